"""A request's document, parsed, validated and measured: ready to be compiled.

What depends on the text alone is done once for each text; what depends on variables is
done for each request.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from graphql import (
    DocumentNode,
    FragmentDefinitionNode,
    GraphQLError,
    GraphQLSchema,
    OperationDefinitionNode,
    OperationType,
    get_variable_values,
    parse,
    validate,
)
from graphql.execution.values import VariableValues

from polgraph.api.limits import first_excess, measure, total_cost
from polgraph.api.problems import RequestRefusedError, from_graphql, problem
from polgraph.api.variables import Simple, coerced, simple_variables
from polgraph.planner.selection import Operation
from polgraph.settings import Limits

_COMMENTS = 500


@dataclass(frozen=True)
class Document:
    """A valid document and the operation of it that is to run.

    `simple` are the operation's variables, where all of them are scalars or enums.
    """

    parsed: DocumentNode
    definition: OperationDefinitionNode
    fragments: Mapping[str, FragmentDefinitionNode]
    simple: Simple


@dataclass(frozen=True)
class Documents:
    """Reads documents against a schema within limits."""

    schema: GraphQLSchema
    limits: Limits

    def read(self, query: str, name: str | None) -> Document:
        """Parse, choose the operation, validate.

        Raises:
            RequestRefusedError: for what keeps the document from ever running.
        """
        parsed = self._parse(query)
        definition = self._choose(parsed, name)
        self._validate(parsed)
        fragments = {
            node.name.value: node
            for node in parsed.definitions
            if isinstance(node, FragmentDefinitionNode)
        }
        simple = simple_variables(self.schema, definition)
        return Document(parsed, definition, fragments, simple)

    def variables(
        self, document: Document, given: Mapping[str, object]
    ) -> Mapping[str, object]:
        """The variables of a request, coerced.

        Raises:
            RequestRefusedError: for a value that is none of its variable's type.
        """
        values = coerced(document.simple, given)
        if values is None:
            return self._coerce(document.definition, given).coerced
        return values

    def operation(
        self, document: Document, variables: Mapping[str, object]
    ) -> Operation:
        """The operation with a request's variables, to be compiled.

        Raises:
            RequestRefusedError: for a value that is none of its variable's type.
        """
        values = self._coerce(document.definition, variables)
        return Operation(self.schema, document.fragments, values)

    def cost(self, document: Document, operation: Operation) -> int:
        """Nodes that the operation can touch at worst.

        Raises:
            RequestRefusedError: where it passes a limit.
        """
        measures = measure(
            self.schema,
            document.parsed,
            document.definition,
            operation.variables.coerced,
        )
        excess = first_excess(measures, self.limits)
        if excess is not None:
            raise RequestRefusedError((problem(excess.message, "LIMIT_EXCEEDED"),))
        return total_cost(measures)

    def _parse(self, query: str) -> DocumentNode:
        try:
            return parse(
                query,
                max_lexical_tokens=self.limits.tokens,
                max_comments=_COMMENTS,
                max_source_length=self.limits.query_characters,
            )
        except GraphQLError as error:
            raise RequestRefusedError((from_graphql(error, "PARSE_FAILED"),)) from None

    def _choose(
        self, document: DocumentNode, name: str | None
    ) -> OperationDefinitionNode:
        operations = [
            node
            for node in document.definitions
            if isinstance(node, OperationDefinitionNode)
        ]
        if len(operations) > self.limits.operations:
            message = (
                f"the document has {len(operations)} operations;"
                f" at most {self.limits.operations} are allowed"
            )
            raise RequestRefusedError((problem(message, "LIMIT_EXCEEDED"),))
        chosen = [
            node
            for node in operations
            if name is None or (node.name and node.name.value == name)
        ]
        if len(chosen) != 1:
            refused = problem(_which(name, chosen), "OPERATION_NOT_FOUND")
            raise RequestRefusedError((refused,))
        return _only_queries(chosen[0])

    def _validate(self, document: DocumentNode) -> None:
        most = self.limits.validation_errors
        errors = validate(self.schema, document, max_errors=most)
        if errors:
            raise RequestRefusedError(
                tuple(
                    from_graphql(error, "VALIDATION_FAILED") for error in errors[:most]
                )
            )

    def _coerce(
        self, definition: OperationDefinitionNode, variables: Mapping[str, object]
    ) -> VariableValues:
        values = get_variable_values(
            self.schema,
            definition.variable_definitions or (),
            dict(variables),
            max_errors=self.limits.validation_errors,
        )
        if isinstance(values, list):
            raise RequestRefusedError(
                tuple(from_graphql(error, "VALIDATION_FAILED") for error in values)
            )
        return values


def _which(name: str | None, chosen: list[OperationDefinitionNode]) -> str:
    if name is not None:
        return f"the document has no operation called {name[:80]}"
    if chosen:
        return "the document has several operations: say which by operationName"
    return "the document has no operation"


def _only_queries(definition: OperationDefinitionNode) -> OperationDefinitionNode:
    if definition.operation is OperationType.QUERY:
        return definition
    kind = definition.operation.value
    message = f"the API reads: a {kind} is not served"
    status = 405 if definition.operation is OperationType.MUTATION else 400
    raise RequestRefusedError((problem(message, "OPERATION_NOT_FOUND"),), status)
