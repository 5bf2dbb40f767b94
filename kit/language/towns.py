"""Towns: the state behind a comma belongs to its town, and closes with it: "a clerk in Reno, Nev., who left, said".

A parser may take it for the subject or adjunct of the verb that follows. For Universal Dependencies.
Source: the Associated Press Stylebook, state names.
"""

from __future__ import annotations

from functools import cache

from spacy.tokens import Token

from kit.language import grammar
from kit.language.shared_subjects import is_somebody
from kit.lexicon import read_toml


def hang_on_town(state: Token) -> None:
    """Hang a shortened state on the town before it, and a clause about somebody on whom the phrase describes."""
    if state.text not in shortened_states() or state.i < 2 or state.nbor(-1).text != ",":
        return
    town = state.nbor(-2)
    if town.pos_ != "PROPN" or town.sent != state.sent or state.is_ancestor(town):
        return
    while grammar.is_name_part(town) and town.head.i < town.i:
        town = town.head
    who = next((above for above in town.ancestors if above.i < town.i and is_somebody(above)), None)
    for clause in [child for child in state.rights if grammar.is_relative(child)]:
        clause.head = who or town
    if town.head != state:
        grammar.put_as_apposition(state, town)


@cache
def shortened_states() -> frozenset[str]:
    """Return the abbreviations of states and provinces, each with its full stop."""
    regions = read_toml("countries")["regions"]
    return frozenset(name for names in regions.values() for name in names if name.endswith("."))
