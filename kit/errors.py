"""The one error the kit raises on purpose."""


class KitError(Exception):
    """Say in one sentence what was wrong with the input and what would help."""
