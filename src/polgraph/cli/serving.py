"""The server over a graph, with its addresses told once it answers."""

import asyncio
import signal
import socket
from collections.abc import AsyncGenerator, Generator
from contextlib import asynccontextmanager, contextmanager
from typing import TYPE_CHECKING

from starlette.applications import Starlette

from polgraph.api.graphql import GraphService
from polgraph.api.schema import schema_text
from polgraph.cli.terminal import announce, say
from polgraph.database import Connection, Guard, Reader
from polgraph.errors import ExitCode, SettingsError
from polgraph.settings import Settings
from polgraph.web.app import create_app
from polgraph.web.metrics import MeasuredReader, Metrics
from polgraph.web.server import serve
from polgraph.web.warming import warm_after_a_while

if TYPE_CHECKING:
    from polgraph.api.service import GraphQLService
    from polgraph.web.tracing import Tracing

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
    """Serve until a signal ends it; Ctrl-C counts as an interruption.

    Raises:
        SettingsError: when it is to trace, and the libraries for that are not installed.
    """
    with _tracing(settings) as traced:
        ended_by = _serve(settings, connection, listener, traced)
    announce("Stopping")
    return ExitCode.INTERRUPTED if ended_by is signal.SIGINT else ExitCode.DONE


@contextmanager
def _tracing(settings: Settings) -> Generator["Tracing | None"]:
    if not settings.traces:
        yield None
        return
    try:
        from polgraph.web.tracing import tracing  # noqa: PLC0415 - it needs an extra
    except ModuleNotFoundError as error:
        message = (
            f"POLGRAPH_TRACES needs {error.name}, which is not installed; "
            "run: pip install 'polgraph[telemetry]'"
        )
        raise SettingsError(message) from error
    with tracing(behind_proxy=bool(settings.proxies)) as traced:
        yield traced


def _serve(
    settings: Settings,
    connection: Connection,
    listener: socket.socket,
    traced: "Tracing | None",
) -> signal.Signals | None:
    graph, metrics = Guard(connection), Metrics()
    reader: Reader = MeasuredReader(graph, metrics)
    service: GraphQLService = GraphService(
        traced.reader(reader) if traced else reader, settings
    )

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
        traced.service(service) if traced else service,
        schema_text=schema_text(),
        metrics=metrics,
        around=(traced.requests,) if traced else (),
        lifespan=lifespan,
    )
    return serve(settings, app, listener=listener)
