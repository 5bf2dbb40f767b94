"""Gender: what the article itself says of a person's gender; never guessed from a first name."""

from __future__ import annotations

from kit.actors.clusters import Cluster
from kit.actors.page import Page
from kit.actors.roles import Role
from kit.actors.words import kin, ranks, role_nouns


def stated_gender(page: Page, person: Cluster, roles: list[Role]) -> tuple[str | None, str]:
    """Return m, f or None, and the words that say so: honorifics, titles, kinship, appositions.

    Where the words disagree, none holds.
    """
    said: dict[str, str] = {}
    for name in person.names:
        for i in range(max(0, name.start - 2), name.start):
            word = page.lower[i]
            gender = ranks().get(word) or ranks().get(word + ".")
            if gender and (page.sentence[i] == page.sentence[name.start] or word + "." in ranks()):
                said.setdefault(gender, word)
    for role in roles:
        noun = role_nouns().get(role.noun)
        gender = (noun.gender if noun else None) or kin().get(page.lower[role.head])
        if gender:
            said.setdefault(gender, role.noun)
    for name in person.names:
        before = page.lower[name.start - 1] if name.start else ""
        gender = kin().get(before)
        if gender and page.sentence[name.start] == page.sentence[name.start - 1]:
            said.setdefault(gender, before)
    if len(said) == 1:
        gender, word = next(iter(said.items()))
        return gender, f"the article says {word!r}"
    return None, ""
