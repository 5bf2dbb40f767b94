"""Anonymity: what the words give away of a voice, and on which rung of the ladder it stands."""

from __future__ import annotations

import re
from functools import cache

from kit.actors.words import role_nouns
from kit.language import grammar
from kit.sourcing.names import Names, states_in
from kit.sourcing.phrases import Phrase
from kit.sourcing.vocabulary import WORD, nouns, pattern
from kit.spans import Span

MEMBER = re.compile(rf"\b(?:{'|'.join(nouns('people', 'memberships'))}) member\b", re.IGNORECASE)
LEADS = re.compile(rf"\bwho (?:has |had )?((?:{'|'.join(nouns('people', 'leading'))})\b[^,]*)")


def disclosed_by(phrase: Phrase, names: Names) -> dict[str, str]:
    """Return what a wording discloses, each with the words that do.

    Keys are name, role, rank, side, institution and knowledge; the reason for anonymity stands
    outside the phrase and is added by the caller.
    """
    core = phrase.core_text
    found: dict[str, str] = {}
    name = _name(phrase, names)
    if name:
        found["name"] = name
    leads = LEADS.search(phrase.text) if phrase.type == "named person" else None
    if phrase.type != "document" and phrase.type != "organisation":
        role = _role(phrase, core, names)
        if role:
            found["role"] = role
        rank = next((w for w in WORD.findall(core) if w.lower() in nouns("rank", "words")), None)
        if rank:
            found["rank"] = rank
    side = _side(phrase, core, names)
    if side:
        found["side"] = side
    institution = _institution(phrase, core, names)
    if not institution and leads:
        bodies = names.inside(Span(phrase.span.start + leads.start(), phrase.span.end))
        institution = next((m.text for m in bodies if names.actor(m).type == "ORG"), None)
    if institution:
        found["institution"] = institution
    known = pattern("knowledge", "phrases").search(phrase.text)
    if known and phrase.type.startswith("unnamed"):
        found["knowledge"] = phrase.text[known.start() :]
    return found


def rung_of(kind: str, disclosed, *, named: bool, qualified: bool) -> str:
    """Return the rung: named, placed, described or bare.

    `qualified` tells whether an actor's name stands in the phrase beside the head ("Falk's aide").

    >>> rung_of("unnamed person", {"role", "side"}, named=False, qualified=False)
    'placed'
    >>> rung_of("unnamed person", {"knowledge"}, named=False, qualified=False)
    'described'
    """
    if kind == "named person" or named:
        return "named"
    if qualified or {"side", "institution"} & set(disclosed):
        return "placed"
    if kind in {"document", "organisation"} or {"role", "rank", "knowledge"} & set(disclosed):
        return "described"
    return "bare"


def _name(phrase: Phrase, names: Names) -> str | None:
    """Return the name in a phrase; "the Chinese government" names the state by a demonym, which is its side."""
    if phrase.type not in {"named person", "organisation"} or phrase.pronoun:
        return None
    own = [m for m in names.inside(phrase.core) if m.actor_id in phrase.names]
    for mention in sorted(own, key=lambda m: m.form != "name"):
        qualifies = names.actor(mention).type == "COUNTRY" and phrase.noun in nouns("institution", "bodies")
        if mention.form not in {"demonym", "description", "title"} and not qualifies:
            return mention.text
    return phrase.head.text if phrase.head.pos_ == "PROPN" and not own else None


def _role(phrase: Phrase, core: str, names: Names) -> str | None:
    keys = ("officials", "experts", "witnesses", "parties", "reporters")
    roles = frozenset().union(*(nouns("people", key) for key in keys)) | nouns("rank", "titles")
    if phrase.type == "named person":
        beside = WORD.findall(phrase.beside_name(names))
        found = [w for w in beside if w.lower() in roles or w.lower().rstrip("s") in roles or w.lower() in role_nouns()]
        member = MEMBER.search(core)
        leads = LEADS.search(phrase.text)
        return found[0] if found else member.group() if member else leads.group(1) if leads else None
    if phrase.noun == "source":
        fields = [t.text for t in grammar.premodifiers(phrase.head) if t.lower_ in nouns("institution", "fields")]
        if fields:
            return " ".join(fields)  # "a law enforcement source"
    for head in phrase.heads:
        forms = {head.lower_, head.lower_.removesuffix("s"), head.lemma_.lower()}
        if head.pos_ in {"NOUN", "PROPN"} and head.tag_ != "NNPS" and not forms & _no_roles():
            return head.text
    return None


@cache
def _no_roles() -> frozenset[str]:
    """Return the nouns of people that tell no role: "people", "opponents", "Republicans", "the crowd"."""
    lists = (nouns("people", key) for key in ("bare", "attitudes", "crowds"))
    return frozenset().union(*lists, nouns("side", "partisans"))


def _side(phrase: Phrase, core: str, names: Names) -> str | None:
    inside = names.inside(phrase.core)
    bodies = [m for m in inside if names.actor(m).type == "ORG"]
    for mention in inside:
        if names.actor(mention).type not in {"COUNTRY", "GROUP"} or mention.form in {"seat", "title", "description"}:
            continue
        if mention.form == "capital" and mention.reading != "government":
            continue
        if not any(b.start <= mention.start and mention.end <= b.end and b is not mention for b in bodies):
            return mention.text
    if not bodies and phrase.type != "organisation":
        for words, _ in states_in(phrase.beside_name(names)):
            return words
    own = [m for m in inside if m.form not in {"title", "description"}]
    covered = [(m.start - phrase.core.start, m.end - phrase.core.start) for m in own]
    heads = {head.lower_ for head in phrase.heads}
    for match in WORD.finditer(core):
        word = match.group().lower()
        if word in nouns("side", "words") and word not in heads and not any(s <= match.start() < e for s, e in covered):
            return match.group()
    return None


def _institution(phrase: Phrase, core: str, names: Names) -> str | None:
    heads = {head.i for head in phrase.heads}
    for mention in names.inside(phrase.core):
        actor = names.actor(mention)
        if actor.type == "ORG" and mention.form == "description":  # "the ministry" that has a name elsewhere
            return actor.name
        if actor.type == "ORG" or mention.form == "seat":
            return mention.text
    if phrase.type == "organisation" and phrase.noun in nouns("institution", "words"):
        return phrase.head.text
    tokens = phrase.head.doc.char_span(*phrase.core, alignment_mode="expand")
    for token in tokens:
        lemma = token.lemma_.lower()
        follows = token.nbor() if token.i + 1 < len(token.doc) else token
        if follows.lemma_.lower() == "member" and lemma in nouns("people", "memberships"):
            continue
        if token.i in heads or lemma not in nouns("institution", "words") or token.pos_ not in {"NOUN", "PROPN"}:
            continue
        if any(m.start <= token.idx < m.end for m in phrase.qualifiers):
            continue
        if token.i > 1 and token.doc[token.i - 2 : token.i + 1].text.lower() in role_nouns():  # "secretary of state"
            continue
        before_head = token.i < phrase.head.i
        if before_head and lemma in nouns("institution", "fields"):
            continue
        return token.text
    return None
