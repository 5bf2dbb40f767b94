"""Lookup: the states, capitals, nationalities, seats and well-known bodies that the gazetteer finds in a text.

A gazetteer name counts unless it is part of a longer name ("Columbia University"), somebody's
surname, a language, or the name of another place that the article speaks of.
"""

from __future__ import annotations

from kit.actors.elsewhere import Elsewhere
from kit.actors.gazetteer import (
    APOSTROPHES,
    Body,
    Entry,
    ambiguous,
    bodies,
    continents,
    find_entries,
    known_body,
    places,
    regions,
)
from kit.actors.governments import is_government
from kit.actors.name import Name
from kit.actors.page import Page
from kit.actors.words import name_list, name_words, org_words, role_nouns
from kit.language import grammar

LABELS = {"PERSON", "ORG", "GPE", "LOC", "FAC", "NORP"}


def gazetteer_names(page: Page, claimed):
    """Yield the states, capitals, nationalities and seats that no longer name swallows."""
    persons = {token.text for ent in page.doc.ents if ent.label_ == "PERSON" and len(ent) > 1 for token in ent}
    labelled = {i: ent for ent in page.doc.ents if ent.label_ in LABELS for i in range(ent.start, ent.end)}
    elsewhere = Elsewhere(page)
    at = {start: i for i, start in enumerate(page.starts)}
    until = {end: i + 1 for i, end in enumerate(page.ends)}
    offsets = [(s, e) for s, e, blank in zip(page.starts, page.ends, page.space) if not blank]
    for first, last, entry in find_entries(page.text, offsets):
        start, end = at[first], until[last]
        ent, words = labelled.get(start), page.words_of(start, end)
        if isinstance(entry, Body):
            if ent is None or not (_begins_longer(page, ent, start, end) or _ends_longer(page, ent, start, end)):
                yield Name(start, end, "ORG", why=f"{words!r} is a well-known body (lexicon)")
            continue
        whole = page.words_of(start - 1, end) if start else ""
        if whole in continents() or whole in continents().values() or whole in regions():
            continue  # "South [America]", "South [Australia]"
        if ent is not None and not _fits(page, ent, start, end, entry, persons):
            continue
        if (other := elsewhere.meant(start, end, entry)) is not None:
            yield other
        elif not _is_no_state(page, ent, start, end, entry):
            said = {"demonym": "the nationality", "capital": "the capital", "seat": "the seat of the government"}
            why = f"{words!r} is {said.get(entry.form, 'a name')} of {entry.country} (gazetteer)"
            yield Name(start, end, "COUNTRY", form=entry.form, country=entry.country, people=entry.people, why=why)


def _is_no_state(page: Page, ent, start: int, end: int, entry: Entry) -> bool:
    """Tell whether a gazetteer name is a paper's, a language's, part of a longer name, or a word of many meanings."""
    behind = end < len(page) and page.pos[end] == "PROPN"
    if entry.form == "demonym" and behind and page.capital(end) and org_words().get(page.lower[end]) == "media":
        return True  # "the Irish Courier"
    if entry.form == "name" and behind and start and page.words[start - 1] in {"South", "North", "East", "West"}:
        return True  # "South [Holland] District Council"
    words = page.words_of(start, end)
    if words in ambiguous("countries") or words in ambiguous("capitals"):
        surname = behind and page.proper(end) and page.lower[end] not in org_words()
        if ent is None or ent.label_ not in {"GPE", "LOC", "NORP"} or surname:
            return True
    if ent is None and not _free(page, start, end, entry):
        return True
    return entry.form == "demonym" and not entry.people and _language(page, start, end)


def known_bodies(page: Page, claimed):
    """Yield the well-known bodies of one word that the recogniser missed; a common word needs "the" before it."""
    for i, word in enumerate(page.words):
        if i in claimed or not page.capital(i) or page.heading[i] or word.translate(APOSTROPHES) not in bodies():
            continue
        beside = page.lower[i - 1 : i] in (["the"], ["a"], ["an"]) and (i + 1 == len(page) or not page.proper(i + 1))
        common = word in name_list("common_bodies")
        if beside and word.isupper() or not common and (word.isupper() or page.pos[i] == "PROPN"):
            form = "acronym" if word.isupper() else "name"
            yield Name(i, i + 1, "ORG", form=form, why=f"{word!r} is a well-known body (lexicon)")


def is_tongue(page: Page, start: int, end: int) -> bool:
    """Tell whether a name of one word is a language's: "wrote in [Arabic]", "speaks [Spanish]"."""
    entry = places().get(page.words[start]) if end - start == 1 else None
    national = isinstance(entry, Entry) and entry.form == "demonym" and not entry.people
    return end - start == 1 and page.lower[start] in name_list("languages") or national and _language(page, start, end)


def _language(page: Page, start: int, end: int) -> bool:
    """Tell whether a word for a nationality names a language: a noun of its own without "the"."""
    head = page.doc[end - 1].head
    alone = not (end <= head.i <= end + 6 and head.pos_ in {"NOUN", "PROPN"})
    spoken = page.tags[end - 1] in {"NNP", "NN"} or grammar.is_object(grammar.first_conjunct(page.doc[end - 1]))
    return alone and spoken and page.lower[start - 1 : start] not in (["the"], ["an"], ["a"])


def _begins_longer(page: Page, ent, start: int, end: int) -> bool:
    """Tell whether a well-known body's name begins a longer one: "[United Nations] Children’s Fund"."""
    whole = ent.label_ == "ORG" and ent.start >= start - 1 and ent.end > end
    plain = whole and not any(page.words[i] in {",", "and", "of", "’s", "'s"} for i in (end, ent.end - 1))
    body = org_words().get(page.lower[ent.end - 1]) not in {None, "party"}
    return plain and body and known_body(page.words_of(start, ent.end)) is None


def _ends_longer(page: Page, ent, start: int, end: int) -> bool:
    """Tell whether a well-known body's name ends a longer one: "Social [Democratic Party]"."""
    words = [page.words[i] for i in range(ent.start, start) if page.lower[i] != "the"]
    own = [w for w in words if w not in places()]
    more = page.lower[end : end + 1] == ["of"] and end + 1 < ent.end  # "Danish [Democratic Party] of Labour"
    return ent.label_ == "ORG" and (bool(own) or more) and all(w[0].isupper() for w in words)


def _fits(page: Page, ent, start: int, end: int, entry, persons: set[str]) -> bool:
    """Tell whether a gazetteer name inside a recognised entity is a name of its own."""
    if ent.start == start and ent.end == end:
        whole = end - start > 1  # "Addis Ababa" is a capital, whatever the recogniser says
        known = ent.label_ != "PERSON" or entry.form in {"name", "acronym", "seat"}
        return whole or known or page.words[start] not in persons
    if ent.label_ == "PERSON":
        return False
    before, after = range(ent.start, start), range(end, ent.end)
    if any(page.words[i] in {"-", "–"} for i in (start - 1, end) if ent.start <= i < ent.end):
        return True
    if ent.end < end or ent.start > start:
        return True
    if ent.start == start and ent.end == end + 1 and is_government(page, end):
        return True  # "the [Danish] Government"
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
    if page.lower[start] in name_list("rising"):  # "Kosovo [Liberation Army]" is no state's
        return False
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
