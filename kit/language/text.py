"""The text of a doc and where its tokens begin, worked out once."""

from __future__ import annotations

from weakref import WeakKeyDictionary

from spacy.attrs import IDX
from spacy.tokens import Doc

_texts: WeakKeyDictionary[Doc, str] = WeakKeyDictionary()
_offsets: WeakKeyDictionary[Doc, list[int]] = WeakKeyDictionary()


def text_of(doc: Doc) -> str:
    """Return the text of a doc; spaCy's own `doc.text` joins all tokens again each time it is asked."""
    if doc not in _texts:
        _texts[doc] = doc.text
    return _texts[doc]


def offsets_of(doc: Doc) -> list[int]:
    """Return the character at which each token begins; a list of `token.idx` makes all tokens each time."""
    if doc not in _offsets:
        _offsets[doc] = doc.to_array(IDX).tolist()
    return _offsets[doc]
