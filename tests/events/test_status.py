"""Status: happened, ongoing, planned, possible, denied or reported, by tense, modality and attribution."""

import pytest


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The court closed the mine on Monday.", "happened"),
        ("The mine was closed by the court on Monday.", "happened"),
        ("The court has closed the mine since Monday.", "ongoing"),
        ("Workers are repairing the dam this week.", "ongoing"),
        ("The court will close the mine on Friday.", "planned"),
        ("The court plans to close the mine on Friday.", "planned"),
        ("The court is expected to close the mine on Friday.", "planned"),
        ("The court is going to close the mine on Friday.", "planned"),
        ("The mine is going to be closed to all in June.", "planned"),
        ("A hearing is likely later today.", "possible"),
        ("The union plans a march on Friday.", "planned"),
        ("The hearing is set for Friday.", "planned"),
        ("The court may close the mine on Friday.", "possible"),
        ("The court may not close the mine before June.", "possible"),
        ("The owner confirmed that the mine would close before the end of the week.", "planned"),
        ("The owner had expected the mine to close in April.", "planned"),
        ("The court could close the mine next month.", "possible"),
        ("If the court closes the mine on Friday, the town will lose its railway.", "possible"),
        ("The court did not close the mine on Monday.", "denied"),
        ("The court never closed the mine in April.", "denied"),
        ("The court did not close the mine until April.", "happened"),
        ("The court will not close the mine until 2035.", "planned"),
        ("The owner denied that the court closed the mine on Monday.", "denied"),
        ("The owner is unlikely to close the mine next year.", "denied"),
        ("The miners said that the court closed the mine in April.", "reported"),
        ("The court will close the mine on Friday, the owner said.", "planned"),
        ("The court has been planning to close the mine since April.", "planned"),
        ("The court wants an independent report on the closed mine by July.", "possible"),
        ("The court would have closed the mine on Monday.", "denied"),
        ("The court should have closed the mine on Monday.", "denied"),
        ("The court was to have closed the mine on Friday.", "denied"),
        ("The court was to close the mine by 2015.", "planned"),
        ("The court was supposed to close the mine in April.", "planned"),
        ("The mine will not close before July.", "planned"),
        ("The court could not close the mine until April.", "happened"),
        ("The court had been due to close the mine on Monday.", "denied"),
        ("The court had been expected to close the mine in April.", "denied"),
        ("The owner said the closing of the mine had been set for Friday.", "planned"),
        ("The court was due to close the mine on Friday.", "planned"),
        ("The court is to close the mine this year.", "planned"),
        ("The court is closing the mine soon.", "planned"),
        ("The court closes the mine today.", "planned"),
        ("The mine was due to close in 2029.", "planned"),
        ("The mine was due to close on Monday but was sold.", "denied"),
        ("The mine was due to be closed in 2029.", "planned"),
        ("The closing of the mine is due today.", "planned"),
    ],
)
def test_status_of_the_closing(events_of, text, status):
    words = ("clos", "repair", "march", "hearing")
    rows = [row for row in events_of(text).records["events"] if row.trigger.lower().find("clos") >= 0 or row.title]
    (row,) = [row for row in rows if any(word in row.text.lower() for word in words) and not row.saying]
    assert row.status == status


def test_an_act_of_saying_happened_though_what_is_said_will_come(events_of):
    analysis = events_of("The court will close the mine, the owner said on Monday.")
    (said,) = [row for row in analysis.records["events"] if row.saying]
    assert (said.value, said.status) == ("2031-05-12", "happened")


def test_the_time_of_saying_stands_apart_from_the_time_of_what_is_said(events_of):
    analysis = events_of("The owner said on Monday that the mine closed in April.")
    by_saying = {row.saying: row for row in analysis.records["events"]}
    assert (by_saying[True].value, by_saying[False].value) == ("2031-05-12", "2031-04")
    assert by_saying[False].status == "reported"
    assert by_saying[False].quote_id == by_saying[True].quote_id


@pytest.mark.parametrize(
    ("text", "value", "status", "title"),
    [
        ("The strike planned for Friday was called off.", "2031-05-16", "denied", "The strike was called off"),
        ("The hearing was postponed from April 2 to August 9.", "2031-08-09", "planned", "The hearing was postponed"),
        ("The mayor said he would resign in June.", "2031-06", "planned", "The mayor would resign"),
        ("A pause was planned for April.", "2031-04", "planned", "A pause was planned"),
        ("A pause was planned for April but has been cancelled.", "2031-04", "denied", "A pause was planned"),
        ("A pause, planned for Monday, was cancelled.", "2031-05-12", "denied", "A pause was planned"),
        ("A hearing planned for 9 May was put off.", "2031-05-09", "denied", "A hearing was put off"),
        ("Pumps promised for last winter have not come.", "2030-WI", "denied", "Pumps were promised"),
        (
            "A trial, fixed for 9 May, was put back to next April.",
            "2031-05-09",
            "denied",
            "A trial was put back to next April",
        ),
        ("Saturday’s game has been put back to June.", "2031-05-17", "denied", "The game has been put back to June"),
        ("The fair, which was scheduled for May 29, has been moved to June 5.", "2031-05-29", "denied", "The fair"),
        ("Rain is forecast from tonight.", "2031-05-14TNI", "planned", "Rain is forecast"),
        ("Two more are due today.", "2031-05-14", "planned", "Two more are due"),
        ("The last round of games is on Sunday.", "2031-05-18", "planned", "Last round of games"),
    ],
)
def test_what_was_cancelled_moved_or_then_to_come(events_of, text, value, status, title):
    (row,) = [row for row in events_of(text).records["events"] if row.value == value]
    assert row.status == status and row.title.removesuffix(" was scheduled") == title


def test_what_happens_in_a_dated_event_to_come_is_planned(events_of):
    rows = events_of("Ministers must agree when they meet in Lisbon in June.").records["events"]
    assert {row.trigger: row.status for row in rows} == {"must agree": "possible", "meet": "planned"}


def test_a_present_beside_what_is_to_come_is_planned(events_of):
    rows = events_of("The bill will be put to a vote later today when the judge returns from Rome.").records["events"]
    assert {row.trigger: row.status for row in rows}["returns"] == "planned"


def test_what_a_relative_clause_adds_to_a_denial_is_not_denied(events_of):
    (row,) = events_of("The firm denied that it had harmed the nine guards, who drowned in 2029.").records["events"]
    assert (row.title, row.status) == ("The nine guards drowned", "reported")


def test_training_that_was_undertaken_was_no_plan(events_of):
    rows = events_of("Ada Brol, who undertook nursing training in Esk in 2029, was freed.").records["events"]
    assert {row.status for row in rows} == {"happened"}


def test_who_went_to_sleep_did(events_of):
    (row,) = events_of("Ada Brol went to sleep on Monday.").records["events"]
    assert (row.title, row.status) == ("Ada Brol went to sleep", "happened")


def test_what_is_only_supposed_has_no_row(events_of):
    rows = events_of("Had the trial begun this month, the town would have slept.").records["events"]
    assert not [row for row in rows if "trial" in row.title.lower()]


@pytest.mark.parametrize(
    ("text", "mod", "earliest", "latest"),
    [
        ("The mayor is expected to answer before Christmas.", "BEFORE", None, "2031-12-25"),
        ("The mayor is expected to answer by 3 June.", "ON_OR_BEFORE", None, "2031-06-03"),
        ("The mayor must answer before the end of the year.", "END", None, "2031-12-31"),
        ("The mine will not close before July 2031.", "ON_OR_AFTER", "2031-07-01", None),
        ("The mayor will answer on 3 June.", None, "2031-06-03", "2031-06-03"),
        ("Those who moved after January 1 wept.", "AFTER", "2031-01-01", None),
        ("The mayor had ruled since 2029.", "ON_OR_AFTER", "2029-01-01", None),
        ("The mayor has ruled since 2029.", "ON_OR_AFTER", "2029-01-01", "2031-05-14"),
    ],
)
def test_the_word_before_a_date_limits_it(events_of, text, mod, earliest, latest):
    (row,) = events_of(text).records["events"]
    assert (row.mod, row.earliest, row.latest) == (mod, earliest, latest)
