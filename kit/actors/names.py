"""Names: where persons, bodies and places are named.

The recogniser's entities are the start; the gazetteer, titles, ages, acronyms in brackets and what
the same words are elsewhere in the article correct what it misses or takes for something else.
"""

from __future__ import annotations

from kit.actors.acronyms import acronym_definitions
from kit.actors.called import called
from kit.actors.consistency import agreed, families
from kit.actors.extents import in_full_again
from kit.actors.gazetteer import APOSTROPHES, places
from kit.actors.human import human
from kit.actors.initials import initialled
from kit.actors.inverted import inverted_names
from kit.actors.joined import joined
from kit.actors.located import located_names, numbered_roads
from kit.actors.lookup import gazetteer_names, known_bodies
from kit.actors.name import Name
from kit.actors.page import Page
from kit.actors.parties import congress_of_india, party_members
from kit.actors.patterns import hyphenated, nicknamed, runs, titled_names
from kit.actors.recognised import recognised_names
from kit.actors.recurring import places_again, recurring
from kit.actors.role import role_noun
from kit.actors.streets import streets
from kit.actors.tags import without_headlines, without_tags, without_titles
from kit.actors.things import is_phrase
from kit.actors.towns import towns
from kit.actors.words import called_words, name_list, name_words, org_words, role_nouns
from kit.language.gazetteer import is_known_place


def find_names(page: Page) -> list[Name]:
    """Return the names of an article in text order; no two share a token."""
    claimed: dict[int, Name] = {}
    for finder in (_certain, gazetteer_names, recognised_names, _titled, _runs, known_bodies, located_names):
        for name in finder(page, claimed):
            _claim(claimed, name)
    names = without_tags(page, sorted(set(claimed.values()), key=lambda name: name.start))
    names = without_titles(page, without_headlines(page, names))
    for revise in (
        in_full_again,
        numbered_roads,
        streets,
        towns,
        human,
        called,
        joined,
        agreed,
        recurring,
        places_again,
        party_members,
        congress_of_india,
        families,
        initialled,
    ):
        names = revise(page, names)
    return names


def _claim(claimed: dict[int, Name], name: Name) -> None:
    if not any(i in claimed for i in range(name.start, name.end)):
        claimed.update((i, name) for i in range(name.start, name.end))


def _certain(page: Page, claimed):
    """Yield names whose form leaves no doubt: surname, first name, age; nicknames; defined acronyms."""
    for start, end, natural in inverted_names(page):
        yield Name(
            start, end, "PERSON", natural=natural, why=f"written surname, comma, first name: {' '.join(natural)}"
        )
    for start, end, natural in nicknamed(page):
        yield Name(start, end, "PERSON", natural=natural, why="a name with a nickname in quotation marks")
    for start, end in hyphenated(page):
        yield Name(start, end, "PERSON", why="a surname before a hyphened first name")
    for start, end, long in acronym_definitions(page):
        why = f"defined in brackets: {page.words_of(*long)}"
        office = role_noun(page, long[1] - 1) is not None and page.lower[long[1] - 1] not in org_words()
        if office or is_phrase(page, *long) or page.words[start] in name_list("measures"):
            continue  # "Chief Administrative Secretary (CAS)", "Earnings before interest and tax (EBIT)"
        if page.words_of(start, end) in places() or page.words_of(*long).translate(APOSTROPHES) in places():
            continue
        law = page.lower[long[1] - 1] in name_words("document") and page.capital(long[1] - 1)
        if law:  # "the Digital Ports Act (DPA)"
            yield Name(start, end, "OTHER", form="acronym", long=long, why=why)
            continue
        yield Name(start, end, "ORG", form="acronym", long=long, why=why)
        if not any(i in claimed for i in range(*long)):
            kind = page.words_of(*long)
            yield Name(*long, "ORG", why=f"spelt out beside its acronym: {kind}")


def _titled(page: Page, claimed):
    """Yield the names that stand behind a title, an office or an honorific and were missed."""
    for start, end, title in titled_names(page, claimed):
        yield Name(start, end, "PERSON", why=f"stands behind the title {title!r}")


def _runs(page: Page, claimed):
    """Yield capitalised runs left over whose own words name a body or a place."""
    for i, word in enumerate(page.lower):
        state = org_words().get(word) in {"government", "legislature", "court", "media"}
        if state and i not in claimed and page.capital(i) and page.pos[i] == "PROPN" and page.lower[i - 1] == "the":
            if not page.heading[i] and not (i + 1 < len(page) and page.proper(i + 1)):
                yield Name(i, i + 1, "ORG", why=f"'the {page.words[i]}', written like a name, is a body")
    yield from _regions(page, claimed)
    for start, end in runs(page, claimed):
        if page.lower[start - 1] in called_words() and page.tags[start - 1] == "NN" and page.lower[start - 2] == "the":
            yield Name(start, end, "ORG", why=f"the article calls it {page.words[start - 1]!r}")
            continue
        first, last = page.lower[start], page.lower[end - 1]
        if first in role_nouns() and first not in org_words() and page.lower[start + 1] == "of":
            continue  # "Member of Parliament", "Head of Public Service"
        of = end - start > 2 and page.lower[start + 1] in {"of", "for"}
        if last in org_words() or (of and first in org_words()):
            yield Name(start, end, "ORG", why="a capitalised run whose noun names a body")
        elif last in name_words("place") or (first in {"lake", "mount", "port", "cape", "fort"} and end - start == 2):
            yield Name(start, end, "PLACE", why="a capitalised run whose noun names a place")


def _regions(page: Page, claimed):
    """Yield the regions of the world that were missed and stand alone: "the West", not "the West End"."""
    for i in range(1, len(page)):
        alone = page.lower[i - 1] == "the" and page.proper(i) and not (i + 1 < len(page) and page.proper(i + 1))
        if alone and i not in claimed and page.sentence[i] == page.sentence[i - 1] and is_known_place(page.words[i]):
            yield Name(i, i + 1, "PLACE", why="a place that the lists know")
