"""Files: written whole or not at all."""

from __future__ import annotations

import os
import re
from contextlib import suppress
from pathlib import Path

from kit.errors import KitError


def write_whole(path: str | Path, text: str) -> Path:
    """Write a text in UTF-8 to a file, as `write_bytes` does; return its path."""
    return write_bytes(path, text.encode("utf-8"))


def file_name(words: str | None) -> str:
    """Return words as the name of a file that every system takes, without its suffix.

    >>> file_name("Who pays? (2)"), file_name(None)
    ('Who-pays-2', 'article')
    """
    return re.sub(r"[^\w.-]+", "-", words or "").strip("-.") or "article"


def free(stem: str, suffix: str) -> Path:
    """Return a path in the working folder where nothing lies yet, counting up from 2."""
    path, number = Path(stem + suffix), 2
    while path.exists():
        path, number = Path(f"{stem}-{number}{suffix}"), number + 1
    return path


def write_bytes(path: str | Path, data: bytes) -> Path:
    """Write bytes to a file that is replaced only once the new one is whole; return its path.

    The folder is made where it is missing. Whatever goes wrong, no half file stays behind. Raises
    KitError where the file cannot be written.
    """
    path = Path(path)
    unfinished = path.with_name(f".{path.name[:80]}.{os.getpid()}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        unfinished.write_bytes(data)
        os.replace(unfinished, path)
    except OSError as error:
        raise KitError(f"{path} cannot be written ({error.strerror}); choose another place.") from None
    finally:
        with suppress(OSError):
            unfinished.unlink()
    return path
