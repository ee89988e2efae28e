"""Relationships that the loader derives from facts, and what a path may hide."""

DERIVED = frozenset(
    {"SPOKE_AT", "ATTENDED", "MEMBER_OF", "MENTIONS", "REPORTS_ON", "ACCOMPANIED_BY"}
)
"""Rebuilt from the facts at every load, never edited."""

EMBARGOED = DERIVED | {"CITES"}
"""Relationships that can be under an embargo of their own, like nodes."""

HIDDEN_WITH_ENDS = frozenset({"SPOKE_AT", "ATTENDED"})
"""Never visible while one of its ends is not: who can see it can see where it leads.

Each rests on a participation, which is hidden as long as who takes part and the meeting;
a load that hides one of these hides these relationships of it in the same transaction.
"""
