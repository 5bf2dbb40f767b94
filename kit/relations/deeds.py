"""Deeds: one thing that is done by actors to actors, as a verb or noun tells it."""

from __future__ import annotations

from typing import NamedTuple

from spacy.tokens import Token


class Deed(NamedTuple):
    """Hold what is done: its verb or noun, who does it, to whom, and how the grammar says so."""

    head: Token
    sources: tuple[str, ...]
    targets: tuple[str, ...]
    why: str
