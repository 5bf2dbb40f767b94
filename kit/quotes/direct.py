"""Direct: marked words that stand for themselves, each with the saying beside it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from spacy.tokens import Token

from kit.language import grammar
from kit.quotes.attributions import EDGES, Attribution, cue_span, quotes_another
from kit.quotes.cues import Cue, verb_cue
from kit.quotes.frame import Frame
from kit.quotes.identified import identified_before, identified_behind
from kit.quotes.lines import colon_line, dash_line, like_line, phrase_of, put_line
from kit.quotes.marks import Marked, is_title_case
from kit.quotes.sayings import is_told, saying_before, saying_behind, speaker_of
from kit.quotes.sources import source_of
from kit.quotes.stretches import behind_verb, whole_stretch
from kit.spans import Span, trim

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
            found = _borrowed(frame, nearer(frame, one, left, right))
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
    if lead.endswith(":"):
        more = text[one.end : one.end + 40].split("\n")[0]
        return ends or right is not None or not re.match(r"\s\w", more)  # "Lund: ‘Lies’ have no place here"
    if left is not None and (lead.endswith((",", "like")) or opens) and (ends or len(words.split()) > 3):
        return True
    if right is not None and (not lead or lead[-1] in '.!?…”"—–-,('):
        return ends and (opens or lead[-1:] == "," or right.pattern == "behind")
    if not lead or lead[-1] in ".!?…":
        closes = text[one.end : one.end + 40].split("\n")[0].strip(" .") == ""
        return (ends and words[-1:] != "," and opens) or (closes and opens and len(words.split()) > 3)
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
    if left.pattern in {"colon", "noun of saying"} or (stated and inside.endswith((",", "?", "!"))):
        return right
    return left


def attribution_behind(frame: Frame, one: Marked, behind) -> Attribution | None:
    """Return the saying behind marked words: ""It rained," [said Lund]"."""
    text = frame.text
    line = dash_line(frame, one)
    if line is not None:
        return line
    words = one.inner.of(text).rstrip("\"'’” \n")
    tokens = frame.first_sentence(*behind)
    if text[: one.start].endswith("("):
        tokens = tokens[: next((place for place, token in enumerate(tokens) if token.text == ")"), None)]
    while tokens and tokens[0].text in {",", "—", "–", "-", ";"}:
        tokens = tokens[1:]
    if not tokens:
        return None
    if (phrase := phrase_of(tokens) or identified_behind(tokens) or put_line(tokens)) is not None:
        return phrase
    found = saying_behind(tokens, goes_on=words.endswith(","))
    if found is None:
        return None
    verb, entry = found
    if verb.tag_ == "VB" or (verb.i == tokens[0].i and verb.text[:1].isupper()):
        return None  # "“No.” Asked why, ...": a new sentence
    open_end = words[-1:] in {",", "?", "!", "—", "–", "-", "…"} or text[one.end : one.end + 1] == ","
    leads_on = behind[1] < len(text) and tokens[-1].text in {":", ","}
    if not words.endswith(",") and tokens[0].text[:1].isupper() and not _names(tokens[0]):
        plain = tokens[0].pos_ == "PRON" and verb.lemma_.lower() == "say"
        if text[one.end : one.end + 1] != "," and not plain:
            return None  # "“Stop!” The crowd laughed.": a new sentence
    if not words.endswith(",") and tokens[0].pos_ == "CCONJ":
        return None  # "chanted “Shame!” and carried signs saying ..."
    if not open_end:
        if leads_on or grammar.complement(verb) is not None and grammar.complement(verb).i > verb.i:
            return None
        if not (tokens[0].i >= verb.i - 6):
            return None
    who = speaker_of(verb, tokens, behind=True)
    if who is None:
        return _found(frame, "behind", entry, verb, None, tokens) if is_told(verb) and open_end else None
    first = min(verb.i, frame.token_at(source_of(who, cue=verb.i).start))
    if first > tokens[0].i + 3 and grammar.own_subject(verb) != who and not quotes_another(verb.head):
        return None
    return _found(frame, "behind", entry, verb, who, tokens)


def _names(token: Token) -> bool:
    return token.pos_ == "PROPN" or token.lower_ == "i"


def attribution_before(frame: Frame, before: tuple[int, int]) -> Attribution | None:
    """Return the saying before marked words: "[Lund said]: "It rained.""."""
    text = frame.text
    lead = text[before[0] : before[1]].rstrip()
    tokens = frame.last_sentence(before[0], before[0] + len(lead) - 1 if lead[-1:] == "?" else before[1])
    if not tokens or lead[-1] in ".!…":
        return None
    if lead[-1] == "?":
        return identified_before(tokens)
    commas = [place for place, token in enumerate(tokens[:-1]) if token.text == ","]
    near_put = put_line(tokens[commas[-1] + 1 :] if commas else tokens)
    if (quotative := like_line(tokens) or near_put) is not None:
        return quotative
    found = saying_before(tokens)
    if tokens[-1].lemma_ == "be" and (announced := identified_before(tokens)) is not None:
        return announced  # "Her answer was “No.”"
    if found is not None:
        verb, entry = found
        if lead[-1] == ":" and verb.tag_ == "VBN" and (announced := identified_before(tokens)) is not None:
            return announced  # "Lee’s answer, according to two people briefed on it: ..."
        if verb.tag_ == "VBN" and not entry.speaks and not grammar.auxiliaries(verb):
            return None  # "best known for “Salt Road”"
        if lead[-1] == ":" and grammar.is_relative(verb) and (line := colon_line(tokens)) is not None:
            return line  # "Lee, whose book was praised, put it so: ..."
        near = tokens[-1].i - verb.i <= (40 if lead[-1] in ":," else 2)
        if near:
            who = speaker_of(verb, tokens)
            return _found(frame, "before", entry, verb, who, tokens)
    if lead[-1] == ":":
        return identified_before(tokens) or colon_line(tokens) or put_line(tokens)
    return phrase_of(tokens)


def _found(frame: Frame, pattern: str, entry: Cue, verb: Token, who: Token | None, tokens) -> Attribution:
    source, cue = source_of(who, cue=verb.i), cue_span(verb)
    whole = whole_stretch(verb, tokens)
    if who is not None and whole is not None and whole.contains(source):
        source = whole
    elif source is not None and (pattern == "behind" or verb.i == tokens[0].i):
        source = behind_verb(verb, source, tokens)
    first, last = tokens[0].idx, tokens[-1].idx + len(tokens[-1])
    if source is not None and first <= who.idx < last:  # a broken parse runs on into the marked words
        source = trim(frame.text, Span(max(source.start, first), min(source.end, last)), EDGES)
    if source is not None and source.start < cue.end and cue.start < source.end:
        source = Span(who.idx, who.idx + len(who))
    return Attribution(pattern, entry, cue, (), verb.i, source, None if who is None else who.i)


def _borrowed(frame: Frame, found: Attribution | None) -> Attribution | None:
    """Return an attribution whose participle has no subject ("..., [adding]: ") with the speaker before it."""
    if found is None or found.source is not None or frame.doc[found.cue_head].tag_ != "VBG":
        return found
    verb = frame.doc[found.cue_head]
    paragraph = frame.article.paragraph_at(found.cue.start)
    start = frame.paragraphs[paragraph].start if paragraph is not None else verb.sent.start_char
    for token in reversed(frame.tokens(start, verb.idx)):
        who = grammar.own_subject(token) if token.tag_ in {"VBD", "VBZ", "VBP"} else None
        if who is not None and verb_cue(token, "q") is not None and frame.marked_at(token.idx) is None:
            return replace(found, source=source_of(who, cue=token.i), source_head=who.i)
    return found
