"""Attributions: one source, one cue and one content, before speakers and rows are made of them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from spacy.tokens import Token

from kit.language import grammar, text_of
from kit.lexicon import read_toml
from kit.quotes.cues import Cue, phrasal_adverb, verb_cue
from kit.spans import Span, hull

DASHES = {"—", "–", "―", "--", "-"}
JUDGING = {"criticises", "praises"}
EDGES = ",;:—–-( \t\n\u00a0"


@dataclass(frozen=True)
class Attribution:
    """Hold what one pattern found; `cue_head` and `source_head` are token indices."""

    pattern: str
    entry: Cue
    cue: Span
    content: tuple[Span, ...]
    cue_head: int
    source: Span | None = None
    source_head: int | None = None

    @property
    def hull(self) -> Span:
        """Return the span from the first to the last character of the content."""
        return hull(self.content)

    def why(self, text: str) -> str:
        """Return in a reader's words how the cue attributes the content."""
        told = read_toml("attribution")["why"]
        return told.get(self.pattern, told["other"]).format(cue=f"“{self.cue.of(text)}”")


@cache
def words_of(group: str) -> frozenset[str]:
    """Return one list of lexicon/attribution.toml as a set."""
    return frozenset(read_toml("attribution")[group].split())


def subject_of(verb: Token) -> Token | None:
    """Return who says or thinks it: the subject, for a participle or infinitive the one of the clause above.

    "by [saying so]", "issued a statement [saying so]": whoever did what the verb above says.
    """
    own = _reduced(verb) or grammar.own_subject(verb)
    if own is not None:
        return own
    above = verb.head
    if verb.tag_ == "VBG" and verb.i and (work := verb.nbor(-1)).lower_ in words_of("published"):
        return work if work.pos_ == "NOUN" else subject_above(verb)  # "recent [work] suggesting that it rained"
    if verb.tag_ == "VBG" and (quotes_another(above) or is_judged(verb)) and grammar.objects(above):
        return grammar.objects(above)[0]
    if verb.tag_ == "VBG" and (recorded := _recorded(verb)) is not None:
        return recorded
    if verb.tag_ == "VBG" and grammar.is_noun_clause(verb):
        if above.lemma_.lower() in words_of("documents") and grammar.is_object(above):
            return subject_of(above.head)
        thing = grammar.is_object(above) and above.pos_ == "NOUN" and verb.nbor(-1).text == ","
        if is_gerund(verb) or thing:  # "rejected a directive, [calling] it bad"
            return subject_above(verb)
    if verb.tag_ == "VBG" and grammar.is_adverb_clause(verb) and (teller := _teller_above(verb)) is not None:
        return teller
    if verb.tag_ == "VB" and grammar.is_noun_clause(verb):
        return None
    found = None if _only_tells_which(above, verb) else grammar.subject(verb)
    if found is not None or verb.tag_ not in {"VBG", "VB", "VBN"}:
        return found
    return subject_above(verb)


def _reduced(verb: Token) -> Token | None:
    """Return the noun of a subject whose participle the parse took for a verb: "[people] briefed on it say"."""
    clause = grammar.clause_subject(verb)
    noun = grammar.own_subject(clause) if clause is not None and clause.tag_ in {"VBD", "VBN"} else None
    return noun if noun is not None and noun.pos_ in {"NOUN", "PROPN"} else None


def _recorded(verb: Token) -> Token | None:
    """Return who is heard to say something in what is played: "a clip of [the mayor] saying that it rained"."""
    for noun in reversed(verb.doc[max(0, verb.i - 12) : verb.i]):
        if noun.pos_ in {"PROPN", "NOUN", "PRON"} and grammar.preposition(noun) == "of":
            return noun if grammar.modified(noun).lemma_.lower() in words_of("recordings") else None
    return None


def quotes_another(verb: Token) -> bool:
    """Tell whether a verb passes on what another said: "The paper [quoted] Lund (as) saying that it rained"."""
    if verb.lemma_.lower() not in words_of("citing") or not grammar.objects(verb) or grammar.is_passive(verb):
        return False
    saying = (child for host in (verb, *grammar.objects(verb)) for child in host.rights if child.tag_ == "VBG")
    return any(verb_cue(child, "q") is not None for child in saying)


def is_judged(verb: Token) -> bool:
    """Tell whether a participle is what somebody is blamed or praised for: "accused Lund of [lying]"."""
    behind, judging = grammar.prepositional_clause(verb.head), verb_cue(verb.head)
    if behind is None or behind[1] != verb or judging is None or judging.stance not in JUDGING:
        return False
    return behind[0].lower_ not in words_of("circumstances") - {"for"}  # not "praised her after [seeing] it"


def is_said_of(verb: Token) -> bool:
    """Tell whether a passive leads to a participle of saying: "was quoted as [saying] so", "was heard [muttering]"."""
    later = (token for token in verb.doc[verb.i + 1 : verb.i + 12] if token.tag_ == "VBG")
    return any(verb_cue(token, "q") is not None and verb.is_ancestor(token) for token in later)


def is_gerund(verb: Token) -> bool:
    """Tell whether a participle stands behind a preposition ("his policy [of not attacking] them")."""
    mark = grammar.marker(verb)
    return verb.tag_ == "VBG" and mark is not None and mark.tag_ == "IN"


def _teller_above(verb: Token) -> Token | None:
    """Return who says what a participle of saying goes on with: "[Police] said he was held, adding that ..."."""
    entry = verb_cue(verb, "q")
    if entry is None or not entry.speaks:
        return None
    for above in verb.ancestors:
        told = verb_cue(above, "q") if above.pos_ == "VERB" else None
        if told is not None and told.speaks and grammar.own_subject(above) is not None:
            return grammar.own_subject(above)
    return None


def subject_above(verb: Token) -> Token | None:
    """Return the nearest subject of the predicates above a verb, or None."""
    for above in verb.ancestors:
        if _only_tells_which(above, verb):
            continue
        own = grammar.own_subject(above)
        if own is not None:
            return own if own.i != verb.i else None
    return None


def _only_tells_which(clause: Token, verb: Token) -> bool:
    """Tell whether a clause ends before a participle behind a comma: "left the town [he had run], calling for help"."""
    apart = verb.tag_ == "VBG" and verb.i > 0 and verb.nbor(-1).text == ","
    first = clause.left_edge
    bare = grammar.is_relative(clause) and clause.i < verb.i and first.tag_ not in {"WP", "WDT", "IN"}
    return apart and bare and first.i > 0 and first.nbor(-1).text != ","


def cue_span(verb: Token, *, to: Token | None = None) -> Span:
    """Return a cue's words: auxiliaries, negation and adverbs before the verb, its particle.

    A verb that only begins, tries or seems ("began by saying", "is trying to show") belongs to the
    cue; so does a preposition directly behind it (`to`) that leads to the content.
    """
    span = grammar.verb_group(verb)
    doc = verb.doc
    first = verb.i
    while first > 0 and doc[first - 1].idx >= span.start:
        first -= 1
    while first > 0 and (_is_own_adverb(doc[first - 1]) or is_infinitive_to(doc[first - 1], verb)):
        if doc[first - 1].lower_ in words_of("linking_adverbs"):
            break
        first -= 1
    start = doc[first].idx
    chained = chain_of(verb)
    if chained is not None:
        start = cue_span(chained).start
    adverb = phrasal_adverb(verb)
    end = max(span.end, adverb.idx + len(adverb)) if adverb is not None else span.end
    if to is not None and to.idx >= end and not text_of(doc)[end : to.idx].strip():
        end = to.idx + len(to)
    return Span(start, end)


def _is_own_adverb(token: Token) -> bool:
    """Tell whether an adverb modifies what follows: not "who may not speak [publicly] said"."""
    return grammar.is_adverb(token) and token.head.i > token.i


def is_infinitive_to(token: Token, verb: Token) -> bool:
    """Tell whether a token is the "to" of this infinitive."""
    return token.lower_ == "to" and token.head == verb and grammar.marker(verb) == token


def chain_of(verb: Token) -> Token | None:
    """Return the verb above that only begins, tries or seems to do this one, or None."""
    above = verb.head
    if above == verb or verb.i - above.i > 4 or verb.i < above.i:
        return None
    if any(above.i < noun.i < verb.i for noun in grammar.objects(above)):
        return None  # "had [him] confirm that it rained"
    on = verb.tag_ == "VB" and above.nbor().lower_ == "on"  # "went on to say"
    if not (on or grammar.is_open_complement(verb) or (verb.tag_ == "VBG" and verb.i - above.i <= 2)):
        return None
    return above if above.lemma_.lower() in words_of("chains") or above.lower_ in words_of("chains") else None
