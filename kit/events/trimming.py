"""Trimming: which phrases of a clause a title leaves out, so that whole ones remain."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from spacy.tokens import Token

from kit.events import nouns
from kit.events.gapping import gap_before
from kit.language import grammar
from kit.language.base_forms import is_one_of
from kit.lexicon import read_toml

BEGINS_TIME = {"ADJ", "NOUN", "PROPN", "NUM"}
BEHIND = 4  # tokens behind a clause in which the date of a gapped one may stand
FAR_TOO_LONG = 4  # times the budget: no need to count words yet


def trimmed(
    root: Token,
    tokens: list[Token],
    budget: int,
    timed: set[int],
    *,
    undated: bool = False,
    names: Mapping[int, str] | None = None,
    keep: Token | None = None,
) -> str:
    """Return tokens below a root as words, without times and asides, and without whole phrases until they fit.

    `timed` holds the indices of tokens of time expressions; `budget` counts words. What can't be
    left out stays, even where it is longer than the budget. A time that belongs to a noun ("a [2019]
    inspection", "[Friday’s] match") stays, save with `undated` that of the root. `names` gives what
    stands for a token at an index: "him" is who that is. What holds `keep` stays.
    """
    tokens = without_dashed(tokens, root)
    inside = {token.i for token in tokens}
    timed = timed - {i for t in tokens if t.i in timed for i in _of_noun(t, timed, root if undated else None)}
    timed = timed - {t.i for t in tokens if t.pos_ == "DET" and t.head.i not in timed}  # "[the] late-May trip"
    timed = timed - {i for t in tokens if t.i in timed and t.head == root and grammar.is_object(t) for i in _whole(t)}
    dropped = {t.i for t in tokens if _is_timed(t, timed) or t.is_space or t.text in {".", "?", "!", "…"}}
    dropped |= {t.i for t in tokens if t.text == "," and t.i - 1 in dropped and t.i - 1 in timed}
    dropped |= _gapped(root, tokens, timed)
    dropped |= {below.i for t in tokens if _renames_time(t, timed) for below in t.subtree}
    holding = {keep, *keep.ancestors} if keep is not None else set()
    ranks = ((0 if _dates_only(t, timed) else _looseness(t, root), t) for t in tokens if t not in holding)
    dropped |= {i for t in tokens if _spans_to(t, dropped, timed) for i in (t.i, *(below.i for below in t.subtree))}
    asides = sorted(((rank, -t.i, t) for rank, t in ranks if rank is not None), key=lambda aside: aside[:2])
    words = ""
    for rank, _, aside in [*asides, (99, 0, None)]:
        if rank > 0 and (aside is None or len(tokens) - len(dropped) <= FAR_TOO_LONG * budget):
            words = join(_ended([token for token in tokens if token.i not in dropped], root, dropped), names)
            if count(words) <= budget or aside is None:
                break
        dropped |= {token.i for token in aside.subtree if token.i in inside}
    return words


def without_dashed(tokens: list[Token], root: Token) -> list[Token]:
    """Return tokens without what stands between two dashes or behind the only one, save where the root stands there."""
    dashes = [at for at, token in enumerate(tokens) if _is_dash(token)]
    if not dashes:
        return tokens
    first, last = dashes[0], dashes[1] if len(dashes) > 1 else len(tokens) - 1
    kept = [*tokens[:first], *tokens[last + 1 :]]
    return kept if first and (root in kept or root not in tokens) else tokens


def _is_dash(token: Token) -> bool:
    spaced = token.i > 0 and bool(token.nbor(-1).whitespace_ and token.whitespace_)
    return token.text in {"—", "--"} or token.text in {"–", "-"} and spaced


def join(tokens: Iterable[Token], names: Mapping[int, str] | None = None) -> str:
    """Return tokens as text, some by a name: spaces as in the article, one where words between are left out."""
    words, last = "", None
    for token in tokens:
        adjacent = last is not None and token.i == last + 1
        glued = not words or adjacent and not token.doc[last].whitespace_
        if not adjacent and (token.text in {",", ".", "’s", "'s", "”", "n’t", "n't"}):
            glued = True
        words += ("" if glued else " ") + (names or {}).get(token.i, token.text)
        last = token.i
    for opening, closing in (("“", "”"), ("(", ")"), ("``", "''")):
        if words.count(opening) != words.count(closing):
            words = words.replace(opening, "").replace(closing, "")
    words = words.replace('"', "") if words.count('"') % 2 else words
    words = re.sub(r"(\s*[,;–—])+(?=\s*[,;–—])", "", words)
    words = re.sub(r",(?=[”’]$)", "", words)
    return re.sub(r"\s+", " ", words).strip(" ,;:–—")


def possessive(name: str) -> str:
    """Return a name with the apostrophe of an owner; one in "s" takes no other (AP Stylebook, possessives).

    >>> possessive("Ann Lee"), possessive("Northern Crossings")
    ('Ann Lee’s', 'Northern Crossings’')
    """
    return f"{name}’" if name.endswith("s") else f"{name}’s"


def count(words: str) -> int:
    """Return the number of words."""
    return len(words.split())


def is_loose(preposition: str) -> bool:
    """Tell whether a title leaves out what a preposition brings ("according to", "including")."""
    return preposition in read_toml("events")["loose"]["prepositions"]


def _looseness(token: Token, root: Token) -> int | None:
    """Return how readily a subtree is left out: 0 always, 1 first when there is no room; None: never."""
    if token == root or token.pos_ == "PUNCT":
        return None
    edge = token.left_edge
    comma = edge.is_punct or edge.i and edge.nbor(-1).text in {",", "—", "–", "-", "("}
    infinitive = grammar.is_infinitive(token)
    if grammar.is_parenthetical(token) or grammar.is_apposition(token) and comma:
        return 0
    if grammar.is_adverb_clause(token):
        return 2 if infinitive else 5 if _completes(token) else 0
    if grammar.is_relative(token):
        return 0 if comma or grammar.coordinator(token) is not None else 1
    if grammar.is_conjunct(token):
        return 0 if token.head == root and _tells_more(token) else 3
    if grammar.is_noun_clause(token) and not infinitive and grammar.marker(token) is None:
        return 0 if comma else 2
    before = grammar.preposition(token)
    if comma and (before in {"up", "down"} or token.lower_ in {"up", "down"} and token.pos_ != "VERB"):
        return 0  # "sales of $8 million[, up from $7 million]"
    if before is not None and grammar.is_oblique(token):
        aside = comma and token.head == root and root.pos_ in {"NOUN", "PROPN"}  # "the last change[, on fishing,]"
        return 0 if aside or is_loose(before) else 4 if before != "of" else 6
    if grammar.is_clause_complement(token):
        return 0 if comma and token.tag_ == "VBN" and grammar.own_subject(token) is None else 5
    return None


def _completes(token: Token) -> bool:
    """Tell whether a clause of "of -ing" completes its verb: "accused them [of hiding a report]"."""
    opener = grammar.marker(token)
    return (
        token.tag_ == "VBG" and opener is not None and opener.lower_ in {"of", "from", "for", "into", "with", "against"}
    )


def _tells_more(token: Token) -> bool:
    """Tell whether a joined verb is a happening of its own: "arrived [and left]", not "went to see [and hear]"."""
    if token.pos_ not in {"VERB", "AUX"}:
        return grammar.own_subject(token) is not None
    return token.tag_ != "VB" or bool(grammar.auxiliaries(token)) or grammar.own_subject(token) is not None


def _dates_only(token: Token, timed: set[int]) -> bool:
    """Tell whether a clause only says when: "the quarter [ended in June]", "a vote[, originally due in May]"."""
    behind = token.pos_ == "ADJ" and token.i > token.head.i and token.head.pos_ in {"NOUN", "PROPN"}
    if not (behind or grammar.is_noun_clause(token) or grammar.is_relative(token)):
        return False
    empty = {"AUX", "PRON", "ADP", "PUNCT", "SCONJ", "ADV"}
    others = [t for t in token.subtree if t != token and (t.i in timed or t.pos_ not in empty)]
    return token.head.i in timed or bool(others) and all(other.i in timed for other in others)


def _of_noun(time: Token, timed: set[int], dated: Token | None) -> set[int]:
    """Return the tokens of a time that stands before a noun as part of it, none before the dated noun."""
    noun = time.head
    if noun == dated or noun.i in timed or noun.pos_ not in {"NOUN", "PROPN"} or time.i > noun.i:
        return set()
    if not (grammar.is_possessor(time) or time in grammar.premodifiers(noun)):
        return set()
    return {token.i for token in time.subtree}


def _is_timed(token: Token, timed: set[int]) -> bool:
    """Tell whether a token is part of a date or is the preposition before one."""
    if token.i in timed:
        return True
    if token.i < token.head.i and token.head.i in timed and (token.pos_ in {"DET", "ADJ"} or token.tag_ == "PRP$"):
        return True  # "[the slow] third quarter", "[its] first quarter"
    if (
        token.i
        and grammar.is_adverb(token)
        and f"{token.nbor(-1).lemma_} {token.lower_}" in nouns.words("verbs", "phrasal")
    ):
        return False  # "to break [even] in May"
    if token.lower_ in {"back", "forward"} and is_one_of(token.head, nouns.words("verbs", "moved")):
        return False  # "pushed the date [back] to May"
    if grammar.is_adverb(token) and (token.head.i in timed or any(child.i in timed for child in token.children)):
        return True  # "[shortly] before midnight", "as [early] as next week"
    if token.lower_ == "at" and token.head.lower_ in {"least", "most"} and token.head != token:
        return _is_timed(token.head, timed)  # "to wait until [at] least January"
    if _is_bare_unit(token) or grammar.is_adverb(token) and _is_timed(token.head, timed):
        return True  # "crashed [seconds] before landing"
    return token.pos_ in {"ADP", "PART", "CCONJ"} and (
        token.head.i in timed or any(child.i in timed for child in token.children)
    )


def _spans_to(token: Token, dropped: set[int], timed: set[int]) -> bool:
    """Tell whether a stretch of time is left whose end is a date left out: "in the three [months] to June"."""
    if token.i in dropped or token.tag_ != "NNS" or not is_one_of(token, nouns.words("nouns", "units")):
        return False
    after = [other for other in token.doc[token.i + 1 : token.i + 3] if other.sent == token.sent]
    return len(after) == 2 and after[0].lower_ in {"to", "ended", "ending", "through", "until"} and after[1].i in timed


def _gapped(root: Token, tokens: list[Token], timed: set[int]) -> set[int]:
    """Return the indices of what is told of a further date only: "died in 1981 and [Otto in] 1992"."""
    last = max((t.i for t in tokens), default=root.i) + BEHIND
    begun = [i for i in range(root.i, last) if i in timed and i - 1 not in timed]
    gaps = [gap for first in begun if (gap := gap_before(root.doc, first, timed, root)) is not None]
    return {i for gap in gaps for i in (gap.tokens[0].i - 1, *(t.i for t in gap.tokens), gap.tokens[-1].i + 1)}


def _whole(noun: Token) -> set[int]:
    return {token.i for token in noun.subtree}


def _renames_time(token: Token, timed: set[int]) -> bool:
    """Tell whether a noun says once more which day it was: "on Nov. 3, the [day] before a warrant was issued"."""
    first = next((part.i for part in token.subtree if not part.is_punct), 0)
    behind = first > 1 and token.doc[first - 1].text == "," and first - 2 in timed
    return behind and is_one_of(token, nouns.words("nouns", "units"))


def _is_bare_unit(token: Token) -> bool:
    """Tell whether a word is a stretch of time without a number beside a verb: "[seconds] before landing"."""
    alone = not any(child.pos_ in {"NUM", "DET", "ADJ", "ADP"} and child.i < token.i for child in token.children)
    beside = grammar.is_oblique(token) or token in grammar.adverbs(token.head)
    return alone and beside and token.tag_ == "NNS" and is_one_of(token, nouns.words("nouns", "units"))


def _ended(tokens: list[Token], root: Token, dropped: set[int]) -> list[Token]:
    """Return tokens without a preposition, "and" or participle at the end whose rest was left out."""
    if tokens and tokens[-1] != root and tokens[-1].tag_ == "VBG" and grammar.is_noun_clause(tokens[-1]):
        tokens = tokens[:-1] if tokens[-1].i + 1 in dropped else tokens  # "a loan [dating] back to May"
    while tokens and tokens[-1] != root and (tokens[-1].tag_ in {"IN", "CC", "TO", "DT"} or tokens[-1].lower_ == "as"):
        behind = tokens[-1].nbor(1) if tokens[-1].i + 1 < len(root.doc) else root
        emptied = tokens[-1].head.i > tokens[-1].i and tokens[-1].head.i in dropped
        emptied = emptied or behind.i in dropped and behind.pos_ in BEGINS_TIME  # "moved to [May]"
        if not emptied and tokens[-1].tag_ != "CC" and tokens[-1].right_edge.i == tokens[-1].i:
            break  # "the man they voted for": nothing was left out
        tokens = tokens[:-1]
    return tokens
