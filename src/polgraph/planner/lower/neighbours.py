"""Whom the links of an entity lead to, and what each link is counted by.

Links are ties as they are, and what people share: two who spoke at one meeting are
linked (`SPOKE_WITH`), and so are two who may have been in one organization at the same
time (`MEMBER_WITH`), unless it is a hub. Nothing is read here but what tells links
apart; the few that are shown are read by `links`.
"""

from collections.abc import Iterator

from polgraph.cypher.build import TRUE, all_of, equal
from polgraph.cypher.tree import (
    Binary,
    Call,
    Expression,
    HasLabel,
    Literal,
    Projection,
    Statement,
    Variable,
)
from polgraph.model.fields import Path, into, out
from polgraph.model.ties import ATTENDED, ROLE_IN
from polgraph.planner.lower.patterns import follow
from polgraph.planner.lower.steps import relation_of
from polgraph.planner.lower.ties import Found, holds, is_small, may_overlap, ties_of
from polgraph.planner.lower.trails import limit
from polgraph.planner.plan import Network, Reach
from polgraph.planner.sources import Operand

SPOKE_WITH, MEMBER_WITH = Literal("SPOKE_WITH"), Literal("MEMBER_WITH")
NODE, RELATION = Variable("node"), Variable("relation")
ONWARD, VIA = Variable("onward"), Variable("via")

_SPOKE: Path = (out("SPOKE_AT", "Meeting"),)
_SPEAKERS: Path = (into("SPOKE_AT", "Official"),)
_ROLE_IN = "ROLE_IN|ON_BEHALF_OF"
SEATS: Path = (into("HELD_BY", "Role"), out(_ROLE_IN, "Organization"))
"""Roles and the organizations they are in, or are held for."""
_HOLDERS: Path = (into(_ROLE_IN, "Role"), out("HELD_BY", "Official"))


def neighbours(here: Variable, root: Network, prefix: str) -> Call:
    """Rows for the links of an entity, one for each thing that a link is counted by.

    They bind `NODE` at the far end, the `RELATION`, whether it leads `ONWARD` from the
    entity, and `VIA`, of which each counts once.
    """

    def tied(found: Found) -> Projection:
        relation = relation_of(found.place, found.fact)
        return _row(found.node, relation, equal(found.subject, here), found.fact)

    return Call(
        (here,),
        (
            *ties_of(here, root.at, f"{prefix}t", tied),
            _fellow_speakers(here, root, f"{prefix}s"),
            _fellow_members(here, root, f"{prefix}m"),
        ),
    )


def small(entity: Variable, reach: Reach, prefix: str) -> Expression:
    """Whether an entity is no hub."""
    return is_small(entity, limit(reach.hub), limit(reach.hub + 1), prefix)


def held_at(role: Variable, at: Operand | None) -> Iterator[Expression]:
    """That a role was held on a day, where one is given."""
    if at is not None:
        yield holds(ROLE_IN, role, role, at)


def met_at(meeting: Variable, at: Operand | None) -> Iterator[Expression]:
    """That a meeting was on a day or before it, where one is given."""
    if at is not None:
        yield holds(ATTENDED, meeting, meeting, at)


def _fellow_speakers(here: Variable, root: Network, prefix: str) -> Statement:
    meeting = follow(here, _SPOKE, f"{prefix}m")
    other = follow(meeting.end, _SPEAKERS, f"{prefix}o")
    shared = small(meeting.end, root.reach, f"{prefix}h")
    return Statement(
        (
            meeting.match(HasLabel(here, "Official"), *met_at(meeting.end, root.at)),
            _kept((here, meeting.end), shared),
            other.match(Binary("<>", other.end, here)),
            _row(other.end, SPOKE_WITH, TRUE, meeting.end),
        )
    )


def _fellow_members(here: Variable, root: Network, prefix: str) -> Statement:
    seat, other = follow(here, SEATS, f"{prefix}b"), f"{prefix}o"
    role, body = seat.nodes
    holder = follow(body, _HOLDERS, other)
    theirs = holder.nodes[0]
    together = (
        Binary("<>", holder.end, here),
        may_overlap(role, theirs),
        *held_at(theirs, root.at),
    )
    return Statement(
        (
            seat.match(HasLabel(here, "Official"), *held_at(role, root.at)),
            _kept((here, role, body), small(body, root.reach, f"{prefix}h")),
            holder.match(all_of(together)),
            _row(holder.end, MEMBER_WITH, TRUE, body),
        )
    )


def _kept(variables: tuple[Variable, ...], condition: Expression) -> Projection:
    items = tuple((variable, None) for variable in variables)
    return Projection("WITH", items, condition=condition)


def _row(
    node: Expression, relation: Expression, onward: Expression, via: Expression
) -> Projection:
    columns = (NODE, RELATION, ONWARD, VIA)
    values = (node, relation, onward, via)
    return Projection(
        "RETURN",
        tuple((of, to.name) for of, to in zip(values, columns, strict=True)),
    )
