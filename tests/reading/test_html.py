"""Saved web pages: the story without the page, what the page says of it, and pages that can't be read."""

import datetime as dt
import json
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import kit

FIRST = "The harbour board voted on Tuesday to close the old lock, after a winter in which ice had broken its gates."
SECOND = "“It is not safe,” its chair, Anna Brandt, told reporters after the vote."
THIRD = "The board’s members want the money spent on the new quay, which opens next year with room for forty boats."
STORY = "".join(f"<p>{paragraph}</p>" for paragraph in (FIRST, SECOND, THIRD))
TEXT = f"{FIRST}\n\n{SECOND}\n\n{THIRD}\n"
DAY = dt.date(2024, 5, 31)
STAMP = "2024-05-31T23:15:00-05:00"  # in UTC it is June already


def page(story=f"<article><h1>Old lock to close</h1>{STORY}</article>", *, head="", charset="utf-8"):
    return f'<!DOCTYPE html><html lang="en"><head><meta charset="{charset}">{head}</head><body>{story}</body></html>'


def json_ld(*values):
    return "".join(f'<script type="application/ld+json">{json.dumps(value)}</script>' for value in values)


def meta(**contents):
    return "".join(f'<meta property="{name.replace("__", ":")}" content="{of}">' for name, of in contents.items())


@pytest.fixture
def loaded(tmp_path):
    """Write a page to a file, with a sidecar where one is given, and load it."""

    def load(content, sidecar=None, *, name="page.html", encoding="utf-8"):
        path = tmp_path / name
        path.write_bytes(content.encode(encoding) if isinstance(content, str) else content)
        if sidecar is not None:
            path.with_suffix(".yaml").write_text(sidecar, encoding="utf-8")
        return kit.load(path)

    return load


def refusal(load, *arguments, **options):
    """Return the sentence of a refusal, after checking that it is one sentence and names the file."""
    with pytest.raises(kit.KitError) as error:
        load(*arguments, **options)
    sentence = str(error.value)
    assert sentence.endswith(".") and not re.search(r"[.?!] [A-Z]", sentence) and "page.html is" in sentence
    return sentence


# The story


def test_a_page_is_its_paragraphs_and_its_name_the_files(loaded):
    article = loaded(page())
    assert (article.text, article.title, article.name) == (TEXT, "Old lock to close", "page")
    assert [change.kind for change in article.changes] == ["page", "page"]


def test_a_page_is_known_by_its_first_bytes_too(loaded):
    assert loaded("<!-- saved from url=(0014)about:internet -->\n" + page(), name="story.txt").text == TEXT


def test_a_line_that_is_but_a_link_to_another_page_is_a_teaser(loaded):
    first, second, third = (f"<p>{paragraph}</p>" for paragraph in (FIRST, SECOND, THIRD))
    article = loaded(
        page(
            f"<article><h1>Old lock to close</h1>{first}"
            "<p><a href='/ice'><b>Five ways to keep a harbour free of ice</b></a></p>"
            f"{second}<h2><a href='#quay'>The new quay</a></h2>{third}"
            "<p>The plan is <a href='/plan'>on the board’s page</a>.</p>"
            "<h3>Must reads from the coast</h3><ul><li><a href='/a'>The last pilot of Delft</a></li>"
            "<li><a href='/b'>Why the herring came back</a></li></ul>"
            "<p>More stories from the coast</p><ul><li>The <a href='/c'>lock-keeper’s</a> house</li></ul></article>"
        )
    )
    assert article.text == "\n\n".join((FIRST, SECOND, "The new quay", THIRD, "The plan is on the board’s page.\n"))
    told = " ".join(change.what for change in article.changes)
    assert "Five ways to keep a harbour free of ice" in told


def test_what_belongs_to_the_page_is_left_out_and_told(loaded):
    first, second, third = (f"<p>{paragraph}</p>" for paragraph in (FIRST, SECOND, THIRD))
    article = loaded(
        page(
            '<header><nav><a href="/">Home</a> <a href="/world">World</a></nav></header><main><article>'
            "<h1>Old lock to close</h1><p>By Edda Kroll</p><p>Published 31 May 2024</p><p>Updated 2 June 2024</p>"
            f"<figure><img src='gates.jpg'><figcaption>The gates in January</figcaption></figure>{first}"
            f"<p>Advertisement</p>{second}<p><b>Read more:</b> <a href='/ice'>Ice in the lock</a></p>"
            "<aside><h3>Related</h3><a href='/bridge'>Bridge to reopen in spring</a></aside>"
            "<div class='newsletter'><p>Sign up for our newsletter to read the news every morning.</p></div>"
            f"<h2>What the board wants</h2>{third}<script>document.write('scripted')</script>"
            "<style>p { color: red }</style><noscript>Turn scripts on.</noscript></article></main>"
            "<footer><p>All rights reserved.</p></footer>",
            head=meta(article__published_time=STAMP, author="Edda Kroll"),
        )
    )
    assert article.text == f"{FIRST}\n\n{SECOND}\n\nWhat the board wants\n\n{THIRD}\n"
    assert [paragraph.kind for paragraph in article.paragraphs] == ["text", "text", "heading", "text"]
    told = article.changes[-1]
    assert (told.kind, told.count) == ("page", 6) and "Old lock to close" in told.what


def test_a_sub_heading_that_is_a_date_stays(loaded):
    article = loaded(page(f"<article><p>{FIRST}</p><h2>31 May 2024</h2>{STORY}</article>", head=meta(date=STAMP)))
    assert "\n\n31 May 2024\n\n" in article.text


@pytest.mark.parametrize(
    "markup, line",
    [
        ("The <b>old</b> lock, <a href='/x'>built</a> in <i>1911</i>, leaks.", "The old lock, built in 1911, leaks."),
        ("<span class='cap'>T</span>he lock leaks, the engineers of the board say.", "The lock leaks, the engineers"),
        ("The lock is old,<br>and its gates leak, the engineers say.", "The lock is old, and its gates leak"),
        ("The board said <q>no</q> to the plan for the lock.", "The board said “no” to the plan"),
        ("5 &lt; 6 &amp;&nbsp;AT&amp;T said the gates leak.", "5 < 6 & AT&T said the gates leak."),
        ("The board &#1;said <q>&#xfffe;no</q> &#150; to the plan.<br>&#2;", "The board said “no” – to the plan."),
        ("She wrote &lt;script&gt;alert(1)&lt;/script&gt; in her letter.", "She wrote <script>alert(1)</script> in"),
    ],
)
def test_markup_inside_a_paragraph_is_words(loaded, markup, line):
    assert f"\n\n{line}" in loaded(page(f"<article><p>{FIRST}</p><p>{markup}</p><p>{THIRD}</p></article>")).text


def test_two_line_breaks_end_a_paragraph(loaded):
    story = f"<article><div>{FIRST}<br><br>{SECOND}<br />\n<br />{THIRD}</div></article>"
    assert loaded(page(story)).text == TEXT


def test_an_item_of_a_list_is_no_heading(loaded):
    article = loaded(page(f"<article><p>{FIRST}</p><ul><li>The old lock</li><li>The quay</li></ul>{STORY}</article>"))
    assert "\n\n- The old lock\n\n- The quay\n\n" in article.text
    assert {paragraph.kind for paragraph in article.paragraphs} == {"text"}


def test_a_date_that_only_the_line_above_the_story_tells_is_kept_and_found(loaded):
    article = loaded(page(f"<article><h1>Old lock to close</h1><p>Published 31 May 2024</p>{STORY}</article>"))
    assert article.published is None
    assert kit.analyse(article).article.published == DAY


# The day of publication


@pytest.mark.parametrize(
    "head",
    [
        json_ld({"@type": "NewsArticle", "datePublished": STAMP}),
        json_ld(
            {
                "@graph": [
                    {"@type": "Organization"},
                    {"@type": ["Thing", "ReportageNewsArticle"], "datePublished": STAMP},
                ]
            }
        ),
        json_ld([{"@type": "BreadcrumbList"}, {"@type": "http://schema.org/Article", "datePublished": [STAMP]}]),
        json_ld({"@type": "WebSite", "datePublished": "2001-01-01"}, {"@type": "WebPage", "datePublished": STAMP}),
        json_ld(
            {
                "@type": "WebPage",
                "datePublished": "2001-01-01",
                "mainEntity": {"@type": "Article", "datePublished": STAMP},
            }
        ),
        json_ld({"@type": "Article", "datePublished": {"@value": STAMP}, "dateModified": "2024-06-09"}),
        '<script type="application/ld+json">//<![CDATA[\n{"@type": "Report", "headline": "a\nb", '
        f'"datePublished": "{STAMP}"}};\n//]]></script>',
    ],
)
def test_json_ld_gives_the_day_in_its_own_zone(loaded, head):
    head += meta(article__published_time="2024-06-05", article__modified_time="2024-06-09")
    article = loaded(page(head=head))
    assert article.published == DAY
    assert article.published_from == f"the page's JSON-LD, datePublished {STAMP}"


@pytest.mark.parametrize(
    "name", ["article:published_time", "date", "pubdate", "DC.date.issued", "datePublished", "sailthru.date"]
)
@pytest.mark.parametrize("attribute", ["name", "property", "itemprop"])
def test_meta_tags_give_the_day(loaded, name, attribute):
    article = loaded(
        page(head=f'<meta {attribute}="{name}" content="{STAMP}"><meta name="lastmod" content="2024-06-09">')
    )
    assert (article.published, article.published_from) == (DAY, f"the page's meta tag {name.lower()}, {STAMP}")


@pytest.mark.parametrize(
    "around",
    [
        f'<article><h1>Lock</h1><time datetime="{STAMP}">31 May</time>{STORY}</article>',
        f"<article><h1>Lock</h1><time>May 31, 2024</time>{STORY}</article>",
        '<header><time>1 July 2031</time></header><article><h1>Lock</h1>Updated <time datetime="2024-06-09"></time>'
        f'Published <time datetime="{STAMP}"></time>{STORY}</article><article><time datetime="2020-02-02"></article>',
        f'<article><h1>Lock</h1><time class="published updated" datetime="{STAMP}">31 May</time>{STORY}</article>',
        f'<time class="updated" datetime="2024-06-09">9 June</time><span itemprop="datePublished" content="{STAMP}">'
        f'</span>{STORY}<time datetime="2020-02-02">2 February 2020</time>',
        f'<div><h1>Lock</h1><time datetime="{STAMP}">31 May</time></div>{STORY}',
    ],
)
def test_the_time_beside_the_headline_gives_the_day(loaded, around):
    article = loaded(page(around))
    assert article.published == DAY
    assert article.published_from.startswith("the page's <time> element, ")


@pytest.mark.parametrize(
    "content",
    [
        page(f'{STORY}<time datetime="2020-02-02">2 February</time><time datetime="2021-03-03">3 March</time>'),
        page(f'<nav><time datetime="2020-02-02">2 February</time></nav>{STORY}'),
        page(head=meta(article__modified_time=STAMP) + json_ld({"@type": "Article", "dateModified": STAMP})),
        page(f'<article><h1>Lock</h1>Updated <time datetime="{STAMP}">31 May</time>{STORY}</article>'),
        page(head=meta(date="05/06/2024")),
        page(head=meta(date="0001-01-01T00:00:00Z", pubdate="1970-01-01T00:00:00Z")),
        page(head=meta(date="2024-02-30", pubdate="last spring", dc__date="20240")),
    ],
)
def test_a_day_that_is_not_told_is_missing(loaded, content):
    article = loaded(content)
    assert (article.published, article.published_from) == (None, None)


@pytest.mark.parametrize(
    "stamp",
    ["20240531", "20240531T231500Z", "20240531231500", "2024/05/31", "2024-05-31 23:15:00 UTC", "31 May 2024, 23:15"]
    + ["Fri, 31 May 2024 23:15:00 GMT", "Friday, May 31st, 2024", "May 31, 2024 11:15 p.m."],
)
def test_stamps_of_many_forms_name_the_same_day(loaded, stamp):
    assert loaded(page(head=meta(pubdate=stamp))).published == DAY


def test_the_address_gives_the_day_where_nothing_else_does(loaded):
    article = loaded(page(head='<link rel="canonical" href="https://courier.example/2024/05/31/old-lock">'))
    assert article.published is None
    dated = kit.analyse(article).article
    assert dated.published == DAY and "courier.example" in dated.published_from


@pytest.mark.parametrize(
    "script",
    ['{"@type": "NewsArticle", "datePublished": "2001-01-01"', "", "null", "7", '"words"', "[" * 100_000, "1" * 5_000]
    + ['{"@type": "Article", "datePublished": 20010101, "author": 7, "publisher": [[]], "headline": {"a": 1}}']
    + ['{"@type": {"a": "Article"}, "@graph": "x", "mainEntity": null}', '{"@type": "Article", "@id": [], "url": {}}']
    + ['{"@type": "Article", "author": {"@id": "#a"}, "publisher": {"@id": "#a", "name": {"name": 3}}}'],
)
def test_broken_json_ld_says_nothing(loaded, script):
    article = loaded(page(head=f'<script type="application/ld+json">{script}</script>{meta(date=STAMP)}'))
    assert (article.published, article.authors, article.outlet) == (DAY, (), None)


# The other facts


@pytest.mark.parametrize(
    "author",
    [
        ["Edda Kroll", "Jon Lund"],
        "By Edda Kroll and Jon Lund",
        [
            {"@type": "Person", "name": "Edda Kroll"},
            {"@type": "Person", "name": "Jon Lund", "url": "https://a.example"},
        ],
        {"@type": "Person", "name": ["Edda Kroll", "Jon Lund"]},
        {"@list": [{"name": "<b>Edda</b> Kroll"}, {"name": "Jon&nbsp;Lund"}]},
        {"name": "Edda Kroll, Jon Lund"},
        [{"@id": "#edda"}, {"@id": "#jon"}, {"@id": "#nobody"}, None, "https://courier.example/edda"],
    ],
)
def test_two_authors_in_any_shape(loaded, author):
    people = [{"@type": "Person", "@id": "#edda", "name": "Edda Kroll"}, {"@id": "#jon", "name": "Jon Lund"}]
    head = json_ld({"@graph": [*people, {"@type": "NewsArticle", "author": author}]})
    assert loaded(page(head=head)).authors == ("Edda Kroll", "Jon Lund")


@pytest.mark.parametrize(
    "content",
    [
        page(head='<meta name="author" content="Edda Kroll"><meta name="author" content="Jon Lund">'),
        page(
            head=meta(article__author="https://social.example/edda")
            + '<meta name="byl" content="By Edda Kroll and Jon Lund">'
        ),
        page(
            f'<article><h1>Lock</h1><a rel="author">Edda Kroll</a> <a rel="author">Jon Lund</a>{STORY}</article>'
            '<article><a rel="author">Mara Veld</a></article>'
        ),
        page(f'<article><h1>Lock</h1><div class="the-byline">By Edda Kroll and Jon Lund, Delft</div>{STORY}</article>'),
        page(f"<article><h1>Lock</h1><p>By Edda Kroll and Jon Lund</p>{STORY}</article>"),
    ],
)
def test_authors_from_tags_and_bylines(loaded, content):
    assert loaded(content).authors == ("Edda Kroll", "Jon Lund")


def test_json_ld_comes_before_tags_and_tags_before_the_words_of_the_page(loaded):
    tags = meta(
        og__title="A tag’s title | The Courier", og__site_name="The Courier", og__url="https://courier.example/tag"
    )
    said = {"@type": "NewsArticle", "headline": "The article’s title", "publisher": {"name": "The Daily Courier"}}
    article = loaded(page(head=f"<title>A page’s title</title>{tags}{json_ld(said)}"))
    assert (article.title, article.outlet) == ("The article’s title", "The Daily Courier")
    article = loaded(page(head=f"<title>A page’s title</title>{tags}"))
    assert (article.title, article.outlet) == ("A tag’s title", "The Courier")
    assert article.url == "https://courier.example/tag"
    assert loaded(page(STORY, head="<title>A page’s title</title>")).title == "A page’s title"


def test_of_several_articles_the_one_at_the_pages_address_counts(loaded):
    articles = [
        {
            "@type": "NewsArticle",
            "headline": "Another",
            "url": "https://courier.example/b",
            "datePublished": "2020-02-02",
        },
        {"@type": "NewsArticle", "headline": "This one", "mainEntityOfPage": {"@id": "https://courier.example/a"}},
    ]
    head = f'<link rel="canonical" href="https://courier.example/a">{json_ld(articles)}'
    assert loaded(page(head=head)).title == "This one"


@pytest.mark.parametrize(
    "note",
    [
        "saved from url=(0027)https://courier.example/ice ",
        "\n Page saved with SingleFile \n url: https://courier.example/ice \n",
    ],
)
def test_the_address_that_the_browser_noted(loaded, note):
    assert loaded(page().replace("<html", f"<!--{note}--><html")).url == "https://courier.example/ice"
    noted = page(head='<link rel="canonical" href="javascript:alert(1)">').replace("<html", f"<!--{note}--><html")
    assert loaded(noted).url == "https://courier.example/ice"


def test_the_sidecar_has_the_last_word(loaded):
    head = json_ld({"@type": "Article", "headline": "Lock", "datePublished": STAMP, "author": "Edda Kroll"})
    article = loaded(page(head=head), "published: 2024-06-01\ntitle: The lock\n")
    assert (article.published, article.published_from) == (dt.date(2024, 6, 1), None)
    assert (article.title, article.authors) == ("The lock", ("Edda Kroll",))
    article = loaded(page(head=head), "published_from: the paper edition\n")
    assert (article.published, article.published_from) == (DAY, "the paper edition")


def test_markup_in_metadata_comes_out_as_plain_words(loaded):
    hostile = "<script>alert(1)</script>\u202e\ud800<img src=x onerror=alert(2)>"
    said = {
        "@type": "Article",
        "headline": hostile,
        "author": hostile,
        "publisher": hostile,
        "datePublished": f"2024-05-31{hostile}",
    }
    article = loaded(page(head=json_ld(said).replace("</script>\\u202e", "<\\/script>\\u202e")))
    assert (article.title, article.outlet, article.authors) == ("alert(1)\ufffd", "alert(1)\ufffd", ("alert(1)\ufffd",))
    assert article.published_from == "the page's JSON-LD, datePublished 2024-05-31alert(1)\ufffd"


# Encodings


@pytest.mark.parametrize(
    "declared, encoding",
    [
        ("utf-8", "utf-8"),
        ("windows-1252", "cp1252"),
        ("iso-8859-1", "cp1252"),
        ("us-ascii", "cp1252"),
        ("windows-1250", "cp1250"),
        ("macintosh", "mac_roman"),
        ("iso-8859-1", "utf-8"),
        ("utf-8", "utf-16"),
        ("utf-8", "utf-8-sig"),
        ("utf-8", "cp1252"),
        ("unicode_escape", "cp1252"),
        ("nonsense", "cp1252"),
    ],
)
def test_the_declared_encoding_is_tried_and_need_not_be_true(loaded, declared, encoding):
    assert loaded(page(charset=declared), encoding=encoding).text == TEXT


def test_a_declared_encoding_is_told_and_is_no_oddity(loaded):
    article = loaded(page(charset="iso-8859-1"), encoding="cp1252")
    assert article.changes[0].what == "read as Windows-1252, as the page says"
    assert "encoding" not in set(kit.analyse(article).oddities["kind"])
    guess = loaded(page(charset="utf-8"), encoding="cp1252")
    assert "encoding" in set(kit.analyse(guess).oddities["kind"])


# What is refused, and what stops nothing


@pytest.mark.parametrize(
    "content",
    ["", " \n", "<!-- only this -->", "<html></html>", page(""), page("<p>Hello."), page("<form><input></form>")]
    + [page("<nav>" + "<a href='/x'>Bridge to reopen</a> " * 50 + "</nav>"), page("<script>" + "var words = 1; " * 99)]
    + [page("<ul>" + "".join(f"<li><a href='/{n}'>Bridge {n} to reopen</a></li>" for n in range(60)) + "</ul>")],
)
def test_a_page_without_an_article_is_refused(loaded, content):
    assert "no article's text" in refusal(loaded, content)


@pytest.mark.parametrize("tag", ["div", "span", "b", "blockquote", "ul><li", "table><tr><td", "font", "q"])
@pytest.mark.parametrize("depth", [150, 10_000])
def test_tags_nested_deep_give_the_whole_text_or_a_sentence(loaded, tag, depth):
    content = page(f"{f'<{tag}>' * depth}x{'</' + tag.split('>')[0] + '>'}<article>{STORY}</article>")
    try:
        assert THIRD in loaded(content).text
    except kit.KitError as error:
        assert "\n" not in str(error) and "page.html is a web page" in str(error)


def test_what_follows_tags_nested_too_deep_is_not_lost_silently(loaded):
    content = page(f"<article><p>{FIRST}</p><p>{SECOND}</p>{'<div>' * 10_000}<p>{THIRD}</p></article>")
    assert "nested too deep" in refusal(loaded, content)


def test_a_page_too_large_is_refused_at_once(loaded):
    assert "too large" in refusal(loaded, page(STORY * 100_000))
    assert "too many" in refusal(loaded, page(f"{STORY}<p>{'<b>Go</b> ' * 25_000}</p>"))


def test_a_page_with_large_pictures_inside_is_read(loaded):
    picture = f"<img src='data:image/png;base64,{'A' * 12_000_000}'>"
    assert loaded(page(f"<article><h1>Lock</h1>{picture}{STORY}</article>")).text == TEXT


def test_a_file_that_is_binary_or_another_format_is_no_page(loaded):
    assert "binary" in refusal(loaded, bytes(range(256)) * 40)
    assert "PDF" in refusal(loaded, b"%PDF-1.7 and so on")


def test_nothing_is_fetched(loaded, monkeypatch):
    def refuse(*_):
        raise AssertionError("the network was asked")

    monkeypatch.setattr("socket.socket.connect", refuse)
    monkeypatch.setattr("socket.getaddrinfo", refuse)
    links = '<base href="https://courier.example/"><link rel="stylesheet" href="/a.css"><img src="/b.png">'
    doctype = '<!DOCTYPE html SYSTEM "https://courier.example/a.dtd">'
    assert loaded(doctype + page(head=links + meta(og__url="https://courier.example/a"))).text == TEXT


PARTS = [
    "<p>",
    "</p>",
    "<div>",
    "<article>",
    "<ul><li>",
    "<q>",
    "<br>",
    "<time datetime='2024-05-31'>",
    "<h1>",
    "<a href=x>",
]
PARTS += [
    "<script type='application/ld+json'>",
    "</script>",
    '{"@type":"Article","author":',
    "<!--",
    "-->",
    "<![CDATA[",
    "\0",
]
PARTS += [
    "<meta name=date content=",
    "&#xd800;",
    "&#1;",
    "&",
    "<",
    "\ud83d",
    "<svg><title>",
    "</html>",
    "<table><td>",
    FIRST,
    SECOND,
]


@settings(max_examples=120, deadline=None, derandomize=True)
@given(st.lists(st.sampled_from(PARTS) | st.text(max_size=9), max_size=40))
def test_any_markup_is_an_article_or_refused_with_a_sentence(tmp_path_factory, parts):
    path = tmp_path_factory.getbasetemp() / "page.html"
    path.write_bytes(f"<html>{''.join(parts)}{STORY}".encode("utf-8", "surrogatepass"))
    try:
        text = kit.load(path).text
    except kit.KitError as error:
        assert str(error).startswith(f"{path} ")
    else:
        assert text.strip() and not re.search(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ufeff\u200b\ud800-\udfff]", text)
