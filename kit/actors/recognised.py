"""Recognised: the names that the recogniser finds, without article, title and possessive, in their right class."""

from __future__ import annotations

import re
from dataclasses import replace

from kit.actors.classes import as_body, as_person, as_town, before_office, classed
from kit.actors.datelines import opens_dateline
from kit.actors.edges import trimmed
from kit.actors.extents import with_body_noun, with_portfolios, with_sign
from kit.actors.gazetteer import ambiguous, continents, known_body, places, regions
from kit.actors.governments import is_government
from kit.actors.lookup import is_tongue
from kit.actors.name import Name
from kit.actors.page import Page
from kit.actors.role import role_noun
from kit.actors.things import is_phrase, is_thing, named_things
from kit.actors.words import listed, name_list, name_words, org_words, ranks, reading_list, role_nouns
from kit.language.correction import names_too, titles
from kit.language.gazetteer import is_known_place, is_people
from kit.language.short_titles import short_titles

AMOUNT = re.compile(r"[A-Z]{0,3}[₦$€£₹]?\d[\d.,]*(?:m|mn|bn|tn|trn|k)?")
"""Money and counts that look like a body's name: "N15bn"."""
LABELS = {"PERSON": "PERSON", "ORG": "ORG", "GPE": "PLACE", "LOC": "PLACE", "FAC": "PLACE", "NORP": "GROUP"}


def recognised_names(page: Page, claimed):
    """Yield the recogniser's entities, without article, title and possessive, in their right class."""
    people = [ent for ent in page.doc.ents if ent.label_ == "PERSON" and len(ent) <= 3]
    things = named_things(page)
    surnames, full = {ent[-1].text for ent in people}, {ent[-1].text for ent in people if len(ent) > 1}
    for ent in page.doc.ents:
        kind = LABELS.get(ent.label_)
        if kind is None:
            continue
        start, end = ent.start, ent.end
        if page.heading[start] and page.words_of(start, end).isupper() or AMOUNT.fullmatch(page.words_of(start, end)):
            continue
        half = start > 0 and page.words_of(start - 1, end).lower() in ranks()
        if kind == "PERSON" and (half or page.words_of(start, end).lower() in role_nouns()):
            continue  # "the [First Lady] said", "Datuk [Seri]"
        if (
            kind == "ORG"
            and end - start > 1
            and page.lower[start] == "parliament"
            and page.lower[start - 2] == "member"
        ):
            start, kind = start + 1, "PERSON"  # "Member of Parliament [Ole Brandt]"
        while start < end and start in claimed:
            start += 1
        while end > start and end - 1 in claimed:
            end -= 1
        before = start - 1
        if kind == "PERSON" and end - start == 1 and before >= 0 and page.words[before] in ambiguous("countries"):
            start = before if before not in claimed and page.sentence[before] == page.sentence[start] else start
        if kind == "PERSON":
            start, end = _whole_name(page, start, end, claimed)
        if kind == "ORG" and end - start > 1 and " of " in (role_noun(page, start) or ""):
            start, kind = start + 1, "PERSON"  # "Secretary of [State Ida Holt]"
        start, end = trimmed(page, start, end, kind)
        if kind == "ORG" and start < (office := before_office(page, start, end)) < end:
            end, kind = office, "PLACE" if page.lower[office - 1] in reading_list("governed") else kind
        elif kind != "GROUP" and start < end:
            kind, end = with_body_noun(page, kind, start, end, claimed)
            kind, end = with_sign(page, kind, start, end, claimed)
            end = with_portfolios(page, start, end) if kind == "ORG" else end
            if kind != "PERSON" and _is_title(page, start, end):
                continue
        if kind == "ORG" and end - start == 1 and is_government(page, start) and _of_state(page, start, claimed):
            continue  # "the Danish [Government]" is Denmark
        if kind == "ORG" and end < ent.end and page.words_of(start, end) in places():
            continue  # "[British] Foreign Office": the body is known
        group = end - start == 1 and page.lower[start] in listed("people.toml", "groups", "plural")
        group = group and page.words[start] not in listed("people.toml", "groups", "peoples")
        if (
            start < end
            and kind in {"PERSON", "ORG", "PLACE"}
            and (is_thing(page, start, end, things) or is_phrase(page, start, end))
        ):
            continue
        alone = kind == "PLACE" and end - start == 1 and page.tags[start] in {"NNS", "NNPS"}
        alone = alone and page.lower[start] in name_words("place")
        if alone and page.lower[start - 1 : start] == ["the"]:
            continue  # "the [Islands]"
        if start >= end or group or not any(page.proper(i) for i in range(start, end)):
            continue
        comma = next((i for i in range(start + 1, end - 1) if page.words[i] == ","), None)
        if comma is not None and page.words_of(comma + 1, end) in regions():
            yield Name(start, comma, "PLACE", why=f"a place in {page.words_of(comma + 1, end)}")
            continue
        if kind == "ORG" and _opens_sentence(page, start, end):
            continue
        of = any(page.lower[i] in org_words() and page.lower[i + 1] in {"of", "for"} for i in range(start, end - 1))
        if kind == "ORG" and not of and page.lower[end - 1] in role_nouns() and page.lower[end - 1] not in org_words():
            continue  # "Ministry of Justice" is no judge
        home = page.words_of(start, end - 1)
        if kind == "ORG" and page.lower[end - 1] in name_list("partisans") and (home in regions() or home in places()):
            continue  # "the Ohio Democrat" is a person
        known = kind == "ORG" and page.words[end - 1] in surnames and page.lower[end - 1] not in org_words()
        if known and (end - start == 2 and start > ent.start or end - start > 2 and page.lower[start - 1] == "of"):
            yield Name(end - 2, end, "PERSON", why=f"{page.words[end - 1]!r} is a surname elsewhere in the article")
            continue
        if is_tongue(page, start, end):
            continue  # "speaks in [Spanish]"
        if kind == "ORG" and (cut := _region_at_end(page, start, end)) is not None:
            yield Name(start, cut, "ORG", why="a well-known body (lexicon)")
            yield Name(cut, end, "PLACE", why="a place that the lists know")
            continue
        crowd = kind == "PERSON" and end - start == 1 and is_people(page.words[start]) and page.tags[start] == "NNPS"
        crowd = crowd or end - start == 1 and page.words[start] in listed("people.toml", "groups", "peoples")
        if kind == "GROUP" or crowd:
            yield from _people(page, start, end)
            continue
        if kind == "PERSON" and end - start == 1 and _home_town(page, start, full):
            yield Name(start, end, "PLACE", why=f"where the person named before is from: {page.words[start - 1]!r}")
            continue
        name = classed(page, Name(start, end, kind, why="found by the recogniser"))
        if name.type in {"PERSON", "ORG"} and page.words_of(start, end).isupper() and opens_dateline(page, name):
            name = replace(name, type="PLACE", why="opens the dateline")
        name = as_town(page, name)
        yield as_body(page, name) if name.type == "PERSON" else as_person(page, name)


def _of_state(page: Page, start: int, claimed) -> bool:
    """Tell whether a state's name or nationality stands right before a token."""
    before = start - 1 - (page.tags[start - 1 : start] == ["POS"])
    return before in claimed and claimed[before].country is not None


def _region_at_end(page: Page, start: int, end: int) -> int | None:
    """Return where a region begins that the recogniser took for a part of a body's name: "[UN] Middle East envoy"."""
    cuts = (i for i in range(start + 1, end) if is_known_place(page.words_of(i, end)))
    return next((i for i in cuts if known_body(page.words_of(start, i)) is not None), None)


def _whole_name(page: Page, start: int, end: int, claimed) -> tuple[int, int]:
    """Return a person's name with the proper nouns beside it that the recogniser left out."""
    labelled = page.labelled

    def more(i: int) -> bool:
        known = page.lower[i] in ranks() or page.lower[i] in role_nouns() or page.lower[i] in org_words()
        known = known or i < start and page.lower[i].rstrip(".") in titles() - names_too()
        known = known or page.words[i] in short_titles() or page.words_of(max(0, i - 1), i + 1).lower() in ranks()
        return page.proper(i) and page.pos[i] == "PROPN" and i not in claimed and i not in labelled and not known

    while start > 0 and end - start < 5 and more(start - 1) and page.sentence[start - 1] == page.sentence[start]:
        start -= 1
    while (
        end + 1 < len(page)
        and page.words[end] == "-"
        and page.starts[end + 1] == page.ends[end] == page.starts[end] + 1
        and page.lower[end + 1] not in name_list("participles")
    ):
        end += 2
    while end < len(page) and end - start < 5 and more(end) and page.sentence[end] == page.sentence[end - 1]:
        end += 1
    suffix = page.words[end] if end < len(page) else ""
    if end - start > 1 and suffix[:1].isupper() and suffix.rstrip(".").lower() in name_list("generations"):
        end += end not in claimed  # "Robert Kessel [Sr.]"
    return start, end


def _is_title(page: Page, start: int, end: int) -> bool:
    """Tell whether a name is the whole of a title in quotation marks: "for “The Salt Road”"."""
    begin = start - (page.lower[start - 1 : start] in (["the"], ["a"], ["an"]))
    marked = begin > 0 and end < len(page) and page.words[begin - 1] in {"“", '"', "‘"}
    return marked and page.words[end] in {"”", '"', "’", ","} and page.quoted[start] and end - begin > 1


def _opens_sentence(page: Page, start: int, end: int) -> bool:
    """Tell whether a common word is capitalised only because it opens a sentence ("Fire crews came")."""
    first = start == 0 or page.sentence[start - 1] != page.sentence[start]
    return first and end - start == 1 and page.lower[start] in name_list("openers")


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
