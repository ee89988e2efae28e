"""One application on one port for each test, around the small service."""

from collections.abc import AsyncGenerator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager

import httpx
import pytest

from polgraph.settings import Limits, Settings
from polgraph.web.app import create_app
from tests.web.serving import serving
from tests.web.small_service import SCHEMA_TEXT, SmallService

Serve = Callable[..., AbstractAsyncContextManager[httpx.AsyncClient]]


@pytest.fixture
async def service() -> SmallService:
    return SmallService()


@pytest.fixture
def serve_with(service: SmallService) -> Serve:
    """Serve under limits of the test's own: `serve_with(body_bytes=100)`."""

    @asynccontextmanager
    async def serve(**limits: float) -> AsyncGenerator[httpx.AsyncClient]:
        settings = Settings.model_validate({"_limits_": Limits.model_validate(limits)})
        app = create_app(settings, service, schema_text=SCHEMA_TEXT)
        async with (
            serving(app) as address,
            httpx.AsyncClient(base_url=address, timeout=10) as client,
        ):
            yield client

    return serve


@pytest.fixture
async def client(serve_with: Serve) -> AsyncGenerator[httpx.AsyncClient]:
    async with serve_with() as opened:
        yield opened
