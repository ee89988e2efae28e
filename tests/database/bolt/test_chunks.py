from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from polgraph.database.bolt.chunks import Chunks

messages = st.lists(st.lists(st.binary(min_size=1, max_size=40), min_size=1))


def _stream(written: list[list[bytes]], *, alive: bool) -> bytes:
    """Messages in their chunks, with a sign of life before each where asked."""
    return b"".join(
        (bytes(2) if alive else b"")
        + b"".join(len(chunk).to_bytes(2) + chunk for chunk in chunks)
        + bytes(2)
        for chunks in written
    )


@given(messages, st.booleans(), st.lists(st.integers(0, 400)))
def test_messages_are_the_same_wherever_the_stream_is_cut(
    written: list[list[bytes]],
    alive: bool,  # noqa: FBT001
    cuts: list[int],
) -> None:
    stream = _stream(written, alive=alive)
    places = [0, *sorted(cut for cut in cuts if cut < len(stream)), len(stream)]
    chunks = Chunks()
    found = [
        bytes(message)
        for begin, end in pairwise(places)
        for message in chunks.feed(stream[begin:end])
    ]
    assert found == [b"".join(parts) for parts in written]
