"""The one error the kit raises on purpose."""


class KitError(Exception):
    """Say in one sentence what was wrong with the input and what would help."""

    def _render_traceback_(self) -> list[str]:
        """Return what a notebook shows: the sentence alone, not the way that led to it."""
        return [str(self)]
