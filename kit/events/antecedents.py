"""Antecedents: the noun that "it", "they" or "its" takes up, where the sentence before has it for subject.

A title has no sentence before it: "It was moved" tells a reader nothing, "The match was moved" does.
Source: the subject of the sentence before is the likeliest antecedent (Grosz, Joshi and Weinstein 1995, Centering).
"""

from __future__ import annotations

from spacy.tokens import Span, Token

from kit.actors.belonging import Sense, sense_of
from kit.actors.words import role_nouns
from kit.events.doers import doer
from kit.events.nouns import words
from kit.language import grammar
from kit.language.lemmas import is_one_of
from kit.quotes.cues import verb_cue

ONE, SEVERAL, HUMAN = {"it", "its"}, {"they", "their", "them"}, {"he", "she"}
STEPS = 4  # sentences back


def antecedent(pronoun: Token) -> Token | None:
    """Return the noun that "it", "they" or "he" most likely takes up, or None."""
    if pronoun.lower_ not in ONE | SEVERAL | HUMAN or is_one_of(pronoun.head, words("verbs", "weather")):
        return None
    if pronoun.lower_ == "it" and pronoun.head.lemma_ == "take":
        return None  # "it took 71 days"
    seen = _subject_before(pronoun)
    for _ in range(STEPS):
        if seen is None:
            return None
        if seen.tag_ not in {"PRP", "PRP$"}:
            return seen if _fits(pronoun, seen) and not _has_rival(pronoun, seen) else None
        if any((seen.lower_ in kind) != (pronoun.lower_ in kind) for kind in (ONE, HUMAN)):
            return None
        seen = _subject_before(seen)
    return None


def subject_above(pronoun: Token) -> Token | None:
    """Return the subject that an "it" takes up whose clause says only when: "the storm may turn when [it] lands".

    Not that of a verb of saying: "the firm said that a shed had burned when it arrived".
    """
    verb = pronoun.head
    if pronoun.lower_ != "it" or not grammar.is_subject(pronoun) or not grammar.is_adverb_clause(verb):
        return None
    opener = grammar.marker(verb) or next((word for word in grammar.adverbs(verb) if word.lower_ == "when"), None)
    noun = doer(verb.head)
    plain = noun is not None and noun.tag_ not in {"PRP", "WP", "WDT"} and verb_cue(verb.head) is None
    return noun if plain and opener is not None and opener.lower_ in WHEN and _fits(pronoun, noun) else None


WHEN = {"when", "after", "before", "once", "until", "as"}


def antecedent_of_object(pronoun: Token) -> Token | None:
    """Return the noun that an object "it" or "them" likely takes up: the subject of the sentence before, or None."""
    if pronoun.lower_ not in {"it", "them"} or not grammar.is_object(pronoun):
        return None
    before = _sentence_before(pronoun.sent)
    noun = _subject_of(before) if before is not None else None
    return noun if noun is not None and _fits(pronoun, noun) else None


def counted_before(ordinal: Token) -> Token | None:
    """Return the noun that an ordinal without one takes up: "published its first [report]. A second is expected"."""
    if ordinal.lower_ not in {"second", "third", "fourth"} or ordinal.tag_ not in {"JJ", "RB", "NN"}:
        return None
    before = reversed(ordinal.doc[max(0, ordinal.i - REACH) : ordinal.i])
    return next(
        (t.head for t in before if t.lower_ in {"first", "second"} and t.head.pos_ == "NOUN" and t.head != t), None
    )


REACH = 40  # words back to "the first"


def _subject_before(pronoun: Token) -> Token | None:
    """Return the subject of the clause above or joined before, else of the sentence before in its paragraph."""
    verb = pronoun.head
    if grammar.is_adverb_clause(verb) and verb.i < verb.head.i:  # "if [it] opens in May, the port will ..."
        noun = grammar.own_subject(verb.head)
        if noun is not None and _fits(pronoun, noun):
            return noun
    above = next((verb for verb in pronoun.ancestors if _own_subject(verb, pronoun) is not None), None)
    if above is not None:
        return _own_subject(above, pronoun)
    if grammar.is_adverb_clause(verb) and verb.head.i < verb.i:  # "treated the miners after [they] crossed"
        noun = next((noun for noun in grammar.objects(verb.head) if _fits(pronoun, noun)), None)
        if noun is not None:
            return noun
    for clause in pronoun.head.lefts:  # "if the match is drawn, it ..."
        if grammar.is_adverb_clause(clause) and (noun := _own_subject(clause, pronoun)) is not None:
            return noun
    first = grammar.first_conjunct(verb)
    if first != verb and pronoun.lower_ in ONE:  # "were to play a match, but [it] was called off"
        noun = next((noun for noun in grammar.objects(first) if _fits(pronoun, noun)), None)
        if noun is not None:
            return noun
    before = _sentence_before(pronoun.sent)
    return _subject_of(before) if before is not None else None


def _own_subject(verb: Token, pronoun: Token) -> Token | None:
    """Return the subject of a verb where it is a noun before the pronoun and no speaker of what holds it."""
    subject = grammar.own_subject(verb)
    inside = subject is not None and any(word == subject for word in (pronoun, *pronoun.ancestors))
    if subject is None or inside or subject.i > pronoun.i or subject.pos_ not in {"NOUN", "PROPN"}:
        return None
    return subject if _fits(pronoun, subject) else None


def _subject_of(sentence: Span) -> Token | None:
    """Return the subject of a sentence's main clause; of what is said, where somebody says it."""
    root = sentence.root
    said = grammar.complement(root)
    inner = grammar.own_subject(said) if said is not None and grammar.tense(said) is not None else None
    outer = grammar.own_subject(root)
    if inner is not None and (outer is None or outer.i > inner.i or _is_human(outer)):
        return inner
    return outer


def _sentence_before(sentence: Span) -> Span | None:
    doc, first = sentence.doc, sentence.start
    if first == 0 or any("\n" in token.text_with_ws for token in doc[first - 1 : first]):
        return None
    before = doc[first - 1].sent
    return before if any(token.is_alpha for token in before) else None


def _fits(pronoun: Token, noun: Token) -> bool:
    """Tell whether number and kind allow it: "it" is one and no person, "they" are several."""
    if noun.pos_ == "NUM" and any(before == "of" for before, _ in grammar.modifiers(noun)):
        return pronoun.lower_ in SEVERAL  # "[six] of the men"
    if noun.pos_ not in {"NOUN", "PROPN"} or noun.tag_ == "CD" or is_one_of(noun, words("nouns", "units")):
        return False
    joined = bool(grammar.conjuncts(noun)) or noun.tag_ in {"NNS", "NNPS"}
    if pronoun.lower_ in HUMAN:  # a name would have been found: what is left is "a miner", "the accused"
        return noun.pos_ == "NOUN" and not joined and is_person_noun(noun)
    return joined if pronoun.lower_ in SEVERAL else not joined and not _is_human(noun)


def _has_rival(pronoun: Token, noun: Token) -> bool:
    """Tell whether "he" may as well mean a person to whom the subject does something: "the judge told the man"."""
    return pronoun.lower_ in HUMAN and any(_is_human(other) for other in grammar.objects(noun.head))


def is_person_noun(noun: Token) -> bool:
    """Tell whether a noun is for one person: "the mayor", "a miner", not "the team"."""
    lemma = noun.lemma_.lower()
    role = role_nouns().get(lemma) is not None or sense_of(noun) is Sense.PEOPLE
    return role and lemma not in words("nouns", "collective") and noun.tag_ in {"NN", "NNP"}


def _is_human(noun: Token) -> bool:
    return noun.ent_type_ == "PERSON" or sense_of(noun) is Sense.PEOPLE or noun.lower_ in {"he", "she"}
