"""Nominals: who does what to whom as action nouns tell it ("A's attack on B", "talks between A and B")."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from spacy.tokens import Doc, Token

from kit.language import grammar
from kit.language.lemmas import is_one_of
from kit.lexicon import read_toml
from kit.relations.deeds import Deed
from kit.relations.parties import Parties, phrases
from kit.relations.verbs import HARM, nominal_action, relation_verbs, relation_words

TARGETS = ("against", "on", "to", "towards", "toward", "for", "with", "of", "in", "over", "upon", "into", "from")
MUTUAL = ("between", "among")
WHERE = {"in", "into", "from", "over"}  # before a place they say where, not to whom
TOGETHER = {"CONSULT", "COOPERATE", "AGREE"}


def noun_deeds(doc: Doc, parties: Parties) -> Iterator[Deed]:
    """Yield the deeds that action nouns tell between two actors."""
    for noun in doc:
        if noun.pos_ != "NOUN" or nominal_action(noun) is None:
            continue
        if grammar.is_object(noun) and is_idiom(noun.head, noun):
            continue
        phrases = list(_phrases(noun))
        joint = nominal_action(noun).verb_class in TOGETHER | HARM  # but "support among voters"
        mutual = next((below for before, below in phrases if before == "between" or joint and before == "among"), None)
        if mutual is not None:
            both = parties.of(mutual)
            if len(both) > 1:
                yield Deed(noun, both, both, f"“{noun.text} between” two sides")
                continue
        sources, how = doers(noun, parties)
        if not sources:
            continue
        hurt = nominal_action(noun).verb_class in HARM
        for word, below in sorted(
            ((word, below) for word, below in phrases if word in TARGETS), key=lambda pair: TARGETS.index(pair[0])
        ):
            targets = parties.of(below, places=hurt or word not in WHERE, hurt=hurt)
            targets = tuple(actor for actor in targets if actor not in sources)
            if targets:
                yield Deed(noun, sources, targets, f"“{noun.text}” with {how} and “{word}”")
                break
        else:
            if len(sources) > 1 and nominal_action(noun).verb_class in TOGETHER and how.startswith("the subject"):
                yield Deed(noun, sources, sources, f"“{noun.text}”: {how} do it together")


def doers(noun: Token, parties: Parties) -> tuple[tuple[str, ...], str]:
    """Return who does what an action noun names, and how the grammar says so."""
    owner = grammar.possessor(noun)
    if owner is not None and (found := parties.of(owner)):
        return found, "its possessor"
    before = tuple(
        actor
        for word in grammar.premodifiers(noun)
        for token in (word, *grammar.conjuncts(word))
        for actor in parties.of(token, conjoined=False)
    )
    if before:
        return tuple(dict.fromkeys(before)), "the name before it"
    for word, below in (*_phrases(noun), *(grammar.modifiers(noun.head) if grammar.is_object(noun) else ())):
        if word == "by" and (found := parties.of(below)):
            return found, "“by”"
    above = noun.head
    if grammar.is_object(noun) and carries(above) and (subject := grammar.subject(above)) is not None:
        return parties.of(subject), f"the subject of “{above.text}”"
    return (), ""


def _phrases(noun: Token) -> Iterator[tuple[str, Token]]:
    """Yield the prepositional phrases on a noun, on its participle, and on its light verb."""
    for before, below in phrases(noun):
        yield before, below
        # "the invasion of it by them": the parser may hang the doer on the noun between
        yield from ((word, doer) for word, doer in grammar.modifiers(below) if word == "by")
    for child in noun.children:
        if grammar.is_noun_clause(child):  # "the agreement reached between them"
            yield from ((word, below) for word, below in phrases(child) if word in MUTUAL)
    if grammar.is_object(noun) and carries(noun.head):
        yield from grammar.modifiers(noun.head)


def is_undone(noun: Token) -> bool:
    """Tell whether the verb to which an action noun belongs says that it won't be ("the deal was rejected")."""
    mine = grammar.is_object(noun) or grammar.is_subject(noun) and grammar.is_passive(noun.head)
    undone = mine and is_one_of(noun.head, relation_verbs("undoing"))
    return undone and grammar.negation(noun.head) is None


def is_light(verb: Token) -> bool:
    """Tell whether a verb leaves it to its object to name the deed ("hold talks", "make a request")."""
    return is_one_of(verb, _light_verbs())


def carries(verb: Token) -> bool:
    """Tell whether the subject of a verb does, says or plans what its object names: "lodge a protest"."""
    return not is_preposition(verb) and (is_light(verb) or is_one_of(verb, relation_verbs("carrying")))


def is_preposition(verb: Token) -> bool:
    """Tell whether a participle stands for a preposition: "[given] its past", "[following] the vote"."""
    alone = not grammar.auxiliaries(verb) and grammar.own_subject(verb) is None
    return alone and verb.lower_ in relation_verbs("prepositions")


def is_idiom(verb: Token, noun: Token) -> bool:
    """Tell whether a verb and its object are an idiom that names no deed: "took part"."""
    return f"{verb.lemma_.lower()} {noun.lemma_.lower()}" in relation_words("words", "idioms")


@cache
def _light_verbs() -> frozenset[str]:
    return frozenset(read_toml("events")["verbs"]["light"])
