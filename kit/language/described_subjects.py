"""Described subjects: who stands before a description between commas says it: "In May, [Ann Lee], 49, said ...".

A parser that meets such a name behind an opening phrase or a statement often takes it for a further
description of the noun before. For Universal Dependencies; appositions (Quirk et al. 1985, 17.65).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from kit.language import grammar
from kit.language.shared_subjects import is_somebody, sayings
from kit.language.towns import shortened_states

NAMING = {"PROPN", "NOUN", "ADJ", "DET", "NUM", "PART", "PRON"}
DESCRIBING = {"VBG", "VBN", "CD", "RB", "IN", "WP", "WP$", "WDT", "WRB"}
RELATIVE = {"WP", "WP$", "WDT", "WRB"}
OPENING = {"CCONJ", "SCONJ"}
CONJUNCTIONS = {"after", "before", "since", "until", "as"}
"""Prepositions that open clauses as well."""


def reread(verb: Token) -> bool:
    """Give a verb of saying behind a comma the described name as subject, where it has none; tell whether it did."""
    if not speaks(verb):
        return False
    found = grammar.own_subject(verb)
    name, description = next(described(verb), ((), ()))
    head = next((token for token in name if token.head not in name), None)
    if head is None or found is not None and found.left_edge != description[0]:
        return False
    joined = name[0].i > 0 and name[0].nbor(-1).lower_ in {"and", "&"} and grammar.is_conjunct(head)
    if joined and is_somebody(grammar.first_conjunct(head)):
        head = grammar.first_conjunct(head)  # "[Lee] and his wife, Kim, said"
        name = tuple(verb.doc[head.i : name[-1].i + 1])
    own = (*name, *description)
    if grammar.is_subject(head) and head.head.i < verb.i and head.head.tag_ in grammar.FINITE:
        return False
    above = next((token for token in own if token.head not in own and token.is_ancestor(verb)), None)
    if above is not None:
        set_aside(verb, above)
    opening, clause = head.left_edge, opened_clause(verb, head)
    if clause is not None:
        if clause.head == verb:
            grammar.put_in_place(clause, verb)
        verb.head = clause
        grammar.put_behind_conjunction(verb, opening)
    grammar.put_as_subject(head, verb)
    verb.doc[closing_comma(verb)].head = head
    gather(own, head, verb)
    if found is not None:
        grammar.put_as_apposition(found, head)
    return True


def gather(words: Sequence[Token], head: Token, verb: Token) -> None:
    """Hang on a name what describes it, not on the noun before: "At the rally, Lee, [49], said"."""
    for token in words:
        loose = token.head not in words and token.head != verb
        if not loose or token == head or token.is_punct or token.is_ancestor(verb):
            continue
        token.head = head
        if token.pos_ in {"NUM", "NOUN", "PROPN"} and grammar.preposition(token) is None:
            grammar.put_as_apposition(token, head)


def opened_clause(verb: Token, head: Token) -> Token | None:
    """Return the clause that a saying with a conjunction before it belongs to: "[They cheered] when Lee, 49, said"."""
    clause = head.head
    opened = opens_clause(head.left_edge) and grammar.is_oblique(head) and clause.i < head.i
    return clause if opened and verb in (clause.head, *clause.rights) and clause != verb else None


def speaks(verb: Token) -> bool:
    """Tell whether a word is a finite verb of saying right behind a comma, whose subject does not follow.

    Between two commas it may look like a participle: "Lee, an aide, [explained], is ill".
    """
    if verb.i < 3 or verb.tag_[:2] != "VB" or verb.lemma_.lower() not in sayings():
        return False
    if verb.doc[closing_comma(verb)].text != ",":
        return False
    alone = verb.tag_ == "VBN" and verb.i + 1 < len(verb.doc) and verb.nbor().text == ","
    found = grammar.own_subject(verb)
    behind = found is not None and found.i > verb.i
    return (verb.tag_ in grammar.FINITE or alone or bool(grammar.auxiliaries(verb))) and not behind and only_has(verb)


def only_has(verb: Token) -> bool:
    """Tell whether a verb has no auxiliary but a form of "have": "Lee, 49, [has] said"."""
    return all(helper.lemma_ == "have" for helper in grammar.auxiliaries(verb))


def closing_comma(verb: Token) -> int:
    """Return where the comma before a verb stands, a closing mark behind it or not: "of “Salt Road[,]” said"."""
    first = min([verb, *grammar.auxiliaries(verb)], key=lambda token: token.i)
    return max(first.i - (2 if first.i and first.nbor(-1).is_quote else 1), 0)


def set_aside(verb: Token, above: Token) -> None:
    """Make a saying that hung on its speaker an aside of what the speaker hung on."""
    if verb.tag_ == "VBN" and not grammar.auxiliaries(verb):
        grammar.put_in_past(verb)
    grammar.put_as_aside(verb, above)


def described(verb: Token) -> Iterator[tuple[Sequence[Token], Sequence[Token]]]:
    """Yield the words of a name or role and of what describes it, nearest first: "[Lee], [a mayor], said"."""
    doc, start, end = verb.doc, verb.sent.start, closing_comma(verb)
    for comma in range(end - 1, start, -1):
        description = doc[comma + 1 : end]
        if doc[comma].text != "," or not len(description) or not describes(description):
            continue
        first = comma
        while first > start and (doc[first - 1].pos_ in NAMING or doc[first - 1].lower_ == "of"):
            first -= 1
        name = doc[first:comma]
        who = len(name) and (any(map(is_somebody, name)) or description[-1].ent_type_ == "PERSON")
        who = who and not is_state(name)
        if who and (first == start or opens_behind(doc[first - 1])):
            yield tuple(name), tuple(description)


def is_state(name: Sequence[Token]) -> bool:
    """Tell whether a name is a place that says where the one before it lies: "a clerk in Tampa, [Florida], said"."""
    first, place = name[0], name[-1].ent_type_ == "GPE" or name[-1].text in shortened_states()
    return place and first.i > 1 and first.nbor(-1).text == "," and first.nbor(-2).pos_ == "PROPN"


def describes(words: Sequence[Token]) -> bool:
    """Tell whether words are a description: a noun, participle, phrase, number or relative clause."""
    opened = words[0].pos_ in NAMING or words[0].tag_ in DESCRIBING
    related = next((place for place, token in enumerate(words) if token.tag_ in RELATIVE), len(words))
    return opened and not any(token.tag_ in grammar.FINITE or token.tag_ == "MD" for token in words[:related])


def opens_behind(token: Token) -> bool:
    """Tell whether a phrase may begin behind a token: a comma, a mark, a conjunction."""
    return token.text == "," or token.is_quote or token.pos_ in OPENING or opens_clause(token)


def opens_clause(token: Token) -> bool:
    """Tell whether a word may open a clause of time, though a parse took it for a preposition: "[as] Lee, 49, said"."""
    return token.tag_ == "WRB" or token.lower_ in CONJUNCTIONS
