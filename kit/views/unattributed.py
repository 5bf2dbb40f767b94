"""Unattributed: the statements behind which stands no actor, listed and not hidden."""

from __future__ import annotations

from kit.analysis import Analysis
from kit.views import frames
from kit.views.html import Html
from kit.views.listings import listing


def unattributed(analysis: Analysis) -> Html:
    """Return the statements that no named actor makes, as a listing of quotes."""
    quotes = frames.quotes(analysis)
    return listing(analysis, "quotes", quotes[quotes.speaker_ids.str.len().eq(0) & quotes.statement_id.notna()])
