"""Short titles: offices in capitals that stand before a person's name: "Energy [CS] Ida Holt", "[DIG] Ola Lien"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from spacy.tokens import Span

from kit.language.gazetteer import is_body, is_known_place
from kit.language.whole_names import body_words
from kit.lexicon import read_toml


def without_short_titles(found: Sequence[Span]) -> Iterator[Span]:
    """Yield the names of a text, no title in capitals among them or in them.

    What stands before the title stays where it is a body or place: "[BJP] MLA", not "[Tourism] CS".
    """
    titled = {at for ent in found if (at := _title(ent)) is not None}
    used = {found[0].doc[at].text for at in titled} | _bracketed(found)
    for ent in found:
        at = next((i for i in (_title(ent), ent.end, ent.end - 1) if i in titled), None)
        if at is not None and at < ent.end - 1:
            yield from _owner(ent[: at - ent.start])
            name = ent[at + 1 - ent.start :]
            yield Span(ent.doc, name.start, name.end, label="GPE" if is_known_place(name.text) else "PERSON")
        elif at is not None or ent[-1].text in short_titles() and _alone(ent, used):
            yield from _owner(ent if at == ent.end else ent[:-1])
        elif not _plural(ent):
            yield ent


def _title(ent: Span) -> int | None:
    """Return the title inside a name or right before it, None where it has none or is no person's."""
    at = max((token.i for token in ent[:-1] if token.text in short_titles()), default=ent.start - 1)
    if at < 0 or ent.doc[at].text not in short_titles():
        return None
    return at if _is_person(ent, at + 1) or at >= ent.start and is_known_place(ent[at + 1 - ent.start :].text) else None


def _plural(ent: Span) -> bool:
    """Tell whether a name is several of a title: "the MLAs"."""
    return len(ent) == 1 and ent.text.endswith("s") and ent.text[:-1] in short_titles()


def _bracketed(found: Sequence[Span]) -> set[str]:
    """Return the titles that stand in brackets: "District Magistrate ([DM])"."""
    return {
        ent.text for ent in found if ent.start and ent.doc[ent.start - 1].text == "(" and ent.text in short_titles()
    }


def _is_person(ent: Span, start: int) -> bool:
    """Tell whether the words behind a title are a person's name."""
    name = ent.doc[start : ent.end]
    written = all(token.is_title for token in name if token.is_alpha) and name[0].is_alpha
    return written and (ent.label_ == "PERSON" or 2 <= len(name) <= 4 and name[-1].lower_ not in body_words())


def _alone(ent: Span, used: set[str]) -> bool:
    """Tell whether letters are a title, though no name follows: they are nothing else, or are one elsewhere."""
    article = ent.start and ent.doc[ent.start - 1].lower_ in {"the", "a", "an", "("}
    return ent[-1].text not in doubtful() or article and ent[-1].text in used


def _owner(words: Span) -> Iterator[Span]:
    """Yield what stands before a title if it is a name: a well-known body or place, a party in capitals."""
    if len(words) and is_known_place(words.text):
        yield Span(words.doc, words.start, words.end, label="GPE")
    elif len(words) and words.text.lower() in read_toml("names")["portfolios"]:
        return  # "Energy CS"
    elif len(words) and (is_body(words.text) or words[-1].lower_ in body_words() or _party(words)):
        yield Span(words.doc, words.start, words.end, label="ORG")


def _party(words: Span) -> bool:
    """Tell whether letters stand before a seat in an assembly: "[PTI] MPA", not "[ICT] CS"."""
    return len(words) == 1 and words.text.isupper() and words.doc[words.end].text in seats()


@cache
def short_titles() -> frozenset[str]:
    """Return the offices that are written in capitals before a name."""
    return frozenset(read_toml("person_titles")["offices"].split()) | doubtful() | seats()


@cache
def seats() -> frozenset[str]:
    """Return those of members of an assembly."""
    return frozenset(read_toml("person_titles")["seats"].split())


@cache
def doubtful() -> frozenset[str]:
    """Return those that are as often the letters of a party, firm or place."""
    return frozenset(read_toml("person_titles")["doubtful_offices"].split())
