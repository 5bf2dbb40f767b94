"""Undated: times that date nothing: they count, compare, bound or suppose."""

from __future__ import annotations

from spacy.tokens import Token

from kit.events.nouns import is_predicate, words
from kit.language import grammar
from kit.language.lemmas import is_one_of
from kit.quotes.attributions import words_of
from kit.quotes.cues import verb_cue

RECORD = 12  # words between "the lowest" and the date of its "since"


def says_since_when(root: Token) -> bool:
    """Tell whether a time only says how old something is: "transfers dating back to 2017", "a letter dated May 3"."""
    first = root.left_edge.i
    before = [token for token in root.doc[max(0, first - 2) : first] if token.sent == root.sent]
    if before and before[-1].lower_ in {"retroactive", "retroactively", "backdated"}:
        return True
    if before and before[-1].lower_ == "dated" and before[-1].tag_ == "VBN":
        return True
    dated = next((token for token in reversed(before) if token.lower_ in {"dating", "date", "dates", "dated"}), None)
    return dated is not None and root.doc[first].lower_ in {"to", "from"} | {"back"} and dated.pos_ == "VERB"


def is_record(root: Token, host: Token) -> bool:
    """Tell whether "since" only says among how many something is the first or the most: "the lowest since May"."""
    if grammar.preposition(root) != "since":
        return False
    if host.pos_ == "NOUN" and not is_predicate(host):
        return True
    first = max(host.sent.start, root.i - RECORD)
    beside = (token for token in root.doc[first : root.i] if token.i >= host.i or token in host.children)
    return any(token.tag_ in {"JJS", "RBS"} or token.lower_ in {"first", "only"} for token in beside)


def is_of_record(root: Token) -> bool:
    """Tell whether a day only says to whom something is paid: "to holders of record on May 31"."""
    first = root.left_edge.i
    before = [token.lower_ for token in root.doc[max(root.sent.start, first - 6) : first]]
    return any(pair == ("of", "record") for pair in zip(before, before[1:]))


def is_nowadays(head: Token, words: str) -> bool:
    """Tell whether "today" only says how things are now: "air travel today is not as cheap"."""
    state = head.pos_ == "ADJ" and grammar.is_copular(head) and grammar.tense(head) == "present"
    then = words.lower() == "then" and (cue := verb_cue(head)) is not None and cue.speaks  # "until then, it said, ..."
    return state and words.lower() == "today" and head.lower_ != "due" or then


def is_kind(root: Token, host: Token) -> bool:
    """Tell whether a time before a noun only says of which kind it is: "she is a [20th century] democrat"."""
    return host.pos_ == "NOUN" and grammar.is_copular(host) and root in grammar.premodifiers(host)


def is_asked(head: Token) -> bool:
    """Tell whether a happening is what a question asks for: "Will you [leave] in May?", "forget who [won] in May"."""
    own = grammar.own_subject(head)
    if own is not None and own.tag_ == "WP" and not grammar.is_relative(head) and grammar.is_clause_complement(head):
        return True
    words = [token.text for token in head.sent if not (token.is_quote or token.is_space)]
    main = next((token for token in (head, *head.ancestors) if is_predicate(token)), head)
    return words[-1:] == ["?"] and not any(is_predicate(above) for above in main.ancestors)


def is_bidding(head: Token) -> bool:
    """Tell whether a happening is what a speaker bids a listener do: "[Ask] me again in May"."""
    bare = head.tag_ in {"VB", "VBP"} and grammar.own_subject(head) is None and not grammar.auxiliaries(head)
    if not bare or grammar.is_infinitive(head) or grammar.is_conjunct(head):
        return False
    opens = head.is_sent_start or head.i and head.nbor(-1).text in {":", "“", '"', "‘"}
    own = grammar.clause_subject(head) is None and not grammar.is_clause_complement(head)
    advised = head.tag_ == "VB" and bool(opens) and own  # "officials have a message: [Stay] at home on Friday"
    return advised or any(noun.lower_ in {"me", "us"} for noun in head.children)


def is_of_subject(root: Token, verb: Token) -> bool:
    """Tell whether a time only says of which subject something is so: "the number of cases [this year] is high"."""
    subject = grammar.own_subject(verb)
    state = grammar.is_copular(verb) and grammar.tense(verb) == "present"
    return state and subject is not None and subject != root and subject.is_ancestor(root)


def is_of_mind(head: Token) -> bool:
    """Tell whether a present verb tells what somebody knows or thinks, which a date makes no event: "[knows] today"."""
    plain = grammar.tense(head) == "present" and not grammar.is_infinitive(head) and grammar.modal(head) is None
    return plain and head.tag_ in {"VBZ", "VBP"} and is_one_of(head, words("verbs", "mental"))


def is_habit(host: Token) -> bool:
    """Tell whether a verb tells what is usual, of no one time: "the meeting, [usually] held in August"."""
    return any(adverb.lower_ in words("order", "usually") for adverb in grammar.adverbs(host))


def is_granted(root: Token, host: Token) -> bool:
    """Tell whether a date only says until when something holds that somebody signs or grants."""
    verb = host if host.pos_ == "VERB" else host.head
    given = any(token.pos_ == "NOUN" for token in host.doc[verb.i + 1 : root.left_edge.i])
    until = grammar.preposition(root) in {"until", "till", "through", "to"}
    return given and until and is_one_of(verb, words("verbs", "granting"))


def is_general(root: Token, words: str) -> bool:
    """Tell whether "the future" is no time but a thing: "the future of the port"; "in the past" tells a habit."""
    if words.lower() == "the past":
        return True
    return words.lower().endswith("future") and grammar.preposition(root) not in {"in", "during"}


def is_length_of(root: Token, host: Token) -> bool:
    """Tell whether a quarter, half or year is what figures are for: "reports results [for] the third quarter"."""
    period = root.lemma_.lower() in {"quarter", "half", "year"} and grammar.preposition(root) == "for"
    figures = host.pos_ == "VERB" and bool(grammar.objects(host))
    return period and figures and not is_one_of(host, words("verbs", "prospective"))


def supposes(verb: Token | None) -> bool:
    """Tell whether a clause only supposes what was not: "[had] the trial begun in May, ..."."""
    own = grammar.own_subject(verb) if verb is not None else None
    first = next(iter(grammar.auxiliaries(verb)), None) if own is not None else None
    return first is not None and first.lower_ == "had" and first.i < own.left_edge.i and grammar.is_adverb_clause(verb)


def ends_time(verb: Token) -> bool:
    """Tell whether a participle only says which time is meant: "the year ended in June"."""
    behind = verb.i and is_one_of(verb.nbor(-1), words("nouns", "units"))
    stretch = behind and grammar.preposition(verb.nbor(-1)) is not None  # "for the year ended June 30"
    clause_of = grammar.is_noun_clause(verb) and is_one_of(verb.head, words("nouns", "units"))
    ends = verb.lemma_.lower() in {"end", "begin", "start"}
    return bool(ends and stretch or verb.tag_ in {"VBN", "VBG"} and (clause_of or behind and ends))


def compares(verb: Token) -> bool:
    """Tell whether a clause only says with what something is compared: "compared with 5% a year earlier"."""
    opener = grammar.marker(verb)
    bare = verb.lemma_ in {"be", "have", "do"} and not grammar.objects(verb)
    if bare and opener is not None and opener.lower_ == "as":
        return True  # "as she has [done] since May"
    if grammar.is_relative(verb) and bare and verb.head.lower_ in {"what", "way"}:
        return True  # "84% of what it [was] in May", "the way they [have] since May"
    if opener is not None and opener.lower_ == "than" or verb.lemma_ == "compare" and grammar.tense(verb) == "present":
        return True  # "more than they [have] in the past", "the results [compare] with 5% last year"
    return verb.lower_ == "compared" and grammar.own_subject(verb) is None and not grammar.auxiliaries(verb)


def is_channel(noun: Token) -> bool:
    """Tell whether a noun only says in what something was said: "said in a [statement] on Monday"."""
    if noun.lemma_.lower() not in words_of("documents") or grammar.preposition(noun) not in {"in", "by", "through"}:
        return False
    entry = verb_cue(grammar.modified(noun))
    return entry is not None and entry.speaks
