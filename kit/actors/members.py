"""Members: names that whom and what they have shows to be bodies: "members of Norvald", "an analyst at Norvald"."""

from __future__ import annotations

from spacy.tokens import Token

from kit.actors.name import Name
from kit.actors.page import Page
from kit.actors.words import listed, role_nouns
from kit.language import grammar
from kit.language.lemmas import is_one_of


def members_shown(page: Page, name: Name) -> str:
    """Return why a name is a body's by what belongs to it, "" where nothing shows it."""
    token, end = page.doc[name.start : name.end].root, name.end
    if page.words[end : end + 1] and page.words[end] in grammar.POSSESSIVES:
        return _has(page, end + 1, listed("names.toml", "members", "own"))
    if name.type == "PERSON" and name.end - name.start == 1:
        if beside := _has(page, end, listed("names.toml", "members", "beside")):
            return beside
    return _behind(token, at=name.type == "PERSON") or _earns(token)


def firm_shown(page: Page, name: Name) -> str:
    """Return why a name is a firm's, by what only firms have or do, "" where nothing shows it."""
    token, end, nouns = page.doc[name.start : name.end].root, name.end, listed("names.toml", "members", "firm")
    if page.words[end : end + 1] and page.words[end] in grammar.POSSESSIVES:
        return _has(page, end + 1, nouns)
    before, above = grammar.preposition(token), grammar.modified(token)
    if before in {"of", "in"} and above.i < token.i and f"{above.lemma_.lower()}s" in nouns:
        return f"{above.text!r} {before!r} it"
    return (_has(page, end, nouns) if page.tags[end : end + 1] == ["NNS"] else "") or _earns(token)


def _has(page: Page, start: int, nouns: frozenset[str]) -> str:
    """Return what only a body has where it stands within the next few words: "[Norvald]'s new chief executive"."""
    for last in range(start, min(start + 4, len(page))):
        if page.pos[last] not in {"NOUN", "ADJ", "PROPN"} and page.words[last] != "-":
            break
        for first in range(max(start, last - 2), last + 1):
            if (words := page.words_of(first, last + 1).lower()) in nouns:
                return f"it has {words!r}"
    return ""


def _behind(token: Token, *, at: bool) -> str:
    """Return the noun that a name belongs to as a body: "a member of [Norvald]", "shares in [Norvald]"."""
    before, above = grammar.preposition(token), grammar.modified(token)
    if before is None or above.i > token.i:
        return ""
    nouns = listed("names.toml", "members", before) if before in {"of", "in", "with"} else ()
    staff = above.lower_ in role_nouns() or is_one_of(above, listed("names.toml", "members", "at"))
    staff = staff and at and before == "at"
    return f"{above.text!r} {before!r} it" if staff or is_one_of(above, nouns) else ""


def _earns(token: Token) -> str:
    """Return the verb that tells a firm's business: "[Norvald] posted a loss", "[Norvald] employs 400 people"."""
    verb = token.head
    if not grammar.is_subject(token) or verb.pos_ != "VERB":
        return ""
    earned = any(is_one_of(noun, listed("names.toml", "members", "earned")) for noun in grammar.objects(verb))
    if earned and is_one_of(verb, {"report", "post"}) or is_one_of(verb, {"employ"}):
        return f"what a firm does: {verb.text!r}"
    return ""
