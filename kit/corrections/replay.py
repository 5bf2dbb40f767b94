"""The replay: each correction made at its stage, so that all later stages build on it; what finds no place is told."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from kit.analysis import Analysis, Edit, analyse, analyse_doc
from kit.article import Article, to_date
from kit.corrections.edits import EDITS, HALF, Lost, shared, with_value
from kit.corrections.store import Correction, Corrections, read_corrections
from kit.oddities import Oddity
from kit.reading import load
from kit.spans import Span
from kit.times.records import Time


def read(path: str | Path, pipeline=None, *, force: bool = False) -> Analysis:
    """Return the analysis of the article in a file, with the corrections kept beside it.

    `pipeline` as in kit.analyse, `force` and the errors as in kit.load.
    """
    return analyse_with(load(path, force=force), read_corrections(path), pipeline)


def analyse_with(
    article: Article, kept: Corrections, pipeline=None, *, progress: Callable[[str], None] | None = None
) -> Analysis:
    """Return the analysis of an article as the analyst corrected it.

    Its `corrections` hold what was replayed and what was lost; the lost are an oddity too.
    """
    replay = Replay(article, kept)
    made = analyse(replay.article, pipeline, progress=progress, edit=replay)
    made.corrections = replay
    return made


def corrected_again(analysis: Analysis, kept: Corrections | None = None, *, article: Article | None = None) -> Analysis:
    """Return the analysis of the same parsed text with other corrections, or as an article with another date."""
    before = analysis.corrections
    replay = Replay(before.given if before else analysis.article, kept or (before.kept if before else Corrections()))
    made = analyse_doc(analysis.doc, article or replay.article, pipeline=analysis.pipeline, edit=replay)
    made.corrections = replay
    return made


class Replay(Edit):
    """Make corrections in what each stage found; `lost` are those without a place, `given` is the article as loaded."""

    def __init__(self, given: Article, kept: Corrections):
        self.given, self.kept = given, kept
        self.lost: list[tuple[Correction, str]] = []
        self.found: dict[str, tuple] = {}
        self.dates = tuple(self._dates())

    @property
    def article(self) -> Article:
        """Return the article with the publication day that the analyst gave."""
        days = [correction for correction in self.kept.entries if correction.what == "published"]
        if not days:
            return self.given
        return replace(self.given, published=to_date(days[-1].now), published_from="the analyst's correction")

    def __call__(self, found):
        """Return what a stage found with the corrections that are about it."""
        names = set(found._fields)
        for correction in self.kept.entries:
            edit, needed = EDITS.get(correction.what, (None, None))
            if needed in names:
                try:
                    found = edit(found, correction, self)
                except Lost as reason:
                    self.lost.append((correction, str(reason)))
        self.found |= found._asdict()
        if names == {"oddities"}:  # the last stage
            found = found._replace(oddities=(*found.oddities, *self._told()))
        elif "events" in names:
            dates = {time.time_id for time in self.found["times"] if time.corrected}
            moved = (replace(e, corrected=True) if e.time_id in dates else e for e in found.events)
            found = found._replace(events=tuple(moved))
        return found

    def time(self, time: Time, published: int | None) -> Time:
        """Return a time expression with the value that the analyst gave it, for what is counted from it."""
        values = (value for place, value in self.dates if shared(time, place) >= HALF)
        return with_value(time, value, published) if (value := next(values, None)) else time

    def place(self, correction: Correction) -> Span:
        """Return where the words of a correction stand: where they stood, or else the one place where they do now."""
        text, words, at = self.given.text, correction.words, correction.at
        if at is not None and words and text.startswith(words, at):
            return Span(at, at + len(words))
        count = text.count(words) if words else 0
        if count != 1:
            place = f"now stand in {count} places" if count else "are no longer in the article"
            raise Lost(f"its words {place}")
        start = text.index(words)
        return Span(start, start + len(words))

    def _dates(self) -> Iterator[tuple[Span, str]]:
        """Give the place and the value of each date that is corrected; what has no place now is told by its stage."""
        for correction in self.kept.entries:
            if correction.what == "date":
                with suppress(Lost):
                    yield self.place(correction), correction.now

    def _told(self):
        if self.lost:
            listed = "; ".join(f"{correction}: {reason}" for correction, reason in self.lost)
            count = "a correction was" if len(self.lost) == 1 else f"{len(self.lost)} corrections were"
            yield Oddity("", "other", 0, 0, "", f"{count} not applied, and kept for you to look at: {listed}")
