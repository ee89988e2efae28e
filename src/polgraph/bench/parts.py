"""What the records of the synthetic graph have in common."""

from polgraph.records import Wording
from polgraph.records.record import Value

DATASET = "synthetic"


def name(text: str) -> tuple[Wording, ...]:
    """A name with one wording."""
    return (Wording(text, "en"),)


def known(**values: Value | None) -> dict[str, Value]:
    """Values without those that no source gives."""
    return {key: value for key, value in values.items() if value is not None}
