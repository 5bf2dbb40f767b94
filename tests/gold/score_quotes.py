"""Score marked words, indirect statements, refusals and sources against a hand reading."""

from __future__ import annotations

from gold.matching import Score, answers, iou, overlaps, source_span, spans_of

STATED = {"direct", "mixed", "indirect"}


def score_quotes(gold: dict, analysis) -> list[Score]:
    """Return the scores of marked words, their speakers, strays, indirect statements and refusals."""
    text, rows = analysis.article.text, analysis.records["quotes"]
    kinds, speakers, strays = Score("marked words with kind"), Score("their speakers"), Score("stray marks an oddity")
    met = set()
    for wanted in gold.get("quotes", ()):
        words = text[slice(*wanted["span"])]
        if wanted["kind"] == "stray":
            reported = any(
                overlaps((o.start, o.end), wanted["span"]) and "marks" in o.kind for o in analysis.records["oddities"]
            )
            spoken = any(
                iou(text, span, wanted["span"]) >= 0.8 for row in rows if row.kind in STATED for span in spans_of(row)
            )
            strays.count(reported and not spoken, f"“{words}” is no oddity or is somebody's words")
            continue
        here = [row for row in rows if any(iou(text, span, wanted["span"]) >= 0.8 for span in spans_of(row))]
        met.update(id(row) for row in here)
        right = [(row, answer) for answer in answers(wanted) for row in here if row.kind == answer["kind"]]
        kinds.count(right, f"“{words[:70]}” {wanted['kind']}: {[row.kind for row in here]}")
        if wanted.get("speakers"):
            found = any(same_speaker(answer, row, analysis) for answer in answers(wanted) for row in here)
            told = [(row.speaker, row.source_text) for row in here]
            speakers.count(found, f"“{words[:50]}” by {wanted['speakers']}: {told}")
    indirect, behind = Score("indirect statements"), Score("their sources")
    for wanted in gold.get("indirect", ()):
        here = [
            row
            for row in rows
            if row.kind in STATED and any(iou(text, s, wanted["span"]) >= 0.6 for s in spans_of(row))
        ]
        met.update(id(row) for row in here)
        indirect.count(here, f"“{text[slice(*wanted['span'])][:90]}”")
        found = any(same_speaker(answer, row, analysis) for answer in answers(wanted) for row in here)
        behind.count(
            found, f"“{text[slice(*wanted['span'])][:60]}” by {wanted['speakers']}: {[r.source_text for r in here]}"
        )
    refusals = Score("refusals")
    for wanted in gold.get("refusals", ()):
        here = [r for r in rows if r.kind == "refusal" and iou(text, (r.start, r.end), wanted["span"]) >= 0.6]
        met.update(id(row) for row in here)
        right = any(same_speaker(answer, row, analysis) for answer in answers(wanted) for row in here)
        refusals.count(right, f"“{text[slice(*wanted['span'])]}”: {[row.source_text for row in here]}")
    known = [other["span"] for other in gold.get("also_true", ())]
    for row in rows:
        if id(row) not in met and not any(iou(text, span, other) >= 0.6 for span in spans_of(row) for other in known):
            indirect.beyond.append(f"{row.kind}/{row.sense} {row.source_text!r} {row.cue!r} “{row.content[:90]}”")
    return [kinds, speakers, strays, indirect, behind, refusals]


def same_speaker(wanted: dict, row, analysis) -> bool:
    """Tell whether a row has the actors that the reading names, or its source phrase."""
    names = {analysis.actor_by_id[i].name for i in row.speaker_ids}
    if names and names == set(wanted.get("speakers") or ()):
        return True
    if wanted.get("named") and not wanted.get("source"):
        return False
    source, given = wanted.get("source"), source_span(row)
    if source is None or given is None:
        return False
    same = iou(analysis.article.text, source, given) >= 0.6
    return same and (not wanted.get("named") or bool(names & set(wanted["speakers"])))


def score_sources(gold: dict, analysis) -> list[Score]:
    """Return the scores of sources present, and of their type, rung, number and country."""
    text = analysis.article.text
    present = Score("sources")
    fields = {name: Score(f"their {name}") for name in ("type", "rung", "people", "country", "disclosed")}
    met = set()
    for wanted in gold.get("sources", ()):
        spans = [wanted["span"], *wanted.get("also", ())]
        here = [
            row
            for row in analysis.records["sources"]
            if any(overlaps((row.start, row.end), s) or any(overlaps(m, s) for m in row.mentions) for s in spans)
        ]
        here.sort(key=lambda row: -iou(text, (row.start, row.end), wanted["span"]))
        met.update(id(row) for row in here)
        words = text[slice(*wanted["span"])]
        if not present.count(here, f"“{words}”"):
            continue
        row = here[0]
        given = {
            "type": row.type,
            "rung": row.rung,
            "people": None if row.people_min is None else [row.people_min, row.people_max],
            "country": row.country,
            "disclosed": sorted(row.disclosed),
        }
        for name, score in fields.items():
            right = any(alike(answer.get(name), given[name]) for answer in answers(wanted))
            score.count(right, f"“{words}” {name} {wanted.get(name)}: {given[name]}")
    others = [other["span"] for other in gold.get("more_sources", ())]
    for row in analysis.records["sources"]:
        if id(row) not in met and not any(overlaps((row.start, row.end), span) for span in others):
            present.beyond.append(f"{row.type}/{row.rung} “{row.text}” {row.why[:80]}")
    return [present, *fields.values()]


def alike(wanted, given) -> bool:
    """Tell whether two field values agree; an empty list and nothing are the same."""
    return (wanted or None) == (given or None)
