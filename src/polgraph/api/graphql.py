"""The GraphQL service that the server runs: documents in, answers from the graph out.

Everybody and whoever sends a token are answered by the same statements. They differ in
their limits, and in the instant by which embargoes are judged.
"""

from dataclasses import dataclass

from polgraph.api.documents import Documents
from polgraph.api.execution import Executed, Execution
from polgraph.api.plans import Compiling, Plan, Plans
from polgraph.api.problems import RequestRefusedError
from polgraph.api.schema import public_schema
from polgraph.api.service import GraphQLAnswer, GraphQLRequest
from polgraph.api.together import Together
from polgraph.clock import this_instant
from polgraph.database import Reader
from polgraph.planner.plan import Reach
from polgraph.planner.sources import Context
from polgraph.planner.windows import PageLimits
from polgraph.settings import Limits, Settings
from polgraph.upsert import refuse_newer

_PLANS = 500
_DAY = len("2000-12-31")


@dataclass(frozen=True)
class _Desk:
    """What answers the requests of one kind of caller, and within which limits."""

    plans: Plans
    execution: Execution
    most_errors: int

    @classmethod
    def of(cls, graph: Reader, limits: Limits) -> "_Desk":
        schema = public_schema().graphql
        reach = Reach(limits.hops, limits.hub_links, limits.trails, limits.network_hops)
        compiling = Compiling(schema, PageLimits(limits.page, limits.ids, reach))
        return cls(
            Plans(Documents(schema, limits), compiling, _PLANS),
            Execution(Together(graph), compiling, limits.database_seconds),
            limits.execution_errors,
        )


class GraphService:
    """Answers GraphQL requests from one graph; keeps the plans used last."""

    def __init__(self, graph: Reader, settings: Settings) -> None:
        self._graph = graph
        self._pages = f"{settings.base_url}/entity/"
        self._public = _Desk.of(graph, settings.limits)
        self._trusted = _Desk.of(graph, settings.limits_of_tokens)

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
        return GraphQLAnswer(
            executed.errors[: self._desk(request).most_errors],
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
        return self._desk(request).plans.plan(
            request.query,
            request.variables or {},
            request.operation_name,
            original=not request.languages,
        )

    async def execute(self, plan: Plan, request: GraphQLRequest) -> Executed:
        """Do what a plan of the request says, or some of its steps."""
        return await self._desk(request).execution.execute(plan, self._context(request))

    async def ready(self) -> None:
        """Return when the graph answers and is one that we know.

        Raises:
            DatabaseUnavailableError: when it does not answer.
            NewerGraphError: when a newer polgraph wrote it.
        """
        await refuse_newer(self._graph)

    def _desk(self, request: GraphQLRequest) -> _Desk:
        return self._trusted if request.trusted else self._public

    def _context(self, request: GraphQLRequest) -> Context:
        now = this_instant()
        return Context(
            now=_END if request.trusted else now,
            today=now[:_DAY],
            languages=request.languages,
            pages=self._pages,
        )


_END = "9999-12-31T23:59:59Z"
"""The last instant that can be written: by then every embargo is over."""
