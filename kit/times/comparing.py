"""Comparing: dates that only say what a figure is held against."""

from __future__ import annotations

from spacy.tokens import Doc

COMPARING = {("up", "from"), ("down", "from"), ("compared", "with"), ("compared", "to"), ("than", "in")}
MONEY = {"cents", "million", "billion", "share", "pence", "%"}
FIGURE = {*MONEY, "in", "$", "£", "€", "m", "bn", "percent", "per", "cent", "a", "points", "trillion", "thousand"}
COMPARED = 12  # words between "down from" and its date


def is_compared(doc: Doc, first: int) -> bool:
    """Tell whether the date that begins at a token is that of a figure compared with: "down from 51% in January"."""
    again = first > 0 and doc[first : first + 2].text.lower() == "the same" and doc[first - 1].lower_ in {"over", "on"}
    if again or _is_held_against(doc, first):
        return True
    for index in range(first - 1, max(first - COMPARED, 0), -1):
        if doc[index + 1].is_sent_start:
            return False
        if (doc[index - 1].lower_, doc[index].lower_) in COMPARING:
            return True
        if doc[index].lower_ == "from" and any(
            token.lower_ in {"up", "down"} for token in doc[max(0, index - 4) : index]
        ):
            return True  # "up 15% from 4 pence a year earlier"
        if doc[index].text == "," and (doc[index + 1].lower_ == "or" or doc[index - 1].lower_ in MONEY):
            continue  # "down from $9 million, or 46 cents, in the year-ago quarter"
        if doc[index].pos_ in {"VERB", "AUX"} or doc[index].text in {",", ";"}:
            return False
    return False


def _is_held_against(doc: Doc, first: int) -> bool:
    """Tell whether a bare figure stands between "from" and a date: "fell to 91 [from 102] the year before"."""
    index, numbers = first - 1, 0
    while index > 0 and not doc[index + 1].is_sent_start and (doc[index].like_num or doc[index].lower_ in FIGURE):
        numbers += doc[index].like_num
        index -= 1
    return bool(numbers) and doc[index].lower_ in {"from", "against", "versus"}
