"""The GraphQL service that the server runs: documents in, answers from the graph out."""

from dataclasses import dataclass
from datetime import UTC, datetime

from polgraph.api.documents import Preparation
from polgraph.api.execution import Execution
from polgraph.api.problems import RequestRefusedError
from polgraph.api.schema import public_schema
from polgraph.api.service import GraphQLAnswer, GraphQLRequest
from polgraph.database import Graph
from polgraph.planner.sources import Context
from polgraph.settings import Settings


@dataclass(frozen=True)
class GraphService:
    """Answers GraphQL requests from one graph."""

    graph: Graph
    settings: Settings

    async def answer(self, request: GraphQLRequest) -> GraphQLAnswer:
        """Execute a document; errors of the document are part of the answer."""
        limits = self.settings.limits
        schema = public_schema().graphql
        try:
            prepared = Preparation(schema, limits).prepare(
                request.query, request.variables or {}, request.operation_name
            )
        except RequestRefusedError as refused:
            return GraphQLAnswer(
                refused.errors,
                None,
                executed=False,
                extensions={},
                status=refused.status,
            )
        executed = await Execution(schema, self.graph, limits).execute(
            prepared, self._context(request)
        )
        return GraphQLAnswer(
            executed.errors,
            executed.data,
            executed=True,
            extensions={"cost": {"estimated": prepared.cost}},
            status=200,
        )

    async def ready(self) -> None:
        """Return when the graph answers.

        Raises:
            DatabaseUnavailableError: when it does not.
        """
        await self.graph.verify()

    def _context(self, request: GraphQLRequest) -> Context:
        now = datetime.now(UTC)
        return Context(
            now=now.strftime("%Y-%m-%dT%H:%M:%SZ"),
            today=now.date().isoformat(),
            languages=request.languages,
            pages=f"{self.settings.base_url}/entity/",
        )
