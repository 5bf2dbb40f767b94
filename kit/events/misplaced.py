"""Misplaced dates: the word that a date belongs to where the parse hangs it elsewhere."""

from __future__ import annotations

from spacy.tokens import Token

from kit.events.nouns import event_noun, is_predicate, may_happen, words
from kit.events.occurring import content
from kit.events.undated import ends_time
from kit.language import grammar
from kit.language.lemmas import is_one_of
from kit.relations.modality import governing
from kit.times.lexicon import lexicon
from kit.times.lexicon import words as time_words


def planned_event(host: Token) -> Token | None:
    """Return the event that a participle of planning describes, be it from within its phrase.

    "a [hearing] in the dispute between a firm and a city, listed for Monday"
    """
    if host.tag_ != "VBN" or not grammar.is_noun_clause(host) or not is_one_of(host, words("verbs", "occur")):
        return None
    above = host.head
    while event_noun(above) is None and above.pos_ in {"NOUN", "PROPN"} and above.head != above:
        above = above.head
    return above if event_noun(above) is not None else None


def outside_aside(root: Token, host: Token) -> Token:
    """Return what a time hangs on that a comma parts from a relative clause: "left Esk, where it rained, on May 3"."""
    first = root.left_edge
    parted = first.text == "," or first.i > 0 and first.nbor(-1).text == ","
    if not grammar.is_relative(host) or first.i <= host.i or not parted:
        return host
    opener = host.left_edge
    if not opener.i or opener.nbor(-1).text != "," and opener.text != ",":
        return host
    above = host.head
    while not is_predicate(above) and above.head != above:
        above = above.head
    return above if is_predicate(above) else host


def clause_of(root: Token, host: Token) -> Token:
    """Return the verb whose clause a date stands in where the parse hangs it on the next one.

    "tore it [on 3 May] and had surgery", "warned in 2003 and again [in 2018] that it was unsafe"
    """
    joiner, opener = grammar.coordinator(host), grammar.marker(host)
    first = grammar.first_conjunct(host)
    if joiner is not None and root.i < joiner.i and first != host and first.i < root.i:
        return first
    above = host.head
    if opener is not None and opener.lower_ == "that" and root.i < opener.i and above.i < root.i:
        return above if above.pos_ == "VERB" else host
    return host


def is_aside(noun: Token) -> bool:
    """Tell whether a noun phrase between commas only adds to the noun before: "Vale, [champions in 2019], won"."""
    first, last = noun.left_edge, noun.right_edge
    opens = first.text == "," or first.i > 0 and first.nbor(-1).text == ","
    closes = last.text == "," or last.i + 1 < len(noun.doc) and last.nbor(1).text == ","
    above = noun.head
    held = above.i < noun.i and above.pos_ in {"NOUN", "PROPN"} and not grammar.is_conjunct(noun)
    return opens and closes and held and not is_predicate(noun) and event_noun(noun) is None


def follows_than(root: Token, verb: Token) -> bool:
    """Tell whether a date belongs to what a verb's clause is compared with: "paid more than it did [in May]"."""
    between = [token for token in root.doc[verb.i + 1 : root.i]]
    than = next((token for token in between if token.lower_ == "than"), None)
    return than is not None and any(token.tag_ in {"VBD", "VBZ", "VBP"} for token in between if token.i > than.i)


def noun_before(root: Token, taken: set[int]) -> Token | None:
    """Return an event noun that stands right before a time's phrase: "the summit in November"."""
    first = root.left_edge.i
    index = first - 1
    doc = root.doc
    while index >= 0 and (index in taken or doc[index].pos_ in {"ADP", "DET"}):
        index -= 1
    if index < 0 or not doc[index].sent == root.sent:
        return None
    return doc[index] if may_happen(doc[index]) else None


def verb_behind(head: Token, root: Token) -> Token | None:
    """Return the main verb right behind a date that hangs on its subject: "men [firing] on Monday shot him"."""
    subject = next((above for above in head.ancestors if grammar.is_subject(above)), None)
    if head.tag_ != "VBG" or not grammar.is_noun_clause(head) or subject is None or subject.head.pos_ != "VERB":
        return None
    verb, behind = subject.head, root.right_edge.i + 1
    first = min((verb, *grammar.auxiliaries(verb), *grammar.adverbs(verb)), key=lambda token: token.i)
    return verb if first.i == behind and grammar.tense(verb) is not None else None


def earlier_noun(head: Token, root: Token) -> Token | None:
    """Return the event noun that a past date belongs to where the verb above is present: "follows a [visit] in May".

    "has drawn interest in three [attacks] between May and July": a present perfect takes no such date either.
    """
    if (followed := _followed(head, root)) is not None:
        return followed
    helpers = {helper.lower_ for helper in grammar.auxiliaries(head)}
    perfect = helpers & {"has", "have", "’ve", "'ve"} and grammar.tense(head) == "past"
    if head.pos_ != "VERB" or grammar.preposition(root) not in {"in", "on", "between", "during"} or root.i < head.i:
        return None
    if not perfect and (grammar.tense(head) != "present" or grammar.modal(head) is not None or helpers):
        return None
    for token in reversed(head.doc[head.i + 1 : root.left_edge.i]):
        past = token.pos_ == "VERB" and token.tag_ in {"VBG", "VBN"} and grammar.tense(token) is None
        if event_noun(token) is not None or past:
            return token if head.is_ancestor(token) else None
        if token.pos_ == "VERB" and grammar.tense(token) is not None:
            return None
    return None


def _followed(verb: Token, root: Token) -> Token | None:
    """Return the noun that "follows" or "following" has before a date: "follows the [death] on Monday of a guard"."""
    if verb.lemma_ != "follow":
        return None
    objects = (noun for noun in grammar.objects(verb) if verb.i < noun.i < root.i)
    return next((noun for noun in objects if may_happen(noun) or noun.lemma_.lower() in words("nouns", "turns")), None)


def noun_behind(root: Token, last: int) -> Token | None:
    """Return the event noun right behind a date of its own: "charged in the Dec. 21, 1988, [bombing] of a plane".

    `last` is the index of the date's last token; "the" before it and the noun behind make them one phrase.
    """
    first = min((token.i for token in root.subtree if token.i <= root.i and token.pos_ != "ADP"), default=root.i)
    the = next((t for t in root.doc[max(0, first - 1) : first + 1] if t.lower_ == "the"), None)
    behind = next((t for t in root.doc[last + 1 : last + 3] if not t.is_punct), None)
    if the is None or behind is None:
        return None
    if root.doc[last + 1].is_punct and the.head.i <= last and not root.doc[last].like_num:
        return None  # "in the past few years, [storms] have flooded it"
    while event_noun(behind) is not None and grammar.is_name_part(behind) and event_noun(behind.head) is not None:
        behind = behind.head  # "the weekend suicide [bombings]"
    return behind if event_noun(behind) is not None else None


def above_purpose(head: Token) -> Token:
    """Return the past verb above an infinitive of purpose or outcome: "[came] from behind to beat them on Sunday"."""
    above = head.head
    purpose = grammar.is_infinitive(head) and grammar.is_adverb_clause(head) and governing(head) is None
    purpose = purpose or grammar.is_infinitive(head) and is_one_of(above, words("verbs", "threatening"))
    return above if purpose and above.pos_ == "VERB" and grammar.tense(above) == "past" and above.i < head.i else head


def told_by(head: Token) -> Token:
    """Return what a past verb of telling tells where a date to come can only be its: "said in 2035 it [would pay]".

    Of who looks forward to something, that is what the date dates: "is looking forward to the [race] tomorrow".
    """
    if head.lemma_ == "call" and grammar.own_subject(head) is not None:  # "calls for [elections] in two years"
        return next((n for before, n in grammar.modifiers(head) if before == "for" and event_noun(n) is not None), head)
    if head.lemma_ == "look" and any(adverb.lower_ == "forward" for adverb in grammar.adverbs(head)):
        return next((noun for before, noun in grammar.modifiers(head) if before == "to"), head)
    if head.tag_ in {"VBD", "VBN"} and grammar.modal(head) is None and not grammar.is_infinitive(head):
        told_ahead = (noun for noun in grammar.objects(head) if is_one_of(noun, time_words("orders")))
        made = (noun for noun in told_ahead if event_noun(noun) is not None)  # not "bought a ticket for Friday"
        if (made_known := next(made, None)) is not None:
            return made_known  # "has issued a [warning] for Friday"
    told = grammar.complement(head) if is_one_of(head, time_words("telling")) else None
    past = told is not None and grammar.tense(head) == "past" and grammar.tense(told) is not None
    return told if past and is_predicate(told) else head


def of_stretch(root: Token) -> Token | None:
    """Return the verb that a length of time which ends with a date dates: "earned 5 cents in the year ended May 3"."""
    ended = grammar.governor(root)
    above = grammar.governor(ended) if ended is not None and ends_time(ended) else None
    if above is None or above.lower_ in lexicon()["figures"]["reports"]:
        return None  # "results for the year ended May 3 were [released]"
    return content(above)
