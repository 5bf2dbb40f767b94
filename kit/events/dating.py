"""Dating: which verb or event noun a time expression beside it dates."""

from __future__ import annotations

from spacy.tokens import Token

from kit.events.doers import payment
from kit.events.nouns import event_noun, is_predicate, may_happen, words
from kit.events.undated import (
    compares,
    ends_time,
    is_channel,
    is_kind,
    is_length_of,
    is_of_record,
    is_record,
    says_since_when,
    supposes,
)
from kit.language import grammar
from kit.language.base_forms import is_one_of
from kit.quotes.cues import verb_cue
from kit.relations.modality import governing
from kit.relations.parties import referent
from kit.times.lexicon import words as ahead_words
from kit.times.naming import named_day

MAX_STEPS = 12


def dated_by(root: Token, taken: set[int]) -> Token | None:
    """Return the verb or event noun that a time expression with this head word dates, or None."""
    if (named := named_day(root)) is not None:
        return named.noun
    head = _dated(root, taken)
    if head is None or supposes(grammar.governor(head) if event_noun(head) is not None else head):
        return None
    return _existence(head) or head


def _existence(noun: Token) -> Token | None:
    """Return the "be" that says there is none: "there [is] no deal by Friday"."""
    above, before = noun.head, grammar.determiner(noun)
    if before is None or before.lower_ != "no":
        return None
    there = any(child.lower_ == "there" and child.i < above.i for child in above.children)
    return above if there and above.lemma_ == "be" and above.i < noun.i else None


def _dated(root: Token, taken: set[int]) -> Token | None:
    host = _outside_aside(root, grammar.modified(root))
    if host == root:
        return _told_of(root)
    if (
        is_kind(root, host)
        or is_of_record(root)
        or says_since_when(root)
        or is_record(root, host)
        or is_length_of(root, host)
    ):
        return None
    if _only_starts(host):
        host = grammar.modified(host)  # "will be refunded [starting] next week"
    ahead = grammar.preposition(root) in {"on", "from"} or is_one_of(host, ahead_words("ahead"))
    if host.pos_ == "ADJ" and ahead and not is_predicate(host):
        if event_noun(host.head) is not None:
            return host.head
        return host if payment(host) is not None else None
    if (result := _first_to(host)) is not None:
        host = result
    if (planned := _planned_event(host)) is not None:
        return planned
    if grammar.preposition(root) == "for" and host.i < root.i and host.pos_ == "NOUN" and not may_happen(host):
        return None  # "tickets for Friday"
    if any(adverb.lower_ in words("order", "no_longer") for adverb in grammar.adverbs(host)) and host.pos_ == "ADJ":
        return None  # "originally due in 2025"
    near = noun_before(root, taken)
    if is_channel(host):
        host, near = grammar.modified(host), None
    if near is not None and host.i < root.i and not is_predicate(host):
        return near
    if (blamed := _spoken_of(root, host)) is not None:
        return blamed
    if may_happen(host) and not is_predicate(host) and (grammar.is_possessor(root) or host.i < root.i):
        return host
    bare = grammar.preposition_token(root) is None and not _opens_sentence(root)
    for _ in range(MAX_STEPS):
        if host.i in taken:
            pass
        elif grammar.preposition(host) == "including" and event_noun(host) is None and not is_predicate(host):
            return None  # "150 aftershocks, including one on Tuesday"
        elif event_noun(host) is not None:
            return host
        elif is_predicate(host):
            inner = grammar.clause_subject(host)
            if inner is not None and inner.left_edge.i <= root.left_edge.i <= inner.right_edge.i + 1:
                host = inner  # "whether they arrive by then is open"
            return None if ends_time(host) or compares(host) else content(host)
        elif host.pos_ == "ADJ" and host.i < root.i and not grammar.auxiliaries(host):
            return None  # "a dividend, [payable] to holders of record on May 3"
        elif host.i > root.i and bare and host.pos_ in {"NOUN", "PROPN"}:
            return None  # "the 2019 law": the year names the law
        above = grammar.modified(host)
        if above == host:
            return None
        host = above
    return None


def _planned_event(host: Token) -> Token | None:
    """Return the event that a participle of planning describes, be it from within its phrase.

    "a [hearing] in the dispute between a firm and a city, listed for Monday"
    """
    if host.tag_ != "VBN" or not grammar.is_noun_clause(host) or not is_one_of(host, words("verbs", "occur")):
        return None
    above = host.head
    while event_noun(above) is None and above.pos_ in {"NOUN", "PROPN"} and above.head != above:
        above = above.head
    return above if event_noun(above) is not None else None


def _outside_aside(root: Token, host: Token) -> Token:
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


def _only_starts(verb: Token) -> bool:
    """Tell whether a participle is a mere preposition of time: "starting next week"."""
    return (
        verb.lower_ in {"starting", "beginning", "effective"}
        and grammar.own_subject(verb) is None
        and verb.head != verb
    )


def _first_to(verb: Token) -> Token | None:
    """Return the verb above "the first (woman) to lead": what she became is what a date beside it dates."""
    noun = verb.head
    if not (grammar.is_infinitive(verb) and grammar.is_noun_clause(verb)):
        return None
    if not any(token.lower_ in {"first", "last", "only", "youngest", "oldest"} for token in (noun, *noun.children)):
        return None
    return noun if is_predicate(noun) else noun.head if noun.head.pos_ == "VERB" else None


def _spoken_of(root: Token, host: Token) -> Token | None:
    """Return the event noun that a verb has for object: "blamed a [strike] in May", "called a [meeting] for Friday"."""
    cue = verb_cue(host) if host.pos_ == "VERB" else None
    judged = cue is not None and cue.stance in {"criticises", "praises"} and grammar.preposition(root) is not None
    called = host.pos_ == "VERB" and grammar.preposition(root) == "for" and grammar.tense(host) == "past"
    if not judged and not called:
        return None
    return next(
        (noun for noun in grammar.objects(host) if host.i < noun.i < root.i and event_noun(noun) is not None), None
    )


def _told_of(root: Token) -> Token | None:
    """Return the event noun of which a sentence only tells the date: "Their next [game] is on 4 November"."""
    subject = grammar.own_subject(root) if grammar.is_copular(root) else None
    return subject if subject is not None and event_noun(subject) is not None else None


def _opens_sentence(root: Token) -> bool:
    """Tell whether a time stands first in its sentence: "Last year losses doubled"."""
    first = root.sent.start
    while first < root.i and not root.doc[first].is_alpha:
        first += 1
    return root.left_edge.i <= first


def content(verb: Token) -> Token:
    """Return what happens: the complement of planning or likelihood, the noun that begins or takes place.

    "plans to speak on Friday" dates the speaking; "the talks began on Friday" dates the talks.
    """
    for _ in range(MAX_STEPS):
        below = grammar.complement(verb) if _is_prospective(verb) else None
        if _is_prospective(verb) and (below is None or not is_predicate(below)):
            below = _lost_infinitive(verb)
        if below is None or grammar.tense(below) is not None or governing(below) != verb:
            break
        verb = below
    above = verb.head
    if verb.tag_ == "VBG" and governing(verb) == above and is_one_of(above, words("verbs", "aspect_end")):
        return above  # "will stop selling it in June"
    return what_occurs(verb) or verb


def what_occurs(verb: Token) -> Token | None:
    """Return the event noun that "began", "is set" or "took place" has for subject, or None.

    Where a relative clause hangs on a noun inside the event's phrase ("a trial with nurses, which
    will start"), the event is meant.
    """
    state_of = grammar.is_noun_clause(verb) and event_noun(verb.head) is not None
    if state_of and is_one_of(verb, words("verbs", "state")):
        return verb.head  # "the second accident involving the company"
    if not occurs(verb) or (subject := grammar.subject(verb)) is None:
        return None
    if grammar.is_noun_clause(verb) and event_noun(verb.head) is not None:
        return verb.head  # "a hearing before a judge is set": the parse makes a clause of "before"
    noun = referent(subject)
    above = grammar.modified(noun)
    if noun != subject and event_noun(noun) is None and event_noun(above) is not None:
        noun = above
    return noun if event_noun(noun) is not None else None


def _lost_infinitive(word: Token) -> Token | None:
    """Return the infinitive that follows a word of likelihood although the parse hangs it elsewhere."""
    return next((t for t in word.doc[word.i + 1 : word.sent.end] if t.pos_ == "VERB" and governing(t) == word), None)


def _is_prospective(verb: Token) -> bool:
    return is_one_of(verb, words("verbs", "prospective"))


def occurs(verb: Token) -> bool:
    """Tell whether a verb says only that its subject begins, goes on or takes place; its end is another event."""
    if any(noun.lower_ != "place" for noun in grammar.objects(verb)):
        return False
    kinds = ("aspect_begin", "aspect_go", "occur", "moved")
    return any(is_one_of(verb, words("verbs", kind)) for kind in kinds)


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
    helpers = {helper.lower_ for helper in grammar.auxiliaries(head)}
    perfect = helpers & {"has", "have", "’ve", "'ve"} and grammar.tense(head) == "past"
    if head.pos_ != "VERB" or grammar.preposition(root) not in {"in", "on", "between", "during"} or root.i < head.i:
        return None
    if not perfect and (grammar.tense(head) != "present" or grammar.modal(head) is not None or helpers):
        return None
    for token in reversed(head.doc[head.i + 1 : root.left_edge.i]):
        if event_noun(token) is not None:
            return token if head.is_ancestor(token) else None
        if token.pos_ == "VERB" and grammar.tense(token) is not None:
            return None
    return None


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
