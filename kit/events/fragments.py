"""Fragments: infinitives and "-ing" clauses, which alone make no title."""

from __future__ import annotations

from spacy.tokens import Token

from kit.events import nouns
from kit.events.doers import accused
from kit.events.gerunds import is_own_clause
from kit.language import grammar
from kit.language.lemmas import is_one_of
from kit.quotes.cues import verb_cue
from kit.relations.modality import governing


def told(head: Token) -> Token:
    """Return the verb whose clause a title tells: of an infinitive or "-ing", which alone says little, that above it.

    "is able [to vote]", "won [by finishing first]", "gave tips on [how to cook]".
    """
    while grammar.tense(head) is None and not _is_admitted(head):
        above = governing(head) if grammar.own_subject(head) is None else None
        if above is None or not above.is_ancestor(head) or above.pos_ not in {"VERB", "ADJ", "AUX"}:
            above = _finite_above(head) if _is_fragment(head) else None
        if above is None:
            break
        head = above
    return head


def _is_fragment(head: Token) -> bool:
    """Tell whether a clause is an infinitive or "-ing" that hangs on no verb of which it could be a part."""
    helpers = grammar.auxiliaries(head)
    if head.pos_ != "VERB" or helpers and not (grammar.is_infinitive(head) or helpers[0].tag_ == "VBG"):
        return False
    if grammar.is_infinitive(head):
        return not grammar.is_adverb_clause(head) and not grammar.is_conjunct(head)
    of_other = accused(head) is not None  # "accused [Otto] of hiding it": he did, whoever says so
    if is_own_clause(head):
        return False  # "with the bank [receiving] a copy"
    ongoing = head.tag_ == "VBG" or bool(helpers)  # "for [being] late"
    first = min((head, *helpers), key=lambda token: token.i).i
    at_other_time = first > 0 and head.doc[first - 1].lower_ in OTHER_TIME  # "came home after [leaving] the navy"
    return ongoing and not (grammar.is_noun_clause(head) or grammar.is_conjunct(head) or of_other or at_other_time)


def _is_admitted(head: Token) -> bool:
    """Tell whether a gerund is what somebody says he did: "admitted [hiding it]"."""
    cue = verb_cue(head.head) if head.tag_ == "VBG" and head.head.pos_ == "VERB" else None
    if cue is None or is_one_of(head.head, nouns.words("verbs", "aspect_begin")):  # "began tightening"
        return False
    return cue.speaks and grammar.marker(head) is None and grammar.is_open_complement(head)


OTHER_TIME = {"after", "before", "since", "until", "following"}


def _finite_above(head: Token) -> Token | None:
    above = next((a for a in head.ancestors if nouns.is_predicate(a) and grammar.tense(a) is not None), None)
    return above if above is not None and above.i < head.i else None
