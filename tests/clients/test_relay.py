"""Relay's compiler and runtime against the real server."""

from pathlib import Path

from tests.clients.node import node_with


async def test_relay_compiles_pages_and_refetches(served: str, tmp_path: Path) -> None:
    run = await node_with("relay-compiler").run("relay/relay.js", served, tmp_path)
    assert run.passed == 8, run.output
