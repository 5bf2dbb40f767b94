"""Sources: the rows of the sources table, made from the voices."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import pairwise

from spacy.tokens import Doc

from kit.language import grammar
from kit.sourcing.anonymity import disclosed_by, rung_of
from kit.sourcing.introductions import Introduction, introduce
from kit.sourcing.names import Names
from kit.sourcing.phrases import Phrase, read_phrase
from kit.sourcing.records import Source
from kit.sourcing.sentences import Sentences
from kit.sourcing.standing import country_of, role_of, standing_of_voice
from kit.sourcing.voice import Voice
from kit.spans import Span

LOOKED_AT = 6
"""How many of an actor's names are looked at for a fuller phrase."""


@dataclass(eq=False)
class Portrait:
    """Hold a voice with the fullest wording of it and all that its wordings disclose."""

    voice: Voice
    fullest: Phrase
    evidence: dict[str, str]
    wordings: list[Phrase] = field(default_factory=list)
    introduced: Introduction = Introduction([], [])


def make_sources(
    doc: Doc, voices: list[Voice], names: Names, sentences: Sentences, reasons: dict[int, str], speaking: set[int]
) -> dict[Voice, Source]:
    """Return a row for each voice, in text order of their fullest wordings, ids set, counts at 0.

    `reasons` gives, by a voice's place in the list, why the article says that it is unnamed.
    """
    portraits = [portray(doc, voice, names) for voice in voices]
    for portrait in portraits:
        portrait.introduced = introduce(doc, portrait.voice, names, sentences, speaking)
    for i, reason in reasons.items():
        portraits[i].evidence["reason"] = reason
    portraits.sort(key=lambda p: (p.fullest.span, p.voice.phrases[0].span))
    for before, portrait in pairwise(portraits):
        _place_there(before, portrait, sentences)
    ids = {portrait.voice: f"s{i}" for i, portrait in enumerate(portraits, 1)}
    return {portrait.voice: _row(portrait, ids, names) for portrait in portraits}


def _place_there(before: Portrait, portrait: Portrait, sentences: Sentences) -> None:
    """Say where an unnamed voice "there" belongs: to the body that spoke in the sentence before."""
    text = portrait.fullest.text.lower()
    near = sentences.index(portrait.fullest.span.start) - sentences.index(before.fullest.span.start)
    if text.endswith((" there", " here")) and before.voice.type == "organisation" and near <= 1:
        portrait.evidence.setdefault("institution", before.fullest.text)


def portray(doc: Doc, voice: Voice, names: Names) -> Portrait:
    """Return the fullest wording of a voice and what all of them disclose together."""
    wordings = [phrase for phrase in voice.phrases if not phrase.pronoun] or voice.phrases
    bodies = all(names.actors[i].type == "ORG" for i in voice.actor_ids if i in names.actors)
    called = any("name" in disclosed_by(phrase, names) for phrase in wordings)
    unnamed = voice.type == "organisation" and bodies and not called
    if voice.type == "named person":
        wordings = [*wordings, *_other_wordings(doc, voice, names)]
    told = [(phrase, disclosed_by(phrase, names)) for phrase in wordings]
    of_type = [pair for pair in told if pair[0].type == voice.type] or told
    by_name = [pair for pair in of_type if "name" in pair[1]] or of_type
    fullest = max(by_name, key=lambda pair: (len(pair[1]), min(len(pair[0].core), 60), -pair[0].span.start))[0]
    evidence: dict[str, str] = {}
    if unnamed:  # "the company" that another sentence names
        told += [(phrase, disclosed_by(phrase, names)) for phrase in _other_wordings(doc, voice, names)]
    of_many, group = voice, voice.one_of
    while group is not None and group is not of_many:
        told += [(phrase, disclosed_by(phrase, names)) for phrase in group.phrases if not phrase.pronoun]
        of_many, group = group, group.one_of
    if voice.type == "organisation":  # its name tells more than "the trade ministry"
        told.sort(key=lambda pair: "name" not in pair[1])
    if voice.among is not None:
        evidence["role"] = voice.among
    for _, found in told:
        for what, words in found.items():
            evidence.setdefault(what, words)
    return Portrait(voice, fullest, evidence, wordings)


def _other_wordings(doc: Doc, voice: Voice, names: Names):
    """Yield the phrases round a person's names elsewhere, which may give title and office."""
    if len(voice.actor_ids) != 1:
        return
    for mention in [m for m in names.of_actor.get(voice.actor_ids[0], ()) if m.form == "name"][:LOOKED_AT]:
        tokens = doc.char_span(mention.start, mention.end, alignment_mode="expand")
        if tokens is None:
            continue
        root = tokens.root
        while grammar.is_name_part(root):  # "National Security Adviser [Ida Holt]"
            root = root.head
        span = grammar.phrase(root, relative=False)
        span = Span(min(span.start, mention.start), max(span.end, mention.end))
        actor = names.actors[voice.actor_ids[0]]
        phrase = read_phrase(doc, span, names, (actor,)) if len(span.of(names.text)) < 160 else None
        if phrase is not None and phrase.joint:  # "Adviser Ida Holt [and a delegation]": she alone
            phrase = read_phrase(doc, Span(phrase.span.start, mention.end), names, (actor,))
        if phrase is not None and phrase.names == voice.actor_ids and phrase.type == voice.type:
            yield phrase


def _row(portrait: Portrait, ids: dict[Voice, str], names: Names) -> Source:
    voice, fullest, evidence = portrait.voice, portrait.fullest, portrait.evidence
    kind = voice.type
    qualified = any(phrase.places for phrase in portrait.wordings) or (kind == "document" and bool(voice.relays))
    named = "name" in evidence or not kind.startswith("unnamed") and _is_named(voice, names)
    rung = rung_of(kind, evidence, named=named, qualified=qualified)
    if kind in {"document", "organisation"} or fullest.people is None:
        fewest = most = None
    else:
        counted = voice.phrases[0] if kind != "named person" else fullest
        fewest, most = counted.people or fullest.people
        if kind == "named person":
            fewest = most = len(voice.actor_ids) or max(fewest, 1)  # "president and chief executive Ann Lee" is one
    standing = standing_of_voice(portrait.wordings, voice.actor_ids, names)
    if standing == "other" and voice.one_of is not None:
        standing = standing_of_voice(voice.one_of.phrases, voice.one_of.actor_ids, names)
    words = fullest.core if kind in {"named person", "organisation"} else fullest.span
    return Source(
        source_id=ids[voice],
        start=words.start,
        end=words.end,
        text=words.of(names.text),
        type=kind,
        rung=rung,
        disclosed=tuple(sorted(evidence)),
        standing=standing,
        country=country_of(portrait.wordings, voice, names),
        role=role_of(fullest, voice.actor_ids, names, portrait.introduced.described),
        affiliation=_affiliation(evidence, voice, names),
        former=any(p.former for p in portrait.wordings) or _former(voice, names),
        actor_ids=(*voice.actor_ids, *voice.group_ids),
        people_min=fewest,
        people_max=most,
        mentions=tuple(sorted({phrase.span for phrase in voice.phrases})),
        relays=tuple(ids[other] for other in voice.relays if other in ids),
        why=_why(portrait, rung),
    )


def _is_named(voice: Voice, names: Names) -> bool:
    """Tell whether an actor behind a voice has a name: "Chinese state media" may be one without."""
    forms = {m.form for i in voice.actor_ids for m in names.of_actor.get(i, ())}
    return bool(voice.actor_ids) and not forms <= {"description", "pronoun"}


def _former(voice: Voice, names: Names) -> bool:
    return any(names.actors[i].tenure == "former" for i in voice.actor_ids if i in names.actors)


def _affiliation(evidence: dict[str, str], voice: Voice, names: Names) -> str | None:
    known = [names.actors[i].affiliation for i in voice.actor_ids if i in names.actors]
    return "; ".join(dict.fromkeys(a for a in known if a)) or evidence.get("institution")


def _why(portrait: Portrait, rung: str) -> str:
    """Say which words decide the rung, and quote them."""
    told = [f"{what} (“{words}”)" for what, words in sorted(portrait.evidence.items())]
    parts = [f"{rung}: the article gives " + ", ".join(told) if told else f"{rung}: only that there is a source"]
    if portrait.voice.named_later:
        parts.append(portrait.voice.named_later)
    if portrait.voice.one_of is not None:
        parts.append(f"one of or like “{portrait.voice.one_of.phrases[0].text}”")
    if portrait.voice.lost is not None:
        parts.append(f"“{portrait.voice.lost.text}” points back to nobody met before")
    described = [p.text for p in portrait.wordings if p is not portrait.fullest and len(p.text) > len(p.head.text) + 8]
    if described:
        parts.append("also " + ", ".join(f"“{words}”" for words in dict.fromkeys(described[:3])))
    for how, quoted in (("described as", portrait.introduced.described), ("told of in", portrait.introduced.told)):
        if quoted:
            parts.append(f"{how} " + ", ".join(f"“{_inner(words)}”" for words in quoted))
    return "; ".join(parts)


def _inner(words: str) -> str:
    """Return words that stand inside marks, their own marks made single."""
    return words.replace("“", "‘").replace("”", "’").strip('‘’"')
