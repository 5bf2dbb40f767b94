"""Homographs: verbs of saying that look like nouns, read again where they stand beside a statement.

"The data are incomplete, [the paper notes]." is no apposition: a tagger that sees mostly nouns in
such forms takes it for one. For Universal Dependencies.
"""

from __future__ import annotations

from functools import lru_cache

from spacy.tokens import Token

from kit.language import grammar
from kit.lexicon import read_toml

ENDING = {"NNS", "VBZ"}  # "notes", as a noun or a verb
BARE = {"NN", "VBP"}  # "note"
ONE = {"NN", "NNP", "NNPS", "VBG"}  # "paper", "BBC", "Times", "ruling"


def reread(noun: Token) -> bool:
    """Make a noun the verb that it is, its own words those of the one who says it; tell whether it was one."""
    who = sayer(noun)
    if who is None:
        return False
    grammar.put_as_verb(noun, "VBZ" if noun.tag_ in ENDING else "VBP")
    for child in list(noun.lefts):
        if child != who and not child.is_punct:
            child.head = who
    grammar.put_as_subject(who, noun)
    if who.tag_ == "VBG":
        who.tag_, who.pos_ = "NN", "NOUN"
    return True


def sayer(noun: Token) -> Token | None:
    """Return who says it where a noun between commas is a verb: "..., the [paper] notes."; None elsewhere.

    The word before has to agree with it: "the paper notes", "local media report".
    """
    if noun.tag_ not in ENDING | BARE or noun.lemma_.lower() not in homographs():
        return None
    doc, sentence = noun.doc, noun.sent
    if noun.i < sentence.start + 4 or not (grammar.is_parenthetical(noun) or grammar.is_apposition(noun)):
        return None
    who = noun.nbor(-1)
    if grammar.is_subject(who):
        return None
    many = who.tag_ == "NNS" or who.lower_ in plurals()
    agrees = many if noun.tag_ in BARE else not many and who.tag_ in ONE
    first = next((token for token in noun.subtree if not token.is_punct), noun)
    named = who.pos_ == "PROPN" or many or first.tag_ in {"DT", "PRP$"}
    alone = noun.right_edge == noun and noun.i + 1 < sentence.end and noun.nbor().text in {",", "."}
    if who.head != noun or not (agrees and named and alone) or first.i == who.i + 1:
        return None
    return who if first.i > sentence.start and doc[first.i - 1].text == "," else None


@lru_cache
def homographs() -> frozenset[str]:
    """Return the lemmas that are nouns as well as verbs of saying."""
    return frozenset(read_toml("homographs")["verbs"].split())


@lru_cache
def plurals() -> frozenset[str]:
    """Return the nouns that take a plural verb without an ending of their own."""
    return frozenset(read_toml("homographs")["plurals"].split())
