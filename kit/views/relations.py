"""Relations: who does what to whom, as a matrix and around one actor."""

from __future__ import annotations

from collections import Counter, defaultdict

import pandas as pd
from markupsafe import Markup

from kit.analysis import Analysis
from kit.relations.records import Relation
from kit.views.corrected import marked
from kit.views.html import Html, element, join
from kit.views.passages import passages_of
from kit.views.tables import Column, table, where
from kit.views.wording import code_words, plural


def matrix(analysis: Analysis, *, most: int = 12, to_reader: bool = False) -> Html:
    """Return a matrix of the actors most often related, rows act, columns are acted on; and all relations, closed."""
    relations = analysis.records["relations"]
    acting = Counter(relation.source_id for relation in relations)
    acted_on = Counter(relation.target_id for relation in relations)
    rows, columns = ([i for i, _ in counted.most_common(most)] for counted in (acting, acted_on))
    if not relations:
        return Html(element("p", "No relation between actors is told.", class_="note"), "Relations: none")
    cells = defaultdict(list)
    for relation in relations:
        cells[relation.source_id, relation.target_id].append(relation)
    rows = [source for source in rows if any(cells[source, target] for target in columns)]
    involved = len(acting.keys() | acted_on.keys())
    summary = f"Relations: {plural(len(relations), 'relation')} between {plural(involved, 'actor')}"
    hidden = len(relations) - sum(len(cells[source, target]) for source in rows for target in columns)
    note = f"{plural(hidden, 'relation')} of other actors stand in the list alone."
    every = element(
        "details",
        element("summary", plural(len(relations), "relation"), ", each with its words"),
        listing(analysis, analysis.relations, to_reader=to_reader),
    )
    grid = element(
        "div",
        _grid(analysis, rows, columns, cells),
        class_="wide",
        tabindex="0",
        role="region",
        aria_label="who does what to whom",
    )
    return Html(join([grid, element("p", note, class_="note") if hidden else None, every]), summary)


def _grid(analysis: Analysis, rows: list[str], columns: list[str], cells: dict[tuple, list[Relation]]) -> Markup:
    """Return a table of the actors that act by those acted on; a cell is the darker, the more it holds."""
    most_in_cell = max(3, *(len(found) for found in cells.values()))  # where each is told once, none stands out
    targets = (element("th", element("span", _name(analysis, target))) for target in columns)
    body = (
        element(
            "tr",
            element("th", _name(analysis, source), scope="row"),
            *(_cell(cells[source, target], most_in_cell) for target in columns),
        )
        for source in rows
    )
    head = element("thead", element("tr", element("th", "acts ↓  on →"), *targets))
    return element("table", head, element("tbody", *body), class_="matrix")


def listing(analysis: Analysis, rows: pd.DataFrame, *, to_reader: bool = False) -> Markup:
    """Return relations as a table: who does what to whom, and where that stands."""
    columns = [
        Column("who", lambda row: marked(element("b", _name(analysis, row.source_id)), row), "name"),
        Column("does", verb),
        Column("to whom", lambda row: element("b", _name(analysis, row.target_id)), "name"),
        Column("class", lambda row: element("small", code_words(row.verb_class))),
        where(analysis, to_reader=to_reader),
    ]
    return table(rows, columns, noun="relations")


def ego(analysis: Analysis, actor_id: str) -> Markup:
    """Return what one actor does to others and what others do to it, each with its sentence."""
    passages = passages_of(analysis)
    outward = [relation for relation in analysis.records["relations"] if relation.source_id == actor_id]
    inward = [relation for relation in analysis.records["relations"] if relation.target_id == actor_id]
    return element(
        "div",
        element("div", element("h4", "does"), _listed(analysis, passages, outward, "target_id", "→")),
        element("div", element("h4", "is done to"), _listed(analysis, passages, inward, "source_id", "←")),
        class_="columns",
    )


def verb(relation: Relation) -> str:
    """Return a relation's verb with its negation and modality in words."""
    modality = "" if relation.modality == "fact" else f" ({relation.modality})"
    return f"{'not ' if relation.negated else ''}{relation.verb}{modality}"


def _listed(analysis, passages, relations, other: str, arrow: str) -> Markup:
    if not relations:
        return element("p", "nothing told", class_="note")
    items = [
        element(
            "details",
            element(
                "summary",
                join([arrow, element("b", _name(analysis, getattr(relation, other))), verb(relation)], " "),
                " ",
                element("small", relation.verb_class.lower())
                if relation.verb_class.lower() not in ("other", relation.verb)
                else None,
            ),
            element("p", passages.around([(relation.start, relation.end)])),
            element("small", relation.why, class_="why"),
        )
        for relation in relations
    ]
    return join(items)


def _cell(found: list[Relation], most: int) -> Markup:
    if not found:
        return element("td")
    verbs = Counter(verb(relation) for relation in found)
    words = ", ".join(f"{word} ×{count}" if count > 1 else word for word, count in verbs.most_common())
    return element("td", len(found), title=words, style=f"--heat:{round(100 * len(found) / most)}%")


def _name(analysis: Analysis, actor_id: str) -> str:
    actor = analysis.actor_by_id.get(actor_id)
    return actor.name if actor else actor_id
