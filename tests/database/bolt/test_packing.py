import pytest
from hypothesis import given
from hypothesis import strategies as st

from polgraph.database.bolt.packing import pack
from polgraph.database.bolt.unpacking import decode, unpack

_scalars = (
    st.none()
    | st.booleans()
    | st.integers(-(2**63), 2**63 - 1)
    | st.floats(allow_nan=False)
    | st.text(st.characters(exclude_categories=["Cs"]))
)
values = st.recursive(
    _scalars,
    lambda inner: (
        st.lists(inner, max_size=20)
        | st.dictionaries(st.text(max_size=3), inner, max_size=20)
    ),
)


@given(values)
def test_what_is_packed_is_unpacked_in_rust_and_in_python(value: object) -> None:
    packed = bytearray(pack(value))
    assert unpack(packed, 0) == value
    assert decode(packed, 0) == (value, len(packed))


@pytest.mark.parametrize("size", [15, 16, 255, 256, 65_535, 65_536])
def test_long_texts_and_lists_keep_their_length(size: int) -> None:
    for value in ("م" * size, [None] * size):
        assert decode(bytearray(pack(value)), 0)[0] == value


@pytest.mark.parametrize("value", [b"bytes", object(), {1, 2}])
def test_what_no_parameter_has_is_refused(value: object) -> None:
    with pytest.raises(TypeError, match="cannot be a parameter"):
        pack(value)


@pytest.mark.parametrize("value", [2**63, -(2**63) - 1])
def test_an_integer_of_more_than_64_bits_is_refused(value: int) -> None:
    with pytest.raises(OverflowError, match="64 bits"):
        pack(value)
