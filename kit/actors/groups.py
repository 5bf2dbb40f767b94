"""Groups: plural and collective nouns of people, with the country or body they belong to."""

from __future__ import annotations

from dataclasses import dataclass

from kit.actors.page import Page
from kit.actors.words import listed, org_words, role_nouns
from kit.language import grammar

BEFORE = {"JJ", "JJR", "JJS", "NN", "NNP", "NNS", "NNPS", "HYPH", "VBN", "VBG", "CD", "AFX", "POS"}
ADJECTIVES = {"JJ", "JJR", "JJS", "CD", "VBN"}
OWN = {"its", "their", "his", "her", "our", "my", "your", "whose"}
COUNTED = {
    "one",
    "some",
    "many",
    "several",
    "few",
    "most",
    "dozens",
    "hundreds",
    "thousands",
    "other",
    "both",
    "these",
    "those",
    "such",
}


@dataclass(frozen=True)
class Group:
    """Hold one mention of a group: tokens start to end, its head noun, and the name before it.

    `of` is the token at which the country's or body's name begins that says whose group it is,
    None where nothing says so. `government` is True where the words mean a state's government.
    """

    start: int
    end: int
    of: int | None
    noun: str
    government: bool = False


def find_groups(page: Page, named: dict[int, str]) -> list[Group]:
    """Return the groups in text order; `named` gives the type of the name that holds each token."""
    found, things = [], listed("people.toml", "groups", "things")
    for i, word in enumerate(page.lower):
        if i in named or page.tags[i] not in {"NN", "NNS", "NNP", "NNPS"}:
            continue
        words = listed("people.toml", "government", "words")
        government = word in words or word.removesuffix("s") in words
        plural = word in listed("people.toml", "groups", "plural") and page.tags[i] in {"NNS", "NNPS", "NN"}
        collective = word in listed("people.toml", "groups", "collective")
        if not (government or plural or collective) or page.words_of(max(0, i - 1), i + 1).lower() in things:
            continue
        if (
            page.tags[i + 1 : i + 2] in (["NN"], ["NNS"]) and i + 1 not in named or _names_more(page, i, government)
        ) and page.sentence[i] == page.sentence[i + 1]:
            continue
        found += _with_owners(page, i, named, government, collective)
    return found


def _names_more(page: Page, i: int, government: bool) -> bool:
    """Tell whether a noun for a government only begins a body or an office: "Chinese [State] Councilor", "state TV"."""
    behind = page.tags[i + 1 : i + 2] in (["NNP"], ["NNPS"])
    return government and behind and (page.lower[i + 1] in role_nouns() or page.lower[i + 1] in org_words())


def _with_owners(page: Page, head: int, named, government: bool, collective: bool):
    """Yield the group at a head noun, one for each country or body before it ("US and Chinese officials")."""
    start, owners, i = head, [], head - 1
    while i >= 0 and page.sentence[i] == page.sentence[head]:
        if named.get(i) in {"COUNTRY", "ORG", "PLACE", "GROUP"}:
            owner = i
            while owner - 1 >= 0 and named.get(owner - 1) == named[i] and page.words[owner - 1] not in {",", "and"}:
                owner -= 1
            owners.append(owner)
            start = i = owner
            i -= 1
            continue
        linked = owners and page.lower[i] == "and" and named.get(i - 1) == "COUNTRY"
        if not linked:
            acting = page.tags[i] in {"VBG", "VBN"} and page.pos[i] == "VERB"  # "betraying [voters]"
            if i in named or acting or page.tags[i] not in (ADJECTIVES if owners else BEFORE):
                break
            start = i
        i -= 1
    determiner = page.lower[start - 1] if start else ""
    noun = page.lower[head]
    if page.lower[start] == "late" or page.tags[start] == "POS":
        start += 1
    while start < head and page.tags[start] in {"POS", "HYPH"}:
        start += 1
    counted = determiner in COUNTED or page.tags[start] == "CD" or page.lower[start] in COUNTED
    behind = [] if owners or government or determiner in OWN else _owners_behind(page, head, named)
    if behind:
        yield from (Group(start, head + 1, owner, noun) for owner in behind)
        return
    for owner in reversed(owners):
        yield Group(min(owner, start) if len(owners) == 1 else owner, head + 1, owner, noun, government)
    if not owners and not government and noun not in listed("people.toml", "groups", "loose") and not counted:
        if not collective or determiner == "the":
            yield Group(start, head + 1, None, noun)


def _owners_behind(page: Page, head: int, named) -> list[int]:
    """Return the names behind "in", "of", "from" or "at" that say whose group it is: "officials in [Oxley]"."""
    i, found = head + 1, []
    if page.lower[i : i + 1] not in (["in"], ["of"], ["from"], ["at"]):
        return found
    noun = page.doc[head]
    if page.lower[i] == "in" and (grammar.is_object(noun) or grammar.indirect_object(noun.head) == noun):
        return found  # "told reporters in Oxley": where it was done
    while i + 1 < len(page) and page.sentence[i] == page.sentence[head]:
        i += 1 + (page.lower[i + 1] == "the")
        if named.get(i) not in {"COUNTRY", "PLACE", "ORG"} or i - 1 in named:
            break
        owner = i
        while named.get(i):
            i += 1
        if page.tags[i : i + 1] and page.tags[i] in {"NN", "NNS"}:
            break  # "troops from [Norwegian] territory"
        found.append(owner)
        listed = page.words[i : i + 1] == [","] and named.get(i + 1) == "COUNTRY" == named.get(found[0])
        if page.lower[i : i + 1] != ["and"] and not listed:
            break
    return found
