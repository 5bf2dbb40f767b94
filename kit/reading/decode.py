"""Decoding: the bytes of a text file as text, with a report of what had to be decided."""

from __future__ import annotations

import codecs
import re
from contextlib import suppress

from charset_normalizer import from_bytes

from kit.article import Change

MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32", "UTF-32"),
    (codecs.BOM_UTF32_BE, "utf-32", "UTF-32"),
    (codecs.BOM_UTF8, "utf-8-sig", "UTF-8"),
    (codecs.BOM_UTF16_LE, "utf-16", "UTF-16"),
    (codecs.BOM_UTF16_BE, "utf-16", "UTF-16"),
)
"""Byte order marks, longest first: UTF-16's begins UTF-32's."""
USUAL = ("cp1252", "mac_roman", "cp1250", "cp850", "cp437")
"""Single-byte encodings of English files, the commonest first: they settle a tie."""
HIGH = re.compile(r"[^\x00-\x7f]")
PAUSES = "–—…"
WIDE = ["utf_7", "utf_16", "utf_16_be", "utf_16_le", "utf_32", "utf_32_be", "utf_32_le"]
AS_BROWSERS = {"iso8859-1": "cp1252", "ascii": "cp1252"}
"""What browsers read in place of an encoding that a page names (WHATWG Encoding Standard)."""
OF_LANGUAGES = re.compile(r"cp125\d|iso8859-\d+|mac-roman|koi8-[ru]|gb2312|gbk|gb18030|big5|shift_jis|euc_(?:jp|kr)")
"""Encodings that a page may name; Python knows others that are no text's, such as unicode_escape."""
NAMES = {"cp1252": "Windows-1252", "mac_roman": "Mac Roman", "cp1250": "Windows-1250"}


def decode(data: bytes, *, declared: str | None = None) -> tuple[str, list[Change]] | None:
    """Return the text that bytes hold and the changes to report, or None where no encoding makes text of them.

    `declared` is the encoding that the file itself names; what is whole UTF-8 is read as that all the
    same, since no other text looks like it by chance and servers often name another.
    """
    return marked(data) or unicode_text(data) or named(data, declared) or patched(data) or guessed(data)


def marked(data: bytes):
    """Decode by the byte order mark, if there is one."""
    for mark, encoding, name in MARKS:
        if data.startswith(mark):
            try:
                text = data.decode(encoding)
            except UnicodeDecodeError as error:
                if encoding == "utf-8-sig":
                    return None
                if error.start < len(data) - 4:
                    return None
                text = data[: error.start].decode(encoding)
            changes = [Change("encoding", f"read as {name}, as its byte order mark says")]
            return text, [] if encoding == "utf-8-sig" else changes
    return None


def unicode_text(data: bytes):
    """Decode UTF-8, or UTF-16 without a mark: most of its high bytes are zero."""
    try:
        even, odd = data[0::2].count(0), data[1::2].count(0)
        if max(even, odd) > len(data) / 4 and min(even, odd) < len(data) / 20:
            encoding = "utf-16-be" if even > odd else "utf-16-le"
            return data.decode(encoding), [Change("encoding", "read as UTF-16, which no byte order mark announces")]
        return data.decode("utf-8"), []
    except UnicodeDecodeError:
        return None


def named(data: bytes, declared: str | None):
    """Decode in the encoding that the file names, if that is one of a language's and fits its every byte."""
    try:
        encoding = codecs.lookup(declared or "").name
        encoding = AS_BROWSERS.get(encoding, encoding)
        if not OF_LANGUAGES.fullmatch(encoding):
            return None
        name = NAMES.get(encoding.replace("-", "_"), encoding)
        return data.decode(encoding), [Change("encoding", f"read as {name}, as the page says")]
    except (LookupError, UnicodeDecodeError):
        return None


def patched(data: bytes):
    """Decode UTF-8 in which a few bytes are broken or come from Windows-1252: those are read as such."""
    broken = []

    def as_windows(error):
        broken.append(error.start)
        return error.object[error.start : error.start + 1].decode("cp1252", "replace"), error.start + 1

    codecs.register_error("kit.as_windows", as_windows)
    text = data.decode("utf-8", "kit.as_windows")
    whole = sum(character > "\x7f" for character in text) - len(broken)
    if whole <= len(broken):
        return None
    return text, [Change("encoding", "bytes that are no UTF-8 were read as Windows-1252", len(broken))]


def guessed(data: bytes):
    """Decode in the encoding that leaves the fewest characters where nobody would write them.

    charset-normalizer says which encodings make letters of the bytes at all; on English it can't
    tell the Windows and Mac families apart, since their few high bytes are mostly quotation marks.
    """
    possible = {match.encoding: str(match) for match in from_bytes(data, preemptive_behaviour=False, cp_exclusion=WIDE)}
    for encoding in USUAL if possible else ():
        with suppress(UnicodeDecodeError):
            possible[encoding] = data.decode(encoding)
    if not possible:
        return None
    places = {encoding: place for place, encoding in enumerate(USUAL)}
    best = min(possible, key=lambda encoding: (misplaced(possible[encoding]), places.get(encoding, len(USUAL))))
    return possible[best], [Change("encoding", f"read as {NAMES.get(best, best)}, judged by its characters")]


def misplaced(text: str) -> int:
    """Count the characters outside ASCII that stand where nobody would write them.

    >>> misplaced("“don’t”, café, £5"), misplaced("Òdon\xd5tÓ, cafŽ")
    (0, 3)
    """
    return sum(
        not fits(text[at - 1 : at] if at else "", match.group(), text[at + 1 : at + 2])
        for match in HIGH.finditer(text)
        if (at := match.start()) >= 0
    )


def fits(before: str, character: str, after: str) -> bool:
    """Tell whether a character may stand between its neighbours (either is empty at the text's ends)."""
    if character.isalpha():
        return (before.isalpha() or after.isalpha()) and not (before.islower() and character.isupper())
    if character in "“‘«„‚":
        return not before.isalnum() and not after.isspace()
    if character in "”»":
        return not before.isspace() and not after.isalnum()
    if character == "’":
        return before.isalnum() or after.isalnum() or before in PAUSES
    if character in "£€¥¢$":
        return after.isdigit() or before.isdigit() or after == " "
    return character in PAUSES or character.isspace() or not any(map(is_letter_or_symbol, (before, after)))


def is_letter_or_symbol(character: str) -> bool:
    """Tell whether a symbol beside this character would be odd: a letter, or a symbol beyond ASCII."""
    return character.isalpha() or (character > "\x7f" and character not in PAUSES and not character.isspace())
