"""Score actors, time expressions, timeline, denials and oddities against a hand reading."""

from __future__ import annotations

import re

from gold.matching import Score, answers, iou, overlaps
from kit.spans import Span


def score_actors(gold: dict, analysis) -> list[Score]:
    """Return the scores of persons, countries, bodies and groups: one entry each, with all its forms."""
    text, by_id = analysis.article.text, analysis.actor_by_id
    scores = {t: Score(name) for t, name in (("PERSON", "persons"), ("COUNTRY", "countries"), ("ORG", "bodies"))}
    roles, groups = Score("roles of persons"), Score("groups")
    used: dict[str, str] = {}
    for wanted in gold.get("actors", ()):
        score = scores.setdefault(wanted["type"], Score(wanted["type"].lower()))
        per_form = {form: meant_by(form, text, analysis) for form in wanted["forms"]}
        common = set.intersection(*per_form.values()) if per_form else set()
        if wanted["type"] == "PERSON":
            common = common if all(len(ids) == 1 for ids in per_form.values()) else set()
        common = {
            i for i in common if by_id[i].type == wanted["type"] and used.get(i, wanted["name"]) == wanted["name"]
        }
        told = {form: sorted(f"{by_id[i].name}/{by_id[i].type}" for i in ids) for form, ids in per_form.items()}
        if score.count(common, f"{wanted['name']}: {told}"):
            used[min(common)] = wanted["name"]
            actor = by_id[min(common)]
            if wanted.get("role_span"):
                here = (
                    actor.role_start is not None
                    and iou(text, (actor.role_start, actor.role_end), wanted["role_span"]) >= 0.6
                )
                same = any((actor.role or "").lower() == (a.get("role") or "").lower() for a in answers(wanted))
                roles.count(here or same, f"{wanted['name']}, {wanted.get('role')}: {actor.role}")
    for wanted in gold.get("groups", ()):
        if not wanted.get("optional"):
            here = [m for m in analysis.records["mentions"] if iou(text, (m.start, m.end), wanted["span"]) >= 0.6]
            right = any(by_id[m.actor_id].type == "GROUP" for m in here)
            groups.count(right, f"{text[slice(*wanted['span'])]}: {[by_id[m.actor_id].type for m in here]}")
    known = set(used)
    for actor in analysis.records["actors"]:
        if actor.actor_id not in known and actor.type in scores and actor.names:
            scores[actor.type].beyond.append(f"{actor.name} ({actor.why[:80]})")
    return [*scores.values(), roles, groups]


def meant_by(form: str, text: str, analysis) -> set[str]:
    """Return the actors whose named mentions stand where this form stands in the text."""
    ids = set()
    for place in re.finditer(rf"(?<!\w){re.escape(form)}(?!\w)", text):
        here = Span(place.start(), place.end())
        near = [
            m
            for m in analysis.records["mentions"]
            if here.overlap(Span(m.start, m.end)) and m.form not in {"description", "pronoun"}
        ]
        if near:
            best = max(iou(text, (m.start, m.end), here) for m in near)
            ids.update(m.actor_id for m in near if iou(text, (m.start, m.end), here) == best)
    return ids


def score_times(gold: dict, analysis) -> list[Score]:
    """Return the scores of time expressions by words and value, and of words that are none."""
    text, rows = analysis.article.text, analysis.records["times"]
    values, none, undated = Score("time expressions with value"), Score("no time expression"), Score("off the calendar")
    met = set()
    for wanted in gold.get("times", ()):
        here = [row for row in rows if overlaps((row.start, row.end), wanted["span"])]
        met.update(id(row) for row in here)
        right = any(
            (row.type, row.value, row.mod) == (answer["type"], answer.get("value"), answer.get("mod"))
            for row in here
            for answer in answers(wanted)
        )
        told = [(row.text, row.type, row.value, row.mod) for row in here]
        values.count(right, f"“{text[slice(*wanted['span'])]}” {wanted['value']} {wanted.get('mod')}: {told}")
    for wanted in gold.get("not_times", ()):
        here = [row.text for row in rows if overlaps((row.start, row.end), wanted["span"])]
        none.count(not here, f"“{text[slice(*wanted['span'])]}”: {here}")
    for wanted in gold.get("times_without_a_date", ()):
        here = [row.text for row in rows if overlaps((row.start, row.end), wanted["span"]) and row.on_calendar]
        undated.count(not here, f"“{text[slice(*wanted['span'])]}”: {here}")
    values.beyond = [f"“{row.text}” {row.type} {row.value}" for row in rows if id(row) not in met]
    return [values, none, undated]


def score_timeline(gold: dict, analysis) -> list[Score]:
    """Return the scores of timeline rows by value or bounds, and of their status."""
    placed, status = Score("timeline rows"), Score("their status")
    met = set()
    times = {row.time_id: row for row in analysis.records["times"]}
    for wanted in gold.get("timeline", ()):
        here = [row for row in analysis.records["events"] if triggered(row, wanted["trigger"], times)]
        met.update(id(row) for row in here)
        right = [row for answer in answers(wanted) for row in here if same_time(answer, row)]
        told = [(row.title, row.value, row.mod, row.earliest, row.latest, row.status) for row in here]
        if placed.count(right, f"{wanted['title']} {wanted.get('value')}: {told}"):
            fits = any(row.status == answer["status"] for answer in answers(wanted) for row in right)
            status.count(fits, f"{wanted['title']} {wanted['status']}: {[row.status for row in right]}")
    placed.beyond = [
        f"{r.title} {r.value} {r.status} ({r.placed_by})" for r in analysis.records["events"] if id(r) not in met
    ]
    return [placed, status]


def score_moved(gold: dict, moved) -> Score:
    """Return which timeline rows are where the reading has them after the publication day was moved."""
    found = Score("rows after another publication day")
    times = {row.time_id: row for row in moved.records["times"]}
    elsewhere = {row["title"]: row for row in gold["moved"]["changed"]}
    for wanted in gold["timeline"]:
        answer = {**wanted, **elsewhere.get(wanted["title"], {})}
        here = [row for row in moved.records["events"] if triggered(row, wanted["trigger"], times)]
        bounds = (answer["earliest"], answer["latest"])
        right = any((row.earliest, row.latest) == bounds for row in here)
        found.count(right, f"{wanted['title']} {bounds}: {[(row.title, row.earliest, row.latest) for row in here]}")
    return found


def triggered(row, trigger, times) -> bool:
    """Tell whether the words that date an event lie in the row, its mentions or its time."""
    spans = [(row.start, row.end), *row.mentions]
    if row.time_id in times:
        spans.append((times[row.time_id].start, times[row.time_id].end))
    return any(overlaps(span, trigger) for span in spans)


def same_time(answer: dict, row) -> bool:
    """Tell whether value, or both bounds, agree."""
    value = answer.get("value") is not None and (answer["value"], answer.get("mod")) == (row.value, row.mod)
    bounds = (answer.get("earliest"), answer.get("latest")) == (row.earliest, row.latest)
    return value or (bounds and bounds is not None and (row.earliest is not None or row.latest is not None))


def score_oddities(gold: dict, analysis) -> list[Score]:
    """Return the scores of oddities that must be reported and of denials that must be linked."""
    text, rows = analysis.article.text, analysis.records["oddities"]
    odd, denied = Score("oddities"), Score("denials")
    known = []
    for wanted in gold.get("oddities", ()):
        here = [row.kind for row in rows if overlaps((row.start, row.end), wanted["span"])]
        known.append(wanted["span"])
        if not wanted.get("optional"):
            odd.count(wanted["kind"] in here, f"{wanted['kind']} “{text[slice(*wanted['span'])]}”: {here}")
    odd.beyond = [
        f"{r.kind} “{r.text[:60]}” {r.why[:80]}" for r in rows if not any(overlaps((r.start, r.end), s) for s in known)
    ]
    statements = {row.statement_id: row for row in analysis.records["statements"]}
    for wanted in gold.get("denials", ()):
        if wanted.get("optional"):
            continue
        linked = [
            row.text
            for row in statements.values()
            for other in row.denied_by
            if overlaps((statements[other].start, statements[other].end), wanted["what"])
        ]
        denied.count(linked, f"“{text[slice(*wanted['what'])]}” denies “{text[slice(*wanted['denies'])][:60]}”")
    return [odd, denied]
