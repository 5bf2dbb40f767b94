"""Lexicon: word lists as data files, each with its source in a header line, read once."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent


@cache
def read_toml(name: str) -> dict:
    """Return the tables of a TOML file of this folder, by its name without the ending."""
    return tomllib.loads((FOLDER / f"{name}.toml").read_text(encoding="utf-8"))


@cache
def read_tsv(name: str) -> tuple[dict[str, str], ...]:
    """Return the rows of a TSV file of this folder as mappings from column to value.

    Lines that begin with "#" are comments (the source stands there); the first other line names
    the columns.
    """
    header, *rows = read_rows(name)
    return tuple(dict(zip(header, row)) for row in rows)


@cache
def read_rows(name: str) -> tuple[tuple[str, ...], ...]:
    """Return the cells of each row of a TSV file, comments left out; its header may say what the columns are."""
    lines = (FOLDER / f"{name}.tsv").read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines if line.strip() and not line.startswith("#"))
    return tuple(tuple(cell.strip() for cell in row) for row in rows)
