"""Named dates: which Friday, which March, which third quarter the words and the sentence mean."""

from __future__ import annotations

from dataclasses import replace

from kit.times.choosing import choose
from kit.times.civil import add_months, exists, month_length, to_day, to_number, weekday
from kit.times.firms import LATEST
from kit.times.meanings import IN_QUESTION, Named
from kit.times.scene import Dated, Resolved, Scene
from kit.times.values import UNKNOWN, Extent, day_value, extent, value_of
from kit.times.ways import EITHER
from kit.times.written import candidates_from, inside, write

SOON = 92  # days within which a story told from a date of years ago goes on
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def find_named(named: Named, within: Resolved | None, scene: Scene) -> Resolved:
    """Return the day, month, season ... of a name; `within` is the year, month or week that the words give."""
    if named.day and not named.month:
        return _day_of_month(named, within, scene)
    if named.weekday and not named.month:
        return _weekday(named, within, scene)
    if named.weekend:
        return _weekend(named, scene)
    own = named.fiscal or named.quarter and (scene.fiscal or within is None and _is_of_firm(named, scene))
    if own and (named.quarter or named.half):
        scene.fiscal = True
        return scene.fiscal_part("Q" if named.quarter else "H", known=named.within is None)
    if within is not None:
        return _in_year(named, within, scene)
    if named.month and named.day and named.day > month_length(2024, named.month):
        return Resolved("", missing="no such day")
    offset = f"{_pick(named, scene)} {named.holiday or write(named, None)}"
    unit = "M" if named.month else "Q"
    if named.told and (found := scene.too_long(unit) or scene.reference(unit)):
        return _seen_from(named, found, offset)
    if scene.whole is not None and (own := inside(named, scene.whole)) is not None:
        return Resolved(own, scene.whole.time_id, offset)
    if named.month and named.day and (found := scene.month_told(named.month)) is not None:
        return Resolved(write(named, int(found.value[:4])), found.time_id, offset)
    if scene.published is None:
        return Resolved(write(named, None), "published", offset, missing="no date")
    year = to_day(scene.published).year
    values = [value for y in range(year - 8, year + 9) if (value := write(named, y))]
    candidates = [(value, extent(value)) for value in values]
    if named.weekday and named.day:  # "Monday, Oct. 26" is in a year in which that day was a Monday
        candidates = [item for item in candidates if weekday(item[1].first) == named.weekday] or candidates
    if scene.entry is not None and named.month and named.pick is None:
        begun = extent(scene.entry.value.split("T")[0]).first
        later, days = candidates_from(named, begun)[0]
        if days.first <= scene.published or begun > scene.published:
            return Resolved(later, scene.entry.time_id, offset)
    if scene.begun is not None and named.month and named.pick is None:
        return Resolved(candidates_from(named, scene.begun)[0][0], "published", offset)
    if named.pick is None and scene.direction == "past" and named.month and (found := scene.story()) is not None:
        begun = extent(found.value.split("T")[0])
        reach = scene.published if found.told else begun.last + SOON
        if later := [value for value, days in candidates_from(named, begun.first) if days.first <= reach]:
            return Resolved(later[0], found.time_id, offset)
    return _chosen(candidates, named, scene, offset)


def _is_of_firm(named: Named, scene: Scene) -> bool:
    """Tell whether a firm reports for a quarter so late, or early, that its year is not the calendar's."""
    if not scene.reported or scene.published is None or named.pick is not None or named.quarter == IN_QUESTION:
        return False
    if any("-Q" in dated.value for dated in scene.history):
        return False  # "up from the first quarter"
    year = to_day(scene.published).year
    ends = (extent(write(named, y)).last for y in (year, year - 1))
    return scene.published - next(last for last in ends if last < scene.published) > LATEST


def _seen_from(named: Named, found: Dated, offset: str) -> Resolved:
    """Find "the following spring", "the previous May" beside the last date named."""
    days = extent(found.value.split("T")[0])
    values = [write(named, to_day(days.first).year + step) for step in (-1, 0, 1, 2)]
    known = [(value, extent(value)) for value in values if value]
    if named.pick == "last":
        value = [value for value, own in known if own.last < days.first][-1]
    else:
        value = next(value for value, own in known if own.first > days.last)
    return Resolved(value, found.time_id, offset)


def _in_year(named: Named, within: Resolved, scene: Scene) -> Resolved:
    days = extent(within.value)
    if days is None:
        return Resolved(write(named, None), within.anchor, within.offset, missing="no date")
    if named.quarter == IN_QUESTION and (found := scene.quarter(halves=True)):
        part = {"half": int(found.value[-1])} if "-H" in found.value else {"quarter": int(found.value[-1])}
        named = replace(named, **{"quarter": None, **part})
    value = write(named, to_day(days.first).year)
    return Resolved(value or "", within.anchor, within.offset, missing=None if value else "no such day")


def _chosen(candidates: list[tuple[str, Extent]], named: Named, scene: Scene, offset: str) -> Resolved:
    if not candidates:
        return Resolved("", missing="no such day")
    value, other = choose(candidates, scene, named.pick)
    return Resolved(value, "published", offset, (other,) if other else ())


def _weekday(named: Named, within: Resolved | None, scene: Scene) -> Resolved:
    """Find the weekday of a week, or the one that words and direction pick; publication's own is today."""
    name = WEEKDAYS[named.weekday - 1]
    if within is not None:
        days, offset = extent(within.value), f"{name} of {within.offset}"
        if days is None:
            return Resolved(f"XXXX-WXX-{named.weekday}", within.anchor, offset, missing="no date")
        return Resolved(day_value(days.first + named.weekday - 1), within.anchor, offset)
    offset = f"{_pick(named, scene)} {name}"
    if scene.published is None:
        return Resolved(f"XXXX-WXX-{named.weekday}", "published", offset, missing="no date")
    today, anchor = scene.published, "published"
    onward = (
        scene.direction == "future" and not scene.moved
    )  # "from Monday to Friday", not "moved from Friday to Monday"
    counts_on = named.told and (named.pick is not None or onward)
    if counts_on and named.pick is not None and scene.too_long("D") is not None:
        return Resolved(f"XXXX-WXX-{named.weekday}", scene.too_long("D").time_id, offset, missing="no date")
    if counts_on and (found := scene.reference("D")):
        today, anchor = extent(found.value.split("T")[0]).first, found.time_id
    if scene.chronicle is not None and scene.entry is None and onward and named.pick is None:
        told = extent(scene.chronicle.value.split("T")[0]).first  # "19 May: He says he will resign on Friday"
        today, anchor = (told, scene.chronicle.time_id) if told < today else (today, anchor)
    ahead = (named.weekday - weekday(today)) % 7
    back = ahead - 7 if ahead else 0
    if named.pick == "last":
        return Resolved(day_value(today + (back or -7)), anchor, offset)
    if named.pick == "next":
        later = (day_value(today + ahead + 7),) if 0 < ahead and weekday(today) < named.weekday else ()
        return Resolved(day_value(today + (ahead or 7)), anchor, offset, later)
    if named.pick == "this":
        past = scene.direction == "past" and scene.sure
        return Resolved(day_value(today + (back if past else ahead)), anchor, offset)
    if not ahead:
        return Resolved(day_value(today), anchor, offset)
    nearest = "future" if ahead <= 3 else "past"
    way = named.pick or (nearest if scene.direction == EITHER else scene.direction)
    future = way == "future"
    if scene.ends is not None and not future:  # "was shut from [Friday] to Tuesday": before a Tuesday that is over
        last = today - (weekday(today) - scene.ends) % 7
        return Resolved(day_value(last - (scene.ends - named.weekday) % 7), anchor, offset)
    value, other = (today + ahead, today + back) if future else (today + back, today + ahead)
    open_choice = not scene.sure and named.pick is None
    return Resolved(day_value(value), anchor, offset, (day_value(other),) if open_choice else ())


def _weekend(named: Named, scene: Scene) -> Resolved:
    offset = f"{_pick(named, scene)} weekend"
    if scene.published is None:
        return Resolved(UNKNOWN["WE"], "published", offset, missing="no date")
    today = scene.published
    inside = weekday(today) >= 6
    future = scene.direction == "future" or inside
    return Resolved(value_of(today if future else today - 7, "WE"), "published", offset)


def _day_of_month(named: Named, month: Resolved | None, scene: Scene) -> Resolved:
    """Find "the 5th", "Friday the 13th", "the 20th of this month"."""
    offset = f"{_pick(named, scene)} XXXX-XX-{named.day:02d}"
    days = None if month is None else extent(month.value)
    if scene.published is None or month is not None and days is None:
        return Resolved(f"XXXX-XX-{named.day:02d}", "published", offset, missing="no date")
    start = to_day(days.first if days else scene.published)
    reach = 0 if days else 60 if named.weekday else 14  # months; a Friday the 13th may be years off
    near = [(*add_months(start.year, start.month, count), named.day) for count in range(-reach, reach + 1)]
    numbers = [to_number(day) for day in near if exists(*day)]
    numbers = [number for number in numbers if named.weekday in {None, weekday(number)}]
    if scene.begun is not None and (later := [number for number in numbers if number >= scene.begun]):
        return Resolved(day_value(later[0]), "published", offset)  # "from 20 August until the 25th"
    return _chosen([(day_value(n), Extent(n, n, "day")) for n in numbers], named, scene, offset)


def _pick(named: Named, scene: Scene) -> str:
    return named.pick or {"past": "past", "future": "future"}.get(scene.direction, "this")
