"""Couples: "her husband, John" is John Meek where the article goes on with "Mr Meek", and she is no Mr."""

from __future__ import annotations

from dataclasses import replace

from kit.actors.name import Name
from kit.actors.page import Page
from kit.actors.spelling import Said
from kit.actors.words import kin, table

OWNERS = {"his": "m", "her": "f"}


def wedded(page: Page, names: list[Name], said: dict[int, Said]) -> tuple[list[Name], dict[int, Said]]:
    """Return the names and what they say, a wife or husband introduced by first name with the spouse's surname.

    Only where the article has that surname with an honorific that fits: "her husband, John ... Mr Meek".
    "Her" and "his" tell of the spouse named in full too, where no honorific does.
    """
    polite = {(told.parts[-1], told.gender) for told in said.values() if len(told.parts) == 1 and told.gender}
    found, full = dict(said), [name for name in names if len(said[name.start].parts) > 1]
    whole = {name.start: name for name in names}
    for name in names:
        told = said[name.start]
        if len(told.parts) > 1 or told.kin not in table("people.toml")["inverse"]["spouse"]["words"]:
            continue
        spouse = _spouse(page, name, full)
        surname, gender = said[spouse.start].parts[-1] if spouse is not None else "", kin()[told.kin]
        if (surname, gender) in polite:
            last = page.words_of(spouse.start, spouse.end).split()[-1]
            whole[name.start] = replace(name, natural=(page.words_of(name.start, name.end), last))
            found[name.start] = told._replace(parts=(*told.parts, surname), gender=gender)
            own = found[spouse.start]
            found[spouse.start] = own._replace(gender=own.gender or _owner(page, name))
    return [whole[name.start] for name in names], found


def _owner(page: Page, name: Name) -> str | None:
    """Return the gender of whose wife or husband somebody is: "[her] husband, John"."""
    owners = (OWNERS[word] for word in reversed(page.lower[max(0, name.start - 4) : name.start]) if word in OWNERS)
    return next(owners, None)


def _spouse(page: Page, name: Name, full: list[Name]) -> Name | None:
    """Return who is named in full last before a wife's or husband's first name, in its sentence or further up."""
    before = [other for other in full if other.start < name.start]
    return before[-1] if before else None
