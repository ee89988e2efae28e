"""The reference suite of GraphQL-over-HTTP, run by node against the real endpoint."""

import json

import httpx

from tests.clients.node import node_with

AUDITS = 61


async def test_every_audit_passes(client: httpx.AsyncClient) -> None:
    node = node_with("graphql-http")
    run = await node.run("graphql-over-http-audits.js", f"{client.base_url}/graphql")
    results = json.loads(run.output)
    failed = [result for result in results if result["status"] != "ok"]
    assert failed == []
    assert len(results) == AUDITS
