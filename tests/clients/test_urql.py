"""The core of urql and its schema-aware Graphcache against the real server."""

from pathlib import Path

from tests.clients.node import node_with


async def test_urql_pages_and_reads_its_cache(served: str, tmp_path: Path) -> None:
    run = await node_with("@urql/core").run("urql/urql.js", served, tmp_path)
    assert run.passed == 11, run.output
