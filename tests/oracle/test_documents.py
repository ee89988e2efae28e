"""Generated documents are answered as a naive executor answers them, byte for byte.

`--documents=2000` asks more of them; a failure prints the document and its seed.
"""

from pathlib import Path

import pytest

from tests.oracle.comparing import Asked, Compared
from tests.oracle.conftest import Filled
from tests.oracle.documents import Generated, documents, harvested
from tests.oracle.executor import schema
from tests.oracle.values import Values

pytestmark = pytest.mark.engine

FOUND = {
    path.stem: path.read_text("utf-8")
    for path in (Path(__file__).parent / "found").glob("*.graphql")
}
_IN_ONE_TEST = 50


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """One test for each fifty documents."""
    if "first_seed" in metafunc.fixturenames:
        asked = metafunc.config.getoption("documents")
        metafunc.parametrize("first_seed", range(0, asked, _IN_ONE_TEST))


async def test_generated_documents(compared: Compared, filled: Filled, first_seed: int):
    values = Values.of(filled.records)
    answered = 0
    for seed in range(first_seed, first_seed + _IN_ONE_TEST):
        asked = await _paged(compared, documents(schema(), values, seed))
        difference = await compared.difference(asked)
        if difference is not None and _is_too_large(difference):
            continue
        assert difference is None, f"seed {seed}: {difference}"
        answered += 1
    assert answered >= _IN_ONE_TEST * 0.9


@pytest.mark.parametrize("name", sorted(FOUND))
async def test_what_was_once_answered_otherwise(compared: Compared, name: str):
    assert await compared.difference(Asked(FOUND[name])) is None


def _is_too_large(difference: str) -> bool:
    return difference.startswith("refused") and "LIMIT_EXCEEDED" in difference


async def _paged(compared: Compared, made: Generated) -> Asked:
    """The document with cursors that its own answer gave out."""
    if not made.cursors:
        return made.asked
    answer = await compared.served(made.asked)
    given = dict(made.asked.variables)
    for name, path in made.cursors.items():
        given[name] = harvested(answer.data, path, made.random)
    return Asked(made.asked.query, given, made.asked.languages)
