"""Voice: one source of an article, its wordings gathered while the text is read."""

from __future__ import annotations

from dataclasses import dataclass, field

from kit.sourcing.phrases import Phrase


@dataclass(eq=False)
class Voice:
    """Gather the wordings of one source while the text is read.

    `actor_ids` are the actors named, `group_ids` the groups that the actors stage described;
    `relays` are the voices whose words it passes on; `one_of` is the earlier voice of which it is one
    or like which it is ("one of the officials", "another"); `lost` is the wording that points back to
    nobody, `among` the noun of those who only acted before ("Two officers fled. One of them");
    `named_later` says how a voice described first was named.
    """

    phrases: list[Phrase] = field(default_factory=list)
    actor_ids: tuple[str, ...] = ()
    group_ids: tuple[str, ...] = ()
    relays: list[Voice] = field(default_factory=list)
    one_of: Voice | None = None
    lost: Phrase | None = None
    among: str | None = None
    named_later: str | None = None

    @property
    def type(self) -> str:
        """Return the voice's type: a name anywhere makes a person named."""
        types = [phrase.type for phrase in self.phrases]
        return "named person" if "named person" in types else types[0]
