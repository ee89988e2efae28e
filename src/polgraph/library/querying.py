"""`polgraph.query`: what `polgraph query` does."""

from collections.abc import Mapping

from polgraph.api.graphql import GraphService
from polgraph.api.service import GraphQLAnswer, GraphQLRequest
from polgraph.database import Graph
from polgraph.library.opening import Announce, on_graph, silent
from polgraph.settings import Settings


def query(
    document: str,
    variables: Mapping[str, object] | None = None,
    *,
    settings: Settings | None = None,
    announce: Announce = silent,
) -> GraphQLAnswer:
    """Answer a GraphQL document from the graph, without a server.

    Args:
        document: one operation.
        variables: values of its variables.
        settings: instead of those that the environment gives.
        announce: told what takes time.

    Returns:
        The data, and the errors as GraphQL gives them; a wrong document raises nothing.
    """
    used = settings or Settings.load()

    async def work(graph: Graph) -> GraphQLAnswer:
        service = GraphService(graph, used)
        await service.ready()
        return await service.answer(GraphQLRequest(document, dict(variables or {})))

    return on_graph(work, used, announce)
