"""Teams: names that the recogniser takes for people and a match shows to be sides: "Oxley beat Farne 3-1"."""

from __future__ import annotations

import re

from spacy.tokens import Token

from kit.actors.name import Name
from kit.actors.page import Page
from kit.actors.words import listed, name_list
from kit.language import grammar
from kit.language.lemmas import is_one_of

SCORE = re.compile(r"\d{1,3}[-–]\d{1,3}")


def team_shown(page: Page, name: Name) -> str:
    """Return why one word is a team's name, "" where nothing shows it: its coach, or a score beside its verb."""
    token = page.doc[name.start : name.end].root
    played = grammar.modified(token) if grammar.preposition(token) in {"against", "over", "at", "to", "with"} else None
    if played is not None and is_one_of(played, listed("names.toml", "matches", "games")) and played.i < name.start:
        if {"league", "cup", "season", "championship"} & {*page.lower[max(0, name.start - 30) : name.end + 30]}:
            return f"the other side in a {played.text!r}"
    if name.end - name.start > 1:
        return ""
    i = name.end + (page.tags[name.end : name.end + 1] == ["POS"])
    if page.lower[i : i + 1] and page.lower[i] in name_list("team_roles") and page.tags[i] == "NN":
        return f"it has a {page.words[i]!r}"
    verb = _played(page.doc[name.start])
    if verb is not None and SCORE.search(verb.sent.text):
        return f"a side in a match: {verb.text!r}"
    return ""


def line_up(page: Page, name: Name) -> str:
    """Return why one word is a player's name, "" where it is in no line-up: "Team: Doyle; Okafor, [Lund], Vargas"."""
    labels, i = listed("names.toml", "matches", "line_ups"), name.start - 1
    while i > 0 and page.paragraph[i] == page.paragraph[name.start] and page.words[i] not in {":", "."}:
        i -= 1
    labelled = page.words[i] == ":" and i and page.lower[i - 1] in labels
    return f"in a line-up: {page.words[i - 1]!r}" if labelled and name.end - name.start == 1 else ""


def _played(token: Token) -> Token | None:
    """Return the verb of a match of which a name is a side: "beat", "lost to", "drew with"."""
    above = grammar.first_conjunct(token).head
    sides = listed("names.toml", "matches", "verbs")
    return above if above.pos_ == "VERB" and is_one_of(above, sides) else None
