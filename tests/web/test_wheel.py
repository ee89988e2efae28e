"""What is installed is what is served: a wheel holds every page, and needs no Node."""

import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest

from tests.program import ROOT

_ASK = """
import asyncio, json, sys
from pathlib import Path
import httpx, polgraph
from polgraph.errors import DatabaseUnavailableError
from polgraph.settings import Settings
from polgraph.web.app import create_app

class Away:
    async def ready(self): raise DatabaseUnavailableError("away")
    async def answer(self, request): raise DatabaseUnavailableError("away")

async def ask():
    here = Path(polgraph.__file__).parent
    assert here == Path(sys.argv[1]) / "polgraph", here
    files = {str(path.relative_to(here / "web")) for path in
             (here / "web" / "static").rglob("*") if path.is_file()}
    app = create_app(Settings(), Away(), schema_text="type Query { a: Int }")
    transport = httpx.ASGITransport(app)
    async with httpx.AsyncClient(transport=transport, base_url="http://x") as client:
        page = {"Accept": "text/html"}
        paths = ["/docs", "/docs/explorer", "/graphql", "/schema.graphql", *files]
        got = [await client.get(f"/{path.lstrip('/')}", headers=page) for path in paths]
        away = [await client.get(path) for path in ("/", "/explore?around=a", "/entity/a")]
    print(json.dumps({
        "failed": [str(it.url) for it in got if it.status_code != 200],
        "graphiql": "graphiql-" in got[2].text,
        "away": [it.status_code for it in away],
        "files": len(files),
    }))

asyncio.run(ask())
"""


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel of this working tree."""
    folder = tmp_path_factory.mktemp("wheel")
    build = (sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", folder)
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)  # noqa: S603
    (built,) = folder.glob("*.whl")
    return built


def test_a_wheel_holds_every_file_of_the_package_and_its_documentation(wheel: Path):
    held = set(ZipFile(wheel).namelist())
    package = {
        f"polgraph/{path.relative_to(ROOT / 'src/polgraph')}"
        for path in (ROOT / "src/polgraph").rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    docs = {f"polgraph/web/docs/{path.name}" for path in (ROOT / "docs").glob("*.md")}
    assert package | docs <= held


def test_what_a_wheel_holds_is_served(wheel: Path, tmp_path: Path):
    ZipFile(wheel).extractall(tmp_path)
    script = tmp_path / "ask.py"
    script.write_text(_ASK, "utf-8")
    environment = {"PYTHONPATH": str(tmp_path), "PATH": ""}
    done = subprocess.run(  # noqa: S603 - our own script
        (sys.executable, script, tmp_path),
        env=environment,
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert '"failed": []' in done.stdout
    assert '"graphiql": true' in done.stdout
    assert '"away": [503, 503, 503]' in done.stdout
