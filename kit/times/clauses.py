"""Clauses: whether one clause points a date in it to the past or the future, by its tense and its verb."""

from __future__ import annotations

from spacy.tokens import Token

from kit.language import grammar
from kit.times.lexicon import words
from kit.times.modals import due, of_modal, thwarted
from kit.times.ways import CERTAIN, CLOSE, EITHER, FIRM, LIKELY, OPEN, STRONG, Direction

WAITING = {"before", "until", "till", "once", "when"}
UNTIL = {"until", "till", "through"}
AHEAD_OF_ORDERS = {"from", "for", "between", *UNTIL}


def of_clause(verb: Token, preposition: str | None, direct: bool) -> Direction | None:
    """Return the direction that one clause shows, or None where it leaves it to the clause above."""
    tense, modal = grammar.tense(verb), grammar.modal(verb)
    helpers = {helper.lower_ for helper in grammar.auxiliaries(verb)}
    if tense == "present" and _waits(verb):
        return Direction("future", CERTAIN, f"“{grammar.marker(verb).text} … {verb.text}” beside what is to come")
    if tense == "future":
        return Direction("future", CERTAIN, "“will”")
    if modal is not None:
        return of_modal(verb, modal, helpers)
    if _plans(verb, preposition, helpers):
        return _of_plan(verb, helpers)
    if direct and preposition in AHEAD_OF_ORDERS and _orders(verb, preposition):
        return Direction("future", STRONG, f"“{verb.text} … {preposition}”")
    if direct and preposition in {"since", "after"}:
        return Direction("past", CERTAIN if preposition == "since" else STRONG, f"“{preposition}”")
    if direct and preposition in UNTIL and (found := _until(verb, preposition, tense, helpers)) is not None:
        return found
    if (mark := due(verb) or grammar.marker(verb)) is not None and mark.lower_ in {"to", "due"}:
        if helpers & {"have", "had"}:  # what did not come about may have been for either side
            return Direction(EITHER, OPEN, f"“{mark.text} … {verb.text}”")
        if helpers & {"was", "were"} and thwarted(verb):
            return Direction("past", STRONG, f"“{mark.text} {verb.text} … but”")
        if helpers & {"was", "were"}:
            return Direction(EITHER, OPEN, f"“{mark.text} {verb.text}”")
    if helpers & {"has", "have"} and direct and words_of(verb) & words("cancelled"):
        return Direction(EITHER, OPEN, f"“{verb.text}” what may have been to come")
    if helpers & {"has", "have", "had", "’ve", "'ve", "’d", "'d"}:
        return Direction("past", STRONG, f"“{verb.text}” is past")
    if tense is None:
        return _without_tense(verb)
    if tense == "present" and verb.lower_ in words("same_in_past") and not helpers and not _is_condition(verb):
        return Direction("past", STRONG, f"“{verb.text}” may be past")
    if tense == "past":
        weight = {"on": CLOSE, "in": CLOSE, "at": CERTAIN}.get(preposition, STRONG) if direct else STRONG
        return Direction("past", weight, f"“{verb.text}” is past")
    weight = CLOSE if direct and verb.pos_ == "VERB" else FIRM if direct else OPEN
    return Direction("future", weight, f"“{verb.text}” is present")


def _is_condition(verb: Token) -> bool:
    """Tell whether a form that may be past is none: "if they [beat] Delft on Sunday", and "he beats Delft"."""
    opener = grammar.marker(verb)
    return verb.lower_ != verb.lemma_ or opener is not None and opener.lower_ in {"if", "unless"}


def _until(verb: Token, preposition: str, tense: str | None, helpers: set[str]) -> Direction | None:
    """Read how long something goes on: "runs until May", "has been shut until May", "left until May"."""
    why = f"“{verb.text} {preposition}”"
    if "had" in helpers or grammar.negation(verb) is not None and tense == "past":
        return Direction("past", STRONG, why)  # "until Monday, they had not met"
    if tense == "past" and not helpers & {"has", "have", "’s", "'s", "’ve", "'ve"}:
        lasts = verb.lemma_ in words("lasting") or verb.tag_ == "VBD" and not words_of(verb) & words("plans")
        if lasts and not grammar.objects(verb) and not grammar.is_passive(verb):
            return Direction("past", STRONG, why)  # "lasted until Friday", "dug until Friday"
        return Direction("future", LIKELY, why) if verb.lemma_ != "be" else None
    if tense is None and verb.tag_ != "VBN":
        return None
    return Direction("future", CERTAIN if tense == "present" else STRONG, why)


def _waits(verb: Token) -> bool:
    """Tell whether a present stands for the future: "will be named before the window [opens]"."""
    opener, outer = grammar.marker(verb), grammar.marker(verb.head)
    if opener is None or opener.lower_ not in WAITING or verb.head == verb:
        return False
    if outer is not None and outer.lower_ in WAITING:
        return False  # a chain of such clauses says nothing of itself
    above = of_clause(verb.head, None, False)
    return above is not None and above.way == "future" and above.sure


def _plans(verb: Token, preposition: str | None, helpers: set[str]) -> bool:
    """Tell whether a date says when a plan comes true, not when it was made: "set for Friday"."""
    if not words_of(verb) & (words("plans") | words("moved")):
        return False
    if preposition in {"for", "until", "till", "by"} or preposition == "to" and words_of(verb) & words("moved"):
        return True
    passive = verb.tag_ == "VBN" and not helpers & {"has", "have", "had"}
    return passive and preposition not in {"on", "in", "since"} or bool(helpers & {"is", "are", "’s", "'s"})


def _without_tense(verb: Token) -> Direction | None:
    """Read an infinitive or participle by what it hangs on: "plans to meet", "the vote held on Friday"."""
    if grammar.is_conjunct(verb):
        first = grammar.first_conjunct(verb)
        told = verb.tag_ in {"VBN", "VBD"} and first.tag_ not in {"VBN", "VBD"}  # "will meet and [have] met"
        return Direction("past", STRONG, f"“{verb.text}” is past") if told else None
    above, marker = verb.head, grammar.marker(verb)
    infinitive = marker is not None and marker.lower_ == "to"
    if verb.tag_ == "VBN" and grammar.is_open_complement(verb) and words_of(above) & words("wanted"):
        return Direction("future", STRONG, f"“{above.text} … {verb.text}”")  # "wants it repaired by May"
    causes = above.head if grammar.is_noun_clause(verb) and grammar.tense(above.head) is None else above
    if verb.tag_ == "VBN" and not infinitive and causes.lemma_ in {"have", "get"} and causes.pos_ == "VERB":
        return None  # "hopes to have the road repaired by Friday"
    if verb.lower_ == "followed" and grammar.is_adverb_clause(verb):
        return None  # "a vote is due in May, followed by one in June"
    if verb.tag_ == "VBN" and not infinitive:
        return Direction("past", STRONG, f"“{verb.text}” is past")
    if verb.tag_ != "VB" and not infinitive:
        return None
    if above == verb and grammar.own_subject(verb) is not None and verb.lower_ in words("same_in_past"):
        return Direction(
            "past", STRONG, f"“{verb.text}” may be past"
        )  # a tagger's base form: "The bank [cut] its forecast"
    if above == verb:
        return Direction("future", STRONG, f"“{verb.text}” is a call")
    forms = words_of(above)
    if "had" in {helper.lower_ for helper in grammar.auxiliaries(above)}:
        is_plan = bool(forms & words("plans"))  # "had been scheduled to begin": it no longer is, for whichever day
        return Direction(EITHER if is_plan else "past", OPEN if is_plan else LIKELY, f"“{above.text} to {verb.text}”")
    helpers = {helper.lower_ for helper in grammar.auxiliaries(above)}
    if helpers & {"was", "were"} and forms & words("plans") and not grammar.is_clause_complement(above):
        return Direction(EITHER, OPEN, f"“{above.text} to {verb.text}”")  # "was due to end on Saturday": the nearest
    if forms & (words("plans") | words("calls") | words("ahead")):
        return Direction("future", STRONG, f"“{above.text} to {verb.text}”")
    if grammar.own_subject(verb) is not None and grammar.tense(above) == "present":  # "wait for models to be shown"
        return Direction("future", STRONG, f"“{above.text} … to {verb.text}”")
    if above.lower_ in {"able", "unable"} and not grammar.is_copular(above):
        return None  # "voters [unable] to vote on Saturday waited"
    if above.pos_ in {"NOUN", "ADJ", "PROPN"}:
        is_headline = above.head == above and grammar.own_subject(above) is None  # "Steel firm to cut 300 jobs"
        return Direction("future", CERTAIN if is_headline else LIKELY, f"“{above.text} to {verb.text}”")
    return None


def _of_plan(verb: Token, helpers: set[str]) -> Direction:
    """Read a date that a plan has: "set for Friday"; "had been set for June" leaves open which June."""
    had = "had" in helpers
    return before_the_story(verb) or Direction("future", OPEN if had else STRONG, f"“{verb.text}”")


def before_the_story(verb: Token) -> Direction | None:
    """Read a plan of what the pluperfect tells: "a visit [planned] for April had been put off"."""
    above = verb.head.head if grammar.is_noun_clause(verb) and verb.tag_ == "VBN" else verb
    if above == verb or "had" not in {helper.lower_ for helper in grammar.auxiliaries(above)}:
        return None
    told = grammar.is_clause_complement(above)  # "said that it had been put off": it has been, at the time
    return Direction("past", STRONG if told else CERTAIN, f"“had {above.text}”")


def _orders(verb: Token, preposition: str) -> bool:
    """Tell whether a verb makes known what is to come: "issued a [warning] from Friday", "was issued for Friday"."""
    subject = grammar.own_subject(verb) if preposition == "for" and grammar.is_passive(verb) else None
    made = [*grammar.objects(verb), *([subject] if subject is not None else [])]
    return any(words_of(noun) & words("orders") for noun in made)


def called_off(noun: Token) -> Direction | None:
    """Read the date of what somebody cancels: "Friday's [talks] were called off" may lie on either side."""
    verb = noun.head
    if not (grammar.is_object(noun) or grammar.is_subject(noun) and grammar.is_passive(verb)):
        return None
    particles = [particle.lower_ for particle in grammar.particles(verb)[:1]]
    behind = {" ".join((form, *particles)) for form in words_of(verb)}
    behind |= {f"{form} {adverb.lower_}" for form in words_of(verb) for adverb in grammar.adverbs(verb)}  # "put back"
    of_late = {helper.lower_ for helper in grammar.auxiliaries(verb)} & {"has", "have", "’s", "'s"}
    if not behind & words("cancelled") and not (of_late and behind & words("put_off")):
        return None
    if of_late:
        return Direction("future", STRONG, f"“{verb.text}” of late")
    return Direction(EITHER, OPEN, f"“{verb.text}”") if grammar.tense(verb) == "past" else None


def words_of(token: Token) -> set[str]:
    return {token.lower_, token.lemma_.lower()}
