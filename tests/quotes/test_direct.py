"""Direct statements: who says them, joined where they are split, linked where they run on."""

import pytest


@pytest.mark.parametrize(
    "text, source, cue",
    [
        ("“The bridge is safe,” said Ann Lee, who runs the port.", "Ann Lee", "said"),
        ("“The bridge is safe,” Ann Lee said.", "Ann Lee", "said"),
        ("Ann Lee, a retired pilot, told reporters: “The bridge is safe.”", "Ann Lee, a retired pilot", "told"),
        ("“The bridge is safe.”\n— Ann Lee, chief engineer", "Ann Lee, chief engineer", "—"),
        ("From the mayor’s office:\n\n“The bridge is safe.”", "the mayor’s office", ":"),
        ("“Is the bridge safe?” asked Ann Lee.", "Ann Lee", "asked"),
        ("“You call it safe,” Ann Lee charged in her now famous letter.", "Ann Lee", "charged"),
        ("“The bridge is safe,” Ann Lee shot back.", "Ann Lee", "shot back"),
        ("Ann Lee was told by a clerk: “The bridge is safe.”", "a clerk", "was told"),
        ("Ann Lee was quoted as saying: “The bridge is safe.”", "Ann Lee", "saying"),
        ("Asked what a firm plan looks like, Ann Lee replied: “We are a long way off from that.”", None, None),
        (
            "“The bridge is safe,” according to Ann Lee, a spokeswoman for the port.",
            "Ann Lee, a spokeswoman",
            "according to",
        ),
        ("According to Ann Lee, a lawyer, “The bridge is safe today.”", "Ann Lee, a lawyer", "According to"),
        ("“The bridge is safe,” the ministry quoted Ann Lee as saying.", "Ann Lee", "saying"),
        ("“The bridge is safe,” said Ann Lee of Equality Now.", "Ann Lee of Equality Now", "said"),
        ("“We will not pay”: Ann Lee hits out at toll", "Ann Lee", ":"),
        ("Ann Lee (on the late ferry): “You have seen it too.”", "Ann Lee", ":"),
        ("“The bridge will stand,” he rumbled at the gate.", "he", "rumbled"),
        ("Ann Lee was like, “No way is that bridge safe.”", "Ann Lee", "was like"),
        ("Ann Lee said, and I quote, “The bridge is safe.”", "Ann Lee", "said"),
        (
            "The clerk, asked whether he was glad the port is discussing closures, replied: “No.”",
            "The clerk",
            "replied",
        ),
        ("The crowd marched on, chanting “Open the bridge now!” and singing.", "The crowd", "chanting"),
        (
            "Tuesday at the port, after the storm, Mayor Ann Lee (D-Oslo), said, “The bridge is safe.”",
            "Mayor Ann Lee",
            "said",
        ),
    ],
)
def test_the_source_beside_a_quotation(quotes, text, source, cue):
    row = next(row for row in quotes(text) if row.kind == "direct")
    assert source is None or row.source_text.startswith(source)
    assert cue is None or row.cue == cue


def test_paragraphs_of_a_quotation_run_together_are_one_statement(quotes):
    rows = quotes("Ann Lee said: “The bridge is safe. “It was mended in May. “We drove over it.” She left.")
    row = next(row for row in rows if row.kind == "direct")
    assert row.content == "The bridge is safe. It was mended in May. We drove over it."
    assert (row.source_text, len(row.parts)) == ("Ann Lee", 3)


@pytest.mark.parametrize(
    "text, source",
    [
        (
            "“It broke,” said Ann Lee, director of the port during the war.",
            "Ann Lee, director of the port during the war",
        ),
        (
            "“It broke,” said Ann Lee, who runs the port and whose firm built it.",
            "Ann Lee, who runs the port and whose firm built it",
        ),
        ("“It broke,” said Ann Lee, who added that it was old.", "Ann Lee"),
        ("“It broke,” testified Ann Lee, 52, of Oslo.", "Ann Lee, 52, of Oslo"),
        ("That letter, on the port’s paper, warned: “It broke.”", "That letter"),
        ("“It broke,” according to her lawyers in a court filing.", "her lawyers"),
        ("“It broke,” according to the Harbour Center - a body in Oslo.", "the Harbour Center"),
        ("Of the port, Ann Lee, who paid Omar Lund, said, “It broke.”", "Ann Lee, who paid Omar Lund"),
        ("“It broke,” said one person briefed on the survey.", "one person briefed on the survey"),
        (
            "The report angered some (“It broke,” wrote Ann Lee, a clerk in Oslo, on her page), and more follow.",
            "Ann Lee, a clerk in Oslo",
        ),
        (
            "Lund was asked by host Ann Lee, who owns boats but sails none, “Now, when did it break? Do you know?”",
            "host Ann Lee, who owns boats but sails none",
        ),
        ("Ann Lee tried to laugh it off by interjecting, “Only the paint.”", "Ann Lee"),
        ("“It broke,” said a clerk, who spoke on condition of anonymity.", "a clerk"),
        ("“It broke,” said Ann Lee, a lawyer, referring to the bridge.", "Ann Lee, a lawyer"),
        (
            "“It broke,” said Ann Lee, a lawyer in Fargo, N.D., who saw it.",
            "Ann Lee, a lawyer in Fargo, N.D., who saw it",
        ),
        (
            "“It broke,” Mr. Lee, now 81 and retired in Fargo, N.D., said by telephone.",
            "Mr. Lee, now 81 and retired in Fargo, N.D.",
        ),
        (
            "“It broke,” said Ann Lee, author of “Salt Roads,” a history of the port.",
            "Ann Lee, author of “Salt Roads,” a history of the port",
        ),
        (
            "“It broke,” said Ann Lee, author of “Norway’s Salt Roads,” a history of the port.",
            "Ann Lee, author of “Norway’s Salt Roads,” a history of the port",
        ),
        (
            "“It broke,” said Ann Lee, who ran the port under the last mayor yet endorsed his rival.",
            "Ann Lee, who ran the port under the last mayor yet endorsed his rival",
        ),
        ("“It broke,” one of them, a teacher from the north, told reporters.", "one of them, a teacher from the north"),
        ("“It broke,” recalled Ann Lee, a 19-year-old student.", "Ann Lee, a 19-year-old student"),
        ("“It broke,” argues a report by the think tank Forum 21.", "a report by the think tank Forum 21"),
        ("“It broke,” Lee, 45, said of the bridge.", "Lee, 45"),
        ("“It broke,” Ann Lee, whose firm built it, told the court.", "Ann Lee, whose firm built it"),
        ("“It broke,” Ann Lee, who recalled that it was old, told the court.", "Ann Lee"),
        (
            "“It broke,” said master of ceremonies Ann Lee, who runs the event.",
            "master of ceremonies Ann Lee, who runs the event",
        ),
        ("“It broke,” said Ann Lee of Port Watch, who observed voting.", "Ann Lee of Port Watch, who observed voting"),
        ("“It broke,” said Ann Lee, a guest who planned the event.", "Ann Lee, a guest who planned the event"),
        ("“It broke,” said Asab Al-Tamin, a local engineer.", "Asab Al-Tamin, a local engineer"),
        ("“It broke,” said Oslo Lt. Gov. Ann Lee.", "Oslo Lt. Gov. Ann Lee"),
        ("Sens. Ann Lee and Bo Chen told reporters: “It broke.”", "Sens. Ann Lee and Bo Chen"),
        ("“It broke,” according to Army Col. Ann Lee, a spokeswoman.", "Army Col. Ann Lee, a spokeswoman"),
        ("“It broke,” then-Attorney General Ann Lee said.", "then-Attorney General Ann Lee"),
        ("“It broke,” according to then-Attorney General Ann Lee.", "then-Attorney General Ann Lee"),
        ("“It broke,” according to another.", "another"),
        ("“It broke,” added Ann Lee, now a consultant in Oslo.", "Ann Lee, now a consultant in Oslo"),
        ("“It broke,” said Ann Lee, herself a farmer.", "Ann Lee, herself a farmer"),
        ("“It broke,” said someone close to Ann Lee.", "someone close to Ann Lee"),
        ("“Never again,” wrote one.", "one"),
        (
            "“It broke,” said Ann Lee, Republican of Oslo and a sponsor of the bill.",
            "Ann Lee, Republican of Oslo and a sponsor of the bill",
        ),
        (
            "“It broke,” said Ann Lee, a lawyer who has advised six mayors, most recently Bo Chen.",
            "Ann Lee, a lawyer who has advised six mayors, most recently Bo Chen",
        ),
        (
            "“It broke,” said Ann Lee, an analyst at a bank, who has a “sell” rating on the stock.",
            "Ann Lee, an analyst at a bank, who has a “sell” rating on the stock",
        ),
        (
            "The complaint, filed in a court in Oslo, said: “It broke.”",
            "The complaint, filed in a court in Oslo",
        ),
        ("The mayor, speaking in Oslo on Tuesday, said: “It broke.”", "The mayor"),
        ("“It broke,” said Ann Lee of the ruling.", "Ann Lee"),
        ("“It broke,” said Ann Lee, who runs the port, as a crowd chanted behind her.", "Ann Lee, who runs the port"),
        ("“It broke,” said Ann Lee, who runs the port, when asked about it.", "Ann Lee, who runs the port"),
        ("“It broke,” said Ann Lee, a lawyer, on the radio’s “Morning Hour.”", "Ann Lee, a lawyer"),
        ("“It broke,” said two people familiar with the matter in a statement.", "two people familiar with the matter"),
        ("One voter put it this way: “It broke.”", "One voter"),
        ("“It broke,” joked a third.", "a third"),
        ("The port issued a statement late on Friday: “It broke.”", "The port"),
        ("She is, in the words of one rival, “A storm with shoes.”", "one rival"),
        ("Says Ann Lee of the plan: “It broke.”", "Ann Lee"),
        ("Lee, asked by a voter about the bridge, said, “It broke.”", "Lee"),
        ("“It broke,” Ann Lee, her voice shaking, told the jury.", "Ann Lee"),
        ("A reply from the clerk, two days later, reads: “It broke.”", "A reply from the clerk"),
        ("OSLO (AP) — A clerk who saw it told police: “It broke.”", "A clerk who saw it"),
        ("It was a letter of six lines. It ends: “It broke.”", "It"),
        ("Ann Lee’s answer, after a pause, was “It broke in the storm.”", "Ann Lee"),
        ("“It broke,” said Ann “Salty” Lee, a sailor.", "Ann “Salty” Lee, a sailor"),
        ("Ann Lee, the author of “Salt Road,” told reporters: “It broke.”", "Ann Lee, the author of “Salt Road,”"),
        (
            "“It broke,” said Ann Lee, co-host of the radio’s “Salt Road.”",
            "Ann Lee, co-host of the radio’s “Salt Road.”",
        ),
        ("“It broke,” said Ann Lee, who, as a clerk, had seen it.", "Ann Lee, who, as a clerk, had seen it"),
        ("“It broke,” said Ann Lee, who teaches at a college.", "Ann Lee, who teaches at a college"),
        ("“It broke,” said Ann Lee, from Oslo.", "Ann Lee, from Oslo"),
        ("“It broke,” said one strategist working for a rival.", "one strategist working for a rival"),
        ("“It broke,” said the 29-year-old from Oslo.", "the 29-year-old from Oslo"),
        ("“It broke,” blasted one MP.", "one MP"),
        ("When asked about it, Ann Lee, who runs the port, snapped: “It broke.”", "Ann Lee, who runs the port"),
        (
            "In a letter to the council leader, Ann Lee, the member for Oslo East, wrote: “It broke.”",
            "Ann Lee, the member for Oslo East",
        ),
        (
            "“It broke,” Rep. Ann Lee, the bill’s sponsor, said -- a remark that became a song.",
            "Rep. Ann Lee, the bill’s sponsor",
        ),
        ("The clip shows the port. It has footage of Ann Lee saying, “It broke.”", "Ann Lee"),
        (
            "A message, sprayed in red on a wall, greeted the convoys: “It broke.”",
            "A message, sprayed in red on a wall",
        ),
        (
            "“It broke,” said Ann Lee, a clerk not working for either bank.",
            "Ann Lee, a clerk not working for either bank",
        ),
        (
            "“It broke,” said Ann Lee, a clerk with Chen Brothers Inc. Ms. Lee had warned the port.",
            "Ann Lee, a clerk with Chen Brothers Inc.",
        ),
        ("“It broke,” said Capt. Ann Lee, commander, Third Fleet. She left.", "Capt. Ann Lee, commander, Third Fleet"),
        ("President Ann Lee yesterday, asked whether she was glad, replied: “It broke.”", "President Ann Lee"),
        ("“It broke,” said Rev. Ann Lee who noted that it was late.", "Rev. Ann Lee"),
        ("“It broke,” muttered a friend of his as they left.", "a friend of his"),
        ("Mum-of-three Ann Lee, 34, fumed: “It broke.”", "Mum-of-three Ann Lee, 34"),
        ("“Did it break?” Priorities USA, a lobby, said.", "Priorities USA, a lobby"),
        ("“Did it break?” The harbour senator said.", "The harbour senator"),
        ("“Did it break?” Many residents of the town told reporters.", "Many residents of the town"),
        ("“It broke,” said one Democrat familiar with the bridge.", "one Democrat familiar with the bridge"),
        ("“It broke,” a Harbour Press-GfK poll released Thursday said.", "a Harbour Press-GfK poll released Thursday"),
        ("“It broke,” said a Harbour Press-GfK poll released Thursday.", "a Harbour Press-GfK poll released Thursday"),
        ("“It broke,” said Yin Myint May, 60, a doctor.", "Yin Myint May, 60, a doctor"),
        ("“It broke,” said a clerk for the port at a press conference in Oslo.", "a clerk for the port"),
        ("“It broke,” said Ann Lee outside the court.", "Ann Lee"),
        ("“It broke,” said people close to the club last week.", "people close to the club"),
        ("“It broke,” said a friend of the family during a visit to Rome.", "a friend of the family"),
        ("“It broke,” said the club with a smile.", "the club"),
        ("“It broke,” said a source close to the family when asked about it.", "a source close to the family"),
        ("“It broke,” said Ann Lee, a teacher in Mobile, Ala.", "Ann Lee, a teacher in Mobile, Ala."),
        ("“It broke,” said the 27-year-old striker, laughing.", "the 27-year-old striker"),
        ("“It broke,” said the port’s chief clerk, Ann Lee. “It sank.”", "the port’s chief clerk, Ann Lee"),
        ("“It broke,” according to the state-run Port News Agency.", "the state-run Port News Agency"),
        ("“It broke,” two people briefed on the matter said. “It sank.”", "two people briefed on the matter"),
        ("“Did it break?” Police Chief Ann Lee asked.", "Police Chief Ann Lee"),
        ("As the port’s chief clerk, Ann Lee, put it, “It broke in the storm.”", "the port’s chief clerk, Ann Lee"),
        ("Speaking at the port, Bell and his wife, Kim, said: “It broke.”", "Bell and his wife, Kim"),
        ("Ann Lee, one of the clerks, put it bluntly: “It broke.”", "Ann Lee, one of the clerks"),
        ("Local sailors put it bluntly: “It broke.”", "Local sailors"),
        ("The Port of Oslo, speaking before the game, said: “It broke.”", "The Port of Oslo"),
    ],
)
def test_the_whole_source_and_nothing_else(quotes, text, source):
    row = next(row for row in quotes(text) if row.kind == "direct")
    assert row.source_text.rstrip(".") == source.rstrip(".")


@pytest.mark.parametrize(
    "text, source, cue",
    [
        ("Ann Lee’s message to drivers was simple: “Take the tram.”", "Ann Lee", "message"),
        ("The reply from Ann Lee was swift: “Take the tram.”", "Ann Lee", "reply"),
        ("Her advice? “Take the tram.”", "Her", "advice"),
        ("The party had a simple message for drivers: “Take the tram.”", "The party", "had"),
        ("“Take the tram,” Ann Lee quipped.", "Ann Lee", "quipped"),
        ("“Take the tram,” she winked.", "she", "winked"),
        ("“Take the tram,” Lund fired back.", "Lund", "fired back"),
        ("The city is to ask for what spokesman Lund described as “a smart tram.”", "spokesman Lund", "described"),
        ("“Take the tram,” was the verdict of Ann Lee.", "Ann Lee", "verdict"),
        ("“No comment,” was all Ann Lee would say.", "Ann Lee", "would say"),
        ("His last guess: “Nobody comes back.” Her answer: “It never closed,” she said.", "she", "said"),
        ("As one official put it: “We are flying blind.”", "one official", "put"),
        ("And they say,\n\n“That is a port that has no bridge.”", "they", "say"),
        ("She goes, “What do you think?” and laughs.", "She", "goes"),
        ("As one minister put it to me, “We are flying blind.”", "one minister", "put"),
        ("“We are flying blind,” as a wiser man once put it.", "a wiser man", "once put"),
        ("She set up a fund that, in Lund’s words, “did not exist outside his head”.", "Lund", "words"),
        ("Lund went on to say: “We are flying blind.”", "Lund", "went on to say"),
        (
            "“We are flying blind,” a senior official who was not authorized to speak publicly said in an interview.",
            "a senior official who was not authorized to speak publicly",
            "said",
        ),
        ("There is a line attributed to Lund: “If we knew it, we would not ask.”", "Lund", "attributed"),
        ("“Bridges are the wealth of a port, not ships.” — Ann Lee, on the port’s future", "Ann Lee", "—"),
        ("The state agency quoted a clerk saying “we are ready to cross it”.", "a clerk", "saying"),
    ],
)
def test_sayings_without_a_plain_verb_of_saying(quotes, text, source, cue):
    rows = [row for row in quotes(text) if row.kind in {"direct", "mixed"}]
    assert (rows[-1].source_text, rows[-1].cue) == (source, cue)


def test_the_name_of_a_broadcast_is_nobodys_words(quotes):
    rows = quotes(
        "“The bridge is safe,” Ann Lee told the radio’s “Morning Hour.” The song “Salt Road” was recorded there."
    )
    assert [row.kind for row in rows] == ["direct", "title", "title"]


def test_a_cue_inside_marked_words_is_not_theirs(quotes):
    rows = quotes("In a filing, Halden said it “may be required to record a charge” if demand failed.")
    assert [row.cue for row in rows if row.kind == "mixed"] == ["said"]


def test_people_together_say_nothing_by_what_they_show(quotes):
    assert len(quotes("Ann Lee said the gang had shown little regard for life.")) == 1


def test_a_split_quotation_is_one_row_with_two_parts(quotes):
    text = "“The bridge is safe,” Ann Lee said, “and it will stay so.” "
    (row,) = quotes(text)
    assert [text[a:b] for a, b in row.parts] == ["The bridge is safe,", "and it will stay so."]
    assert row.content == "The bridge is safe, and it will stay so."


def test_the_next_sentence_under_the_same_saying_is_joined(quotes):
    (row,) = quotes("“The bridge is safe,” Ann Lee said. “I use it daily.”")
    assert len(row.parts) == 2


def test_a_new_saying_begins_a_new_row(quotes):
    first, second = quotes("“The bridge is safe,” Ann Lee said. “I use it daily,” she added.")
    assert (first.cue, second.cue) == ("said", "added")
    assert second.attribution == "pronoun"


def test_the_next_paragraph_goes_on_with_a_confidence(quotes):
    first, second = quotes("“The bridge is safe,” Ann Lee said.\n\n“I use it every day of the week.”")
    assert second.linked_to == first.quote_id
    assert second.attribution == "continued" and second.confidence < 0.9
    assert second.source_text == "Ann Lee"


def test_a_quotation_that_nothing_closes_ends_with_its_paragraph(quotes):
    rows = quotes("Lund asked him: “Has the port ever closed a dock? Has it?\n\nThe hall was quiet.")
    assert [(row.source_text, row.content) for row in rows] == [("Lund", "Has the port ever closed a dock? Has it?")]
    (row,) = quotes("“The port is full,” Lund says, “I don’t think that more ships bring us work.’")
    assert row.content == "The port is full, I don’t think that more ships bring us work."


def test_turns_of_a_dialogue_alternate(quotes):
    text = "“Is it safe?” asked Ann Lee.\n\n“It is,” said Bo Chen.\n\n“Then I will go across it now.”"
    last = quotes(text)[-1]
    assert last.attribution == "alternating"
    assert last.source_text == "Ann Lee"


def test_a_quotation_inside_a_quotation_has_its_own_speaker(quotes):
    rows = quotes("“The clerk told me, ‘You are too late,’ and left,” Ann Lee said.")
    inner = next(row for row in rows if row.content.startswith("You"))
    assert inner.source_text == "The clerk"
    assert inner.relayed_by == "Ann Lee"


def test_nobody_is_invented(quotes):
    (row,) = quotes("“This bridge is safe for everybody.”")
    assert row.attribution == "none" and row.speaker is None and row.speaker_ids == ()


@pytest.mark.parametrize(
    "text, words, source",
    [
        ("Ann Lee said the bridge was old. “It was built by my father.”", "It was built", "Ann Lee"),
        ("“It is old,” Ann Lee said. Bo Chen agreed. “It was built in a hurry.”", "It was built", "Bo Chen"),
        ("“It is old,” Ann Lee said. “No lock holds.” Bo Chen was pressed hard by Omar Lund.", "It is old", "Ann Lee"),
        ("“It is old,” Ann Lee said. Then, “It leaks”. Oslo begins a new season in May.", "It is old", "Ann Lee"),
        ('Ann Lee said it was old. "If it rains, it will leak". It has two doors.', "If it rains", "Ann Lee"),
        ("“It is old,” Ann Lee said. “No excuses.” Asked about repairs, Lee smiled. “Ask Chen.”", "Ask Chen", "Lee"),
        ("The judge turned to the driver. “Were you asleep?”", "Were you", "The judge"),
        ("The hall was full. Ann Lee shrugged. “It is over,” and she left.", "It is over", "Ann Lee"),
        ("“It is old,” Ann Lee said.\n\nBo Chen disagreed.\n\n“It was built in a hurry.”", "It was built", "Bo Chen"),
        ("“Habit,” Ann Lee says. Then, after a pause: “Also spite.”", "Also spite", "Ann Lee"),
        ("“Who built it?” asked Ann Lee. “My father did.” “Then ask him,” said Bo Chen.", "Then ask him", "Bo Chen"),
        (
            "“It is safe,” Lee wrote.\n\nBut closing it now was “within reason,” the ruling read. “We see no harm.”",
            "We see",
            "the ruling",
        ),
    ],
)
def test_a_bare_quotation_goes_to_the_sentence_before(quotes, text, words, source):
    row = next(row for row in quotes(text) if row.content.startswith(words))
    assert row.source_text == source


def test_marked_words_in_the_next_sentence_go_on(quotes):
    text = "“It is old,” said Ann Lee, who runs the port. Chen “kind of misspoke. It is not something he should say.”"
    row = quotes(text)[-1]
    assert (row.kind, row.speaker, row.attribution) == ("mixed", "Ann Lee", "continued")
    assert row.confidence is not None and row.confidence < 0.6


def test_a_name_in_marks_is_nobodys_words(quotes):
    assert not [row for row in quotes("“Grey Heron”, built by Ann Lee, won the race.") if row.kind == "direct"]


def test_a_new_sentence_behind_a_closed_quotation_is_no_saying(quotes):
    rows = quotes("“Stop!” The crowd laughed. “Go on,” said Ann Lee.")
    assert rows[0].speaker is None and rows[1].speaker == "Ann Lee"


def test_what_a_speaker_calls_something_in_his_own_words_is_no_second_statement(quotes):
    (row,) = quotes("“Talk about selling ice in a winter like this!” says Omar Lund.")
    assert row.kind == "direct"


def test_who_passes_a_quotation_on(quotes):
    (row,) = quotes("“You are wrong,” Lee told the senator, according to officials in the room.")
    assert (row.source_text, row.relayed_by) == ("Lee", "officials in the room")
    (row,) = quotes("“I will fight,” Lee said, Reuters reported.")
    assert (row.source_text, row.relayed_by) == ("Lee", "Reuters")


def test_a_pronoun_stands_for_the_unnamed_source_before(quotes):
    rows = quotes("The minister hinted that money was short. “We will see,” he said.")
    assert [(row.source_text, row.speaker) for row in rows] == [
        ("The minister", "The minister"),
        ("he", "The minister"),
    ]


@pytest.mark.parametrize(
    "text, speaker",
    [
        ("The mayor left. My aunt ran the port, and when we asked she'd say: “It rained.”", "My aunt"),
        ("The doctor says it is late. A man in Oslo threw a hat. He said: “It rained.”", "A man in Oslo"),
        ("Her school sent home a leaflet. “Rain,” it said, “is good for you.”", "a leaflet"),
        ("The jury saw a message that Roth sent to Ann Lee. It read: “It rained.”", "a message"),
        ("“It shines,” said Karl Roth.\n\n“It rained,” the dad-of-two told the Post.", "Karl Roth"),
        ("Senator Ida Lund left. A member of the board said it was late. “It rained,” the lawmaker said.", "A member"),
        ("The mayor, Ida Lund, left. The clerk, Tom Holt, said it was late. “She saw that it rained,” he said.", "Tom"),
        ("A source close to the firm said it was late. “It rained on half the boats,” they said.", "A source"),
    ],
)
def test_words_that_only_point_back_stand_for_whoever_is_nearest(quotes, text, speaker):
    rows = [row for row in quotes(text) if row.kind == "direct"]
    assert rows[-1].speaker.startswith(speaker)


@pytest.mark.parametrize(
    ("told", "speaker"),
    [
        ("Alma Reed runs a store in Oxley. She said she had lost £900.", None),
        ("“It is not a victimless crime,” said Alma Reed.", "Alma Reed"),
        ("Alma Reed said it was not a victimless crime.", "Alma Reed"),
    ],
)
def test_a_heading_in_marks_goes_on_from_nobody(quotes, told, speaker):
    text = f"Thefts rose. “We feel it every day,” said Tom Ashby.\n\n‘Not a victimless crime’\n\n{told}\n"
    assert {row.content: row.speaker for row in quotes(text)}["Not a victimless crime"] == speaker


def test_whoever_is_told_to_have_spoken_did(quotes):
    (row,) = [
        row for row in quotes("Roth knew it. “It rained in Oslo,” he is alleged to have said.") if row.kind == "direct"
    ]
    assert (row.source_text, row.stance) == ("he", "claims")


def test_what_a_paper_reads_is_written(quotes):
    (row,) = quotes("The sign on the door read: “It rained in Oslo.”")
    assert row.sense == "writing"


def test_a_hearer_in_a_headline_says_nothing(quotes):
    rows = quotes("Clerk ‘sold the port for a song’, court told")
    assert [row.source_text for row in rows if row.kind == "indirect"] == [None]


def test_a_disease_in_a_headline_says_nothing(quotes):
    assert not quotes("Covid: 23 deaths linked to three outbreaks\n\nIt rained in Oslo.")


def test_a_source_begins_with_the_first_noun_of_its_name(quotes):
    (row,) = quotes("In a ruling, the U.S. Court of Appeals for the 6th Circuit said no.")
    assert row.source_text == "the U.S. Court of Appeals for the 6th Circuit"


def test_who_passes_on_what_somebody_else_said_is_no_second_statement(quotes):
    (row,) = quotes("Their spokesman, Bo Chen, was quoted by the news agency Harbour One as saying: “It rained.”")
    assert (row.speaker, row.relayed_by) == ("Bo Chen", "the news agency Harbour One")


def test_the_title_of_a_work_in_a_source_is_nobodys_words(quotes):
    rows = quotes("“It broke,” said Ann Lee, author of “Norway’s Salt Roads,” a history of the port.")
    assert [row.kind for row in rows] == ["direct", "title"]


def test_the_writers_aside_attributes_nothing(quotes):
    assert len(quotes("Ann Lee said, and I quote, “The bridge is safe.”")) == 1


def test_a_weekday_in_a_relative_clause_belongs_to_the_source(quotes):
    row = quotes("The bridge is safe, according to a report, which came out on Monday.")[0]
    assert row.source_text == "a report, which came out on Monday"


def test_on_what_condition_somebody_spoke_is_no_statement(quotes):
    rows = quotes("“It broke,” said a clerk of the port, speaking on condition of anonymity for fear of his boss.")
    assert [row.kind for row in rows] == ["direct"]


def test_who_quotes_another_passes_it_on(quotes):
    (row,) = quotes("The ministry quoted Ann Lee as saying that the bridge was safe.")
    assert (row.source_text, row.cue, row.relayed_by) == ("Ann Lee", "saying", "The ministry")


def test_how_somebody_puts_it(quotes):
    (row,) = quotes("“You can’t eat promises,” is how Ann Lee, a mother of four, puts it.")
    assert row.source_text == "Ann Lee, a mother of four"


def test_keeping_a_name_back_is_no_statement(quotes):
    rows = quotes("One resident, who declined to give her name, said: “We are scared to go out.”")
    assert [row.kind for row in rows] == ["direct"]


@pytest.mark.parametrize(
    "text",
    [
        "Said Lee, the mayor, of Oslo: “It broke.”",
        "Many, asked by her, replied: “No.”",
        "It broke, said Lee, who said",
        "“It broke,” said Lee, who added",
        "Quoted as saying",
        "One of, said “It”",
    ],
)
def test_no_fragment_breaks_it(quotes, text):
    for row in quotes(text):
        assert row.text == text[row.start : row.end]
