"""Single values, lists and known keys of a located table, with their problems told.

The smallest readings, on which those of texts, fields and citations are built.
"""

from collections.abc import Callable, Collection, Iterator
from typing import TypeVar

from polgraph.errors import InputError
from polgraph.seeds import values
from polgraph.seeds.located import Listing, Node, Plain, Table, describe
from polgraph.seeds.problems import Findings, shown

_T = TypeVar("_T")


def single(
    key: str, node: Node | None, parse: Callable[[str], _T], findings: Findings
) -> _T | None:
    """Read a scalar with `parse`; None where it is absent or refused.

    Args:
        key: the key that gives it, for messages.
        node: its value; None where the key is absent.
        parse: raises an `InputError` that says what should stand there.
        findings: takes the problems.
    """
    match node:
        case Plain(text=str(text)):
            try:
                return parse(text)
            except InputError as error:
                findings.refuse(node.at, f"`{key}`: {error.message}")
        case Listing() | Table():
            findings.refuse(node.at, f"`{key}` is {describe(node)}; write one value")
        case _:
            pass
    return None


def listed(key: str, node: Node | None, findings: Findings) -> Iterator[Node]:
    """The items of a list that say something; a value alone is refused."""
    match node:
        case Listing():
            yield from (item for item in node.items if item != Plain(None, item.at))
        case Plain(text=str()) | Table():
            message = f"`{key}` is {describe(node)}; write a list: {key}: [ … ]"
            findings.refuse(node.at, message)
        case _:
            pass


def tables(key: str, node: Node | None, findings: Findings) -> Iterator[Table]:
    """The mappings in a list; other items are refused."""
    for item in listed(key, node, findings):
        if isinstance(item, Table):
            yield item
        else:
            message = (
                f"an item of `{key}` is {describe(item)}; write a mapping: {{ … }}"
            )
            findings.refuse(item.at, message)


def refuse_unknown_keys(
    table: Table, known: Collection[str], findings: Findings
) -> None:
    """Note every key that means nothing here, with the known one it resembles."""
    for entry in table.entries:
        if entry.key not in known:
            near = values.guess(entry.key, known)
            advice = near or f"; known here: {', '.join(known)}"
            findings.refuse(entry.at, f"unknown key {shown(entry.key)}{advice}")
