"""Nothing that an article can hold stops the analysis, and every row still points at its words."""

import random
import re
import unicodedata

import pytest
from contract import breaches
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

import kit
from kit.tables import RECORDS

WORDS = ("Kroll", "said", "“", "”", "’", '"', ".", ",", "on", "Monday", "the", "minister", "of", "Norway", "he", "1998")
WORDS += (
    "\n",
    "\n\n",
    "who",
    "denied",
    "that",
    "two",
    "sources",
    "according to",
    "U.S.",
    "--",
    "“never",
    "again”",
    "and",
)
ODD = (
    "👩\u200d👧",
    "e\u0301",
    "\r\n",
    "\0",
    "\u200b",
    "\u2028",
    "\x1b[31m",
    "ﬁ",
    "\ufeff",
    "\u202e",
    "𝔘𝔫𝔦",
    "\t",
    "½",
    "ß",
)


def examples(count, **options):
    """Return the settings of a property test: the same examples each time, however long each takes."""
    return settings(
        max_examples=count, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck), **options
    )


def check(text, **metadata):
    """Analyse a text and hold every table against the contract."""
    analysis = kit.analyse(kit.Article(text=text, **metadata))
    assert analysis.article.text == text
    assert [line for table in RECORDS for line in breaches(analysis, table)] == []
    assert all(len(getattr(analysis, table)) == len(analysis.records[table]) for table in RECORDS)
    analysis.to_json().encode()
    return analysis


@pytest.fixture(scope="module")
def texts(seeds):
    return [path.read_text(encoding="utf-8") for path in sorted(seeds.glob("*.txt"))]


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "\n\n\n",
        "a",
        ".",
        "“",
        "”",
        '""',
        "\0",
        "👩‍👧",
        "\u200b",
        "e\u0301",
        "1",
        "?!",
        "“”",
        "\r\n",
        "said",
        "He.",
    ]
    + ["x" * 10_000, "“" * 500, "( " * 300, "Monday " * 300, "and " * 500, "A.B." * 300, "“Go,” he said. " * 60],
    ids=lambda text: repr(text[:8]),
)
@pytest.mark.parametrize("published", [None, "2024-02-29"])
def test_small_and_strange_texts(text, published):
    check(text, published=published)


@examples(60)
@given(st.lists(st.sampled_from(WORDS + ODD), max_size=60), st.sampled_from(["", " "]))
def test_any_order_of_words_and_marks(words, between):
    check(between.join(words), published="2024-02-29")


@examples(40)
@given(st.text(max_size=200))
def test_any_characters(text):
    check(text)


MANGLINGS = {
    "marks removed": lambda text, dice: re.sub('[“”"]', lambda m: dice.choice(["", m.group()]), text),
    "marks doubled": lambda text, dice: re.sub('[“”"’]', lambda m: m.group() * dice.choice([1, 2]), text),
    "marks straight": lambda text, dice: text.translate(str.maketrans("“”‘’", "\"\"''")),
    "marks swapped": lambda text, dice: re.sub("[“”]", lambda m: dice.choice('“”"‘’«»'), text),
    "paragraphs shuffled": lambda text, dice: "\n".join(dice.sample(text.split("\n"), len(text.split("\n")))),
    "line ends": lambda text, dice: text.replace("\n", dice.choice(["\r\n", "\n\n", "\u2028", " "])),
    "odd characters": lambda text, dice: " ".join(
        w + dice.choice(ODD) * (dice.random() < 0.1) for w in text.split(" ")
    ),
    "combining marks": lambda text, dice: unicodedata.normalize("NFD", text.replace("e", "é")),
    "no punctuation": lambda text, dice: re.sub(r"[^\w\s]", "", text),
    "capitals": lambda text, dice: text.upper(),
    "small letters": lambda text, dice: text.lower(),
    "words shuffled": lambda text, dice: " ".join(dice.sample(text.split(" "), len(text.split(" ")))),
}


@examples(3, phases=[Phase.generate])
@pytest.mark.parametrize("mangling", MANGLINGS)
@given(st.integers(0, 2), st.integers(20, 2_000), st.randoms(use_true_random=False))
def test_mangled_samples(texts, mangling, which, size, dice):
    words = re.split(r"(?<= )", texts[which])
    start = dice.randrange(max(1, len(words) - size))
    check(MANGLINGS[mangling]("".join(words[start : start + size]), dice), published="2024-02-29")


@pytest.mark.slow
@pytest.mark.timeout(1_800)
def test_a_very_long_text_takes_time_in_proportion(texts):
    """200,000 words, the samples' lines in random order: no stage may take longer than the parse does."""
    dice = random.Random(18)
    lines = [line for text in texts for line in text.split("\n") if line.strip()]
    long, count = [], 0
    while count < 200_000:
        long.append(dice.choice(lines))
        count += len(long[-1].split())
    seconds = check("\n".join(long), published="2024-02-29").seconds
    assert {stage for stage in seconds if seconds[stage] > seconds["language"]} == set()
