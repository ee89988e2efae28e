import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from polgraph.engine.address import connect, open_listener, remove_address
from polgraph.engine.gate import Gate
from polgraph.engine.home import Home
from polgraph.engine.ownership import hear, say
from polgraph.engine.protocol import Reply, State, Word

READY = Reply(State.READY, port=7687, pid=1)


@pytest.fixture
def home(tmp_path: Path) -> Iterator[Home]:
    home = Home(tmp_path)
    home.prepare()
    yield home
    remove_address(home)


@pytest.fixture
def gate(home: Home) -> Iterator[Gate]:
    with open_listener(home) as listener:
        gate = Gate(listener)
        yield gate
        gate.release()


def _visit(home: Home, gate: Gate, *words: Word) -> socket.socket:
    connection = connect(home)
    assert connection is not None
    say(connection, *words)
    _listen(gate)
    return connection


def _listen(gate: Gate) -> None:
    for _ in range(3):
        gate.listen(0.01)


def test_a_server_is_wanted_before_the_first_owner_has_spoken(gate: Gate):
    assert gate.wanted


def test_a_server_is_wanted_until_the_last_owner_has_gone(home: Home, gate: Gate):
    first, second = (_visit(home, gate, Word.HOLD) for _ in range(2))
    second.close()
    _listen(gate)
    assert gate.wanted
    first.close()
    _listen(gate)
    assert not gate.wanted


def test_who_only_asks_is_no_owner(home: Home, gate: Gate):
    _visit(home, gate, Word.HOLD).close()
    with _visit(home, gate, Word.ASK) as asking:
        assert hear(asking) == Reply(State.STARTING)
        assert not gate.wanted


def test_an_owner_is_answered_when_the_server_is_ready(home: Home, gate: Gate):
    with _visit(home, gate, Word.HOLD) as early:
        gate.tell(READY)
        with _visit(home, gate, Word.HOLD) as late:
            for owner, owners in ((early, 1), (late, 2)):
                reply = hear(owner, 1)
                assert reply is not None
                assert (reply.state, reply.port, reply.owners) == (
                    "ready",
                    7687,
                    owners,
                )


def test_stay_outlives_its_owner_and_stop_ends_it(home: Home, gate: Gate):
    _visit(home, gate, Word.HOLD, Word.STAY).close()
    _listen(gate)
    assert gate.wanted
    _visit(home, gate, Word.STOP).close()
    assert not gate.wanted


def test_noise_is_shown_the_door(home: Home, gate: Gate):
    connection = connect(home)
    assert connection is not None
    with connection:
        connection.sendall(b"\xff GET / HTTP/1.1\n")
        _listen(gate)
        assert gate.wanted
        assert hear(connection, 1) is None


def test_a_gate_that_is_closed_lets_go_of_those_within(home: Home):
    with open_listener(home) as listener:
        gate = Gate(listener)
        with _visit(home, gate, Word.HOLD) as guest:
            gate.close()
            gate.release()
            assert guest.recv(64) == b""
