"""Sources: which wordings are one voice, what it is, and who passes on whose words."""

import pytest

import kit


def sources(text, **known):
    return kit.analyse(kit.Article(text=text, **known)).records["sources"]


def short(rows):
    return [(row.text, row.type, row.rung) for row in rows]


def test_a_voice_described_first_and_named_next_is_one():
    (row,) = sources(
        "A senator says she paid for the harbour herself. Sen. Pia Holt, who sits for Oster Bay, told reporters "
        "on Sunday that nobody had helped her."
    )
    assert row.type == "named person" and "Pia Holt" in row.text
    assert len(row.mentions) >= 2


def test_a_described_voice_and_a_named_one_of_another_office_are_two():
    rows = sources("A nurse said the ward was full. The minister, Karl Roth, said it was not.")
    assert short(rows) == [
        ("A nurse", "unnamed person", "described"),
        ("The minister, Karl Roth", "named person", "named"),
    ]


def test_the_official_is_the_official_of_before():
    (row,) = sources("A former minister said the law was bad. The former minister added that nobody had read it.")
    assert row.former and row.statements == 2


def test_a_plural_repeated_is_one_source_and_a_new_single_voice_another():
    rows = sources(
        "Residents said the water was brown. One resident said she had boiled it. Residents said it smelled."
    )
    assert [row.text for row in rows] == ["Residents", "One resident"]
    assert rows[0].statements == 2
    assert rows[1].may_be == (rows[0].source_id,)


def test_one_of_the_officials_inherits_what_the_officials_disclosed():
    rows = sources("Two senior officials said the talks had failed. One of the officials said a new date was set.")
    assert [(row.people_min, row.people_max) for row in rows] == [(2, 2), (1, 1)]
    assert rows[1].disclosed == ("rank", "role")


def test_the_reason_for_anonymity_is_disclosed():
    rows = sources(
        "A bank official, who spoke on condition of anonymity because she was not allowed to talk, said the deal "
        "was off. A diplomat, who asked not to be named, said it was on."
    )
    assert "reason" in rows[0].disclosed and "not allowed to talk" in rows[0].why
    assert "reason" not in rows[1].disclosed


def test_a_reason_that_several_give_holds_for_all_of_them():
    rows = sources(
        "Three people familiar with the matter said the deal was close. It could fail, one of the people said. "
        "The people asked not to be named because the talks are private."
    )
    assert ["reason" in row.disclosed for row in rows] == [True, True]


def test_a_spokesman_is_no_source_without_a_role():
    rows = sources("Two people familiar with the plan said it was dead. A ministry spokesman said it was not.")
    assert [row.may_be for row in rows] == [(), ()]


def test_one_of_them_is_one_of_the_group_before():
    rows = sources("Two Norwegian senators said the vote was lost. “I am scared,” one of them said.")
    assert [(row.rung, row.standing) for row in rows] == [("placed", "official")] * 2
    assert rows[1].role is None


def test_kinship_or_an_age_means_whoever_spoke_last_in_the_paragraph():
    rows = sources("One driver said the road was shut. “Six hours is too much,” the father of two said.")
    assert [row.text for row in rows] == ["One driver"]
    rows = sources("One driver said the road was shut.\n\n“Six hours is too much,” the father of two said.")
    assert len(rows) == 2


def test_a_statement_and_its_quote_have_one_voice():
    found = kit.analyse(
        kit.Article(
            "One clerk said morale was low. Sir Geoffrey Lyle, the chair of the board, urged the firm to wait. He said "
            "he would call the clerk, and that the firm “should have asked”."
        )
    ).records
    names = {row.source_id: row.text for row in found["sources"]}
    of_quote = {row.quote_id: names.get(row.source_id) for row in found["statements"]}
    assert all(
        "Lyle" in of_quote[q.quote_id]
        for q in found["quotes"]
        if q.speaker == "Geoffrey Lyle" and q.quote_id in of_quote
    )


@pytest.mark.parametrize(
    "text",
    [
        "One neighbour said it was bad.\n\n“Someone called him a clown,” the source said.",
        "One civil servant, who left last year, said it was late. “You were told to ring,” the former official said.",
        "China's commerce ministry said it was late. The Ministry of Commerce said it would wait.",
        "Ann Lee, the schools minister, said it was late. Ms Lee said it rained.",
    ],
)
def test_other_words_for_one_voice(text):
    assert len([row for row in sources(text) if row.text != "Someone"]) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Ann Lee is the schools minister. Ann Lee said it was late. The prime minister told reporters that it rained.",
        "Two clerks knew. One said it was late. Two insiders met. One said it rained.",
    ],
)
def test_like_words_for_two_voices(text):
    assert len(sources(text)) == 2


def test_one_of_those_who_only_acted_has_their_role():
    (row,) = sources("Two officers were hurt. One of them said he had seen nothing.")
    assert (row.rung, row.disclosed) == ("described", ("role",))


def test_a_reason_that_most_gave_holds_for_all_who_follow():
    rows = sources(
        "The Post spoke to 27 clerks. Most of them spoke on condition of anonymity, citing their contracts. One former "
        "clerk said it was bad. A spokesman for the port said it was good."
    )
    assert ["reason" in row.disclosed for row in rows] == [True, False]


def test_who_gave_no_answer_is_no_source():
    rows = sources("Kestrel Air declined to comment. The mayor could not be reached. Police said nobody was hurt.")
    assert [row.text for row in rows] == ["Police"]


def test_who_says_it_has_no_comment_is_no_source():
    assert sources("The bank said it had no comment.") == ()


def test_a_paper_named_again_is_one_document():
    rows = sources("A leaked report says that prices rose. According to the document, wages fell.")
    assert short(rows) == [("A leaked report", "document", "described")]
    assert rows[0].people_min is None and rows[0].statements == 2


def test_whoever_is_cited_is_relayed():
    rows = sources("Reuters reported that the deal was dead, citing three people familiar with the talks.")
    reuters, people = rows
    assert (reuters.standing, people.rung, people.people_max) == ("media", "described", 3)
    assert reuters.relays == (people.source_id,)


def test_a_paper_passes_on_its_issuers_words():
    rows = sources("In a diplomatic cable, Norway told its allies that the talks had failed.")
    cable = next(row for row in rows if row.type == "document")
    norway = next(row for row in rows if row.type == "organisation")
    assert cable.relays == (norway.source_id,)
    assert (cable.rung, cable.country) == ("placed", "Norway")


def test_whoever_only_agrees_is_a_voice():
    rows = sources("An engineer said the dam was unsafe. Residents agreed.")
    assert [row.text for row in rows] == ["An engineer", "Residents"]


def test_whoever_vouches_in_a_relative_clause_is_a_voice():
    rows = sources("The storm shows problems that engineers and sailors say are slowing the repair of the harbour.")
    assert [(row.text, row.type, row.people_min) for row in rows] == [("engineers and sailors", "unnamed group", 2)]


def test_a_thing_is_no_voice():
    assert sources("The move suggests that prices will fall. No one said so.") == ()


def test_an_attribution_printed_twice_is_one_voice():
    (row,) = sources(
        "The ship sank, according to two people briefed on the matter, according to two people briefed on the matter."
    )
    assert row.text == "two people briefed on the matter"


def test_the_order_of_paragraphs_does_not_change_the_sources():
    paragraphs = [
        "The harbour will close, said Pia Holt, the mayor of Oster Bay.",
        "Two fishermen said the sea was empty.",
        "Norway said it would pay for new boats.",
    ]
    one = sources("\n".join(paragraphs))
    other = sources("\n".join(reversed(paragraphs)))
    assert sorted(short(one)) == sorted(short(other))


def test_text_without_sources_has_none():
    for text in ("", "?", "The road is wet.", "🙂" * 40, "- one\n- two\n- three"):
        assert sources(text) == ()


def test_a_named_person_and_a_delegation_are_a_group_and_she_alone_a_person():
    rows = sources(
        "National Security Adviser Ida Holt and a US delegation said that aid would cease. Holt said she was sure."
    )
    found = {(row.text, row.type, row.people_min, row.people_max) for row in rows}
    assert ("National Security Adviser Ida Holt and a US delegation", "unnamed group", 3, None) in found
    assert ("National Security Adviser Ida Holt", "named person", 1, 1) in found
    assert {row.may_be for row in rows} == {()}


def test_an_apposition_is_nobody_else():
    (row,) = sources("Jan Pals, a fisherman from Oxley, said he had known.")
    assert (row.people_min, row.people_max) == (1, 1)


def test_one_of_a_group_inherits_what_the_group_disclosed():
    rows = sources("Three former guards confirmed that it leaked. One said that a colonel gave the orders.")
    assert rows[1].disclosed == ("role",)


def test_what_a_voice_cites_is_not_in_its_words():
    rows = sources("Lawyers for the victims, citing court records, said that the cars were old.")
    assert "Lawyers for the victims" in {row.text for row in rows}


def test_a_body_is_called_by_its_name_where_a_noun_means_it():
    rows = sources("The Lake Rail Ministry paid. The ministry’s spokesman, Jan Lund, said it was enough.")
    assert [row.affiliation for row in rows] == ["Lake Rail Ministry"]


def test_an_office_in_capitals_is_no_name():
    rows = sources(
        "The Health Minister said the costs were too high. The soldier’s Commanding Officer said he was brave."
    )
    assert {(row.type, row.rung) for row in rows} == {("unnamed person", "described")}


def test_a_number_within_a_noun_counts_nobody():
    rows = sources("Their five-year-old son said he was sad. “It burned,” three 911 callers said.")
    assert [(row.people_min, row.people_max) for row in rows] == [(1, 1), (3, 3)]


def test_a_body_described_before_its_name_is_one_with_the_company():
    (row,) = sources(
        "Danish wave energy developer Norvald has said that all shares were sold. "
        "The company said the money would help."
    )
    assert (row.type, row.rung, row.statements) == ("organisation", "named", 2)


def test_the_company_is_none_of_two():
    rows = sources(
        "Norvald Steel met Oxley Mining. Norvald Steel said no. Oxley Mining left. The company said it was broke."
    )
    assert len(rows) == 2


def test_members_of_a_body_are_people():
    (row,) = sources("Some State Board of Education members said it was not fair.")
    assert row.type == "unnamed group"


def test_bodies_that_report_and_bodies_of_the_state():
    rows = sources(
        "State television reported that the talks failed. The Syrian army command said it had retaken the town. "
        "The Norwegian army said rebels had been killed. China’s ruling Communist party said the law would stand."
    )
    assert [(row.type, row.standing) for row in rows] == [
        ("organisation", "media"),
        ("organisation", "official"),
        ("organisation", "official"),
        ("organisation", "other"),
    ]


@pytest.mark.parametrize(
    ("text", "kind", "standing"),
    [
        ("The trial heard that the sailor was asleep.", "organisation", "official"),
        ("A footnote said the rule did not apply.", "document", "other"),
        ("Harbour lenders say the rule is unfair.", "unnamed group", "other"),
        ("Chief Financial Officer Ann Lee said sales would fall.", "named person", "party"),
        ("Council member Ada Brol said that it was late.", "named person", "official"),
        ("Norvik Police Chief Ann Lee said two men were held.", "named person", "official"),
    ],
)
def test_what_hearings_papers_trades_and_chiefs_are(text, kind, standing):
    assert [(row.type, row.standing) for row in sources(text)] == [(kind, standing)]


def test_whoever_answers_questions_is_the_source_and_the_questioner_none():
    (row,) = sources(
        "Questions for Ann Lee\n\nAnn Lee is the author of Salt Road.\n\nQ: How did you start?\n\nA: I "
        "started in May.\n\nQ: And then?\n\nA: Then the sun came out and I wrote it."
    )
    assert (row.text, row.statements) == ("Ann Lee", 2)


def test_two_offices_of_one_person_are_one_person():
    (row,) = sources("“We grew,” said Ann Lee, President and Chief Executive Officer of Norvald Foods.")
    assert (row.people_min, row.people_max) == (1, 1)


def test_a_reason_may_stand_before_the_wish_to_be_unnamed():
    rows = sources(
        "A person familiar with the talks said the deal was close. Because the talks are private, the person declined "
        "to be identified."
    )
    assert "reason" in rows[0].disclosed


def test_policy_makers_are_people_and_directives_documents():
    rows = sources("Policy makers argue the bill is dead. EU directives say the label is needed.")
    assert [row.type for row in rows] == ["unnamed group", "document"]


def test_initials_in_brackets_do_not_end_a_source():
    (row,) = sources(
        "The Deputy Publicity Secretary of the ruling All Oxley Congress (AOC), Comrade Timi Frank, said it was over."
    )
    assert row.type == "named person"


def test_a_share_counts_nobody_and_many_of_whom_are_no_source():
    rows = sources(
        "83 percent of respondents said they were glad. The stall has clients, many of whom said they were ill."
    )
    assert (rows[0].people_min, rows[0].people_max) == (2, None)
    assert "many of whom" not in {row.text for row in rows}


def test_two_ambassadors_to_two_countries_are_two():
    rows = sources(
        "The Danish ambassador to Greece said they could leave. The Danish ambassador to Peru said they would stay."
    )
    assert [row.statements for row in rows] == [1, 1]


def test_a_prospectus_is_a_document():
    (row,) = sources("The prospectus said the resort would open in May.")
    assert row.type == "document"


def test_who_asks_not_to_be_named_is_not_named_next():
    rows = sources(
        "A council official, speaking on condition of anonymity, said the drive would go on. "
        "Council commissioner Rajiv Bhat said no home would be touched."
    )
    assert len(rows) == 2


def test_the_officials_are_those_met_last():
    rows = sources(
        "Officials say the claim is false\n\nTwo senior army officers said the pictures showed tractors, according to "
        "two Danish officials who have read it. The officials said there were no missiles."
    )
    assert any(row.country == "Denmark" and row.statements == 2 for row in rows)


def test_a_state_that_bears_a_country_in_its_name_is_not_that_country():
    (row,) = sources("Sen. Rosa Delgad of New Mexico said the case was good.")
    assert row.country != "Mexico"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Pope says he is sorry\n\nThe pope came to Oxley on Monday.", "unnamed person"),
        ("Sales were low. The Street had forecast $2 billion.", "organisation"),
        ("The Oxley Democrat reported that the road was shut.", "organisation"),
    ],
)
def test_an_office_or_a_name_with_an_article_is_no_named_person(text, kind):
    assert [row.type for row in sources(text)] == [kind]


def test_a_district_called_after_a_land_is_not_in_it():
    (row,) = sources("Two planners at South Holland District Council said the case was good.")
    assert row.country is None


def test_a_president_who_was_an_economist_is_official():
    (row,) = sources("President Lucía Fern took office in May. Fern, a 54-year-old economist, said she would listen.")
    assert row.standing == "official"


def test_a_dateline_is_no_source():
    rows = sources(
        "OSLO — A secret report cast doubt on the claim of the ministry that missiles were moved, according to two "
        "officials who have read it."
    )
    assert "OSLO" not in {row.text for row in rows}


def test_who_speaks_for_a_firm_is_a_party():
    (row,) = sources("Kent Marl, the general counsel of Norvald Steel, said it had won.")
    assert row.standing == "party"
