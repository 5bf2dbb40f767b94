"""Contests: blows that are words, goals or votes, so that a match is no assault; and troops that are no aid."""

from __future__ import annotations

import re

from spacy.tokens import Token

from kit.actors.records import Actor
from kit.language import grammar
from kit.relations.verbs import Action, relation_words

SCORE = re.compile(r"\b\d{1,3}[-–]\d{1,3}\b")
NEAR = 6  # words in which a quarrel's "over" may stand behind its verb: "clashed in Oslo over how to ..."
PUBLIC = {"party", "government", "legislature", "court", "media", "company", "international"}


def unarmed(done: Action, head: Token, source: Actor, target: Actor) -> Action:
    """Return an action in the class that game, vote, quarrel or what is sent makes it; any other as it is.

    "Norway beat Denmark 2-1" is "other"; "the senator attacked the party over its record" ACCUSE; to
    send troops is MOBILIZE, to send medicine AID.
    """
    verb = done.verb.split()[0]
    transfer, things = relation_words("verbs", "transfer"), {noun.lemma_.lower() for noun in grammar.objects(head)}
    if verb in transfer and things & relation_words("words", "armed"):
        return done._replace(verb_class="MOBILIZE")
    if verb in transfer | relation_words("verbs", "showing") and things & relation_words("words", "papers"):
        return done._replace(verb_class="CONSULT")
    if verb in transfer and things & relation_words("words", "demands"):
        return done._replace(verb_class="REQUEST")
    if done.verb_class != "ASSAULT":
        return done
    if verb in relation_words("verbs", "contest") and _is_contest(head):
        return done._replace(verb_class="other")
    judged = grammar.prepositional_clause(head)
    quarrel = any(before in {"over", "about"} for before, _ in grammar.modifiers(head))
    quarrel = quarrel or any(token.lower_ == "over" and head.i < token.i < head.i + NEAR for token in head.subtree)
    quarrel = quarrel or (judged is not None and judged[0].lower_ == "for")  # "attacked him for saying so"
    spoken = source.type == "PERSON" and (target.type == "ORG" and target.kind in PUBLIC)
    both = verb in {"clash", "battle", "duel"} and source.type == target.type == "PERSON"
    if done.verb in relation_words("verbs", "verbal") and (quarrel or spoken or both):
        return done._replace(verb_class="ACCUSE")
    return done


def _is_contest(head: Token) -> bool:
    words = relation_words("words", "contest")
    return bool(SCORE.search(head.sent.text)) or any(word.lower_ in words for word in head.sent)
