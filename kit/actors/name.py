"""Name: one name as it stands in the text."""

from __future__ import annotations

from dataclasses import dataclass

RECOGNISED = "the language model sees a name"
"""Why there is a name that no rule or list found."""


@dataclass(frozen=True)
class Name:
    """Hold one name in the text: tokens start to end (half open), type, and how that was decided.

    `form` is name, short, acronym, demonym, seat or capital; `country` the state that a gazetteer
    name stands for; `people` True for a noun of nationality; `natural` the words in the order first
    name, surname where the text has them the other way round; `long` what an acronym is short for,
    `kind` the kind of body that a noun beside it tells.
    """

    start: int
    end: int
    type: str
    form: str = "name"
    country: str | None = None
    people: bool = False
    natural: tuple[str, ...] = ()
    long: tuple[int, int] | None = None
    kind: str | None = None
    why: str = ""
