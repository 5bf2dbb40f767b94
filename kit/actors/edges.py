"""Edges: which words at the ends of a name are no part of it: articles, titles, marks, what a hyphen joins to it."""

from __future__ import annotations

from kit.actors.gazetteer import regions
from kit.actors.page import Page
from kit.actors.role import role_noun
from kit.actors.words import kin, listed, name_list, org_words, ranks, role_nouns
from kit.language import grammar
from kit.language.short_titles import short_titles


def trimmed(page: Page, start: int, end: int, kind: str) -> tuple[int, int]:
    """Return the tokens of an entity without article, title, marks, possessive and what follows a full stop."""
    end = _until_stop(page, start, end)
    of = next((i for i in range(start + 2, end - 1) if kind == "PERSON" and page.lower[i] == "of"), end)
    end = of  # "Mona Field [of Field & Sons]"; "Edward of Kent" is whole
    if kind == "ORG" and start + 2 < end:
        first = start + (page.lower[start] in {"senior", *listed("people.toml", "offices", "lesser")})
        start = first + 2 if _holds(page, first) and first + 2 < end else start  # "[Head of] Public Service"
    while start < end:
        word = page.lower[start]
        nobody = not page.words[start][0].isalnum() or word in {"the", "a", "an", "this", "that"}
        title = (
            word in ranks()
            or word in role_nouns()
            or page.words[start] in short_titles()
            or " of " in (role_noun(page, start) or "")
            or page.words_of(max(0, start - 1), start + 1).lower() in ranks()
            or start + 2 < end
            and page.words_of(start, start + 2).lower() in role_nouns()
        )
        title = title or word in name_list("rank_starts") and page.lower[start + 1] in ranks()
        title = title or word in kin() and page.capital(start)  # "[Widower] Robert Rudge"
        title = title and not (word in name_list("given") and end - start == 2)  # "[Dean] Holt"
        title = title or _doing(page, start, end)
        title = title or word in {"elect", "designate"} and page.words[start - 1] == "-"
        title = title or page.tags[start] in {"NNS", "NNPS"} and word.removesuffix("s") in role_nouns()
        title = (title or _of_office(page, start)) and kind == "PERSON" and end - start > 1
        place = kind == "PLACE" and not page.capital(start)
        town = kind == "PERSON" and page.words[start] in regions() and page.words[start - 1 : start] == [","]
        if not (nobody or title or place or town or page.space[start]):
            break
        start += 1
    behind = role_noun(page, end) if kind == "ORG" and end < len(page) else None
    if " " in (behind or "") and end - start >= len(behind.split()):
        end -= len(behind.split()) - 1  # "Unite [General] Secretary"
    while end > start:
        word = page.words[end - 1]
        sign = word in grammar.POSSESSIVES or not word[-1].isalnum() and word[-1] not in ".’'"
        follows = page.lower[end : end + 1]
        score = page.tags[end - 1] == "CD" and end - start > 1 and follows in (["-"], ["–"], ["for"], ["to"])
        verb = word.islower() and page.pos[end - 1] in {"VERB", "AUX", "ADP", "ADV"} and end - start > 1
        verb = verb and page.starts[end - 1] > page.ends[end - 2]
        letters = kind == "PERSON" and end - start > 2 and word.isupper() and len(word) > 1
        letters = letters and word.lower() in name_list("suffixes") and word.lower() not in name_list("generations")
        if not (page.space[end - 1] or sign or score or letters or verb and word not in name_list("particles")):
            break
        end -= 1
    return start, end


def _holds(page: Page, i: int) -> bool:
    """Tell whether a person's role and "of" stand at a token: "[Head of] Public Service"."""
    return page.lower[i + 1 : i + 2] == ["of"] and page.lower[i] in role_nouns() and page.lower[i] not in org_words()


def _doing(page: Page, start: int, end: int) -> bool:
    """Tell whether what opens a sentence is done to a person whom the article names: "[Cutting] Holt would help"."""
    if end - start != 2 or not page.lower[start].endswith("ing") or page.doc[start].sent.start != start:
        return False
    full = (ent for ent in page.doc.ents if ent.label_ == "PERSON" and len(ent) > 1 and ent.end > end)
    before = (ent for ent in page.doc.ents if ent.label_ == "PERSON" and ent.end <= start)
    return any(ent[-1].text == page.words[end - 1] and ent[0].text != page.words[start] for ent in (*before, *full))


def _of_office(page: Page, start: int) -> bool:
    """Tell whether a word is what an office is for: "Minister of Industry and [Trade] Ida Holt"."""
    i = start
    while i > 1 and (page.lower[i] in name_list("portfolios") or page.lower[i] in {"and", "&", ","}):
        i -= 1
    return start > i > 0 and page.lower[i] in {"of", "for"} and role_noun(page, i - 1) is not None


def _until_stop(page: Page, start: int, end: int) -> int:
    """Return where a name ends that the recogniser drew on over the end of a sentence ("Wu Jian. Wu")."""
    for i in range(start + 1, end - 1):
        before = page.lower[i - 1]
        if page.words[i] == "-" and page.lower[i + 1] in name_list("participles"):
            return i  # "the Ida Holt[-led] panel"
        if page.words[i] in {"–", "—", "--"} and page.starts[i] > page.ends[i - 1]:
            return i  # "Ida Kramp-Holt [— Lien's] deputy"
        stop = page.words[i] == "." and len(before) > 2 and before not in ranks() and before + "." not in ranks()
        joined = len(page.words[i]) > 3 and page.words[i][-1] == "." and page.words[i].count(".") == 1
        if stop and before not in name_list("suffixes"):
            return i
        if i > start + 2 and before.rstrip(".") in {"jr", "sr"} and page.capital(i):  # no name goes on behind "Jr."
            return i
        if joined and page.lower[i] not in ranks() and page.lower[i].rstrip(".") not in name_list("suffixes"):
            return i + 1
    return end
