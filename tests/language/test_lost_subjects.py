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
    (
        "It closed after Lund , a pilot , warned us",
        "PRP VBD IN NNP , DT NN , VBD PRP",
        "PRON VERB ADP PROPN PUNCT DET NOUN PUNCT VERB PRON",
        [1, 1, 3, 1, 6, 6, 3, 8, 1, 8],
        "nsubj ROOT case obl punct det appos punct parataxis obj",
        8,
        "Lund",
    ),
    (
        "Lund , late , was hurt , he said",
        "NNP , JJ , VBD VBN , PRP VBD",
        "PROPN PUNCT ADJ PUNCT AUX VERB PUNCT PRON VERB",
        [8, 2, 0, 0, 5, 8, 5, 8, 8],
        "obj punct amod punct aux:pass ccomp punct nsubj ROOT",
        5,
        "Lund",
    ),
    (
        "Lund , who sang , died , friends said",
        "NNP , WP VBD , VBD , NNS VBD",
        "PROPN PUNCT PRON VERB PUNCT VERB PUNCT NOUN VERB",
        [8, 3, 3, 0, 0, 8, 5, 8, 8],
        "nsubj punct nsubj acl:relcl punct ccomp punct nsubj ROOT",
        5,
        "Lund",
    ),
    ("Norvald , today left", "NNP , NN VBD", "PROPN PUNCT NOUN VERB", [3, 0, 3, 3], "obl punct obl ROOT", 3, "Norvald"),
    ("Monday said Lund", "NNP VBD NNP", "PROPN VERB PROPN", [1, 1, 1], "obl:unmarked ROOT nsubj", 1, "Lund"),
    ("Lund , leave now", "NNP , VB RB", "PROPN PUNCT VERB ADV", [2, 0, 2, 2], "vocative punct ROOT advmod", 2, None),
]


@pytest.mark.parametrize(("text", "tags", "pos", "heads", "deps", "verb", "subject"), CASES)
def test_the_bare_noun_before_a_finite_verb_is_its_subject(text, tags, pos, heads, deps, verb, subject):
    vocab = spacy.blank("en").vocab
    doc = Doc(vocab, text.split(), tags=tags.split(), pos=pos.split(), heads=heads, deps=deps.split())
    found = grammar.own_subject(find_again(doc)[verb])
    assert (found.text if found is not None else None) == subject


def test_a_bare_noun_before_a_last_verb_says_what_the_headline_tells():
    doc = Doc(
        Vocab(),
        "Firm to pay , sources say".split(),
        tags="NN TO VB , NNS VBP".split(),
        pos="NOUN PART VERB PUNCT NOUN VERB".split(),
        heads=[5, 2, 0, 2, 5, 5],
        deps="nsubj mark acl punct ccomp ROOT".split(),
    )
    assert grammar.own_subject(find_again(doc)[5]).text == "sources"
    assert grammar.complement(doc[5]).text == "Firm"


@pytest.mark.parametrize("given, tag", [("VBZ", "VBZ"), ("VBP", "VBP"), ("VBD", "VBD"), ("VBN", "VBD")])
def test_a_saying_behind_its_subject_keeps_its_tense_and_a_participle_becomes_a_past(given, tag):
    doc = Doc(
        spacy.blank("en").vocab,
        "Lund confirm in an email that it rained".split(),
        tags=f"NNP {given} IN DT NN IN PRP VBD".split(),
        pos="PROPN VERB ADP DET NOUN SCONJ PRON VERB".split(),
        lemmas="Lund confirm in a email that it rain".split(),
        heads=[1, 1, 4, 4, 1, 7, 7, 4],
        deps="nsubj ROOT case det obl mark nsubj acl".split(),
    )
    verb = find_again(doc)[1]
    assert verb.tag_ == tag
    assert grammar.complement(verb).text == "rained"


def test_a_state_closes_its_town_and_its_clerk_keeps_the_clause():
    doc = Doc(
        spacy.blank("en").vocab,
        "Lund of Reno , Nev. , who left , said so".split(),
        tags="NNP IN NNP , NNP , WP VBD , VBD RB".split(),
        pos="PROPN ADP PROPN PUNCT PROPN PUNCT PRON VERB PUNCT VERB ADV".split(),
        lemmas="Lund of Reno , Nev. , who leave , say so".split(),
        heads=[9, 2, 0, 4, 9, 7, 7, 4, 4, 9, 9],
        deps="dislocated case nmod punct nsubj punct nsubj acl:relcl punct ROOT advmod".split(),
    )
    found = find_again(doc)
    assert found[4].head.text == "Reno"
    assert found[7].head.text == "Lund"
    assert grammar.own_subject(found[9]).text == "Lund"
