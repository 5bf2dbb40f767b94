"""Reading corpora: what they say becomes labels, what they don't say stays open."""

import zipfile
from random import Random

import pytest

from kit.language.names import KINDS, POSITIONS
from training import augment, gmb, gum_names, name_corpora, names, spacing
from training.names import ANY, OUT
from training.passages import join
from training.treebanks import read_treebank


def read(bits):
    """Return a set of allowed labels in words: "O", "S-GPE|S-LOC", "?"."""
    if bits == ANY:
        return "?"
    numbers = [n for n in range(ANY.bit_length()) if bits >> n & 1]
    return "|".join(f"{POSITIONS[(n - 1) % 4]}-{KINDS[(n - 1) // 4]}" if n else "O" for n in numbers)


def test_a_treebank_gives_spacing_heads_and_starts(treebank):
    (document,) = read_treebank(treebank)
    passage = join(document)
    assert passage.words[3:6] == ("did", "n't", "visit")
    assert passage.spaces[3:8] == (False, True, True, False, True)
    assert [word.head for word in passage.syntax[:3]] == [4, 0, 0]
    assert passage.syntax[8].head == 11  # the second sentence counts on
    assert [at for at, start in enumerate(passage.starts) if start] == [0, 8]
    assert set(passage.names) == {ANY}


def test_gum_gives_names_without_titles_and_leaves_open_what_it_does_not_name(treebank):
    labels = gum_names.read_gum_names(treebank)
    assert [read(bits) for bits in labels["inv_one-1"][:3]] == ["?", "B-PERSON", "E-PERSON"]
    assert read(labels["inv_one-1"][6]) == "S-GPE|S-LOC|S-FAC"
    assert [read(bits) for bits in labels["inv_one-2"]] == ["O", "O", "S-NORP", "O", "O", "O", "O", "O"]


@pytest.mark.parametrize(
    ("label", "name", "kinds"),
    [
        ("PLACE", "Kenya", ("GPE",)),
        ("PLACE", "Harwick", ("GPE", "LOC", "FAC")),
        ("ORG", "France", ("GPE",)),
        ("OTHER", "Kenyan", ("NORP",)),
        ("OTHER", "Harwick Cup", ("EVENT",)),
        ("OTHER", "The Long Walk", ()),
    ],
)
def test_kinds_are_known_by_lookup_or_left_open(label, name, kinds):
    assert names.kinds(label, name.split()) == kinds


def test_universal_ner_is_read_by_sentence(tmp_path):
    path = tmp_path / "uner.iob2"
    path.write_text("# sent_id = s1\n1\tMs\tB-PER\t-\tx\n2\tLorne\tI-PER\t-\tx\n3\tleft\tO\n\n", encoding="utf-8")
    assert [read(bits) for bits in name_corpora.read_uner(path)["s1"]] == ["O", "S-PERSON", "O"]


def test_gmb_mends_torn_persons_and_courtesy_titles(tmp_path):
    rows = [("Sentence: 1", "Mr.", "NNP", "B-per"), ("", "Tavel", "NNP", "B-org"), ("", "met", "VBD", "O")]
    rows += [("", "Prime", "NNP", "B-per"), ("", "Minister", "NNP", "O"), ("", "Lorne", "NNP", "B-per")]
    rows += [("Sentence: 2", "Kenyan", "NNP", "B-gpe"), ("", "cease-fires", "NNS", "O")]
    text = "Sentence #,Word,POS,Tag\n" + "\n".join(",".join(row) for row in rows)
    path = tmp_path / "gmb.csv.zip"
    with zipfile.ZipFile(path, "w") as file:
        file.writestr("ner_dataset.csv", text.encode("cp1252"))
    (block,) = gmb.read_gmb(path)
    assert [read(bits) for bits in block[0].names] == ["O", "S-PERSON", "O", "O", "O", "S-PERSON"]
    assert block[1].words == ("Kenyan", "cease", "-", "fires")
    assert read(block[1].names[0]) == "S-NORP"


def test_labels_spread_over_the_parts_of_a_cut_word():
    (single,) = names.encode(1, [(0, 1, ("ORG",))])
    assert [read(bits) for bits in names.spread(single, 3)] == ["B-ORG", "I-ORG", "E-ORG"]
    assert names.spread(OUT, 2) == [OUT, OUT]


def test_print_spacing_closes_quotation_marks():
    words = ["She", "said", '"', "no", '"', "(", "twice", ")", "."]
    text = "".join(w + " " * s for w, s in zip(words, spacing.spaced(words))).strip()
    assert text == 'She said "no" (twice).'


@pytest.mark.parametrize("seed", range(60))
def test_augmented_passages_stay_whole(treebank, seed):
    (document,) = read_treebank(treebank, gum_names.read_gum_names(treebank))
    before = join(document)
    after = augment.augmented(before, Random(seed))
    assert len(after.words) in {len(before.words), len(before.words) - 1}  # a full stop may be gone
    assert [word.head == at for at, word in enumerate(after.syntax)].count(True) == 2
    kept = [word for word in after.syntax if word.label != "punct"]
    assert [word.label for word in kept] == [word.label for word in before.syntax if word.label != "punct"]


def test_names_change_without_their_kind(treebank):
    (document,) = read_treebank(treebank, gum_names.read_gum_names(treebank))
    variants = {augment.renamed(document[0], Random(seed)).words[1:3] for seed in range(40)}
    assert len(variants) > 5
    for seed in range(20):
        passage = augment.renamed(document[0], Random(seed))
        assert [read(bits) for bits in passage.names[1:3]] == ["B-PERSON", "E-PERSON"]
