"""Hold one small case against its right answer; return what is wrong, in words."""

from __future__ import annotations

import re

import kit
from kit.spans import Span

STATED = {"direct", "mixed", "indirect"}


def faults(case: dict) -> list[str]:
    """Return what the kit gets wrong in a case; empty where it is right."""
    analysis = kit.analyse(kit.Article(text=case["text"], published=case.get("published"), name=case["id"]))
    expect = case["expect"]
    return [fault for name, wanted in expect.items() for fault in CHECKS[name](wanted, analysis)]


def norm(words: str | None) -> str:
    """Return words with white space run together and marks trimmed at both ends."""
    return re.sub(r"\s+", " ", words or "").strip(" \"“”‘’'«».,;:!?—–-")


def quotes(wanted, analysis):
    for quote in wanted:
        rows = [row for row in analysis.records["quotes"] if _is(quote["text"], row, analysis)]
        given = [(row.kind, row.speaker, row.source_text, row.cue) for row in rows]
        if not any(_fits(quote, row, analysis) for row in rows):
            yield f"quote {quote}: {given}"


def _is(words, row, analysis) -> bool:
    text = analysis.article.text
    exact = {norm(row.content), norm(row.text), *(norm(text[slice(*part)]) for part in row.parts)}
    if row.kind == "refusal":
        return norm(words) in norm(row.text)
    return norm(words) in exact or (len(row.parts) > 1 and norm(words) in norm(row.content))


def _fits(quote, row, analysis) -> bool:
    if quote.get("kind", row.kind) != row.kind:
        return False
    if "cue" in quote and quote["cue"] not in (row.cue or "").split():
        return False
    if "speaker" not in quote:
        return True
    if quote["speaker"] is None:
        return not row.speaker_ids and not row.speaker
    forms = {norm(row.speaker).lower(), norm(row.source_text).lower()}
    forms |= {norm(m.text).lower() for m in analysis.records["mentions"] if m.actor_id in row.speaker_ids}
    return norm(quote["speaker"]).lower() in forms


def not_quotes(wanted, analysis):
    for words in map(norm, wanted):
        for row in analysis.records["quotes"]:
            content = norm(row.content)
            if row.kind in STATED and words in content and len(words) > len(content) / 2:
                yield f"no quote {words!r}: {row.kind} by {row.speaker}"


def oddities(wanted, analysis):
    kinds = [row.kind for row in analysis.records["oddities"]]
    yield from (f"no oddity {kind!r}: {kinds}" for kind in wanted if kind not in kinds)
    if not wanted:
        yield from (f"oddity {kind!r} where none about marks may be" for kind in kinds if "marks" in kind)


def meant(form: str, analysis) -> set[str]:
    """Return the actors of a form: mentions of exactly these words, else those that hold them."""
    mentions = analysis.records["mentions"]
    exact = {m.actor_id for m in mentions if norm(m.text).lower() == norm(form).lower()}
    return exact or {m.actor_id for m in mentions if re.search(rf"(?<!\w){re.escape(norm(form))}(?!\w)", m.text)}


def same(wanted, analysis):
    for one, other in wanted:
        if not meant(one, analysis) & meant(other, analysis):
            yield f"not the same: {one!r} and {other!r} ({_names(analysis)})"


def different(wanted, analysis):
    for one, other in wanted:
        if meant(one, analysis) & meant(other, analysis) or not (meant(one, analysis) and meant(other, analysis)):
            yield f"not two: {one!r} and {other!r} ({_names(analysis)})"


def types(wanted, analysis):
    for form, kind in wanted.items():
        given = {analysis.actor_by_id[i].type for i in meant(form, analysis)}
        if given != {kind}:
            yield f"type of {form!r} {kind}: {given} ({_names(analysis)})"


def not_actors(wanted, analysis):
    names = [actor.name for actor in analysis.records["actors"]]
    yield from (f"actor {name!r}" for name in wanted if name in names)


def _names(analysis):
    return "; ".join(f"{a.name}/{a.type}" for a in analysis.records["actors"])


def pronouns(wanted, analysis):
    for key, names in wanted.items():
        word, nth = re.fullmatch(r"(\w+) \((\d+)\w\w\)", key).groups()
        place = list(re.finditer(rf"(?<!\w){word}(?!\w)", analysis.article.text, re.I))[int(nth) - 1]
        here = {analysis.actor_by_id[m.actor_id].name for m in analysis.records["mentions"] if m.start == place.start()}
        if here != set(names.split("; ")):
            yield f"{key} {names}: {here}"


def times(wanted, analysis):
    for time in wanted:
        rows = [row for row in analysis.records["times"] if _bare(row.text) == _bare(time["text"])]
        given = [(row.type, row.value, row.mod) for row in rows]
        asked = (time["type"], time["value"], time.get("mod"))
        if not any(g[:2] == asked[:2] and ("mod" not in time or g[2] == asked[2]) for g in given):
            everything = [(row.text, row.value) for row in analysis.records["times"]]
            yield f"time {time}: {given or everything}"


def _bare(words):
    return re.sub(r"^the ", "", norm(words).lower())


def not_times(wanted, analysis):
    text = analysis.article.text
    for words in wanted:
        places = [Span(m.start(), m.end()) for m in re.finditer(rf"(?<!\w){re.escape(words)}(?!\w)", text)]
        for row in analysis.records["times"]:
            if _bare(row.text) == _bare(words) or any(place.contains(Span(row.start, row.end)) for place in places):
                yield f"time {row.text!r} {row.value}"


def sources(wanted, analysis):
    rows = list(analysis.records["sources"])
    given = [(row.text, row.type, row.rung) for row in rows]
    if len(rows) != len(wanted):
        yield f"{len(wanted)} sources: {given}"
    for source in wanted:
        fits = [row for row in rows if norm(source["text"]).lower() in norm(row.text).lower()]
        if not any((r.type, r.rung) == (source["type"], source.get("rung", r.rung)) for r in fits):
            yield f"source {source}: {given}"


CHECKS = {
    "quotes": quotes,
    "not_quotes": not_quotes,
    "oddities": oddities,
    "same": same,
    "different": different,
    "type": types,
    "not_actors": not_actors,
    "pronouns": pronouns,
    "times": times,
    "not_times": not_times,
    "sources": sources,
}
