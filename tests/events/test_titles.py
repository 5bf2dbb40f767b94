"""Titles that stand alone: pronouns by name, no bare infinitives, what is made of a day."""

import pytest


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Otto Kern ran the port. The court barred him on Monday.", "The court barred Otto Kern"),
        (
            "Otto Kern ran the port. The court barred him from his office on Monday.",
            "The court barred Otto Kern from his office",
        ),
        (
            "Otto Kern was charged. Police on Monday searched his house and his office.",
            "Police searched Otto Kern’s house and his office",
        ),
        ("Ada Brol ran the port. She lost her seat on Monday.", "Ada Brol lost her seat"),
        ("Otto Kern left. His lawyer visited him in jail on Monday.", "Otto Kern’s lawyer visited him in jail"),
        ("Brightlake makes pumps. Northern Crossings bought it in 2019.", "Northern Crossings bought Brightlake"),
        ("Ada Brol said on Monday it was odd that nobody came.", "Ada Brol said it was odd that nobody came"),
        ("The government declared Tuesday a day of mourning.", "The government declared Tuesday a day of mourning"),
        ("The council named Monday a public holiday.", "The council named Monday a public holiday"),
        ("Ada Brol said: “We don’t expect a vote in June.”", "Ada Brol doesn’t expect a vote"),
        ("Ada Brol said: “I’d like Otto Kern to come in June.”", "Ada Brol would like Otto Kern to come"),
        (
            "OSLO, May 14 (Agency) - Brightlake Pumps ASA on Monday cut its forecast.",
            "Brightlake Pumps ASA cut its forecast",
        ),
        ("The judge set Friday as the deadline.", "The judge set Friday as the deadline"),
        ("Ballots go out on Friday.", "Ballots go out"),
        ("The trial ended in May 2029, when it emerged that a juror had lied.", "It emerged that a juror had lied"),
        ("An inquiry was put off until June.", "An inquiry was put off until June"),
        ("It was due to be closed by June.", "It was due to be closed"),
        ("The Corvid was first due to fly in 2022.", "The Corvid was due to fly"),
        ("The vote was 8-1 in April.", "The vote was 8-1"),
        ("Counts must be asked for in time and finished by 19 June.", "Counts must be finished"),
        ("The house must confirm the appointment by the end of June.", "The house must confirm the appointment"),
        ("Ada Brol lost a confidence vote on Monday.", "Ada Brol lost a confidence vote"),
        ("The mayor called an emergency meeting for Friday.", "Emergency meeting"),
        ("Otto Kern signed a new contract until 2038 on Monday.", "Otto Kern signed a new contract until 2038"),
        ("Otto Kern was lost on the night of 27-28 October 2029.", "Otto Kern was lost"),
        ("Sales fell in the week before Christmas 2029.", "Sales fell"),
        ("Otto Kern wants to spend Halloween at home.", "Otto Kern wants to spend Halloween at home"),
        (
            "The board declared a dividend of 20 cents a share, payable on June 14 to holders of record on May 31.",
            "A dividend of 20 cents a share is payable",
        ),
        ("The firm has a loan of $3 million due in 2033.", "A loan of $3 million is due"),
        ("The ministers had been due to meet in Lisbon on Monday.", "The ministers had been due to meet in Lisbon"),
        ("Profit fell 4% in its first quarter.", "Profit fell 4%"),
        ("Ada Brol gave tips on how to cook a turkey on Wednesday.", "Ada Brol gave tips on how to cook a turkey"),
        ("The union applied for the ban to be lifted in 2019.", "The union applied for the ban to be lifted"),
        ("He was found clinging to a rope on Monday.", "He was found clinging to a rope"),
        ("Otto Kern was jailed for taking bribes in 2019.", "Otto Kern was jailed for taking bribes"),
        ("Polls close at 10 pm (2100 GMT) on Sunday.", "Polls close"),
        ("Otto Kern scored 19 goals after joining Rovers in 2029.", "Otto Kern joining Rovers"),
        ("It was approved in Esk in 2029 and in Holt two years later.", "It was approved in Holt"),
        (
            "The court may hear from Ada Brol, killed by a lorry in Esk on May 3.",
            "Ada Brol was killed by a lorry in Esk",
        ),
        ("He missed the last six weeks of the season in May.", "He missed the last six weeks of the season"),
        ("Exams that were to be held on Monday have been moved to next week.", "Exams were to be held"),
        ("The pact was meant to run until the end of 2035.", "The pact was meant to run until the end of 2035"),
        ("The port will stop selling fuel on June 3.", "The port will stop selling fuel"),
        (
            "A hearing in the quarrel with a firm, listed for Friday, was cancelled.",
            "A hearing in the quarrel with a firm was cancelled",
        ),
        ("In 2027 it took 71 days.", "It took 71 days"),
        ("Men firing at a shed on Monday shot a guard.", "Men firing at a shed shot a guard"),
        ("Ruritania and Freedonia, which have talked since May, rejoiced.", "Ruritania and Freedonia have talked"),
        ("The bombings on Aug. 7, 2029 killed 259 people.", "The bombings killed 259 people"),
        ("Ada Brol of Brightlake, who travelled to Rome in May, resigned.", "Ada Brol travelled to Rome"),
        ("A similar explosion in 2019 killed two people.", "A similar explosion killed two people"),
        ("A second letter in two weeks was read on Monday.", "A second letter in two weeks was read"),
        ("She was last seen on May 3, the day before a warrant was issued.", "She was seen"),
    ],
)
def test_a_title_stands_alone(events_of, text, title):
    assert title in [row.title for row in events_of(text).records["events"]]
