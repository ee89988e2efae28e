from collections.abc import Callable

import pytest

from polgraph.database.bolt.packing import pack
from polgraph.database.bolt.unpacking import UnknownValueError, decode, unpack

Reading = Callable[[bytearray], object]


def _in_python(data: bytearray) -> object:
    return decode(data, 0)[0]


def _as_it_comes(data: bytearray) -> object:
    return unpack(data, 0)


_BOTH = pytest.mark.parametrize("reading", [_in_python, _as_it_comes])


@_BOTH
@pytest.mark.parametrize(
    ("packed", "value"),
    [
        ("7f", 127),
        ("f0", -16),
        ("c8ef", -17),
        ("c90100", 256),
        ("ca80000000", -(2**31)),
        ("d00161", "a"),
        ("d1000161", "a"),
        ("d4020102", [1, 2]),
        ("d5000101", [1]),
        ("d801816101", {"a": 1}),
    ],
)
def test_every_width_is_read(reading: Reading, packed: str, value: object) -> None:
    assert reading(bytearray.fromhex(packed)) == value


@_BOTH
@pytest.mark.parametrize("packed", ["b14e01", "91b14e01", "a1 8161 b14e01"])
def test_a_node_or_a_date_is_refused(reading: Reading, packed: str) -> None:
    with pytest.raises(UnknownValueError, match="no plain value"):
        reading(bytearray.fromhex(packed))


def test_a_message_that_is_broken_off_is_no_value() -> None:
    whole = pack([1, "text", 2.5, {"key": None}])
    for size in range(len(whole)):
        with pytest.raises(ValueError):  # noqa: PT011
            decode(bytearray(whole[:size]), 0)
