"""A selected root field as a compiled statement, ready to be bound and run."""

from collections.abc import Hashable, Mapping
from dataclasses import dataclass

from polgraph.cypher import render
from polgraph.planner.build import Builder
from polgraph.planner.finding import Finding
from polgraph.planner.lower import lower
from polgraph.planner.plan import ById, Found, Root
from polgraph.planner.selection import SelectedField
from polgraph.planner.shape import Shaper, shaper
from polgraph.planner.sharing import Sharing
from polgraph.planner.sources import Context, bind
from polgraph.planner.windows import PageLimits

_NOTHING: Mapping[str, object] = {}


@dataclass(frozen=True, slots=True)
class Compiled:
    """One Cypher statement and how its rows become a root field's value.

    A search has another statement before it, its `finding`. What is looked up by its id
    can be read for several requests at once, which `sharing` tells.
    """

    key: str
    root: Root
    cypher: str
    parameters: tuple[tuple[str, Hashable], ...]
    shape: Shaper
    finding: Finding | None = None
    sharing: Sharing | None = None

    def bind(
        self,
        variables: Mapping[str, object],
        context: Context,
        found: Mapping[str, object] = _NOTHING,
    ) -> dict[str, object]:
        """Values of the statement's parameters for one request."""
        return bind(self.parameters, variables, context, found)


def compile_field(
    selected: SelectedField, limits: PageLimits, *, original: bool = False
) -> Compiled:
    """Compile one root field.

    Args:
        selected: the field.
        limits: of pages and lists.
        original: whether the reader prefers no language.

    Raises:
        PlanError: for arguments that cannot be used.
    """
    root = Builder(limits, original).root(selected)
    statement = lower(root)
    rendered = render(statement)
    return Compiled(
        selected.key,
        root,
        rendered.text,
        rendered.parameters,
        shaper(root, selected.key),
        Finding.of(root) if isinstance(root, Found) else None,
        Sharing.of(statement, rendered) if isinstance(root, ById) else None,
    )
