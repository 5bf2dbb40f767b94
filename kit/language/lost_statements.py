"""Lost statements: what a verb of saying tells, where the parse hung it elsewhere or called it a circumstance.

Behind where or how it was said ("confirmed in an email [that it rained]") a parser often hangs it on
the noun before, which states nothing: that takes another kind of noun (Biber et al. 1999, 8.12).
For Universal Dependencies.
"""

from __future__ import annotations

from functools import cache

from spacy.tokens import Token

from kit.language import grammar
from kit.language.shared_subjects import sayings
from kit.lexicon import read_toml

SOMEWHERE = {"in", "at", "by", "over", "via", "on"}
SOME_TIME = {"after", "before", "during", "following"}


def free_statement(verb: Token) -> None:
    """Hang on a verb of saying the statement before or behind it that it has lost."""
    if verb.tag_ not in grammar.FINITE and verb.tag_ not in {"VBN", "VBG"} or verb.lemma_.lower() not in sayings():
        return
    clause = grammar.complement(verb)
    if clause is None and (not grammar.objects(verb) or verb.lemma_.lower() == "tell"):
        clause = stated_before(verb) or stated_behind(verb) or stated_next(verb)
        if clause is not None:
            clause.head = verb
            grammar.put_as_complement(clause)
    passive = verb.tag_ == "VBN" and not grammar.auxiliaries(verb)
    mark = grammar.marker(clause) if clause is not None and passive else None
    if mark is not None and mark.lower_ == "that" and verb.i < mark.i and grammar.own_subject(verb) is not None:
        grammar.put_in_past(verb)  # "[confirmed] by email that it rained"


def stated_before(verb: Token) -> Token | None:
    """Return the clause before a speaker that was taken for a circumstance, or None: "[It had begun], Lee added"."""
    who = grammar.own_subject(verb)
    if who is None or verb.i == 0 or who.i > verb.i and verb.nbor(-1).text != ",":
        return None
    for clause in verb.lefts:
        opened = grammar.marker(clause) is not None or any(t.tag_ in {"WRB", "IN"} for t in clause.lefts)
        loose = grammar.is_adverb_clause(clause) or who.i > verb.i and grammar.is_parenthetical(clause)
        helped = any(token.tag_ in grammar.FINITE for token in (clause, *grammar.auxiliaries(clause)))
        if loose and helped and not opened and clause.i < who.i and grammar.own_subject(clause) is not None:
            return clause
    return None


def stated_behind(verb: Token) -> Token | None:
    """Return the clause with "that" which hangs on an occasion or means of saying it, or None."""
    told = [noun for noun in (grammar.indirect_object(verb), *grammar.objects(verb)) if noun is not None]
    behind = (child for host in (verb, *told) for child in host.rights)
    nouns = [noun for noun in behind if grammar.is_oblique(noun) and tells_where(noun)]
    for noun in (*told, *(token for first in nouns for token in first.subtree)):
        clause = grammar.complement(noun)
        mark = grammar.marker(clause) if clause is not None else None
        if mark is not None and mark.lower_ == "that" and grammar.own_subject(clause) is not None:
            return clause
    return None


def stated_next(verb: Token) -> Token | None:
    """Return the clause right behind a saying that hangs where that does: "but Lee warned [it would rain]"."""
    if grammar.own_subject(verb) is None or not (grammar.is_conjunct(verb) or grammar.is_adverb_clause(verb)):
        return None
    told = [child for child in verb.rights if grammar.is_object(child) or child == grammar.indirect_object(verb)]
    behind = {verb.i + 1, *(noun.right_edge.i + 1 for noun in told)}  # "told [the jury] that it rained"
    for clause in verb.head.children:
        bare = grammar.is_adverb_clause(clause) and grammar.marker(clause) is None
        joined = grammar.is_conjunct(clause) or grammar.is_parenthetical(clause) or grammar.is_clause_complement(clause)
        if (bare or joined) and clause.left_edge.i in behind:
            return clause if grammar.own_subject(clause) is not None else None
    return None


def tells_where(noun: Token) -> bool:
    """Tell whether a phrase says when, where or how something was said: "after the vote", "at a hearing"."""
    before = grammar.preposition(noun)
    return before in SOME_TIME or before in SOMEWHERE and noun.lemma_.lower() in occasions()


@cache
def occasions() -> frozenset[str]:
    """Return the occasions, means and kinds of text in which things are said."""
    words = read_toml("attribution")
    return frozenset((*words["occasions"].split(), *words["documents"].split()))
