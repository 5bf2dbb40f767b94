"""Word documents: running text, items of lists, tracked changes, hidden words, tables and boxes, refusals."""

import io
import random
import zipfile

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

import kit
from kit.errors import KitError

FIRST = (
    "The harbour board voted on Tuesday to close the old lock for good, after a winter in which ice broke its gates."
)
SECOND = "Its chair, Mara Veld, said the money was better spent on the new quay, which opens next year."


@pytest.fixture
def written():
    document = docx.Document()
    document.add_heading("Board votes to close old lock", 0)
    document.add_paragraph("By Edda Kroll")
    document.add_paragraph("14 March 2024")
    document.add_paragraph(FIRST)
    return document


@pytest.fixture
def loaded(tmp_path):
    def load(document, name="story.docx"):
        path = tmp_path / name
        document.save(path)
        article = kit.load(path)
        return article, [article.text[p.start : p.end] for p in article.paragraphs]

    return load


def test_text_headline_writer_and_day(written, loaded):
    part = written.add_paragraph("Its chair, Mara Veld, ")
    part.add_run("said").bold = True
    part.add_run(SECOND.partition("said")[2])
    article, paragraphs = loaded(written, "story.bin")
    assert paragraphs == ["Board votes to close old lock", "By Edda Kroll", "14 March 2024", FIRST, SECOND]
    assert (article.title, article.authors) == ("Board votes to close old lock", ("Edda Kroll",))
    assert str(kit.analyse(article).article.published) == "2024-03-14"


def test_lists_and_line_breaks(written, loaded):
    written.add_paragraph("the old lock", style="List Bullet")
    written.add_paragraph(f"{SECOND}\nIt opens in May.")
    _, paragraphs = loaded(written)
    assert paragraphs[-3:] == ["- the old lock", SECOND, "It opens in May."]


def test_tracked_changes_count_as_accepted_and_hidden_words_do_not_show(written, loaded):
    paragraph = written.add_paragraph("Its chair")
    paragraph._p.append(parse_xml(f"<w:del {nsdecls('w')}><w:r><w:delText> and owner</w:delText></w:r></w:del>"))
    paragraph._p.append(parse_xml(f"<w:ins {nsdecls('w')}><w:r><w:t>, Mara Veld,</w:t></w:r></w:ins>"))
    paragraph.add_run(" (check this)").font.hidden = True
    paragraph.add_run(SECOND.partition("Veld,")[2])
    assert loaded(written)[1][-1] == SECOND


def test_tables_are_left_out_and_told(written, loaded):
    written.add_table(1, 1).cell(0, 0).text = "Votes for: five"
    written.add_paragraph(SECOND)
    article, paragraphs = loaded(written)
    assert paragraphs[-2:] == [FIRST, SECOND]
    assert any("tables" in change.what for change in article.changes)


def test_tabs_are_spaces_and_tab_stops_are_none(written, loaded):
    paragraph = written.add_paragraph("Its chair,\tMara Veld," + SECOND.partition("Veld,")[2])
    paragraph.paragraph_format.tab_stops.add_tab_stop(docx.shared.Pt(40))
    assert loaded(written)[1][-1] == SECOND


def test_what_cannot_be_read_is_refused_in_one_sentence(tmp_path):
    other = io.BytesIO()
    with zipfile.ZipFile(other, "w") as parts:
        parts.writestr("word/document.xml", "<w:document")
    empty = io.BytesIO()
    docx.Document().save(empty)
    for data, says in (
        (b"Plain words", "damaged"),
        (other.getvalue(), "damaged"),
        (empty.getvalue(), "without running"),
    ):
        path = tmp_path / "story.docx"
        path.write_bytes(data)
        with pytest.raises(KitError, match=says) as refusal:
            kit.load(path)
        assert "\n" not in str(refusal.value)


def test_any_damage_is_refused_or_read(tmp_path, written):
    whole = io.BytesIO()
    written.save(whole)
    path, choose = tmp_path / "story.docx", random.Random(7)
    for _ in range(60):
        data = bytearray(whole.getvalue())
        for _ in range(choose.choice((1, 5, 40))):
            data[choose.randrange(len(data))] = choose.randrange(256)
        path.write_bytes(data[: choose.choice((len(data), len(data) // 2))])
        try:
            assert kit.load(path, force=True).text
        except KitError as refusal:
            assert "\n" not in str(refusal)
