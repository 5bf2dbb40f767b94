"""Verb words: a verb as a title has it, with its auxiliaries, "not", and the verb that governs it."""

from __future__ import annotations

from spacy.tokens import Token

from kit.events.agreement import third_person
from kit.events.clause_parts import is_plural, verb_parts
from kit.events.doers import attending, payment, reduced
from kit.events.gerunds import having, in_the_past
from kit.events.joining import join
from kit.events.nouns import words as events_words
from kit.events.speakers import Speaker, is_speaker
from kit.language import grammar
from kit.language.lemmas import is_one_of
from kit.relations.modality import governing


def verb_words(head: Token, who: Token | None, timed: set[int], speaker: Speaker | None = None) -> str:
    """Return the verb with auxiliaries and "not", and for an infinitive the verb that governs it."""
    parts = sorted(verb_parts(head), key=lambda token: token.i)
    parts = [part for part in parts if part.lower_ not in {"on", "at", "in"} or part.i + 1 not in timed]
    if head.tag_ == "VB" and grammar.is_conjunct(head) and len(parts) == 1:  # "would close two and [would] cut"
        modal = grammar.modal(grammar.first_conjunct(head))
        parts = [modal, head] if modal is not None else parts
    if grammar.is_copular(head):
        parts = [*parts[:-1], *(t for t in head.subtree if parts[-2:-1] and parts[-2].i < t.i < head.i), head]
    words = join(dict.fromkeys(parts))
    if parts[0].i == parts[0].sent.start and who is not None:  # "Born in 1932, she ..."
        words = words[:1].lower() + words[1:]
    if speaker and who is not None and is_speaker(who, speaker) and not grammar.is_infinitive(head):
        first, _, others = words.partition(" ")
        words = f"{third_person(first, parts[0].tag_)} {others}".strip()
    participle = head.tag_ == "VBN" and not grammar.is_conjunct(head)
    participle = participle or head.tag_ == "VBD" and (grammar.is_noun_clause(head) or reduced(head) is not None)
    participle = participle and head.lower_ not in events_words("verbs", "past_only")  # "profit [rose]"
    first = grammar.first_conjunct(head)
    if head.tag_ == "VBN" and first != head and grammar.is_passive(first):  # "was shut and [was] sold"
        participle = not any(token.lower_ in {"has", "have", "had"} for token in grammar.auxiliaries(first))
    modal = grammar.modal(first) if head.tag_ == "VBN" and first != head and grammar.is_passive(first) else None
    if participle and modal is not None and not grammar.auxiliaries(head):  # "must be shut and [must be] sold"
        return f"{modal.lower_} be {words}"
    absolute = grammar.is_adverb_clause(head) and head.tag_ == "VBN"
    absolute = absolute and (grammar.own_subject(head) is not None or attending(head) is not None)
    if participle and not grammar.auxiliaries(head) and (absolute or grammar.own_subject(head) is None):
        several = who is not None and is_plural(who)
        if who is None and (opener := attending(head)) is not None:
            several = any(token.tag_ in {"NNS", "NNPS"} for token in head.doc[opener.i : head.i])
        helpers = {token.lower_ for token in grammar.auxiliaries(first)} if first != head else set()
        several = several and not helpers & {"was", "is"}  # "the accused [was] charged and granted bail"
        ahead = events_words("verbs", "given_up") | events_words("verbs", "foretelling")
        planned = absolute and is_one_of(head, ahead)  # "with two of them [set] to leave"
        words = f"{'are' if several and planned else 'is' if planned else 'were' if several else 'was'} {words}"
    if who is not None and words.lower().startswith("having "):
        words = having(head, is_plural(who), words)
    if who is not None and payment(head) == who:
        words = f"{'are' if is_plural(who) else 'is'} {words}"
    if grammar.is_infinitive(head):
        before = next(iter(grammar.auxiliaries(head)), head)
        to = next((child for child in head.lefts if child.tag_ == "TO"), None)
        if to is not None and before.i < to.i and grammar.tense(head) is not None:  # "was to report"
            return join(sorted({*parts, to}, key=lambda token: token.i))
        above = governing(head)
        if above is not None and above.pos_ in {"VERB", "ADJ"} and not above.is_ancestor(head):
            return f"{verb_words(above, who, timed, speaker)} to {words.removeprefix('to ')}"
        if above is None and grammar.is_adverb_clause(head) and head.head.pos_ == "VERB":  # "voted ... to walk out"
            return f"{verb_words(head.head, who, timed, speaker)} to {words.removeprefix('to ')}"
        return f"to {words.removeprefix('to ')}"
    return in_the_past(head, who, words)
