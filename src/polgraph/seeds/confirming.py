"""What seed files refer to outside themselves, looked up in the graph.

So that a reference to nothing is told with its file, line and column, like every other
problem; whatever else does not fit the graph is refused by `polgraph.upsert`.
"""

from collections.abc import Iterable, Mapping, Sequence
from itertools import islice

from polgraph.database import Transaction
from polgraph.seeds.problems import External, Problem
from polgraph.text.quotes import QuoteFinder
from polgraph.upsert import read_labels, read_texts

Finders = Mapping[str, QuoteFinder]
_BATCH = 5_000
Labels = Mapping[str, frozenset[str]]


async def confirm(
    transaction: Transaction, external: Iterable[External]
) -> tuple[Problem, ...]:
    """Look references and quotes up; give those that the graph does not hold.

    As many at a time as the graph answers at once.
    """
    coming = iter(external)
    problems: list[Problem] = []
    while outside := tuple(islice(coming, _BATCH)):
        problems += await _missing_of(transaction, outside)
    return tuple(problems)


async def _missing_of(
    transaction: Transaction, outside: Sequence[External]
) -> list[Problem]:
    labels = await read_labels(transaction, {each.id for each in outside})
    quoted = {each.id for each in outside if each.quote is not None}
    texts = await read_texts(transaction, quoted) if quoted else {}
    finders = {id_: QuoteFinder(text) for id_, text in texts.items()}
    told = ((each, _missing(each, labels, finders)) for each in outside)
    return [
        Problem(each.file, each.line, each.column, message)
        for each, message in told
        if message is not None
    ]


def _missing(each: External, labels: Labels, finders: Finders) -> str | None:
    found = labels.get(each.id)
    if found is None:
        return f"`{each.key}`: `{each.id}` is neither in these files nor in the graph"
    if each.target not in found:
        return f"`{each.key}`: `{each.id}` in the graph is no {each.target.lower()}"
    finder = finders.get(each.id)
    if each.quote is None or finder is None or finder.find(each.quote) is not None:
        return None
    near = finder.nearest(each.quote)
    hint = f"; nearest there: «{near}»" if near else ""
    return f"`{each.key}`: these words are not in the text of `{each.id}`{hint}"
