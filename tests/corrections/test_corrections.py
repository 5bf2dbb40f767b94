"""Corrections: made once, they last, later stages build on them, they are told, taken back, and never lost silently."""

import shutil
from pathlib import Path

import pytest
from contract import breaches

import kit
from kit.corrections import Correction, Corrections, analyse_with, corrected_again, read_corrections
from kit.tables import RECORDS

STORY = """Harbour tolls to rise, council says

Mayor Ana Okoye said on Monday that tolls would rise. Pavel Lind, the harbour master, met Ms Okoye on 3 May.

“Nobody will pay twice,” she said. The Harbour Trust and the Trust of the Harbour were both told in May.
"""


@pytest.fixture
def story(dated_story):
    return dated_story(STORY, "2024-05-08")


def analysed(path):
    return analyse_with(kit.load(path), read_corrections(path))


def quote_row(analysis):
    return next(quote for quote in analysis.records["quotes"] if quote.text.startswith("Nobody"))


def of_quote(analysis, now):
    quote = quote_row(analysis)
    return Correction("speaker", now, quote.text, quote.start, quote.speaker)


def test_a_speaker_is_corrected_lasts_and_is_taken_back(story):
    before = analysed(story)
    assert quote_row(before).speaker == "Ana Okoye" and not quote_row(before).corrected
    correction = of_quote(before, "Pavel Lind")
    read_corrections(story).keep(correction)
    after = analysed(story)
    quote = quote_row(after)
    assert (quote.speaker, quote.source_text, quote.corrected) == ("Pavel Lind", "Pavel Lind", True)
    assert "corrected by the analyst: Pavel Lind, not Ana Okoye" in quote.why
    behind = {s.quote_id: s.source_id for s in after.records["statements"]}
    source = next(s for s in after.records["sources"] if s.source_id == behind[quote.quote_id])
    assert source.actor_ids == quote.speaker_ids
    assert [a.statements for a in after.records["actors"] if a.name == "Pavel Lind"] == [1]
    read_corrections(story).take_back(correction)
    assert not story.with_suffix(".corrections.yaml").exists()
    assert analysed(story).to_json() == before.to_json()


def test_what_goes_on_from_a_quote_is_corrected_without_it(dated_story):
    path = dated_story(
        "Pavel Lind said tolls would rise. Ana Okoye, the mayor, left.\n\n“Tolls must rise,” Lind said. "
        "“We have no choice.”\n\n“Nobody will pay twice.”\n",
        "2024-05-08",
    )
    before = analysed(path).records["quotes"]
    last, first = before[-1], next(quote for quote in before if quote.quote_id == before[-1].linked_to)
    assert last.attribution == "continued" and last.cue_start == first.cue_start
    read_corrections(path).keep(Correction("speaker", "Ana Okoye", last.text, last.start))
    after = {quote.text: quote for quote in analysed(path).records["quotes"]}
    assert after[last.text].speaker == "Ana Okoye" and after[last.text].linked_to is None
    assert after[first.text].speaker == "Pavel Lind" and not after[first.text].corrected


def test_a_voice_that_is_no_actor_can_be_the_speaker(dated_story):
    path = dated_story(
        "Pavel Lind said tolls would rise. “Nobody will pay twice,” he said.\n\n"
        "A person familiar with the plan said the harbour was short of money.\n",
        "2024-05-08",
    )
    voice = "A person familiar with the plan"
    quote = quote_row(analysed(path))
    read_corrections(path).keep(Correction("speaker", voice, quote.text, quote.start, quote.speaker))
    after = analysed(path)
    quote = quote_row(after)
    assert (quote.speaker_ids, quote.source_text, quote.corrected) == ((), voice, True)
    behind = {s.quote_id: s.source_id for s in after.records["statements"]}
    assert [s.statements for s in after.records["sources"] if s.source_id == behind[quote.quote_id]] == [2]
    assert not [line for table in RECORDS for line in breaches(after, table)]


def test_nobody_can_be_the_speaker(story):
    read_corrections(story).keep(of_quote(analysed(story), None))
    quote = quote_row(analysed(story))
    assert (quote.speaker_ids, quote.speaker, quote.source_text, quote.corrected) == ((), None, None, True)


def test_two_actors_are_one(story):
    before = analysed(story)
    first, second = "Ana Okoye", "Pavel Lind"
    read_corrections(story).keep(Correction("actor", first, second))
    after = analysed(story)
    assert second not in [actor.name for actor in after.records["actors"]]
    one = next(actor for actor in after.records["actors"] if actor.name == first)
    assert one.corrected and "Pavel Lind is the same" in one.why
    counts = {a.name: a.names for a in before.records["actors"]}
    assert one.names == counts[first] + counts[second]
    moved = [m for m in after.records["mentions"] if m.corrected]
    assert moved and all(mention.actor_id == one.actor_id for mention in moved)


def test_a_mention_means_somebody_else(story):
    at = STORY.index("she said")
    read_corrections(story).keep(Correction("mention", "Pavel Lind", "she", at))
    after = analysed(story)
    mention = next(m for m in after.records["mentions"] if m.start == at)
    assert after.actor_by_id[mention.actor_id].name == "Pavel Lind" and mention.corrected
    assert quote_row(after).speaker == "Pavel Lind", "later stages build on it"


def test_a_date_is_corrected_and_its_events_move(story):
    read_corrections(story).keep(Correction("date", "2023-05-03", "3 May", STORY.index("3 May")))
    after = analysed(story)
    time = next(time for time in after.records["times"] if time.text == "3 May")
    assert (time.value, time.earliest, time.corrected) == ("2023-05-03", "2023-05-03", True)
    event = next(event for event in after.records["events"] if event.time_id == time.time_id)
    assert event.earliest == "2023-05-03" and event.corrected


RECKONED = """The harbour office closed on 3 May. Two days later it opened. The same evening the mayor spoke.

The chairman resigned in March 2024. The following month the board met.
"""


@pytest.mark.parametrize(
    ("words", "value", "expected"),
    [
        ("3 May", "2024-04-29", {"Two days later": "2024-05-01", "The same evening": "2024-05-01TEV"}),
        ("March 2024", "2023-11", {"The following month": "2023-12"}),
    ],
)
def test_what_is_counted_from_a_corrected_date_moves_with_it(dated_story, words, value, expected):
    path = dated_story(RECKONED, "2024-05-08")
    before = {time.text: time for time in analysed(path).records["times"]}
    read_corrections(path).keep(Correction("date", value, words, RECKONED.index(words)))
    after = {time.text: time for time in analysed(path).records["times"]}
    assert after[words].corrected and after[words].value == value
    assert {text: after[text].value for text in expected} == expected
    assert not any(after[text].corrected or before[text].value == after[text].value for text in expected)


def test_one_call_reads_an_article_with_its_corrections(story):
    read_corrections(story).keep(of_quote(analysed(story), "Pavel Lind"))
    assert quote_row(kit.read(story)).speaker == "Pavel Lind"
    assert quote_row(kit.analyse(kit.load(story))).speaker == "Ana Okoye"


def test_the_publication_day_is_corrected(story):
    read_corrections(story).keep(Correction("published", "2024-05-15"))
    after = analysed(story)
    assert str(after.article.published) == "2024-05-15" and "correction" in after.article.published_from
    assert next(t.value for t in after.records["times"] if t.text == "Monday") == "2024-05-13"


def test_words_that_moved_are_found_and_words_that_are_gone_are_told(story):
    correction = of_quote(analysed(story), "Pavel Lind")
    kept = read_corrections(story).keep(correction)
    kept.keep(Correction("actor", "Ana Okoye", "Pavel Lind the Elder"))
    story.write_text("A new first line of the story.\n\n" + STORY, encoding="utf-8")
    moved = analysed(story)
    assert quote_row(moved).speaker == "Pavel Lind"
    assert [reason for _, reason in moved.corrections.lost] == ["no actor is called Pavel Lind the Elder now"]
    story.write_text(STORY.replace("Nobody will pay twice", "No one pays twice"), encoding="utf-8")
    changed = analysed(story)
    assert len(changed.corrections.lost) == 2
    told = [oddity.why for oddity in changed.records["oddities"] if "correction" in oddity.why]
    assert len(told) == 1 and "2 corrections were not applied" in told[0] and "are no longer in the article" in told[0]
    assert len(read_corrections(story).entries) == 2, "what finds no place is kept"


def test_words_that_stand_twice_now_are_not_guessed_at(story):
    correction = of_quote(analysed(story), "Pavel Lind")
    read_corrections(story).keep(correction)
    story.write_text("“Nobody will pay twice,” said a poster.\n\n" + STORY, encoding="utf-8")
    assert [reason for _, reason in analysed(story).corrections.lost] == ["its words now stand in 2 places"]


def test_the_contract_holds_for_what_is_corrected(seeds, tmp_path):
    story = Path(shutil.copy(seeds / "china-russia-aid.txt", tmp_path))
    before = analysed(story)
    names = [actor.name for actor in before.records["actors"]]
    kept = read_corrections(story).keep(Correction("actor", names[0], names[1]))
    kept.keep(Correction("actor", names[2], names[3]))
    for quote in before.records["quotes"][::7]:
        kept.keep(Correction("speaker", names[5], quote.text, quote.start))
    for time in before.records["times"][::3]:
        kept.keep(Correction("date", "2021-06", time.text, time.start))
    after = analysed(story)
    assert not [line for table in RECORDS for line in breaches(after, table)]
    assert after.quotes.corrected.sum() >= len(before.records["quotes"][::7])


def test_another_notebook_does_not_undo_what_this_one_kept(story):
    one, other = read_corrections(story), read_corrections(story)
    one.keep(Correction("published", "2024-05-15"))
    other.keep(Correction("actor", "Ana Okoye", "Pavel Lind"))
    assert len(read_corrections(story).entries) == 2
    one.keep(Correction("published", "2024-05-16"))
    assert [entry.now for entry in read_corrections(story).entries] == ["Ana Okoye", "2024-05-16"]


def test_without_a_file_corrections_last_for_the_session(story):
    analysis = kit.analyse(kit.load(story))
    kept = Corrections().keep(of_quote(analysis, "Pavel Lind"))
    assert quote_row(corrected_again(analysis, kept)).speaker == "Pavel Lind"
    assert [path.name for path in story.parent.iterdir() if "corrections" in path.name] == []


@pytest.mark.parametrize(
    ("entry", "named"),
    [
        ("what: colour\n  now: red", "'colour'"),
        ("what: date\n  words: May\n  now: tomorrow", "'tomorrow'"),
        ("what: published\n  now: never", "'never'"),
        ("what: actor\n  words: A\n  now: A", "'A'"),
        ("what: actor\n  words: A\n  now: B\n  at: x", "a number"),
        ("what: actor\n  words: A\n  now: B\n  whom: x", "'whom'"),
    ],
)
def test_a_file_that_makes_no_sense_is_refused_by_name(story, entry, named):
    path = story.with_suffix(".corrections.yaml")
    path.write_text(f"corrections:\n- {entry}\n")
    with pytest.raises(kit.KitError, match=named) as refused:
        read_corrections(story)
    assert str(path) in str(refused.value)
    path.write_text("corrections: 5\n")
    with pytest.raises(kit.KitError, match="must be a list"):
        read_corrections(story)


def test_any_words_come_back_from_the_file(story):
    odd = Correction("speaker", 'O\'Brien: "& Co" #1', "- yes: no\n<b>x</b> 😀 \u202e{}[]", 3, "null")
    read_corrections(story).keep(odd)
    assert read_corrections(story).entries == (odd,)


def test_corrections_that_name_a_folded_actor_hold_for_the_one_it_became(story):
    before = analysed(story)
    kept = read_corrections(story).keep(of_quote(before, "Pavel Lind"))
    kept.keep(Correction("actor", "Ana Okoye", "Pavel Lind"))
    after = analysed(story)
    assert quote_row(after).speaker == "Ana Okoye" and quote_row(after).corrected and not after.corrections.lost
    kept.keep(Correction("actor", "Pavel Lind", "Ana Okoye"))
    assert [reason for _, reason in analysed(story).corrections.lost] == ["they are the same already"]
    assert "Ana Okoye" in [actor.name for actor in analysed(story).records["actors"]]
