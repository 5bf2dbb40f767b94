"""Datelines: where a report begins behind the town and day of its writing: "OSLO, Aug 14 (Agency) - [The port ...".

A parser that reads both as one clause loses the subject. Sources of the forms: the stylebooks of AP and Reuters.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kit.article import Article

TOWN = r"[A-Z][A-Z.’'/-]+(?: [A-Z][A-Z.’'/-]+){0,4}"
MIXED = r"[A-Z][\w.’'/-]+(?: [A-Z][\w.’'/-]+){0,4}"
REST = r"(?:, ?[A-Z][\w.’' ]{1,25}?)?(?:,? [A-Z][a-z]{2,8}\.? \d{1,2}(?:, \d{4})?)?"
AGENCY = r"(?: ?|--)\([A-Z][^()\n]{1,40}\)"
LAND = r"(?: ?[\[(][A-Z][\w ]{1,25}[\])]){0,2}"
DASH = r"(?: ?--+|,? ?[—–]| -(?= )) ?(?=[“\"‘'A-Z0-9])"
OPENS = r": ?(?=[“\"‘'A-Z0-9])"
BEFORE_DASH = rf"(?:{TOWN}{REST}(?:{AGENCY})?|{MIXED}{REST}{AGENCY}|\([A-Z][\w ]{{1,20}}\))"
DATELINE = re.compile(rf"{BEFORE_DASH}{DASH}|{MIXED}{LAND}{REST}{AGENCY}{OPENS}")
"""With a dash; without a town, or with a colon, only beside an agency."""
TOWN_ALONE = re.compile(rf"{TOWN}{REST}{OPENS}")
"""With a colon and no agency: only where the story begins, for elsewhere it is a speaker's or a label's."""


def story_starts(article: Article) -> Iterator[int]:
    """Yield where a paragraph of the story begins behind its dateline, in characters of the text."""
    opening = next((paragraph for paragraph in article.paragraphs if paragraph.kind == "text"), None)
    for paragraph in article.paragraphs:
        found = paragraph.kind == "text" and DATELINE.match(article.text, paragraph.start, paragraph.end)
        found = found or paragraph == opening and TOWN_ALONE.match(article.text, paragraph.start, paragraph.end)
        if found:
            yield found.end()
