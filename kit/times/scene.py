"""The scene: what is known at one place of the text when a date there is resolved."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from kit.times.civil import to_day
from kit.times.values import UNKNOWN, extent, shift, year_value
from kit.times.ways import FIRM

REACH = 8  # dates looked back at for one that another is counted from
NEEDED = {
    "D": 1,
    "W": 7,
    "WE": 7,
    "M": 31,
    "Q": 92,
    "H": 184,
    "Y": 366,
    "E": 3660,
    "C": 36600,
    "L": 366000,
}  # days that a date may span to count units from it


@dataclass(frozen=True)
class Resolved:
    """A value with what it was counted from; `missing` says what kept it from being known."""

    value: str
    anchor: str | None = None
    offset: str | None = None
    alternatives: tuple[str, ...] = ()
    missing: str | None = None


class Dated(NamedTuple):
    """Hold a date that the text has named: its value, its time_id, how many units it was counted from another.

    `told` says that it was seen from another date of the text ("the next day"), not from publication.
    """

    value: str
    time_id: str
    counted: int = 0
    paragraph: int = 0
    told: bool = False
    sentence: int = 0
    said: bool = False
    """Whether it dates only the telling: "officials said on Tuesday"."""
    bounds: bool = False
    """Whether it only says since or until when something is so: no time of day after it is on that day."""

    @property
    def is_long(self) -> bool:
        """Tell whether it is a month, year ... by its name, not a day, nor counted as "last year" is."""
        days = extent(self.value.split("T")[0])
        return not self.counted and days is not None and days.last > days.first


@dataclass
class Scene:
    """What is known at one place of the text: publication day number, the dates named so far, direction."""

    published: int | None
    history: list[Dated] = field(default_factory=list)
    direction: str = "past"
    weight: int = 0
    paragraph: int = 0
    sentence: int = 0
    told: bool = False
    quoted: bool = False
    """Whether somebody's own words hold it: what lies ahead of them may be over by publication."""
    whole: Dated | None = None
    """The date named last where this one stands in a clause that hangs on it: "in the autumn, when on 3 May"."""
    moved: bool = False
    """Whether a verb of putting off or bringing forward has it: the new date may lie before the old one."""
    entry: Dated | None = None
    """The date of the entry before, where this one opens one of a chronology; `chronicle` is the day of its own."""
    chronicle: Dated | None = None
    ends: int | None = None
    """The weekday on which a range ends that begins here: "from [Friday] to Tuesday"."""
    reported: bool = False
    """Whether the sentence tells a firm's results: a quarter there is over, and not for long."""
    fiscal: bool = False
    """Whether the text has told of a fiscal quarter: those that follow are taken for fiscal ones too."""

    @property
    def sure(self) -> bool:
        """Tell whether the direction leaves no other reading."""
        return self.weight >= FIRM

    def reference(self, unit: str, count: int = 0, *, bounds: bool = True) -> Dated | None:
        """Return the last date named that is fine enough to count this unit from.

        A comparison goes back once: a date that was itself counted back years is left out. Without `bounds`
        one that only says until when steps back behind another of its paragraph.
        """
        found = [dated for dated in reversed(self.history[-REACH:]) if self._serves(dated, unit, count)]
        if not bounds and found and found[0].bounds:
            last = found[0].paragraph
            found = [dated for dated in found if not dated.bounds and dated.paragraph == last]
        far = not bounds and self.published is not None and found and found[0].paragraph != self.paragraph
        if far and self.published - extent(found[0].value).last > NEEDED["Y"]:  # "beat the record of 3 May 2015"
            recent = [dated for dated in found if self.published - extent(dated.value).last <= NEEDED["Y"]]
            found = recent or found
        if unit[0] == "T":  # "the quake hit at 4.17 on Whit Sunday; eleven minutes later"
            exact = [dated for dated in found if dated.paragraph == self.paragraph and ":" in dated.value]
            found = exact[:1] or found
        if len(found) > 1 and found[0].said and not found[1].said and found[0].sentence == found[1].sentence:
            return found[1]  # "it burst on Sunday, officials said on Tuesday"
        return next(iter(found), None)

    def _serves(self, dated: Dated, unit: str, count: int) -> bool:
        """Tell whether units can be counted from a date: it is fine enough, and not ahead of what has happened."""
        days = extent(dated.value)
        again = unit == "Y" and count < 0 and dated.counted < 0
        if days is None or again or days.last - days.first >= NEEDED.get(unit, 1):
            return False
        if NEEDED.get(unit, 1) >= NEEDED["Y"] and self.is_beyond(dated.value, unit, count):
            return False  # "fifty years later, the two met": from a date after which there is time for it
        ahead = self.published is not None and days.first > self.published
        return not (ahead and (unit == "D" or unit[0] == "T") and count <= 0 and self.direction == "past" and self.sure)

    def is_beyond(self, value: str, unit: str, count: int) -> bool:
        """Tell whether what is told as past would lie ahead, were its units counted from a date."""
        if count <= 0 or self.direction != "past" or self.published is None:
            return False
        return extent(shift(value, unit, count, unit if unit[0] != "T" else "D").split("T")[0]).first > self.published

    def story(self) -> Dated | None:
        """Return the date of years ago from which a bare one that follows in its paragraph may be told.

        That is a day, or in one sentence a month: "on 6 May 1975 ...; on 9 May", "in May last year, in June".
        """
        last = next(iter(self.history[-1:]), None)
        if last is None or last.paragraph != self.paragraph or self.published is None or last.said or last.bounds:
            return None
        days = extent(last.value.split("T")[0])
        is_past = days is not None and self.published - days.last > NEEDED["Y"]
        fine = NEEDED["M"] if last.told or last.sentence == self.sentence else NEEDED["W"]
        return last if is_past and days.last - days.first < fine else None

    def told_of(self, unit: str) -> Dated | None:
        """Return the date of years ago in a sentence of whose unit it speaks: "in May 1960, by the end of the year"."""
        last = next(iter(self.history[-1:]), None)
        if last is None or last.sentence != self.sentence or self.published is None or last.bounds:
            return None
        days = extent(last.value.split("T")[0])
        over = days is not None and self.published - days.last > NEEDED["Y"]
        return last if over and days.last - days.first < NEEDED.get(unit, 0) else None

    def told_before(self) -> bool:
        """Tell whether a past sentence goes on from a date of its paragraph that is over."""
        last = next(iter(self.history[-1:]), None)
        days = extent(last.value.split("T")[0]) if last is not None and last.paragraph == self.paragraph else None
        return bool(days and self.direction == "past" and self.sure and days.last < (self.published or days.last))

    def month_told(self, month: int) -> Dated | None:
        """Return the date named last in the sentence where it is this month by its name: "in May 2019, ... 3 May"."""
        last = next(iter(self.history[-1:]), None)
        same = last is not None and last.sentence == self.sentence and last.value[4:] == f"-{month:02d}"
        return last if same else None

    def too_long(self, unit: str) -> Dated | None:
        """Return the date named last where it is too long to count this unit from: "in [July]" for the next day."""
        last = next(iter(self.history[-1:]), None)
        if last is None or not last.is_long or last.bounds:
            return None
        days = extent(last.value)
        ahead = self.published is not None and days.first > self.published
        if ahead and self.direction == "past" and self.sure:
            return None
        return last if days.last - days.first >= NEEDED.get(unit, 1) else None

    def fiscal_part(self, unit: str, *, known: bool, years: int = 0) -> Resolved:
        """Return a fiscal quarter (Q) or half (H) without its number in the calendar's year, which is not told.

        Where `known`, what is over by the second half of a year began in it: results come within weeks;
        `years` is how many years from the one in question it lies.
        """
        day = None if self.published is None else to_day(self.published)
        recent = known and day is not None and day.month > 6 and self.direction == "past"
        return Resolved(f"{year_value(day.year + years)}-{unit}X" if recent else UNKNOWN[unit], missing="fiscal")

    def quarter(self, *, halves: bool = False) -> Dated | None:
        """Return the quarter (with `halves` perhaps half) that the text is about: the last one named that is over.

        That is over within the year; else the one that runs. Of a fiscal one only the company knows which it is.
        """
        if self.fiscal:
            return None
        kinds = ("-Q", "-H") if halves else ("-Q",)
        named = [d for d in reversed(self.history[-REACH:]) if any(k in d.value for k in kinds) and not d.counted]
        today = self.published
        over = [d for d in named if today is None or 0 < today - extent(d.value).last <= NEEDED["Y"]]
        running = [d for d in named if today is None or extent(d.value).first <= today]
        return next(iter([*over, *running]), None)
