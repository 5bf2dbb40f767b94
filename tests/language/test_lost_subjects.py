"""A finite verb finds its subject again, whatever the parse called it."""

import pytest
import spacy
from spacy.tokens import Doc
from spacy.vocab import Vocab

from kit.language import grammar
from kit.language.lost_subjects import find_again

CASES = [
    ("Officials told reporters", "NNS VBD NNS", "NOUN VERB NOUN", [1, 1, 1], "obl ROOT nsubj", 1, "Officials"),
    ("Lund said rain fell", "NNP VBD NN VBD", "PROPN VERB NOUN VERB", [1, 1, 1, 1], "nsubj ROOT obj ccomp", 3, "rain"),
    (
        "In Rome , Lund , late , left",
        "IN NNP , NNP , JJ , VBD",
        "ADP PROPN PUNCT PROPN PUNCT ADJ PUNCT VERB",
        [1, 7, 3, 1, 3, 3, 7, 7],
        "case obl punct appos punct amod punct ROOT",
        7,
        "Lund",
    ),
    ("Monday said Lund", "NNP VBD NNP", "PROPN VERB PROPN", [1, 1, 1], "obl:unmarked ROOT nsubj", 1, "Lund"),
    ("Lund , leave now", "NNP , VB RB", "PROPN PUNCT VERB ADV", [2, 0, 2, 2], "vocative punct ROOT advmod", 2, None),
]


@pytest.mark.parametrize(("text", "tags", "pos", "heads", "deps", "verb", "subject"), CASES)
def test_the_bare_noun_before_a_finite_verb_is_its_subject(text, tags, pos, heads, deps, verb, subject):
    doc = Doc(Vocab(), text.split(), tags=tags.split(), pos=pos.split(), heads=heads, deps=deps.split())
    found = grammar.own_subject(find_again(doc)[verb])
    assert (found.text if found is not None else None) == subject


def after(verb_tag, verb_dep):
    """Parse "It sank after Orr , cook , spoke" as if "after Orr" modified "sank" and the last verb stood beside it."""
    tags = f"PRP VBD IN NNP , NN , {verb_tag}".split()
    deps = f"nsubj ROOT case obl punct appos punct {verb_dep}".split()
    pos = "PRON VERB ADP PROPN PUNCT NOUN PUNCT VERB".split()
    return Doc(
        spacy.blank("en").vocab,
        "It sank after Orr , cook , spoke".split(),
        tags=tags,
        pos=pos,
        heads=[1, 1, 3, 1, 5, 3, 3, 1],
        deps=deps,
    )


def test_a_noun_behind_a_conjunction_is_its_clauses_subject():
    doc = find_again(after("VBD", "parataxis"))
    assert [(doc[i].dep_, doc[i].head.text) for i in (2, 3, 7)] == [
        ("mark", "spoke"),
        ("nsubj", "spoke"),
        ("advcl", "sank"),
    ]


@pytest.mark.parametrize(("tag", "dep"), [("VBN", "parataxis"), ("VBD", "conj")])
def test_a_participle_or_second_verb_leaves_the_noun_alone(tag, dep):
    doc = find_again(after(tag, dep))
    assert [(doc[i].dep_, doc[i].head.text) for i in (2, 3)] == [("case", "Orr"), ("obl", "sank")]
