"""Apollo Client's core against the real server."""

from pathlib import Path

from tests.clients.node import node_with


async def test_apollo_pages_caches_and_tells_errors(
    served: str, tmp_path: Path
) -> None:
    run = await node_with("@apollo/client").run("apollo/apollo.js", served, tmp_path)
    assert run.passed == 13, run.output
