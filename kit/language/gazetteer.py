"""Gazetteer: what a lookup knows better than a model about countries, peoples, places and titles.

Sources: countryinfo (names, spellings, capitals, demonyms, provinces), CLDR's English territory
names by babel, and `lexicon/gazetteer.toml`.
"""

from __future__ import annotations

import re
from functools import cache

from babel import Locale
from countryinfo import all_countries

from kit.lexicon import read_rows, read_toml

NO_STATES = {"EU", "EZ", "UN", "QO", "ZZ"}  # of CLDR's territories: unions, outlying and unknown ones
ARTICLE = re.compile(r"^the\s+", re.IGNORECASE)


def kind_of_place(name: str) -> str | None:
    """Return GPE, LOC or FAC for the name of a place that the lists know, else None.

    >>> kind_of_place("Niamey"), kind_of_place("the Tagus River"), kind_of_place("Oakmere Stadium")
    ('GPE', 'LOC', 'FAC')
    >>> kind_of_place("Ellenbrook") is None
    True
    """
    plain, lists = folded(name), read_toml("gazetteer")
    if plain in political_places():
        return "GPE"
    words = plain.split()
    landscape = words and (words[-1] in lists["landscape"] or words[0] in {"mount", "lake", "cape"})
    if plain in _folded("regions") or landscape:
        return "LOC"
    if len(words) > 1 and words[-1] in lists["buildings"]:
        return "FAC"
    return None


def is_known_place(name: str) -> bool:
    """Tell whether the lists have a name itself: a state, province, city, or one of the world's regions.

    >>> is_known_place("the West Bank"), is_known_place("Oakmere Stadium")
    (True, False)
    """
    return folded(name) in political_places() or folded(name) in _folded("regions")


def is_country(name: str) -> bool:
    """Tell whether a name or acronym means a state; acronyms of three letters and fewer only in capitals.

    >>> is_country("UAE"), is_country("the Netherlands"), is_country("us")
    (True, True, False)
    """
    if len(name) <= 3 and not name.isupper():
        return False
    return folded(name) in countries()


def is_people(name: str) -> bool:
    """Tell whether a word means the people of a country, an ethnic, religious or political group.

    >>> is_people("Emiratis"), is_people("Sunni"), is_people("Paris")
    (True, True, False)
    """
    return name[:1].isupper() and folded(name) in peoples()


def is_body(name: str) -> bool:
    """Tell whether a name or acronym, as it is written, is a well-known body's.

    >>> is_body("NATO"), is_body("the World Bank"), is_body("who")
    (True, True, False)
    """
    return ARTICLE.sub("", name) in bodies()


def is_occasion(name: str) -> bool:
    """Tell whether a name ends in a word for an event, such as war, summit or cup."""
    words = folded(name).split()
    return len(words) > 1 and bool(set(words) & set(read_toml("gazetteer")["occasions"]))


@cache
def countries() -> frozenset[str]:
    """Return the names and spellings of states and territories, folded."""
    names = set(read_toml("gazetteer")["countries"])
    for country in all_countries():
        spellings = [name for name in country.alt_spellings() if len(name) > 3 and name.isascii()]
        names |= {country.name(), *spellings}
    names |= {name for code, name in Locale("en").territories.items() if len(code) == 2 and code not in NO_STATES}
    return frozenset(folded(name) for name in names)


@cache
def bodies() -> frozenset[str]:
    """Return the names of well-known bodies and their other names, as they are written."""
    rows = read_rows("bodies")
    return frozenset(name for own, _, _, others, *_ in rows for name in (own, *others.split("; ")) if name)


@cache
def political_places() -> frozenset[str]:
    """Return countries, their provinces and capitals, and large cities, folded."""
    names = set(read_toml("gazetteer")["cities"])
    for country in all_countries():
        capital = country.capital() or ()
        names |= {capital} if isinstance(capital, str) else set(capital)
        for province in country.provinces() or ():
            names |= set(re.findall(r"[^()]+", province))
    return countries() | frozenset(folded(name) for name in names if len(name.strip()) > 3)


@cache
def peoples() -> frozenset[str]:
    """Return demonyms, singular and plural, and names of creeds and parties' followers, folded."""
    names = set(read_toml("gazetteer")["peoples"])
    for country in all_countries():
        demonym = country.demonym() or ""
        demonym = demonym if isinstance(demonym, str) else ", ".join(demonym)
        for name in re.split(r"[,/;]| or | and ", demonym):
            if name.strip():
                names |= {name.strip(), plural(name.strip())}
    return frozenset(folded(name) for name in names)


def plural(demonym: str) -> str:
    """Return the plural of a demonym: Angolans, but Chinese and Swiss."""
    return demonym if demonym.endswith(("ese", "ss", "sh", "ch", "x", "s")) else demonym + "s"


def folded(name: str) -> str:
    """Return a name in lower case without article, full stops of acronyms and outer white space."""
    return ARTICLE.sub("", " ".join(name.split())).lower().replace("’", "'").rstrip(".")


@cache
def _folded(key: str) -> frozenset[str]:
    return frozenset(folded(name) for name in read_toml("gazetteer")[key])
