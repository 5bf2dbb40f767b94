"""Trimming: which phrases of a clause a title leaves out, so that whole ones remain."""

from __future__ import annotations

from collections.abc import Mapping

from spacy.tokens import Token

from kit.events.joining import count, join
from kit.events.looseness import looseness
from kit.events.timed_words import dates_only, gapped, is_timed, of_noun, renames_time, spans_to, whole_of
from kit.language import grammar

BEGINS_TIME = {"ADJ", "NOUN", "PROPN", "NUM"}
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
    timed = timed - {i for t in tokens if t.i in timed for i in of_noun(t, timed, root if undated else None)}
    timed = timed - {t.i for t in tokens if t.pos_ == "DET" and t.head.i not in timed}  # "[the] late-May trip"
    timed = timed - {i for t in tokens if t.i in timed and _is_thing(t, root) for i in whole_of(t)}
    dropped = {t.i for t in tokens if is_timed(t, timed) or t.is_space or t.text in {".", "?", "!", "…"}}
    dropped |= {t.i for t in tokens if t.text == "," and t.i - 1 in dropped and t.i - 1 in timed}
    dropped |= gapped(root, tokens, timed)
    dropped |= {below.i for t in tokens if renames_time(t, timed) for below in t.subtree}
    holding = {keep, *keep.ancestors} if keep is not None else set()
    ranks = ((0 if dates_only(t, timed) else looseness(t, root), t) for t in tokens if t not in holding)
    dropped |= {i for t in tokens if spans_to(t, dropped, timed) for i in (t.i, *(below.i for below in t.subtree))}
    asides = sorted(((rank, -t.i, t) for rank, t in ranks if rank is not None), key=lambda aside: aside[:2])
    words = ""
    for rank, _, aside in [*asides, (99, 0, None)]:
        if rank > 0 and (aside is None or len(tokens) - len(dropped) <= FAR_TOO_LONG * budget):
            words = join(_ended([token for token in tokens if token.i not in dropped], root, dropped), names)
            if count(words) <= budget or aside is None:
                break
        dropped |= {token.i for token in aside.subtree if token.i in inside}
        dropped |= _marks_round(aside) if rank == 0 else set()
    return words


def _marks_round(aside: Token) -> set[int]:
    """Return the indices of the commas round an aside that is left out: "the premier[,] Ada Brol[,] on Monday"."""
    first, last = aside.left_edge, aside.right_edge
    before, after = max(first.i - (first.text != ","), 0), min(last.i + (last.text != ","), len(aside.doc) - 1)
    both = aside.doc[before].text == aside.doc[after].text == ","
    return {before, after} if both and (grammar.is_apposition(aside) or grammar.is_relative(aside)) else set()


def _is_thing(time: Token, root: Token) -> bool:
    """Tell whether a time is what somebody does something with: "spent [Christmas] in jail"."""
    return grammar.is_object(time) and (time.head == root or time.head.lemma_ == "spend")


def without_dashed(tokens: list[Token], root: Token) -> list[Token]:
    """Return tokens without what stands between two dashes or behind the only one, save where the root stands there."""
    stop = next((at for at, t in enumerate(tokens) if t.text == ";" and t.i > root.i), len(tokens))
    tokens = tokens[:stop]
    dashes = [at for at, token in enumerate(tokens) if _is_dash(token)]
    if not dashes:
        return tokens
    first, last = dashes[0], dashes[1] if len(dashes) > 1 else len(tokens) - 1
    kept = [*tokens[:first], *tokens[last + 1 :]]
    return kept if first and (root in kept or root not in tokens) else tokens


def _is_dash(token: Token) -> bool:
    spaced = token.i > 0 and bool(token.nbor(-1).whitespace_ and token.whitespace_)
    return token.text in {"—", "--"} or token.text in {"–", "-"} and spaced


def _emptied(verb: Token, dropped: set[int]) -> bool:
    """Tell whether all that followed a verb was left out."""
    behind = [token.i for token in verb.subtree if token.i > verb.i]
    return bool(behind) and dropped.issuperset(behind)


def _ended(tokens: list[Token], root: Token, dropped: set[int]) -> list[Token]:
    """Return tokens without a preposition, "and" or participle at the end whose rest was left out."""
    if tokens and tokens[-1] != root and tokens[-1].tag_ == "VBG" and grammar.is_noun_clause(tokens[-1]):
        tokens = tokens[:-1] if tokens[-1].i + 1 in dropped else tokens  # "a loan [dating] back to May"
    if len(tokens) > 1 and tokens[-1].lower_ == "ahead" and tokens[-1].i + 1 in dropped:
        tokens = tokens[:-1] if tokens[-1].nbor(1).lower_ == "of" else tokens  # "closed lower [ahead] of the weekend"
    last = tokens[-1] if len(tokens) > 1 else root
    if (
        last != root
        and grammar.is_conjunct(last)
        and tokens[-2].tag_ == "CC"
        and last.tag_ == "VB"
        and _emptied(last, dropped)
    ):
        tokens = tokens[:-2]  # "will begin in May [and run] through June"
    while tokens and tokens[-1] != root and (tokens[-1].tag_ in {"IN", "CC", "TO", "DT"} or tokens[-1].lower_ == "as"):
        behind = tokens[-1].nbor(1) if tokens[-1].i + 1 < len(root.doc) else root
        emptied = tokens[-1].head.i > tokens[-1].i and tokens[-1].head.i in dropped
        emptied = emptied or behind.i in dropped and behind.pos_ in BEGINS_TIME  # "moved to [May]"
        if not emptied and tokens[-1].tag_ != "CC" and tokens[-1].right_edge.i == tokens[-1].i:
            break  # "the man they voted for": nothing was left out
        tokens = tokens[:-1]
    return tokens
