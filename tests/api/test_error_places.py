"""An error of a field says where the document asks for it."""

import pytest

from polgraph.api.graphql import GraphService
from polgraph.api.service import GraphQLRequest

pytestmark = pytest.mark.engine


async def test_an_argument_that_cannot_be_used_is_told_with_its_place(
    service: GraphService,
):
    meeting = (
        'a: meeting(id: "erada-team-meeting") { speakers(first: 500) { totalCount } }'
    )
    query = f"{{\n  datasets {{ id }}\n  {meeting}\n}}"
    answer = await service.answer(GraphQLRequest(query))
    (error,) = answer.errors
    assert error["locations"] == [{"line": 3, "column": 3}]
    assert error["path"] == ["a", "speakers"]
    assert isinstance(answer.data, dict)
    assert answer.data["datasets"]
    assert answer.data["a"] is None
