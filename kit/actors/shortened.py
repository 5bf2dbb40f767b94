"""Shortened: whether a body's name is a longer one cut short, by what it leaves out."""

from __future__ import annotations

from kit.actors.gazetteer import known_body
from kit.actors.kinds import plain_body
from kit.actors.name import Name
from kit.actors.page import Page
from kit.actors.words import name_list, org_words

SMALL = {"of", "for", "and", "the", "&", "on", "in", "to", "'s", "de", "la"}
FORMS = name_list("legal_forms")


def goes_by_first_word(words: str) -> bool:
    """Tell whether a name is a club's or a firm's, which short names leave at its first word."""
    last = plain_body(words)[-1]
    return last in name_list("club_words") or last in FORMS or org_words().get(last) == "company"


def in_full(key, other) -> bool:
    """Tell whether a name is another without its legal form: "Norvald Grand" of "Norvald Grand Inc."."""
    return other[: len(key)] == key and all(piece in FORMS for piece in other[len(key) :])


def content(pieces) -> list[str]:
    return [piece for piece in pieces if piece not in SMALL]


def initial(piece: str) -> str:
    """Return what a piece of a name gives to its initials: all letters of "u.s", the first of a word."""
    return piece.replace(".", "") if "." in piece else piece[0]


def brand(key, one, home) -> bool:
    """Tell whether a name is the first word of one that stood before it: "Norvald" behind "Norvald Pumps"."""
    first = min(name.start for name in one.names) if one.names else 0
    named = all(name.form == "name" for name in one.names)
    return len(key) == 1 and named and key[0] not in org_words() and min(n.start for n in home.names) < first


def abbreviates(key, longer, *, brand: bool) -> bool:
    """Tell whether what a short name leaves out is a noun for a body, or words before it that it is not "of".

    A brand's may be anything but "of ...".
    """
    for other in longer:
        if other[: len(key)] == key:
            rest = other[len(key) :]
            free = brand and rest[0] not in SMALL - {"and", "&"}
            if (
                len(key) == 1 and rest[0] == "and" and rest[-1] in {*name_list("bodies"), "group"}
            ):  # "Oxley" of "Oxley and Farne Council" is a town
                return False
            if not free and not any(piece in org_words() or piece in FORMS for piece in rest):
                return False
        elif other[-len(key) - 1] in SMALL:
            return False
    return True


def owns(page: Page, names: list[Name], key: tuple[str, ...]) -> bool:
    """Tell whether letters are those of a body, and only say whose a longer name is: "[PDP] Campaign Council"."""
    known = len(key) == 1 and (known_body(key[0].upper()) is not None or any(name.long for name in names))
    return known and any(page.words_of(name.start, name.end) == key[0].upper() for name in names)
