"""Clauses: who does what to whom as verbs tell it, active and passive, coordinated and shared."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from kit.language import grammar
from kit.relations.deeds import Deed
from kit.relations.nominals import doers, is_idiom, is_preposition
from kit.relations.parties import Parties
from kit.relations.verbs import HARM, Action, action, nominal_action, relation_verbs

TOWARDS = tuple("to with alongside against on of for into upon toward towards between from at".split())
AT_WHOM = {"to", "with", "against", "toward", "towards", "at", "into"}  # before whom any deed is done
JUDGING = {"ACCUSE", "SUPPORT", "REJECT", "PROTEST", "INVESTIGATE", "THREATEN"}  # a deed judged is its doer judged
EACH_OTHER = "each other"
TAKEN = {"REQUEST", "COERCE", "YIELD"}  # the classes in which one takes or withdraws "from" somebody
ADDRESSED = {"ACCUSE", "SUPPORT", "REQUEST", "THREATEN", "PROTEST"}  # nobody blames or asks a mere place
WHERE = {"at", "from", "in", "on", "into"}  # before a place they say where, not to whom


def verb_deeds(doc: Doc, parties: Parties) -> Iterator[Deed]:
    """Yield the deeds that verbs tell between two actors."""
    for verb in doc:
        if verb.pos_ != "VERB" or is_preposition(verb):
            continue
        passive = grammar.is_passive(verb)
        doer = grammar.agent(verb) if passive else grammar.subject(verb)
        # an invasion strains, not its invader
        if doer is None or nominal_action(doer) and not parties.mentions_at(doer):
            continue
        sources = parties.of(doer, places=False)
        targets, how = _targets(verb, parties, passive=passive) if sources else ((), "")
        if targets:
            yield Deed(verb, sources, targets, f"{'passive' if passive else 'active'} clause: subject, verb, {how}")
        elif len(sources) > 1 and (how == EACH_OTHER or not passive and _is_mutual(verb)):
            yield Deed(verb, sources, sources, "the subjects act on each other")


def _is_mutual(verb: Token) -> bool:
    """Tell whether several subjects of a verb do it to each other ("A and B met", "A and B exchanged fire")."""
    first, *more = action(verb).verb.split()
    together = any(adverb.lower_ == "together" for adverb in grammar.adverbs(verb))
    both = first in relation_verbs("mutual") or (together and first in relation_verbs("together"))
    return both and all(noun.lower_ in more for noun in grammar.objects(verb))


def _targets(verb: Token, parties: Parties, *, passive: bool) -> tuple[tuple[str, ...], str]:
    """Return to whom it is done, and how the grammar says so: the object, or else a "to" or "with"."""
    if passive:
        patient = grammar.subject(verb)
        return (parties.of(patient) if patient is not None else ()), "the passive's subject"
    receiver = grammar.indirect_object(verb)
    done = action(verb)
    first = done.verb.split()[0]
    goes = first in relation_verbs("going") or (first in relation_verbs("returning") and not grammar.objects(verb))
    nowhere = WHERE | {"to"} if goes or done.verb_class in {"CONSULT", "other"} else WHERE
    handed = first in relation_verbs("transfer") and not any(word == "with" for word, _ in grammar.modifiers(verb))
    idle = any(is_idiom(verb, noun) for noun in grammar.objects(verb))  # "took charge of the club"
    if idle or first in relation_verbs("saying") and receiver is None:
        return (), ""
    if done.verb_class == "other" and first in relation_verbs("states"):
        return (), ""
    lands = not goes and done.verb_class not in ADDRESSED
    direct = [*((receiver,) if receiver is not None else ()), *(() if handed else _objects(verb))]
    if any(noun.lower_ in {"each", "other", "another"} for noun in direct):
        return (), EACH_OTHER
    hurt = done.verb_class in HARM
    found = tuple(dict.fromkeys(actor for noun in direct for actor in parties.of(noun, places=lands, hurt=hurt)))
    if found:
        return found, "object"
    found, how = _behind_preposition(verb, done, parties, handed=handed, nowhere=nowhere)
    if found:
        return found, how
    if done.verb_class in JUDGING:
        for noun in _objects(verb):
            if nominal_action(noun) is not None and (found := doers(noun, parties)[0]):
                return found, f"whose “{noun.text}” it is"
    return (), ""


def _behind_preposition(verb: Token, done: Action, parties: Parties, *, handed: bool, nowhere: set[str]):
    """Return to whom it is done behind a preposition: "requested support from [them]".

    The phrase may hang on the verb or, if the lexicon knows the deed, on its object.
    """
    other, hurt = done.verb_class == "other", done.verb_class in HARM
    for host, where in ((verb, ""), *((noun, " behind the object") for noun in (() if other else _objects(verb)))):
        for before, noun in grammar.modifiers(host):
            if other and before not in AT_WHOM or handed and before in {"on", "against"}:
                continue  # "delivered a tirade against them"
            if before == "from" and done.verb_class not in TAKEN or before == "of" and done.verb_class == "THREATEN":
                continue  # "warned of a Norwegian build-up"
            lands = before not in nowhere and not other  # "prepared a plan for Europe"
            if before in TOWARDS and (found := parties.of(noun, places=lands, hurt=hurt)):
                return found, f"“{before}”{where}"
    return (), ""


def _objects(verb: Token) -> tuple[Token, ...]:
    """Return a verb's direct objects, or those that it shares with the verb it is joined to."""
    own = grammar.objects(verb)
    if own or not grammar.is_conjunct(verb):
        return own
    return tuple(noun for noun in grammar.objects(grammar.first_conjunct(verb)) if noun.i > verb.i)
