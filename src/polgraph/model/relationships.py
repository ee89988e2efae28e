"""Relationships that the loader derives from facts, and what a path may hide."""

DERIVED = frozenset(
    {"SPOKE_AT", "ATTENDED", "MEMBER_OF", "MENTIONS", "REPORTS_ON", "ACCOMPANIED_BY"}
)
"""Rebuilt from the facts at every load, never edited."""

EMBARGOED = DERIVED | {"CITES"}
"""Relationships that can be under an embargo of their own, like nodes."""

HIDDEN_WITH_ENDS = frozenset({"SPOKE_AT", "ATTENDED"})
"""Never visible while one of its ends is not: who can see it can see where it leads.

They are derived so, and hidden in the transaction that hides an end (`upsert.hiding`).
"""
