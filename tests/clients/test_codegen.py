"""GraphQL Code Generator and the TypeScript compiler against the real server."""

from pathlib import Path

from tests.clients.node import node_with


async def test_generated_types_say_what_may_be_null(
    served: str, tmp_path: Path
) -> None:
    node = node_with("@graphql-codegen/cli")
    run = await node.run("codegen/codegen.js", served, tmp_path)
    assert run.passed == 3, run.output
