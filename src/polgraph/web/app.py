"""Puts the web application together: which address is answered by what.

Everything it needs is given to it, so that a test can serve a small GraphQL service of
its own through the same application.
"""

from collections.abc import Awaitable, Callable, Iterable, Sequence
from pathlib import Path

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.cors import CORSMiddleware
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Mount, Route
from starlette.types import Lifespan
from uvicorn.middleware.proxy_headers import ProxyHeadersMiddleware

from polgraph.api.service import GraphQLService
from polgraph.settings import Settings
from polgraph.web.admission import AdmittedService
from polgraph.web.assets import Assets
from polgraph.web.barrier import FaultBarrier
from polgraph.web.caller import Callers, Identification
from polgraph.web.documentation import Documentation
from polgraph.web.drain import Drain
from polgraph.web.endpoint import GraphQLEndpoint
from polgraph.web.entity_page import EntityPage
from polgraph.web.explorer import Explorer
from polgraph.web.graphiql import GraphiQLPage
from polgraph.web.headers import StandingHeaders
from polgraph.web.health import Health
from polgraph.web.metrics import Metrics
from polgraph.web.page_data import PageData
from polgraph.web.pages import Pages
from polgraph.web.rates import RateLimit, Rates
from polgraph.web.start_page import StartPage
from polgraph.web.watching import Watching

_FOLDER = Path(__file__).parent


def create_app(
    settings: Settings,
    service: GraphQLService,
    *,
    schema_text: str,
    metrics: Metrics | None = None,
    around: Sequence[Middleware] = (),
    lifespan: Lifespan[Starlette] | None = None,
) -> Starlette:
    """Assemble the application; its `state.drain` tells `serve` how to stop.

    Args:
        settings: whose limits hold for every request.
        service: executes GraphQL documents.
        schema_text: what `/schema.graphql` gives, in the schema language.
        metrics: what `/metrics` shows; the service may count in it too.
        around: what else stands around everything.
        lifespan: opens and closes what the service stands on, in the server's loop.
    """
    drain = Drain()
    metrics = metrics or Metrics()
    static = _FOLDER / "static"
    limits = settings.limits
    health = Health(service, drain, limits.database_seconds)
    admitted = AdmittedService(service, limits, metrics)
    endpoint = GraphQLEndpoint(admitted, GraphiQLPage(static))
    data = PageData(admitted)
    pages = Pages(static, settings.base_url)
    entity = EntityPage(data, pages)
    explorer = Explorer(data, pages)
    docs = Documentation(pages)
    app = Starlette(
        routes=[
            Route("/graphql", endpoint),  # first, for it is asked the most
            Route("/", StartPage(data, pages).show),
            Route("/entity/{id}.json", entity.json),
            Route("/entity/{id}.csv", entity.csv),
            Route("/entity/{id}", entity.show),
            Route("/explore.json", explorer.json),
            Route("/explore.csv", explorer.csv),
            Route("/explore", explorer.show),
            Route("/docs", docs.show),
            Route("/docs/{name}", docs.show),
            Route("/schema.graphql", _schema_handler(schema_text)),
            Route("/healthz", health.healthz),
            Route("/readyz", health.readyz),
            Route("/version", health.version),
            Route("/metrics", metrics.show),
            Mount("/static", Assets(static)),
        ],
        middleware=[*around, *_middleware(settings, drain, metrics)],
        lifespan=lifespan,
    )
    app.router.redirect_slashes = False  # it would redirect to the Host header's word
    app.state.drain = drain
    return app


def _middleware(settings: Settings, drain: Drain, metrics: Metrics) -> list[Middleware]:
    """What stands around the routes, the outermost first."""
    https = settings.base_url.startswith("https://")
    return [
        *_behind(settings.proxies),
        Middleware(Watching, metrics, log_all=settings.log_requests),
        Middleware(StandingHeaders, drain, https=https),
        *_for_other_sites(settings.origins),
        Middleware(FaultBarrier),
        Middleware(Identification, Callers(settings)),
        Middleware(RateLimit, Rates()),
    ]


def _behind(proxies: tuple[str, ...]) -> Iterable[Middleware]:
    """Takes the word of trusted proxies, and of nobody else, on who asks."""
    if proxies:
        yield Middleware(ProxyHeadersMiddleware, list(proxies))


def _for_other_sites(origins: tuple[str, ...]) -> Iterable[Middleware]:
    """Lets pages of other sites read answers, without cookies, which there are none."""
    if origins:
        yield Middleware(
            CORSMiddleware,
            allow_origins=origins,
            allow_methods=("GET", "POST"),
            allow_headers=("Authorization", "Content-Type", "X-Request-Id"),
            expose_headers=("Retry-After", "X-Request-Id"),
        )


def _schema_handler(text: str) -> Callable[[Request], Awaitable[Response]]:
    async def schema(_request: Request) -> Response:
        return PlainTextResponse(text, media_type="text/plain")

    return schema
