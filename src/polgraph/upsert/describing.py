"""Changes as lines that people read: what a load would do."""

from collections.abc import Iterator, Mapping

from polgraph.records import Citation, Merged, Wording
from polgraph.upsert.changes import Change, Changes

_LONGEST = 100  # characters of a value
_NOTHING = "nothing"


def describe(changes: Changes) -> Iterator[str]:
    """A line for each thing added (`+`), changed (`~`) or removed (`-`), by id.

    Under what is changed, a line for each field: what it was and what it becomes.
    """
    for change in changes.added:
        yield f"+ {_name(change.type, change.id)}"
    for change in changes.changed:
        yield f"~ {_name(change.type, change.id)}"
        yield from (f"    {line}" for line in _differences(change))
    for stored in changes.removed:
        yield f"- {_name(stored.type, stored.id)}"


def _name(type_name: str, id_: str) -> str:
    return f"{type_name.lower()} {id_}"


def _differences(change: Change) -> Iterator[str]:
    before = {} if change.merged_before is None else _said(change.merged_before)
    after = _said(change.merged)
    for name in sorted(before.keys() | after.keys()):
        old, new = before.get(name), after.get(name)
        if old != new:
            yield f"{name}: {_shown(old)} -> {_shown(new)}"
    if before == after:
        yield f"what {', '.join(sorted(change.datasets))} says, of which nothing is shown"


def _said(side: Merged) -> Mapping[str, object]:
    """What is said of a thing, by field."""
    further = {
        "citations": side.citations,
        "datasets": side.datasets,
        "embargo_until": side.embargo_until,
    }
    given = {**side.values, **side.links, **further}
    return {
        name: value
        for name, value in given.items()
        if value is not None and value != ()
    }


def _shown(value: object) -> str:
    text = " ".join(_text(value).split())
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"


def _text(value: object) -> str:
    match value:
        case None:
            return _NOTHING
        case tuple():
            return ", ".join(map(_text, value))
        case Wording():
            return f"{value.text} ({value.language})" if value.language else value.text
        case Citation():
            return f"{value.article} «{value.quote}»" if value.quote else value.article
        case Mapping():
            return " ".join(map(str, value.values()))
        case _:
            return str(value)
