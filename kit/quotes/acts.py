"""Acts: verbs with a noun that tell what is done, or what might be, and no statement."""

from __future__ import annotations

import re

from spacy.tokens import Token

from kit.actors.belonging import Sense, sense_of
from kit.actors.words import listed, role_nouns
from kit.language import grammar
from kit.quotes.attributions import chain_of, is_gerund, words_of
from kit.quotes.cues import Cue, noun_cue, verb_cue

NEUTRAL = {"asserts", "denies", "concedes", "asks"}
"""Stances of sayings that judge nobody: with a person behind them they tell what was done to him."""
REFLEXIVE = {"himself", "herself", "itself", "themselves", "myself", "yourself", "ourselves"}
DOER = re.compile(r"(?:[eo]r|ist|ian|ant|ee|man|woman|one)s?$|(?:men|women|people)$")


def is_literal(verb: Token) -> bool:
    """Tell whether a verb that may be a saying is none here: "delivered [the parcel]", "attacked [the village]"."""
    lemma, objects = verb.lemma_.lower(), objects_of(verb)
    if lemma in words_of("handing"):
        said = words_of("said_things") | words_of("documents")
        return not any(o.lemma_.lower() in said or noun_cue(o) is not None for o in objects)
    if lemma in words_of("fighting"):
        blamed = grammar.prepositional_clause(verb) if lemma in words_of("scolding") else None
        if blamed is not None and blamed[0].lower_ == "for" and blamed[1].tag_ == "VBG":
            return False  # "blasted the city [for closing] it"
        return not is_one_person(grammar.agent(verb) or grammar.subject(verb)) or any(
            o.ent_type_ in {"GPE", "LOC", "FAC"} for o in objects
        )
    if lemma == "claim":
        return any(o.lemma_.lower() in words_of("winnings") for o in objects)
    return is_calling(verb)


def is_one_person(who: Token | None) -> bool:
    """Tell whether it is somebody with a name, "he" or "she": who fights with words rather than arms."""
    return who is not None and (who.ent_type_ in {"PERSON", "PER"} or who.lower_ in {"he", "she"})


def is_calling(verb: Token) -> bool:
    """Tell whether somebody rings up or calls in another: "called [his mother] to ask", not "called [an election]"."""
    if verb.lemma_.lower() != "call":
        return False
    whom = grammar.own_subject(verb) if grammar.is_passive(verb) else next(iter(objects_of(verb)), None)
    if whom is not None and whom.lower_ in REFLEXIVE and whom.i + 1 < len(verb.doc):
        return whom.nbor().pos_ == "PROPN"  # "a sailor who [calls] himself Salt"
    if whom is None or is_judging(verb):
        return False
    if grammar.is_passive(verb):
        to = {before for before, noun in grammar.modifiers(verb) if noun.i > verb.i}
        return to <= {"to", "in", "at", "after", "by", ""} and "to" in to
    animate = whom.ent_type_ in {"PERSON", "ORG"} or sense_of(whom) in {Sense.PEOPLE, Sense.STATE}
    if whom.lower_ == "it":
        return True  # "They called [it]"
    return whom.i > verb.i and verb.nbor(1).lower_ not in {"on", "for", "upon"} and (animate or is_human(whom))


def is_judging(verb: Token) -> bool:
    """Tell whether a verb says what its object is: "called [the plan] absurd", "called [him] a liar"."""
    clause = grammar.complement(verb)
    mark = grammar.marker(clause) if clause is not None else None
    return len(objects_of(verb)) > 1 or clause is not None and (mark is None or mark.lower_ != "to")


def is_act(entry: Cue, verb: Token, what: Token) -> bool:
    """Tell whether a verb with a noun tells what is done, not said: "dismissed [her]", "he showed [no emotion]"."""
    who = grammar.own_subject(verb)
    if entry.sense == "evidence":
        return who is not None and (is_human(who) or _is_group(who))
    done = who is not None and not grammar.is_passive(verb) and is_lifeless(who)
    if done and (entry.speaks or entry.sense == "perception"):
        return True  # "the rains [supported] the crop", "the year [saw] three floods"
    said = what.lemma_.lower() in words_of("charges")  # "denies 11 [counts] of fraud"
    return entry.sense == "speech" and entry.stance in NEUTRAL and is_human(what) and not said


def is_human(noun: Token) -> bool:
    """Tell whether a noun or pronoun means people by its own word: a name, "her", "their manager"."""
    role = noun.lower_ in role_nouns() or noun.lemma_.lower() in role_nouns()
    return noun.ent_type_ == "PERSON" or noun.lower_ in words_of("people_pronouns") or role


def is_lifeless(noun: Token) -> bool:
    """Tell whether a noun means a thing or an event, nobody who says something and no paper that does."""
    if (
        noun.tag_ not in {"NN", "NNS"}
        or noun.ent_type_
        or is_human(noun)
        or _is_group(noun)
        or DOER.search(noun.lower_)
    ):
        return False
    lemma = noun.lemma_.lower()
    says = any(
        lemma in words_of(group) or noun.lower_ in words_of(group) for group in ("sayers", "documents", "published")
    )
    named = any(noun.doc[i].ent_type_ or noun.doc[i].tag_ == "NNP" for i in range(noun.left_edge.i, noun.i))
    return not says and not named and noun_cue(noun) is None and sense_of(noun) in {None, Sense.LAND}


def _is_group(noun: Token) -> bool:
    """Tell whether a noun means several people together: "the gang", "residents"."""
    return any(noun.lower_ in listed("people.toml", "groups", key) for key in ("plural", "collective", "bands"))


def is_bare(entry: Cue, verb: Token) -> bool:
    """Tell whether a passive tells what was to be seen, and nobody is named who saw it: "He was seen in May"."""
    return grammar.agent(verb) is None and entry.sense in {"evidence", "perception"}


def is_naming(verb: Token) -> bool:
    """Tell whether a participle only gives a name: "a group [called] Harbour First", "is [called] Harbour First"."""
    if verb.tag_ != "VBN" or verb.lower_ not in words_of("naming") or _by(verb):
        return False
    named = grammar.complement(verb)
    return not grammar.auxiliaries(verb) or named is not None and named.pos_ == "PROPN"


def _by(verb: Token) -> bool:
    return grammar.agent(verb) is not None or any(before == "by" for before, _ in grammar.modifiers(verb))


def invites(entry: Cue, verb: Token) -> bool:
    """Tell whether a verb bids the reader look or think, as lines of a page do: "[See] photos below"."""
    opens = verb.tag_ == "VB" and verb.i == verb.sent.start and not grammar.auxiliaries(verb)
    return opens and entry.sense in {"perception", "belief"}


def is_watching(verb: Token) -> bool:
    """Tell whether a participle only says what somebody had before his eyes: "after [seeing] them win, they left"."""
    entry = verb_cue(verb) if verb.tag_ == "VBG" and (is_gerund(verb) or grammar.is_adverb_clause(verb)) else None
    return entry is not None and entry.sense == "perception"


def is_bidding(verb: Token) -> bool:
    """Tell whether a verb bids somebody say or think something: "[Ask] her who pays", "[Stop] telling us"."""
    if verb.tag_ == "VBG" and verb.i and verb.nbor(-1).tag_ == "VB":
        return chain_of(verb) is not None and is_bidding(verb.nbor(-1))
    if verb.tag_ != "VB" or grammar.own_subject(verb) is not None or grammar.marker(verb) is not None:
        return False
    if grammar.auxiliaries(verb) or grammar.is_open_complement(verb) or grammar.is_clause_complement(verb):
        return False
    before = next((t for t in reversed(verb.doc[max(0, verb.i - 3) : verb.i]) if not (t.is_space or t.is_quote)), None)
    return verb.i == verb.sent.start or before is None or before.text in {".", "!", "?", ":", ",", "“", '"', "‘"}


def keeps_name(clause: Token) -> bool:
    """Tell whether a clause only says that somebody stays unnamed: "asked [that her name not be used]"."""
    if grammar.is_passive(clause) and clause.lemma_.lower() in words_of("hiding"):
        wished = grammar.is_infinitive(clause) or grammar.negation(clause) is not None
        return wished and any(helper.lower_ == "be" for helper in grammar.auxiliaries(clause))
    about = [*grammar.objects(clause), *filter(None, [grammar.own_subject(clause)])]
    own = (noun for noun in about if noun.lower_ in words_of("own_names") and noun.i and clause.i)
    return any(any(token.lower_ in words_of("owners") for token in noun.lefts) for noun in own)


def is_unreal(verb: Token) -> bool:
    """Tell whether a verb with a mere noun tells no statement: what might be done, what only describes somebody.

    "reasons [to question] it", "[could praise] it", "those who [support] it", "if you [like] it".
    """
    could = grammar.modal(verb) is not None and grammar.negation(verb) is None
    if could or grammar.clause_subject(verb.head) == verb:
        return True
    if is_gerund(verb) and grammar.marker(verb).lower_ in {"of", "from"} and verb.head.pos_ in {"VERB", "ADJ"}:
        return True  # "accused of [backing] it", "barred from [seeking] it"
    if verb.tag_ == "VBG" and grammar.is_noun_clause(verb) and not is_gerund(verb):
        return verb.head.lemma_.lower() not in words_of("documents")
    who = grammar.own_subject(verb)
    if who is not None and who.tag_ in {"WP", "WDT"}:
        return not _denies(verb, who)
    if who is not None and who.lower_ in words_of("addressed") and not any(grammar.modifiers(who)):
        return True  # "if [one] supports it", but "one of them supports it"
    mark = grammar.marker(verb)
    if mark is not None and mark.lower_ == "without":
        return True  # "left without admitting [guilt]"
    return mark is not None and mark.lower_ == "to" and chain_of(verb) is None


def is_supposed(verb: Token) -> bool:
    """Tell whether a clause only says what may happen: "if they [refuse] to answer"."""
    mark = grammar.marker(verb)
    return mark is not None and mark.lower_ in {"if", "unless"}


def _denies(verb: Token, who: Token) -> bool:
    """Tell whether a clause that only adds says that somebody denies something: "Lee[, who denies it]"."""
    return who.i > 0 and who.nbor(-1).text == "," and verb.lemma_.lower() in words_of("denying")


def objects_of(verb: Token) -> tuple[Token, ...]:
    """Return the objects of a verb, or whom it tells where it has none."""
    found = grammar.objects(verb)
    told = grammar.indirect_object(verb)
    found = tuple(noun for noun in found if noun.left_edge.pos_ != "ADP")  # "reported [in the journal Cell]"
    return found or ((told,) if told is not None else ())
