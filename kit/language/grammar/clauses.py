"""Clauses: a predicate with its subject, objects, agent and complements."""

from __future__ import annotations

from functools import cache

from spacy.tokens import Token

from kit.language.grammar.coordination import conjuncts
from kit.language.grammar.labels import (
    ADVERB_CLAUSE,
    AUXILIARY,
    CLAUSE_SUBJECT,
    COMPLEMENT,
    COPULA_COMPLEMENT,
    INDIRECT_OBJECT,
    NOMINAL_POS,
    NOUN_CLAUSE,
    OBJECT,
    PASSIVE_AUXILIARY,
    PASSIVE_SUBJECT,
    RELATIVE,
    SUBJECT,
)
from kit.language.grammar.nouns import _behind, preposition
from kit.language.grammar.verbs import auxiliaries
from kit.lexicon import read_toml


def own_subject(head: Token) -> Token | None:
    """Return the nominal subject that hangs on this predicate itself, or None.

    Where a broken parse gives it several ("The plan, [he] said, is dead"), the nearest before it is meant, or
    the one directly behind it.
    """
    found = [child for child in head.children if child.dep_ in SUBJECT]
    if len(found) < 2:
        return found[0] if found else None
    inner = [child for child in found if child.dep_ != "nsubj:outer"] or found
    return min(inner, key=lambda child: (head.i + 1 < child.left_edge.i, abs(child.i - head.i)))


def clause_subject(head: Token) -> Token | None:
    """Return the clause that is the subject of this predicate, or None."""
    return next((child for child in head.children if child.dep_ in CLAUSE_SUBJECT), None)


def subject(head: Token) -> Token | None:
    """Return who does it: the predicate's own subject, or the one that it shares.

    Coordinated verbs share the first one's subject; an open complement ("plans to address") the
    subject or object of the verb above; a relative or participial clause has its noun.
    """
    seen = set()
    while head.i not in seen:
        seen.add(head.i)
        found = own_subject(head)
        if found is not None:
            return found
        if head.dep_ == "conj" or head.dep_ in COPULA_COMPLEMENT:
            head = head.head
        elif head.dep_ == "xcomp":
            above = head.head
            for child in above.children:
                if child.dep_ in OBJECT | INDIRECT_OBJECT:
                    return child
            head = above
        elif head.dep_ in RELATIVE | NOUN_CLAUSE:
            return head.head if head.head.pos_ in NOMINAL_POS else None
        elif head.dep_ in ADVERB_CLAUSE and _shares_above(head):
            head = head.head
        else:
            return None
    return None


def _shares_above(head: Token) -> bool:
    """Tell whether an adverbial clause has the subject above it: no mark opens it, or one before a bare participle."""
    marks = {child.lower_ for child in head.children if child.dep_ == "mark"} - {"to"}
    bare = head.tag_ == "VBN" and not any(child.dep_ in AUXILIARY for child in head.children)
    return not marks or bare and marks <= BEFORE_PARTICIPLES


BEFORE_PARTICIPLES = {"though", "although", "when", "while", "whilst", "once", "if", "unless", "until"}


def agent(head: Token) -> Token | None:
    """Return the noun behind "by" that does what a passive predicate says, or None."""
    for child in head.children:
        if child.dep_ in {"obl:agent", "agent"} or (child.dep_ in {"obl", "prep"} and is_passive(head)):
            noun = _behind(child)
            if noun is not None and preposition(noun) == "by" and noun.lower_ not in _zones():
                return noun
    return None


@cache
def _zones() -> frozenset[str]:
    """Return the zones behind a time of day, which does nothing: "was reported by [2035 GMT]"."""
    return frozenset(read_toml("times")["zones"])


def objects(head: Token) -> tuple[Token, ...]:
    """Return the direct objects of a verb, its coordinated ones included."""
    found = [child for child in head.children if child.dep_ in OBJECT]
    return tuple(token for first in found for token in (first, *conjuncts(first)))


def indirect_object(head: Token) -> Token | None:
    """Return to whom it is given or told: "told [reporters]"; None where nobody is named."""
    return next((child for child in head.children if child.dep_ in INDIRECT_OBJECT), None)


def is_passive(head: Token) -> bool:
    """Tell whether a predicate is passive by its auxiliary or subject, or by those of the one it is joined to."""
    if any(c.dep_ in PASSIVE_AUXILIARY or c.dep_ in PASSIVE_SUBJECT for c in head.children):
        return True
    if head.tag_ != "VBN" or own_subject(head) is not None:
        return False
    joined = head.dep_ == "conj" and not auxiliaries(head) and not objects(head)
    return head.dep_ in NOUN_CLAUSE | {"amod"} or joined and is_passive(head.head)  # "was sued and fined"


def is_copular(head: Token) -> bool:
    """Tell whether a predicate is a noun or adjective behind a form of "be"."""
    if any(child.dep_ == "cop" for child in head.children):
        return True
    return head.lemma_ == "be" and any(child.dep_ in COPULA_COMPLEMENT for child in head.children)


def predicate(head: Token) -> Token:
    """Return the noun or adjective that a copular clause states; the verb itself elsewhere."""
    for child in head.children:
        if child.dep_ in COPULA_COMPLEMENT:
            return child
    return head


def complement(head: Token) -> Token | None:
    """Return the head of the clause that completes a verb, noun or adjective, or None.

    "said [that it rained]", "the claim [that it rained]", "plans [to leave]".
    """
    for child in head.children:
        if child.dep_ in COMPLEMENT and child.pos_ not in {"PART"}:
            return child
    for child in head.children:
        if child.dep_ in NOUN_CLAUSE and marker(child) is not None:
            return child
        if child.dep_ in RELATIVE and any(c.dep_ == "mark" and c.lower_ == "that" for c in child.children):
            return child  # a relative clause has a pronoun, no mark
    return None


def prepositional_clause(head: Token) -> tuple[Token, Token] | None:
    """Return the preposition before a participle or a question, and the clause's head.

    "wary [of saying] anything", "accused [of having left]", "pressed him [on why it closed]"
    """
    for child in head.children:
        before = next((c for c in child.children if c.dep_ in {"mark", "case"} and c.tag_ == "IN"), None)
        if before is None or before.i > child.i:
            continue
        aside = child.dep_ in ADVERB_CLAUSE | NOUN_CLAUSE
        ongoing = child.tag_ == "VBG" or any(c.tag_ == "VBG" and c.dep_ in AUXILIARY for c in child.children)
        if (aside and ongoing) or (aside or child.dep_ in COMPLEMENT) and _is_question_word(before.nbor()):
            return before, child
    for child in head.children:
        if child.dep_ == "prep":
            inner = next((c for c in child.children if c.dep_ == "pcomp" and c.tag_ == "VBG"), None)
            if inner is not None:
                return child, inner
    return None


def _is_question_word(token: Token) -> bool:
    return token.tag_ in {"WRB", "WP", "WDT"} or token.lower_ == "whether"


def marker(head: Token) -> Token | None:
    """Return the word that opens a subordinate clause ("that", "whether", "to", "because")."""
    for child in head.children:
        if child.dep_ == "mark" or (child.dep_ == "aux" and child.lower_ == "to"):
            return child
    return None


def is_infinitive(head: Token) -> bool:
    """Tell whether a predicate is an infinitive with "to" ("plans [to leave]", "for them [to leave]")."""
    return any(child.lower_ == "to" and child.dep_ in {"mark", "aux"} for child in head.children)


def governor(token: Token) -> Token | None:
    """Return the nearest predicate above a token: the verb or copular head of its clause."""
    for above in token.ancestors:
        if above.pos_ in {"VERB", "AUX"} or is_copular(above) or own_subject(above) is not None:
            return above
    return None
