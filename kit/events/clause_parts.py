"""Clause parts: the verb, subject and nouns of a clause from which a title is made."""

from __future__ import annotations

from collections.abc import Container, Iterator

from spacy.tokens import Token

from kit.events import nouns
from kit.language import grammar
from kit.language.lemmas import is_one_of
from kit.quotes.cues import verb_cue
from kit.relations.modality import governing
from kit.times.modals import due

SHARES = {"%", "percent", "cent", "pct"}


def urged(head: Token) -> tuple[Token, Token] | None:
    """Return who is told to do what an infinitive says, and the verb of telling: "urged [the mayor] to resign"."""
    above = governing(head) if grammar.is_infinitive(head) else None
    if above is None or above.pos_ != "VERB" or not above.is_ancestor(head):
        return None
    who = grammar.indirect_object(above) or next(iter(grammar.objects(above)), None)
    cue = verb_cue(above)
    return (who, above) if who is not None and above.i < who.i < head.i and cue is not None and cue.speaks else None


def lost_owner(noun: Token) -> Token | None:
    """Return whose something is where the parse hung the possessor elsewhere: "a sequel to [Ada and Otto’s] summit"."""
    if grammar.possessor(noun) is not None:
        return None
    before = next((token.i for token in phrase(noun)), 0) - 1
    if before < 1 or noun.doc[before].tag_ != "POS":
        return None
    owner = noun.doc[before].head
    return owner if owner.i < before and owner.sent == noun.sent else None


def joint_owners(noun: Token) -> list[Token]:
    """Return those whose something is where the parse joined them otherwise: "[Ada] and [Otto]’s summit"."""
    if len(several := [child for child in noun.children if grammar.is_possessor(child)]) > 1:
        return several
    owner = lost_owner(noun)
    if owner is not None:
        first = grammar.first_conjunct(owner)
        return [first, *(other for other in grammar.conjuncts(first) if other.i <= owner.i)]
    owner = grammar.possessor(noun)
    joiner = grammar.coordinator(owner) if owner is not None else None
    if joiner is None or not joiner.i or joiner.head not in (owner, noun) or joiner.nbor(-1).pos_ != "PROPN":
        return []
    return [head_of_name(joiner.nbor(-1)), owner]


def is_time_noun(noun: Token) -> bool:
    return is_one_of(noun, nouns.words("nouns", "units"))


UNTIL = frozenset({"until", "till"})


def until_phrase(head: Token) -> set[int]:
    """Return the indices of the words that say until when something goes on: "did not begin [until Monday]"."""
    return _phrase_of_time(head, UNTIL)


def limit_phrase(head: Token) -> set[int]:
    """Return the indices of the words that say until when, or from when not: "will not begin [before Monday]"."""
    return _phrase_of_time(head, UNTIL | {"before"} if grammar.negation(head) is not None else UNTIL)


def moved_to(head: Token) -> set[int]:
    """Return the indices of the words that say to when something is put off: "was moved [to 18 March]"."""
    return _phrase_of_time(head, {"to"}) if is_one_of(head, nouns.words("verbs", "moved")) else set()


def _phrase_of_time(head: Token, openers: Container[str]) -> set[int]:
    for before, noun in grammar.modifiers(head):
        if before in openers and noun.i > head.i:
            return {token.i for token in (*noun.subtree, grammar.preposition_token(noun))}
    return set()


def verb_parts(head: Token) -> Iterator[Token]:
    """Yield a verb with its auxiliaries, particles, "not" and the share right before it ("was [40%] contained")."""
    word, who = grammar.negation(head), grammar.own_subject(head)
    helpers = grammar.auxiliaries(head)
    inner = tuple(t for t in helpers if who is None or who.i < t.i)  # "the thought was that somebody [had] died"
    if inner and head.tag_ != "VBG" and not any(t.tag_ in grammar.FINITE for t in inner):
        inner = helpers  # "only twice [has] it been late"
    yield from helpers if len(inner) == 0 else inner
    if (word_due := due(head)) is not None:
        yield from word_due.subtree
        if not helpers:  # "[was] first due to fly"
            yield from (t for t in head.doc[max(0, word_due.i - 2) : word_due.i] if t.pos_ == "AUX")
    yield from grammar.particles(head)
    yield from (t for share in head.lefts if share.i == head.i - 1 and share.lower_ in SHARES for t in share.subtree)
    yield head
    if word is not None and word.lower_ not in {"no", "neither", "nobody", "nothing", "none"}:
        yield word


def phrase(noun: Token) -> list[Token]:
    """Return the tokens of a noun phrase, without its preposition, and where it is a predicate without its clause."""
    start, end = grammar.phrase(noun)
    subject = grammar.own_subject(noun)
    clause = {token.i for part in (subject, *grammar.auxiliaries(noun)) if part is not None for token in part.subtree}
    first = [t for t in noun.subtree if start <= t.idx < end and t.i not in clause]
    return first[1:] if first and first[0].pos_ == "CCONJ" else first


def whole(tokens: list[Token]) -> list[Token]:
    """Return the tokens of a noun phrase with a preposition that the parse took out of its middle."""
    filled = list(tokens[:1])
    for token in tokens[1:]:
        gap = token.i - filled[-1].i == 2 and token.nbor(-1).tag_ == "IN"
        filled += [token.nbor(-1), token] if gap else [token]
    return filled


def is_bare(verb: Token, first: Token) -> bool:
    """Tell whether a joined verb is an infinitive that lacks its "to": nothing before it makes it one."""
    alone = not (grammar.auxiliaries(verb) or grammar.marker(verb) or grammar.own_subject(verb))
    return verb.tag_ == "VB" and first.tag_ in {"VBD", "VBZ"} and alone and grammar.modal(first) is None


def is_plural(noun: Token) -> bool:
    return noun.tag_ in {"NNS", "NNPS"} or bool(grammar.conjuncts(noun)) or noun.lower_ in MANY


MANY = {"they", "we", "you", "those", "these", "both", "many", "several", "few", "most", "some", "others"}


def head_of_name(token: Token) -> Token:
    return token.head if grammar.is_name_part(token) and token.head.i < token.i else token
