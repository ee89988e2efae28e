"""What golden statements answer is what a naive executor answers."""

import pytest

from tests.acceptance.examples import NAMES, example
from tests.oracle.comparing import Asked, Compared
from tests.planner.golden_cases import GoldenCase, answered_by_one_statement

pytestmark = pytest.mark.engine

# How a search ranks is no rule that can be written naively; tests/api holds its claims.
COMPARABLE = [name for name in NAMES if name != "search"]


@pytest.mark.parametrize(
    "case", answered_by_one_statement(), ids=lambda case: case.name
)
@pytest.mark.parametrize("languages", [(), ("en", "ar")], ids=["original", "en"])
async def test_on_the_article(
    compared_article: Compared, case: GoldenCase, languages: tuple[str, ...]
):
    asked = Asked(case.document, case.variables, languages)
    assert await compared_article.difference(asked) is None


@pytest.mark.parametrize(
    "case", answered_by_one_statement(), ids=lambda case: case.name
)
async def test_on_generated_records(compared: Compared, case: GoldenCase):
    asked = Asked(case.document, case.variables)
    assert await compared.difference(asked) is None


@pytest.mark.parametrize("name", COMPARABLE)
async def test_the_examples_on_the_article(compared_article: Compared, name: str):
    asked = example(name)
    assert (
        await compared_article.difference(Asked(asked.query, asked.variables)) is None
    )
