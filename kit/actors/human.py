"""Human: names that the words beside them show to be a person's, whatever the recogniser says.

"The late Ola Lien", "Ola Lien, who ...", "Ola Lien's widow", "took over from Ola Lien"; a full name
whose surname stands alone later on as a person's.
"""

from __future__ import annotations

from dataclasses import replace

from kit.actors.gazetteer import known_body
from kit.actors.name import Name
from kit.actors.page import Page
from kit.actors.teams import line_up
from kit.actors.words import kin, listed, name_list, name_words, org_words
from kit.language import grammar
from kit.language.gazetteer import kind_of_place
from kit.language.lemmas import is_one_of

OWNING = {"his", "her", "himself", "herself"}
DOUBTED = {"ORG", "PLACE", "OTHER"}


def human(page: Page, names: list[Name]) -> list[Name]:
    """Return the names, those as persons that stand where only persons do; the same words are one throughout."""
    alone = {
        page.words[name.start]: name.start for name in names if name.type == "PERSON" and name.end - name.start == 1
    }
    told: dict[str, str] = {}
    for name in names:
        words = page.words_of(name.start, name.end)
        if name.type not in DOUBTED or words in told:
            continue
        why = line_up(page, name)
        if not why and plain(page, name):
            why = _shown(page, name, names) or _called_so(page, name, alone)
        if why:
            told[words] = why
    return [
        replace(name, type="PERSON", why=told[words])
        if name.type in DOUBTED and name.country is None and (words := page.words_of(name.start, name.end)) in told
        else name
        for name in names
    ]


def plain(page: Page, name: Name) -> bool:
    """Tell whether a name may be a person's: two to four words, none of them a body's, a place's or a thing's."""
    size, words = name.end - name.start, page.lower[name.start : name.end]
    if not 2 <= size <= 4 or name.country or name.form != "name" or name.long is not None:
        return False
    whole = page.words_of(name.start, name.end)
    other = {*org_words(), *name_words("place"), *name_words("event"), *name_words("document"), "of", "for", "the"}
    inside = all(word.replace("-", "").replace("’", "").replace("'", "").rstrip(".").isalpha() for word in words)
    return (
        inside
        and not set(words) & (other | {"and", "in", "on"})
        and not page.words[name.end - 1].isupper()
        and page.capital(name.start)
        and page.capital(name.end - 1)
        and known_body(whole) is None
        and kind_of_place(whole) is None
    )


def _shown(page: Page, name: Name, names: list[Name]) -> str:
    """Return why the words right beside a name show a person, "" where none do."""
    before, i = page.lower[max(0, name.start - 2) : name.start], name.end
    if before == ["the", "late"]:
        return "'the late' stands before it"
    if before and before[-1].rstrip(".") in name_list("small_ranks") and page.capital(name.start - 1):
        return f"stands behind the title {page.words[name.start - 1]!r}"
    if any(page.words[k].islower() and page.lower[k] in name_list("patronymics") for k in range(name.start + 1, i - 1)):
        return "a patronymic or a noble name"
    if page.words[i : i + 1] == [","] and page.lower[i + 1 : i + 2] == ["who"]:
        return "'who' goes on from it"
    if page.tags[i : i + 1] == ["POS"] and page.lower[i + 1 : i + 2] and page.lower[i + 1] in kin():
        return f"it has a {page.words[i + 1]!r}"
    root = page.doc[name.start : i].root
    if page.words_of(max(0, name.start - 3), name.start).lower() in {"took over from", "takes over from"}:
        return "'took over from' stands before it"
    if grammar.preposition(root) == "by" and is_one_of(root.head, listed("names.toml", "deeds", "by")):
        return f"{root.head.text!r} by it"
    verb = grammar.subject(root.head) if grammar.is_object(root) else None
    if verb is not None and is_one_of(root.head, listed("names.toml", "deeds", "succeeding")):
        if any(n.type == "PERSON" and n.start <= verb.i < n.end for n in names):
            return f"a person's predecessor: {root.head.text!r}"
    return ""


def owners(page: Page, names: list[Name]) -> set[str]:
    """Return the one-word names that do something with what is his or hers: "[Lien] launched his campaign"."""
    one_word = {
        name.start: page.words[name.start] for name in names if name.type == "PERSON" and name.end - name.start == 1
    }
    found = set()
    for i, word in enumerate(page.lower):
        if word not in OWNING:
            continue
        verb = next((above for above in page.doc[i].ancestors if above.pos_ == "VERB"), None)
        who = grammar.own_subject(verb) if verb is not None else None
        if who is not None and who.i < i and who.i in one_word:
            found.add(one_word[who.i])
    return found


def _called_so(page: Page, name: Name, alone: dict[str, int]) -> str:
    """Return why a later surname alone shows a person: "Ola Lien ... Lien said"; "" where it doesn't."""
    last = page.words[name.end - 1]
    return f"{last!r} stands for a person later on" if alone.get(last, -1) > name.end else ""
