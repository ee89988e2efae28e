"""A graph of the names of a file, grown by namesakes put together from them.

A namesake has the beginning of one name and the end of another, so that it is as hard
to tell apart from them as real ones are; none has a name that the file has.
"""

from collections.abc import Iterator, Sequence

from polgraph.bench.chance import Chance
from polgraph.bench.parts import DATASET
from polgraph.bench.recall.cases import Named
from polgraph.model.enums import NameKind
from polgraph.names import tokens
from polgraph.records import Record, Wording

_TRIES = 20


def records(named: Sequence[Named], size: int) -> Iterator[Record]:
    """Records of everything named, then of namesakes until there are `size` of them."""
    title = "Names to search among"
    yield Record("Dataset", DATASET, DATASET, {"title": title})
    yield from map(_record, named)
    yield from map(_record, namesakes(named, size - len(named)))


def namesakes(named: Sequence[Named], count: int) -> Iterator[Named]:
    """At most `count` people, the same in every run."""
    chance = Chance("namesakes")
    taken = {_key(name) for item in named for name in item.names}
    whole = [name.split() for item in named for name in item.names if " " in name]
    made = 0
    for _ in range(max(count, 0) * _TRIES):
        if made >= count or not whole:
            return
        name = " ".join((chance.one_of(whole)[0], *chance.one_of(whole)[1:]))
        if _key(name) not in taken:
            taken.add(_key(name))
            yield Named(f"namesake-{made}", "Official", (name,))
            made += 1


def _key(name: str) -> frozenset[str]:
    return frozenset(token.text for token in tokens(name))


def _record(named: Named) -> Record:
    first, *others = named.names
    wordings = (
        Wording(first),
        *(Wording(other, None, NameKind.ALIAS) for other in others),
    )
    return Record(named.type, named.id, DATASET, {"name": wordings})
