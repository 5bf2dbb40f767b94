"""Expressions: what is a time and what only looks like one, with TimeML's values; no parse needed."""

import pytest

FOUND = {
    # explicit
    "on 5 May 2021": ("5 May 2021", "DATE", "2021-05-05"),
    "on May 5th, 2021,": ("May 5th, 2021", "DATE", "2021-05-05"),
    "the 1st of June 2020": ("the 1st of June 2020", "DATE", "2020-06-01"),
    "on 2019-12-31.": ("2019-12-31", "DATE", "2019-12-31"),
    "in June 1987": ("June 1987", "DATE", "1987-06"),
    "dug in 1793.": ("1793", "DATE", "1793"),
    "the summer of 1976": ("the summer of 1976", "DATE", "1976-SU"),
    "in Q3 2021": ("Q3 2021", "DATE", "2021-Q3"),
    "the third quarter of 2020": ("the third quarter of 2020", "DATE", "2020-Q3"),
    "the first half of 2019": ("the first half of 2019", "DATE", "2019-H1"),
    "in the 1960s": ("the 1960s", "DATE", "196"),
    "in the ’90s": ("the ’90s", "DATE", "199"),
    "the nineteenth century": ("the nineteenth century", "DATE", "18"),
    "died in 44 BC": ("44 BC", "DATE", "BC0044"),
    "in A.D. 79": ("A.D. 79", "DATE", "0079"),
    "the year two thousand": ("the year two thousand", "DATE", "2000"),
    "it was built in two thousand.": ("two thousand", "DATE", "2000"),
    "by 2150": ("2150", "DATE", "2150"),
    "since 9/11": ("9/11", "DATE", "2001-09-11"),
    "the second Sunday in May 2022": ("the second Sunday in May 2022", "DATE", "2022-05-08"),
    "on Election Day 2020": ("Election Day 2020", "DATE", "2020-11-03"),
    "on Christmas Eve 1914": ("Christmas Eve 1914", "DATE", "1914-12-24"),
    "on Good Friday 2022": ("Good Friday 2022", "DATE", "2022-04-15"),
    "fiscal 2021": ("fiscal 2021", "DATE", "2021"),
    "1989 October: A trial begins": ("1989 October", "DATE", "1989-10"),
    "on WEDNESDAY, FEB 21": ("WEDNESDAY, FEB 21", "DATE", "2024-02-21"),
    "at 7.10pm last night": ("7.10pm last night", "TIME", "2024-03-12T19:10"),
    "before 6pm yesterday evening": ("6pm yesterday evening", "TIME", "2024-03-12T18:00"),
    "at 7.40am this morning": ("7.40am this morning", "TIME", "2024-03-13T07:40"),
    "from Q4-2023 on": ("Q4-2023", "DATE", "2023-Q4"),
    "served two four-year terms": ("four-year", "DURATION", "P4Y"),
    "joined last season": ("last season", "DATE", "PAST_REF"),
    "hurt early this season": ("early this season", "DATE", "PRESENT_REF"),
    "until the start of next season.": ("the start of next season", "DATE", "FUTURE_REF"),
    "back at school next term": ("next term", "DATE", "FUTURE_REF"),
    "sales in FY26 rose": ("FY26", "DATE", "2026"),
    "the FY 2025-26 budget": ("the FY 2025-26", "DATE", "2025/2026"),
    "in fiscal year 2016-17.": ("fiscal year 2016-17", "DATE", "2016/2017"),
    "closed by mid-year.": ("mid-year", "DATE", "2024"),
    "the night of Monday, June 5": ("the night of Monday, June 5", "TIME", "2023-06-05TNI"),
    "at 7pm on Tuesday 7 June": ("7pm on Tuesday 7 June", "TIME", "2022-06-07T19:00"),
    "in the early evening on Tuesday": ("the early evening on Tuesday", "TIME", "2024-03-12TEV"),
    "jailed for four-and-a-half years": ("four-and-a-half years", "DURATION", "P4Y6M"),
    "jailed for 4½ years": ("4½ years", "DURATION", "P4Y6M"),
    "rose to 7.4 billion six months ago": ("six months ago", "DATE", "2023-09"),
    # seen from publication, Wednesday 2024-03-13
    "seen yesterday": ("yesterday", "DATE", "2024-03-12"),
    "the day after tomorrow": ("the day after tomorrow", "DATE", "2024-03-15"),
    "last night": ("last night", "TIME", "2024-03-12TNI"),
    "tomorrow morning": ("tomorrow morning", "TIME", "2024-03-14TMO"),
    "last month": ("last month", "DATE", "2024-02"),
    "this year": ("this year", "DATE", "2024"),
    "next week": ("next week", "DATE", "2024-W12"),
    "last weekend": ("last weekend", "DATE", "2024-W10-WE"),
    "last Wednesday": ("last Wednesday", "DATE", "2024-03-06"),
    "next Wednesday": ("next Wednesday", "DATE", "2024-03-20"),
    "three days ago": ("three days ago", "DATE", "2024-03-10"),
    "two weeks ago": ("two weeks ago", "DATE", "2024-02-28"),
    "two weeks ago last Friday": ("two weeks ago last Friday", "DATE", "2024-02-23"),
    "six months from now": ("six months from now", "DATE", "2024-09"),
    "in two weeks’ time": ("two weeks’ time", "DATE", "2024-03-27"),
    "several years ago": ("several years ago", "DATE", "PAST_REF"),
    "Thursday of last week": ("Thursday of last week", "DATE", "2024-03-07"),
    "the week after next": ("the week after next", "DATE", "2024-W13"),
    "a week from Tuesday": ("a week from Tuesday", "DATE", "2024-03-26"),
    "heard on Thursday week": ("Thursday week", "DATE", "2024-03-21"),
    "fifty years ago to the day": ("fifty years ago to the day", "DATE", "1974-03-13"),
    "ten years ago this week": ("ten years ago this week", "DATE", "2014-W11"),
    "freed at dawn on Sunday": ("dawn on Sunday", "TIME", "2024-03-10TMO"),
    "repeated at 0600 GMT on 5 May": ("0600 GMT on 5 May", "TIME", "2024-05-05T06:00"),
    "to last an hour": ("an hour", "DURATION", "PT1H"),
    "the week beginning 8 April": ("the week beginning 8 April", "DATE", "2024-W15"),
    "the second half of the year": ("the second half of the year", "DATE", "2024-H2"),
    "the first quarter of the year": ("the first quarter of the year", "DATE", "2024-Q1"),
    "the week before last": ("the week before last", "DATE", "2024-W09"),
    "the morning of 3 May 2021": ("the morning of 3 May 2021", "TIME", "2021-05-03TMO"),
    "right now": ("right now", "DATE", "PRESENT_REF"),
    "shut at 9:30pm": ("9:30pm", "TIME", "2024-03-13T21:30"),
    "left at 1:00AM GMT": ("1:00AM GMT", "TIME", "2024-03-13T01:00"),
    "grew in the September quarter": ("the September quarter", "DATE", "2023-Q3"),
    "the June quarter of 2022": ("the June quarter of 2022", "DATE", "2022-Q2"),
    "open by the end of the working day": ("the end of the working day", "DATE", "2024-03-13"),
    "heard last Thursday week": ("last Thursday week", "DATE", "2024-02-29"),
    "handed down on 31 July last": ("31 July last", "DATE", "2023-07-31"),
    "the weekend of 4 January": ("the weekend of 4 January", "DATE", "2024-W01-WE"),
    "on a Tuesday in October 2022": ("a Tuesday in October 2022", "DATE", "2022-10"),
    "three years and four months ago": ("three years and four months ago", "DATE", "2020-11"),
    "on the Thursday before the vote": ("Thursday", "DATE", "XXXX-WXX-4"),
    "was promised for this Easter": ("this Easter", "DATE", "2024-03-31"),
    # times of day
    "at 3:15 p.m. on March 1, 2024": ("3:15 p.m. on March 1, 2024", "TIME", "2024-03-01T15:15"),
    "noon EDT yesterday": ("noon EDT yesterday", "TIME", "2024-03-12T12:00"),
    "midnight last Friday": ("midnight last Friday", "TIME", "2024-03-08T24:00"),
    "at half past nine": ("half past nine", "TIME", "2024-03-13T09:30"),
    "it ended at twenty to midnight": ("twenty to midnight", "TIME", "2024-03-13T23:40"),
    "at ten past four on 9 February 1967": ("ten past four on 9 February 1967", "TIME", "1967-02-09T04:10"),
    "called at 5 p.m. Eastern time": ("5 p.m. Eastern time", "TIME", "2024-03-13T17:00"),
    "called at 3 p.m. Oxley time": ("3 p.m. Oxley time", "TIME", "2024-03-13T15:00"),
    "open until 1am on Fridays": ("1am on Fridays", "SET", "XXXX-WXX-5T01:00"),
    "from 8 to 9 a.m., Monday to Friday": ("9 a.m.", "SET", "XXXX-XX-XXT09:00"),
    "the 1430 GMT bulletin": ("1430 GMT", "TIME", "2024-03-13T14:30"),
    # lengths and repeats
    "a seven-hour talk": ("seven-hour", "DURATION", "PT7H"),
    "a 20-year-old": ("20-year-old", "DURATION", "P20Y"),
    "two and a half years": ("two and a half years", "DURATION", "P2Y6M"),
    "an hour and a half": ("an hour and a half", "DURATION", "PT1H30M"),
    "half a century": ("half a century", "DURATION", "P50Y"),
    "for weeks": ("weeks", "DURATION", "PXW"),
    "the past few months": ("the past few months", "DURATION", "PXM"),
    "the next five years": ("the next five years", "DURATION", "P5Y"),
    "the next decade and a half": ("the next decade and a half", "DURATION", "P15Y"),
    "six months later than planned": ("six months", "DURATION", "P6M"),
    "every Easter": ("every Easter", "SET", "P1Y"),
    "on the first Sunday of the month": ("the first Sunday of the month", "SET", "P1M"),
    "every Tuesday": ("every Tuesday", "SET", "XXXX-WXX-2"),
    "on Mondays": ("Mondays", "SET", "XXXX-WXX-1"),
    "twice a week": ("twice a week", "SET", "P1W"),
    "every two years": ("every two years", "SET", "P2Y"),
    "every second Thursday": ("every second Thursday", "SET", "XXXX-WXX-4"),
    "every third year": ("every third year", "SET", "P3Y"),
    "paid annually": ("annually", "SET", "P1Y"),
}
MODIFIED = {
    "late 2019": ("late 2019", "2019", "END"),
    "in mid-March 2020": ("mid-March 2020", "2020-03", "MID"),
    "the early 1990s": ("the early 1990s", "199", "START"),
    "the beginning of next year": ("the beginning of next year", "2025", "START"),
    "more than two weeks ago": ("more than two weeks ago", "2024-02-28", "BEFORE"),
    "less than a year ago": ("less than a year ago", "2023", "AFTER"),
    "nearly three hours": ("nearly three hours", "PT3H", "LESS_THAN"),
    "at least 30 days": ("at least 30 days", "P30D", "EQUAL_OR_MORE"),
    "about a month": ("about a month", "P1M", "APPROX"),
    "on or before April 5, 2024": ("April 5, 2024", "2024-04-05", "ON_OR_BEFORE"),
    "in the small hours of 4 March": ("the small hours of 4 March", "2024-03-04", "START"),
    "the second half of the 1970s": ("the second half of the 1970s", "197", "END"),
    "will stay shut until Friday at the earliest": ("Friday", "2024-03-15", "ON_OR_AFTER"),
    "due by 4 May at the latest": ("4 May", "2024-05-04", "ON_OR_BEFORE"),
    "no longer than three days": ("no longer than three days", "P3D", "EQUAL_OR_LESS"),
    "in 1994 or later": ("1994 or later", "1994", "ON_OR_AFTER"),
}
NO_TIMES = [
    "two thousand homes are planned",
    "nearly two thousand of them, and nineteen hundred cars",
    "it rose from two thousand to three thousand",
    "quoting reference 1337",
    "it was a day game",
    "sales fell by £4 million year-on-year",
    "Sheffield Wednesday lost",
    "with five second innings wickets left",
    "the last season of the show",
    "in his last term",
    "She may march again.",
    "Ms April Sunderland met Agnes May.",
    "the Saturday Lantern and the Sunday Times",
    "Shares in DEC rose.",
    "the second in a row",
    "at 1950 Canal Street",
    "The board voted 20-15.",
    "Flight 1812 landed.",
    "He won 6-4, 6-3.",
    "as soon as possible",
    "the fall of the wall",
    "the Winter Olympics",
    "Room 1408, page 1984",
    "It cost $1,999 and 1500 metres.",
    "one of 2,018 schools",
    "He rented Windows 2000.",
    "In 1/2 of the cases",
    "the odds were 2:30",
    "free over the first weekend",
    "A second man fled.",
    "A quarter of the vote.",
    "the minutes of the meeting",
    "outside working hours",
    "the New Hollow Daily Bugle",
    "on ABC’s “This Week” show",
    "in the small hours",
    "after-hours trading",
    "The vote was ten to four.",
    "during the present trial",
    "the New Year Honours",
    "the last Christmas before the war",
    "They won on the last day.",
    "a woman in her mid-20s",
    "Call 1800 555 010.",
    "It fell in after hours trading.",
    "a stop in the Swift Current area",
]


@pytest.mark.parametrize("text", FOUND)
def test_finds(scan, text):
    words, kind, value = FOUND[text]
    assert (words, kind, value) in [(time.text, time.type, time.value) for time in scan(text).times]


@pytest.mark.parametrize("text", MODIFIED)
def test_reads_modifiers(scan, text):
    assert [(time.text, time.value, time.mod) for time in scan(text).times] == [MODIFIED[text]]


@pytest.mark.parametrize("text", NO_TIMES)
def test_leaves_alone(scan, text):
    assert not scan(text).times


def test_no_two_overlap(values):
    assert values("It burst in the early hours of Monday.") == [("the early hours of Monday", "2024-03-11")]


def test_a_surname_is_no_month_but_the_month_is(values):
    assert values("Agnes May met Mr May in May 2017.") == [("May 2017", "2017-05")]
    text = "Agnes May left in May. He was opposed to May’s plan. From May to June the May vote was ahead."
    assert [found for found, _ in values(text)] == ["May", "May", "June", "May"]


def test_american_and_british_dates_keep_both_readings(scan):
    (time,) = scan("Dated 03/04/2024.").times
    assert (time.value, time.alternatives) == ("2024-03-04", ("2024-04-03",))
    (time,) = scan("Dated 03-04-2024 10:56 IST.").times[:1]
    assert (time.value, time.alternatives) == ("2024-04-03", ())
    (time,) = scan("Dated 25/12/2023.").times
    assert (time.value, time.alternatives) == ("2023-12-25", ())


def test_a_day_that_is_none_has_no_value_but_an_oddity(scan):
    found = scan("He was born on February 30, 1980.")
    assert [(time.text, time.value, time.on_calendar) for time in found.times] == [("February 30, 1980", None, False)]
    assert [oddity.text for oddity in found.oddities] == ["February 30, 1980"]


@pytest.mark.parametrize(
    "text", ["", " ", "x", "\x00", "🕰️ 1999 🕰️", "9" * 10_000, "May " * 500, "\n\n\n", "'" * 99, "$%¶" * 50]
)
def test_any_text_goes_through(scan, text):
    for time in scan(text).times:
        assert text[time.start : time.end] == time.text
