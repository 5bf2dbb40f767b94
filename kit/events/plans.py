"""Plans: what a clause tells that was only planned, and whether the plan was given up."""

from __future__ import annotations

from spacy.tokens import Token

from kit.events.nouns import words
from kit.language import grammar
from kit.language.lemmas import is_one_of
from kit.relations.modality import is_negated
from kit.relations.verbs import phrasal
from kit.times.lexicon import lexicon
from kit.times.lexicon import words as time_words

CALENDAR = {*lexicon()["months"], *lexicon()["weekdays"], *lexicon()["seasons"]}


def plan_told(verb: Token) -> str | None:
    """Return whether a plan for a day is told as planned or denied, or None where no plan is told.

    "a visit [planned] for May", "was [scheduled] for May", "is [due] today"; denied where it was called off
    ("was planned for May but has been cancelled") or did not come ("promised for May, have not arrived").
    """
    if verb.lower_ == "due" and grammar.is_copular(verb):
        had = any(helper.lower_ == "had" for helper in grammar.auxiliaries(verb))
        return None if had else "planned"
    if verb.tag_ != "VBN" or not is_one_of(verb, words("verbs", "given_up") | {"promise", "fix", "book", "earmark"}):
        return None
    if not any(before == "for" for before, _ in grammar.modifiers(verb)):
        return None
    if grammar.is_noun_clause(verb):
        noun = verb.head
        above = noun.head if grammar.is_subject(noun) or grammar.is_object(noun) else None
        return "denied" if above is not None and _gives_up(above) else "planned"
    if grammar.is_adverb_clause(verb) and not grammar.auxiliaries(verb):  # "pumps [promised] for May have not come"
        return "denied" if _gives_up(verb.head) else None
    if not grammar.is_passive(verb) or "had" in {helper.lower_ for helper in grammar.auxiliaries(verb)}:
        return None
    others = [*grammar.conjuncts(verb), *((verb.head.head,) if grammar.is_relative(verb) else ())]
    return "denied" if any(_gives_up(other) for other in others) else "planned"  # "which was [set] for May, was moved"


def _gives_up(verb: Token) -> bool:
    """Tell whether a verb says that what was planned won't be, or has not been: "was called off", "have not come"."""
    moved = is_one_of(verb, {"move", "reschedule", "bring"}) and any(
        before == "to" and (noun.like_num or noun.lower_ in CALENDAR) for before, noun in grammar.modifiers(verb)
    )
    return is_negated(verb) or calls_off(verb) or calls_off(verb, "put_off") or moved


def calls_off(verb: Token, kind: str = "cancelled") -> bool:
    """Tell whether a verb with what belongs to it is one of those that cancel, or that put off."""
    known = time_words(kind)
    behind = {f"{verb.lemma_.lower()} {adverb.lower_}" for adverb in grammar.adverbs(verb)}  # "put back"
    return phrasal(verb, known) is not None or bool(behind & known)
