"""Relationships that the loader derives from facts, and what a path may hide."""

DERIVED = frozenset(
    {"SPOKE_AT", "ATTENDED", "MEMBER_OF", "MENTIONS", "REPORTS_ON", "ACCOMPANIED_BY"}
)
"""Rebuilt from the facts at every load, never edited."""

EMBARGOED = DERIVED | {"CITES"}
"""Relationships that can be under an embargo of their own, like nodes."""
