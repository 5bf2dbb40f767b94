"""Clause parts: the verb, subject and nouns of a clause from which a title is made."""

from __future__ import annotations

from collections.abc import Container, Iterator

from spacy.tokens import Token

from kit.actors.belonging import Sense, sense_of
from kit.events import nouns
from kit.events.doers import accused
from kit.language import grammar
from kit.language.base_forms import is_one_of
from kit.quotes.cues import verb_cue
from kit.relations.modality import governing
from kit.relations.parties import referent
from kit.times.modals import due


def told(head: Token) -> Token:
    """Return the verb whose clause a title tells: of an infinitive or "-ing", which alone says little, that above it.

    "is able [to vote]", "won [by finishing first]", "gave tips on [how to cook]".
    """
    while grammar.tense(head) is None:
        above = governing(head) if grammar.own_subject(head) is None else None
        if above is None or not above.is_ancestor(head) or above.pos_ not in {"VERB", "ADJ", "AUX"}:
            above = _finite_above(head) if _is_fragment(head) else None
        if above is None:
            break
        head = above
    return head


def _is_fragment(head: Token) -> bool:
    """Tell whether a clause is an infinitive or "-ing" that hangs on no verb of which it could be a part."""
    helpers = grammar.auxiliaries(head)
    if head.pos_ != "VERB" or helpers and not (grammar.is_infinitive(head) or helpers[0].tag_ == "VBG"):
        return False
    if grammar.is_infinitive(head):
        return not grammar.is_adverb_clause(head) and not grammar.is_conjunct(head)
    of_other = accused(head) is not None  # "accused [Otto] of hiding it": he did, whoever says so
    ongoing = head.tag_ == "VBG" or bool(helpers)  # "for [being] late"
    first = min((head, *helpers), key=lambda token: token.i).i
    at_other_time = first > 0 and head.doc[first - 1].lower_ in OTHER_TIME  # "came home after [leaving] the navy"
    return ongoing and not (grammar.is_noun_clause(head) or grammar.is_conjunct(head) or of_other or at_other_time)


OTHER_TIME = {"after", "before", "since", "until", "following"}


def _finite_above(head: Token) -> Token | None:
    above = next((a for a in head.ancestors if nouns.is_predicate(a) and grammar.tense(a) is not None), None)
    return above if above is not None and above.i < head.i else None


def relative_object(head: Token) -> Token | None:
    """Return the noun that a relative clause with a subject of its own has for object, or None."""
    own = grammar.own_subject(head)
    if not grammar.is_relative(head) or own is None or own.tag_ in {"WDT", "WP"}:
        return None
    below = grammar.complement(head)
    if below is not None and not _is_predicative(below):
        return None
    if any(noun.tag_ not in {"WDT", "WP"} for noun in grammar.objects(head)) or grammar.is_passive(head):
        return None
    if (owner := grammar.possessor(own)) is not None and owner.tag_ == "WP$":
        return None
    relative = next((token for token in head.lefts if token.tag_ in {"WDT", "WP", "WRB"}), None)
    if relative is None and any(token.is_punct for token in head.doc[head.head.i + 1 : own.i]):
        return None  # "OXLEY, May 4 - Ada Brol will resign": the parse makes a relative clause of the story
    is_object = relative is None or grammar.is_object(relative)
    return head.head if is_object and head.head.pos_ in {"NOUN", "PROPN"} and not is_time_noun(head.head) else None


def _is_predicative(word: Token) -> bool:
    """Tell whether a complement only says what its object is called or made: "declared [dead]"."""
    bare = not (grammar.own_subject(word) or grammar.auxiliaries(word) or grammar.marker(word))
    return bare and (word.pos_ in {"ADJ", "NOUN", "PROPN"} or word.tag_ == "VBN")


def stranded(head: Token) -> Token | None:
    """Return the preposition that a relative clause leaves behind: "the park that they voted [for]", or None."""
    own = grammar.own_subject(head) if grammar.is_relative(head) else None
    if own is None or own.tag_ in {"WDT", "WP"}:
        return None
    behind = (child for child in head.rights if child.tag_ in {"IN", "TO"} and child.left_edge == child.right_edge)
    return next((child for child in behind if not child.is_sent_end and child.nbor(1).tag_ in ENDS_PHRASE), None)


ENDS_PHRASE = {"IN", ".", ",", "VBD", "VBZ", "VBP", "MD", "CC", ":"}


def embedded(head: Token) -> Token | None:
    """Return the clause within a relative clause whose subject is the noun above: "which they said [was unsafe]"."""
    own, below = grammar.own_subject(head), grammar.complement(head)
    if not grammar.is_relative(head) or own is None or own.tag_ in {"WDT", "WP"} or below is None:
        return None
    if grammar.own_subject(below) is not None or grammar.tense(below) is None or below.i < head.i:
        return None
    return below if grammar.marker(below) is None else None


def urged(head: Token) -> tuple[Token, Token] | None:
    """Return who is told to do what an infinitive says, and the verb of telling: "urged [the mayor] to resign"."""
    above = governing(head) if grammar.is_infinitive(head) else None
    if above is None or above.pos_ != "VERB" or not above.is_ancestor(head):
        return None
    who = grammar.indirect_object(above) or next(iter(grammar.objects(above)), None)
    cue = verb_cue(above)
    return (who, above) if who is not None and above.i < who.i < head.i and cue is not None and cue.speaks else None


def lost_owner(noun: Token) -> Token | None:
    """Return whose something is where the parse hung the possessor elsewhere: "a sequel to [Ada and Otto’s] summit"."""
    if grammar.possessor(noun) is not None:
        return None
    before = next((token.i for token in phrase(noun)), 0) - 1
    if before < 1 or noun.doc[before].tag_ != "POS":
        return None
    owner = noun.doc[before].head
    return owner if owner.i < before and owner.sent == noun.sent else None


def joint_owners(noun: Token) -> list[Token]:
    """Return those whose something is where the parse joined them otherwise: "[Ada] and [Otto]’s summit"."""
    if len(several := [child for child in noun.children if grammar.is_possessor(child)]) > 1:
        return several
    owner = lost_owner(noun)
    if owner is not None:
        first = grammar.first_conjunct(owner)
        return [first, *(other for other in grammar.conjuncts(first) if other.i <= owner.i)]
    owner = grammar.possessor(noun)
    joiner = grammar.coordinator(owner) if owner is not None else None
    if joiner is None or not joiner.i or joiner.head not in (owner, noun) or joiner.nbor(-1).pos_ != "PROPN":
        return []
    return [head_of_name(joiner.nbor(-1)), owner]


def is_time_noun(noun: Token) -> bool:
    return is_one_of(noun, nouns.words("nouns", "units"))


def taken_up(pronoun: Token) -> Token:
    """Return the noun that a relative pronoun takes up, by its name where it only describes one.

    "said Lee, [who] took over": the parse may miss the relative clause.
    """
    noun = referent(pronoun)
    if pronoun.lower_ == "who" and (person := person_before(pronoun, noun)) is not None:
        return person  # "the sentencing of Ada Brol, [who] fled"
    if pronoun.lower_ == "which" and verb_cue(pronoun.head) is not None and nouns.event_noun(noun) is not None:
        noun = person_before(pronoun, noun, {"ORG", "GPE"}) or noun  # "an offer by Brightlake, [which] agreed to pay"
    if noun == pronoun and pronoun.tag_ in {"WP", "WDT"} and pronoun.i > 1:
        before = pronoun.nbor(-2) if pronoun.nbor(-1).text == "," else pronoun.nbor(-1)
        noun = head_of_name(before) if before.pos_ in {"NOUN", "PROPN"} else pronoun
    named = noun != pronoun and grammar.is_apposition(noun) and noun.head.pos_ == "PROPN"
    return noun.head if named else noun


def person_before(opener: Token, noun: Token, kinds: Container[str] = frozenset({"PERSON"})) -> Token | None:
    """Return who is named right before the comma where a clause opens that hangs on a noun for a thing."""
    before = opener.i - 2
    if before < 0 or opener.nbor(-1).text != "," or opener.doc[before].ent_type_ not in kinds:
        return None
    person = head_of_name(opener.doc[before])
    thing = noun.ent_type_ != "PERSON" and sense_of(noun) is not Sense.PEOPLE
    return person if thing and noun.i < person.i else None


def meant(pronoun: Token, noun: Token) -> list[Token]:
    """Return the nouns that a relative pronoun takes up: behind a comma the whole coordination may be meant."""
    first = grammar.first_conjunct(noun)
    alone = first == noun and not grammar.conjuncts(noun)
    if alone or pronoun.head.tag_ == "VBZ" or any(h.tag_ == "VBZ" for h in grammar.auxiliaries(pronoun.head)):
        return [noun]
    return [first, *grammar.conjuncts(first)] if pronoun.i and pronoun.nbor(-1).text == "," else [noun]


UNTIL = frozenset({"until", "till"})


def until_phrase(head: Token) -> set[int]:
    """Return the indices of the words that say until when something goes on: "did not begin [until Monday]"."""
    return _phrase_of_time(head, UNTIL)


def limit_phrase(head: Token) -> set[int]:
    """Return the indices of the words that say until when, or from when not: "will not begin [before Monday]"."""
    return _phrase_of_time(head, UNTIL | {"before"} if grammar.negation(head) is not None else UNTIL)


def _phrase_of_time(head: Token, openers: Container[str]) -> set[int]:
    for before, noun in grammar.modifiers(head):
        if before in openers and noun.i > head.i:
            return {token.i for token in (*noun.subtree, grammar.preposition_token(noun))}
    return set()


def verb_parts(head: Token) -> Iterator[Token]:
    """Yield a verb with its auxiliaries, particles and "not"."""
    word = grammar.negation(head)
    yield from grammar.auxiliaries(head)
    if (word_due := due(head)) is not None:
        yield from word_due.subtree
    yield from grammar.particles(head)
    yield head
    if word is not None and word.lower_ not in {"no", "neither", "nobody", "nothing", "none"}:
        yield word


def phrase(noun: Token) -> list[Token]:
    """Return the tokens of a noun phrase, without its preposition, and where it is a predicate without its clause."""
    start, end = grammar.phrase(noun)
    subject = grammar.own_subject(noun)
    clause = {token.i for part in (subject, *grammar.auxiliaries(noun)) if part is not None for token in part.subtree}
    first = [t for t in noun.subtree if start <= t.idx < end and t.i not in clause]
    return first[1:] if first and first[0].pos_ == "CCONJ" else first


def whole(tokens: list[Token]) -> list[Token]:
    """Return the tokens of a noun phrase with a preposition that the parse took out of its middle."""
    filled = list(tokens[:1])
    for token in tokens[1:]:
        gap = token.i - filled[-1].i == 2 and token.nbor(-1).tag_ == "IN"
        filled += [token.nbor(-1), token] if gap else [token]
    return filled


def is_bare(verb: Token, first: Token) -> bool:
    """Tell whether a joined verb is an infinitive that lacks its "to": nothing before it makes it one."""
    alone = not (grammar.auxiliaries(verb) or grammar.marker(verb) or grammar.own_subject(verb))
    return verb.tag_ == "VB" and first.tag_ in {"VBD", "VBZ"} and alone and grammar.modal(first) is None


def is_plural(noun: Token) -> bool:
    return noun.tag_ in {"NNS", "NNPS"} or bool(grammar.conjuncts(noun)) or noun.lower_ in {"they", "we", "you"}


def head_of_name(token: Token) -> Token:
    return token.head if grammar.is_name_part(token) and token.head.i < token.i else token


def listing(names: list[str]) -> str:
    """Return names joined as in a sentence.

    >>> listing(["Ada", "Ben", "Cleo"])
    'Ada, Ben and Cleo'
    """
    names = list(dict.fromkeys(name for name in names if name))
    return " and ".join(names) if len(names) < 3 else f"{', '.join(names[:-1])} and {names[-1]}"
