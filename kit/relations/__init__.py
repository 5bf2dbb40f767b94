"""Relations: who does what to whom, from clauses and action nouns, in classes after PLOVER."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from spacy.tokens import Doc

from kit.actors.records import Actor, Mention
from kit.article import Article
from kit.language import grammar
from kit.oddities import Oddity
from kit.quotes.records import Quote
from kit.relations.clauses import verb_deeds
from kit.relations.contests import unarmed
from kit.relations.deeds import Deed
from kit.relations.modality import carried_modality, is_negated, modality
from kit.relations.nominals import is_undone, noun_deeds
from kit.relations.parties import Parties
from kit.relations.records import Relation
from kit.relations.statements import Statements
from kit.relations.verbs import action, nominal_action


class RelationsFound(NamedTuple):
    """Hold what the stage found: a tuple of records for each table."""

    relations: tuple[Relation, ...]
    oddities: tuple[Oddity, ...] = ()


def find_relations(
    doc: Doc, article: Article, actors: tuple[Actor, ...], mentions: tuple[Mention, ...], quotes: tuple[Quote, ...]
) -> RelationsFound:
    """Return a row for each pair of actors of whom the text says that one does something to the other.

    `text` is the clause or noun phrase that says so; `quote_id` the innermost statement in which
    it stands.
    """
    parties, statements = Parties(doc, mentions, actors), Statements(quotes)
    known = {actor.actor_id: actor for actor in actors}
    named = list(noun_deeds(doc, parties))
    # "provide assistance to them" is one deed: the noun's, which says more
    done = {(deed.head.head.i, deed.sources) for deed in named if grammar.is_object(deed.head)}
    verbs = (deed for deed in verb_deeds(doc, parties) if (deed.head.i, deed.sources) not in done)
    deeds = sorted((*verbs, *named), key=lambda deed: deed.head.i)
    rows = [
        _relation(deed, known[source], known[target], article, statements)
        for deed in deeds
        for source in deed.sources
        for target in deed.targets
        if not article.in_note(deed.head.idx)
        if source != target and {source, target} <= known.keys()
    ]
    rows.sort(key=lambda row: (row.start, row.end))
    return RelationsFound(tuple(replace(row, relation_id=f"r{number}") for number, row in enumerate(rows, 1)))


def _relation(deed: Deed, source: Actor, target: Actor, article: Article, statements: Statements) -> Relation:
    head = deed.head
    verbal = head.pos_ == "VERB"
    done = unarmed(action(head) if verbal else nominal_action(head), head, source, target)
    span = grammar.clause(head) if verbal else grammar.phrase(head)
    # what a noun names is as real as the verb that carries it: "may provide assistance"
    carrier = head.head if not verbal and grammar.is_object(head) else head
    told = modality(carrier)
    if carrier is not head and told == "fact":
        told = carried_modality(carrier) or told
    return Relation(
        "",
        source_id=source.actor_id,
        target_id=target.actor_id,
        verb=done.verb,
        verb_class=done.verb_class,
        start=span.start,
        end=span.end,
        text=article.words(span),
        negated=is_negated(carrier) or not verbal and is_undone(head),
        modality="fact" if told == "possible" and statements.told_by(head.idx) else told,
        quote_id=statements.around(head.idx),
        why=deed.why,
    )
