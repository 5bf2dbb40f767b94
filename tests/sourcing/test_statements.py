"""Statements, claims, sentences and findings: what is said, by how many, how surely, and what an editor asks."""

import pytest

import kit
from kit.sourcing import count_voices


def analysis(text, **known):
    return kit.analyse(kit.Article(text=text, **known))


def statement(text):
    return analysis(text).records["statements"][0]


@pytest.mark.parametrize(
    ("text", "hedge"),
    [
        ("The mayor said the bridge is closed.", "certain"),
        ("The mayor said the bridge may be closed.", "possible"),
        ("The mayor said the bridge could perhaps stay open.", "possible"),
        ("The mayor said the bridge would probably be closed.", "likely"),
        ("The mayor said it was unlikely that the bridge would open.", "likely"),
        ("The mayor said it was not clear whether the bridge was safe.", "unclear"),
        ("Engineers believe that the bridge is old.", "likely"),
        ("The mayor said she thought the bridge was safe.", "likely"),
        ("The mayor said those who think the bridge is old are wrong.", "certain"),
        ("The mayor said the minister should resign.", "certain"),
        ("The mayor said the usual suspects were seen in May.", "certain"),
        ("“We expected it to fail,” said the mayor.", "certain"),
    ],
)
def test_the_sources_own_hedge(text, hedge):
    assert statement(text).hedge == hedge


@pytest.mark.parametrize(
    ("text", "distance"),
    [
        ("The mayor said the bridge is closed.", "none"),
        ("The mayor claimed that the bridge is safe.", "claimed"),
        ("The mayor alleged that the builder had lied.", "alleged"),
        ("The builder allegedly lied, the mayor said.", "alleged"),
    ],
)
def test_the_reporters_distance(text, distance):
    assert statement(text).distance == distance


def test_a_statement_has_its_whole_sentence():
    text = "It was late. “The bridge is closed,” the mayor said on Monday. Nobody answered."
    row = statement(text)
    assert text[row.sentence_start : row.sentence_end] == "“The bridge is closed,” the mayor said on Monday."


def test_marked_words_in_a_statement_are_none_of_their_own():
    rows = analysis("The mayor said the old bridge was “a danger to us all”.").records["statements"]
    assert [row.text.strip(".”") for row in rows] == ["the old bridge was “a danger to us all"]


def test_two_sources_that_say_the_same_share_a_claim():
    records = analysis(
        "The police said the bridge collapsed after a ship struck its middle pillar. The mayor spoke later. "
        "A witness said a ship struck the middle pillar of the bridge before it collapsed."
    ).records
    shared = [claim for claim in records["claims"] if len(claim.statements) == 2]
    assert len(shared) == 1 and len(shared[0].sources) == 2
    assert shared[0].rests_on == "several"
    by_id = {row.statement_id: row for row in records["statements"]}
    one, other = shared[0].statements
    assert by_id[one].corroborated_by == (other,)


def test_statements_of_other_numbers_are_other_claims():
    records = analysis(
        "The police said five boats sank near the harbour wall. A witness said nine boats sank near the harbour wall."
    ).records
    assert all(len(claim.statements) == 1 for claim in records["claims"])


def test_a_denial_is_paired_with_what_it_denies():
    records = analysis(
        "Officials in Oslo said that Denmark had asked Norway for two ships. "
        "Denmark and Norway denied that ships had been asked for."
    ).records
    said = next(row for row in records["statements"] if row.stance != "denies")
    denial = next(row for row in records["statements"] if row.stance == "denies")
    assert said.denied_by == (denial.statement_id,)
    assert any(denial.statement_id in claim.denied_by for claim in records["claims"])


def test_one_unnamed_voice_is_asked_about():
    text = "One source said the minister would resign on Friday."
    assert {row.rule for row in analysis(text).records["findings"]} == {"bare-source", "one-unnamed-voice"}


def test_a_spokeswoman_is_not_asked_why_she_has_no_name():
    text = "A spokeswoman for Norvald Steel said that no one had been hurt."
    assert analysis(text).records["findings"] == ()


def test_sentences_are_attributed_or_not():
    text = (
        "The bridge was closed in 1998.\nIt is old, the mayor said.\nThe council declined to comment.\nWhat is next\n"
        "Workers walked past the fence."
    )
    rows = analysis(text, published="2023-05-02").records["sentences"]
    assert [row.attribution for row in rows] == ["background", "attributed", "unattributed", "heading", "scene"]
    assert rows[1].source_ids and not rows[0].source_ids


def test_unnamed_voices_of_an_article_are_counted_as_a_range():
    records = analysis(
        "One official said the talks failed. Two diplomats agreed. One source said nobody was hurt."
    ).records
    fewest, most, how = count_voices([row for row in records["sources"] if row.type.startswith("unnamed")])
    assert (fewest, most) == (3, 4) and "may be the same" in how


def test_counts_of_voices_say_how_they_were_reached():
    records = analysis(
        "Two people briefed on the plan said the ships would leave the harbour at dawn. "
        "One source said the ships would leave the harbour at dawn."
    ).records
    (claim,) = [claim for claim in records["claims"] if len(claim.statements) == 2]
    assert (claim.voices_min, claim.voices_max) == (2, 3)
    assert "may be the same" in claim.why
