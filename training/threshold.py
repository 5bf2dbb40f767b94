"""The threshold: how likely a word must be a sentence's first, chosen on the development parts."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from spacy.language import Language

from benchmarks.language import Text, read_test
from kit.language.reader import read_words

TRIED = [0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7]
DEVELOPMENT = ("ewt-dev", "gum-dev")


def best_threshold(nlp: Language, data: Path) -> float:
    """Return the threshold with the best mean F1 of sentence starts over the development parts."""
    reader = nlp.get_pipe("reader")
    scores = np.zeros(len(TRIED))
    for part in DEVELOPMENT:
        texts = read_test(data / "syntax" / f"{part}.conllu")[::2]
        scores += start_scores([starts(nlp, reader, text) for text in texts])
    return TRIED[int(scores.argmax())]


def starts(nlp: Language, reader, text: Text) -> tuple[dict[int, float], set[int]]:
    """Return how likely each word of a text begins a sentence and which do, by character."""
    doc = nlp.make_doc(text.gold.text)
    words = read_words(doc)
    likely = np.concatenate([answers.starts for answers, _ in reader.read(words)])
    given = {doc[int(token)].idx: float(share) for token, share in zip(words.tokens, likely)}
    return given, {sentence.start_char for sentence in text.gold.sents}


def start_scores(pairs: list[tuple[dict[int, float], set[int]]]) -> np.ndarray:
    """Return F1 for each threshold tried; a text's first word always begins a sentence."""
    found = []
    for threshold in TRIED:
        right = given_all = gold_all = 0
        for likely, gold in pairs:
            given = {at for at, share in likely.items() if share > threshold or at == 0}
            right += len(given & gold)
            given_all += len(given)
            gold_all += len(gold)
        found.append(2 * right / max(given_all + gold_all, 1))
    return np.array(found)
