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
        ("A clerk said the port was sold. The mayor denied this.", "denial-without-claim"),
        ("The clerk alleged that the firm lied. Rejecting the allegations, Ann Lee left.", "denial-without-claim"),
        ("Otto Brahm denies 11 counts of fraud.", "denial-without-claim"),
        ("Two people briefed on it, who were not authorized to speak, said it was late.", "no-reason-given"),
        ("Two people briefed on it said it was late. They could not be named because it is secret.", "no-reason-given"),
        ("Scientists said the port would close.", "no-reason-given"),
        ("The transport secretary said the port would close.", "no-reason-given"),
        ("The transport secretary said the port would close.", "one-unnamed-voice"),
        ("Our correspondent said the port was closed.", "one-unnamed-voice"),
        ("“People ask me whether it is late,” said Ann Lee.", "unnamed-second-hand"),
        ("Memos show that officials said the port would close.", "no-reason-given"),
        ("Hundreds of people chanted: “Close the port!”", "bare-source"),
        ("Prosecutors said the clerk took nine boats.", "no-reason-given"),
        ("A reporter asked whether it was late.", "one-unnamed-voice"),
        ("“He claimed that it rained, but it did not,” said Ann Lee.", "loaded-verb"),
        ("Two law enforcement sources said the port would close.", "bare-source"),
    ],
)
def test_nobody_asks(text, rule):
    assert rule not in asked(text)
