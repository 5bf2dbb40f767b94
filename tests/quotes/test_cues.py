"""The cue lexicon is data: large enough, with the closed lists of senses and stances."""

from collections import Counter

from kit.lexicon import read_tsv
from kit.quotes.cues import rows_of

SENSES = {"speech", "writing", "belief", "intention", "perception", "evidence"}
STANCES = set("asserts denies concedes claims suggests warns asks urges promises praises criticises declines".split())


def test_the_lexicon_keeps_to_the_closed_lists():
    rows = read_tsv("cues")
    assert {row["sense"] for row in rows} == SENSES
    assert {row["stance"] for row in rows} <= STANCES
    size = Counter(pos for pos, _ in {(row["pos"], row["cue"]) for row in rows})
    assert size["verb"] >= 500 and size["noun"] >= 100


def test_forms_are_found_where_a_tagger_errs():
    for form in ("said", "denied", "admitted", "planning", "told", "insists", "alleging", "pointing out", "retweeted"):
        assert rows_of(form, "verb"), form
    assert rows_of("hypotheses", "noun") and not rows_of("sumed", "verb")
