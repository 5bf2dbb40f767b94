"""CSV: any table as RFC 4180 text that spreadsheets open without harm."""

from __future__ import annotations

import csv
import io
import re

import pandas as pd

FORMULA = re.compile(r"^(?:[=+@\t\r]|-(?!\d))")


def to_csv(table: pd.DataFrame) -> str:
    """Return a table as CSV (RFC 4180): a header row, CRLF line ends, cells that are missing empty.

    Tuples become "; "-separated ids, spans "start-end". A cell of text that a spreadsheet would run
    as a formula begins with an apostrophe (https://owasp.org/www-community/attacks/CSV_Injection).
    """
    lines = io.StringIO(newline="")
    writer = csv.writer(lines)
    writer.writerow(table.columns)
    for row in table.itertuples(index=False, name=None):
        writer.writerow([cell(value) for value in row])
    return lines.getvalue()


def cell(value) -> str:
    """Return one value as the text of a cell.

    >>> cell(("a1", "a2")), cell(((4, 9), (12, 15))), cell(None), cell("=1+1"), cell("-1 week")
    ('a1; a2', '4-9; 12-15', '', "'=1+1", '-1 week')
    """
    if isinstance(value, tuple):
        return "; ".join(f"{item[0]}-{item[1]}" if isinstance(item, tuple) else str(item) for item in value)
    if value is None or value is pd.NA or value != value:
        return ""
    words = str(value)
    return f"'{words}" if isinstance(value, str) and FORMULA.match(words) else words
