"""Types: whether the words for a source mean a person, several, a body or a document."""

from __future__ import annotations

from spacy.tokens import Token

from kit.actors.records import Actor, Mention
from kit.actors.words import kin, role_nouns
from kit.language import grammar
from kit.sourcing.people import is_plural
from kit.sourcing.vocabulary import nouns

HUMAN_PRONOUNS = {"he": 1, "she": 1, "him": 1, "her": 1, "i": 1, "who": 1, "they": 2, "them": 2, "we": 2, "us": 2}


def type_of(
    head: Token, heads: tuple[Token, ...], named: list[Actor], speakers: tuple[Actor, ...], partitive: Token | None
) -> str:
    """Return the source type that a phrase means by its head nouns, the actors they name and its speakers."""
    lemma, lower = head.lemma_.lower(), head.lower_
    if head.pos_ == "PRON" and lower in {*HUMAN_PRONOUNS, "it", "its"}:
        types = {actor.type for actor in speakers}
        if "PERSON" in types:
            return "named person"
        if types:
            return "organisation"
        if lower in {"it", "its"}:
            return "organisation"
        return "unnamed person" if HUMAN_PRONOUNS[lower] == 1 else "unnamed group"
    body = head.tag_ == "NN" and lemma in nouns("institution", "words") and lower.islower() and not is_human(head)
    if body and len(heads) == 1 and all(" " not in actor.name for actor in named):
        return "organisation"  # "The weather bureau, Pagasa", whatever a recogniser took the name for
    if partitive is None and any(actor.type == "PERSON" for actor in named):
        return "named person"
    party = lower in nouns("side", "partisans")
    if partitive is None and len(heads) == 1 and not party and named and all(actor.type == "ORG" for actor in named):
        return "organisation"
    if any(h.lower_ in nouns("people", "bare") or is_human(h) for h in heads):
        return "unnamed group" if is_plural(head) or partitive is not None or len(heads) > 1 else "unnamed person"
    if lemma in nouns("institution", "hearing") and head.head.lemma_.lower() in {"hear", "tell"}:
        return "organisation"  # "the trial heard that he was asleep"
    if lemma in nouns("documents", "words") or lower in nouns("documents", "words"):
        return "document"
    if named or lemma in nouns("institution", "bodies") or lower in nouns("institution", "bodies"):
        return "organisation"
    if any(actor.type == "PERSON" for actor in speakers) and head.pos_ == "PROPN":
        return "named person"
    if head.tag_ == "NNPS" and not named:
        return "unnamed group"
    if head.pos_ == "PROPN" and head.tag_ != "NNPS" and head.is_sent_start and _is_verb_plural(head):
        return "unnamed group"  # "Wags in the tearoom say"
    if head.pos_ == "PROPN":
        return _type_of_name(head)
    if lemma in nouns("institution", "words") and head.tag_ != "NNS":
        return "organisation"
    return "unnamed group" if is_plural(head) or len(heads) > 1 else "unnamed person"


def is_human(noun: Token) -> bool:
    """Tell whether a common noun is in one of the lexicon's lists of people."""
    lemma = noun.lemma_.lower()
    if noun.lower_ in nouns("side", "partisans"):
        return True
    keys = ("officials", "experts", "witnesses", "parties", "reporters", "groups")
    if noun.pos_ == "PROPN" and noun.lower_ == lemma and not _titled(noun):
        return False
    if noun.i and f"{noun.nbor(-1).lower_}-{lemma}" in nouns("people", "officials"):  # "policy makers"
        return True
    if lemma in role_nouns() or lemma in kin():
        return True
    return any(lemma in nouns("people", key) or noun.lower_ in nouns("people", key) for key in keys)


def _titled(noun: Token) -> bool:
    """Tell whether a noun in capitals is an office, not a surname: "the Health [Minister]", "its [Chairman]"."""
    known = noun.lower_ in role_nouns() or noun.lower_ in nouns("people", "officials")
    whose = grammar.determiner(noun) is not None or grammar.possessor(noun) is not None
    return known and (whose or any(True for _ in grammar.modifiers(noun)))


def may_speak(pronoun: Token) -> bool:
    """Tell whether a pronoun can stand for a voice: "she", "some", "one"; not "which" or "little"."""
    return pronoun.lower_ in {*HUMAN_PRONOUNS, "it"} or pronoun.lower_ in nouns("people", "bare")


def means_people(mention: Mention, head: Token) -> bool:
    """Tell whether a name stands for some who bear it: "one Democrat", "Norwegians", not the party or the state."""
    if not mention.start <= head.idx < mention.end:
        return False
    if head.lower_ in nouns("side", "partisans"):
        return head.tag_ in {"NNS", "NNPS"} or grammar.determiner(head) is not None or head.lower_.endswith("s")
    return mention.form == "demonym" and is_plural(head) and head.lower_ not in nouns("institution", "bodies")


def _is_verb_plural(head: Token) -> bool:
    """Tell whether a word that only its place gives a capital has a verb in the plural: "[Wags] say"."""
    return grammar.is_subject(head) and head.head.tag_ == "VBP" and head.lower_.endswith("s") and not head.ent_type_


def _type_of_name(head: Token) -> str:
    """Return the likelier type of a name that no stage before has read: an office, a body or a person."""
    if head.lower_ in role_nouns():
        return "unnamed person"  # "Pope says"
    run = [head, *(t for t in head.subtree if t.pos_ in {"PROPN", "CCONJ", "ADP", "NOUN"} and abs(t.i - head.i) < 6)]
    if any(t.ent_type_ == "ORG" or t.lemma_.lower() in nouns("institution", "words") for t in run):
        return "organisation"
    article = grammar.determiner(head) is not None  # "The Street expected"
    return "organisation" if article or any(t.pos_ in {"CCONJ", "ADP"} for t in run) else "named person"
