"""Watch: the stages of the analysis in order, how long each takes, and who is told as it begins."""

from __future__ import annotations

from collections.abc import Callable
from time import perf_counter

STAGES = ("language", "times", "actors", "quotes", "relations", "events", "sourcing", "checks")


class Watch:
    """Measure the seconds of each stage, and call `progress` with its name as it begins."""

    def __init__(self, progress: Callable[[str], None] | None = None):
        self.progress, self.seconds, self._name, self._since = progress, {}, None, 0.0

    def begin(self, name: str | None) -> None:
        """End the stage that runs, and begin the one named; None begins none."""
        now = perf_counter()
        if self._name is not None:
            self.seconds[self._name] = self.seconds.get(self._name, 0.0) + now - self._since
        self._name, self._since = name, now
        if name is not None and self.progress is not None:
            self.progress(name)
