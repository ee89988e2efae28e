"""Plans as they were kept, and what has become of them.

Neo4j's numbers for one shape move a little from run to run; which steps it takes does
not. So a shape has changed when its steps have, or when it does clearly more.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

_MORE = 1.2  # times the hits that were kept
_HEADING = re.compile(r"^## (.+)$", re.MULTILINE)
_COSTS = re.compile(r"^cost .*; (\d+) hits$", re.MULTILINE)
_STEP = re.compile(r"^ *[A-Z].* \| \d+ rows, \d+ hits$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class _Kept:
    """Hits of a shape, and its steps without their numbers and expressions."""

    hits: int
    steps: tuple[str, ...]

    @classmethod
    def read(cls, section: str) -> "_Kept":
        costs = _COSTS.search(section)
        steps = (match.group().split()[0] for match in _STEP.finditer(section))
        return cls(int(costs.group(1)) if costs else 0, tuple(steps))


def changed(said: str, kept: str) -> Iterator[str]:
    """A line for each shape of which Neo4j now does more, or something else.

    Args:
        said: what `plans` gave.
        kept: what it gave before.
    """
    now, before = _shapes(said), _shapes(kept)
    for name in now.keys() | before.keys():
        match now.get(name), before.get(name):
            case None, _:
                yield f"{name}: is not asked any more"
            case _, None:
                yield f"{name}: was not kept"
            case _Kept() as new, _Kept() as old if new.hits > old.hits * _MORE:
                yield f"{name}: {new.hits:,} hits, {old.hits:,} were kept"
            case _Kept() as new, _Kept() as old if new.steps != old.steps:
                yield f"{name}: other steps"
            case _:
                continue


def _shapes(text: str) -> Mapping[str, _Kept]:
    _, *parts = _HEADING.split(text)
    return {
        name: _Kept.read(section)
        for name, section in zip(parts[::2], parts[1::2], strict=True)
    }
