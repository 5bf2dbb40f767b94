"""Names: found, in the right class, one actor for all forms of one, apart where they are two."""

import pytest

SAME = [
    ("Prime Minister Sigrid Dahl resigned. Dahl gave no reason.", "Sigrid Dahl", "Dahl"),
    ("Those charged are Aldana, Rosa, 51. Rosa Aldana is a nurse.", "Aldana, Rosa", "Rosa Aldana"),
    ("Hamad bin Khalid al-Rashidi spoke. Al-Rashidi left.", "Hamad bin Khalid al-Rashidi", "Al-Rashidi"),
    ("Ursula van den Berg chairs it. Van den Berg agreed.", "Ursula van den Berg", "Van den Berg"),
    ("President Lee Min-ho spoke. Lee left.", "Lee Min-ho", "Lee"),
    ("Juan Carlos Medina Ruiz won. Medina promised jobs.", "Juan Carlos Medina Ruiz", "Medina"),
    ("Kovács Béla resigned. Béla Kovács denied it.", "Kovács Béla", "Béla Kovács"),
    ("The Lake Fisheries Authority (LFA) met. The LFA said no.", "Lake Fisheries Authority", "LFA"),
    ("The Ministry of Defence said so. The Defence Ministry denied it.", "Ministry of Defence", "Defence Ministry"),
    ("Norvald Steel closed. Norvald said it was broke.", "Norvald Steel", "Norvald"),
    ("The United States agreed. Washington and the U.S. Navy said so.", "United States", "Washington"),
    ("The Kremlin said no. Russia will not sign.", "Kremlin", "Russia"),
    ("Downing Street said no. Britain will not sign.", "Downing Street", "Britain"),
    ("Danish officials left. Denmark said no.", "Danish", "Denmark"),
    ("DAHL SACKS FERRO\n\nSigrid Dahl dismissed Paolo Ferro on Friday.", "DAHL", "Sigrid Dahl"),
]
APART = [
    ("George Marsh and Jan Marsh met. Jan Marsh left.", "George Marsh", "Jan Marsh"),
    ("Mr. Kessler met Mrs. Kessler at the court.", ("Kessler", 1), ("Kessler", 2)),
    ("Students of Columbia University left. Colombia said so.", "Columbia University", "Colombia"),
    ("Jordan Smith flew to Jordan.", "Jordan Smith", "Jordan"),
    ("The Lake Fisheries Authority (LFA) fined the Lake Farmers’ Alliance.", "LFA", "Lake Farmers’ Alliance"),
    ("Anna Lane met Nana Aleng.", "Anna Lane", "Nana Aleng"),
    ("Olga Brandt flew to London. Britain said no.", "London", "Britain"),
]


@pytest.mark.parametrize(("text", "one", "other"), SAME)
def test_forms_of_one_actor(read, text, one, other):
    assert read(text).actor(one) is not None
    assert read(text).actor(one) == read(text).actor(other)


@pytest.mark.parametrize(("text", "one", "other"), APART)
def test_two_actors_stay_apart(read, text, one, other):
    first, second = (read(text).actor(*((form,) if isinstance(form, str) else form)) for form in (one, other))
    assert first is not None and second is not None
    assert first != second


@pytest.mark.parametrize(
    ("text", "words", "kind"),
    [
        ("Acting Coastguard Director Dr Kit Oyelaran thanked the Dutch.", "Kit Oyelaran", "PERSON"),
        ("The governor spoke in Albany.", "Albany", "PLACE"),
        ("Georgia’s governor signed the bill in Atlanta.", "Georgia", "PLACE"),
        ("Georgia and Armenia signed a deal in Tbilisi.", "Georgia", "COUNTRY"),
        ("A spokesman said that the Treasury was unlikely to agree.", "Treasury", "ORG"),
        ("Turks voted. Turkey said so.", "Turks", "COUNTRY"),
    ],
)
def test_classes(read, text, words, kind):
    assert read(text).actor(words).type == kind


def test_a_bare_surname_of_two_persons_is_left_open_and_shown(read):
    found = read("George Marsh and Jan Marsh met in Oslo. Marsh spoke first.")
    assert found.actor("Marsh") not in (found.actor("George Marsh"), found.actor("Jan Marsh"))
    assert found.odd("ambiguous name") == ["Marsh"]


def test_a_nickname_is_part_of_the_name(read):
    assert read("Ilse “Biscuit” Haugen won. Haugen was glad.").forms("Ilse Haugen") >= {"Haugen"}


def test_a_language_is_no_country(read):
    assert read("She speaks Danish and some Swedish.").actor("Danish") is None


def test_every_mention_says_why(read):
    found = read("Prime Minister Sigrid Dahl resigned. She said Norway’s Dahl government was done.").found
    assert found.mentions and all(mention.why for mention in found.mentions)
    assert all(actor.why for actor in found.actors)
