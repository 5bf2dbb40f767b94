"""Loading: encodings, what is changed and reported, and what is refused with one sentence."""

import os
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import kit

ENGLISH = "“It’s a plan,” she said of the naïve café – “no more…”\n\nThe mayor didn’t agree with £5.\n"
FRENCH = "Le conseil a refusé le budget de la ville et la maire a quitté la salle. " * 5


@pytest.fixture
def article(tmp_path):
    """Write bytes or words to a file, with a sidecar where one is given, and load it."""

    def write(content, sidecar=None, *, name="story.txt", **options):
        path = tmp_path / name
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        if sidecar is not None:
            path.with_suffix(".yaml").write_text(sidecar, encoding="utf-8")
        return kit.load(path, **options)

    return write


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252", "mac_roman"]
)
def test_common_encodings_give_the_same_text(article, encoding):
    loaded = article(ENGLISH.encode(encoding))
    assert loaded.text == ENGLISH
    assert bool(loaded.changes) == (not encoding.startswith("utf-8"))


def test_a_utf8_text_is_loaded_byte_for_byte(seeds):
    path = seeds / "china-russia-aid.txt"
    assert kit.load(path).text.encode() == path.read_bytes()
    assert kit.load(str(path)).changes == ()


@pytest.mark.parametrize(
    "content, text, kinds",
    [
        ("One.\r\nTwo.\rThree.", "One.\nTwo.\nThree.", ["line ends"]),
        ("He said â€œnoâ€\x9d.", "He said “no”.", ["mojibake"]),
        ("He said no.\0", "He said no.", ["dropped characters"]),
        ("The pro\u00adject\u200b.", "The project.", ["dropped characters"]),
        ("She said &ldquo;no&rdquo; &amp; left.", "She said “no” & left.", ["encoding"]),
        ("“Fine” – ".encode() + b"\x93no\x94.", "“Fine” – “no”.", ["encoding"]),
        ("👩\u200d👧 won’t “curl” ﬁne", "👩\u200d👧 won’t “curl” ﬁne", []),
    ],
)
def test_what_loading_changes_is_reported(article, content, text, kinds):
    loaded = article(content)
    assert loaded.text == text
    assert [change.kind for change in loaded.changes] == kinds


def refusal(load, *arguments, **options):
    """Return the sentence of a refusal, after checking that it is one sentence."""
    with pytest.raises(kit.KitError) as error:
        load(*arguments, **options)
    sentence = str(error.value)
    assert sentence.endswith(".") and not re.search(r"[.?!] [A-Z]", sentence) and "\n" not in sentence
    return sentence


@pytest.mark.parametrize(
    "content, name, words",
    [
        ("", "story.txt", "empty"),
        ("\ufeff \n\t\u200b", "story.txt", "empty"),
        (bytes(range(256)) * 4, "story.txt", "binary"),
        (b"\x89PNG\r\n\x1a\n" + bytes(60), "story.txt", "binary"),
        ("Too\x01 many\x02 controls\x03.", "story.txt", "binary"),
        ("%PDF-1.7 and so on", "story.txt", "PDF"),
        ("<!DOCTYPE html><p>Hello", "story.txt", "web page"),
        ("Plain words", "story.docx", "Word document"),
        (FRENCH, "story.txt", "English"),
        ("日本の政府は新しい法律を発表した。" * 4, "story.txt", "English"),
    ],
)
def test_what_is_no_article_is_refused(article, content, name, words):
    sentence = refusal(article, content, name=name)
    assert words in sentence and name in sentence


def test_paths_that_lead_nowhere_are_refused(tmp_path):
    (tmp_path / "harbour.txt").write_text("The harbour froze.")
    assert "does not exist" in refusal(kit.load, tmp_path / "missing" / "x.txt")
    assert "harbour.txt" in refusal(kit.load, tmp_path / "harbor.txt")
    assert "folder" in refusal(kit.load, tmp_path)
    assert "web address" in refusal(kit.load, "https://news.example/story")
    assert "cannot be read" in refusal(kit.load, "a\0b")


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root reads every file")
def test_a_file_without_permission_is_refused(tmp_path):
    path = tmp_path / "closed.txt"
    path.write_text("Closed.")
    path.chmod(0)
    assert "cannot be read" in refusal(kit.load, path)


def test_foreign_text_is_read_when_forced_or_short(article):
    assert article(FRENCH, force=True).forced
    assert not article("Le conseil a refusé le budget.").forced
    assert not article(ENGLISH, force=True).forced


def test_a_sidecar_gives_the_metadata(article):
    loaded = article(
        "Rain.", "title: No\noutlet: The Courier\nauthors: [A. Lund, B. Veld]\npublished: 2024-05-31T09:00Z\nurl: ~\n"
    )
    assert (loaded.title, loaded.outlet, loaded.authors, loaded.url) == (
        "No",
        "The Courier",
        ("A. Lund", "B. Veld"),
        None,
    )
    assert loaded.published.isoformat() == "2024-05-31"
    assert loaded.name == "story"


@pytest.mark.parametrize(
    "sidecar, words",
    [
        ("published: 2024-02-30", ["published", "2024-02-30"]),
        ("published: last spring", ["published", "last spring"]),
        ("publishd: 2024-02-03", ["publishd", "2024-02-03", "'published'"]),
        ("colour: red", ["colour", "red", "outlet"]),
        ("title: [a, b]", ["title", "['a', 'b']"]),
        ("authors: {name: a}", ["authors", "name"]),
        ("- a\n- b", ["mapping"]),
        ("only words", ["mapping"]),
        ("title: 'open", ["YAML"]),
        ("title: *nothing", ["YAML"]),
    ],
)
def test_a_bad_sidecar_is_refused_by_key_and_value(article, sidecar, words):
    sentence = refusal(article, "Rain.", sidecar)
    assert all(word in sentence for word in ["story.yaml", *words])


def test_an_empty_sidecar_says_nothing(article):
    assert article("Rain.", "# nothing known yet\n").outlet is None


@settings(max_examples=150, deadline=None, derandomize=True)
@given(
    st.one_of(
        st.binary(max_size=300),
        st.text(max_size=200).map(str.encode),
        st.tuples(st.text(max_size=99), st.sampled_from(["utf-16", "utf-32-be", "cp1252", "mac_roman", "gb18030"])).map(
            lambda pair: pair[0].encode(pair[1], "ignore")
        ),
    )
)
def test_any_bytes_are_an_article_or_refused_with_a_sentence(tmp_path_factory, content):
    path = tmp_path_factory.getbasetemp() / "bytes.txt"
    path.write_bytes(content)
    try:
        text = kit.load(path).text
    except kit.KitError as error:
        assert str(error).startswith(str(path))
    else:
        assert text.strip() and not re.search(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ufeff\u200b\ud800-\udfff]", text)
