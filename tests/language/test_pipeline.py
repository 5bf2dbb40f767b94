"""The shipped pipeline: what it gives, on good text and bad, and the pipelines that it refuses."""

import pytest
import spacy

import kit
from kit.errors import KitError
from kit.language import load_pipeline, parse
from kit.tables import RECORDS

SENTENCES = "The council sent Ada Lorne to Niger. She refused, saying the aid had not arrived."


@pytest.fixture(scope="module")
def nlp():
    return load_pipeline()


def read(text, nlp):
    doc = parse(kit.Article(text=text), nlp)
    assert doc.text == text
    return doc


def test_everything_is_set(nlp):
    doc = read(SENTENCES, nlp)
    assert [sentence.text for sentence in doc.sents] == SENTENCES.replace(". ", ".\n").split("\n")
    assert doc[0].tag_ == "DT" and doc[0].pos_ == "DET" and doc[2].lemma_ == "send"
    assert str(doc[2].morph) and doc[2].head == doc[2]
    assert [(ent.text, ent.label_) for ent in doc.ents] == [("Ada Lorne", "PERSON"), ("Niger", "GPE")]


def test_noun_chunks_know_the_labels(nlp):
    chunks = [chunk.text for chunk in read("A senior official of the ministry met Ada Lorne.", nlp).noun_chunks]
    assert chunks == ["A senior official", "the ministry", "Ada Lorne"]


def test_sentences_keep_to_paragraphs(nlp):
    text = "A heading without a stop\n\nThe vote passed. “It is done,” she said\n\n\n  Another line here"
    doc = read(text, nlp)
    for sentence in doc.sents:
        assert sentence.text.strip()
        assert "\n" not in sentence.text.strip()


BAD = {
    "empty": "",
    "space": " ",
    "lines": "\n\n",
    "one token": "Yes",
    "NUL": "\x00",
    "NUL inside": "a\x00b",
    "emoji": "😀😀👩\u200d👧",
    "right to left": "قال الرئيس إن الاتفاق",
    "long word": "x" * 10_000,
    "brackets": "((((((((" * 50,
    "combining and zero-width": "e\u0301 \u200b",
}


def test_a_firms_full_stop_can_end_a_sentence(nlp):
    doc = read("He works for Chen Inc. Mr. Lee does not. Storm Ltd. has closed.", nlp)
    assert [s.text for s in doc.sents] == ["He works for Chen Inc.", "Mr. Lee does not.", "Storm Ltd. has closed."]


def test_no_sentence_begins_behind_a_comma_and_a_mark(nlp):
    doc = read("At a rally billed as “Hats On,” Crane told the crowd it would build.", nlp)
    assert len(list(doc.sents)) == 1


@pytest.mark.parametrize("text", BAD.values(), ids=BAD)
def test_bad_text_is_read(text, nlp):
    analysis = kit.analyse(kit.Article(text=text), pipeline=nlp)
    assert analysis.doc.text == text
    assert {name: len(getattr(analysis, name)) for name in RECORDS} == {
        name: len(rows) for name, rows in analysis.records.items()
    }
    read(text, nlp)


@pytest.mark.slow
def test_fifty_thousand_words_without_a_full_stop(nlp):
    doc = read("the talks went on and " * 10_000, nlp)
    assert max(len(sentence) for sentence in doc.sents) < 50_000


def test_the_result_does_not_depend_on_neighbours(nlp):
    def facts(doc):
        return [(t.tag_, t.lemma_, t.head.i, t.is_sent_start) for t in doc], [(e.text, e.label_) for e in doc.ents]

    alone = facts(nlp(SENTENCES))
    among = [facts(doc) for doc in nlp.pipe(["Short.", SENTENCES, SENTENCES * 20])]
    assert among[1] == alone


def test_a_pipeline_that_is_not_there_is_refused_with_the_command_that_installs_it():
    with pytest.raises(KitError, match="python -m spacy download en_core_web_zz"):
        load_pipeline("en_core_web_zz")
    with pytest.raises(KitError, match="pip install no-such-pipeline"):
        load_pipeline("no-such-pipeline")


def test_a_pipeline_for_another_language_is_refused():
    with pytest.raises(KitError, match="reads English"):
        load_pipeline(spacy.blank("de"))


def test_a_pipeline_without_a_parser_is_refused():
    with pytest.raises(KitError, match="no parser"):
        kit.analyse(kit.Article(text="Talks ended."), pipeline=spacy.blank("en"))


def test_a_folder_without_a_pipeline_is_refused(tmp_path):
    with pytest.raises(KitError, match="no spaCy pipeline"):
        load_pipeline(str(tmp_path))
