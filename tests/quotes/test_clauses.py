"""Attributions in the reporter's own grammar: source, cue and content of each pattern."""

import pytest

CASES = [
    # complement clauses, with and without "that"
    ("The mayor said that the bridge was safe.", "The mayor", "said", "the bridge was safe"),
    ("Two officials said the bridge was safe.", "Two officials", "said", "the bridge was safe"),
    (
        "The minister has repeatedly denied that money was lost.",
        "The minister",
        "has repeatedly denied",
        "money was lost",
    ),
    # what a parse leaves between the verb and the clause, or hangs elsewhere
    (
        "The museum board says it is not surprised the number of visitors is twice that of last year.",
        "The museum board",
        "says",
        "it is not surprised the number of visitors is twice that of last year",
    ),
    ("Ann Lee says despite the rain, the bridge is safe.", "Ann Lee", "says", "despite the rain, the bridge is safe"),
    (
        "He says six clerks were moved after the fire, out of which four have returned to their desks.",
        "He",
        "says",
        "six clerks were moved after the fire, out of which four have returned to their desks",
    ),
    (
        "Mayor Ann Lee bade farewell to the town she has run for ten years, calling for a new bridge.",
        "Mayor Ann Lee",
        "calling for",
        "a new bridge",
    ),
    (
        "The bridge was shut at noon, the paper quoted a clerk as saying.",
        "a clerk",
        "saying",
        "The bridge was shut at noon",
    ),
    ("But today Ann Lee announced that the bridge was safe.", "Ann Lee", "announced", "the bridge was safe"),
    ("Ann Lee described the mayor’s answer as thin.", "Ann Lee", "described", "the mayor’s answer as thin"),
    ("Growers are forecasting prices in the low forties.", "Growers", "are forecasting", "prices in the low forties"),
    (
        "Tenants called on the mayor to resign, saying she did too little.",
        "Tenants",
        "called on",
        "the mayor to resign",
    ),
    ("Reporters asked whether the bridge was safe.", "Reporters", "asked", "whether the bridge was safe"),
    # who is described between commas, behind an opening or a statement
    ("At the harbour rally, Butz, 49, said that the bridge was safe.", "Butz, 49", "said", "the bridge was safe"),
    (
        "In describing his rival Donald Tarn, Mahmud Baber, a spokesman for the union, said he saw no plan.",
        "Mahmud Baber, a spokesman for the union",
        "said",
        "he saw no plan",
    ),
    (
        "On the road with his wife, Governor Helen Crane, Rick Tyne, a spokesman for the town, said it was late.",
        "Rick Tyne, a spokesman for the town",
        "said",
        "it was late",
    ),
    (
        "The tax will rise to cover the costs, Vilnis, a former governor, told Harbour News.",
        "Vilnis, a former governor",
        "told",
        "The tax will rise to cover the costs",
    ),
    (
        "Billy Burke is joining the show as its host, Hta Oon, its acting chairman, announced on Tuesday.",
        "Hta Oon, its acting chairman",
        "announced",
        "Billy Burke is joining the show as its host",
    ),
    (
        "The answer came although her aide knew of the inquiry, Patrick Rufus, a clerk who works there, says.",
        "Patrick Rufus, a clerk who works there",
        "says",
        "The answer came although her aide knew of the inquiry",
    ),
    (
        "He had little time as members asked about the raids, another Crane ally, Mayor Tom Vilnis, said.",
        "another Crane ally, Mayor Tom Vilnis",
        "said",
        "He had little time as members asked about the raids",
    ),
    (
        "That, Mason Harris, a spokesman, explained, is by design.",
        "Mason Harris, a spokesman",
        "explained",
        "That is by design",
    ),
    # two subjects, an object that says it, an addressee before "that"
    (
        "Bill Kranich, the chief executive, was planning to hold a dinner at his house that included a talk, Speaker "
        "Paul Sand said on Tuesday.",
        "Speaker Paul Sand",
        "said",
        "Bill Kranich, the chief executive, was planning to hold a dinner at his house that included a talk",
    ),
    (
        "A report from the Harbour Watch Group said the sailors released by the United States were close to home.",
        "A report from the Harbour Watch Group",
        "said",
        "the sailors released by the United States were close to home",
    ),
    (
        "But Levin, who has given money to Marco Ruiz, said Tarn, despite his age, is better placed to win.",
        "Levin, who has given money to Marco Ruiz",
        "said",
        "Tarn, despite his age, is better placed to win",
    ),
    (
        "After the vote in May, the experts told a cheering crowd in West Virginia that he expects to win.",
        "the experts",
        "told",
        "he expects to win",
    ),
    (
        "Ann Lee, a party clerk, tweeted that she welcomed the vote.",
        "Ann Lee, a party clerk",
        "tweeted",
        "she welcomed the vote",
    ),
    # set off by commas, inside and after the statement, inverted
    ("The bridge is safe, officials said.", "officials", "said", "The bridge is safe"),
    ("The bridge is safe, said the engineer.", "the engineer", "said", "The bridge is safe"),
    ("The bridge, argues Ann Lee, a clerk, is safe.", "Ann Lee, a clerk", "argues", "The bridge is safe"),
    ("The bridge, replied a voice from the hall, was safe.", "a voice from the hall", "replied", "The bridge was safe"),
    (
        "The bridge, Ann Lee told the Harbour Post, had been closed for years.",
        "Ann Lee",
        "told",
        "The bridge had been closed for years",
    ),
    (
        "“It will be closed” when the ice comes, Omar Lund, warden of the great lock of Oxley, told reporters.",
        "Omar Lund, warden of the great lock of Oxley",
        "told",
        None,
    ),
    (
        "A young sailor shot by a guard after his boat broke down had a cold, a port doctor said.",
        "a port doctor",
        "said",
        "A young sailor shot by a guard after his boat broke down had a cold",
    ),
    # a participle taken for the main verb
    (
        "Guards say a sailor wanted in connection with a fire that left a clerk injured was held at noon.",
        "Guards",
        "say",
        "a sailor wanted in connection with a fire that left a clerk injured was held at noon",
    ),
    (
        "The port’s newspaper blasted the mayor for closing the bridge.",
        "The port’s newspaper",
        "blasted",
        "the mayor for closing the bridge",
    ),
    ("Omar Lund went on trial accused of theft, which he denies.", "he", "denies", "theft"),
    ("A Harbour Post poll put the party on 31 percent.", None, "put", "the party on 31 percent"),
    # two participles that "and" joins
    (
        "Omar Lund shrugged, noting that the lock had leaked and insisting the port would open.",
        "Omar Lund",
        "noting",
        "the lock had leaked",
    ),
    (
        "Omar Lund shrugged, noting that the lock had leaked and insisting the port would open.",
        "Omar Lund",
        "insisting",
        "the port would open",
    ),
    # a source that the parse drew into the statement, or a time into the source
    (
        "A letter claiming that the lock was sold in March is forged, Norvald and a spokesman for the port said on "
        "Friday.",
        "Norvald and a spokesman for the port",
        "said",
        "A letter claiming that the lock was sold in March is forged",
    ),
    (
        "They met weeks after one of the yard’s oldest hands, Omar Lund, said the hull would break.",
        "one of the yard’s oldest hands, Omar Lund",
        "said",
        "the hull would break",
    ),
    ("Norvald’s Omar Lund in October said the port was shut.", "Norvald’s Omar Lund", "said", "the port was shut"),
    ("The company said Nov. 1 it would close.", "The company", "said", "it would close"),
    (
        "The office has urged guests in flooded parts of the town to listen to the crews.",
        "The office",
        "has urged",
        "guests in flooded parts of the town to listen to the crews",
    ),
    ("Lund in tight race as Russia accused of meddling", None, "accused", "Russia of meddling"),
    # passive: the agent speaks, not the one who is told
    ("The driver was told by the police that the road was closed.", "the police", "was told", "the road was closed"),
    ("The driver was asleep, the jury at Norvik court has been told.", None, "has been told", "The driver was asleep"),
    # according to
    (
        "Ann Lee told the board that the bridge was safe, according to the Harbour Post.",
        "the Harbour Post",
        "according to",
        "Ann Lee told the board that the bridge was safe",
    ),
    (
        "Fees fell by half, but, according to Ann Lee, the port has gained ships.",
        "Ann Lee",
        "according to",
        "the port has gained ships",
    ),
    ("According to the mayor, the bridge is safe.", "the mayor", "According to", "the bridge is safe"),
    (
        "The bridge is safe, according to a report by the city.",
        "a report by the city",
        "according to",
        "The bridge is safe",
    ),
    # questions behind a preposition
    ("She spoke about how the ferry was lost.", "She", "spoke about", "how the ferry was lost"),
    ("The court asked Lee about why the gate was shut.", "The court", "asked", "why the gate was shut"),
    ("The board pressed Lee on whether he would go in May.", "The board", "pressed", "whether he would go in May"),
    # who is made to say it
    ("Chen had Lee confirm that he signed the lease.", "Lee", "confirm", "he signed the lease"),
    (
        "“I am not here for a speech,” Ann Lee said, raising her voice and telling the clerk to sit down.",
        "Ann Lee",
        "telling",
        "the clerk to sit down",
    ),
    (
        "Efforts were made to find out more, “but we have found nothing,” according to a clerk in the Norvik "
        "land office, speaking on condition of anonymity because she may not talk.",
        "a clerk in the Norvik land office",
        "according to",
        "but we have found nothing,",
    ),
    ("She accused Lee of claiming that the port was safe.", "Lee", "claiming", "the port was safe"),
    # nouns, adjectives
    ("The union rejected the claim that nobody was hurt.", None, "claim", "nobody was hurt"),
    ("Residents raised questions about the new bridge.", "Residents", "raised questions about", "the new bridge"),
    ("The mayor is confident that the bridge will hold.", "The mayor", "is confident", "the bridge will hold"),
    # plans, orders, objects
    ("The company intends to build a new bridge.", "The company", "intends", "to build a new bridge"),
    ("The union urged the company to repair the bridge.", "The union", "urged", "the company to repair the bridge"),
    ("Overall, she said, many towns are finding it hard.", "she", "said", "many towns are finding it hard"),
    ("Lee has been attacked on the bill by Bo Chen.", "Bo Chen", "has been attacked", "Lee"),
    ("Lawmakers called for an inquiry.", "Lawmakers", "called for", "an inquiry"),
    ("The union accused the company of lying.", "The union", "accused", "the company of lying"),
    ("The driver denied taking the money.", "The driver", "denied", "taking the money"),
    ("Lee did not say when the bridge would open.", "Lee", "did not say", "when the bridge would open"),
    ("The firm was accused of fraud by the regulator.", "the regulator", "was accused", None),
    ("The suspect is believed to be abroad.", None, "is believed", "The suspect to be abroad"),
    ("There were reports of looting.", None, "reports of", "looting"),
    # inverted, as an aside, with a dateline
    ("The roof leaked all winter, said Ann Lee, head of the school.", "Ann Lee, head of the school", "said", None),
    (
        "Most homes in the city are empty, reports the Harbour Post.",
        "the Harbour Post",
        "reports",
        "Most homes in the city are empty",
    ),
    ("As the Harbour Post reported, the ship was empty.", "the Harbour Post", "reported", "the ship was empty"),
    (
        "OSLO (AP) — A man was shot dead early on Saturday, police said.",
        "police",
        "said",
        "A man was shot dead early on Saturday",
    ),
    (
        "The talks will go on, two people briefed on the matter said.",
        "two people briefed on the matter",
        "said",
        "The talks will go on",
    ),
    ("“Family people” are “no bigots,” he said.", "he", "said", None),
    # an infinitive with a subject of its own, blame, one who is accused answers, a day that belongs to the source
    ("The union called for the mayor to resign.", "The union", "called for", "the mayor to resign"),
    ("The ministry blamed the crash on ice.", "The ministry", "blamed", "the crash on ice"),
    ("The mayor apologised for the delay.", "The mayor", "apologised for", "the delay"),
    ("Lund, who denies the charge, will appear in court.", "who", "denies", "the charge"),
    ("There are reports that the singer had died.", None, "reports", "the singer had died"),
    (
        "Half of all voters are undecided, according to a survey published on Monday.",
        "a survey published on Monday",
        "according to",
        "Half of all voters are undecided",
    ),
    ("Figures released on Sunday suggest the bridge was weak.", "Figures released on Sunday", "suggest", None),
    (
        "Most were safe (most bridges were, according to exit polls), Oslo and Bergen.",
        "exit polls",
        "according to",
        None,
    ),
    ("The party expects the losing side to appeal.", "The party", "expects", "the losing side to appeal"),
    ("Lund accused ministers of having ignored it.", "Lund", "accused", "ministers of having ignored it"),
    ("Lund said the plan was late and promised to fix it.", "Lund", "promised", "to fix it"),
    ("PM: UK to send troops to Estonia", "PM", ":", "UK to send troops to Estonia"),
    # beliefs, perceptions, evidence
    ("Engineers believe the bridge will hold.", "Engineers", "believe", "the bridge will hold"),
    ("The study showed that the bridge was weak.", "The study", "showed", "the bridge was weak"),
]


CASES += [
    # what stands between the source, the cue and the content
    ("The union puts the toll at 31.", "The union", "puts", "the toll at 31"),
    ("Mr Holt put it to her that it never rained.", "Mr Holt", "put", "it never rained"),
    ("The port is shut, per Harbour News.", "Harbour News", "per", "The port is shut"),
    ("Lund claims to have mended the bridge.", "Lund", "claims", "to have mended the bridge"),
    ("Otto Brahm, 56, denies 11 counts of fraud.", "Otto Brahm, 56", "denies", "11 counts of fraud"),
    ("The Bench made it clear that it would wait.", "The Bench", "made it clear", "it would wait"),
    (
        "The sea rose, according to papers seen by the Post, raising doubts about the wall.",
        "papers seen by the Post",
        "according to",
        "The sea rose",
    ),
    (
        "It fits with recent work suggesting that crabs can count.",
        "recent work",
        "suggesting",
        "crabs can count",
    ),
    (
        "Was it not true, asked Rupert Lund, that boats had sunk?",
        "Rupert Lund",
        "asked",
        "boats had sunk",
    ),
    (
        "When the tide turned, he notes, most of them left.",
        "he",
        "notes",
        "When the tide turned most of them left",
    ),
    (
        "Harbour One, a channel, claimed without giving evidence that the boat sank.",
        "Harbour One, a channel",
        "claimed",
        "the boat sank",
    ),
    (
        "The town was retaken, a claim that rebel leaders rejected as absurd.",
        "rebel leaders",
        "rejected",
        "a claim as absurd",
    ),
    (
        "Tolls fell by half; according to the port office, the ships paid less.",
        "the port office",
        "according to",
        "the ships paid less",
    ),
    (
        "The board described the terms as fair, a view few of its members share.",
        "The board",
        "described",
        "the terms as fair",
    ),
    (
        "Ann Lee confirmed in an email that the talks would go on next week.",
        "Ann Lee",
        "confirmed",
        "the talks would go on next week",
    ),
    (
        "Ann Lee, who runs the shelter, announced by phone that three people were hurt.",
        "Ann Lee, who runs the shelter",
        "announced",
        "three people were hurt",
    ),
    (
        "Some analysts warned after the vote that the river would peak on Thursday.",
        "Some analysts",
        "warned",
        "the river would peak on Thursday",
    ),
    (
        "Ann Lee and her husband, Kim, told a packed hall at a hearing in Oslo that the clerk had known about it.",
        "Ann Lee and her husband, Kim",
        "told",
        "the clerk had known about it",
    ),
    (
        "The letter came late, and the World Bank told the jury that exports to Asia doubled last year.",
        "the World Bank",
        "told",
        "exports to Asia doubled last year",
    ),
    (
        "The vote was close, but former prosecutor Ann Lee warned he had not been told about the letter.",
        "former prosecutor Ann Lee",
        "warned",
        "he had not been told about the letter",
    ),
    (
        "The new law will protect tenants, critics of the law said last week.",
        "critics of the law",
        "said",
        "The new law will protect tenants",
    ),
    (
        "The man was known to them, the party’s leader in the senate, Omar Holt, said.",
        "the party’s leader in the senate, Omar Holt",
        "said",
        "The man was known to them",
    ),
    (
        "It intends to sell, Ann M. Lee, a broker based in Tampa, Fla., who represents sellers, said yesterday.",
        "Ann M. Lee, a broker based in Tampa, Fla., who represents sellers",
        "said",
        "It intends to sell",
    ),
    (
        "The crowd cheered when Ann Lee, chief executive of Harlow Foods, said the firm had lost its way.",
        "Ann Lee, chief executive of Harlow Foods",
        "said",
        "the firm had lost its way",
    ),
    (
        "Shares fell as Ann Lee, founder and head of Kestrel, said the court had no choice.",
        "Ann Lee, founder and head of Kestrel",
        "said",
        "the court had no choice",
    ),
    (
        "Shares fell as a source close to the family said the minister had gone.",
        "a source close to the family",
        "said",
        "the minister had gone",
    ),
    (
        "A study published in the journal Nature said that 200 houses were without power.",
        "A study published in the journal Nature",
        "said",
        "200 houses were without power",
    ),
    (
        "Three people were treated in hospital, said two people briefed on the matter.",
        "two people briefed on the matter",
        "said",
        "Three people were treated in hospital",
    ),
    (
        "Inflation has peaked, said the victim’s mother.",
        "the victim’s mother",
        "said",
        "Inflation has peaked",
    ),
    (
        "The river would peak on Thursday, says London-based analyst Ann Ode.",
        "London-based analyst Ann Ode",
        "says",
        "The river would peak on Thursday",
    ),
    (
        "The truce was holding, says Bell, who scored twice.",
        "Bell, who scored twice",
        "says",
        "The truce was holding",
    ),
    ("The river, Ann Lee said, would peak on Thursday.", "Ann Lee", "said", "The river would peak on Thursday"),
    (
        "The river, the Bank of Oslo said, would peak on Thursday.",
        "the Bank of Oslo",
        "said",
        "The river would peak on Thursday",
    ),
    (
        "The river, Dr Ann Ode, a GP in Leeds, said, would peak on Thursday.",
        "Dr Ann Ode, a GP in Leeds",
        "said",
        "The river would peak on Thursday",
    ),
    (
        "The court had no choice, Ann Ode, from Leeds, said, and nobody was to blame.",
        "Ann Ode, from Leeds",
        "said",
        "The court had no choice and nobody was to blame",
    ),
    (
        "Four houses were beyond repair, a witness who saw the crash said, but the work will go on.",
        "a witness who saw the crash",
        "said",
        "Four houses were beyond repair",
    ),
    (
        "The roof was never inspected, Ann Lee, whose son plays for the team, has said.",
        "Ann Lee, whose son plays for the team",
        "has said",
        "The roof was never inspected",
    ),
    (
        "The court had no choice, Rep. Jim Doyle (R-Texas) says.",
        "Rep. Jim Doyle (R-Texas)",
        "says",
        "The court had no choice",
    ),
    (
        "Two of the passengers had died, Omar Holt, now 63, says.",
        "Omar Holt, now 63",
        "says",
        "Two of the passengers had died",
    ),
    (
        "He would not stand again, people familiar with the matter added.",
        "people familiar with the matter",
        "added",
        None,
    ),
    (
        "While Oslo’s foreign ministry said they have found nothing, others disagreed.",
        "Oslo’s foreign ministry",
        "said",
        "they have found nothing",
    ),
    (
        "The sheriff’s office said that output fell by a fifth last year and that the police had been told.",
        "The sheriff’s office",
        "said",
        "output fell by a fifth last year and that the police had been told",
    ),
    ("On Monday night Ann Ode told the board that he had left.", "Ann Ode", "told", "he had left"),
    (
        "One of the organisers accused the council of hiding the report.",
        "One of the organisers",
        "accused",
        "the council of hiding the report",
    ),
    ("Harbour Watch President Tom Lund said it was late.", "Harbour Watch President Tom Lund", "said", "it was late"),
    (
        "Four houses were beyond repair, in the words of two former ministers.",
        "two former ministers",
        "in the words of",
        "Four houses were beyond repair",
    ),
    ("Oslo blames Bergen in the theft, which Bergen adamantly denies.", "Bergen", "adamantly denies", "the theft"),
    (
        "The youth also denies assisting offences and Pell, of Bow, north west London, denies two counts.",
        "Pell, of Bow, north west London",
        "denies",
        "two counts",
    ),
    ("The mayor is convinced that the driver slept.", "The mayor", "is convinced", "the driver slept"),
]


@pytest.mark.parametrize("text, source, cue, content", CASES)
def test_patterns(quotes, text, source, cue, content):
    rows = [(row.source_text, row.cue, row.content) for row in quotes(text) if row.cue == cue]
    assert rows, [row.why for row in quotes(text)]
    assert source is None or rows[0][0] == source
    assert content is None or rows[0][2] == content


def test_whom_a_statement_is_according_to_says_nothing_of_that(quotes):
    rows = quotes("According to both companies, the fire began in a storage room.")
    assert [(row.source_text, row.content) for row in rows] == [
        ("both companies", "the fire began in a storage room"),
    ]


def test_senses_and_stances(quotes):
    given = {
        "The minister denied that money was lost.": ("speech", "denies"),
        "The minister admitted that money was lost.": ("speech", "concedes"),
        "Critics claim that money was lost.": ("speech", "claims"),
        "Engineers believe that money was lost.": ("belief", "asserts"),
        "The firm pledged to repay the money.": ("speech", "promises"),
    }
    for text, wanted in given.items():
        assert {(row.sense, row.stance) for row in quotes(text)} == {wanted}, text


def test_negation_and_modality_of_the_saying(quotes):
    (row,) = quotes("The mayor did not say that the bridge was safe.")
    assert row.negated and not row.modal
    (row,) = quotes("The mayor would say that the bridge was safe.")
    assert row.modal and not row.negated


def test_one_who_relays_is_told_from_one_who_spoke(quotes):
    rows = quotes("The mayor warned that the bridge would close, a city official said.")
    warned = next(row for row in rows if row.cue == "warned")
    assert warned.source_text == "The mayor"
    assert warned.content == "the bridge would close"
    assert warned.relayed_by == "a city official"


def test_a_dateline_says_nothing(quotes):
    text = (
        "MARSH END, Ill., May 14, 2024 /HarbourWire/ — Norvald Foods, Inc. (Harbour: NVF) (“Norvald” or “the "
        "Company”), a maker of salt, today announced that it will buy Salt Road."
    )
    assert [row.speaker for row in quotes(text) if row.cue == "announced"] == ["Norvald Foods, Inc."]


def test_channel_and_time_of_saying(read):
    analysis = read("Ann Lee told the Harbour Post on 3 March 2021 that the bridge was safe.")
    (row,) = analysis.records["quotes"]
    assert row.channel == "told the Harbour Post"
    assert row.said == "2021-03-03"


@pytest.mark.parametrize(
    "text, channel",
    [
        ("The bridge was safe, she said in an e-mail.", "in an e-mail"),
        ("Ann Lee praised the crew after a long night.", None),
        ("On the other hand, Ann Lee said that the bridge was safe.", None),
        ("Delays were reported at several ports.", None),
    ],
)
def test_what_is_a_channel(quotes, text, channel):
    assert [row.channel for row in quotes(text)] == [channel]


def test_nobody_relays_himself(quotes):
    assert not [row.relayed_by for row in quotes("Lund denied that he had claimed to be a sailor.") if row.relayed_by]


def test_whoever_is_cited_says_nothing_more(quotes):
    assert [row.cue for row in quotes("The talks had failed, Harbour News reported, citing two aides.")] == ["reported"]


@pytest.mark.parametrize(
    "text",
    [
        "Rebels attacked the village.",
        "The army delivered food to the island.",
        "His men said nothing.",
        "The lawyer, Omar Said, left early.",
        "A clerk, who declined to be named, left early.",
        "The club dismissed its manager on Monday.",
        "Firefighters were called to the hall.",
        "Two wounded sailors were admitted to a clinic.",
        "The rains supported the crop.",
        "The roof is backed by new beams.",
        "The army launched two attacks on the port.",
        "The year saw the closure of twelve shops.",
        "Term limits bar him from seeking a third term.",
        "Omar Lund claimed the lead in May.",
        "The firm may act if they refuse to answer questions.",
        "The sailor calls himself Salt.",
        "When she called Ann Lee to thank her, nobody picked up.",
        "He called his mother at noon.",
        "Ada Brol will take charge of the club.",
        "He showed no emotion.",
        "The council appointed Ada Brol.",
        "A new group called Harbour First left early.",
        "See photos of the storm below.",
        "Ten films were shown. He was seen in May.",
        "Many were not able to speak to their relatives.",
        "The editor spoke to reporters.",
        "The clip has been viewed 90 times.",
        "Ask her to leave at noon.",
        "Most of them spoke on condition of anonymity, citing their contracts.",
        "The clerk asked that his name not be used.",
        "The clerk did not wish to be named.",
        "The damage was more pronounced at the northern pier.",
        "But after seeing the bill, they booked another hall.",
        "When Lee was questioned about his farm, he laughed.",
        "Both divers were pronounced dead.",
        "Before the hearing could go on, Lee weighed in.",
        "The name refers to the Elm Line.",
        "Oregon: Family leave is longer.\n\nOhio: It was closed.\n\nOregon: Eels are banned.",
        "As the two continued, talking over each other, they stopped the clerk.",
        "The clip was posted online, and more than 500 people viewed it.",
        "Coach Omar Said Holt has left the club.",
        "Crews were alerted to the crash at noon.",
        "The man was pronounced dead at the scene.",
        "This says a lot about the club.",
        "He was speaking to a pool of young writers.",
        "Omar Lund was wanted by the police in connection with a fire. The police were called.",
        "The clerks left after seeing the union lose.",
        "The council granted him leave and introduced new fees.",
        "Crews made sure that it worked.",
        "They called it a day. They called it: that is how it went.",
        "Omar Lund has the backing of the Harbour Party. Guards had prior warning about the flood.",
        "People showing signs of the fever were sent home.",
        "She was called back for a second reading and was required to sing.",
        "The council planned the work for next summer. The firm plans homes on the site.",
        "Nobody can say he did not try. No one could say it was fair. Who can say whether it will work?",
        "They were warned. Drivers were warned on Friday. She was warned by the judge.",
        "Divers looked for the wreck from 2007 to 2012.",
    ],
)
def test_what_is_no_statement(quotes, text):
    assert not quotes(text), [row.why for row in quotes(text)]


def test_what_somebody_is_blamed_for_doing_is_no_statement(quotes):
    assert [row.cue for row in quotes("She accused Lee of supporting the port company.")] == ["accused"]


def test_what_is_not_done_is_not_said(quotes):
    assert not quotes("Lund left without admitting guilt.")
