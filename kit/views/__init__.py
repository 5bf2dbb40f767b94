"""Views: the analysis as readers, tables, pictures and filters; the only place that knows widgets and matplotlib."""

from kit.views import findings, frames
from kit.views.actor_page import ActorPage
from kit.views.brief import brief
from kit.views.claims import claims
from kit.views.correcting import Correct as correct
from kit.views.explorers import (
    explore_actors,
    explore_events,
    explore_mentions,
    explore_quotes,
    explore_sentences,
    explore_sources,
)
from kit.views.follower import Follower as follow
from kit.views.listings import listing
from kit.views.live_reader import LiveReader
from kit.views.mention_map import mention_map
from kit.views.opening import open_article, read
from kit.views.publication import Publication
from kit.views.questions import questions
from kit.views.reader import reader
from kit.views.relations import matrix
from kit.views.selection import Selection
from kit.views.sourcing_mix import sourcing_mix
from kit.views.speaker_bars import speaker_bars
from kit.views.text_order import text_order
from kit.views.timeline import timeline
from kit.views.unattributed import unattributed

__all__ = [
    "ActorPage",
    "LiveReader",
    "Publication",
    "Selection",
    "brief",
    "claims",
    "correct",
    "explore_actors",
    "explore_events",
    "explore_mentions",
    "explore_quotes",
    "explore_sentences",
    "explore_sources",
    "findings",
    "follow",
    "frames",
    "listing",
    "matrix",
    "mention_map",
    "open_article",
    "questions",
    "read",
    "reader",
    "sourcing_mix",
    "speaker_bars",
    "text_order",
    "timeline",
    "unattributed",
]
