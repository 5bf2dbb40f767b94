"""Metadata: what the YAML file beside an article says of it."""

from __future__ import annotations

from pathlib import Path

import yaml
from rapidfuzz import process

from kit.article import to_date
from kit.errors import KitError
from kit.reading.decode import decode

KEYS = ("title", "outlet", "authors", "published", "published_from", "url", "name")


def read_metadata(path: Path) -> dict:
    """Return what the sidecar of an article says, by the names of `KEYS`; empty where there is none.

    Every value is read as the words that stand there: YAML's own guesses ("no" as False) would
    change names and titles. Raises KitError naming file, key and value.
    """
    sidecar = next((file for file in sidecars(path) if file.is_file()), None)
    if sidecar is None:
        return {}
    known = {}
    for key, value in read_mapping(sidecar).items():
        if key not in KEYS:
            raise KitError(f"{sidecar}: the key {key!r} ({shown(value)}) is not known; {nearest(key)}.")
        known[key] = tidy(sidecar, key, value)
    return {key: value for key, value in known.items() if value}


def sidecars(path: Path):
    """Yield where the metadata of an article may stand."""
    return (file for suffix in (".yaml", ".yml") if (file := path.with_suffix(suffix)) != path)


def read_mapping(sidecar: Path) -> dict:
    """Return the mapping in a YAML file, all scalars as words; an empty file is an empty mapping."""
    try:
        decoded = decode(sidecar.read_bytes())
        mapping = yaml.load(decoded[0] if decoded else "\0", Loader=yaml.BaseLoader)
    except OSError as error:
        raise KitError(f"{sidecar} cannot be read ({error.strerror}); make it readable or move it away.") from None
    except (yaml.YAMLError, RecursionError, ValueError) as error:
        line = f" at line {error.problem_mark.line + 1}" if getattr(error, "problem_mark", None) else ""
        raise KitError(f"{sidecar} is not valid YAML{line}; write one 'key: value' a line.") from None
    if mapping in (None, ""):
        return {}
    if not isinstance(mapping, dict):
        raise KitError(
            f"{sidecar} holds no YAML mapping; write one 'key: value' a line, such as 'outlet: The Courier'."
        )
    return mapping


def tidy(sidecar: Path, key: str, value):
    """Return a value in the form that Article takes: a date, a tuple of names, or words; None where it is empty."""
    if key == "authors":
        names = value if isinstance(value, list) else [value]
        if all(isinstance(name, str) for name in names):
            return tuple(filter(None, map(words, names)))
    elif isinstance(value, str):
        if key != "published" or words(value) is None:
            return words(value)
        try:
            return to_date(value)
        except ValueError:
            raise KitError(
                f"{sidecar}: published is {shown(value)}, which is no date; write year-month-day, such as 2024-05-31."
            ) from None
    wanted = "a name or a list of names" if key == "authors" else "a date" if key == "published" else "plain words"
    raise KitError(f"{sidecar}: {key} is {shown(value)}; it must be {wanted}.")


def words(value: str) -> str | None:
    """Return a scalar's words on one line, or None where YAML or a reader would call it nothing."""
    value = " ".join(value.split())
    return None if value.lower() in {"", "~", "null", "none"} else value


def shown(value) -> str:
    """Return a value as an error message shows it: quoted, not too long."""
    value = repr(value)
    return value if len(value) <= 60 else f"{value[:57]}..."


def nearest(key) -> str:
    """Say which known key was probably meant, and which there are."""
    best = process.extractOne(str(key).lower(), KEYS, score_cutoff=50)
    known = f"the known keys are {', '.join(KEYS)}"
    return f"perhaps {best[0]!r} is meant ({known})" if best else known
