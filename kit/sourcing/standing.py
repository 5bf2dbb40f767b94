"""Standing: what a source is to the story, for which country and in which role it speaks."""

from __future__ import annotations

import re

from kit.actors.words import role_nouns
from kit.sourcing.names import Names, states_in
from kit.sourcing.phrases import Phrase
from kit.sourcing.vocabulary import SPOKES, WORD, nouns, standing_of
from kit.sourcing.voice import Voice

HYPHENED = re.compile(r"(?:-[a-z]+)+")
PUBLIC = {"government", "legislature", "court", "international"}
HEADS_OF_STATE = re.compile(r"\b(?:president|prime minister|premier|chancellor)\b", re.IGNORECASE)
BEING = re.compile(r"^(?:who (?:is|was|has been)\s+)?(?:now\s+)?(?:(?:an?|the)\s+)?", re.IGNORECASE)
BEFORE_ROLE = re.compile(
    r"^(?:(?:an?|the|one|another|some|several|two|three|four|five|six|both|many|most|other|all|of|his|her|their|its|my|our)\s+)+",
    re.IGNORECASE,
)
THEMSELVES = re.compile(r"^(?:them|these|those|us),\s+", re.IGNORECASE)
"""Of whom somebody is one: "one of [them,] a senior officer"."""
CALLED = re.compile(r"(?:an?|the)\s+((?:[a-z][\w’'-]*\s+){0,3}?([a-z][a-z’'-]+)\s+(?:of|for|at|with|from|in)\b.*)")
NO_OFFICES = {"native", "father", "mother", "son", "daughter", "brother", "sister", "member", "resident", "one", "part"}
FORMS_OF_ADDRESS = {"mr", "mrs", "ms", "miss", "mx", "sir", "madam"}
ADMINISTRATION = re.compile(r"\badministration\b", re.IGNORECASE)


def standing_of_voice(wordings: list[Phrase], actor_ids: tuple[str, ...], names: Names) -> str:
    """Return official, expert, witness, party, media or other, by role nouns and kinds of body."""
    actors = [names.actors[i] for i in actor_ids if i in names.actors]
    bodies = [actor for actor in actors if actor.type != "PERSON"]
    first = wordings[0]
    if bodies and not (first.type == "organisation" and bodies[0].type == "GROUP"):  # "the Norwegian army"
        return _standing_of_body(bodies[0])
    if first.type == "organisation":
        reports = "media" if first.noun in nouns("institution", "media") else "other"
        return "official" if first.noun in nouns("institution", "public") else reports
    if first.type == "document":
        return "other"
    words = [head.lemma_.lower() for head in first.heads]
    for text in [a.role or "" for a in actors] + [phrase.core_text for phrase in wordings]:
        words += [word.lower() for word in WORD.findall(text)]
    found = next((s for s in map(standing_of, words) if s), "other")
    around = [names.actor(m) for phrase in wordings for m in phrase.qualifiers]
    if found == "party" and any(a.type == "COUNTRY" or a.kind in PUBLIC for a in around):
        return "official"
    around += [names.actors[a.part_of] for a in actors if a.part_of in names.actors]
    if found == "official" and {"chief", "officer"} <= set(words) and not set(words) & nouns("institution", "public"):
        return "party"  # "the chief financial officer"
    if found == "other" and set(words) & (nouns("rank", "titles") | {"member"}):
        public = set(words) & nouns("institution", "public") or any(a.kind in PUBLIC for a in around)
        return "official" if public else found  # "Norvik Police Chief Ann Lee"
    firms = bool(around) and all(a.kind in {"company", "party"} for a in around)
    bodies = bool(around) and all(a.type == "ORG" and a.kind not in PUBLIC for a in around)
    firms = firms or bodies and bool(SPOKES & set(words))
    return "party" if found == "official" and firms else found  # "the firm's spokesman", "Norvald's general counsel"


def country_of(wordings: list[Phrase], voice: Voice, names: Names) -> str | None:
    """Return the countries of a voice, "; " between: by its actors, by the words, by its government."""
    found = [names.country(names.actors[i]) for i in voice.actor_ids if i in names.actors]
    if not any(found):
        mentions = [m for phrase in wordings for m in phrase.qualifiers if _says_country(m, names)]
        mentions.sort(key=lambda m: names.actor(m).type != "COUNTRY")
        found = [names.country(names.actor(m)) for m in mentions]
        found = [c for c in found if c][: 1 if len(wordings[0].heads) == 1 else None]
    if not any(found):
        found = [country for phrase in wordings for _, country in states_in(phrase.beside_name(names))][:1]
    if not any(found) and voice.type == "document":
        found = [country_of(other.phrases, other, names) for other in voice.relays]
    if not any(found):
        found = [_country_of_administration(phrase, names) for phrase in wordings]
    return "; ".join(dict.fromkeys(c for c in found if c)) or None


def _says_country(mention, names: Names) -> bool:
    """Tell whether a mention beside a source's noun says for which country it speaks: "the association" does not."""
    kind = names.actor(mention).type
    return kind != "PLACE" and not (kind == "ORG" and mention.form == "description")


def role_of(phrase: Phrase, actor_ids: tuple[str, ...], names: Names, introduced: list[str]) -> str | None:
    """Return the role: the actor's, what stands beside a name, or the head noun with what stands before it.

    `introduced` holds the words that describe the source, "who is a nurse at ..." among them.
    """
    if phrase.type in {"document", "organisation"}:
        return None
    known = [names.actors[i].role for i in actor_ids if i in names.actors]
    known = [role for role in known if role and role.lower().rstrip(".") not in FORMS_OF_ADDRESS]
    if phrase.type == "named person":
        return "; ".join(dict.fromkeys(known)) or _beside_name(phrase, names, introduced)
    if phrase.joint:
        return "; ".join(dict.fromkeys(known)) or None
    last = phrase.heads[-1]
    whole = HYPHENED.match(names.text, last.idx + len(last))  # "her brother[-in-law]"
    words = names.text[phrase.core.start : whole.end() if whole else last.idx + len(last)]
    words = BEFORE_ROLE.sub("", THEMSELVES.sub("", BEFORE_ROLE.sub("", words)))
    bare = {words.lower(), words.lower().removesuffix("s")} & nouns("people", "bare")
    return None if bare or not words or last.pos_ == "PRON" else words


def _beside_name(phrase: Phrase, names: Names, introduced: list[str]) -> str | None:
    """Return what stands behind a person's name as apposition ("Lee, a nurse at ..."), or before it."""
    name = next((m for m in names.inside(phrase.core) if m.actor_id in phrase.names), None)
    if name is None:
        return None
    behind = names.text[name.end : phrase.core.end].lstrip(" ,")
    before = names.text[phrase.core.start : name.start].rstrip(" ,")
    for words in (behind, before, *introduced):
        words = re.split(r"(?:^|,?\s+)(?:who|which|that|whose)\s", BEING.sub("", words))[0]
        told = [w.lower() for w in WORD.findall(words)]
        listed = {w for w in told if standing_of(w) or w in role_nouns()}
        if listed and (words[:1].islower() or told[0] in listed):
            return words
    return _apposition(behind)


def _apposition(words: str) -> str | None:
    """Return what an article behind a name calls its bearer: "Lee, [a public policy associate at the bank]"."""
    match = CALLED.match(words)
    if match is None or match.group(2).lower() in nouns("side", "partisans") | NO_OFFICES:
        return None
    return re.split(r",?\s+(?:who|which|that|whose)\s|,", match.group(1))[0]


def _standing_of_body(actor) -> str:
    if actor.type == "COUNTRY" or actor.kind in PUBLIC:
        return "official"
    if actor.kind == "media":
        return "media"
    return "party" if actor.kind in {"company", "party", "armed group"} else "other"


def _country_of_administration(phrase: Phrase, names: Names) -> str | None:
    """Return the country of the leader named nearest before "the administration", or in its sentence."""
    if not ADMINISTRATION.search(phrase.core_text):
        return None
    sentence = phrase.head.sent
    best = None
    for actor_id, mentions in names.of_actor.items():
        actor = names.actors[actor_id]
        if actor.type != "PERSON" or not HEADS_OF_STATE.search(actor.role or "") or not names.country(actor):
            continue
        for mention in mentions:
            if mention.start > sentence.end_char:
                break
            if best is None or mention.start > best[0]:
                best = (mention.start, names.country(actor))
    return best[1] if best else None
