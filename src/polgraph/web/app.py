"""Puts the web application together: which address is answered by what.

Everything it needs is given to it, so that a test can serve a small GraphQL service of
its own through the same application.
"""

from collections.abc import Callable
from pathlib import Path

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Mount, Route
from starlette.types import Lifespan

from polgraph.api.service import GraphQLService
from polgraph.settings import Settings
from polgraph.web.assets import Assets
from polgraph.web.drain import Drain
from polgraph.web.endpoint import GraphQLEndpoint
from polgraph.web.graphiql import GraphiQLPage
from polgraph.web.headers import StandingHeaders
from polgraph.web.health import Health

_FOLDER = Path(__file__).parent


def create_app(
    settings: Settings,
    service: GraphQLService,
    *,
    schema_text: str,
    lifespan: Lifespan[Starlette] | None = None,
) -> Starlette:
    """Assemble the application; its `state.drain` tells `serve` how to stop.

    Args:
        settings: whose limits hold for every request.
        service: executes GraphQL documents.
        schema_text: what `/schema.graphql` gives, in the schema language.
        lifespan: opens and closes what the service stands on, in the server's loop.
    """
    drain = Drain()
    static = _FOLDER / "static"
    limits = settings.limits
    health = Health(service, drain, limits.database_seconds)
    endpoint = GraphQLEndpoint(service, limits, GraphiQLPage(static))
    app = Starlette(
        routes=[
            Route("/graphql", endpoint),
            Route("/schema.graphql", _schema_handler(schema_text)),
            Route("/healthz", health.healthz),
            Route("/readyz", health.readyz),
            Route("/version", health.version),
            Mount("/static", Assets(static)),
            Mount("/styles", Assets(_FOLDER / "styles")),
        ],
        middleware=[Middleware(StandingHeaders, drain)],
        lifespan=lifespan,
    )
    app.state.drain = drain
    return app


def _schema_handler(text: str) -> Callable[[Request], Response]:
    def schema(_request: Request) -> Response:
        return PlainTextResponse(text, media_type="text/plain")

    return schema
