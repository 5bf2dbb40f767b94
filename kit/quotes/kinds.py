"""Kinds: what marked words are that are no statement of their own: mixed, scare, term, title, or a nickname."""

from __future__ import annotations

import re

from kit.quotes.frame import Frame
from kit.quotes.marks import Marked, is_title_case

SO_CALLED = re.compile(r"(?:so-called|self-styled|self-proclaimed|supposed(?:ly)?|alleged(?:ly)?)\s*$", re.I)
TERM = re.compile(
    r"\b(?:the (?:word|words|term|terms|phrase|expression|name|label|acronym)s?|known(?: \w+){0,4} as|meaning|means|"
    r"nicknamed|named|spelled|spelt|pronounced|(?:calls?|terms?|dubs?|labels?) (?:this|that|it|these|them))\s*,?\s*$",
    re.I,
)
LISTED = re.compile(
    r"\b(?:words|terms|phrases|expressions)\b[^.\n“”\"]{0,12}\b(?:such as|like|including)\s"
    r"(?:[“\"][^“”\"\n]{1,25}[”\"],?\s(?:and |or )?)*$",
    re.I,
)
"""Words listed as words: "words such as “may” and “will”"."""
NAMING = re.compile(r"\b(?:called|termed|dubbed|labell?ed|referred to as)(?: the)?\s*,?\s*$", re.I)
WORK = re.compile(
    r"\b(?:book|novel|memoir|song|single|album|film|movie|play|musical|opera|poem|essay|article|show|series|"
    r"podcast|programme|program|documentary|drama|sitcom|comedy|episode|column|exhibition|painting|game|hit|"
    r"bestseller|magazine|report|lecture|speech|titled|entitled|headlined)\b[^.!?\n]{0,25}$",
    re.I,
)
HEADED = re.compile(r"\bheadlin(?:e|ed)(?: read(?:s|ing)?)?\s*[:,]?\s*$", re.I)
"""A headline is a title however it is written: "under the headline “Two ferries sink”"."""
ON_AIR = re.compile(r"\b(?:interview|appear\w*|speaking|spoke|guest) [^.,!?\n“”\"]{1,30}$")
WORK_BEHIND = re.compile(
    r",?\s(?:\((?:18|19|20)\d\d\)|(?:is |was )?(?:his|her|their|its|the|a|an)\s(?:[\w-]+\s){0,3}"
    r"(?:book|novel|memoir|song|single|album|film|movie|play|musical|opera|poem|essay|show|series|podcast|documentary|drama|comedy|exhibition|painting)\b)"
)
MAKER = re.compile(
    r"\b(?:co-)?(?:author|writer|director|host|star|creator|editor|producer|composer) of(?: the)?\s*$", re.I
)
DEFINING = re.compile(
    r"(?:\w \(the |[A-Z][\w.’'&-]*(?: \([^()\n]{1,40}\))? \((?:[^()\n]{0,40}[\"”'’] or )?(?:the |an? )?)$"
)
DEFINED = re.compile(r"\)|,?\s(?:or|and|together)\b")
"""Short names that a notice gives: "Norvald Steel (“Norvald” or the “Company”)"."""
FUNCTION_WORDS = {"for", "of", "in", "on", "at", "to", "by", "and", "or", "but", "the", "a", "an", "as", "with", "from"}


def kind_of(frame: Frame, one: Marked, spoken: bool) -> str | None:
    """Return mixed, scare, term or title; `nickname` or `stray` for what is no row; spoken: a saying governs it.

    A saying beats all but the signs of a term, a title or a nickname.
    """
    text = frame.text
    words = one.inner.of(text).strip().strip(",.;")
    before, behind = text[max(0, one.start - 60) : one.start], text[one.end : one.end + 20]
    if is_nickname(frame, one):
        return "nickname"
    if words.lower() in FUNCTION_WORDS and not TERM.search(before):
        return "stray"
    if SO_CALLED.search(before):
        return "scare"
    if DEFINING.search(before) and DEFINED.match(behind) and len(words.split()) <= 4:
        return "term"
    if HEADED.search(before):
        return "title"
    capital = is_title_case(words)
    if capital and (
        before.endswith(("’s ", "'s ", "s’ ", "s' "))
        or ON_AIR.search(before)
        or WORK.search(before)
        or MAKER.search(before)
        or WORK_BEHIND.match(text, one.end)
        or _set_off(before, behind)
    ):
        return "title"
    listed = LISTED.search(text[max(0, one.start - 300) : one.start]) is not None
    if (TERM.search(before) or listed) and len(words.split()) <= 4 or NAMING.search(before) and not spoken:
        return "term"
    if capital and len(words.split()) > 1 and not spoken:
        return "title"
    if spoken:
        return "mixed"
    if re.match(r"\s*\(|,? (?:or|also|as it is|as they)\b", behind) and len(words.split()) <= 4:
        return "term"
    return "scare"


def _set_off(before: str, behind: str) -> bool:
    """Tell whether marked words open a sentence as the work in which something stands: "In “Salt Road”, she writes"."""
    return behind[:1] == "," and re.search(r"(?:^|[.!?]\s|\n)In\s$", before) is not None


def is_nickname(frame: Frame, one: Marked) -> bool:
    """Tell whether marked words stand inside a person's name: "Ilse “Biscuit” Haugen"."""
    if len(one.inner.of(frame.text).split()) > 3:
        return False
    first = frame.token_at(one.start)
    last = frame.token_at(one.end)
    doc = frame.doc
    if first == 0 or last >= len(doc):
        return False
    before, after = doc[first - 1], doc[last]
    near = frame.text[one.end : after.idx].strip() == "" and frame.text[one.end : one.end + 1] not in {",", "."}
    return near and all(t.pos_ == "PROPN" and t.text[:1].isupper() for t in (before, after))
