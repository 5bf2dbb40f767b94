"""An invented article with a row in every table, made by hand: the views are tried without any stage at work."""

from __future__ import annotations

import pytest

import kit
from kit.actors.records import Actor, Mention
from kit.analysis import Analysis
from kit.events.records import Event
from kit.language import load_pipeline, parse
from kit.oddities import Oddity
from kit.quotes.records import Quote
from kit.relations.records import Relation
from kit.sourcing.records import Claim, Finding, Sentence, Source, Statement
from kit.spans import Span
from kit.tables import RECORDS
from kit.times.records import Time

SCRIPT, IMAGE = "<script>alert(1)</script>", "<img src=x onerror=alert(2)>"

TEXT = f"""Mayor Ana Okoye {SCRIPT} said on Monday that the bridge was “safe & sound {IMAGE}”.

Harbour officials denied it. The bridge opened in March 2011 and will close next week."""


def span(words: str, start: int = 0) -> tuple[int, int]:
    """Return where words stand in the invented text."""
    at = TEXT.index(words, start)
    return at, at + len(words)


def placed(words: str, start: int = 0) -> dict:
    """Return the start, end and text of words for a record."""
    at, end = span(words, start)
    return {"start": at, "end": end, "text": words}


def records() -> dict[str, tuple]:
    """Return an invented row or more for every table."""
    okoye, harbour = f"Mayor Ana Okoye {SCRIPT}", "Harbour officials"
    marked = f"safe & sound {IMAGE}"
    clause = f"the bridge was “{marked}”"
    cue, source = span("said"), span(okoye)
    said = {
        "sense": "speech",
        "stance": "asserts",
        "speaker_ids": ("a1",),
        "speaker": f"Ana Okoye {SCRIPT}",
        "cue": "said",
        "cue_start": cue[0],
        "cue_end": cue[1],
        "source_start": source[0],
        "source_end": source[1],
        "source_text": okoye,
        "said": "2022-05-02",
        "attribution": "explicit",
        "why": f"the clause under “said” {SCRIPT}",
    }
    denial = dict(zip(("cue_start", "cue_end"), span("denied"))) | {"cue": "denied", "stance": "denies"}
    found = dict.fromkeys(RECORDS, ())
    found["actors"] = (
        Actor("a1", f"Ana Okoye {SCRIPT}", "PERSON", role="Mayor", names=1, statements=2, why="one full name"),
        Actor("a2", harbour, "GROUP", names=1, statements=1, first_start=span(harbour)[0]),
    )
    found["mentions"] = (
        Mention("m1", "a1", **placed("Ana Okoye"), form="name", why="a full name"),
        Mention("m2", "a2", **placed(harbour), form="description", confidence=0.75),
    )
    found["relations"] = (Relation("r1", "a2", "a1", "deny", "REJECT", **placed("denied it"), why=IMAGE),)
    found["quotes"] = (
        Quote("q1", **placed(clause), parts=(Span(*span(clause)),), content=clause, kind="indirect", **said),
        Quote(
            "q2", **placed(marked), parts=(Span(*span(marked)),), content=marked, kind="mixed", linked_to="q1", **said
        ),
        Quote(
            "q3", **placed("it", span("denied")[0]), parts=(), content="it", kind="indirect", speaker=harbour, **denial
        ),
    )
    found["times"] = (
        Time("t1", **placed("Monday"), type="DATE", value="2022-05-02", earliest="2022-05-02", latest="2022-05-02"),
        Time("t2", **placed("March 2011"), type="DATE", value="2011-03", earliest="2011-03-01", latest="2011-03-31"),
        Time("t3", **placed("next week"), type="DATE", value="2022-W19", earliest="2022-05-09", latest="2022-05-15"),
    )
    opened, closes = span("opened"), span("close ")
    found["events"] = (
        Event(
            "e1", **placed("The bridge opened in March 2011"), trigger_start=opened[0], trigger_end=opened[1],
            trigger="opened", title=f"The bridge opens {IMAGE}", actors=("a1",), value="2011-03",
            earliest="2011-03-01", latest="2011-03-31", placed_by="date", rank=1,
        ),
        Event(
            "e2", **placed("will close next week"), trigger_start=closes[0], trigger_end=closes[1] - 1, trigger="close",
            title="The bridge closes", actors=("a2",), earliest="2022-05-09", status="planned", rank=3,
        ),
        Event(
            "e3", **placed("said on Monday"), trigger_start=cue[0], trigger_end=cue[1], trigger="said",
            title="The mayor speaks", saying=True, earliest="2022-05-02", latest="2022-05-02", rank=2,
        ),
    )  # fmt: skip
    found["sources"] = (
        Source("s1", **placed(okoye), type="named person", rung="named", actor_ids=("a1",), statements=1, words=9),
        Source(
            "s2", **placed(harbour), type="unnamed group", rung="placed", country="Ruritania", statements=1, words=1
        ),
    )
    sentence = (0, span("”.")[1])
    found["statements"] = (
        Statement("x1", "q1", "s1", **placed(clause), sentence_start=sentence[0], sentence_end=sentence[1]),
        Statement("x2", "q3", "s2", **placed("it", span("denied")[0]), sentence_start=0, sentence_end=sentence[1]),
    )
    found["claims"] = (Claim("c1", f"the bridge is safe {SCRIPT}", ("x1",), ("s1",), 1, 1, "one voice", ("x2",)),)
    found["sentences"] = (Sentence("n1", *sentence, TEXT[slice(*sentence)], 0, "attributed", ("s1",)),)
    found["findings"] = (Finding("f1", "rule", "guide", **placed(harbour), question=f"Who? {SCRIPT}"),)
    found["oddities"] = (Oddity("o1", "other", **placed("it", span("denied")[0]), why=f"what is meant? {IMAGE}"),)
    return found


@pytest.fixture(scope="session")
def invented():
    """Give the analysis of the invented article; its title and outlet hold markup, as its text does."""
    article = kit.Article(
        text=TEXT, published="2022-05-04", title=f"Bridge {SCRIPT}", outlet=f"Gazette {IMAGE}", authors=(SCRIPT,),
        name="bridge", published_from=f"the sidecar {IMAGE}",
    )  # fmt: skip
    return Analysis(article, parse(article, load_pipeline()), records(), pipeline="test", seconds={})
