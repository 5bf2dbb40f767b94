"""Direction: tense, modality and the verb a date modifies say whether it is past or to come."""

import pytest

SENTENCES = [  # published on Wednesday 2024-03-13
    ("The court ruled on Monday.", "2024-03-11"),
    ("Ministers will reply on Friday.", "2024-03-15"),
    ("The board plans to vote on Friday.", "2024-03-15"),
    ("The board voted on Friday to close the pool.", "2024-03-08"),
    ("She said she would resign on Sunday.", "2024-03-17"),
    ("The hearing is scheduled for Monday.", "2024-03-18"),
    ("The mayor could not be reached on Monday.", "2024-03-11"),
    ("Talks begin on Thursday.", "2024-03-14"),
    ("The bridge has been closed since Monday.", "2024-03-11"),
    ("The club is expected to appeal by Friday.", "2024-03-15"),
    ("The pool was shut on Wednesday.", "2024-03-13"),
    ("The council may meet on Wednesday.", "2024-03-13"),
    ("The next march is in October.", "2024-10"),
    ("The firm was founded in October.", "2023-10"),
    ("The trial will start in February.", "2025-02"),
    ("The firm declared a dividend, payable on April 1.", "2024-04-01"),
    ("He wants to read Monday’s ruling again.", "2024-03-11"),
    ("The shop will be open until Tuesday.", "2024-03-19"),
    ("The strike, called for Monday, has been cancelled.", "2024-03-18"),
    ("The vote, to be held on Sunday, will be close.", "2024-03-17"),
    ("Plans for a march on Saturday were dropped.", "2024-03-16"),
    ("Ahead of Sunday’s election, the streets were quiet.", "2024-03-17"),
    ("After Sunday’s election, the streets were quiet.", "2024-03-10"),
    ("The two leaders are meeting on Saturday.", "2024-03-16"),
    ("Nobody knows who won on Saturday.", "2024-03-09"),
    ("He denied that he met her on Monday.", "2024-03-11"),
    ("They agreed to meet again on Friday.", "2024-03-15"),
    ("They agreed on Friday to meet again.", "2024-03-08"),
    ("Steel firm to cut 300 jobs by December", "2024-12"),
    ("Markets were calm ahead of Monday’s vote.", "2024-03-18"),
    ("The exhibition runs until January.", "2025-01"),
    ("The road remains closed until Thursday.", "2024-03-14"),
    ("The strike lasted until Friday.", "2024-03-08"),
    ("Saturday’s game has been put back to April.", "2024-03-16"),
    ("Rescuers dug until Friday.", "2024-03-08"),
    ("Cuts were unlikely before the summer.", "2024-SU"),
    ("She came home at Easter.", "2023-04-09"),
    ("A vote is due in May, followed by one in June.", "2024-05"),
    ("He has been banned until November.", "2024-11"),
    ("Until Thursday, they had not met him.", "2024-03-07"),
    ("The airline cancelled flights through Sunday.", "2024-03-17"),
    ("The president leaves office in January.", "2025-01"),
    ("The company plans a September listing.", "2024-09"),
    ("The plan envisages elections in December.", "2024-12"),
    ("The mayor wants the bridge repaired by August.", "2024-08"),
    ("The mayor promised a decision by Friday.", "2024-03-15"),
    ("The pact was to be signed in May.", "2024-05"),
    ("She was remanded in custody to appear on Monday.", "2024-03-18"),
    ("The firm has pushed back the launch to October.", "2024-10"),
    ("The launch was brought forward to Thursday.", "2024-03-14"),
    ("Ada Brol was due to speak on Monday but was ill.", "2024-03-11"),
    ("Otto Kern was released on bail to appear on 5 June.", "2024-06-05"),
    ("Buyers wait for new models to be shown in the autumn.", "2024-FA"),
    ("The company missed a deadline of 30 June.", "2023-06-30"),
    ("Bidders face a deadline of 30 June.", "2024-06-30"),
    ("Friday was the deadline.", "2024-03-08"),
    ("Delft beat Utrecht on Saturday.", "2024-03-09"),
    ("The company expects to break even in the fourth quarter.", "2024-Q4"),
    ("The company posted a loss in the second quarter.", "2023-Q2"),
    ("Fourth-quarter profit will be published next week.", "2023-Q4"),
    ("Don’t miss Saturday’s concert.", "2024-03-16"),
    ("Firms have until the end of the month to reply.", "2024-03"),
    ("An inspection planned for April had been postponed.", "2023-04"),
    ("The owner called a meeting for Friday.", "2024-03-15"),
    ("The strike would have begun on Friday.", "2024-03-15"),
    ("The match should have been played on Monday.", "2024-03-11"),
    ("The festival was to have opened next month.", "2024-04"),
    ("The government declared Tuesday a day of mourning.", "2024-03-19"),
    ("The council named Monday a public holiday.", "2024-03-18"),
    ("The judge set Friday as the deadline.", "2024-03-15"),
    ("Monday was declared a day of mourning.", "2024-03-18"),
    ("The governor declared Tuesday a state of emergency.", "2024-03-12"),
    ("The talks, planned for Tuesday, were cancelled on Monday.", "2024-03-12"),
    ("The talks, planned for Friday, were cancelled on Monday.", "2024-03-15"),
    ("A fair planned for Tuesday has been called off.", "2024-03-19"),
    ("The ministers had been due to meet on Tuesday.", "2024-03-12"),
    ("The ministers had been due to meet on Friday.", "2024-03-15"),
    ("The union had planned to strike on Tuesday.", "2024-03-12"),
    ("The trial was due to begin on Friday.", "2024-03-15"),
    ("The trial was due to begin on Tuesday.", "2024-03-12"),
    ("Voters unable to vote on Tuesday waited all night.", "2024-03-12"),
    ("Voters will be unable to vote on Tuesday.", "2024-03-19"),
    ("Delft can go top if they beat Utrecht on Saturday.", "2024-03-16"),
    ("The mine was closed due to rain on Monday.", "2024-03-11"),
    ("The office has issued a warning for snow from Thursday.", "2024-03-14"),
    ("The firm has cancelled all trains on Friday.", "2024-03-15"),
    ("The firm has cancelled all trains on Monday.", "2024-03-11"),
    ("She is expecting to have most lanes cleared by about Friday.", "2024-03-15"),
    ("The firm had the pump repaired by Friday.", "2024-03-08"),
    ("There is still doubt about the ferry after a vote at the weekend.", "2024-W10-WE"),
    ("He said he expected that the two groups would agree later on Tuesday.", "2024-03-12"),
    ("A committee will meet in three weeks to work on the plan.", "2024-04-03"),
    ("The firm said it would reopen the mine in a fortnight.", "2024-03-27"),
    ("The museum hopes to open in about two years.", "2026"),
    ("Prices rose by 5 per cent in two weeks.", "P2W"),
    ("The hut can be built in two weeks.", "P2W"),
    ("The fee must be paid within 30 days.", "P30D"),
    ("It will be their first visit in ten years.", "P10Y"),
]


@pytest.mark.parametrize(("sentence", "value"), SENTENCES)
def test_value_follows_the_sentence(read, sentence, value):
    assert [time.value for time in read(sentence).times][:1] == [value]


def test_both_readings_stay_where_nothing_decides(scan):
    (time,) = scan("Doors: Friday").times
    assert time.value == "2024-03-08" and time.alternatives == ("2024-03-15",)


def test_two_verbs_in_one_sentence(read):
    found = read("The council will meet on Friday and met on Monday.").times
    assert [time.value for time in found] == ["2024-03-15", "2024-03-11"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The union met in May 2020. A court ruled the following spring.", "2021-SP"),
        ("The union met in May 2020. A court had ruled the previous November.", "2019-11"),
        ("He spoke on Monday. Polling stations open at 7 a.m.", "2024-03-13T07:00"),
        ("He spoke on Monday. He left at 7 a.m.", "2024-03-11T07:00"),
        ("Delft are at home on Friday, when they could win the cup.", "2024-03-15"),
        ("The trial has been postponed from March 24 to September 16.", "2024-09-16"),
        ("The frost lasted from December to February.", "2024-02"),
        ("A ship sank on 12 June 2021. The port shut a week later and the bank did so on 21 June.", "2021-06-21"),
        ("A ship sank on 12 June 2021. The port shut on 2 February.", "2024-02-02"),
        ("The two men met on 6 February 1975. The landing took place on 9 February.", "1975-02-09"),
        ("Minutes went to the board in November 2021, and to the mayor in December.", "2021-12"),
        ("The club was founded on 3 May 1960. The mayor opened its hall on 12 November.", "2023-11-12"),
        ("The club was shut on Monday. Banks will open from 8:00am to 8:00pm on Friday.", "2024-03-15T20:00"),
        ("A court barred him in January. He appealed the following week.", "2024-01"),
        ("The probe was launched in 2020 and flew past Venus the following spring.", "2021-SP"),
        ("Many died in May 2019, when drivers were stuck on 11 May.", "2019-05-11"),
        ("Ferries, suspended since Monday, resumed at noon.", "2024-03-13T12:00"),
        ("A fair is on 30/04/2024. The next is on 02/05/2024.", "2024-05-02"),
        ("He was killed on the evening of May 26 last year.", "2023-05-26TEV"),
        ("12 June 2021: A ship sinks.\n\n2 February: The port shuts.", "2022-02-02"),
        ("2019 June: A ship sinks.\n\nDecember: The port shuts.", "2019-12"),
        ("Warnings were issued for this Friday and Saturday.", "2024-03-16"),
        ("He was away last Friday and Saturday.", "2024-03-09"),
        ("It crashed in July 1973. All met on Sunday. On the same spot 40 years later, two worlds met.", "2013"),
        ("It opened in May. Two years later the hall burned.", "XXXX"),
        ("4 March: He says he will go on Wednesday.", "2024-03-06"),
        ("4 March: He stays.\n\nA minister resigns at 9pm.", "2024-03-04T21:00"),
        (
            "They left.\n\nMonday (March 4)\n\n6pm (1am in Esk, Tuesday)\n\nTwo go.\n\n9pm - 9.30pm\n\nA third goes.",
            "2024-03-04T21:30",
        ),
        ("They left.\n\nMonday\n\n6pm\n\nTwo go.\n\nTuesday\n\n9pm\n\nA third goes.", "2024-03-12T21:00"),
        ("In the same weeks of 1861, fever killed the king on 6 November.", "1861-11-06"),
        ("In 1998 he bought the mill, and on 3 May he sold it.", "1998-05-03"),
        ("The firm, founded in 1998, opened a hall on 12 January.", "2024-01-12"),
        ("In May 2019 he joined, and by the end of the year he had left.", "2019"),
        ("He will leave by the end of the month.", "2024-03"),
        ("The band will return for its first concert since April.", "2023-04"),
        ("It is his first trip since taking office after he won the vote in July.", "2023-07"),
        ("The fair opens on April 2. The debate went on until after midnight.", "2024-03-12T24:00"),
    ],
)
def test_value_follows_the_text(read, text, value):
    assert read(text).times[-1].value == value


def test_the_second_of_two_weekdays_to_come_follows_the_first(read):
    found = read("The clinic will be shut from Monday to Friday.").times
    assert [time.value for time in found] == ["2024-03-18", "2024-03-22"]


@pytest.mark.parametrize(
    ("published", "values"),
    [
        ("2024-03-13", ["2024-03-08", "2024-03-12"]),
        ("2024-03-10", ["2024-03-01", "2024-03-05"]),
    ],
)
def test_a_range_that_is_over_begins_before_its_end(read, published, values):
    found = read("The port was closed from Friday to Tuesday.", published).times
    assert [time.value for time in found] == values


def test_a_person_named_like_a_month_is_no_month(read):
    found = read("Agnes May met voters in May. But May refused to answer.").times
    assert [time.start for time in found] == [24]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Strikes will be held on Monday 18 or Tuesday 19 March.", ["2024-03-18", "2024-03-19"]),
        ("The show is on Friday 22nd and Saturday 23rd March.", ["2024-03-22", "2024-03-23"]),
        ("It closed on Monday (March 4) and at 6pm on Sunday (3 March).", ["2024-03-04"] * 2 + ["2024-03-03T18:00"]),
        ("They met in September and October of 2019.", ["2019-09", "2019-10"]),
        ("They met in April, May and June 2020.", ["2020-04", "2020-05", "2020-06"]),
    ],
)
def test_dates_that_stand_together_share_what_one_of_them_tells(read, text, values):
    assert [time.value for time in read(text).times][: len(values)] == values


@pytest.mark.parametrize(
    ("words", "mod"),
    [("Less than two weeks later", "BEFORE"), ("More than two weeks later", "AFTER")],
)
def test_what_comes_less_than_so_much_later_comes_before_it(read, words, mod):
    assert read(f"The ferry sank on 3 May 2021. {words} it rose.").times[-1].mod == mod
