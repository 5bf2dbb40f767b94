"""Grammar: who does what in a clause, asked of a parse in either set of dependency labels.

The shipped pipeline speaks Universal Dependencies (nsubj:pass, obj, obl, case); spaCy's own
English models speak ClearNLP (nsubjpass, dobj, prep and pobj). This package is the one place that
knows either; the rest of the kit asks it for the subject, the complement clause, the agent, the noun
behind a preposition. Every function takes and returns spaCy tokens.

Sources: https://universaldependencies.org/u/dep/ and the ClearNLP guidelines (Choi 2012).
"""

from kit.language.grammar.clauses import (
    agent,
    clause_subject,
    complement,
    gerund,
    governor,
    indirect_object,
    is_copular,
    is_infinitive,
    is_passive,
    marker,
    objects,
    own_subject,
    predicate,
    subject,
)
from kit.language.grammar.coordination import conjuncts, coordinator, first_conjunct
from kit.language.grammar.extents import clause, phrase, verb_group
from kit.language.grammar.nouns import (
    appositions,
    determiner,
    modified,
    modifiers,
    possessor,
    premodifiers,
    preposition,
    preposition_token,
)
from kit.language.grammar.relations import (
    is_adverb,
    is_adverb_clause,
    is_apposition,
    is_clause_complement,
    is_clause_mark,
    is_conjunct,
    is_name_part,
    is_noun_clause,
    is_object,
    is_oblique,
    is_open_complement,
    is_parenthetical,
    is_possessor,
    is_relative,
    is_subject,
)
from kit.language.grammar.repairs import (
    is_misplaced,
    put_as_object,
    put_as_oblique,
    put_as_participle,
    put_as_subject,
    put_in_place,
)
from kit.language.grammar.verbs import adverbs, auxiliaries, modal, negation, particle, particles, tense

__all__ = [
    "adverbs",
    "agent",
    "appositions",
    "auxiliaries",
    "clause",
    "clause_subject",
    "complement",
    "conjuncts",
    "coordinator",
    "determiner",
    "first_conjunct",
    "gerund",
    "governor",
    "indirect_object",
    "is_adverb",
    "is_adverb_clause",
    "is_apposition",
    "is_clause_complement",
    "is_clause_mark",
    "is_conjunct",
    "is_copular",
    "is_infinitive",
    "is_misplaced",
    "is_name_part",
    "is_noun_clause",
    "is_object",
    "is_oblique",
    "is_open_complement",
    "is_parenthetical",
    "is_passive",
    "is_possessor",
    "is_relative",
    "is_subject",
    "marker",
    "modal",
    "modified",
    "modifiers",
    "negation",
    "objects",
    "own_subject",
    "particle",
    "particles",
    "phrase",
    "possessor",
    "predicate",
    "premodifiers",
    "preposition",
    "preposition_token",
    "put_as_object",
    "put_as_oblique",
    "put_as_participle",
    "put_as_subject",
    "put_in_place",
    "subject",
    "tense",
    "verb_group",
]
