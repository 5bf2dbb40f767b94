"""Grammar: who does what in a clause, asked of a parse in either set of dependency labels.

The shipped pipeline speaks Universal Dependencies (nsubj:pass, obj, obl, case); spaCy's own
English models speak ClearNLP (nsubjpass, dobj, prep and pobj). This is the one module that knows
either; the rest of the kit asks it for the subject, the complement clause, the agent, the noun
behind a preposition. Every function takes and returns spaCy tokens.

Sources: https://universaldependencies.org/u/dep/ and the ClearNLP guidelines (Choi 2012).
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from kit.spans import Span

SUBJECT = {"nsubj", "nsubj:pass", "nsubjpass", "nsubj:outer"}
ONCE = ({"nsubj", "nsubj:pass"}, {"obj"})
"""What no predicate has twice, in Universal Dependencies."""
CLAUSE_SUBJECT = {"csubj", "csubj:pass", "csubjpass", "csubj:outer"}
PASSIVE_SUBJECT = {"nsubj:pass", "nsubjpass", "csubj:pass", "csubjpass"}
AUXILIARY = {"aux", "aux:pass", "auxpass", "cop"}
PASSIVE_AUXILIARY = {"aux:pass", "auxpass"}
OBJECT = {"obj", "dobj"}
INDIRECT_OBJECT = {"iobj", "dative"}
COMPLEMENT = {"ccomp", "xcomp"}
RELATIVE = {"acl:relcl", "relcl", "advcl:relcl"}
NOUN_CLAUSE = {"acl"}
ADVERB_CLAUSE = {"advcl"}
POSSESSOR = {"nmod:poss", "poss"}
APPOSITION = {"appos"}
NAME_PART = {"compound", "flat", "flat:name", "nmod:desc"}
OBLIQUE = {"obl", "nmod", "obl:agent", "obl:unmarked", "nmod:unmarked", "obl:tmod", "obl:npmod", "npadvmod"}
UNMARKED = {"obl:unmarked", "nmod:unmarked", "obl:tmod", "nmod:tmod", "obl:npmod", "nmod:npmod", "npadvmod"}
NOMINAL_POS = {"NOUN", "PROPN", "PRON", "NUM", "ADJ", "DET"}
COPULA_COMPLEMENT = {"attr", "acomp", "oprd"}
LOOSE = {"parataxis", "list", "discourse", "vocative", "dep", "punct", "reparandum", "dislocated"}


def is_subject(token: Token) -> bool:
    """Tell whether a token is the nominal subject of its head."""
    return token.dep_ in SUBJECT


def own_subject(head: Token) -> Token | None:
    """Return the nominal subject that hangs on this predicate itself, or None.

    Where a broken parse gives it several ("The plan, [he] said, is dead"), the nearest is meant.
    """
    found = [child for child in head.children if child.dep_ in SUBJECT]
    inner = [child for child in found if child.dep_ != "nsubj:outer"] or found
    return min(inner, key=lambda child: abs(child.i - head.i), default=None)


def clause_subject(head: Token) -> Token | None:
    """Return the clause that is the subject of this predicate, or None."""
    return next((child for child in head.children if child.dep_ in CLAUSE_SUBJECT), None)


def subject(head: Token) -> Token | None:
    """Return who does it: the predicate's own subject, or the one that it shares.

    Coordinated verbs share the first one's subject; an open complement ("plans to address") the
    subject or object of the verb above; a relative or participial clause has its noun.
    """
    seen = set()
    while head.i not in seen:
        seen.add(head.i)
        found = own_subject(head)
        if found is not None:
            return found
        if head.dep_ == "conj" or head.dep_ in COPULA_COMPLEMENT:
            head = head.head
        elif head.dep_ == "xcomp":
            above = head.head
            for child in above.children:
                if child.dep_ in OBJECT | INDIRECT_OBJECT:
                    return child
            head = above
        elif head.dep_ in RELATIVE | NOUN_CLAUSE:
            return head.head if head.head.pos_ in NOMINAL_POS else None
        elif head.dep_ in ADVERB_CLAUSE and not any(c.dep_ == "mark" and c.lower_ not in {"to"} for c in head.children):
            head = head.head
        else:
            return None
    return None


def is_passive(head: Token) -> bool:
    """Tell whether a predicate is passive by its auxiliary or subject."""
    return any(c.dep_ in PASSIVE_AUXILIARY or c.dep_ in PASSIVE_SUBJECT for c in head.children) or (
        head.tag_ == "VBN" and head.dep_ in NOUN_CLAUSE | {"amod"} and own_subject(head) is None
    )


def agent(head: Token) -> Token | None:
    """Return the noun behind "by" that does what a passive predicate says, or None."""
    for child in head.children:
        if child.dep_ in {"obl:agent", "agent"} or (child.dep_ in {"obl", "prep"} and is_passive(head)):
            noun = _behind(child)
            if noun is not None and preposition(noun) == "by":
                return noun
    return None


def objects(head: Token) -> tuple[Token, ...]:
    """Return the direct objects of a verb, its coordinated ones included."""
    found = [child for child in head.children if child.dep_ in OBJECT]
    return tuple(token for first in found for token in (first, *conjuncts(first)))


def indirect_object(head: Token) -> Token | None:
    """Return to whom it is given or told: "told [reporters]"; None where nobody is named."""
    return next((child for child in head.children if child.dep_ in INDIRECT_OBJECT), None)


def is_copular(head: Token) -> bool:
    """Tell whether a predicate is a noun or adjective behind a form of "be"."""
    if any(child.dep_ == "cop" for child in head.children):
        return True
    return head.lemma_ == "be" and any(child.dep_ in COPULA_COMPLEMENT for child in head.children)


def predicate(head: Token) -> Token:
    """Return the noun or adjective that a copular clause states; the verb itself elsewhere."""
    for child in head.children:
        if child.dep_ in COPULA_COMPLEMENT:
            return child
    return head


def complement(head: Token) -> Token | None:
    """Return the head of the clause that completes a verb, noun or adjective, or None.

    "said [that it rained]", "the claim [that it rained]", "plans [to leave]".
    """
    for child in head.children:
        if child.dep_ in COMPLEMENT and child.pos_ not in {"PART"}:
            return child
    for child in head.children:
        if child.dep_ in NOUN_CLAUSE and marker(child) is not None:
            return child
    return None


def is_clause_complement(token: Token) -> bool:
    """Tell whether a token heads a clause that completes the verb, noun or adjective above."""
    return token.dep_ in COMPLEMENT or (token.dep_ in NOUN_CLAUSE and marker(token) is not None)


def is_open_complement(token: Token) -> bool:
    """Tell whether a clause takes its subject from above ("plans [to leave]")."""
    return token.dep_ == "xcomp"


def is_relative(token: Token) -> bool:
    """Tell whether a token heads a relative clause."""
    return token.dep_ in RELATIVE


def is_noun_clause(token: Token) -> bool:
    """Tell whether a token heads a clause that hangs on a noun ("aid [requested by them]")."""
    return token.dep_ in NOUN_CLAUSE


def is_adverb_clause(token: Token) -> bool:
    """Tell whether a token heads an adverbial clause ("as it progressed")."""
    return token.dep_ in ADVERB_CLAUSE


def is_parenthetical(token: Token) -> bool:
    """Tell whether a clause stands beside its host, as "officials said" after a statement."""
    return token.dep_ == "parataxis"


def is_conjunct(token: Token) -> bool:
    """Tell whether a token is the second or later member of a coordination."""
    return token.dep_ == "conj"


def is_apposition(token: Token) -> bool:
    """Tell whether a noun renames the noun before it."""
    return token.dep_ in APPOSITION


def is_name_part(token: Token) -> bool:
    """Tell whether a token is part of a longer name or stands before the noun it modifies."""
    return token.dep_ in NAME_PART


def is_object(token: Token) -> bool:
    """Tell whether a token is a direct object."""
    return token.dep_ in OBJECT


def marker(head: Token) -> Token | None:
    """Return the word that opens a subordinate clause ("that", "whether", "to", "because")."""
    for child in head.children:
        if child.dep_ == "mark" or (child.dep_ == "aux" and child.lower_ == "to"):
            return child
    return None


def is_infinitive(head: Token) -> bool:
    """Tell whether a predicate is an infinitive with "to" ("plans [to leave]", "for them [to leave]")."""
    return any(child.lower_ == "to" and child.dep_ in {"mark", "aux"} for child in head.children)


def is_clause_mark(token: Token) -> bool:
    """Tell whether a token is a word that opens a subordinate clause."""
    return token.dep_ == "mark"


def conjuncts(head: Token) -> tuple[Token, ...]:
    """Return the other members of a coordination that starts with this token, in text order."""
    found: list[Token] = []
    for child in head.children:
        if child.dep_ == "conj":
            found += [child, *conjuncts(child)]
    return tuple(sorted(found, key=lambda token: token.i))


def first_conjunct(token: Token) -> Token:
    """Return the member of the coordination on which the others hang."""
    while token.dep_ == "conj" and token.head is not token:
        token = token.head
    return token


def coordinator(token: Token) -> Token | None:
    """Return the "and" or "or" that joins a later conjunct to the ones before it."""
    for host in (token, token.head):
        for child in host.children:
            if child.dep_ == "cc" and child.i < token.i:
                return child
    return None


def possessor(noun: Token) -> Token | None:
    """Return whose it is: "[Russia]'s invasion", "[its] invasion"; None where not said."""
    return next((child for child in noun.children if child.dep_ in POSSESSOR), None)


def is_possessor(token: Token) -> bool:
    """Tell whether a token says whose its head noun is."""
    return token.dep_ in POSSESSOR


def appositions(noun: Token) -> tuple[Token, ...]:
    """Return the nouns that rename this one: "Lund, [the spokesman]"."""
    return tuple(child for child in noun.children if child.dep_ in APPOSITION)


def determiner(noun: Token) -> Token | None:
    """Return the article or determiner of a noun, or None."""
    return next((child for child in noun.children if child.dep_ in {"det", "predet", "det:predet"}), None)


def premodifiers(noun: Token) -> tuple[Token, ...]:
    """Return the adjectives, numbers, nouns and name parts that stand before a noun's head."""
    return tuple(
        child
        for child in noun.lefts
        if child.dep_ in {"amod", "nummod", "compound", "flat", "nmod:desc", "nmod", "nmod:unmarked", "quantmod"}
        and preposition(child) is None
    )


def preposition(noun: Token) -> str | None:
    """Return the preposition before a noun in lower case ("according to", "by"), or None."""
    token = preposition_token(noun)
    if token is None:
        return None
    words = [token, *(child for child in token.children if child.dep_ in {"fixed", "pcomp"} and child.pos_ != "VERB")]
    if noun.dep_ in {"pobj", "pcomp"} and noun.head not in words:  # "according to": one hangs on the other
        words.append(noun.head)
    return " ".join(word.lower_ for word in sorted(words, key=lambda word: word.i))


def preposition_token(noun: Token) -> Token | None:
    """Return the first word of the preposition before a noun, or None."""
    for child in noun.children:
        if child.dep_ == "case" and child.i < noun.i and child.lower_ not in {"’s", "'s", "’", "'"}:
            return child
    if noun.dep_ not in {"pobj", "pcomp"}:
        return None
    first = noun.head
    while first.dep_ in {"prep", "pcomp"} and first.head.dep_ == "prep" and _object(first.head) is None:
        first = first.head
    return first


def modifiers(head: Token) -> Iterator[tuple[str, Token]]:
    """Yield the prepositional phrases on a token: the preposition in lower case and its noun.

    Phrases on a preposition's own noun ("of the sources") belong to that noun, not to this head.
    Nouns that modify without a preposition ("last week") come with an empty string.
    """
    for child in head.children:
        noun = _behind(child)
        if noun is None:
            continue
        before = preposition(noun)
        if before is not None:
            yield before, noun
        elif child.dep_ in UNMARKED:
            yield "", noun


def modified(noun: Token) -> Token:
    """Return the word that a prepositional phrase with this noun hangs on."""
    return preposition_token(noun).head if noun.dep_ in {"pobj", "pcomp"} else noun.head


def is_oblique(noun: Token) -> bool:
    """Tell whether a noun modifies a verb or noun, with a preposition or without."""
    return noun.dep_ in OBLIQUE or noun.dep_ == "pobj"


def _behind(child: Token) -> Token | None:
    if child.dep_ in {"prep", "agent"} or (child.dep_ == "dative" and child.pos_ == "ADP"):
        inner = next((c for c in child.children if c.dep_ in {"prep", "pcomp"}), None)
        return _object(child) or (inner and (_object(inner) or (inner if inner.dep_ == "pcomp" else None)))
    return child if child.dep_ in OBLIQUE else None


def _object(preposition: Token) -> Token | None:
    return next((child for child in preposition.children if child.dep_ == "pobj"), None)


def auxiliaries(head: Token) -> tuple[Token, ...]:
    """Return the auxiliaries of a predicate in text order, a copula included."""
    return tuple(child for child in head.children if child.dep_ in AUXILIARY)


def adverbs(head: Token) -> tuple[Token, ...]:
    """Return the adverbs that modify a word, in text order."""
    return tuple(child for child in head.children if child.dep_ == "advmod")


def particles(verb: Token) -> tuple[Token, ...]:
    """Return the particles of a phrasal verb ("called [off]")."""
    return tuple(child for child in verb.children if child.dep_ in {"compound:prt", "prt"})


def modal(head: Token) -> Token | None:
    """Return the modal auxiliary of a predicate ("may", "would"), or None."""
    return next((child for child in head.children if child.tag_ == "MD" and child.dep_ in AUXILIARY), None)


def negation(head: Token) -> Token | None:
    """Return the word that negates a predicate ("not", "never", "no longer"), or None."""
    for child in head.children:
        if child.dep_ == "neg" or (child.dep_ == "advmod" and child.lower_ in {"not", "n’t", "n't", "never"}):
            return child
        if child.dep_ in {"det", "cc:preconj"} and child.lower_ in {"no", "neither"}:
            return child
        if child.dep_ in SUBJECT | OBJECT:
            if child.lower_ in {"nobody", "nothing", "none"}:
                return child
            for grandchild in child.children:
                if grandchild.dep_ in {"det", "neg"} and grandchild.lower_ in {"no", "neither"}:
                    return grandchild
    return None


def tense(head: Token) -> str | None:
    """Return past, present or future from a predicate's finite verb; None where it has none.

    "will" and "going to" make future; a perfect counts as past, a progressive as its auxiliary.
    """
    helpers = auxiliaries(head)
    lowers = {helper.lower_ for helper in helpers}
    if lowers & {"will", "’ll", "'ll", "wo", "shall"}:
        return "future"
    if head.lower_ == "going" and any(child.dep_ == "xcomp" for child in head.children):
        return "future"
    finite = [helper for helper in helpers if helper.tag_ in {"VBD", "VBP", "VBZ", "MD"}] or [head]
    if any(helper.lemma_ == "have" and helper.i < head.i for helper in helpers) and head.tag_ in {"VBN", "VBD"}:
        return "past"
    tag = finite[0].tag_
    if tag == "VBD":
        return "past"
    if tag in {"VBP", "VBZ"}:
        return "present"
    if tag == "MD":
        return "present"
    return None


def gerund(head: Token) -> tuple[Token, Token] | None:
    """Return the preposition and the participle behind it: "wary [of saying] anything", or None."""
    for child in head.children:
        if child.dep_ in ADVERB_CLAUSE | NOUN_CLAUSE and child.tag_ == "VBG":
            before = next((c for c in child.children if c.dep_ in {"mark", "case"} and c.tag_ == "IN"), None)
            if before is not None and before.i < child.i:
                return before, child
        if child.dep_ == "prep":
            inner = next((c for c in child.children if c.dep_ == "pcomp" and c.tag_ == "VBG"), None)
            if inner is not None:
                return child, inner
    return None


def is_adverb(token: Token) -> bool:
    """Tell whether a token is an adverb that modifies the word above it ("[also] denied")."""
    return token.dep_ == "advmod" and token.pos_ in {"ADV", "PART"}


def particle(head: Token) -> Token | None:
    """Return the particle of a phrasal verb ("point [out]"), or None."""
    return next((child for child in head.children if child.dep_ in {"compound:prt", "prt"}), None)


def verb_group(head: Token) -> Span:
    """Return the verb with its auxiliaries, negation, particle and the adverbs between them.

    "has repeatedly denied", "declined", "did not say", "called off".
    """
    parts = [head]
    for child in head.children:
        if child.dep_ in AUXILIARY or child.dep_ in {"neg", "compound:prt", "prt"}:
            parts.append(child)
        elif child.dep_ == "advmod" and child.lower_ in {"not", "n’t", "n't", "never"}:
            parts.append(child)
    first, last = min(p.i for p in parts), max(p.i for p in parts)
    group = head.doc[first : last + 1]
    inside = {token.i for token in parts}
    allowed = all(t.i in inside or t.dep_ in {"advmod", "discourse"} or t.pos_ in {"ADV", "PART"} for t in group)
    if not allowed:
        near = [t for t in group if t.i in inside and abs(t.i - head.i) <= 1 + sum(1 for u in group if u.pos_ == "ADV")]
        first, last = min(t.i for t in [head, *near]), max(t.i for t in [head, *near])
        group = head.doc[first : last + 1]
        if any(t.i not in inside and t.pos_ not in {"ADV", "PART"} for t in group):
            group = head.doc[head.i : head.i + 1]
    return Span(group.start_char, group.end_char)


def phrase(noun: Token, *, relative: bool = True, conjoined: bool = False) -> Span:
    """Return the whole noun phrase round a head noun, as characters.

    Determiner, modifiers and apposition belong to it, the preposition before it does not.
    `relative` keeps relative and participial clauses ("officials familiar with it"); `conjoined`
    keeps what "and" joins to it.
    """
    left = right = noun.i
    drop = {"punct", "cc", "mark", "case", "prep"} | SUBJECT | AUXILIARY | LOOSE
    for child in noun.children:
        if child.dep_ == "case" and child.i > noun.i:
            continue
        if child.dep_ == "conj":
            if conjoined:
                right = max(right, child.right_edge.i)
            continue
        if child.dep_ in {"prep"}:
            right = max(right, child.right_edge.i)
            continue
        if child.dep_ in drop and not (child.dep_ == "case" and child.i > noun.i):
            continue
        if not relative and child.dep_ in RELATIVE | NOUN_CLAUSE | COMPLEMENT | ADVERB_CLAUSE:
            continue
        left = min(left, child.left_edge.i)
        right = max(right, child.right_edge.i)
    first = preposition_token(noun)
    if first is not None and first.i < noun.i:
        all_before = [child for child in noun.children if child.dep_ == "case" and child.i < noun.i] or [first]
        edge = max(word.i for host in all_before for word in (host, *host.children) if word.i < noun.i)
        left = max(left, edge + 1)
    doc = noun.doc
    while left < noun.i and (doc[left].is_punct and doc[left].text not in {"“", '"', "‘"} or doc[left].is_space):
        left += 1
    while right > noun.i and (doc[right].is_space or doc[right].text in {",", ";", "—", "–", "-", "."}):
        right -= 1
    return Span(doc[left].idx, doc[right].idx + len(doc[right]))


def clause(head: Token, *, without: frozenset[int] = frozenset()) -> Span:
    """Return the hull of a predicate's subtree, white space and outer commas trimmed.

    `without` holds indices of tokens whose subtrees are left out where they stand at an edge.
    """
    skip = {token.i for i in without for token in head.doc[i].subtree}
    tokens = [token for token in head.subtree if token.i not in skip]
    while tokens and (tokens[0].is_space or tokens[0].text in {",", ";", ":", "—", "–", "-"}):
        tokens.pop(0)
    while tokens and (tokens[-1].is_space or tokens[-1].text in {",", ";", ":", "—", "–", "-"}):
        tokens.pop()
    tokens = tokens or [head]
    return Span(tokens[0].idx, tokens[-1].idx + len(tokens[-1]))


def governor(token: Token) -> Token | None:
    """Return the nearest predicate above a token: the verb or copular head of its clause."""
    for above in token.ancestors:
        if above.pos_ in {"VERB", "AUX"} or is_copular(above) or own_subject(above) is not None:
            return above
    return None


def put_in_place(token: Token, other: Token) -> None:
    """Hang a token where another hangs, by the same relation; in place of a root it becomes the root."""
    above, token.dep_ = other.head, other.dep_
    token.head = token if above == other else above


def put_as_subject(noun: Token, verb: Token) -> None:
    """Hang a noun on a verb as its subject, in Universal Dependencies."""
    noun.head, noun.dep_ = verb, "nsubj:pass" if is_passive(verb) else "nsubj"


def put_as_object(noun: Token) -> None:
    """Call a noun the direct object of the verb that it hangs on."""
    noun.dep_ = "obj"


def is_misplaced(noun: Token) -> bool:
    """Tell whether a noun is called an object, an address or an oblique, which before a finite verb it seldom is."""
    return noun.dep_ in {"obj", "iobj", "obl", "vocative", "dislocated"}


def put_as_oblique(noun: Token, verb: Token) -> None:
    """Hang a noun with a preposition on a verb that it modifies, in Universal Dependencies."""
    noun.head, noun.dep_ = verb, "obl"


def put_as_participle(verb: Token, noun: Token) -> None:
    """Hang a verb on a noun as a participle that modifies it, in Universal Dependencies."""
    verb.head, verb.dep_, verb.tag_ = noun, "acl", "VBN"
