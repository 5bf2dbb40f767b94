"""The one-screen brief for the terminal."""

from __future__ import annotations

from rich.console import Console, Group
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from kit.analysis import Analysis
from kit.views.brief import brief_of, weightiest
from kit.views.corrected import counted
from kit.views.timeline import undated
from kit.views.wording import cut, known, type_of


def print_brief(analysis: Analysis, console: Console | None = None) -> None:
    """Print main actors, quote counts, dated events, the sourcing mix and oddities on one screen.

    The article's words are printed as they are: never read as console markup or control codes.
    """
    console = console or Console()
    facts = brief_of(analysis)
    width = max(40, console.width)
    beside = width >= 100  # actors and speakers side by side
    half = width // 2 if beside else width
    actors = _table(
        "Main actors",
        [(row.name, row.role if known(row.role) else type_of(row), row.mentions) for row in _rows(facts.actors, 8)],
        ("actor", "role or type", "mentions"),
        half - 16,
        total=len(facts.actors),
        otherwise="No actor is named.",
    )
    speakers = _table(
        "Who is quoted",
        [(row.speaker, row.statements, row.quoted) for row in _rows(facts.speakers, 8)],
        ("speaker", "said or written", "words in marks"),
        half - 29,
        total=len(facts.speakers),
        otherwise="Nobody is quoted.",
    )
    events = _table(
        "What happened when",
        [(row.when, row.title, row.status) for row in weightiest(facts.events, 14).itertuples()],
        ("when", "event", "status"),
        3 * (width - 42),
        total=len(facts.events),
        otherwise=undated(analysis),
    )
    oddities = _table(
        "Look again",
        [(row.label, cut(row.text, 36) + row.more, row.why) for row in _rows(facts.oddities, 6)],
        ("kind", "words", "why"),
        2 * (width - 44),
        total=len(facts.oddities),
        otherwise="Nothing odd was found.",
    )
    sourcing = Text("\n".join(["How it is sourced", *facts.sourcing]))
    sourcing.stylize("bold", 0, len("How it is sourced"))
    side_by_side = Table.grid(padding=(0, 3))
    side_by_side.add_row(actors, speakers)
    told = [facts.published, facts.size, *facts.notes, counted(analysis)]
    heading = Text("\n".join(cut(line, 400) for line in told if line))
    both = side_by_side if beside else Group(actors, speakers)
    console.print(Panel(heading, title=Text(cut(facts.title, width - 8)), title_align="left"))
    console.print(Group(both, events, sourcing, Text(), oddities))


def _table(title: str, rows, headings, longest: int, *, total: int, otherwise: str) -> Table | Text:
    if not rows:
        return Text.assemble((title, "bold"), "\n", otherwise, "\n")
    caption = Text(f"and {total - len(rows):,} more") if total > len(rows) else None
    made = Table(title=Text(title, "bold"), title_justify="left", caption=caption, caption_justify="left", box=None)
    for heading in headings:
        made.add_column(heading, header_style="dim", overflow="fold")
    for row in rows:
        made.add_row(*(Text(cut(str(value), max(16, longest))) for value in row))
    return made


def _rows(frame, most: int) -> list:
    return list(frame.head(most).itertuples())
