"""Plans of operations, kept by document and by the shape of its variables.

Parsing, validating, measuring and compiling cost more than reading the graph; a request
that looks like an earlier one skips them all.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from graphql import (
    DocumentNode,
    GraphQLError,
    GraphQLSchema,
    OperationDefinitionNode,
    SelectionSetNode,
    execute_sync,
    is_non_null_type,
)

from polgraph.api.documents import Document, Documents
from polgraph.api.problems import (
    Formatted,
    RequestRefusedError,
    from_graphql,
    locations_of,
    problem,
)
from polgraph.api.recent import Recent
from polgraph.api.shapes import shape_of
from polgraph.planner.build import PlanError
from polgraph.planner.compile import Compiled, compile_field
from polgraph.planner.selection import Operation, SelectedField
from polgraph.planner.windows import PageLimits


@dataclass(frozen=True, slots=True)
class Answered:
    """A root field that needs no graph."""

    value: object
    errors: tuple[Formatted, ...] = ()


@dataclass(frozen=True, slots=True)
class Refused:
    """A root field whose arguments cannot be used."""

    error: Formatted


@dataclass(frozen=True, slots=True)
class Step:
    """What is to be done for one root field; `required` where null is not allowed.

    `locations` are where the document asks for it, as an error shows them.
    """

    key: str
    required: bool
    work: Compiled | Answered | Refused
    locations: tuple[dict[str, int], ...]


@dataclass(frozen=True, slots=True)
class Plan:
    """The steps of an operation, bound to one request's variables.

    With `original` they serve readers who prefer no language.
    """

    steps: tuple[Step, ...]
    cost: int
    variables: Mapping[str, object]
    operation: Callable[[], tuple[Document, Operation]]
    original: bool = False


@dataclass(frozen=True)
class Compiling:
    """Turns operations into steps."""

    schema: GraphQLSchema
    limits: PageLimits

    def steps(
        self, prepared: tuple[Document, Operation], *, original: bool
    ) -> tuple[Step, ...]:
        """One step for each root field, in the response's order."""
        document, operation = prepared
        selected = operation.select("Query", (document.definition.selection_set,))
        return tuple(
            Step(
                field.key,
                self._is_required(field.name),
                self._work(prepared, field, original=original),
                locations_of(field.nodes),
            )
            for field in selected
        )

    def _is_required(self, name: str) -> bool:
        query = self.schema.query_type
        definition = query.fields.get(name) if query else None
        return definition is not None and is_non_null_type(definition.type)

    def _work(
        self,
        prepared: tuple[Document, Operation],
        selected: SelectedField,
        *,
        original: bool,
    ) -> Compiled | Answered | Refused:
        match selected.name:
            case "__typename":
                return Answered("Query")
            case "__schema" | "__type":
                return self._introspected(prepared, selected)
            case _:
                return self._compiled(selected, original=original)

    def _compiled(
        self, selected: SelectedField, *, original: bool
    ) -> Compiled | Refused:
        try:
            return compile_field(selected, self.limits, original=original)
        except PlanError as error:
            return Refused(
                problem(
                    error.message,
                    error.cause_code,
                    path=error.path,
                    locations=locations_of(selected.nodes),
                )
            )
        except GraphQLError as error:
            found = from_graphql(error, "BAD_USER_INPUT")
            return Refused({**found, "path": [selected.key]})

    def _introspected(
        self, prepared: tuple[Document, Operation], selected: SelectedField
    ) -> Answered:
        document, operation = prepared
        definition = document.definition
        alone = OperationDefinitionNode(
            operation=definition.operation,
            name=definition.name,
            variable_definitions=definition.variable_definitions,
            selection_set=SelectionSetNode(selections=selected.nodes),
        )
        result = execute_sync(
            self.schema,
            DocumentNode(definitions=(alone, *document.fragments.values())),
            variable_values=dict(operation.variables.coerced),
        )
        errors = tuple(
            from_graphql(error, "VALIDATION_FAILED") for error in result.errors or ()
        )
        return Answered((result.data or {}).get(selected.key), errors)


class Plans:
    """Plans for requests; keeps the documents and plans used last."""

    def __init__(self, documents: Documents, compiling: Compiling, size: int) -> None:
        self._documents = documents
        self._compiling = compiling
        self._read: Recent[Document] = Recent(size)
        self._planned: Recent[tuple[tuple[Step, ...], int]] = Recent(size)

    def plan(
        self,
        query: str,
        variables: Mapping[str, object],
        name: str | None,
        *,
        original: bool = False,
    ) -> Plan:
        """The plan of a request; with `original` its reader prefers no language.

        Raises:
            RequestRefusedError: for what keeps the operation from running.
        """
        text = (query, name)
        document = self._read.get(text, lambda: self._documents.read(query, name))
        coerced = self._documents.variables(document, variables)

        def prepared() -> tuple[Document, Operation]:
            return document, self._documents.operation(document, variables)

        steps, cost = self._planned.get(
            (text, original, shape_of(coerced)),
            lambda: self._compile(*prepared(), original=original),
            keep=_holds_for_others,
        )
        return Plan(steps, cost, coerced, prepared, original)

    def _compile(
        self, document: Document, operation: Operation, *, original: bool
    ) -> tuple[tuple[Step, ...], int]:
        cost = self._documents.cost(document, operation)
        try:
            steps = self._compiling.steps((document, operation), original=original)
        except GraphQLError as error:  # a null variable where a root field wants none
            found = from_graphql(error, "BAD_USER_INPUT")
            raise RequestRefusedError((found,)) from None
        return steps, cost


def _holds_for_others(planned: tuple[tuple[Step, ...], int]) -> bool:
    """Whether a plan serves other values too; a refusal speaks of these values."""
    return not any(isinstance(step.work, Refused) for step in planned[0])
