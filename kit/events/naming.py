"""Naming: the pronouns of a title by name, where nothing in it tells whom they mean."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Container, Iterable, Mapping
from dataclasses import replace

from spacy.tokens import Token

from kit.actors.belonging import Sense, sense_of
from kit.actors.records import Actor, Mention
from kit.events.antecedents import antecedent_of_object
from kit.events.clause_parts import is_plural, phrase
from kit.events.doers import doer
from kit.events.joining import join, listing, possessive
from kit.language import grammar
from kit.relations.parties import Parties

ADDED = re.compile(r" \([^()]*\)$")
OBJECTS = {"him", "her", "them", "it"}
OWNERS = {"his": (False, True), "her": (False, True), "its": (False, False), "their": (True, None)}
"""Of which owner each is: whether several, whether human."""
SUBJECTS = {"he", "she", "they"}  # "it" may stand for nothing: "it was clear that"


def plainly_named(actors: Iterable[Actor], with_the: Container[str] = ()) -> dict[str, Actor]:
    """Return the actors by id, each with its name as a sentence has it.

    That is without what their table adds to a name that two of them bear ("residents (Oxley)"), and with "the"
    where the text puts it before the name (the ids `with_the`): "the Federal Reserve".
    """
    names = {actor.actor_id: ADDED.sub("", actor.name) for actor in actors}
    names |= {i: f"the {name}" for i, name in names.items() if i in with_the and not name.lower().startswith("the ")}
    return {actor.actor_id: replace(actor, name=names[actor.actor_id]) for actor in actors}


def with_the(actors: tuple[Actor, ...], mentions: tuple[Mention, ...], text: str) -> set[str]:
    """Return the ids of bodies and places that stand behind "the" at least every second time they are named."""
    behind = defaultdict(list)
    bodies = {actor.actor_id: actor.name for actor in actors if actor.type != "PERSON"}
    for mention in mentions:
        if bodies.get(mention.actor_id) == mention.text and mention.form == "name":
            behind[mention.actor_id].append(text[max(0, mention.start - 4) : mention.start].lower() == "the ")
    return {actor for actor, found in behind.items() if 2 * sum(found) >= len(found)}


def names_in(
    tokens: Iterable[Token], parties: Parties, actors: Mapping[str, Actor], told: Token | None
) -> dict[int, str]:
    """Return by token index what stands for a pronoun: "barred him" is "barred [Otto Kern]", each actor once.

    `told` is the subject, which the title names before. A pronoun that may mean a subject beside it stays:
    "lost her seat", "the mayor said he would resign".
    """
    named = {actor for token in (told, *phrase(told)) for actor in parties.of(token)} if told is not None else set()
    names = {}
    for token in sorted(tokens, key=lambda token: token.i):
        ids = parties.of(token, conjoined=False) if token.pos_ in {"PRON", "PROPN"} else ()
        if token.tag_ in {"PRP", "PRP$"} and ids and not named & {*ids} and _is_open(token, told, ids, parties):
            name = listing([actors[i].name for i in ids])
            names[token.i] = possessive(name) if token.tag_ == "PRP$" else name
        elif token.tag_ == "PRP" and not ids and (noun := antecedent_of_object(token)) is not None:
            words = join(phrase(noun))
            names[token.i] = words[:1].lower() + words[1:] if noun.pos_ != "PROPN" else words
        named |= {*ids}
    return names


def _is_open(pronoun: Token, told: Token | None, ids: tuple[str, ...], parties: Parties) -> bool:
    """Tell whether a title with this pronoun leaves open whom it means."""
    word = pronoun.lower_
    if pronoun.tag_ == "PRP$":
        if word not in OWNERS or {*ids} & {*_of_phrase(pronoun.head, parties)}:
            return False  # "his father, Otto Kern": he is not his own
        verb = next((above for above in pronoun.ancestors if above.pos_ in {"VERB", "AUX"}), None)
        owner = (doer(verb) if verb is not None else None) or told
        return owner is None or not _agrees(owner, *OWNERS[word])
    if word in SUBJECTS and grammar.is_subject(pronoun):
        return told is None or not is_human(told)
    return word in OBJECTS


def _of_phrase(noun: Token, parties: Parties) -> Iterable[str]:
    own = (token for token in noun.subtree if token.tag_ != "PRP$")  # "its rating on Brightlake": it is another's
    return (actor for token in own for actor in parties.of(token, conjoined=False))


def _agrees(noun: Token, several: bool, human: bool | None) -> bool:
    if is_plural(noun) != several or noun.pos_ == "PRON" and noun.tag_ != "PRP":
        return False
    return human is None or noun.pos_ == "PRON" or is_human(noun) == human


def is_human(noun: Token) -> bool:
    """Tell whether a noun means a person or persons."""
    return noun.ent_type_ == "PERSON" or sense_of(noun) is Sense.PEOPLE or noun.lower_ in {"he", "she", "who", "they"}
