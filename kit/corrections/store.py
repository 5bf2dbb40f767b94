"""The store: corrections as a YAML file beside the article, readable and editable by hand."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Literal, get_args

import yaml

from kit.article import to_date
from kit.errors import KitError
from kit.files import write_whole
from kit.reading.metadata import read_mapping, shown
from kit.times.values import extent

What = Literal["speaker", "mention", "actor", "date", "published"]
WORDS = {
    "speaker": "“{words}” is said by {now}",
    "mention": "“{words}” means {now}",
    "actor": "{words} is the same as {now}",
    "date": "“{words}” is {now}",
    "published": "the article was published on {now}",
}
HEAD = "# What an analyst corrected in {name}; replayed each time it is read. Delete an entry to take it back.\n"


@dataclass(frozen=True)
class Correction:
    """Hold one correction: what is corrected, the words it is about, where they stand, and what holds now.

    `speaker`, `mention`: the quote or mention at those words is `now`'s, the name of an actor, or
    nobody's (None). `actor`: the actor called `words` is the same as `now`. `date`: the time expression
    has the TIMEX3 value `now`, such as 2024-05-31 or 2024-05. `published`: the publication day.
    """

    what: What
    now: str | None
    words: str = ""
    at: int | None = None
    was: str = ""

    @property
    def about(self) -> tuple:
        """Return what no two corrections may both be about."""
        return self.what, self.words, self.at

    def __str__(self) -> str:
        line = " ".join(self.words.split())
        words = line if len(line) <= 70 else f"{line[:69].rstrip()}…"
        return WORDS[self.what].format(words=words, now=self.now or "nobody named")


@dataclass(frozen=True)
class Corrections:
    """Hold the corrections of one article and the file that keeps them; None keeps them for this session only."""

    path: Path | None = None
    entries: tuple[Correction, ...] = ()

    def keep(self, *corrections: Correction) -> Corrections:
        """Return these with more, written to the file; each replaces one about the same words."""
        return self._written(lambda kept: [*_without(kept, corrections), *corrections])

    def take_back(self, *corrections: Correction) -> Corrections:
        """Return these without some, written to the file."""
        return self._written(lambda kept: _without(kept, corrections))

    def without(self, what: What) -> Corrections:
        """Return these without those of a kind; the file stays as it is."""
        return replace(self, entries=tuple(c for c in self.entries if c.what != what))

    def _written(self, change) -> Corrections:
        """Change what the file holds now: another notebook may have written to it meanwhile."""
        kept = read_file(self.path) if self.path else self.entries
        made = replace(self, entries=tuple(change(kept)))
        if self.path and made.entries:
            write_whole(self.path, written(made.entries, self.path))
        elif self.path:
            self.path.unlink(missing_ok=True)
        return made


def _without(kept: Iterable[Correction], corrections: Iterable[Correction]) -> list[Correction]:
    about = {correction.about for correction in corrections}
    return [correction for correction in kept if correction.about not in about]


def read_corrections(article: str | Path) -> Corrections:
    """Return the corrections kept beside an article's file, NAME.corrections.yaml; none where there is no such file.

    Raises KitError naming the file and what is wrong in it.
    """
    path = Path(article).with_suffix(".corrections.yaml")
    return Corrections(path, read_file(path))


def read_file(path: Path) -> tuple[Correction, ...]:
    """Return the corrections in a file, in their order."""
    if not path.is_file():
        return ()
    listed = read_mapping(path).get("corrections") or []
    if not isinstance(listed, list):
        raise KitError(f"{path}: corrections is {shown(listed)}; it must be a list of entries.")
    return tuple(checked(path, entry) for entry in listed)


def checked(path: Path, entry) -> Correction:
    """Return one entry of a file as a correction, or raise KitError naming what is wrong."""
    if not isinstance(entry, dict) or entry.get("what") not in get_args(What):
        raise KitError(f"{path}: {shown(entry)} is no correction; what must be one of {', '.join(get_args(What))}.")
    unknown = sorted(set(entry) - {"what", "now", "words", "at", "was"})
    at = entry.get("at") or None
    if unknown or not all(isinstance(value, str) for value in entry.values()) or not (at or "0").isdecimal():
        raise KitError(
            f"{path}: {shown(entry)} is no correction; its keys are what, now, words, at (a number) and was."
        )
    now = entry.get("now") or None
    made = Correction(entry["what"], now, entry.get("words", ""), None if at is None else int(at), entry.get("was", ""))
    if not is_sound(made):
        raise KitError(f"{path}: {shown(entry)} is no correction; {made.what} can't be {shown(now)} here.")
    return made


def is_sound(correction: Correction) -> bool:
    """Tell whether a correction says something that can hold."""
    what, now = correction.what, correction.now
    if what == "published":
        try:
            return to_date(now) is not None
        except ValueError:
            return False
    if what == "date":
        return bool(correction.words) and now is not None and extent(now.partition("T")[0]) is not None
    return bool(correction.words) and (now is not None or what == "speaker") and now != correction.words


def written(entries: Iterable[Correction], path: Path) -> str:
    """Return corrections as the text of their file."""
    listed = [{key: value for key, value in asdict(entry).items() if value not in (None, "")} for entry in entries]
    name = path.name.removesuffix(".corrections.yaml")
    text = yaml.safe_dump({"corrections": listed}, allow_unicode=True, sort_keys=False, width=100)
    return HEAD.format(name="".join(c for c in name if c.isprintable())) + text
