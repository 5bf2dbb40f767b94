"""Citation: what stands apart in the article stands apart in the table, and a quote is copied with its source."""

import kit
from kit import views
from kit.views.citation import citation, shown

TEXT = """"We will not pay twice," said Mara Vey, the harbour master. "Not this year."

The office said the ferry was "safe enough" for now."""
ARTICLE = kit.Article(
    text=TEXT, title="The ferry", authors=("Edda Kroll",), outlet="The Courier", published="2024-05-31"
)


def quotes_of(article):
    analysis = kit.analyse(article)
    return analysis, views.frames.quotes(analysis)


def test_two_halves_of_a_quote_are_not_run_together():
    analysis, quotes = quotes_of(ARTICLE)
    split = next(row for row in quotes.itertuples() if len(row.parts) > 1)
    assert shown(analysis, split) == "<q>We will not pay twice,</q> … <q>Not this year.</q>"


def test_a_quote_is_copied_with_its_speaker_and_its_article():
    analysis, quotes = quotes_of(ARTICLE)
    lines = {row.kind: citation(analysis, row).striptags() for row in quotes.itertuples()}
    source = "“The ferry”, by Edda Kroll, The Courier, 31 May 2024)"
    assert lines["direct"] == f"to quote: “We will not pay twice … Not this year.” (Mara Vey; {source}"
    assert lines["indirect"].startswith("to quote: the ferry was ") and "paraphrased; " in lines["indirect"]


def test_marked_words_of_a_clause_are_told_from_a_statement_of_their_own():
    analysis, quotes = quotes_of(ARTICLE)
    assert views.listing(analysis, "quotes", quotes[quotes.kind == "mixed"]).markup.count("inside a statement") == 1
    assert "inside a statement" not in views.listing(analysis, "quotes", quotes[quotes.kind == "direct"]).markup


def test_an_article_of_which_nothing_is_known_is_cited_by_nothing():
    analysis, quotes = quotes_of(kit.Article(text=TEXT))
    assert citation(analysis, next(quotes.itertuples())).striptags().endswith("(Mara Vey)")
