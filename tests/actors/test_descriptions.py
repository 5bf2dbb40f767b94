"""Descriptions: who "the company", "the former minister" or "the government" is: the fitting one, not the nearest."""

import pytest

UNION = "The Lake Guild, the union that speaks for them, objected. Norvald Valves, a firm that closed, paid nothing. "
CLUBS = "Oxley Rovers beat Farne United 3-1. Ida Holt was taken to Oxley General Hospital. "
MINISTERS = (
    "Prime Minister Ida Holt dismissed Finance Minister Jan Lund. Defence Minister Bo Rask stayed. "
    "Former prime minister Ola Brandt was glad. "
)


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        (UNION + "The union will sue.", "The union", "Lake Guild"),
        (CLUBS + "The club did not complain. The hospital was full.", "The hospital", "Oxley General Hospital"),
        (
            "The Lake Harbour Authority (LHA) will rule. Norvald sued the Oxley Trade Board. The authority said no.",
            "The authority",
            "Lake Harbour Authority",
        ),
        (
            "The World Council of Mills met. The Lake Bakery Council did not. The council, a body of mills, said no.",
            "The council",
            "Lake Bakery Council",
        ),
        (
            "OXLEY (AP) — The Lake Rail Administration fined a firm. The agency said no.",
            "The agency",
            "Lake Rail Administration",
        ),
        (
            "Norvald Energy sued. Halvard Bank paid. The energy company was glad.",
            "The energy company",
            "Norvald Energy",
        ),
        (
            "Norvald Steel said that it would buy Halvard Pumps. Norvald Steel fired Halvard’s head. The company rose.",
            "The company",
            "Norvald Steel",
        ),
        (
            "The Lake Bank fined Norvald Steel. Jo Marr, the bank’s head, left.",
            "the bank",
            "Lake Bank",
        ),
        (
            "Tian Optical, a Chinese rival, will buy it. Norvald Securities sighed. The Chinese company paid.",
            "The Chinese company",
            "Tian Optical",
        ),
        ("Obra Unida (OU), Spain’s second-largest union, struck. The union won.", "The union", "Obra Unida"),
        ("Radio Marl and the Oxley Post reported it. The broadcaster erred.", "The broadcaster", "Radio Marl"),
    ],
)
def test_the_fitting_body_is_meant(read, text, words, name):
    assert read(text).actor(words).name == name


@pytest.mark.parametrize(
    "text",
    [
        "Oxley General Hospital is old. The club lost.",
        "The Lake Rail Administration fined a firm. The ministry said no.",
        "Radio Marl reported it. The newspaper did not.",
        "Norvald Steel bought the company.",
    ],
)
def test_what_does_not_fit_is_not_meant(read, text):
    assert {m.text for m in read(text).found.mentions if m.form == "description"} == set()


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        (MINISTERS + "The prime minister wept.", "The prime minister", "Ida Holt"),
        (MINISTERS + "The former prime minister wept.", "The former prime minister", "Ola Brandt"),
        ("Sen. Ida Holt spoke. The lawmaker left.", "The lawmaker", "Ida Holt"),
        ("Pope says he is sorry\n\nPope Anselm came to Oxley. It was late.", "Pope", "Anselm"),
        ("Justice Ann Ekwo ruled. The judge was ill.", "The judge", "Ann Ekwo"),
        ("First Lady Ilse Lund came. The First Lady was ill.", "The First Lady", "Ilse Lund"),
        ("Pope Anselm came to Oxley. The pontiff was ill.", "The pontiff", "Anselm"),
        ("Valeria Brill, a soprano, left. The singer was ill.", "The singer", "Valeria Brill"),
        (
            "Rear Adm. Jan Lund fell ill. Vice Adm. Ola Brandt was away. Lund left. The admiral is 60.",
            "The admiral",
            "Jan Lund",
        ),
        (
            "Norway’s foreign minister said no. Foreign Minister Ida Lund left. Bo Rask met the Norwegian minister.",
            "the Norwegian minister",
            "Ida Lund",
        ),
    ],
)
def test_the_fitting_holder_is_meant(read, text, words, name):
    assert read(text).actor(words).name == name


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Prime Minister Ida Holt spoke. The minister left.", "The minister"),
        ("Mayor Ida Holt spoke. The deputy mayor left.", "The deputy mayor"),
        ("President Ida Holt spoke. The Chinese president did not.", "The Chinese president"),
        ("Ann Ekwo, a researcher, left. Ida Holt wrote in an email to The Scientist.", "The Scientist"),
        ("A deputy was shot, Sgt Luke Brandt said. The man did not fire at the officer, he said.", "the officer"),
        ("Ida Holt told the court that it was in June when the 83-year-old victim fell.", "the 83-year-old victim"),
    ],
)
def test_another_office_is_nobody_known(read, text, words):
    assert read(text).actor(words) is None


def test_a_country_told_by_the_office_is_the_persons(read):
    found = read("Norway’s foreign minister said no. Foreign Minister Ida Lund left.")
    assert found.actor("Norway’s foreign minister").name == "Ida Lund"
    assert found.actor("Ida Lund").country == "Norway"


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("Prisons in Morocco are full. The government denies it.", "The government", "Morocco"),
        ("Norway voted. The country was calm.", "The country", "Norway"),
    ],
)
def test_the_only_state_is_the_government_and_the_country(read, text, words, name):
    assert read(text).actor(words).name == name


def test_of_two_states_the_government_is_left_open(read):
    assert read("Norway and Denmark met. The government was glad.").actor("The government") is None


@pytest.mark.parametrize(
    ("text", "word", "name"),
    [
        (
            "David Holt, whose wife Janet Holt sings, left. Janet Holt said her husband was ill.",
            "husband",
            "David Holt",
        ),
        ("Tom Reed, Ida Lund’s brother, left. Ida Lund said that her brother was ill.", "brother", "Tom Reed"),
    ],
)
def test_a_relative_is_whom_the_article_names_so(read, text, word, name):
    assert read(text).actor(word).name == name


def test_a_father_is_no_mother(read):
    text = "Thomas Marsh left. His daughter, Alice Brill, sang. He wept. Brill called her mother."
    assert read(text).actor("mother") is None


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("Erik Lund stayed. “I feel at home here,” said the Norwegian.", "the Norwegian", "Erik Lund"),
        ("Erik Lund of Norway beat Marco Brill. The Norwegian left early.", "The Norwegian", "Erik Lund"),
        ("Erik Lund of Norway beat Marco Brill. “It was hard,” said the Italian.", "the Italian", "Marco Brill"),
        (
            "The Danish coach Lars Holm praised Erik Lund. Holm said the Norwegian was ready.",
            "the Norwegian",
            "Erik Lund",
        ),
        ("The Dutchman, Piet Kroon, said no.", "The Dutchman", "Piet Kroon"),
    ],
)
def test_one_of_a_nation_is_the_person_who_is_of_it(read, text, words, name):
    assert read(text).actor(words).name == name


@pytest.mark.parametrize(
    ("text", "nation"),
    [
        ("Erik Lund beat Tom Ashby. The Norwegian was too strong.", None),
        ("Erik Lund spoke. The Norwegian government paid him.", "Norway"),
        ("Erik Lund left. The Norwegians were glad.", "Norway"),
        ("Piet Kroon left. The Dutch were glad.", "Netherlands"),
    ],
)
def test_one_of_a_nation_is_no_state_and_many_are(read, text, nation):
    states = [actor.name for actor in read(text).found.actors if actor.type == "COUNTRY"]
    assert states == ([nation] if nation else [])
    assert not any("Norwegian" in form for form in read(text).forms("Erik Lund"))


def test_his_party_is_the_body_he_belongs_to(read):
    text = "Moses Wekes, the leader of the Lake Reform Party, said his party would win."
    assert read(text).actor("party").name == "Lake Reform Party"
