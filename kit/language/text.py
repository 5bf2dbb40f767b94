"""The text of a doc, joined once."""

from __future__ import annotations

from weakref import WeakKeyDictionary

from spacy.tokens import Doc

_texts: WeakKeyDictionary[Doc, str] = WeakKeyDictionary()


def text_of(doc: Doc) -> str:
    """Return the text of a doc; spaCy's own `doc.text` joins all tokens again each time it is asked."""
    if doc not in _texts:
        _texts[doc] = doc.text
    return _texts[doc]
