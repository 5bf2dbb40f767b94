"""Correction: titles cut off persons, countries and peoples known by a lookup."""

import pytest
import spacy
from spacy.tokens import Doc, Span

from kit.language.correction import correct_names
from kit.language.gazetteer import is_country, is_people, kind_of_place

VOCAB = spacy.blank("en").vocab


def corrected(words, spans=(), pos=None):
    words = words.split()
    doc = Doc(VOCAB, words=words, pos=pos or ["PROPN" if word[:1].isupper() else "NOUN" for word in words])
    doc.ents = [Span(doc, first, last, label=label) for first, last, label in spans]
    return [(ent.text, ent.label_) for ent in correct_names(doc).ents]


@pytest.mark.parametrize(
    ("words", "size", "name"),
    [
        ("Gen Orrin Tavel", 3, "Orrin Tavel"),
        ("Deputy Prime Minister Ada Lorne", 5, "Ada Lorne"),
        ("Dr. Lorne", 2, "Lorne"),
        ("Judge", 1, "Judge"),
        ("Dean Maddow", 2, "Dean Maddow"),
        ("Rt Hon Ada Lorne", 4, "Ada Lorne"),
        ("Seaman First Class Ada Lorne", 5, "Ada Lorne"),
        ("Alhaji Musa Lorne", 3, "Musa Lorne"),
    ],
)
def test_titles_are_no_part_of_a_person(words, size, name):
    assert corrected(words, [(0, size, "PERSON")]) == [(name, "PERSON")]


@pytest.mark.parametrize(("words", "label"), [("Lord Ashcombe Penn", "PERSON"), ("Lady Marl Hospital", "ORG")])
def test_what_begins_with_a_style_is_a_person(words, label):
    assert corrected(f"{words} left", [(0, 3, "ORG")]) == [(words.removeprefix("Lord "), label)]


def test_a_title_alone_is_no_person():
    assert corrected("President spoke", [(0, 1, "PERSON")]) == []


@pytest.mark.parametrize(("acronym", "label"), [("UAE", "ORG"), ("DRC", "ORG"), ("U.S.", "PERSON"), ("UK", "LOC")])
def test_acronyms_of_countries_are_countries(acronym, label):
    assert corrected(f"{acronym} said", [(0, 1, label)]) == [(acronym, "GPE")]


def test_a_person_may_be_called_like_a_country():
    assert corrected("Jordan said", [(0, 1, "PERSON")]) == [("Jordan", "PERSON")]


def test_a_country_before_an_office_is_not_a_body():
    assert corrected("U.S. National Security Adviser", [(0, 4, "ORG")]) == [("U.S.", "GPE")]


def test_missed_countries_and_peoples_are_added():
    assert corrected("envoys from Niger met Saudis") == [("Niger", "GPE"), ("Saudis", "NORP")]


def test_a_country_inside_a_longer_name_is_left_alone():
    assert corrected("the Niger Delta Basin") == []


def test_peoples_taken_for_bodies_are_peoples():
    assert corrected("the Muslims left", [(1, 2, "ORG")]) == [("Muslims", "NORP")]


def test_pronouns_are_no_places():
    assert corrected("tell us", [(1, 2, "GPE")], pos=["VERB", "PRON"]) == []


def test_the_lists_know_what_they_should():
    assert is_country("the Netherlands") and is_country("DR Congo") and not is_country("it")
    assert is_people("Emiratis") and not is_people("emiratis")
    assert kind_of_place("Ouagadougou") == "GPE"
    assert kind_of_place("Lake Tana") == kind_of_place("Middle East") == "LOC"
    assert kind_of_place("Harbour Street") == "FAC"


def test_a_name_ends_before_a_bracket_that_it_does_not_close():
    assert corrected("DELFT ( Newswire", [(0, 3, "GPE")]) == [("DELFT", "GPE")]
    assert corrected("Port Council ( PC ) said", [(0, 5, "ORG")]) == [("Port Council ( PC )", "ORG")]


def test_an_office_whose_title_stands_behind_is_no_body_but_a_body_is():
    assert corrected("U.S. National Security Adviser Ada Lorne", [(0, 3, "ORG")])[0] == ("U.S.", "GPE")
    assert corrected("U.S. Treasury Secretary Ada Lorne", [(0, 2, "ORG")])[0] == ("U.S. Treasury", "ORG")


def test_a_bodys_name_takes_the_nation_before_it():
    doc = Doc(
        spacy.blank("en").vocab,
        ["Russian", "Defence", "Ministry", "and", "Danish", "Lego"],
        pos=["ADJ", "PROPN", "PROPN", "CCONJ", "ADJ", "PROPN"],
    )
    doc.ents = [Span(doc, 0, 1, "NORP"), Span(doc, 1, 3, "ORG"), Span(doc, 4, 5, "NORP"), Span(doc, 5, 6, "ORG")]
    assert [ent.text for ent in correct_names(doc).ents] == ["Russian Defence Ministry", "Danish", "Lego"]


def test_a_surname_may_look_like_an_adjective():
    words = ["said", "Gil", "Prior", "of", "the", "union"]
    doc = Doc(spacy.blank("en").vocab, words, tags=["VBD", "NNP", "JJ", "IN", "DT", "NN"])
    doc.ents = [Span(doc, 1, 2, "PERSON")]
    assert [ent.text for ent in correct_names(doc).ents] == ["Gil Prior"]


@pytest.mark.parametrize(("name", "label"), [("NATO", "GPE"), ("Daesh", "PERSON"), ("World Bank", "LOC")])
def test_well_known_bodies_are_bodies(name, label):
    words = f"{name} replied"
    assert corrected(words, [(0, len(name.split()), label)]) == [(name, "ORG")]


@pytest.mark.parametrize(
    ("words", "spans", "kinds"),
    [
        ("Hurricane Odalys grew before Odalys struck", [(1, 2, "PERSON"), (4, 5, "PERSON")], ["EVENT", "EVENT"]),
        ("Typhoon Odalys grew before Odalys struck", [(0, 2, "EVENT"), (4, 5, "GPE")], ["EVENT", "EVENT"]),
        ("Mayor Odalys spoke before Odalys left", [(1, 2, "PERSON"), (4, 5, "PERSON")], ["PERSON", "PERSON"]),
    ],
)
def test_a_storm_is_an_event_wherever_it_is_named(words, spans, kinds):
    assert [label for _, label in corrected(words, spans)] == kinds


@pytest.mark.parametrize(
    ("words", "spans", "names"),
    [
        (
            "the Superior Court of the Marl District",
            [(1, 3, "ORG"), (5, 7, "LOC")],
            ["Superior Court of the Marl District"],
        ),
        (
            "the Marl Society for the Care of Trees",
            [(1, 3, "ORG"), (5, 8, "ORG")],
            ["Marl Society for the Care of Trees"],
        ),
        ("Lena Holt of Marl", [(0, 2, "PERSON"), (3, 4, "GPE")], ["Lena Holt", "Marl"]),
        ("the University of Marl of Niger", [(1, 4, "ORG"), (5, 6, "GPE")], ["University of Marl", "Niger"]),
        ("the Police Bureau of the Marl Ministry", [(1, 3, "ORG"), (5, 7, "ORG")], ["Police Bureau", "Marl Ministry"]),
        (
            "the Iona Ferry Committee and Marl and Farne Council",
            [(1, 9, "ORG")],
            ["Iona Ferry Committee", "Marl and Farne Council"],
        ),
        ("the Union of Nurses and Midwives Association", [(1, 7, "ORG")], ["Union of Nurses and Midwives Association"]),
    ],
)
def test_bodies_are_whole_and_each_by_itself(words, spans, names):
    assert [text for text, _ in corrected(words, spans)] == names
