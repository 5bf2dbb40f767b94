"""PDF files: lines joined to paragraphs, page numbers and running titles left out, refusals; all built here."""

import random

import pytest

import kit
from kit.errors import KitError

FIRST = [
    "The harbour board voted on Tuesday to close the old lock",
    "for good, after a winter in which ice broke its gates.",
]
SECOND = ["Its chair, Mara Veld, said the money was better spent on", "the new quay, which opens next year."]
WORDS = [" ".join(FIRST), " ".join(SECOND)]


def pdf(*pages):
    """Return a PDF file whose pages hold lines, each (words, left, height[, size of letters])."""
    kids = " ".join(f"{3 + 2 * number} 0 R" for number in range(len(pages)))
    font = "<< /Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Times-Roman >> >> >>"
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>"]
    for number, lines in enumerate(pages):
        drawn = "\n".join(
            f"BT /F {(*size, 12)[0]} Tf 1 0 0 1 {left} {height} Tm ({words}) Tj ET"
            for words, left, height, *size in lines
        )
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Resources {font} /Contents {4 + 2 * number} 0 R >>"
        )
        objects.append(f"<< /Length {len(drawn)} >>\nstream\n{drawn}\nendstream")
    body, places = "%PDF-1.4\n", []
    for number, words in enumerate(objects, 1):
        places.append(len(body))
        body += f"{number} 0 obj\n{words}\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    trailer = f"trailer << /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{len(body)}\n%%EOF"
    return f"{body}xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}{trailer}".encode("latin-1")


def column(lines, top, left=50, indent=0, step=14):
    return [(words, left + (0 if at else indent), top - step * at) for at, words in enumerate(lines)]


@pytest.fixture
def paragraphs(tmp_path):
    def read(*pages):
        path = tmp_path / "story.pdf"
        path.write_bytes(pdf(*pages))
        article = kit.load(path)
        return [article.text[p.start : p.end] for p in article.paragraphs]

    return read


def test_a_gap_begins_a_paragraph(paragraphs):
    assert paragraphs([*column(FIRST, 700), *column(SECOND, 650)]) == WORDS


def test_an_indent_begins_a_paragraph(paragraphs):
    assert paragraphs([*column(FIRST, 700, indent=20), *column(SECOND, 672, indent=20)]) == WORDS


def test_a_headline_in_larger_letters_stands_alone(tmp_path, paragraphs):
    headline = ("Board votes to close old lock", 50, 720, 24)
    assert paragraphs([headline, *column(FIRST, 700), *column(SECOND, 650)]) == [
        "Board votes to close old lock",
        *WORDS,
    ]
    assert kit.load(tmp_path / "story.pdf").title == "Board votes to close old lock"


def test_columns_and_pages_may_cut_a_paragraph(paragraphs):
    cut = [*column(FIRST[:1], 100), *column(FIRST[1:], 700, left=320)]
    assert paragraphs(cut, column(SECOND, 700)) == WORDS
    assert paragraphs([*column(FIRST, 700), *column(SECOND[:1], 650)], column(SECOND[1:], 700)) == WORDS


def test_a_divided_word_is_made_whole(paragraphs):
    lines = column(
        ["The harbour board voted on Tues-", "day to close its lock, which the ice of the winter had broken."], 700
    )
    assert paragraphs([*lines, *column(SECOND, 650)])[0].startswith("The harbour board voted on Tues- day") is False


def test_page_numbers_and_running_titles_are_left_out(paragraphs):
    def framed(lines, number):
        return [("The Delft Courier", 50, 780), *lines, (f"Page {number} of 2", 280, 20)]

    assert paragraphs(framed(column(FIRST, 700), 1), framed(column(SECOND, 700), 2)) == WORDS
    browser = [("3/14/24, 7:22 AM Lock to close", 50, 790), ("https://news.example/lock 1/1", 50, 10)]
    assert paragraphs([*column(FIRST, 700), *column(SECOND, 650), *browser]) == WORDS


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (pdf([]), "without text"),
        (b"%PDF-1.7 and so on", "can't be read"),
        (pdf(column(FIRST, 700))[:300], "can't be read"),
        (pdf(*[[("A line.", 50, 700)]] * 101), "101 pages"),
    ],
)
def test_what_cannot_be_read_is_refused_in_one_sentence(tmp_path, data, says):
    path = tmp_path / "story.pdf"
    path.write_bytes(data)
    with pytest.raises(KitError, match=says) as refusal:
        kit.load(path)
    assert "\n" not in str(refusal.value)


def test_what_was_left_out_is_told(tmp_path):
    path = tmp_path / "story.bin"
    path.write_bytes(pdf([*column(FIRST, 700), *column(SECOND, 650), ("12", 300, 20)]))
    whats = [change.what for change in kit.load(path).changes]
    assert any("PDF" in what for what in whats) and any("page numbers" in what for what in whats)


def test_any_damage_is_refused_or_read(tmp_path):
    whole = pdf([*column(FIRST, 700), *column(SECOND, 650)], column(SECOND, 700))
    path, choose = tmp_path / "story.pdf", random.Random(7)
    for _ in range(60):
        data = bytearray(whole)
        for _ in range(choose.choice((1, 5, 40))):
            data[choose.randrange(8, len(data))] = choose.randrange(256)
        path.write_bytes(data[: choose.choice((len(data), len(data) // 2))])
        try:
            assert kit.load(path, force=True).text
        except KitError as refusal:
            assert len(str(refusal).splitlines()) == 1
