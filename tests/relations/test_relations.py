"""Who does what to whom: clauses, shared subjects, action nouns, with negation and modality."""

import re

import pytest
import spacy
from spacy.tokens import Doc

from kit.actors import find_actors
from kit.actors.records import Actor, Mention
from kit.article import Article
from kit.language import load_pipeline, parse
from kit.relations import find_relations
from kit.relations.modality import governing


def told(text, *names, quotes=()):
    """Return the relations of a text in which exactly these names are actors, as readable tuples."""
    article = Article(text)
    actors = tuple(Actor(name, name, "ORG") for name in names)
    mentions = tuple(
        Mention(f"m{place.start()}", name, place.start(), place.end(), place.group(), "name")
        for name in names
        for place in re.finditer(re.escape(name), text)
    )
    doc = parse(article, load_pipeline())
    return find_relations(doc, article, actors, mentions, quotes).relations


def triples(relations):
    return {(row.source_id, row.verb, row.verb_class, row.target_id) for row in relations}


@pytest.mark.parametrize(
    ("text", "names", "expected"),
    [
        (
            "Ruritania attacked Freedonia in March.",
            "Ruritania Freedonia",
            ("Ruritania", "attack", "ASSAULT", "Freedonia"),
        ),
        (
            "Freedonia was attacked by Ruritania.",
            "Ruritania Freedonia",
            ("Ruritania", "attack", "ASSAULT", "Freedonia"),
        ),
        (
            "The spokesman called and then accused Freedonia; Ruritania condemned and sued Freedonia.",
            "Ruritania Freedonia",
            ("Ruritania", "sue", "ACCUSE", "Freedonia"),
        ),
        (
            "The invasion of Freedonia by Ruritania shocked many.",
            "Ruritania Freedonia",
            ("Ruritania", "invade", "ASSAULT", "Freedonia"),
        ),
        (
            "Ruritania’s invasion of Freedonia went on.",
            "Ruritania Freedonia",
            ("Ruritania", "invade", "ASSAULT", "Freedonia"),
        ),
        (
            "Talks between Ruritania and Freedonia broke down.",
            "Ruritania Freedonia",
            ("Freedonia", "talk", "CONSULT", "Ruritania"),
        ),
        (
            "Ruritania provided military assistance to Freedonia.",
            "Ruritania Freedonia",
            ("Ruritania", "assist", "AID", "Freedonia"),
        ),
        (
            "Ruritania called on Freedonia to withdraw.",
            "Ruritania Freedonia",
            ("Ruritania", "call on", "REQUEST", "Freedonia"),
        ),
        ("Ruritania juggled with Freedonia.", "Ruritania Freedonia", ("Ruritania", "juggle", "other", "Freedonia")),
        (
            "Ruritania requested drones from Freedonia.",
            "Ruritania Freedonia",
            ("Ruritania", "request", "REQUEST", "Freedonia"),
        ),
    ],
)
def test_verbs_and_nouns_tell_who_does_what_to_whom(text, names, expected):
    assert expected in triples(told(text, *names.split()))


def test_subjects_that_act_on_each_other():
    rows = triples(told("Ruritania and Freedonia met each other.", "Ruritania", "Freedonia"))
    assert {("Ruritania", "meet", "CONSULT", "Freedonia"), ("Freedonia", "meet", "CONSULT", "Ruritania")} <= rows


def test_subjects_that_meet_and_judged_deeds():
    assert ("Ruritania", "meet", "CONSULT", "Freedonia") in triples(
        told("Ruritania and Freedonia met in Lisbon.", "Ruritania", "Freedonia")
    )
    assert ("Ruritania", "condemn", "ACCUSE", "Freedonia") in triples(
        told("Ruritania condemned the massacre by Freedonia.", "Ruritania", "Freedonia")
    )
    assert ("Ruritania", "agree", "AGREE", "Freedonia") in triples(
        told(
            "An agreement reached yesterday between Ruritania and Freedonia ended the strike.", "Ruritania", "Freedonia"
        )
    )


def test_what_is_handed_over_and_where_are_no_targets():
    assert told("Ruritania sent the Freedonia head.", "Ruritania", "Freedonia") == ()
    assert told("Danny joined from Freedonia.", "Danny", "Freedonia") == ()
    assert triples(told("Ruritania and Freedonia held talks.", "Ruritania", "Freedonia")) == {
        ("Ruritania", "talk", "CONSULT", "Freedonia"),
        ("Freedonia", "talk", "CONSULT", "Ruritania"),
    }
    assert told("Ruritania and Freedonia attended.", "Ruritania", "Freedonia") == ()


def test_a_match_is_no_assault_but_strikes_on_a_base_are():
    assert triples(told("Ruritania beat Freedonia 3-1.", "Ruritania", "Freedonia")) == {
        ("Ruritania", "beat", "other", "Freedonia")
    }
    assert triples(told("Ruritania bombed a Freedonia base.", "Ruritania", "Freedonia")) == {
        ("Ruritania", "bomb", "ASSAULT", "Freedonia")
    }


def test_a_deal_rejected_is_told_as_not_so():
    rows = told("The deal between Ruritania and Freedonia was rejected.", "Ruritania", "Freedonia")
    assert rows and all(row.negated for row in rows)


def test_each_pair_of_a_coordination_has_its_row():
    rows = told(
        "Ruritania and Freedonia sanctioned Sylvania and Osterlich.", "Ruritania", "Freedonia", "Sylvania", "Osterlich"
    )
    assert {(row.source_id, row.target_id) for row in rows} == {
        (one, other) for one in ("Ruritania", "Freedonia") for other in ("Sylvania", "Osterlich")
    }


@pytest.mark.parametrize(
    ("text", "modality", "negated"),
    [
        ("Ruritania attacked Freedonia.", "fact", False),
        ("Ruritania did not attack Freedonia.", "fact", True),
        ("Ruritania will attack Freedonia.", "planned", False),
        ("Ruritania plans to attack Freedonia.", "planned", False),
        ("Ruritania may attack Freedonia.", "possible", False),
        ("If Ruritania attacks Freedonia, prices will rise.", "possible", False),
        ("Ruritania wants to attack Freedonia.", "wanted", False),
        ("Ruritania refused to attack Freedonia.", "wanted", True),
        ("Ruritania may provide assistance to Freedonia.", "possible", False),
    ],
)
def test_modality_and_negation(text, modality, negated):
    (row,) = told(text, "Ruritania", "Freedonia")
    assert (row.modality, row.negated) == (modality, negated)


def test_nobody_acts_on_himself_and_nothing_comes_of_nothing():
    assert told("Ruritania praised Ruritania.", "Ruritania") == ()
    assert told("", "Ruritania") == ()


def test_every_row_points_at_its_words():
    text = "Ruritania, which had attacked Freedonia, was sanctioned by Sylvania."
    rows = told(text, "Ruritania", "Freedonia", "Sylvania")
    assert len(rows) == 2
    assert all(text[row.start : row.end] == row.text and row.why for row in rows)


@pytest.mark.parametrize(
    ("text", "verb", "kind"),
    [
        ("Ruritania shot Freedonia.", "shoot", "ASSAULT"),
        ("Ruritania struck Freedonia in March.", "strike", "ASSAULT"),
        ("Ruritania fought Freedonia in March.", "fight", "ASSAULT"),
        ("Ruritania had sent Freedonia its findings.", "send", "CONSULT"),
        ("Ruritania sent Freedonia two ships.", "send", "AID"),
    ],
)
def test_irregular_verbs_and_papers(text, verb, kind):
    assert triples(told(text, "Ruritania", "Freedonia")) == {("Ruritania", verb, kind, "Freedonia")}


@pytest.mark.parametrize(
    ("text", "verb", "kind"),
    [
        ("Ruritania imposed sanctions on Freedonia on Monday.", "sanction", "SANCTION"),
        ("Ruritania lodged a protest with Freedonia.", "protest", "PROTEST"),
        ("Freedonia is being sued by its towns and investigated by Ruritania.", "investigate", "INVESTIGATE"),
        ("Ruritania called Freedonia a backwater.", "call", "other"),
        ("Ruritania called Freedonia at noon.", "call", "CONSULT"),
        ("Ruritania fired back at Freedonia.", "fire back", "ACCUSE"),
        ("Ruritania expressed its contempt for Freedonia.", "criticize", "ACCUSE"),
        ("Ruritania attacked Freedonia for mocking the treaty.", "attack", "ACCUSE"),
        ("Ruritania left Freedonia isolated.", "leave", "other"),
        ("Ruritania gave a speech to Freedonia.", "give to", "CONSULT"),
        ("Ruritania gave Freedonia a deadline.", "give", "REQUEST"),
        ("Ruritania fought alongside Freedonia.", "fight", "SUPPORT"),
        ("Ruritania attacked Freedonia in Geneva over the fish.", "attack", "ACCUSE"),
        ("Ruritania beat Freedonia by 90 runs.", "beat", "other"),
    ],
)
def test_what_a_deed_is_by_the_words_around_its_verb(text, verb, kind):
    assert triples(told(text, "Ruritania", "Freedonia")) == {("Ruritania", verb, kind, "Freedonia")}


def test_who_exchanges_something_does_it_to_the_other():
    rows = triples(told("Ruritania and Freedonia exchanged fire across the border.", "Ruritania", "Freedonia"))
    assert {(source, target) for source, _, kind, target in rows if kind == "ASSAULT"} == {
        ("Ruritania", "Freedonia"),
        ("Freedonia", "Ruritania"),
    }


@pytest.mark.parametrize(
    ("text", "negated", "told_as"),
    [
        ("Ruritania pledged support for Freedonia.", False, "planned"),
        ("Ruritania withdrew its support for Freedonia.", True, "fact"),
        ("Ruritania announced sanctions on Freedonia.", False, "planned"),
    ],
)
def test_what_a_verb_says_of_the_deed_that_it_carries(text, negated, told_as):
    (row,) = told(text, "Ruritania", "Freedonia")
    assert (row.negated, row.modality) == (negated, told_as)


@pytest.mark.parametrize(
    "text",
    [
        "Ruritania closed the deal with Freedonia.",
        "Ruritania used the images of Freedonia.",
        "Ruritania and Freedonia worked in the harbour.",
        "Support among Ruritania and Freedonia fell.",
        "Ruritania has been skeptical of the plan, given Norway’s rapprochement with Freedonia.",
        "Ruritania warned of Freedonia.",
        "Ruritania expects Freedonia to leave.",
    ],
)
def test_what_no_deed_between_two_is(text):
    assert told(text, "Ruritania", "Freedonia") == ()


@pytest.mark.parametrize("text", ["Ruritania took charge of Freedonia.", "Ruritania said Freedonia."])
def test_an_idiom_and_what_is_said_are_no_deed(text):
    assert told(text, "Ruritania", "Freedonia") == ()


@pytest.mark.parametrize("text", ["Ruritania has two ports with Freedonia.", "Ruritania knows Freedonia."])
def test_how_things_stand_is_no_deed(text):
    assert told(text, "Ruritania", "Freedonia") == ()


def test_a_state_does_what_its_aircraft_do():
    article = Article("Norwegian jets bombed Danish targets on Monday.")
    doc = parse(article, load_pipeline())
    found = find_actors(doc, article, ())
    names = {actor.actor_id: actor.name for actor in found.actors}
    rows = find_relations(doc, article, found.actors, found.mentions, ()).relations
    assert [(names[row.source_id], row.verb, names[row.target_id]) for row in rows] == [("Norway", "bomb", "Denmark")]


def test_what_is_only_a_place_does_nothing():
    article = Article("Oxley Fields led Freedonia to complete its charter.")
    mentions = (
        Mention("m1", "a1", 0, 12, "Oxley Fields", "name", "place"),
        Mention("m2", "a2", 17, 26, "Freedonia", "name"),
    )
    actors = (Actor("a1", "Oxley Fields", "PLACE"), Actor("a2", "Freedonia", "ORG"))
    assert find_relations(parse(article, load_pipeline()), article, actors, mentions, ()).relations == ()


def test_who_is_for_somebody_is_not_somebody():
    assert told("Ruritania bombed two pro-Freedonia towns.", "Ruritania", "Freedonia") == ()


def test_a_predicate_does_not_govern_itself():
    """A "to" that hangs on the word before it ("going [to]") opens nothing; what it hangs on governed itself."""
    doc = Doc(
        spacy.blank("en").vocab,
        words="They are going to be slow laps".split(),
        heads=[2, 2, 2, 2, 6, 6, 2],
        deps="nsubj aux ROOT mark cop amod obl".split(),
        tags="PRP VBP VBG TO VB JJ NNS".split(),
        pos="PRON AUX VERB PART AUX ADJ NOUN".split(),
    )
    assert governing(doc[2]) is None
