"""House rules: where an editor would ask, and where nobody would."""

import pytest

import kit


def asked(text):
    return {row.rule for row in kit.analyse(kit.Article(text)).records["findings"]}


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("A senior official said on Monday that the port would close.", "no-reason-given"),
        ("A person familiar with the talks said the port would close.", "no-reason-given"),
        ("Ann Lee denied on Monday that the port had closed.", "denial-without-claim"),
        ("Ann Lee rejected the allegation on Monday.", "denial-without-claim"),
        ("Sources said the port would close.", "bare-source"),
    ],
)
def test_an_editor_asks(text, rule):
    assert rule in asked(text)


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("My grandfather said the port would close.", "no-reason-given"),
        ("Islanders said the port would close.", "no-reason-given"),
        ("The court rejected the plea on Monday.", "denial-without-claim"),
    ],
)
def test_nobody_asks(text, rule):
    assert rule not in asked(text)
