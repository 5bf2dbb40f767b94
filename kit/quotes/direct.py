"""Direct: marked words that stand for themselves, each with the saying beside it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from kit.language import grammar
from kit.quotes.attributions import Attribution
from kit.quotes.beside import attribution_before, attribution_behind, borrowed
from kit.quotes.frame import Frame
from kit.quotes.marks import Marked, is_title_case
from kit.spans import Span

ENDS_ALONE = set(".,!?…—–-")
JOINING = re.compile(r",?\s*(?:and|or|then|and then|and later|and again)\s*,?|…|\.\.\.|,", re.I)


@dataclass(frozen=True)
class Direct:
    """Hold one direct statement: its pieces, and its own attribution where it has one."""

    parts: tuple[Span, ...]
    marked: tuple[Marked, ...]
    found: Attribution | None
    paragraph: int | None
    runs_on: bool = False


def find_direct(frame: Frame) -> tuple[list[Direct], list[Marked]]:
    """Return the direct statements in text order, and the marked words that are none."""
    direct: list[Direct] = []
    rest: list[Marked] = []
    for one in frame.top:
        before, behind = frame.before(one), frame.behind(one)
        left, right = attribution_before(frame, before), attribution_behind(frame, one, behind)
        last = direct[-1] if direct else None
        paragraph = frame.article.paragraph_at(one.start)
        joined = last is not None and last.paragraph == paragraph
        if not stands_alone(frame, one, before, left, right):
            rest.append(one)
        elif (
            last is not None
            and last.runs_on
            and not (left or right)
            and (paragraph == frame.next_paragraph(last.marked[-1]) or frame.is_next(last.marked[-1], one))
        ):
            direct[-1] = replace(
                last, parts=(*last.parts, *one.pieces), marked=(*last.marked, one), runs_on=one.runs_on
            )
        elif joined and goes_on(frame, last, one, left, right):
            direct[-1] = replace(
                last, parts=(*last.parts, *one.pieces), marked=(*last.marked, one), runs_on=one.runs_on
            )
        else:
            found = borrowed(frame, nearer(frame, one, left, right))
            direct.append(Direct(one.pieces, (one,), found, paragraph, one.runs_on))
    return direct, rest


def stands_alone(frame: Frame, one: Marked, before, left, right) -> bool:
    """Tell whether marked words are a statement of their own, not part of the reporter's clause."""
    text = frame.text
    words = one.inner.of(text).strip().rstrip("\"'’” ")
    lead = text[before[0] : before[1]].rstrip()
    if lead.endswith(("’s", "'s")) and is_title_case(words):
        return False  # "told the BBC’s “Morning Hour.”"
    ends = words[-1:] in ENDS_ALONE or text[one.end : one.end + 1] == "," or one.runs_on
    opens = not words[:1].islower()
    if right is not None and right.pattern == "headline":
        return True
    if lead.endswith(":"):
        more = text[one.end : one.end + 40].split("\n")[0]
        return ends or right is not None or not re.match(r"\s\w", more)  # "Lund: ‘Lies’ have no place here"
    if left is not None and (lead.endswith((",", "like")) or opens) and (ends or len(words.split()) > 3):
        return True
    if right is not None and (not lead or lead[-1] in '.!?…”"—–-,('):
        return ends and (opens or lead[-1:] == "," or right.pattern == "behind")
    if not lead or lead[-1] in ".!?…":
        behind = text[one.end : one.end + 40].split("\n")[0]
        closes = behind.strip(" .") == "" or behind.startswith(". ")
        comma = words.endswith(",") or behind.startswith(",")
        if comma and opens:  # "“It is over,” and she left the room", but "“Lucky,” “Bandit” and others"
            return any(token.tag_ in grammar.FINITE for token in frame.tokens(one.start, one.end))
        return opens and (ends or (closes and len(words.split()) > 3))
    return False


def goes_on(frame: Frame, last: Direct, one: Marked, left, right) -> bool:
    """Tell whether a quotation goes on behind the attribution that splits it.

    Not where it has a saying of its own, where it answers a question, or where it stands directly
    behind other marked words, as turns of a dialogue do.
    """
    start, end = last.marked[-1].end, one.start
    between = frame.text[start:end].strip()
    if not between:
        return False
    if last.found is not None and last.found.cue.end <= last.parts[0].start and JOINING.fullmatch(between):
        return True
    if last.found is None or not start <= last.found.cue.start < end:
        return False
    stops = frame.stops(start, end)
    asked = last.parts[-1].of(frame.text).rstrip().endswith("?") and last.found.entry.stance == "asks"
    asked = asked and not one.inner.of(frame.text).rstrip().endswith("?")
    if stops and (right is not None or asked):
        return False
    if not stops and one.inner.of(frame.text)[:1].islower():
        return True
    if left is not None and left.cue_head != last.found.cue_head:
        return False
    return not stops or (len(stops) == 1 and not frame.text[stops[0] + 1 : end].strip())


def nearer(frame: Frame, one: Marked, left: Attribution | None, right: Attribution | None) -> Attribution | None:
    """Return the saying that attributes marked words, of one before and one behind them.

    The one before, unless it only states something before a colon ("He thought it would not last:
    “It won't,” he said").
    """
    if left is None or right is None:
        return left or right
    verb = frame.doc[left.cue_head]
    own = [grammar.complement(verb), *(() if "a" in left.entry.frames else grammar.objects(verb))]
    stated = any(token is not None and token.idx < one.start for token in own)
    inside = one.inner.of(frame.text).rstrip()
    found_out = right.entry.speaks and not left.entry.speaks  # "tried to find out, “but nobody knows,” Lund said"
    if found_out or left.pattern in {"colon", "noun of saying"} or (stated and inside.endswith((",", "?", "!"))):
        return right
    return left
