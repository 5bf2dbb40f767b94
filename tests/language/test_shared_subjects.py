"""A verb of saying behind a statement belongs to who speaks, where the statement is about a thing."""

import pytest

from kit.language import grammar, load_pipeline


@pytest.mark.parametrize(
    ("text", "verb", "who"),
    [
        ("He said the plan was late and promised to fix it.", "promised", "He"),
        ("The minister believes the quarrel should end and hopes for better.", "hopes", "minister"),
        ("The minister said the scheme had failed and pledged a review.", "pledged", "minister"),
        ("The minister said the mayor was late and promised to come back.", "promised", "mayor"),
        ("The mayor said the bridge was old and leaked badly.", "leaked", "bridge"),
    ],
)
def test_a_thing_promises_nothing(text, verb, who):
    doc = load_pipeline()(text)
    assert grammar.subject(next(token for token in doc if token.text == verb)).text == who
