"""Web: one page fetched on the reader's word and kept as a file, so that all later reading is offline."""

from __future__ import annotations

import re
import ssl
import urllib.error
import urllib.request
from http.client import HTTPException
from itertools import count
from pathlib import Path
from urllib.parse import unquote, urlsplit

import certifi
import yaml

from kit.errors import KitError
from kit.files import write_bytes, write_whole
from kit.reading.formats import is_pdf
from kit.reading.metadata import read_metadata

ENDINGS = (".html", ".pdf")
MOST_BYTES = 20_000_000
SECONDS = 30
AGENT = "Mozilla/5.0 (compatible; analyst-notebook-kit)"
BY_HAND = "open it in a browser, save the page as an .html file, and give that"


def fetch(address: str, folder: Path) -> Path:
    """Return the file that keeps the page at an address; only where there is none yet, the page is fetched.

    Nothing but the page itself is asked for: no pictures, scripts or cookies. A YAML file beside it
    notes the address. Raises KitError where the page cannot be had.
    """
    name = name_of(address)
    for kept in sorted(path for ending in ENDINGS for path in folder.glob(f"{name}*{ending}")):
        if read_metadata(kept).get("url") == address:
            return kept
    data = _bytes_at(address)
    path = _free(folder, name).with_suffix(ENDINGS[is_pdf(name, data)])
    write_bytes(path, data)
    write_whole(path.with_suffix(".yaml"), yaml.safe_dump({"url": address}))
    return path


def name_of(address: str) -> str:
    """Return a name for the file of an address, out of its last words.

    >>> name_of("https://news.example/2024/05/council-votes.html?from=rss"), name_of("https://news.example/")
    ('council-votes', 'news-example')
    """
    parts = urlsplit(address)
    words = [re.sub(r"\.\w{2,5}$", "", unquote(part)) for part in parts.path.split("/")]
    words = [plain for part in words if (plain := re.sub(r"\W+", "-", part).strip("-"))]
    return (words or [re.sub(r"\W+", "-", parts.hostname or "page")])[-1][:60]


def _free(folder: Path, name: str) -> Path:
    """Return a path by that name, with a number where other pages have it."""
    taken = {path.stem for path in folder.glob(f"{name}*")}
    return folder / next(
        free for number in count(1) if (free := name if number == 1 else f"{name}-{number}") not in taken
    )


def _bytes_at(address: str) -> bytes:
    trusted = ssl.create_default_context()  # what the machine trusts, which may be an office's own, and the usual
    trusted.load_verify_locations(certifi.where())
    try:
        asked = urllib.request.Request(address, headers={"User-Agent": AGENT, "Accept-Language": "en"})
        with urllib.request.urlopen(asked, timeout=SECONDS, context=trusted) as answer:
            data = answer.read(MOST_BYTES + 1)
    except urllib.error.HTTPError as error:
        raise KitError(f"{address} answered {error.code} ({error.reason}); {BY_HAND}.") from None
    except (OSError, ValueError, HTTPException) as error:
        why = " ".join(str(getattr(error, "reason", error)).split())
        raise KitError(f"{address} could not be fetched ({why}); check it, or {BY_HAND}.") from None
    if len(data) > MOST_BYTES:
        raise KitError(f"{address} is larger than {MOST_BYTES // 1_000_000} MB; {BY_HAND}.")
    return data
