"""Refusals: "declined to comment", "could not be reached": no statement, but news that one was asked for."""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Token

from kit.actors.words import kin
from kit.language import grammar
from kit.quotes.acts import is_supposed
from kit.quotes.attributions import Attribution, cue_span, subject_of, words_of
from kit.quotes.cues import Cue
from kit.quotes.objects import infinitive_of
from kit.quotes.sources import source_of
from kit.spans import Span

ENTRY = Cue("decline to comment", "verb", frozenset(), "speech", "declines")


def refusal(word: Token) -> Attribution | None:
    """Return the refusal that a verb or adjective tells: from its cue to the end of its complement."""
    lemma = word.lemma_.lower()
    if lemma in words_of("declining") or word.lower_ in words_of("declining"):
        return None if is_supposed(word) else _declined(word)
    negated = grammar.negation(word) is not None or _is_yet_to_come(word)
    if negated and (lemma in words_of("answering") or word.lower_ in words_of("answering")):
        return _unanswered(word, lemma)
    if lemma == "reach" and grammar.is_passive(word) and (negated or _neither(word)):
        behind = [noun for before, noun in grammar.modifiers(word) if before not in {"for", "", "on"}]
        return _make(word, word) if _asked(word) or (grammar.modal(word) is not None and not behind) else None
    if word.lower_ in words_of("unanswered"):
        return _left(word)
    if lemma in words_of("wishing") and (found := _unwilling(word, negated)) is not None:
        return found
    if negated and lemma in words_of("withholding") and (found := _withheld(word)) is not None:
        return found
    if lemma == "confirm" and any(token.lower_ == "neither" for token in word.lefts):
        return _neither_nor(word)
    if lemma in {"available", "unavailable"} and (negated or lemma == "unavailable") and _asked(word):
        return _make(word, word)
    if lemma in words_of("failing") and (found := _tried(word)) is not None:
        return found
    if lemma in words_of("giving"):
        given = [o for o in grammar.objects(word) if o.lower_ in words_of("comments")]
        if given and (negated or any(t.lower_ == "no" for t in given[0].children)):
            return _make(word, given[0])
    return None


def _declined(verb: Token) -> Attribution | None:
    """Match "declined to comment on it", "refused comment", "refused to answer questions"."""
    clause = grammar.complement(verb) or infinitive_of(verb)
    if clause is not None and clause.i > verb.i and clause.lemma_.lower() in words_of("commenting"):
        return None if _hides(clause) else _make(verb, clause)
    given = [o for o in grammar.objects(verb) if (o.lower_ in words_of("comments") or _request(o)) and o.i > verb.i]
    return _make(verb, given[0]) if given and grammar.negation(verb) is None else None


def _neither_nor(word: Token) -> Attribution:
    """Match "would neither confirm nor deny the report"."""
    found = _make(word, next(iter(grammar.conjuncts(word)), word))
    start = min(token.idx for token in (*grammar.auxiliaries(word), *word.lefts) if token.pos_ in {"AUX", "CCONJ"})
    return replace(found, cue=Span(start, found.cue.end), content=(Span(start, found.hull.end),))


def _withheld(verb: Token) -> Attribution | None:
    """Match "would not say", "would not say when it opens", "would not discuss the talks"."""
    modal, clause = grammar.modal(verb), grammar.complement(verb)
    mark = grammar.marker(clause) if clause is not None else None
    asked = (
        clause is None or (mark is not None and mark.lower_ in {"whether", "if"}) or clause.left_edge.tag_[:1] == "W"
    )
    if modal is None or modal.lower_ not in {"would", "will"} or not asked:
        return None
    if verb.lemma_.lower() == "say" and grammar.objects(verb):
        return None
    found, last = _make(verb, verb), verb
    for child in verb.rights:  # what was asked: "[when it opens]", whatever a parse calls it
        if child.left_edge.tag_.startswith("W") or child == clause:
            last = child.right_edge
    end = max(found.hull.end, last.idx + len(last)) if not last.is_punct else found.hull.end
    return replace(found, content=(Span(found.hull.start, end),))


def _is_yet_to_come(verb: Token) -> bool:
    """Match "has [yet to] respond"."""
    return verb.i > 1 and [token.lower_ for token in verb.doc[verb.i - 2 : verb.i]] == ["yet", "to"]


def _unwilling(word: Token, negated: bool) -> Attribution | None:
    """Match "did not wish to comment", "was unwilling to comment", "chose not to answer"."""
    clause = grammar.complement(word)
    if clause is None or clause.i < word.i or clause.lemma_.lower() not in words_of("commenting"):
        return None
    refused = negated or grammar.negation(clause) is not None or word.lower_.startswith("un")
    refused = refused and not _hides(clause)
    return _make(word, clause) if refused else None


def _hides(clause: Token) -> bool:
    """Tell whether no answer is refused: "who declined [to be named]", "did not want [to speak to her father]"."""
    if clause.lemma_.lower() in {"speak", "talk"} and any(map(_is_near_one, grammar.modifiers(clause))):
        return True
    if grammar.is_passive(clause):
        return clause.lemma_.lower() in words_of("hiding")
    kept = [o for o in grammar.objects(clause) if o.lower_ in words_of("own_names")]
    return bool(kept) and kept[0].nbor(-1).lower_ in words_of("owners")


def _is_near_one(modifier: tuple[str, Token]) -> bool:
    """Tell whether words go to kin or to somebody by name, not to those who report."""
    before, noun = modifier
    own = any(token.lower_ in words_of("owners") for token in noun.lefts)
    return before in {"to", "with"} and (noun.lower_ in kin() or noun.ent_type_ == "PERSON" or own)


def _request(noun: Token) -> bool:
    """Tell whether an object is a request for an answer: "an interview request", "a request for comment"."""
    inside = {token.lower_ for token in noun.subtree if token != noun}
    return noun.lower_ in words_of("asked") and bool(inside & words_of("comments"))


def _neither(word: Token) -> bool:
    """Tell whether a word on the subject negates: "[Neither] Lund nor his lawyer could be reached"."""
    subject = grammar.own_subject(word)
    return subject is not None and any(t.lower_ in {"neither", "none", "nobody"} for t in (subject, *subject.lefts))


def _left(word: Token) -> Attribution | None:
    """Match "Calls to the office went unanswered": those who were asked refuse."""
    verb = word.head if word.head.pos_ in {"VERB", "AUX"} else word
    what = grammar.own_subject(verb) or grammar.own_subject(word)
    if what is None or what.lower_ not in words_of("asked"):
        return None
    asked = next((noun for before, noun in grammar.modifiers(what) if before == "to"), None)
    cue = Span(min(cue_span(verb).start, cue_span(word).start), max(cue_span(verb).end, cue_span(word).end))
    return Attribution("refusal", ENTRY, cue, (cue,), word.i, source_of(asked), None if asked is None else asked.i)


def _tried(word: Token) -> Attribution | None:
    """Match "Attempts to reach Lund were unsuccessful", "Efforts to contact her failed"."""
    what = grammar.own_subject(word)
    clause = grammar.complement(what) if what is not None and what.lemma_.lower() in words_of("attempts") else None
    if clause is None or not grammar.objects(clause):
        return None
    asked = grammar.objects(clause)[0]
    if clause.lemma_.lower() in words_of("getting") and asked.lower_ in words_of("comments"):
        behind = [n for head in (clause, asked) for before, n in grammar.modifiers(head) if before == "from"]
        asked = behind[0] if behind else None  # "to get a comment from [the clerk]"
    elif clause.lemma_.lower() not in words_of("reaching"):
        return None
    end = max(word.idx + len(word), cue_span(word).end)
    span = Span(grammar.phrase(what).start, end)
    who = source_of(asked) if asked is not None else None
    return Attribution("refusal", ENTRY, span, (span,), word.i, who, None if asked is None else asked.i)


def _unanswered(verb: Token, lemma: str) -> Attribution | None:
    """Match "did not respond", "did not return calls", "would not comment"."""
    what = grammar.own_subject(verb)
    if grammar.is_passive(verb):
        return _left(verb) if what is not None else None
    behind = [noun for before, noun in grammar.modifiers(verb) if before in {"to", "for"} and noun.i > verb.i]
    behind += [o for o in grammar.objects(verb) if o.i > verb.i]
    asked = any(noun.lower_ in words_of("asked") for noun in behind)
    if lemma == "comment" or asked or (not behind and lemma in {"respond", "reply"}):
        return _make(verb, verb)
    return None


def _asked(word: Token) -> bool:
    return any(before == "for" and noun.lower_ in words_of("asked") for before, noun in grammar.modifiers(word))


def _make(word: Token, last: Token) -> Attribution:
    """Return a refusal whose cue ends with the second word and whose span with that word's complement."""
    group = cue_span(word)
    cue = Span(group.start, max(group.end, last.idx + len(last)))
    own = [t for t in last.subtree if t.idx >= word.idx and not t.is_punct and not t.is_space and not _is_new(t, last)]
    shared = [noun.right_edge for noun in grammar.objects(word) if noun.i > last.i]  # "confirm nor deny [the report]"
    final = max([*own, *shared, last], key=lambda token: token.i)
    passive = word.tag_ == "VBN" and grammar.is_passive(word) and word.lemma_.lower() != "reach"
    who = None if passive and not _asked(word) else subject_of(word)
    content = Span(cue.start, max(cue.end, final.idx + len(final)))
    return Attribution(
        "refusal", ENTRY, cue, (content,), word.i, source_of(who, cue=word.i), None if who is None else who.i
    )


def _is_new(token: Token, last: Token) -> bool:
    """Tell whether a token lies in a clause that only follows ("declined to comment, [saying so]")."""
    while token != last and token.head != token:
        if token.head == last and (grammar.is_conjunct(token) or grammar.is_adverb_clause(token)):
            return True
        if token.head == last and token.pos_ == "CCONJ":
            return True
        token = token.head
    return False
