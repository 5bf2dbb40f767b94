"""The kit in a spaCy pipeline of one's own."""

import pytest

import kit
from kit.component import GROUPS
from kit.language import load_pipeline

TEXT = "The minister, Edda Kroll, said on Monday that the bridge was safe. “It will hold,” she told reporters."


@pytest.fixture(scope="module")
def nlp():
    shipped = load_pipeline()
    shipped.add_pipe("kit", config={"published": "2024-05-31"})
    yield shipped
    shipped.remove_pipe("kit")


def test_the_analysis_stands_on_the_doc(nlp):
    doc = nlp(TEXT)
    assert isinstance(doc._.kit, kit.Analysis)
    assert doc._.kit.article.published.isoformat() == "2024-05-31"
    assert doc._.kit.records["times"][0].value == "2024-05-27"


def test_rows_are_span_groups(nlp):
    doc = nlp(TEXT)
    for table, (key, label) in GROUPS.items():
        rows = [row for row in doc._.kit.records[table] if row.end > row.start]
        assert len(doc.spans[table]) == len(rows)
        for span, row in zip(doc.spans[table], rows):
            assert (span.id_, span.label_) == (getattr(row, key), getattr(row, label))
            assert span.start_char <= row.start and row.end <= span.end_char


def test_a_doc_may_bring_its_own_article(nlp):
    doc = nlp.make_doc(TEXT)
    doc._.article = kit.Article(text=TEXT, published="2022-03-16")
    assert nlp(doc)._.kit.records["times"][0].value == "2022-03-14"


def test_a_doc_with_an_analysis_can_be_stored(nlp):
    doc = nlp.make_doc(TEXT)
    doc._.article = kit.Article(text=TEXT)
    doc = nlp(doc)
    assert type(doc)(nlp.vocab).from_bytes(doc.to_bytes()).text == TEXT
    assert nlp("")._.kit.records["quotes"] == ()
