"""Places, groups and descriptions: what a place name stands for, whose group it is, who is meant again."""

import pytest


@pytest.mark.parametrize(
    ("text", "words", "reading"),
    [
        ("Warsaw said no. Poland will vote.", "Warsaw", "government"),
        ("He flew to Warsaw on Monday.", "Warsaw", "place"),
        ("Washington told Warsaw so in April.", "Warsaw", "government"),
        ("Norway accused Sweden of spying.", "Sweden", "government"),
        ("Norway’s decision was late.", "Norway", "government"),
        ("Norway’s coast is long.", "Norway", "place"),
        ("They live in Norway.", "Norway", "place"),
        ("Talks with Norway failed.", "Norway", "government"),
        ("The border with Norway is open.", "Norway", "place"),
        ("Norwegians voted for it.", "Norwegians", "people"),
        ("The Danish government fell.", "Danish", "government"),
        ("The shells hit Kyiv, Ukraine’s capital.", "Kyiv", "place"),
        ("The Kremlin denied it.", "Kremlin", "government"),
        ("She stood outside the Kremlin.", "Kremlin", "place"),
        ("Tokyo was silent.", "Tokyo", "government"),
        ("He said that Washington was to blame.", "Washington", "government"),
        ("The leaders of Norway met.", "Norway", "government"),
        ("OXLEY, Maine (AP) — A man died.", "OXLEY", "place"),
        ("Danish fishermen protested.", "Danish", "people"),
        ("A Danish company closed.", "Danish", "people"),
        ("A Danish city flooded.", "Danish", "place"),
        ("Danish state television said so.", "Danish", "government"),
        ("Danish Prime Minister Ida Lund left.", "Danish", "government"),
        ("The people of Norway voted.", "Norway", "people"),
        ("One in five Maine teachers left.", "Maine", "people"),
    ],
)
def test_readings(read, text, words, reading):
    assert read(text).mention(words).reading == reading


def test_a_capital_that_is_visited_is_a_place_of_its_own(read):
    found = read("Norway agreed. Oslo said so. He flew to Oslo.")
    assert found.actor("Oslo", 1) == found.actor("Norway")
    assert found.actor("Oslo", 2).type == "PLACE"
    assert found.actor("Oslo", 2).part_of == found.actor("Norway").actor_id


def test_groups_belong_to_their_country(read):
    found = read("Norwegian troops left. US officials and Danish lawmakers were glad. Norway was not.")
    troops = found.actor("Norwegian troops")
    assert (troops.type, troops.country, troops.part_of) == ("GROUP", "Norway", found.actor("Norway").actor_id)
    assert found.actor("Danish lawmakers").country == "Denmark"


def test_a_group_belongs_to_whom_its_pronoun_means(read):
    found = read("Norway said that its forces had left.")
    assert found.actor("forces").part_of == found.actor("Norway").actor_id


def test_officials_of_two_places_are_two_groups(read):
    found = read("Officials in Oslo refused. Officials in Maine agreed.")
    assert found.actor("Officials", 1) != found.actor("Officials", 2)


def test_both_sides_are_not_any_two_states(read):
    found = read("Norway accused Sweden. Denmark did not vote; Finland did. The U.N. urged both sides to stop.")
    assert found.actor("both sides") is None


def test_two_persons_by_their_office(read):
    found = read("Elif Demir met Nikos Laskaris. The two ministers will meet again.")
    rows = [m for m in found.found.mentions if m.text == "The two ministers"]
    assert {found.found.actors[int(m.actor_id[1:]) - 1].name for m in rows} == {"Elif Demir", "Nikos Laskaris"}


def test_two_governments_are_two_rows(read):
    found = read("Both the Swedish and Finnish governments refused. The two countries will wait.")
    rows = [m for m in found.found.mentions if m.text == "The two countries"]
    assert {found.found.actors[int(m.actor_id[1:]) - 1].name for m in rows} == {"Sweden", "Finland"}
    assert any("governments" in m.text and m.reading == "government" for m in found.found.mentions)


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("Danish President Jens Holt left. The Danish president was tired.", "The Danish president", "Jens Holt"),
        ("The Lake Farmers’ Alliance met. The alliance said no.", "The alliance", "Lake Farmers’ Alliance"),
        ("NATO met. The alliance said no.", "The alliance", "NATO"),
        ("Norvald Steel closed. The company said no.", "The company", "Norvald Steel"),
        ("The governor, Matteo Brill, said no.", "The governor", "Matteo Brill"),
        ("Gen. Lloyd Barrett spoke. Rep. Ann Holt thanked the general.", "the general", "Lloyd Barrett"),
    ],
)  # fmt: skip
def test_descriptions(read, text, words, name):
    assert read(text).actor(words).name == name


def test_a_description_that_fits_two_stays_open(read):
    text = "Mayor Tia Okafor of Oxley met Mayor Rolf Dietz of Farne. The mayor was tired."
    assert read(text).actor("The mayor") is None


def test_where_a_group_was_told_is_not_whose_it_is(read):
    found = read("Ida Holt told reporters in Oslo that she was glad.")
    assert found.actor("reporters").part_of is None


def test_the_government_is_the_only_one_named_in_full(read):
    found = read("The Marl Federal Government fined the port. Ida Holt urged the Government to wait.")
    assert found.actor("the Government").name == "Marl Federal Government"
    found = read("The Danish Government shut the port. Ida Holt said the Government was late. The Government left.")
    assert {actor.name for actor in found.found.actors} == {"Denmark", "Ida Holt"}


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("Floods hit Queensland on Monday.", "Queensland", "Australia"),
        ("Victoria is dry. Farmers in Tasmania sold hay.", "Victoria", "Australia"),
        ("Victoria is dry.", "Victoria", None),
    ],
)
def test_a_province_is_of_its_country(read, text, name, country):
    assert read(text).actor(name).country == country
