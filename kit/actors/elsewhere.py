"""Elsewhere: what else than a state a name means in an article: "Paris, Texas", a surname, the other Georgia."""

from __future__ import annotations

from kit.actors.gazetteer import Entry, places, regions
from kit.actors.name import Name
from kit.actors.page import Page
from kit.actors.words import reading_list, table


class Elsewhere:
    """Find what else a state's or capital's name means in an article: a town, somebody, a place of the same name."""

    def __init__(self, page: Page):
        self.page, self.towns = page, _towns_elsewhere(page)
        self.homonyms = _states_meant(page) | {name: False for name in self.towns.values() if name in places()}
        full = [ent for ent in page.doc.ents if ent.label_ == "PERSON" and 1 < len(ent) < 5]
        self.surnames = {ent[-1].text: ent for ent in reversed(full)}

    def meant(self, start: int, end: int, entry: Entry) -> Name | None:
        """Return the name as that of something else than the state, or None where it is the state's."""
        if entry.form not in {"name", "capital"}:
            return None
        words = self.page.words_of(start, end)
        if words in self.towns:
            return Name(start, end, "PLACE", why=f"the article speaks of {words}, {self.towns[words]}")
        person = self.surnames.get(words)
        if person is not None and person.start < start and not _located(self.page, start):
            return Name(start, end, "PERSON", why=f"the surname of a person named before: {person.text!r}")
        if entry.form == "name" and not self.homonyms.get(entry.country, True):
            return Name(start, end, "PLACE", why=f"{words!r}: the article speaks of another place of that name")
        return None


def _towns_elsewhere(page: Page) -> dict[str, str]:
    """Return the names of capitals and states that are towns in a state or province: "Paris" in "Paris, Texas"."""
    found = {}
    for i in range(len(page) - 2):
        entry = places().get(page.words[i]) if page.words[i + 1] == "," and page.capital(i) else None
        if isinstance(entry, Entry) and entry.form in {"name", "capital"}:
            behind = (page.words_of(i + 2, end) for end in (i + 4, i + 3) if end <= len(page))
            region = next((words for words in behind if words in regions()), None)
            if region is not None and region != entry.country and regions()[region] != entry.country:
                found[page.words[i]] = region
    return found


def _located(page: Page, start: int) -> bool:
    """Tell whether a preposition of place stands before a name, or the name begins "Paris, France"."""
    before = page.lower[start - 1] if start else ""
    return before in reading_list("where") | {"to", "from", "into", "of"} or page.words[start + 1 : start + 2] == [","]


def _states_meant(page: Page) -> dict[str, bool]:
    """Tell of each state with a namesake whether the article's other words speak for the state."""
    words = set(page.words)
    lists = table("countries.toml")["homonyms"]
    return {name: bool(words & set(c["state"])) or not words & set(c["other"]) for name, c in lists.items()}
