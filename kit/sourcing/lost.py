"""Lost attributions: "the two officials" where no two officials have been introduced."""

from __future__ import annotations

from kit.oddities import Oddity
from kit.sourcing.people import is_plural
from kit.sourcing.vocabulary import nouns
from kit.sourcing.voice import Voice

LOOK_BACK = 6


def lost_attributions(voices: list[Voice]) -> tuple[Oddity, ...]:
    """Return an oddity for each wording that points back to a voice the article has not introduced."""
    found = []
    for place, voice in enumerate(voices):
        phrase = voice.lost
        if phrase is None:
            continue
        groups = [
            other.phrases[0].text
            for other in voices[max(0, place - LOOK_BACK) : place]
            if other.type.startswith("unnamed")
            and is_plural(other.phrases[0].head)
            and other.phrases[0].partitive is None
        ]
        if groups and phrase.noun in nouns("people", "bare"):
            continue  # "one of the sources": whoever was introduced before
        why = f"“{phrase.text}” points back, but nobody has been introduced so"
        if groups:
            why += ": perhaps " + " or ".join(f"“{words}”" for words in dict.fromkeys(groups[-2:]))
        found.append(Oddity("", "attribution lost", phrase.span.start, phrase.span.end, phrase.text, why))
    return tuple(found)
