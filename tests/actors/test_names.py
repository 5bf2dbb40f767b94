"""Names: found, in the right class, one actor for all forms of one, apart where they are two."""

import pytest

SAME = [
    ("Ann Meeker fell ill. Her husband, John, was away. Mr Meeker, 68, is a driver.", "John", "Meeker"),
    ("Norma Rudger died. Widower Robert Rudger came. Mr Rudger wept.", "Robert Rudger", "Rudger"),
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
    ("Winners: Petrov, Dana (Oxley); Lind, Sven (Farne). Sven Lind cried.", "Lind, Sven", "Sven Lind"),
    (
        "The dead are van der Berg, Jan (27), and Ode, Max, 9. Van der Berg was a nurse.",
        "van der Berg, Jan",
        "Van der Berg",
    ),
    ("OXLEY, Ky. (AP) — Ann Lee left.\n\nShe went to Oxley, Kentucky, on Monday.", "OXLEY", "Oxley"),
    ("Fires burn in Calif. towns.\n\nCalifornia sent help.", "Calif.", "California"),
    ("Dr. Hassan Al-Turabi spoke. Mr Al Turabi left.", "Hassan Al-Turabi", "Al Turabi"),
    ("Kang Dae-sung left. Kang was ill.", "Kang Dae-sung", "Kang"),
    ("Oxley Rovers beat Farne United 3-1. United were poor.", "Farne United", "United"),
    (
        "NTSB investigators came. The National Transportation Safety Board said so.",
        "NTSB",
        "National Transportation Safety Board",
    ),
    ("The WHO said no. A World Health Organization official left.", "WHO", "World Health Organization"),
    ("Ruth Cole met former Governor James Cole. Governor Cole left office in 2015.", "James Cole", "Cole"),
    ("Tom Reid’s wife, Anna Reid, left. Mrs. Reid is a teacher.", "Anna Reid", "Reid"),
    ("Kerry Washington spoke. Washington said she was proud.", "Kerry Washington", "Washington"),
    ("DAHL SACKS FERRO\n\nSigrid Dahl dismissed Paolo Ferro on Friday.", "DAHL", "Sigrid Dahl"),
    ("The U.S. Geological Survey said so. The USGS was right.", "U.S. Geological Survey", "USGS"),
    ("The Oxley Workers’ Party (KPX) will fight. The KPX is strong.", "Oxley Workers’ Party", "KPX"),
    ("The United Nations Harbour Fund (UNHAF) left. UNHAF was sad.", "United Nations Harbour Fund", "UNHAF"),
    (
        "Israeli Prime Minister Yael Dan met Foreign Minister Sam Hadi. The prime minister left.",
        "Yael Dan",
        "The prime minister",
    ),
    ("Shares in Halvard Pumps rose. Halvard Pumps was glad. Halvard left.", "Halvard Pumps", "Halvard"),
    ("Ida Marsh was fined. Her husband, Tom Marsh, wept. Marsh lied.", "Ida Marsh", "Marsh"),
    ("Ida Marsh died. Her daughter, the poet Mina Marsh, wept. Marsh won prizes.", "Ida Marsh", "Marsh"),
    ("Jo Marsh left. She was ill. Kim Marsh stayed because he was well. Mrs Marsh rang.", "Jo Marsh", "Marsh"),
    ("Ida Holt, 58, was fined. Tom Bo said that the 58-year-old had lied.", "Ida Holt", "the 58-year-old"),
    ("Lena Brill joins Oxley. The 24-year-old midfielder is glad.", "Lena Brill", "The 24-year-old midfielder"),
    ("Assistant Chief Constable Nadia Brill spoke. ACC Brill left.", "Nadia Brill", "Brill"),
    ("Brussels said it would pay. EU officials left.", "Brussels", "EU"),
    ("Brussels said it would pay. Belgium was glad.", "Brussels", "Belgium"),
    ("Lawrence Holt left. Larry Holt was ill.", "Lawrence Holt", "Larry Holt"),
    ("Thomas Brill died. “Tom was kind,” she said.", "Thomas Brill", "Tom"),
    ("Farm Watch International objected. Farm Watch will sue.", "Farm Watch International", "Farm Watch"),
    ("The Liberal Alliance met. The Liberals are glad.", "Liberal Alliance", "Liberals"),
    ("The Social Democratic Party met. The Social Democrats are glad.", "Social Democratic Party", "Social Democrats"),
    ("Oxley Rovers beat Farne 3-1. Oxley manager Ida Holt was glad.", "Oxley Rovers", "Oxley"),
    ("Brandt Pumps AG closed. Brandt was broke. Ida Brandt left.", "Brandt Pumps AG", "Brandt"),
    ("Salim bin Hamad al-Brandi spoke. Al-Brandi left.", "Salim bin Hamad al-Brandi", "Al-Brandi"),
    ("Ann Holt met Jan Holt, a businessman. Mr. Holt left.", "Jan Holt", "Holt"),
    ("Ann Holt sang. Ann Holt left. Mr Bo Rask paid Jan Holt. Holt left.", "Jan Holt", "Holt"),
    ("Pumps cost Granite Lake Partners money. Granite Lake was broke.", "Granite Lake Partners", "Granite Lake"),
    ("Health CS Ole Brandt left. The CS was ill.", "Ole Brandt", "The CS"),
    ("President Joko “Joki” Lindo left. Joki was ill.", "Joko “Joki” Lindo", "Joki"),
    ("The Miners and Dockers Union (Madu) met. Madu said no.", "Miners and Dockers Union", "Madu"),
    ("Norvald Feed Corporation (NFCorp) lost. NFCorp was glad.", "Norvald Feed Corporation", "NFCorp"),
    ("He led OTU (Oxley Teachers’ Union). OTU was glad.", "OTU", "Oxley Teachers’ Union"),
    ("The Oxley Anti-Fraud Agency met. OAFA was glad.", "Oxley Anti-Fraud Agency", "OAFA"),
    ("Ole Brandt’ll resign. Brandt is ill.", "Ole Brandt", "Brandt"),
    ("He led the Social Democrats (SPD). The SPD lost.", "Social Democrats", "SPD"),
    ("Ida Marsh died. In 1955 she married Tom Marsh, a pilot. Marsh won prizes.", "Ida Marsh", "Marsh"),
]
APART = [
    ("Carole Dayton was well. Mrs Dayton's husband John died. Mr Dayton was ill.", ("Dayton", 1), ("Dayton", 2)),
    (
        "The Peoples Democratic Party (PDP) of Nigeria said no. The PDP Campaign Council agreed. The PDP left.",
        ("PDP", 2),
        "PDP Campaign Council",
    ),
    ("George Marsh and Jan Marsh met. Jan Marsh left.", "George Marsh", "Jan Marsh"),
    ("Mr. Kessler met Mrs. Kessler at the court.", ("Kessler", 1), ("Kessler", 2)),
    ("Students of Columbia University left. Colombia said so.", "Columbia University", "Colombia"),
    ("Jordan Smith flew to Jordan.", "Jordan Smith", "Jordan"),
    ("The Lake Fisheries Authority (LFA) fined the Lake Farmers’ Alliance.", "LFA", "Lake Farmers’ Alliance"),
    ("Robert Kessel Jr. and Robert Kessel Sr. own the farm.", "Robert Kessel Jr.", "Robert Kessel Sr."),
    ("Sir Alan Deeds died. His widow, Lady Deeds, objected.", "Alan Deeds", "Deeds"),
    (
        "The Russian Defence Ministry lied. The Danish Defence Ministry said so.",
        "Russian Defence Ministry",
        "Danish Defence Ministry",
    ),
    ("The Oxley Teachers’ Union (OTU) and the Oxley Transport Undertaking (OTU) met.", ("OTU", 1), ("OTU", 2)),
    ("The storm hit Paris, Texas. France was spared.", "Paris", "France"),
    ("The Andy Holt Foundation honoured Andy Holt.", "Andy Holt Foundation", "Andy Holt"),
    ("She left Oxley University. The town of Oxley is small.", "Oxley University", "Oxley"),
    ("Mr. Marsh’s boat sank. Marsh’s wife, Ida Marsh, swam.", ("Marsh", 2), "Ida Marsh"),
    ("Mona Field of Field & Sons left.", "Mona Field", "Field & Sons"),
    ("Springfield, Illinois, is big. Springfield, Missouri, is not.", ("Springfield", 1), ("Springfield", 2)),
    (
        "Ida Marsh won. She was glad. Marsh said she would stay. Marsh lost her boat. Marsh swam. Mr. Marsh cried.",
        "Ida Marsh",
        ("Marsh", 4),
    ),
    ("Chao left in 1920. Chao came back. Later his daughter Rulan Chao Pian taught.", "Chao", "Rulan Chao Pian"),
    ("Dropvale left. The firm’s tool Dropvale Plus is new.", "Dropvale", "Dropvale Plus"),
    ("Ida Holt, 58, met Tom Bo, 30. The 30-year-old left.", "Ida Holt", "The 30-year-old"),
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
        ("The storm hit Paris, Texas. Paris had no power.", "Paris", "PLACE"),
        ("Police in Athens, Georgia, said so. The Georgia governor left.", "Georgia", "PLACE"),
        ("Ann Holt, of Dunmore, was fined.", "Dunmore", "PLACE"),
        ("They live in Austin, Texas. Austin Hale sings.", "Austin", "PLACE"),
        ("A lorry burned on the A120 near Oxley.", "A120", "PLACE"),
        ("His deputy, Ola Lien, resigned.", "Ola Lien", "PERSON"),
        ("MPs voted on Monday.", "MPs", "GROUP"),
        ("Seattle police held him. Seattle Police Deputy Chief Ida Lund left.", "Seattle police", "ORG"),
        ("The former governor of Akwen Marl State, Ole Lind, left.", "Akwen Marl State", "PLACE"),
        ("Police found 60-year-old Butra and his dog.", "Butra", "PERSON"),
        ("PKR left the pact.", "PKR", "ORG"),
        ("The Simon Lund-led panel met.", "Simon Lund", "PERSON"),
        ("The Marl County Attorney's Office said no.", "Marl County Attorney's Office", "ORG"),
        ("The Danish Democratic Party of Labour left.", "Danish Democratic Party of Labour", "ORG"),
        ("The MLAs left the hall.", "MLAs", "GROUP"),
        ("Sri Mulyani spoke. Tan Ah Kow left.", "Sri Mulyani", "PERSON"),
        ("The court heard DIG Rakesh Falk. Shri Anil Reid left.", "Anil Reid", "PERSON"),
        ("Siobhan O’Brien swam. Insurers paid the O’Briens.", "O’Briens", "GROUP"),
        ("They asked the East Lake Court of Justice to rule.", "East Lake Court of Justice", "ORG"),
        ("He was treated at St. Brendan’s Hospital in Galway.", "St. Brendan’s Hospital", "ORG"),
        ("Rear Adm. Clive Brandt spoke.", "Clive Brandt", "PERSON"),
        ("The Christians left. Christians pray.", "Christians", "GROUP"),
        ("Documents seen by the Herald show it.", "Herald", "ORG"),
        ("It has paid, according to figures obtained by the Irish Courier.", "Irish Courier", "ORG"),
        ("She told the broadcaster Nord Fem.", "Nord Fem", "ORG"),
        ("The town of Vellmark is broke. Vellmark has 900 people.", "Vellmark", "PLACE"),
        ("They sued the late Kiprotich Maran.", "Kiprotich Maran", "PERSON"),
        ("She took over from Kjell Myhren in May.", "Kjell Myhren", "PERSON"),
        ("The company, founded by Temuulen Bold in 1998, employs 400 people.", "Temuulen Bold", "PERSON"),
        ("KCX and Albermare, which run the mines, left.", "Albermare", "ORG"),
        ("They will strike in Oslo and Zgiersk.", "Zgiersk", "PLACE"),
        ("The bulk carrier has been anchored off Nobbys for eleven days, and crews want fruit.", "Nobbys", "PLACE"),
        ("Jenni Lund, the MSP for Argyll and Bute, left.", "Argyll and Bute", "PLACE"),
        ("Nurses in Lodzen left. The court fined Widzew Lodzen.", "Widzew Lodzen", "ORG"),
        ("PUTRAVALE: The harbour was closed on Friday.", "PUTRAVALE", "PLACE"),
        ("Gardaí are looking for a car. Gardaí said it was red.", "Gardaí", "ORG"),
        ("The mayor fined Sens. Ole Brandt and Rolf Meyer.", "Ole Brandt", "PERSON"),
        ("SYDNEY: The harbour was closed on Friday.", "SYDNEY", "PLACE"),
        ("Norhavn Seafood is broke. Norhavn, which sells salmon, sued. They reported Norhavn.", "Norhavn", "ORG"),
        ("The Food Safety Authority, known as Mattilvyn, fined it.", "Mattilvyn", "ORG"),
        ("ALFRICK residents clapped.", "ALFRICK", "PLACE"),
        ("They met in the Council Chamber off Sunny Close.", "Council Chamber", "PLACE"),
        ("They met in the Council Chamber off Sunny Close.", "Sunny Close", "PLACE"),
        ("Henderson County Commissioner Ida Holt left.", "Henderson County", "PLACE"),
        ("It ran from Highway 154 to State Route 9.", "Highway 154", "PLACE"),
        ("It ran from Highway 154 to State Route 9.", "State Route 9", "PLACE"),
        ("Ralph Regen, president of the Graon Mo Jast Pati, left.", "Graon Mo Jast Pati", "ORG"),
        ("“It is weak,” Cowell analyst Matthew Hoff said.", "Cowell", "ORG"),
        ("He will be fit for their game against Apollon Limas in the Europa League.", "Apollon Limas", "ORG"),
        ("Widower Robert Rudger told them.", "Robert Rudger", "PERSON"),
        ("The Dockers Union General Secretary Sharon Gram left.", "Dockers Union", "ORG"),
        ("Cllr David Kirt (Con, Hipperley and Lightling) left.", "Lightling", "PLACE"),
        ("The play stars Coronation Street’s Dean Fagen.", "Dean Fagen", "PERSON"),
        ("Neighbours in Mill Bank said so. Police closed Mill Bank.", "Mill Bank", "PLACE"),
        ("Tom Fells, 43, of Mill Bank, was held.", "Mill Bank", "PLACE"),
        ("A man from Mill Bank, Harwick, was held.", "Mill Bank", "PLACE"),
        ("He lived at 12 Mill Bank and died there.", "Mill Bank", "PLACE"),
        ("Homes on Quarry Lane and Tanner Row were flooded.", "Tanner Row", "PLACE"),
        ("Investors in Mill Bank sold. Mill Bank said profits rose.", "Mill Bank", "ORG"),
        ("Oxley drew. Team: Doyle; Okafor, Lund, Vargas, Petrov; Asante, Novak.", "Okafor", "PERSON"),
        ("Oxley drew. Team: Doyle; Okafor, Lund, Vargas, Petrov; Asante, Novak.", "Asante", "PERSON"),
        ("They named a side. Team: Doyle; Okafor, Lund, Vargas, Petrov; Asante, Novak.", "Lund", "PERSON"),
        ("The home of Nathan Lane was searched.", "Nathan Lane", "PERSON"),
        ("“It is shut,” said Nathan Lund, Harwick’s mayor.", "Harwick", "PLACE"),
    ],
)
def test_classes(read, text, words, kind):
    assert read(text).actor(words).type == kind


@pytest.mark.parametrize(
    ("text", "words", "kind"),
    [
        ("Norvane rose. The Swedish engineering group Norvane left.", "Norvane", "company"),
        ("He wrote for the magazine Lake Ear.", "Lake Ear", "media"),
        ("Halvard, a Danish lender, closed.", "Halvard", "company"),
        ("Europond, which represents the industry, was glad.", "Europond", "other"),
        ("Velgren’s shareholders fled. Velgren was broke.", "Velgren", "company"),
        ("Okvrim, the police unit for economic crime, sued. Okvrim won.", "Okvrim", "government"),
        ("Tromvik Idrettslag, the football club, is broke.", "Tromvik Idrettslag", "other"),
        ("Documents seen by Gazeta Marska show it.", "Gazeta Marska", "other"),
        ("The party Fianna Fáil objected.", "Fianna Fáil", "party"),
        ("Pesa Varak posted a loss in May. Pesa Varak is broke.", "Pesa Varak", "company"),
        ("“It is weak,” said an economist with Yancole. Yancole had warned of it.", "Yancole", "other"),
        ("Members of Okvrim objected. Okvrim will sue.", "Okvrim", "other"),
        ("Mattvylet’s secretary-general denied it. Mattvylet said no more.", "Mattvylet", "other"),
        ("OXLEY, Calif. (WXQT) -- A fire broke out on Monday.", "WXQT", "media"),
        ("Raipur, Oct 6 (PTI) The ministers of India met on Monday.", "PTI", "media"),
        (
            "Drent leads five political parties — Leaders Front, Graon Pati and the Ikon Movement.",
            "Graon Pati",
            "party",
        ),
        ("Retailers such as Norvak and Halbro closed stores.", "Halbro", "company"),
        ("The Tallahassee Democrat reported that it was shut.", "Tallahassee Democrat", "media"),
        ("He spoke to local CBS station WXNY.", "WXNY", "media"),
        ("Shares of Melvora fell. Melvora said it was sorry.", "Melvora", "company"),
        ("Vandal opened an office. The company said it was glad.", "Vandal", "company"),
        ("Snarl, a video-first mobile dating app designed for the young, closed.", "Snarl", "company"),
    ],
)
def test_the_words_beside_a_name_show_a_body(read, text, words, kind):
    assert (read(text).actor(words).type, read(text).actor(words).kind) == ("ORG", kind)


def test_a_ship_takes_no_name_from_a_person(read):
    found = read("The ferry Margaret Dow sank. Nurse Ida Dow had worked for years. Dow was kind.")
    assert found.forms("Ida Dow") >= {"Ida Dow", "Dow"}
    assert read("The yacht Jane Holt sails is old.").actor("Jane Holt").type == "PERSON"


@pytest.mark.parametrize("text", ["The group Jane Holt leads is broke.", "Ida Holt left. Holt’s shareholders fled."])
def test_whoever_leads_or_owns_a_body_stays_a_person(read, text):
    assert {actor.type for actor in read(text).found.actors if "Holt" in actor.name} <= {"PERSON", "GROUP"}
    assert read(text).actor("Jane Holt") or read(text).actor("Ida Holt")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Sen. Ida Holt, R-Lima, and Rep. Jo Lund (D-Calif.) objected.", ["R-Lima", "D-Calif."]),
        ("Council leader Janet Marsh (Con) said no.", ["Con"]),
        ("Senator John Thule, R-S.D. He left.", ["R-S.D."]),
        ("Paul Erkor (SAN) led the team. The trader (N15bn) left.", ["SAN", "N15bn"]),
        ("Member of Parliament Odongo Were left.", ["Parliament Odongo", "Member of Parliament"]),
        ("Sen. Ted Holt, the Ohio Democrat, left.", ["Ohio Democrat"]),
        ("The US National Security Adviser Ida Holt left.", ["National Security"]),
        ("Her opera “Carmela” won a prize. She wrote “The Glass Harbour” too.", ["Carmela", "Glass Harbour"]),
        ("The Minister of Education, Zainab Gusat, left.", ["Education"]),
        ("Tourism CS Najib Holt, Energy CS Ida Lind and ICT CS Joe Falk left.", ["CS", "Energy", "ICT", "Energy CS"]),
        ("Mineral and Energy Resources Minister Ada Kroll left.", ["Mineral and Energy Resources", "Energy Resources"]),
        ("He met the Ministers of Foreign Affairs and Environment.", ["Foreign Affairs", "Environment"]),
        ("Head of Public Service Joe Lind left.", ["Head of Public Service", "Public Service"]),
        ("Ada Kroll (Lands), Ole Brandt (Petroleum and Mining) and Ida Lind (Sports) left.", ["Lands", "Sports"]),
        (
            "Norvald Corp (NYSE: NVC) shares fell. Marl Ltd (MRL.L) and Salvia (SLV) shares rose.",
            ["NYSE", "MRL.L", "SLV"],
        ),
        ("Court Grants Bail To Trader\n\nThe Marl High Court granted bail on Monday.", ["Court Grants"]),
        ("The Digital Ports Act (DPA) is law.", ["Digital Ports Act", "DPA"]),
        ("Ebola patients fled. Zika spread.", ["Ebola", "Ebola patients", "Zika"]),
        ("An Apache helicopter and Abrams tanks came. The Apache was hit.", ["Apache", "Abrams"]),
        ("The District Magistrate (DM) Ravi Lind left. The DM was ill.", ["District Magistrate", "DM"]),
        ("Cyrus Kouan (KWAN-jo) left with Ida Holt (née Lilling).", ["KWAN-jo", "Lilling"]),
        ("Travelers Cos Inc (TRV.N: Quote) and the Marl Party (J) met.", ["TRV.N", "Quote", "J"]),
        ("Ida Holt has left Oxley. Cutting Holt would help.", ["Cutting Holt"]),
        ("Former Secretary of State Antonia Brink left.", ["State", "Secretary of State", "State Antonia Brink"]),
    ],
)
def test_a_seat_a_party_or_an_office_beside_a_name_is_no_name(read, text, words):
    assert [read(text).actor(word) for word in words] == [None] * len(words)


def test_a_bare_surname_of_two_persons_is_left_open_and_shown(read):
    found = read("George Marsh and Jan Marsh met in Oslo. Marsh spoke first.")
    assert found.actor("Marsh") not in (found.actor("George Marsh"), found.actor("Jan Marsh"))
    assert found.odd("ambiguous name") == ["Marsh"]


def test_letters_that_two_bodies_have_are_left_open_and_shown(read):
    found = read("The Oxley Teachers’ Union (OTU) and the Oxley Transport Undertaking (OTU) met. The OTU struck.")
    assert found.odd("ambiguous name") == ["OTU"]


def test_a_surname_without_title_waits_for_one(read):
    found = read("Carla Mendes and President Rui Mendes spoke. Mendes left. President Mendes stayed.")
    assert found.odd("ambiguous name") == ["Mendes"]
    assert found.actor("Mendes", 2) == found.actor("Rui Mendes")


def test_a_mark_of_the_sentence_ends_a_name(read):
    assert read("He met the minister, Wu Jian. Wu urged restraint.").forms("Wu Jian") >= {"Wu Jian", "Wu"}


def test_a_nickname_is_part_of_the_name(read):
    assert read("Ilse “Biscuit” Haugen won. Haugen was glad.").forms("Ilse Haugen") >= {"Haugen"}


def test_a_language_is_no_country(read):
    assert read("She speaks Danish and some Swedish.").actor("Danish") is None


def test_every_mention_says_why(read):
    found = read("Prime Minister Sigrid Dahl resigned. She said Norway’s Dahl government was done.").found
    assert found.mentions and all(mention.why for mention in found.mentions)
    assert all(actor.why for actor in found.actors)


def test_mrs_for_the_wife_leaves_the_surname_to_the_husband(read):
    found = read("Cllr David Holt left. Holt, whose wife Janet Holt rang, sang. Mrs Holt wept. Holt hid.")
    assert [found.actor("Holt", nth).name for nth in (1, 2, 3)] == ["David Holt", "Janet Holt", "David Holt"]


def test_a_surname_of_two_words_goes_to_whom_the_article_called_so(read):
    text = (
        "Elena Ruiz de Lara ran. Ruiz de Lara left early. Ruiz de Lara is 49. "
        "She is the sister of Laura Ruiz de Lara, a judge. Ruiz de Lara won."
    )
    found = read(text)
    assert [found.actor("Ruiz de Lara", nth).name for nth in (1, 2, 3)] == ["Elena Ruiz de Lara"] * 3


def test_what_an_office_is_for_begins_no_name(read):
    text = "Deputy Minister of Industry and Trade Oleg Ryzhov met Minister of Defence Sergey Volin. Volin left."
    assert read(text).actor("Oleg Ryzhov").role == "Deputy Minister of Industry and Trade"
    assert read(text).actor("Sergey Volin").role == "Minister of Defence"


def test_a_title_in_the_plural_is_no_name(read):
    assert read("Defence Ministers Ngo Xuan Lam and Sergey Volin met.").actor("Ngo Xuan Lam").type == "PERSON"


def test_what_has_an_article_is_no_person(read):
    assert read("The Volksbode reported that the bank was shut.").actor("Volksbode").type == "ORG"


def test_a_title_or_a_noun_behind_it_leaves_a_person_a_person(read):
    text = "The Dalai Lama left. Ida Holt said the Holt family knew."
    assert read(text).actor("Dalai Lama").type == "PERSON"
    assert read(text).actor("Ida Holt").type == "PERSON"


def test_an_ampersand_is_part_of_a_name(read):
    assert read("The owner said Bed Bath & Garden would open a store.").actor("Bed Bath & Garden").type == "ORG"


def test_what_is_spoken_or_written_in_is_a_language(read):
    found = read("The man wrote in Arabic and Ola Lien speaks in Spanish.").found.actors
    assert [actor.name for actor in found] == ["Ola Lien"]


KINDS = [
    ("Oxley Chamber of Commerce", "other"),
    ("Muscat International Film Festival", "other"),
    ("International Dockers Federation", "international"),
    ("Oxley City Council", "government"),
    ("News Agency of Marl", "media"),
    ("Marl Ferry Users’ Group", "other"),
    ("Marl Steel Group", "company"),
    ("Marl Pension Fund for Local Government", "other"),
    ("Business Council of Marl", "other"),
    ("Royal Bank of Marl", "company"),
    ("Chamber of Deputies", "legislature"),
    ("Marl Chamber of Physicians", "other"),
    ("Halvard Seafood", "company"),
    ("Oxley House", "other"),
    ("Ohio House", "legislature"),
    ("United States Federal Reserve", "government"),
    ("Marl Freedom Movement", "armed group"),
    ("3rd Brigade Combat Team", "government"),
    ("8th Infantry Regiment", "government"),
    ("Regional Organised Crime Unit", "government"),
    ("Marl Division of Emergency Management", "government"),
    ("Al-Marl Brigades", "armed group"),
    ("Marl BJP", "party"),
    ("CBS Oxley", "media"),
    ("Court of Appeals for the 6th Circuit", "court"),
]


@pytest.mark.parametrize(("name", "kind"), KINDS)
def test_kinds_of_bodies(name, kind):
    from kit.actors.kinds import kind_of

    assert kind_of(name)[0] == kind


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("The firm sees growth in this region in South America.", "South America", "PLACE"),
        (
            "The officials came from the Ministry of Health, Labour and Welfare.",
            "Ministry of Health, Labour and Welfare",
            "ORG",
        ),
        (
            "He wrote to the Ministry of Ports, Shipping and Waterways.",
            "Ministry of Ports, Shipping and Waterways",
            "ORG",
        ),
        ("They ride the Brill Train. Brill launched his campaign. Brill told Norvald Steel so.", "Brill", "PERSON"),
        ("PLEASANTON, Calif. -- Norvald, a maker of pumps, said so.", "PLEASANTON", "PLACE"),
        ("Polvat Holding left. It was bought by Polvat Holding.", "Polvat Holding", "ORG"),
        ("He wrote to the Derrin Anglers’ Club.", "Derrin Anglers’ Club", "ORG"),
        ("He joined the Marl and Farne Ferry Users’ Group.", "Marl and Farne Ferry Users’ Group", "ORG"),
        ("It was the Danish Society for the Protection of Birds.", "Danish Society for the Protection of Birds", "ORG"),
        ("A dam broke in South Australia’s north.", "South Australia", "PLACE"),
        ("Lorries crossed the West Bank on Monday.", "West Bank", "PLACE"),
        ("The UN Central Asia envoy Ola Lien spoke.", "Central Asia", "PLACE"),
        ("They met in the Marl World Trade Centre.", "Marl World Trade Centre", "PLACE"),
        ("Secretary of State Ola Lien resigned.", "Ola Lien", "PERSON"),
        ("A ferry struck an Oxley man.", "Oxley", "PLACE"),
        ("The Marl Liberation Army claimed the attack.", "Marl Liberation Army", "ORG"),
    ],
)
def test_names_are_whole_and_of_their_class(read, text, name, kind):
    assert read(text).actor(name).type == kind


def test_initials_in_brackets_are_the_person_before_them(read):
    found = read("“It is over,” AMLO said. Andres Medina Lopez Obra (AMLO) led the polls. AMLO left.")
    assert found.actor("AMLO").name == "Andres Medina Lopez Obra"


TALK = """Rosa Lind-Berg built the dam. Tom Orr asked her why.

Tom Orr: Did you know the risk?

Rosa Lind-Berg: Nobody did. We had no map.

TO: And the village?

RLB: It was moved. The board, the UN: all agreed.

TO: Were you paid?

RLB: I was.
"""


def test_initials_before_a_colon_are_the_one_person_who_has_them(read):
    found = read(TALK)
    assert found.actor("RLB", 2).name == "Rosa Lind-Berg" and found.actor("TO").name == "Tom Orr"
    assert found.mention("RLB").form == "acronym" and "alone, before a colon" in found.mention("RLB").why


@pytest.mark.parametrize(
    "text", [TALK.replace("Tom Orr asked", "Tina Osk and Tom Orr asked"), "Uma Nor left.\n\nUN: No.\n"]
)
def test_initials_of_two_persons_or_of_one_line_are_nobody_s(read, text):
    actor = read(text).actor("TO" if "TO:" in text else "UN")
    assert actor is None or actor.name not in {"Tom Orr", "Tina Osk", "Uma Nor"}


def test_the_field_of_an_office_is_no_body(read):
    found = read("Philip Kess, International Market Development Director of Norvald AG, said so.")
    assert [actor.name for actor in found.found.actors] == ["Philip Kess", "Norvald AG"]


def test_a_state_before_an_office_or_a_station_is_no_government(read):
    found = read("Chinese State Councilor Wang Yi spoke to Russian state TV.")
    assert [m.text for m in found.found.mentions if m.form == "description"] == []


def test_a_king_of_one_surname_is_nobody_else(read):
    found = read("Iraq’s Saddam Hassani faced troops. King Hassani of Jordan arrived on Monday. The king was glad.")
    assert found.actor("The king").name == "Hassani"
    assert found.actor("Saddam Hassani").role is None


def test_al_is_a_first_name_too(read):
    assert read("US Vice President Al Gorey spoke. Mr. Gorey left.").actor("Gorey").name == "Al Gorey"


def test_a_known_body_leaves_no_scraps(read):
    found = read("The British Foreign Office said yes. U.S. National Security Council spokesman P.J. Crowe said no.")
    assert {a.name for a in found.found.actors if a.type == "ORG"} == {"Foreign Office", "National Security Council"}


def test_a_firm_goes_by_its_name_without_its_legal_form(read):
    found = read("Lund started Bruna Jirka, Inc., said Ann Lee, who was a Bruna Jirka board member.")
    assert found.actor("Bruna Jirka").name == "Bruna Jirka, Inc."
    found = read("Ida Holt Ltd. has closed. Ida Holt, who founded it, said she was sad.")
    assert found.actor("Ida Holt").type == "PERSON"


def test_the_west_is_a_place(read):
    assert read("Moscow accuses the West of breaking its word.").actor("West").type == "PLACE"
    assert read("They live in the West End.").actor("West") is None
    assert (
        read("It may damage the economic relationship with the West that Norwegian officials want.").actor("West")
        is not None
    )


def test_social_media_are_nobody(read):
    assert read("It was shared on social media in Norway.").actor("social media") is None


def test_a_firm_is_itself_without_its_legal_form(read):
    found = read("Norvald Grand Inc. agreed to pay. Norvald Grand was bid at $17. The Norvald Grand Hotel will close.")
    assert found.actor("Norvald Grand").name == "Norvald Grand Inc."


def test_a_state_behind_a_town_begins_no_name(read):
    assert read("It shocked Buffalo, N.Y. Slepin was a doctor. Slepin left.").actor("Slepin").name == "Slepin"


def test_don_is_a_first_name(read):
    assert read("Foreign Minister Don McKinney said so.").actor("Don McKinney").role == "Foreign Minister"


def test_troops_from_a_land_are_not_its_own(read):
    assert read("The king withdrew troops from Norwegian territory.").actor("troops").country is None


def test_a_nickname_stands_behind_all_first_names(read):
    found = read("Edith Margaret “Edie” Callan, who baked bread, died on Friday. Edith Callan was 91.")
    assert found.actor("Edith Callan").name == "Edith Margaret Callan"


def test_a_legal_form_makes_a_firm(read):
    found = read("The firm will buy a stake in Nordhav Drilling ASA. Nordhav did not respond.")
    assert found.actor("Nordhav").name == "Nordhav Drilling ASA"


def test_the_gulf_is_no_bank(read):
    found = read(
        "It is the Gulf emirate’s largest investment. Banks such as Gulf Capital advised it. Gulf Capital left."
    )
    assert found.actor("Gulf") is not found.actor("Gulf Capital")


def test_a_relative_who_has_just_spoken_goes_on_speaking(read):
    text = "Camila Roj, a student, died. Her mother, Marta Roj, said they had fired. “They shot at us,” Roj said."
    assert read(text).actor("Roj").name == "Marta Roj"


def test_the_second_half_of_a_surname_is_enough(read):
    assert read("Chief John Odi-Oyebo spoke. Oyebo denied it.").actor("Oyebo").name == "John Odi-Oyebo"


def test_coast_guards_of_two_lands_are_two(read):
    found = read("The Danish Coast Guard met ships of the China Coast Guard. It left.").found.actors
    assert len([actor for actor in found if "Coast Guard" in actor.name]) == 2


def test_a_town_is_no_short_name_of_a_council_it_shares(read):
    found = read("The Islay and Farne Council met. On Islay it rained, and Islay was cold.")
    assert "Islay" not in found.forms("Islay and Farne Council")


def test_the_congress_of_india_is_a_party(read):
    assert read("Three Congress MLAs left. The Congress said no. The BJP agreed.").actor("Congress").kind == "party"
    assert read("Congress passed the bill. The U.S. Senate agreed.").actor("Congress").kind == "legislature"


@pytest.mark.parametrize("words", ["Labour Party", "House of Representatives"])
def test_a_name_that_bodies_of_several_lands_have_gives_none(read, words):
    found = read(f"President Ola Musa of Nigeria said the {words} was wrong.")
    assert (found.actor(words).country, found.actor("Ola Musa").country) == (None, "Nigeria")


def test_a_court_has_its_circuit_in_its_name(read):
    found = read("In a ruling, the U.S. Court of Appeals for the 6th Circuit said no.")
    assert found.actor("Court of Appeals for the 6th Circuit").kind == "court"


def test_the_company_is_rather_whose_story_it_is(read):
    text = "Fliprat, a startup, wants more. The Oxley-based startup, which sold a stake to Walmart, began talks."
    assert read(f"{text} The company has discussed it.").actor("The company").name == "Fliprat"


def test_a_congress_of_another_land_is_not_american(read):
    found = read("NEW DELHI: Congress leader Shashi Meno accused the minister. Congress left.")
    assert found.actor("Congress").country is None
    assert read("Congress met. U.S. senators said so.").actor("Congress").country == "United States"


@pytest.mark.parametrize(
    "text",
    [
        "Storm Ingrid washed away the track. Ingrid struck in May.",
        "The MV Aster Grace docked on Friday. HMS Daring left.",
        "The ferry Margaret Dow sank. The Margaret Dow had left at noon, and the Dow was full.",
        "The new ship, the Glen Aster, is late. Divers found the bulk carrier Ocean Patience.",
        "Earnings before interest, tax and amortization (EBITDA) were low. EBITDA fell in May.",
        "The goods and services tax (GST) rose at 9:00am (AEST) on Friday.",
        "The Alisal Fire and the 1955 Refugio Fire were large. The LNU Lightning Complex burned 400 acres.",
        "He sold Class A drugs. It closed its Series E round with Gen Z money. Two major Lightning Fires burned.",
        "They fast until Ramadan ends, as Islam asks, and two F-16s flew by.",
    ],
)
def test_storms_ships_and_measures_are_no_actors(read, text):
    assert not read(text).found.actors, [actor.name for actor in read(text).found.actors]


def test_a_capital_in_a_dateline_is_that_capital(read):
    names = [actor.name for actor in read("OSLO (AP) — Ann Lee went home.\n\nShe had left Oslo in May.").found.actors]
    assert names.count("Oslo") == 1 and "OSLO" not in names


def test_a_body_is_whole_wherever_its_words_recur(read):
    text = "The board voted on Tuesday, ending a lawsuit brought by Equality Florida, PEN America and four families."
    found = read(f"{text} It “caved to Equality Florida and New York publishers,” he said.")
    assert (
        found.actor("Florida") is None and len([m for m in found.found.mentions if m.text == "Equality Florida"]) == 2
    )
