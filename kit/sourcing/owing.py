"""Owing: of which unnamed voices a reader would ask who they are, and why they have no name."""

from __future__ import annotations

import re
from functools import cache

from kit.lexicon import read_toml
from kit.sourcing.records import Source
from kit.sourcing.vocabulary import SPOKES

HOLDER = re.compile(r"^(?:the|his|her|its|their)\s|\w+(?:[’']s|s[’'])\s", re.IGNORECASE)


def owes_reason(source: Source) -> bool:
    """Tell whether a reader would ask why a voice has no name: one of office, or who knows from within.

    Passers-by and kin are no anonymous sources in the guides' sense, nor are "researchers" at large.
    """
    knows = "knowledge" in source.disclosed
    at_large = source.type == "unnamed group" and source.standing == "expert"
    within = source.standing == "official" or source.standing in {"expert", "other"} and knows
    within = within or source.standing == "expert" and not at_large
    return within and "reason" not in source.disclosed


def answered_for(source: Source) -> bool:
    """Tell whether somebody with a name answers for a voice.

    That is the body for which a spokesman speaks, the office that only one person holds or that acts in
    public, and the writer or speaker for "my mother" and "our correspondent".
    """
    return _speaks_for_others(source) or _holds_office(source) or _acts_in_public(source) or _is_own(source)


def means_anybody(source: Source) -> bool:
    """Tell whether a voice is nobody in particular, or one's own: "someone", "people", "my team"."""
    return source.text.lower() in _words("anybody") or _is_own(source)


def _speaks_for_others(source: Source) -> bool:
    return bool(SPOKES & set((source.role or "").lower().split()))


def _holds_office(source: Source) -> bool:
    known = {"reason", "knowledge"} & set(source.disclosed)
    if source.type != "unnamed person" or known or not HOLDER.search(source.text):
        return False
    return any(word in _words("offices") for word in (source.role or "").lower().split())


def _acts_in_public(source: Source) -> bool:
    """Tell whether a voice is the prosecution, a court or the police at work, for whom their office answers."""
    if {"reason", "knowledge"} & set(source.disclosed):
        return False
    return bool(_words("in_public") & set((source.role or "").lower().split()))


def _is_own(source: Source) -> bool:
    return source.text.lower().split(maxsplit=1)[0] in _words("own")


@cache
def _words(key: str) -> frozenset[str]:
    return frozenset(read_toml("rules")["words"][key])
