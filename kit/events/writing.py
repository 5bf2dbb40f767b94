"""Writing: one event row from the places that tell of it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable

from spacy.tokens import Doc

from kit.actors.records import Actor, Mention
from kit.article import Article
from kit.events.anchors import is_datable
from kit.events.clusters import Cluster
from kit.events.happenings import Happening
from kit.events.limits import When, limited
from kit.events.naming import with_the
from kit.events.placing import Placing
from kit.events.records import Event
from kit.events.speakers import Speaker, kind_of
from kit.events.status import status
from kit.events.titles import Titler
from kit.language import grammar, offsets_of
from kit.quotes.records import Quote
from kit.relations.parties import Parties
from kit.relations.statements import Statements
from kit.spans import Span
from kit.times.records import Time

ASIDE = re.compile(r",? (?:who|which|whose|where)\b.*$|, .*$", re.DOTALL)
"""What a title leaves out of a source's own words: "the union[, which represents most of them]"."""


class Writer:
    """Write event rows."""

    def __init__(
        self,
        doc: Doc,
        article: Article,
        times: tuple[Time, ...],
        actors: tuple[Actor, ...],
        parties: Parties,
        statements: Statements,
        mentions: tuple[Mention, ...] = (),
    ):
        self.article, self.statements = article, statements
        starts = offsets_of(doc)
        timed = {
            i
            for time in times
            if is_datable(time)
            for i in range(bisect_left(starts, time.start), bisect_left(starts, time.end))
        }
        self._titler = Titler(actors, parties, timed, with_the(actors, mentions, article.text))
        self._doc, self._types = doc, {actor.actor_id: actor.type for actor in actors}
        self._names = {actor.actor_id: actor.name for actor in actors}
        self._spellings = defaultdict(set)
        for mention in mentions:
            self._spellings[mention.actor_id].add(mention.text)

    def event(self, cluster: Cluster, placing: Placing | None) -> Event:
        """Return the row of one event; its clause is the place that dates it, else the first."""
        main = cluster.dated or cluster.members[0]
        told = self.statements.told_by(main.head.idx)
        time = placing.source.time if placing is not None and placing.source is not None else None
        when = limited(placing.source, self.article.published) if time is not None else When()
        span = self._span(main)
        trigger = (
            grammar.verb_group(main.head)
            if not main.is_nominal
            else Span(main.head.idx, main.head.idx + len(main.head))
        )
        participants = dict.fromkeys(party for member in [main, *cluster.members] for party in member.parties)
        places = [place for member in [main, *cluster.members] for place in member.places]
        fullest = self._fullest(cluster)
        return Event(
            event_id="",
            start=span.start,
            end=span.end,
            text=self.article.words(span),
            trigger_start=trigger.start,
            trigger_end=trigger.end,
            trigger=self.article.words(trigger),
            title=self._titler.title(
                fullest,
                speaker=self._speaker(main),
                said=Span(*told[0].parts[0]) if told else _clause_before(main),
                inside=self._inside(main),
                source=_source(told),
                place=self._names.get(places[0]) if places and self._is_inside((main, fullest), places[0]) else None,
                spellings=self._spellings[places[0]] if places else (),
            ),
            actors=tuple(actor for actor in participants if actor not in places),
            place=places[0] if places else None,
            value=when.value,
            mod=when.mod,
            earliest=when.earliest,
            latest=when.latest,
            granularity=time.granularity if time is not None else None,
            status=self._status(cluster, main, time),
            saying=main.is_saying,
            time_id=time.time_id if time is not None else None,
            quote_id=told[0].quote_id if told else self.statements.around(main.head.idx),
            mentions=tuple(self._span(member) for member in cluster.members),
            placed_by=placing.by if placing is not None else "none",
            why=(placing.why if placing is not None else "named again and again") + _merged(cluster),
        )

    def _is_inside(self, members: Iterable[Happening], place: str) -> bool:
        """Tell whether the sentences of these members say that it is in a place or at it, not to or from it."""
        sentences = " ".join(member.head.sent.text for member in members)
        names = "|".join(map(re.escape, self._spellings[place]))
        return (
            bool(names)
            and re.search(rf"\b(?:in|at|near|outside|across) (?:the )?(?:\w+ )?(?:{names})", sentences) is not None
        )

    def _speaker(self, happening: Happening) -> Speaker | None:
        """Return who says what this place tells: a saying's own speaker, else that of the statement round it."""
        told = self.statements.told_by(happening.head.idx)
        quote = told[0] if told else self.statements.quote(self.statements.around(happening.head.idx))
        if quote is not None and not quote.speaker_ids and quote.kind == "indirect" and quote.source_start is not None:
            outer = self.statements.quote(self.statements.around(quote.source_start))  # "prices show that we need it"
            quote = outer if outer is not None and outer.kind == "direct" else quote
        if quote is None or not quote.speaker:
            return None
        name = quote.speaker if quote.speaker_ids else ASIDE.sub("", quote.speaker)
        return (
            Speaker(name, quote.kind == "direct", kind_of(quote, self._doc, self._types))
            if len(name or "") > 1
            else None
        )  # not "Q"

    def _inside(self, happening: Happening) -> Span | None:
        """Return the content of the statement that holds this place, where its own end bounds the title."""
        quote = self.statements.quote(self.statements.around(happening.head.idx))
        if quote is not None and quote.kind == "mixed" and quote.linked_to is not None:
            quote = self.statements.quote(quote.linked_to)
        if quote is None or quote.kind not in {"direct", "indirect"} or len(quote.parts) != 1:
            return None
        return Span(*quote.parts[0])

    def _span(self, happening: Happening) -> Span:
        if happening.is_nominal:
            span = grammar.phrase(happening.head, relative=False)
            joiner = re.match(r"(?:and|or)\s+", self.article.words(span))  # left over where the parse cut a name off
            return Span(span.start + joiner.end(), span.end) if joiner else span
        return grammar.clause(happening.head)

    def _fullest(self, cluster: Cluster) -> Happening:
        """Return the place that names most of those who take part; among equals no heading, then the dated one."""
        dated = cluster.dated
        if dated is not None and not dated.is_nominal:
            return dated
        same = [member for member in cluster.members if member.word == (dated or cluster.members[0]).word]

        def rank(member: Happening) -> tuple:
            known = len(set(member.parties)) + len(member.places)
            plain = dated is None and member.is_nominal
            return plain, known, not self._in_heading(member), member is dated, -member.head.i

        return max(same, key=rank)

    def _in_heading(self, happening: Happening) -> bool:
        """Tell whether a place stands in a heading, whose words may all begin with capitals."""
        index = self.article.paragraph_at(happening.head.idx)
        return index is not None and self.article.paragraphs[index].kind == "heading"

    def _status(self, cluster: Cluster, main: Happening, time: Time | None) -> str:
        """Return the dated place's status; told outside a statement elsewhere, a reported event happened."""
        published = self.article.published
        first = status(main, self.statements, published, time=time)
        if first != "reported":
            return first
        others = {status(member, self.statements, published) for member in cluster.members}
        return "happened" if "happened" in others else first


def _source(told: tuple[Quote, ...]) -> Span | None:
    """Return the words of who says it, where no known actor does."""
    quote = told[0] if told else None
    if quote is None or quote.speaker_ids or quote.source_start is None:
        return None
    return Span(quote.source_start, quote.source_end)


def _clause_before(happening: Happening) -> Span | None:
    """Return what stands before a saying that closes its sentence, where no quote was found to hold it."""
    head = happening.head
    if not happening.is_saying or not grammar.is_clause_complement(head) or head.head.i > head.i:
        return None
    return Span(head.head.left_edge.idx, head.left_edge.idx)


def _merged(cluster: Cluster) -> str:
    return "; one event with " + "; ".join(dict.fromkeys(cluster.reasons)) if cluster.reasons else ""
