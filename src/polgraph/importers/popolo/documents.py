"""A Popolo JSON file as a stream of things, whatever its outermost form.

Three forms are met: an object with a list for each sort of thing (EveryPolitician), a
list of things of one sort, and one thing alone; in the last two the file's name says
which sort (`persons.json`).
"""

import json
import re
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from typing import BinaryIO

import ijson

from polgraph.errors import InputError
from polgraph.importers.files import open_file
from polgraph.seeds.files import SeedFile

COLLECTIONS = (
    "persons",
    "organizations",
    "posts",
    "memberships",
    "areas",
    "events",
    "speeches",
    "motions",
    "vote_events",
    "votes",
    "counts",
    "group_results",
)
_ALIASES = {
    "people": "persons",
    "person": "persons",
    "organisation": "organizations",
    "organisations": "organizations",
    "speech": "speeches",
}
_DEEPEST = 64  # levels of nesting
_MARK = b"\xef\xbb\xbf"

Thing = tuple[str, object]
_Event = tuple[str, object]


def collection(name: str) -> str | None:
    """The collection that a key or the name of a file stands for."""
    words = [word for word in re.split(r"[^a-z_]+", name.lower()) if word]
    for word in reversed(words):
        plural = _ALIASES.get(word, word if word in COLLECTIONS else f"{word}s")
        if plural in COLLECTIONS:
            return plural
    return None


def things(file: SeedFile, name: str) -> Iterator[Thing]:
    """Yield each thing with its collection, in the order of the file.

    Other keys of the outermost object are yielded as they are, for counting.

    Args:
        file: the file.
        name: what messages call it.

    Raises:
        InputError: when it is no JSON, or no Popolo; with the line where possible.
    """
    with _explained(file, name), open_file(file) as stream:
        _skip_mark(stream)
        events = iter(ijson.basic_parse(stream, use_float=True))
        first = next(events)[0]
        sort = collection(file.path.stem)
        if first == "start_map":
            yield from _of_object(events, sort, name)
        elif first == "start_array" and sort:
            yield from ((sort, value) for value in _list(events, name))
            _finish(events)
        else:
            raise _no_popolo(name)


def _of_object(
    events: Iterator[_Event], sort: str | None, name: str
) -> Iterator[Thing]:
    """The things of an object with lists, or the object as one thing."""
    found = False
    rest: dict[str, object] = {}
    for event, written in events:
        if event == "end_map":
            break
        key = str(written)
        listed = sort if sort and key in {"result", "results"} else _listed(key, sort)
        opening = next(events)
        if listed and opening[0] == "start_array":
            found = True
            yield from ((listed, value) for value in _list(events, name))
        else:
            rest[key] = _value(opening, events, name)
    _finish(events)
    if found:
        yield from rest.items()
    elif sort:
        yield sort, rest
    else:
        raise _no_popolo(name)


def _no_popolo(name: str) -> InputError:
    return InputError(
        f"{name}: this holds no Popolo data: expected an object with lists such as "
        "`persons` and `organizations`, or a file named after what it lists, such as "
        "persons.json"
    )


def _listed(key: str, sort: str | None) -> str | None:
    """The collection under a key; in a file named after one, only that one."""
    found = _ALIASES.get(key, key)
    return found if found in COLLECTIONS and sort in {None, found} else None


def _list(events: Iterator[_Event], name: str) -> Iterator[object]:
    for event in events:
        if event[0] == "end_array":
            return
        yield _value(event, events, name)


def _value(first: _Event, events: Iterator[_Event], name: str) -> object:
    """One value, built from its events."""
    builder = ijson.ObjectBuilder()
    depth = 0
    event = first
    while True:
        depth += event[0].startswith("start_") - event[0].startswith("end_")
        if depth > _DEEPEST:
            message = f"{name}: it nests more than {_DEEPEST} levels deep"
            raise InputError(message)
        builder.event(*event)
        if depth == 0:
            return builder.value
        event = next(events)


def _finish(events: Iterator[_Event]) -> None:
    """Read on to the end, so that whatever follows the outermost value is refused."""
    for _ in events:
        pass


def _skip_mark(stream: BinaryIO) -> None:
    if stream.read(len(_MARK)) != _MARK:
        stream.seek(0)


@contextmanager
def _explained(file: SeedFile, name: str) -> Generator[None]:
    """Tell where JSON breaks; the streaming reader does not know the line."""
    try:
        yield
    except (ijson.JSONError, UnicodeDecodeError) as error:
        raise InputError(_broken(file, name)) from error


def _broken(file: SeedFile, name: str) -> str:
    with open_file(file) as stream:
        data = stream.read()
    try:
        json.loads(data.removeprefix(_MARK).decode())
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        return f"{name}:{line}: this is not UTF-8; save the file as UTF-8"
    except json.JSONDecodeError as error:
        return f"{name}:{error.lineno}:{error.colno}: this is no JSON: {error.msg}"
    except (RecursionError, ValueError):
        return f"{name}: this is no JSON that can be read"
    return f"{name}: this is no JSON that can be read"
