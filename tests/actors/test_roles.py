"""Roles, countries and bodies as the article's words give them, and two holders of one office."""

import pytest


@pytest.mark.parametrize(
    ("text", "name", "role", "tenure"),
    [
        ("Former Ports Minister Saskia Threlfall left.", "Saskia Threlfall", "Ports Minister", "former"),
        ("Acting Mayor Tia Okafor spoke.", "Tia Okafor", "Mayor", "acting"),
        ("The late Jon Marsh, a councillor, had agreed.", "Jon Marsh", "councillor", "current"),
        ("Helga Strom, the company’s chairwoman, left.", "Helga Strom", "company’s chairwoman", "current"),
        ("The governor, Matteo Brill, said no.", "Matteo Brill", "governor", "current"),
        ("Senior Danish diplomat Jens Holt left.", "Jens Holt", "Senior Danish diplomat", "current"),
        ("Harald Stein, head of Norvald Steel, left.", "Harald Stein", "head of Norvald Steel", "current"),
        ("Norway’s coach, Lise Dahl, left.", "Lise Dahl", "Norway’s coach", "current"),
        ("Oxley Steel and its chairman, Egil Brandt, were fined.", "Egil Brandt", "chairman", "current"),
        ("Vogel met the Austrian chancellor, Max Huber.", "Max Huber", "Austrian chancellor", "current"),
        ("Iran’s supreme leader, Ayatollah Reza Karimi, left.", "Reza Karimi", "Iran’s supreme leader", "current"),
        ("The new coach is Lars Bo.", "Lars Bo", "new coach", "current"),
        ("Army Gen. Lloyd Holt, head of the fleet, left.", "Lloyd Holt", "head of the fleet", "current"),
        ("U.S. Secretary of State Helen Brink left.", "Helen Brink", "U.S. Secretary of State", "current"),
        ("Oxley are close to signing striker Ola Lien.", "Ola Lien", "striker", "current"),
        ("Mediator Tom Brandt KC left.", "Tom Brandt", "Mediator", "current"),
        ("Its spokesman, the Rev. Matteo Brill, left.", "Matteo Brill", "spokesman", "current"),
        ("Erik Lund, a 44-year-old economist, left.", "Erik Lund", "economist", "current"),
        ("Bank of Oxley chief executive Colin Dray left.", "Colin Dray", "Bank of Oxley chief executive", "current"),
        ("Harbour warden, Ola Lien, says it is shut.", "Ola Lien", "Harbour warden", "current"),
        ("Two men, including chairman Ola Lien, left.", "Ola Lien", "chairman", "current"),
        ("The founder and boss of Norvald, Ida Holt, left.", "Ida Holt", "founder and boss of Norvald", "current"),
        ("They met Mayor Ola Lien, the governor, Ida Holt, and a judge.", "Ola Lien", "Mayor", "current"),
        ("They met Mayor Ola Lien, the governor, Ida Holt, and a judge.", "Ida Holt", "governor", "current"),
        (
            "The MP for Marl and leader of the Union of Fishers, Ida Holt, left.",
            "Ida Holt",
            "MP for Marl and leader of the Union of Fishers",
            "current",
        ),
        ("In a reply to Ola Lien, the rebels’ leader, Ida Holt, said no.", "Ida Holt", "rebels’ leader", "current"),
        ("It was late. In it, hospital CEO, Lorcan Birk said no.", "Lorcan Birk", "hospital CEO", "current"),
        ("Like Apostolic Nuncio Kris Perre, Ola Lien said no.", "Kris Perre", "Apostolic Nuncio", "current"),
        ("They met the President-Elect William Rask.", "William Rask", "President-Elect", "current"),
        ("Passing sentence Judge Ida Holt said no.", "Ida Holt", "Judge", "current"),
        ("It was blasting opposition leader Ida Holt’s claims.", "Ida Holt", "opposition leader", "current"),
        ("Planning chair Coun James Avern said no.", "James Avern", "Planning chair", "current"),
        ("Ward councillor Coun Chris Pell said no.", "Chris Pell", "Ward councillor", "current"),
        (
            "The Marl Ports Commission (MPC) Chairman Ola Lien left.",
            "Ola Lien",
            "Marl Ports Commission (MPC) Chairman",
            "current",
        ),
    ],
)  # fmt: skip
def test_roles(read, text, name, role, tenure):
    actor = read(text).actor(name)
    assert (actor.role, actor.tenure) == (role, tenure)
    assert text[actor.role_start : actor.role_end] == role


def test_an_adjective_before_a_name_and_a_noun_is_no_role(read):
    assert read("The official Ida Holt website was late. Ida Holt left.").actor("Ida Holt").role is None


def test_an_honorific_is_no_role(read):
    assert read("Mr. Kessler left the court.").actor("Kessler").role is None


def test_country_and_body_come_from_the_role(read):
    found = read("State Department spokeswoman Ada Flint spoke. Norwegian Prime Minister Ida Lund left.")
    assert found.actor("Ada Flint").affiliation == "State Department"
    assert found.actor("Ada Flint").country == "United States"
    assert found.actor("Ida Lund").country == "Norway"
    assert found.actor("Ida Lund").part_of == found.actor("Norwegian").actor_id


@pytest.mark.parametrize(
    ("text", "name", "body"),
    [
        ("Prof. Raj Patel of Oxley University left.", "Raj Patel", "Oxley University"),
        ("NATO fired its director, Ida Holt.", "Ida Holt", "NATO"),
        ("The Marl Dockers Union met. The union’s Ida Holt left.", "Ida Holt", "Marl Dockers Union"),
        ("Oxley University's Ida Holt left.", "Ida Holt", "Oxley University"),
        ("Ida Holt, of the Marl Dockers Union, left.", "Ida Holt", "Marl Dockers Union"),
    ],
)
def test_a_body_behind_the_name_or_meant_by_a_pronoun(read, text, name, body):
    assert read(text).actor(name).affiliation == body


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("It was led by Norwegian Ida Holt.", "Norway"),
        ("They freed the Norwegian, Ida Holt, on Monday.", "Norway"),
        ("It was sailed by Norwegian divers Ida Holt and Ola Lien.", "Norway"),
        ("Norwegian police met Ida Holt.", None),
    ],
)
def test_a_nationality_before_a_name_is_the_person_s(read, text, country):
    assert read(text).actor("Ida Holt").country == country


def test_two_holders_of_one_office_are_an_oddity_and_one_country_stays_open(read):
    found = read(
        "Norwegian Prime Minister Ida Lund said no. Lund flew home. Norwegian Prime Minister Olaf Brandt said yes."
    )
    assert found.odd("contradiction") == ["Norwegian Prime Minister"]
    assert found.actor("Ida Lund").country == "Norway"
    assert found.actor("Olaf Brandt").country is None
    assert "left open" in found.actor("Olaf Brandt").why


def test_a_former_holder_is_no_contradiction(read):
    text = "Norwegian Prime Minister Ida Lund met former Norwegian Prime Minister Olaf Brandt."
    assert read(text).odd("contradiction") == []


def test_in_a_list_a_title_is_that_of_the_name_behind_it(read):
    found = read("Guests were actress Mona Koira, director Ali Badran, actor Dawood Hassan and singer Maher Zin.")
    assert [found.actor(n).role for n in ("Mona Koira", "Ali Badran", "Dawood Hassan")] == [
        "actress",
        "director",
        "actor",
    ]
    assert found.actor("director Ali Badran") is None


def test_the_next_in_a_list_is_no_role_of_the_one_before(read):
    found = read("They met Vice President Mike Lund, Secretary of State Mark Holt and Ida Rask.")
    assert found.forms("Mike Lund") == {"Mike Lund"}
    assert found.actor("Mark Holt").role == "Secretary of State"


def test_in_a_list_of_relatives_each_has_his_own_name(read):
    found = read("He is survived by his mother Michelle Toro, his brother Alex and girlfriend Olivia.")
    assert [mention.text for mention in found.found.mentions if mention.form == "title"] == []


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("Fred Wuu, president and CEO of Norvald, said the deal was done.", "Fred Wuu", "president and CEO of Norvald"),
        ("Nobody thought of asking Senator Tom Eke.", "Tom Eke", "Senator"),
        ("Head coach David Ridler, a British former footballer, said no.", "David Ridler", "Head coach"),
        (
            "The Deputy Publicity Secretary of the ruling All Oxley Congress (AOC), Comrade Timi Frank, said no.",
            "Timi Frank",
            "Deputy Publicity Secretary of the ruling All Oxley Congress (AOC)",
        ),
    ],
)
def test_roles_are_whole(read, text, name, role):
    assert read(text).actor(name).role == role


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        (
            "OXLEY, Norway (AP) - The council’s president, Joe Mwend, claimed victory.",
            "Joe Mwend",
            "council’s president",
        ),
        ("Its ambassador to the United Nations, Reza Tahm, said so.", "Reza Tahm", "ambassador to the United Nations"),
        ("Army spokesman Colonel Patrick Nkos denied that.", "Patrick Nkos", "Army spokesman"),
        (
            "Norvald Chief Executive Officer Sheikh Khalid Mansur left.",
            "Khalid Mansur",
            "Norvald Chief Executive Officer",
        ),
        ("Lt. Col. Ida Holt left.", "Ida Holt", "Lt. Col."),
        ("Speaker Tan Sri Pandi Amin Moe left.", "Pandi Amin Moe", "Speaker"),
        ("The executive chairman Datuk Seri Dr Amin Moe left.", "Amin Moe", "executive chairman"),
        ("Ola Lien, deputy to President Ida Holt, left.", "Ola Lien", "deputy to President Ida Holt"),
        ("“It was wrong,” the US attorney general, Merla Holt, said.", "Merla Holt", "US attorney general"),
        ("“He left Oxley Prison,” the head of Oxley Steel, Damra Lind, said.", "Damra Lind", "head of Oxley Steel"),
        ("On Thursday Brandt’s spokesperson, Ada Shez, said so.", "Ada Shez", "Brandt’s spokesperson"),
        ("They came to the Old Bailey and Judge Mark Lund sent them out.", "Mark Lund", "Judge"),
        ("Health CS Ole Brandt and Water PS Ida Holt left.", "Ole Brandt", "Health CS"),
        ("Energy CS Charles Kroll and ICT CS Joe Falk left.", "Joe Falk", "ICT CS"),
        ("They met OWP MLA Sunil Kroll and former DGP Ajit Holt.", "Ajit Holt", "DGP"),
        ("PTI MPA Shah Holt spoke.", "Shah Holt", "PTI MPA"),
        ("District Magistrate (DM) Ravi Kumar Lind left.", "Ravi Kumar Lind", "District Magistrate"),
        ("He met Datuk Seri Azman Holt.", "Azman Holt", "Datuk Seri"),
        ("He met Tan Sri Lim Lund.", "Lim Lund", "Tan Sri"),
        ("A council member, Datuk Seri Ismail Amin Holt, left.", "Ismail Amin Holt", "Datuk Seri"),
        ("First Lady Ida Holt left.", "Ida Holt", "First Lady"),
    ],
)
def test_a_rank_between_office_and_name_is_left_out(read, text, name, role):
    assert read(text).actor(name).role == role
