"""Running an operation: one Cypher statement for each root field, side by side.

What the schema itself answers (`__schema`, `__type`) goes to graphql-core's executor;
nothing else does.
"""

import asyncio
import logging
from collections.abc import Awaitable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from graphql import (
    DocumentNode,
    FragmentDefinitionNode,
    GraphQLError,
    GraphQLSchema,
    OperationDefinitionNode,
    SelectionSetNode,
    execute_sync,
    is_non_null_type,
)

from polgraph.api.documents import Prepared
from polgraph.api.problems import Formatted, from_graphql, problem
from polgraph.errors import PolgraphError
from polgraph.planner.build import PlanError
from polgraph.planner.compile import compile_field
from polgraph.planner.selection import SelectedField
from polgraph.planner.shape import Gap
from polgraph.planner.sources import Context
from polgraph.planner.windows import PageLimits
from polgraph.settings import Limits

logger = logging.getLogger(__name__)


class Reader(Protocol):
    """Runs one statement and gives its rows (`polgraph.database.Graph` does)."""

    def read(
        self, cypher: str, parameters: Mapping[str, object], *, seconds: float
    ) -> Awaitable[Sequence[Sequence[object]]]:
        """Rows of a statement, each a list in RETURN's order."""
        ...


@dataclass(frozen=True, slots=True)
class Field:
    """A root field's value and the errors met on the way to it."""

    value: object
    errors: tuple[Formatted, ...] = ()


@dataclass(frozen=True, slots=True)
class Executed:
    """An operation's data (None where a null had to rise to the top) and errors."""

    data: Mapping[str, object] | None
    errors: tuple[Formatted, ...]


@dataclass(frozen=True)
class Execution:
    """Executes prepared operations on a graph."""

    schema: GraphQLSchema
    graph: Reader
    limits: Limits

    async def execute(self, prepared: Prepared, context: Context) -> Executed:
        """Answer all root fields, each with one statement, at the same time."""
        operation = prepared.operation
        selected = operation.select("Query", (prepared.definition.selection_set,))
        async with asyncio.TaskGroup() as group:
            tasks = [
                group.create_task(self._field(prepared, field, context))
                for field in selected
            ]
        answers = [task.result() for task in tasks]
        errors = tuple(error for answer in answers for error in answer.errors)
        return Executed(
            self._data(selected, answers), errors[: self.limits.execution_errors]
        )

    def _data(
        self, selected: Sequence[SelectedField], answers: Sequence[Field]
    ) -> Mapping[str, object] | None:
        data: dict[str, object] = {}
        for field, answer in zip(selected, answers, strict=True):
            if answer.value is None and self._is_required(field.name):
                return None
            data[field.key] = answer.value
        return data

    def _is_required(self, name: str) -> bool:
        query = self.schema.query_type
        definition = query.fields.get(name) if query else None
        return definition is not None and is_non_null_type(definition.type)

    async def _field(
        self, prepared: Prepared, selected: SelectedField, context: Context
    ) -> Field:
        match selected.name:
            case "__typename":
                return Field("Query")
            case "__schema" | "__type":
                return self._introspect(prepared, selected)
            case _:
                return await self._read(prepared, selected, context)

    async def _read(
        self, prepared: Prepared, selected: SelectedField, context: Context
    ) -> Field:
        limits = PageLimits(self.limits.page, self.limits.ids)
        try:
            compiled = compile_field(selected, limits)
            variables = prepared.operation.variables.coerced
            parameters = compiled.bind(variables, context)
            rows = await self.graph.read(
                compiled.cypher, parameters, seconds=self.limits.database_seconds
            )
        except PlanError as error:
            return Field(None, (problem(error.message, error.code, path=error.path),))
        except PolgraphError as error:
            return Field(None, (_reported(error, selected),))
        except GraphQLError as error:
            found = from_graphql(error, "BAD_USER_INPUT")
            return Field(None, ({**found, "path": [selected.key]},))
        shaped = compiled.shape(rows)
        return Field(shaped.value, tuple(map(_gap, shaped.gaps)))

    def _introspect(self, prepared: Prepared, selected: SelectedField) -> Field:
        fragments = (
            node
            for node in prepared.document.definitions
            if isinstance(node, FragmentDefinitionNode)
        )
        definition = prepared.definition
        alone = OperationDefinitionNode(
            operation=definition.operation,
            name=definition.name,
            variable_definitions=definition.variable_definitions,
            selection_set=SelectionSetNode(selections=selected.nodes),
        )
        result = execute_sync(
            self.schema,
            DocumentNode(definitions=(alone, *fragments)),
            variable_values=dict(prepared.operation.variables.coerced),
        )
        errors = tuple(
            from_graphql(error, "VALIDATION_FAILED") for error in result.errors or ()
        )
        return Field((result.data or {}).get(selected.key), errors)


def _reported(error: PolgraphError, selected: SelectedField) -> Formatted:
    """An error of the database's, told to the client; a defect of ours only logged."""
    if error.code == "INTERNAL":
        logger.error("root field %s failed", selected.name, exc_info=error)
        return problem("internal error", "INTERNAL", path=(selected.key,))
    return problem(error.message, error.code, path=(selected.key,))


def _gap(gap: Gap) -> Formatted:
    where = ".".join(str(step) for step in gap.path)
    logger.error("null where the schema allows none: %s", where)
    message = "the graph holds nothing here, where there must be something"
    return problem(message, "INTERNAL", path=gap.path)
