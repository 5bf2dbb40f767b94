"""Recognised: the names that the recogniser finds, without article, title and possessive, in their right class."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from spacy.tokens import Span

from kit.actors.classes import as_body, as_person, as_town, before_office, classed
from kit.actors.datelines import opens_dateline
from kit.actors.edges import trimmed
from kit.actors.extents import person_in_full, with_body_noun, with_portfolios, with_sign
from kit.actors.gazetteer import ambiguous, continents, known_body, places, regions
from kit.actors.governments import is_government
from kit.actors.lookup import is_tongue
from kit.actors.name import RECOGNISED, Name
from kit.actors.page import Page
from kit.actors.role import role_noun
from kit.actors.things import is_phrase, is_thing, named_things
from kit.actors.words import listed, name_list, name_words, org_words, ranks, reading_list, role_nouns
from kit.language.gazetteer import is_known_place, is_people

AMOUNT = re.compile(r"[A-Z]{0,3}[₦$€£₹]?\d[\d.,]*(?:m|mn|bn|tn|trn|k)?")
"""Money and counts that look like a body's name: "N15bn"."""
LABELS = {"PERSON": "PERSON", "ORG": "ORG", "GPE": "PLACE", "LOC": "PLACE", "FAC": "PLACE", "NORP": "GROUP"}


class Entity(NamedTuple):
    """Hold what of a recogniser's entity may be a name: first token, token after the last, class."""

    start: int
    end: int
    kind: str


def recognised_names(page: Page, claimed):
    """Yield the recogniser's entities, without article, title and possessive, in their right class."""
    people = [ent for ent in page.doc.ents if ent.label_ == "PERSON" and len(ent) <= 3]
    surnames, full = {ent[-1].text for ent in people}, {ent[-1].text for ent in people if len(ent) > 1}
    things = named_things(page)
    for ent in page.doc.ents:
        entity = _entity(page, ent, claimed)
        if entity is None or _is_no_name(page, entity, claimed, things):
            continue
        if entity.kind == "ORG":
            if entity.end < ent.end and page.words_of(entity.start, entity.end) in places():
                continue  # "[British] Foreign Office": the body is known
            if _is_no_body(page, entity):
                continue
        yield from _names(page, entity, surnames, full, cut_before=entity.start > ent.start)


def _entity(page: Page, ent: Span, claimed) -> Entity | None:
    """Return an entity without what is no part of its name; None where it is no name as a whole."""
    kind, start, end = LABELS.get(ent.label_), ent.start, ent.end
    words = page.words_of(start, end)
    if kind is None or page.heading[start] and words.isupper() or AMOUNT.fullmatch(words):
        return None
    half = start > 0 and page.words_of(start - 1, end).lower() in ranks()
    if kind == "PERSON" and (half or words.lower() in role_nouns()):
        return None  # "the [First Lady] said", "Datuk [Seri]"
    if kind == "ORG" and end - start > 1 and page.lower[start] == "parliament" and page.lower[start - 2] == "member":
        start, kind = start + 1, "PERSON"  # "Member of Parliament [Ole Brandt]"
    while start < end and start in claimed:
        start += 1
    while end > start and end - 1 in claimed:
        end -= 1
    if kind == "PERSON":
        start, end = person_in_full(page, _with_first_name(page, start, end, claimed), end, claimed)
    if kind == "ORG" and end - start > 1 and " of " in (role_noun(page, start) or ""):
        start, kind = start + 1, "PERSON"  # "Secretary of [State Ida Holt]"
    start, end = trimmed(page, start, end, kind)
    if kind == "ORG" and start < (office := before_office(page, start, end)) < end:
        return Entity(start, office, "PLACE" if page.lower[office - 1] in reading_list("governed") else kind)
    if kind != "GROUP" and start < end:
        kind, end = with_body_noun(page, kind, start, end, claimed)
        kind, end = with_sign(page, kind, start, end, claimed)
        end = with_portfolios(page, start, end) if kind == "ORG" else end
        if kind != "PERSON" and _is_title(page, start, end):
            return None
    return Entity(start, end, kind)


def _with_first_name(page: Page, start: int, end: int, claimed) -> int:
    """Return where a person's name begins: with a first name that is a country's too, "[Chad] Holt"."""
    before = start - 1
    if end - start != 1 or before < 0 or page.words[before] not in ambiguous("countries"):
        return start
    return before if before not in claimed and page.sentence[before] == page.sentence[start] else start


def _is_no_name(page: Page, entity: Entity, claimed, things: set[str]) -> bool:
    """Tell whether an entity is no name of anybody who acts, nor of a place: a noun, a thing, a language."""
    start, end, kind = entity
    if start >= end or not any(page.proper(i) for i in range(start, end)):
        return True
    alone, first = end - start == 1, page.lower[start]
    if kind == "ORG" and alone and is_government(page, start) and _of_state(page, start, claimed):
        return True  # "the Danish [Government]" is Denmark
    peoples = listed("people.toml", "groups", "peoples")
    if alone and first in listed("people.toml", "groups", "plural") and page.words[start] not in peoples:
        return True
    if kind != "GROUP" and (is_thing(page, start, end, things) or is_phrase(page, start, end)):
        return True
    bare = kind == "PLACE" and alone and page.tags[start] in {"NNS", "NNPS"} and first in name_words("place")
    if bare and page.lower[start - 1 : start] == ["the"]:
        return True  # "the [Islands]"
    return is_tongue(page, start, end)  # "speaks in [Spanish]"


def _is_no_body(page: Page, entity: Entity) -> bool:
    """Tell whether what the recogniser takes for a body is a common word, an office, or a party's person."""
    start, end, _ = entity
    last, opens = page.lower[end - 1], start == 0 or page.sentence[start - 1] != page.sentence[start]
    if opens and end - start == 1 and last in name_list("openers"):
        return True  # "[Fire] crews came"
    of = any(page.lower[i] in org_words() and page.lower[i + 1] in {"of", "for"} for i in range(start, end - 1))
    if not of and last in role_nouns() and last not in org_words():
        return True  # "Ministry of Justice" is no judge
    home = page.words_of(start, end - 1)
    return last in name_list("partisans") and (home in regions() or home in places())  # "the Ohio Democrat"


def _names(page: Page, entity: Entity, surnames: set[str], full: set[str], *, cut_before: bool) -> Iterator[Name]:
    """Yield the name or names that an entity holds. `cut_before`: words before it were found to be no part of it.

    `surnames` are the last words of the persons' names, `full` those of names of several words.
    """
    start, end, kind = entity
    comma = next((i for i in range(start + 1, end - 1) if page.words[i] == ","), None)
    if comma is not None and page.words_of(comma + 1, end) in regions():
        yield Name(start, comma, "PLACE", why=f"a place in {page.words_of(comma + 1, end)}")
        return
    if kind == "ORG":
        known = page.words[end - 1] in surnames and page.lower[end - 1] not in org_words()
        if known and (end - start == 2 and cut_before or end - start > 2 and page.lower[start - 1] == "of"):
            yield Name(end - 2, end, "PERSON", why=f"{page.words[end - 1]!r} is a surname elsewhere in the article")
            return
        if (cut := _region_at_end(page, start, end)) is not None:
            yield Name(start, cut, "ORG", why="a well-known body (lexicon)")
            yield Name(cut, end, "PLACE", why="a place that the lists know")
            return
    alone = end - start == 1
    crowd = kind == "PERSON" and alone and is_people(page.words[start]) and page.tags[start] == "NNPS"
    if kind == "GROUP" or crowd or alone and page.words[start] in listed("people.toml", "groups", "peoples"):
        yield from _people(page, start, end)
    elif kind == "PERSON" and alone and _home_town(page, start, full):
        yield Name(start, end, "PLACE", why=f"where the person named before is from: {page.words[start - 1]!r}")
    else:
        yield _classed(page, Name(start, end, kind, why=RECOGNISED))


def _classed(page: Page, name: Name) -> Name:
    """Return a name in the class that its own words and those beside it show."""
    name = classed(page, name)
    if name.type in {"PERSON", "ORG"} and page.words_of(name.start, name.end).isupper() and opens_dateline(page, name):
        name = replace(name, type="PLACE", why="opens the dateline")
    name = as_town(page, name)
    return as_body(page, name) if name.type == "PERSON" else as_person(page, name)


def _of_state(page: Page, start: int, claimed) -> bool:
    """Tell whether a state's name or nationality stands right before a token."""
    before = start - 1 - (page.tags[start - 1 : start] == ["POS"])
    return before in claimed and claimed[before].country is not None


def _region_at_end(page: Page, start: int, end: int) -> int | None:
    """Return where a region begins that the recogniser took for a part of a body's name: "[UN] Middle East envoy"."""
    cuts = (i for i in range(start + 1, end) if is_known_place(page.words_of(i, end)))
    return next((i for i in cuts if known_body(page.words_of(start, i)) is not None), None)


def _is_title(page: Page, start: int, end: int) -> bool:
    """Tell whether a name is the whole of a title in quotation marks: "for “The Salt Road”"."""
    begin = start - (page.lower[start - 1 : start] in (["the"], ["a"], ["an"]))
    marked = begin > 0 and end < len(page) and page.words[begin - 1] in {"“", '"', "‘"}
    return marked and page.words[end] in {"”", '"', "’", ","} and page.quoted[start] and end - begin > 1


def _home_town(page: Page, i: int, surnames: set[str]) -> bool:
    """Tell whether a name stands behind a person's and "of" or "from": "Ann Holt, of Oxley,"."""
    if i < 2:
        return False
    before = i - 2 - (page.words[i - 2] == ",")
    person = before >= 0 and page.doc[before].ent_type_ == "PERSON"
    return person and page.lower[i - 1] in {"of", "from"} and page.words[i] not in surnames


def _people(page: Page, start: int, end: int):
    words = page.words_of(start, end)
    last = page.words[end - 1]
    if words in continents():
        home = continents()[words]
        yield Name(start, end, "PLACE", form="demonym", natural=(home,), why=f"{words!r} is the adjective of {home}")
        return
    if last in listed("people.toml", "groups", "peoples") or (page.tags[end - 1] in {"NNPS", "NNS"}):
        yield Name(start, end, "GROUP", form="demonym", people=True, why=f"{words!r} names a people, party or faith")
