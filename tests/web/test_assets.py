"""The claims of `polgraph.web.assets`."""

from collections.abc import AsyncGenerator
from pathlib import Path

import httpx
import pytest
from starlette.applications import Starlette
from starlette.routing import Mount

import polgraph.web
from polgraph.web.assets import Assets
from polgraph.web.built_files import built_files
from tests.web.serving import serving

STATIC = Path(str(polgraph.web.__file__)).parent / "static"


@pytest.fixture
async def files(tmp_path: Path) -> AsyncGenerator[httpx.AsyncClient]:
    folder = tmp_path / "static"
    folder.mkdir()
    (folder / "graphiql-BdLx29_K.js").write_text("1")
    (folder / "graphiql.html").write_text("2")
    (tmp_path / "secret.txt").write_text("3")
    app = Starlette(routes=[Mount("/static", Assets(folder))])
    async with serving(app) as address, httpx.AsyncClient(base_url=address) as client:
        yield client


async def test_a_file_named_by_its_content_is_kept_for_good(files: httpx.AsyncClient):
    response = await files.get("/static/graphiql-BdLx29_K.js")
    assert response.headers["cache-control"] == "public, max-age=31536000, immutable"


async def test_any_other_file_is_asked_for_again(files: httpx.AsyncClient):
    first = await files.get("/static/graphiql.html")
    assert first.headers["cache-control"] == "no-cache"
    again = await files.get(
        "/static/graphiql.html", headers={"If-None-Match": first.headers["etag"]}
    )
    assert again.status_code == 304


@pytest.mark.parametrize(
    "path", ["../secret.txt", "%2e%2e/secret.txt", "..%2fsecret.txt"]
)
async def test_nothing_outside_the_folder_is_served(
    files: httpx.AsyncClient, path: str
):
    assert (await files.get(f"/static/{path}")).status_code == 404


async def test_every_file_that_the_pages_need_is_served(client: httpx.AsyncClient):
    built = built_files(STATIC, "src/reader/main.ts")
    assert built.fonts
    for path in (built.script, *built.styles, *built.fonts):
        response = await client.get(path)
        assert response.status_code == 200
        assert "immutable" in response.headers["cache-control"]
