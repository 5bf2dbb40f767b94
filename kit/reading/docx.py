"""Word documents: the paragraphs of a .docx file as they would be printed; nothing in it is run or fetched."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path

from docx import Document
from docx.opc.exceptions import PackageNotFoundError
from docx.oxml.ns import qn
from lxml import etree

from kit.article import Change
from kit.errors import KitError

MOST_BYTES = 200_000_000  # unpacked, pictures too
DAMAGED = (
    zipfile.BadZipFile,
    zlib.error,
    PackageNotFoundError,
    etree.XMLSyntaxError,
    *(KeyError, ValueError, AttributeError, NotImplementedError, RuntimeError),
)
"""What zipfile, lxml and python-docx raise where a file is no Word document or locked."""
PARAGRAPH, RUN = qn("w:p"), qn("w:r")
APART = [qn(f"w:{name}") for name in ("tbl", "txbxContent", "del", "moveFrom")]
"""Where words stand that are no part of the running text: tables, boxes and what a reviewer struck out."""
WORDS = {qn(f"w:{name}"): words for name, words in (("t", ""), ("tab", "\t"), ("br", "\n"), ("cr", "\n"))}
STYLE, NUMBERED = f"{qn('w:pPr')}/{qn('w:pStyle')}", f"{qn('w:pPr')}/{qn('w:numPr')}"
HIDDEN = f"{qn('w:rPr')}/{qn('w:vanish')}"


def read_docx(data: bytes, path: Path) -> tuple[str, list[Change]]:
    """Return the text of a Word document, a paragraph a block, and what was left out of it.

    Source: ECMA-376, WordprocessingML. Raises KitError where the file is damaged or holds no text.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as parts:
            if sum(part.file_size for part in parts.infolist()) > MOST_BYTES:
                raise KitError(f"{path} is a Word document of more than {MOST_BYTES // 1_000_000} MB once unpacked.")
        body = Document(io.BytesIO(data)).element.body
    except DAMAGED:
        raise KitError(f"{path} is not a Word document or is damaged; save its text as a .txt file.") from None
    blocks = [block for paragraph in body.iter(qn("w:p")) for block in as_blocks(paragraph)]
    if not blocks:
        raise KitError(f"{path} is a Word document without running text; save its text as a .txt file.")
    apart = sum(1 for name in APART[:2] for _ in body.iter(name))
    changes = [Change("page", "the text was taken out of a Word document, as if all tracked changes were accepted")]
    if apart:
        changes.append(Change("page", "tables and text boxes of the document were left out", apart))
    return "\n\n".join(blocks) + "\n", changes


def as_blocks(paragraph: etree._Element) -> Iterator[str]:
    """Yield the words of a paragraph, a block for each line that it breaks into, an item of a list behind a dash."""
    if next(paragraph.iterancestors(*APART), None) is not None:
        return
    style = paragraph.find(STYLE)
    is_item = style is not None and style.get(qn("w:val"), "").startswith(("ListBullet", "ListNumber"))
    bullet = "- " if is_item or paragraph.find(NUMBERED) is not None else ""
    for line in "".join(shown(paragraph)).split("\n"):
        if words := " ".join(line.split()):
            yield bullet + words


def shown(paragraph: etree._Element) -> Iterator[str]:
    """Yield the words of a paragraph's runs but the hidden ones."""
    for element in paragraph.iter(*WORDS):
        run = element.getparent()
        if run.tag == RUN and next(run.iterancestors(PARAGRAPH, *APART)) is paragraph:
            if run.find(HIDDEN) is None:
                yield element.text or WORDS[element.tag]
