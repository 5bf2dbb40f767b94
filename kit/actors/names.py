"""Names: where persons, bodies and places are named.

The recogniser's entities are the start; the gazetteer, titles, ages, acronyms in brackets and what
the same words are elsewhere in the article correct what it misses or takes for something else.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace

from kit.actors.gazetteer import APOSTROPHES, Body, ambiguous, continents, find_entries, known_body, places
from kit.actors.page import Page
from kit.actors.patterns import acronym_definitions, inverted_names, nicknamed, runs, titled_names
from kit.actors.words import listed, name_list, name_words, org_words, ranks, reading_list, role_nouns, table
from kit.language import grammar

LABELS = {"PERSON": "PERSON", "ORG": "ORG", "GPE": "PLACE", "LOC": "PLACE", "FAC": "PLACE", "NORP": "GROUP"}


@dataclass(frozen=True)
class Name:
    """Hold one name in the text: tokens start to end (half open), type, and how that was decided.

    `form` is name, short, acronym, demonym, seat or capital; `country` the state that a gazetteer
    name stands for; `people` True for a noun of nationality; `natural` the words in the order first
    name, surname where the text has them the other way round; `long` what an acronym is short for.
    """

    start: int
    end: int
    type: str
    form: str = "name"
    country: str | None = None
    people: bool = False
    natural: tuple[str, ...] = ()
    long: tuple[int, int] | None = None
    why: str = ""


def find_names(page: Page) -> list[Name]:
    """Return the names of an article in text order; no two share a token."""
    claimed: dict[int, Name] = {}
    for finder in (_certain, _gazetteer, _recognised, _titled, _runs, _located):
        for name in finder(page, claimed):
            _claim(claimed, name)
    names = sorted(set(claimed.values()), key=lambda name: name.start)
    return _recurring(page, _agreed(page, names))


def _claim(claimed: dict[int, Name], name: Name) -> None:
    if not any(i in claimed for i in range(name.start, name.end)):
        claimed.update((i, name) for i in range(name.start, name.end))


def _certain(page: Page, claimed):
    """Yield names whose form leaves no doubt: surname, first name, age; nicknames; defined acronyms."""
    for start, end, natural in inverted_names(page):
        why = "written surname, comma, first name, before an age"
        yield Name(start, end, "PERSON", natural=natural, why=why)
    for start, end, natural in nicknamed(page):
        yield Name(start, end, "PERSON", natural=natural, why="a name with a nickname in quotation marks")
    for start, end, long in acronym_definitions(page):
        why = f"defined in brackets: {page.words_of(*long)}"
        if page.words_of(start, end) in places() or page.words_of(*long).translate(APOSTROPHES) in places():
            continue
        yield Name(start, end, "ORG", form="acronym", long=long, why=why)
        if not any(i in claimed for i in range(*long)):
            kind = page.words_of(*long)
            yield Name(*long, "ORG", why=f"spelt out beside its acronym: {kind}")


def _gazetteer(page: Page, claimed):
    """Yield the states, capitals, nationalities and seats that no longer name swallows."""
    homonyms = _states_meant(page)
    persons = {token.text for ent in page.doc.ents if ent.label_ == "PERSON" and len(ent) > 1 for token in ent}
    labelled = {i: ent for ent in page.doc.ents if ent.label_ in LABELS for i in range(ent.start, ent.end)}
    at = {start: i for i, start in enumerate(page.starts)}
    until = {end: i + 1 for i, end in enumerate(page.ends)}
    offsets = [(s, e) for s, e, blank in zip(page.starts, page.ends, page.space) if not blank]
    for first, last, entry in find_entries(page.text, offsets):
        start, end = at[first], until[last]
        ent = labelled.get(start)
        words = page.words_of(start, end)
        if isinstance(entry, Body):
            yield Name(start, end, "ORG", why=f"{words!r} is a well-known body (lexicon)")
            continue
        if ent is not None and not _fits(page, ent, start, end, entry, persons):
            continue
        if entry.country in homonyms and entry.form == "name" and not homonyms[entry.country]:
            yield Name(start, end, "PLACE", why=f"{words!r}: the article speaks of another place of that name")
            continue
        doubtful = words in ambiguous("countries") or words in ambiguous("capitals")
        surname = (
            end < len(page) and page.proper(end) and page.pos[end] == "PROPN" and page.lower[end] not in org_words()
        )
        if doubtful and (ent is None or ent.label_ not in {"GPE", "LOC", "NORP"} or surname):
            continue
        if ent is None and not _free(page, start, end, entry):
            continue
        if entry.form == "demonym" and not entry.people and _language(page, start, end):
            continue
        said = {"demonym": "the nationality of", "capital": "the capital of", "seat": "the seat of the government of"}
        why = f"{words!r} is {said.get(entry.form, 'a name of')} {entry.country} (gazetteer)"
        yield Name(start, end, "COUNTRY", form=entry.form, country=entry.country, people=entry.people, why=why)


def _states_meant(page: Page) -> dict[str, bool]:
    """Tell of each state with a namesake whether the article's other words speak for the state."""
    words = set(page.words)
    lists = table("countries.toml")["homonyms"]
    return {name: bool(words & set(c["state"])) or not words & set(c["other"]) for name, c in lists.items()}


def _language(page: Page, start: int, end: int) -> bool:
    """Tell whether a word for a nationality names a language: a noun of its own without "the"."""
    head = page.doc[end - 1].head
    alone = not (end <= head.i <= end + 6 and head.pos_ in {"NOUN", "PROPN"})
    spoken = page.tags[end - 1] in {"NNP", "NN"} or grammar.is_object(grammar.first_conjunct(page.doc[end - 1]))
    return alone and spoken and page.lower[start - 1 : start] not in (["the"], ["an"], ["a"])


def _fits(page: Page, ent, start: int, end: int, entry, persons: set[str]) -> bool:
    """Tell whether a gazetteer name inside a recognised entity is a name of its own."""
    if ent.start == start and ent.end == end:
        return ent.label_ != "PERSON" or entry.form not in {"capital", "demonym"} or page.words[start] not in persons
    if ent.label_ == "PERSON":
        return False
    before, after = range(ent.start, start), range(end, ent.end)
    if any(page.words[i] in {"-", "–"} for i in (start - 1, end) if ent.start <= i < ent.end):
        return True
    if ent.end < end or ent.start > start:
        return True
    loose = all(page.lower[i] in name_list("directions") or page.lower[i] == "the" for i in before)
    if ent.label_ == "ORG":
        government = entry.form in {"name", "acronym"} and page.lower[ent.end - 1] not in org_words()
        return (
            loose
            and (entry.form in {"name", "acronym"} and _state_body(page, end, ent.end))
            or (loose and government and all(page.lower[i] in role_nouns() for i in after) and bool(after))
        )
    signs = all(not page.words[i][0].isalnum() or page.words[i] in {"’s", "'s"} for i in after)
    return loose and signs


def _state_body(page: Page, start: int, end: int) -> bool:
    """Tell whether words name a body of a state, which stands behind its country ("U.S. Defense Department")."""
    if start >= end:
        return False
    nouns = {page.lower[start], page.lower[end - 1]}
    return any(org_words().get(noun) in {"government", "legislature", "court"} for noun in nouns)


def _free(page: Page, start: int, end: int, entry) -> bool:
    """Tell whether an unlabelled gazetteer name is no part of a longer capitalised name."""
    if entry.form == "demonym":
        run = end
        while run < len(page) and page.proper(run) and page.pos[run] == "PROPN":
            run += 1
        return run == end or page.heading[start] or page.lower[run - 1] not in org_words()
    before = start > 0 and page.proper(start - 1) and page.pos[start - 1] == "PROPN" and not page.heading[start]
    after = end < len(page) and page.proper(end) and page.pos[end] == "PROPN" and not page.heading[start]
    known = {"name", "acronym"}
    if after and (page.lower[end] in org_words() or page.lower[end] in name_words("place")):
        return entry.form in known and page.lower[end] not in name_words("place")
    return entry.form in known or not (before or after)


def _recognised(page: Page, claimed):
    """Yield the recogniser's entities, without article, title and possessive, in their right class."""
    surnames = {ent[-1].text for ent in page.doc.ents if ent.label_ == "PERSON" and len(ent) <= 3}
    for ent in page.doc.ents:
        kind = LABELS.get(ent.label_)
        if kind is None:
            continue
        start, end = ent.start, ent.end
        if page.heading[start] and page.words_of(start, end).isupper():
            continue
        while start < end and start in claimed:
            start += 1
        while end > start and end - 1 in claimed:
            end -= 1
        before = start - 1
        if kind == "PERSON" and end - start == 1 and before >= 0 and page.words[before] in ambiguous("countries"):
            start = before if before not in claimed and page.sentence[before] == page.sentence[start] else start
        if kind == "PERSON":
            start, end = _whole_name(page, start, end, claimed)
        start, end = _trimmed(page, start, end, kind)
        if start >= end or not any(page.proper(i) for i in range(start, end)):
            continue
        if kind == "ORG" and page.lower[end - 1] in role_nouns() and page.lower[end - 1] not in org_words():
            continue
        known = kind == "ORG" and page.words[end - 1] in surnames and page.lower[end - 1] not in org_words()
        if known and (end - start == 2 and start > ent.start or end - start > 2 and page.lower[start - 1] == "of"):
            yield Name(end - 2, end, "PERSON", why=f"{page.words[end - 1]!r} is a surname elsewhere in the article")
            continue
        if kind == "GROUP":
            yield from _people(page, start, end)
            continue
        yield _classed(page, Name(start, end, kind, why="found by the recogniser"))


def _whole_name(page: Page, start: int, end: int, claimed) -> tuple[int, int]:
    """Return a person's name with the proper nouns beside it that the recogniser left out."""
    labelled = page.labelled

    def more(i: int) -> bool:
        known = page.lower[i] in ranks() or page.lower[i] in role_nouns() or page.lower[i] in org_words()
        return page.proper(i) and page.pos[i] == "PROPN" and i not in claimed and i not in labelled and not known

    while start > 0 and end - start < 5 and more(start - 1) and page.sentence[start - 1] == page.sentence[start]:
        start -= 1
    while (
        end + 1 < len(page)
        and page.words[end] == "-"
        and page.starts[end + 1] == page.ends[end] == page.starts[end] + 1
    ):
        end += 2
    while end < len(page) and end - start < 5 and more(end) and page.sentence[end] == page.sentence[end - 1]:
        end += 1
    return start, end


def _people(page: Page, start: int, end: int):
    words = page.words_of(start, end)
    last = page.words[end - 1]
    if words in continents():
        home = continents()[words]
        yield Name(start, end, "PLACE", form="demonym", natural=(home,), why=f"{words!r} is the adjective of {home}")
        return
    if last in listed("people.toml", "groups", "peoples") or (page.tags[end - 1] in {"NNPS", "NNS"}):
        yield Name(start, end, "GROUP", form="demonym", people=True, why=f"{words!r} names a people, party or faith")


def _trimmed(page: Page, start: int, end: int, kind: str) -> tuple[int, int]:
    """Return the tokens of an entity without article, title, quotation marks and possessive."""
    while start < end:
        word = page.lower[start]
        nobody = not page.words[start][0].isalnum() or word in {"the", "a", "an", "this", "that"}
        title = kind == "PERSON" and (word in ranks() or word in role_nouns()) and end - start > 1
        place = kind == "PLACE" and not page.capital(start)
        if not (nobody or title or place or page.space[start]):
            break
        start += 1
    while end > start:
        word = page.words[end - 1]
        if not (
            page.space[end - 1] or word in {"’s", "'s", "’", "'"} or not word[-1].isalnum() and word[-1] not in ".’'"
        ):
            break
        end -= 1
    return start, end


def _classed(page: Page, name: Name) -> Name:
    """Return a recognised name in the class that its own words show, whatever the recogniser says."""
    first, last = page.lower[name.start], page.lower[name.end - 1]
    long = name.end - name.start > 1
    if name.type != "PERSON" and known_body(page.words_of(name.start, name.end)) is not None:
        return replace(name, type="ORG", why="a well-known body (lexicon)")
    words = {page.lower[i] for i in range(name.start, name.end)}
    if long and last in org_words() and name.type != "PERSON":
        return replace(name, type="ORG", why=f"{page.words[name.end - 1]!r} names a body")
    of = long and name.start + 1 < name.end and page.lower[name.start + 1] in {"of", "for"}
    if of and first in org_words() and name.type != "PERSON":
        return replace(name, type="ORG", why=f"{page.words[name.start]!r} names a body")
    if long and (last in name_words("event") or last in name_words("document")) and name.type != "PERSON":
        return replace(name, type="OTHER", why=f"{page.words[name.end - 1]!r} names an event or a document")
    if long and name.type != "PERSON" and words & name_words("place") and name.type == "PLACE":
        return replace(name, why="its own words name a place")
    return name


def _titled(page: Page, claimed):
    """Yield the names that stand behind a title, an office or an honorific and were missed."""
    for start, end, title in titled_names(page, claimed):
        yield Name(start, end, "PERSON", why=f"stands behind the title {title!r}")


def _runs(page: Page, claimed):
    """Yield capitalised runs left over whose own words name a body or a place."""
    for i, word in enumerate(page.lower):
        state = org_words().get(word) in {"government", "legislature", "court"}
        if state and i not in claimed and page.capital(i) and page.pos[i] == "PROPN" and page.lower[i - 1] == "the":
            if not page.heading[i] and not (i + 1 < len(page) and page.proper(i + 1)):
                yield Name(i, i + 1, "ORG", why=f"'the {page.words[i]}', written like a name, is a body")
    for start, end in runs(page, claimed):
        first, last = page.lower[start], page.lower[end - 1]
        of = end - start > 2 and page.lower[start + 1] in {"of", "for"}
        if last in org_words() or (of and first in org_words()):
            yield Name(start, end, "ORG", why="a capitalised run whose noun names a body")
        elif last in name_words("place") or (first in {"lake", "mount", "port", "cape", "fort"} and end - start == 2):
            yield Name(start, end, "PLACE", why="a capitalised run whose noun names a place")


def _located(page: Page, claimed):
    """Yield unclaimed proper nouns behind a preposition of place: "at Disneyworld", "near the Oxley Estate"."""
    for start, end in runs(page, claimed, least=1):
        before = start - 1 - (page.lower[start - 1 : start] == ["the"])
        here = before >= 0 and page.lower[before] in reading_list("where")
        if before > 0 and page.lower[before] == "to":
            here = page.doc[before - 1].lemma_.lower() in reading_list("place_verbs")
        proper = all(page.pos[i] == "PROPN" or page.lower[i] in name_list("particles") for i in range(start, end))
        if here and proper and page.lower[end - 1] not in name_words("event") | name_words("document"):
            yield Name(start, end, "PLACE", why=f"a name behind {page.words[before]!r}")


def _agreed(page: Page, names: list[Name]) -> list[Name]:
    """Return the names with one class for the same words, by majority; a full name's surname is a person's."""
    votes: dict[str, Counter] = {}
    full: dict[str, set[str]] = {}
    firms: dict[str, str] = {}
    for name in names:
        words = page.words_of(name.start, name.end)
        weight = 3 if name.why != "found by the recogniser" else 1
        votes.setdefault(words, Counter())[name.type] += weight
        if name.type == "PERSON" and name.end - name.start > 1:
            for part in (page.words[name.start], page.words[name.end - 1]):
                full.setdefault(part, set()).add(words)
        if name.type == "ORG" and name.end - name.start > 1 and page.lower[name.end - 1] in org_words():
            firms.setdefault(page.words[name.start], words)
    found = []
    for name in names:
        words = page.words_of(name.start, name.end)
        best = max(votes[words].items(), key=lambda vote: vote[1])[0]
        if words in firms and words not in full:
            best = "ORG"
        if name.country is None and name.type in {"ORG", "PLACE", "OTHER"} and words in full and best != "COUNTRY":
            why = f"{words!r} is part of the full name {min(full[words])!r}"
            name = replace(name, type="PERSON", why=why)
        elif name.type in {"PERSON", "PLACE"} and words in firms and words not in full and name.country is None:
            name = replace(name, type="ORG", why=f"{words!r} begins the name {firms[words]!r}")
        elif name.type != best and name.country is None and best in {"PERSON", "ORG", "PLACE"}:
            name = replace(name, type=best, why=f"{words!r} is read so elsewhere in the article")
        found.append(name)
    return [name for name in found if name.type != "OTHER"]


def _recurring(page: Page, names: list[Name]) -> list[Name]:
    """Return the names with those added that recur where the recogniser has none, headings included."""
    taken = {i for name in names for i in range(name.start, name.end)}
    known: dict[str, Name] = {}
    for name in names:
        if name.type == "PERSON":
            known.setdefault(page.words[name.end - 1].casefold(), name)
        elif name.type == "ORG" and name.end - name.start == 1:
            known.setdefault(page.words[name.start].casefold(), name)
    found = list(names)
    for i, word in enumerate(page.words):
        name = known.get(page.lower[i]) if i not in taken and page.proper(i) and len(word) > 1 else None
        if name is None or page.pos[i] not in {"PROPN", "NOUN", "VERB", "ADJ"}:
            continue
        same = word == page.words[name.end - 1] and page.pos[i] == "PROPN"
        shouted = page.heading[i] and word.isupper()
        beside = any(
            0 <= j < len(page) and j not in taken and page.proper(j) and not page.heading[i] for j in (i - 1, i + 1)
        )
        if (same and not beside) or shouted:
            kind = "acronym" if name.form == "acronym" else "name"
            why = f"the same word as in {page.words_of(name.start, name.end)!r}"
            found.append(Name(i, i + 1, name.type, form=kind, why=why))
    return sorted(found, key=lambda name: name.start)
