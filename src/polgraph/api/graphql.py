"""The GraphQL service that the server runs: documents in, answers from the graph out."""

from datetime import UTC, datetime

from polgraph.api.documents import Documents
from polgraph.api.execution import Executed, Execution, Reader
from polgraph.api.plans import Compiling, Plan, Plans
from polgraph.api.problems import RequestRefusedError
from polgraph.api.schema import public_schema
from polgraph.api.service import GraphQLAnswer, GraphQLRequest
from polgraph.planner.plan import Reach
from polgraph.planner.sources import Context
from polgraph.planner.windows import PageLimits
from polgraph.settings import Settings

_PLANS = 500


class GraphService:
    """Answers GraphQL requests from one graph; keeps the plans used last."""

    def __init__(self, graph: Reader, settings: Settings) -> None:
        schema = public_schema().graphql
        limits = settings.limits
        reach = Reach(limits.hops, limits.hub_links, limits.trails, limits.network_hops)
        compiling = Compiling(schema, PageLimits(limits.page, limits.ids, reach))
        self._graph = graph
        self._settings = settings
        self._plans = Plans(Documents(schema, limits), compiling, _PLANS)
        self._execution = Execution(graph, compiling, limits.database_seconds)

    async def answer(self, request: GraphQLRequest) -> GraphQLAnswer:
        """Execute a document; errors of the document are part of the answer."""
        try:
            plan = self.plan(request)
        except RequestRefusedError as refused:
            return GraphQLAnswer(
                refused.errors,
                None,
                executed=False,
                extensions={},
                status=refused.status,
            )
        executed = await self.execute(plan, request)
        most = self._settings.limits.execution_errors
        return GraphQLAnswer(
            executed.errors[:most],
            executed.data,
            executed=True,
            extensions={"cost": {"estimated": plan.cost, "actual": executed.objects}},
            status=200,
        )

    def plan(self, request: GraphQLRequest) -> Plan:
        """What is to be done for a request, root field by root field.

        Raises:
            RequestRefusedError: for what keeps the operation from running.
        """
        return self._plans.plan(
            request.query,
            request.variables or {},
            request.operation_name,
            original=not request.languages,
        )

    async def execute(self, plan: Plan, request: GraphQLRequest) -> Executed:
        """Do what a plan of the request says, or some of its steps."""
        return await self._execution.execute(plan, self._context(request))

    async def ready(self) -> None:
        """Return when the graph answers.

        Raises:
            DatabaseUnavailableError: when it does not.
        """
        await self._graph.read("RETURN 1", {}, seconds=_READY_SECONDS)

    def _context(self, request: GraphQLRequest) -> Context:
        now = datetime.now(UTC)
        return Context(
            now=now.strftime("%Y-%m-%dT%H:%M:%SZ"),
            today=now.date().isoformat(),
            languages=request.languages,
            pages=f"{self._settings.base_url}/entity/",
        )


_READY_SECONDS = 5
