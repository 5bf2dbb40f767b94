"""Phrases: what the words for a source say of it: its type, how many it is, what they give away."""

from __future__ import annotations

import re
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from kit.actors.records import Actor, Mention
from kit.actors.words import called_words, name_list
from kit.language import grammar
from kit.sourcing.extents import core_of, trimmed
from kit.sourcing.heads import behind_name, beyond_of, head_of, joined
from kit.sourcing.names import Names
from kit.sourcing.people import count_people, is_plural
from kit.sourcing.types import HUMAN_PRONOUNS, is_human, may_speak, means_people, type_of
from kit.sourcing.vocabulary import nouns
from kit.spans import Span

FORMER = re.compile(r"\b(?:former|ex|retired|onetime|one-time|erstwhile|late)\b", re.IGNORECASE)
NOBODY = re.compile(
    r"(?:no(?!\.? ?\d)|nobody|none|neither|nothing|how|what|which|whose|any|anyone|anybody)\b", re.IGNORECASE
)
SOME_OF = re.compile(r"\w+ of who(?:m|se)\b", re.IGNORECASE)
DEFINITE = {"the", "this", "that", "these", "those", "both", "his", "her", "its", "their", "our", "my", "your"}


@dataclass(frozen=True)
class Phrase:
    """Hold one wording of a source and what it says.

    `core` is the phrase without the clauses behind it; `head` its noun; `names` the actors named by
    the head itself (not those that only qualify it); `partitive` the word before "of" in "one of
    the sources".
    """

    span: Span
    text: str
    core: Span
    core_text: str
    head: Token
    heads: tuple[Token, ...]
    partitive: Token | None
    type: str
    names: tuple[str, ...]
    qualifiers: tuple[Mention, ...]
    people: tuple[int, int | None] | None

    @property
    def noun(self) -> str:
        """Return the head noun's lemma in lower case."""
        return self.head.lemma_.lower()

    @property
    def former(self) -> bool:
        """Tell whether the words say that the role is over."""
        return FORMER.search(self.core_text) is not None

    @property
    def definite(self) -> bool:
        """Tell whether the phrase points back ("the official"), rather than introducing somebody."""
        first = (self.partitive or self.head).left_edge
        found = grammar.determiner(self.head)
        return (found is not None and found.lower_ in DEFINITE) or first.lower_ in DEFINITE

    @property
    def places(self) -> bool:
        """Tell whether a name beside the head says where the voice belongs ("Lee's aide"); a mere place does not."""
        return any(m.reading != "place" or m.start < self.head.idx for m in self.qualifiers)

    def beside_name(self, names: Names) -> str:
        """Return the core's words without the names of the source itself: "Truck driver" of "Truck driver Pat Lee"."""
        words = self.core_text
        for mention in names.inside(self.core):
            if mention.actor_id in self.names and mention.form in {"name", "short"}:
                words = words.replace(mention.text, "…")
        return words

    @property
    def joint(self) -> bool:
        """Tell whether a name and somebody without one speak together ("Lee and a delegation")."""
        if self.core_text[self.head.idx + len(self.head) - self.core.start :].lstrip().startswith(","):
            return False
        others = [head for head in self.heads[1:] if grammar.determiner(head) is not None or is_plural(head)]
        return bool(self.names) and bool(others) and len(self.heads) > len(self.names)

    @property
    def pronoun(self) -> bool:
        """Tell whether the phrase is only a pronoun."""
        return self.head.pos_ == "PRON" and self.text.lower() in {*HUMAN_PRONOUNS, "it", "this", "these", "those"}


def read_phrase(doc: Doc, span: Span, names: Names, speakers: tuple[Actor, ...] = ()) -> Phrase | None:
    """Return what the words of a source say; None where the span holds no word.

    `speakers` are the actors that the quotes stage found behind it, who settle the type of a
    pronoun or a short name.
    """
    tokens = doc.char_span(*span, alignment_mode="expand")
    if tokens is None or not any(token.is_alpha or token.like_num for token in tokens):
        return None
    text = names.text
    span = trimmed(text, span)
    core = core_of(text, span)
    root = head_of(doc, core)
    partitive, head = beyond_of(root, core)
    head = behind_name(head, tokens, core)
    if (
        (head.pos_ == "PRON" and not may_speak(head) and not head.text.isupper())
        or NOBODY.match(core.of(text))
        or SOME_OF.match(span.of(text))
    ):
        return None
    speakers = tuple(actor for actor in speakers if actor.type != "GROUP" or actor.names)
    inside = (head, *(other for other in joined(head) if core.start <= other.idx < core.end))
    heads = tuple(token for token in inside if token.pos_ not in {"VERB", "AUX"}) or (head,)
    if head.pos_ == "NOUN" and not is_human(head):
        # "Privacy and human rights advocates": the parser coordinates what only stands before the head.
        head = next((token for token in heads if is_human(token)), head)
        heads = heads[heads.index(head) :] if head in heads else heads
    mentions = [m for m in names.inside(core) if names.is_name(m)]
    body = next((m for m in mentions if _is_body(m, core, names)), None)
    naming = [m for m in mentions if any(_names(m, h, core, names) and not means_people(m, h) for h in heads)]
    actors = [names.actor(mention) for mention in naming]
    if not actors and head.pos_ == "PROPN" and names.called(head.text) is not None:
        actors = [names.called(head.text)]
    if body is not None:
        actors = [names.actor(body)]
    named = tuple(dict.fromkeys(actor.actor_id for actor in actors))
    kind = "organisation" if body is not None else type_of(head, heads, actors, speakers, partitive)
    people, counted = None, doc.char_span(*core, alignment_mode="expand")
    speaking = [actor for actor in speakers if actor.type == "PERSON"]
    if kind == "unnamed person" and len(speaking) == len(speakers) == 1 and _holds_name(speaking[0], core, names):
        kind, named = "named person", (speaking[0].actor_id,)  # "Her co-author, Ann Lee"
    if kind == "named person":
        many = len(speaking) or max(sum(names.actors[i].type == "PERSON" for i in named), 1)
        people = (many, many) if len(heads) <= many else count_people(heads, counted)
        if any(is_plural(other) for other in heads if not any(m.start <= other.idx < m.end for m in naming)):
            kind = "unnamed group"  # "Lee and a delegation": the others have no name
    elif kind in {"unnamed person", "unnamed group"}:
        people = count_people(heads, counted, partitive=partitive)
        kind = "unnamed person" if people == (1, 1) else "unnamed group"
    return Phrase(
        span,
        span.of(text),
        core,
        core.of(text),
        head,
        heads,
        partitive,
        kind,
        named,
        tuple(m for m in mentions if m.actor_id not in named),
        people,
    )


def _is_body(mention: Mention, core: Span, names: Names) -> bool:
    """Tell whether a body's name is all that a phrase says but an article: "The WHO", "The Oxley Democrat"."""
    alone = names.text[core.start : mention.start].strip().lower() in {"", "the"} and mention.end >= core.end
    return alone and names.actor(mention).type == "ORG" and mention.form in {"name", "short", "acronym"}


def _holds_name(person: Actor, core: Span, names: Names) -> bool:
    """Tell whether a person's own name stands in the words for a source, not that of whom he only serves."""
    mentions = (m for m in names.inside(core) if m.actor_id == person.actor_id and m.form in {"name", "short"})
    owner = ("’s", "'s")
    return any(
        names.text[core.start : m.start].split()[-1:] not in (["of"], ["for"], ["to"], ["by"])
        and not names.text[m.end : m.end + 2].startswith(owner)
        for m in mentions
    )


def _names(mention: Mention, head: Token, core: Span, names: Names) -> bool:
    """Tell whether a mention names the head itself: it covers it, or stands behind it as its name."""
    if mention.start <= head.idx < mention.end:
        return True
    if mention.start < head.idx:
        return False
    if names.actor(mention).type == "ORG":  # "its owner, Norvald Steel", "the broadcaster NRK"
        between = names.text[head.idx + len(head) : mention.start].strip()
        fitting = {",": name_list("bodies_roles"), "": called_words()}.get(between, ())
        last = not between and mention.end >= core.end and head.lower_ in nouns("institution", "words")
        return (head.lower_ in fitting or last) and head.tag_ == "NN"  # "Danish wave energy developer Norvald"
    if names.actor(mention).type != "PERSON":
        return False
    if names.text[head.idx + len(head) : mention.start].strip() in {",", ""}:
        return True
    token = head.doc.char_span(mention.start, mention.end, alignment_mode="expand").root
    for _ in range(4):
        if token == head:
            return True
        if not (grammar.is_name_part(token) or grammar.is_apposition(token)):
            break
        token = token.head
    # "Director of National Intelligence Ann Lee": a title in capitals without an article before a name.
    titled = head.text[:1].isupper() and grammar.determiner(head) is None and not is_plural(head)
    return titled and mention.end >= core.end and core.start == head.idx
