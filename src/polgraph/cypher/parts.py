"""The parts of a tree, and a tree with its parts changed: what rewritings stand on."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from typing import TypeVar

from polgraph.cypher.tree import Parameter

_T = TypeVar("_T")


def parts(tree: object) -> Iterable[object]:
    """What a node or a tuple of nodes holds; a text and a parameter hold no tree."""
    return tree if isinstance(tree, tuple) else _held(tree).values()


def nodes(tree: object) -> Iterator[object]:
    """A tree and everything within it, in the order in which it is written."""
    yield tree
    for part in parts(tree):
        yield from nodes(part)


def changed(tree: _T, change: Callable[[object], object]) -> _T:
    """The same node or tuple of nodes, with `change` made to each of its parts.

    A part is changed to one that may stand in its place.
    """
    if isinstance(tree, tuple):
        return type(tree)(map(change, tree))
    held = _held(tree)
    if not held:
        return tree
    return replace(tree, **{name: change(part) for name, part in held.items()})  # type: ignore[type-var]


def _held(node: object) -> Mapping[str, object]:
    names = () if isinstance(node, Parameter) else getattr(node, "__match_args__", ())
    return {name: getattr(node, name) for name in names}
