"""What of a request's variables shapes its plan, and what only fills parameters.

Two requests of one document share their compiled statements when their variables have
the same shape: which are given and which are null, how long lists are, and the values
that the compiler looks at (booleans, enums, sizes). Strings, ids and dates travel as
parameters and do not count, so that the number of plans stays small.
"""

from collections.abc import Hashable, Mapping
from enum import Enum


def shape_of(value: object) -> Hashable:
    """A key that is equal for values which compile to the same statement."""
    match value:
        case None | bool() | Enum() | int():
            return (type(value).__name__, value)
        case Mapping():
            return tuple((key, shape_of(item)) for key, item in value.items())
        case list():
            return tuple(shape_of(item) for item in value)
        case _:
            return type(value).__name__
