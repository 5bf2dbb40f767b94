"""Acronyms: letters that the article defines in brackets, beside the words whose initials they are."""

from __future__ import annotations

from collections.abc import Iterator

from kit.actors.gazetteer import known_body
from kit.actors.kinds import kind_of
from kit.actors.page import Page
from kit.language import grammar

LINKS = {"of", "for", "and", "the", "&", "-", "in", "on", *grammar.POSSESSIVES}


def acronym_definitions(page: Page) -> Iterator[tuple[int, int, tuple[int, int]]]:
    """Yield acronyms in brackets behind the words whose initials they are: "(LFA)" and those words."""
    for i in range(len(page) - 1):
        word = page.words[i]
        if page.words[i + 1] == "(" and (long := _reversed(page, i)) is not None:
            yield i, i + 1, long
        if i == 0 or page.words[i - 1] != "(" or page.words[i + 1] != ")" or not is_acronym(word):
            continue
        start = spelt_from(page, word, i - 2)
        if start is None:
            start = _named_before(page, word, i - 2)
        if start is not None and not is_person(page, start, i - 1):
            yield i, i + 1, (start, i - 1)


def _reversed(page: Page, i: int) -> tuple[int, int] | None:
    """Return the words in brackets behind an acronym whose initials it is: "OTU (Oxley Teachers' Union)"."""
    end = next((k for k in range(i + 4, min(i + 12, len(page))) if page.words[k] == ")"), i)
    initials = "".join(page.words[k][0] for k in range(i + 2, end) if page.capital(k))
    spelt = page.words[i].isupper() and len(initials) > 2 and initials == page.words[i].replace(".", "")
    return (i + 2, end) if spelt and page.words[i + 1] == "(" else None


def _named_before(page: Page, acronym: str, last: int) -> int | None:
    """Return where the body's name begins right before an acronym of other letters: "Workers’ Party (PKK)"."""
    ent = page.recognised(last)
    if ent is None or ent.label_ != "ORG" or ent.end != last + 1 or len(acronym) < 3:
        return None
    start = ent.start + (page.lower[ent.start] == "the")
    known = known_body(acronym)  # "Social Democrats (SPD)", but not "Marl Bote (AP)"
    other = known is not None and not known.kind == kind_of(page.words_of(start, last + 1))[0] != "media"
    other = other or page.words_of(start, last + 1).isupper()
    other = other or not acronym.isupper() and page.doc[last + 2].ent_type_ != "ORG"
    return None if other or last - start < 1 else start


def spelt_from(page: Page, acronym: str, last: int) -> int | None:
    """Return where the words begin whose initials spell an acronym, reading back from `last`; None if they don't."""
    letters = [letter for letter in acronym.casefold() if letter.isalpha()]
    k, i, start = len(letters), last, None
    while i >= 0 and k and last - i < 2 * len(letters) + 4 and page.words[i] not in {".", ";", "(", ")"}:
        initial = page.lower[i][0]
        if initial == letters[k - 1] and (page.capital(i) or page.lower[i] in LINKS or page.pos[i] != "VERB"):
            k, start = k - 1, i
        elif page.capital(i) and page.lower[i] not in LINKS and page.words[i - 1 : i] != ["-"]:
            return None
        i -= 1
    while start is not None and start > 0 and k == 0 and page.lower[start] in {"the", "of", "and"}:
        start += 1
    return start if k == 0 and start is not None and page.capital(start) else None


def is_acronym(word: str) -> bool:
    letters = word.replace(".", "").replace("-", "")
    return (
        2 <= len(letters) <= 10
        and (sum(c.isupper() for c in letters) >= 2 or len(letters) > 2 and letters.istitle())
        and letters[0].isupper()
        and letters.isalnum()
    )


def is_person(page: Page, start: int, end: int) -> bool:
    """Tell whether words are a person's name in full: "Andrés Lien Brito (ALB)"."""
    ent = page.recognised(start)
    return ent is not None and ent.label_ == "PERSON" and ent.end == end
