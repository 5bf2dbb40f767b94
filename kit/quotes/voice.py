"""Voice: who says what a verb tells, its subject or, in a passive, its agent."""

from __future__ import annotations

import re
from dataclasses import replace

from spacy.tokens import Token

from kit.language import grammar, text_of
from kit.quotes.attributions import EDGES, Attribution, cue_span, subject_of, words_of
from kit.quotes.contents import title_before, without_more, without_verdict
from kit.quotes.cues import Cue
from kit.quotes.datelines import not_in_dateline
from kit.quotes.sources import source_of
from kit.spans import Span, trim

WHEN = re.compile(rf"(?:\w+ )?(?:{'|'.join(words_of('spans'))}) (?:after|before) ")


def is_passive(verb: Token) -> bool:
    """Tell whether a verb's subject is not who says it: "was told", "[Asked] about it, she left"."""
    if grammar.is_passive(verb):
        return not is_headless(verb)
    bare = verb.tag_ in {"VBN", "VBD"} and grammar.is_adverb_clause(verb)
    return bare and not (grammar.auxiliaries(verb) or grammar.own_subject(verb) or grammar.marker(verb))


def is_headless(verb: Token) -> bool:
    """Tell whether a parse took the verb of a sentence for a participle on its subject: "The man, 34, [denied] it"."""
    noun, bare = verb.head, verb.tag_ in {"VBN", "VBD"} and not grammar.auxiliaries(verb)
    if not bare or not grammar.is_noun_clause(verb) or noun.head != noun or grammar.agent(verb) is not None:
        return False
    return grammar.complement(verb) is not None or bool(grammar.objects(verb))


def make(pattern: str, entry: Cue, verb: Token, content, *, to: Token | None = None) -> Attribution | None:
    return said_by(subject_of(verb), pattern, entry, verb, content, to=to)


def passive(pattern: str, entry: Cue, verb: Token, parts) -> Attribution | None:
    what, by = grammar.own_subject(verb), grammar.agent(verb)
    if by is None and (by := stray_agent(verb)) is not None:
        end = grammar.preposition_token(by).idx
        parts = [trim(text_of(verb.doc), Span(p.start, min(p.end, end)), EDGES) for p in parts if p.start < end]
    spans = [grammar.phrase(what, conjoined=True)] if what is not None and what.tag_ not in {"WDT", "WP"} else []
    return said_by(by, pattern, entry, verb, [*spans, *parts], to=grammar.preposition_token(by) if by else None)


def agent_of(verb: Token) -> Token | None:
    """Return who does what a passive or a bare participle says: "[Asked] by [a reporter] whether it rained"."""
    found = grammar.agent(verb)
    return found or next((noun for before, noun in grammar.modifiers(verb) if before == "by"), None)


def stray_agent(verb: Token) -> Token | None:
    """Return who does it where the parse hung the agent on a noun: "was accused of fraud [by the regulator]"."""
    for token in verb.subtree:
        noun = token.head
        if token.i > verb.i and token.lower_ == "by" and noun.i > token.i and grammar.preposition_token(noun) == token:
            inner = grammar.modified(noun)
            if inner.pos_ in {"NOUN", "PROPN", "ADJ"} and noun.lower_ not in words_of("times"):
                return noun
    return None


def _tells_somebody(verb: Token) -> bool:
    """Tell whether "told" has a hearer behind it, or something between it and the line's end."""
    last = verb.i + 1 >= len(verb.doc) or verb.nbor().is_space or verb.nbor().text in {".", ";"}
    return not last or grammar.indirect_object(verb) is not None or bool(grammar.objects(verb))


def _may_be_said(who: Token, verb: Token) -> bool:
    """Tell whether a verb only says what anybody may say: "nobody can say he did not try", "who can say?"."""
    asked = who.lower_ != "who" or who.i == who.sent.start
    return who.lower_ in words_of("anybody") and asked and grammar.modal(verb) is not None and who.i < verb.i


def said_by(who: Token | None, pattern: str, entry: Cue, verb: Token, content, *, to=None) -> Attribution | None:
    if not content or who is not None and _may_be_said(who, verb):
        return None
    if who is not None and who.lower_ in words_of("no_sources"):
        who = None
    if who is None and verb.tag_ in {"VBD", "VBZ"} and verb.i > verb.sent.start and verb.nbor(-1).text == ",":
        behind = grammar.indirect_object(verb)
        who = behind if behind is not None and behind.pos_ == "PROPN" and behind.i == verb.i + 1 else None
    if who is not None and who.lower_ in words_of("spans"):
        after = (noun for before, noun in grammar.modifiers(who) if before in {"after", "before"} and noun.i < verb.i)
        who = next(after, who)  # "weeks after [a clerk] said that it rained"
    who = who if is_passive(verb) else not_in_dateline(who, verb)
    if entry.sense == "evidence" and who is not None and who.lower_ in {"it", "this", "that"}:
        who = None  # "it seems", "this means": the writer's own conclusion
    if entry.sense == "perception" and who is not None:
        lemma = who.lemma_.lower()
        if lemma in words_of("documents") | words_of("published"):  # "the letter [reads]", "the study [found]"
            entry = replace(entry, sense="writing" if entry.word == "read" else "evidence")
    if verb.lower_ == "told" and who is not None and pattern == "clause beside" and not _tells_somebody(verb):
        who = None  # "..., court [told]"
    source, cue = source_of(who, cue=verb.i), cue_span(verb, to=to)
    if source is not None and (lead := WHEN.match(text_of(verb.doc), *source)) is not None:
        source = Span(lead.end(), source.end)  # "weeks after [a clerk], Ann Lee, said that it rained"
    if source is not None and source.start <= content[0].start and content[-1].end < source.end and len(content) == 1:
        if text_of(verb.doc)[content[0].end] == ",":  # "[A man] shot there [had died], a doctor said"
            source = trim(text_of(verb.doc), Span(content[0].end, source.end), EDGES)
    if source is not None and source.start < content[0].start < source.end:  # "by the charity [that it leaked]"
        before = text_of(verb.doc)[source.start : content[0].start].rstrip().removesuffix("that")
        source = trim(text_of(verb.doc), Span(source.start, source.start + len(before)), EDGES)
    last = content[-1] if entry.stance not in {"urges", "asks"} else without_more(verb, content[-1])
    content = [*content[:-1], without_verdict(verb.doc, last)]
    if pattern == "clause beside" and source is not None and source.end <= cue.start:
        first = title_before(verb.doc, who.left_edge.i)
        source = trim(text_of(verb.doc), Span(min(source.start, verb.doc[first].idx), source.end), EDGES)
    return Attribution(pattern, entry, cue, tuple(content), verb.i, source, None if who is None else who.i)
