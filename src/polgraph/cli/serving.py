"""The server over a graph, with its addresses told once it answers."""

import asyncio
import signal
import socket
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager

from starlette.applications import Starlette

from polgraph.api.graphql import GraphService
from polgraph.api.schema import schema_text
from polgraph.cli.terminal import announce, say
from polgraph.database import Connection, Guard
from polgraph.errors import ExitCode
from polgraph.settings import Settings
from polgraph.web.app import create_app
from polgraph.web.metrics import MeasuredReader, Metrics
from polgraph.web.server import serve
from polgraph.web.warming import warm_after_a_while

_ADDRESSES = """\
polgraph answers:

  {url}/           what it is and the latest meetings
  {url}/graphql    GraphQL; in a browser GraphiQL, with examples

Try this in another terminal, or end with Ctrl-C:

  curl -s {url}/graphql -H 'Content-Type: application/json' \\
    -d '{{"query": "{{ meetings {{ nodes {{ name speakers {{ nodes {{ name }} }} }} }} }}"}}'
"""


def on_port_of(listener: socket.socket, settings: Settings) -> Settings:
    """Settings with the port that is really listened on, where any would do."""
    return settings.model_copy(update={"port": listener.getsockname()[1]})


def serve_graph(
    settings: Settings, connection: Connection, listener: socket.socket
) -> ExitCode:
    """Serve until a signal ends it; Ctrl-C counts as an interruption."""
    graph, metrics = Guard(connection), Metrics()
    service = GraphService(MeasuredReader(graph, metrics), settings)

    @asynccontextmanager
    async def lifespan(_app: Starlette) -> AsyncGenerator[None]:
        async with graph:
            say(_ADDRESSES.format(url=settings.base_url))
            warming = asyncio.create_task(warm_after_a_while(service))
            yield
            warming.cancel()
            await asyncio.wait([warming])

    app = create_app(
        settings,
        service,
        schema_text=schema_text(),
        metrics=metrics,
        lifespan=lifespan,
    )
    ended_by = serve(settings, app, listener=listener)
    announce("Stopping")
    return ExitCode.INTERRUPTED if ended_by is signal.SIGINT else ExitCode.DONE
