"""A participle on a noun is no verb of the sentence."""

import pytest

from kit.language import grammar, load_pipeline

EARLY = (
    "But economist Karl Sand said Brandt, who is about 60, is from the northern district of Elm and was working in the "
    "capital when he left"
)


def test_a_day_and_a_place_open_a_sentence_before_its_subject():
    doc = load_pipeline()("On Monday morning at headquarters, Ann Min, 70, said it was too early.")
    assert grammar.own_subject(next(token for token in doc if token.text == "said")).text in {"Ann", "Min"}


@pytest.mark.parametrize(
    ("text", "subject", "verb"),
    [
        ("People briefed on the move said that it was late.", "People", "said"),
        ("Officials asked about the plan on Monday declined to comment.", "Officials", "declined"),
        ("The budget deal reached last week knocked out funding.", "deal", "knocked"),
        ("Residents told of the plan were angry.", "Residents", "angry"),
        ("Lund, asked about the report, said she was not aware of it.", "Lund", "said"),
        ("The minister resigned after officials briefed on the plan told the paper.", "officials", "told"),
        ("The mayor briefed reporters and said it rained.", "mayor", "briefed"),
        ("He said officials knew the answer was wrong.", "officials", "knew"),
        ("The law passed after the group Friends of Birds said it would sue.", "Friends", "said"),
        ("The law passed after the group Friends of Birds said it would sue.", "law", "passed"),
        ("The man arrested after the raid said he was ill.", "man", "said"),
        (f"{EARLY}.", "Brandt", "district"),
        (f"{EARLY}.", "Karl", "said"),
        ("The fire spread after the wind from the coast grew stronger.", "wind", "grew"),
        ("He left years ago, after the 1979 invasion by the Dutch touched off a war.", "invasion", "touched"),
        ("The mayor said he left, leaving the plan in doubt.", "mayor", "said"),
    ],
)
def test_the_subject_goes_to_the_finite_verb(text, subject, verb):
    doc = load_pipeline()(text)
    head = next(token for token in doc if token.text == verb)
    assert grammar.own_subject(head).text == subject
    assert sum(token.head == token for token in doc) == 1
