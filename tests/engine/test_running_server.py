import stat
from pathlib import Path

import psutil
import pytest

from polgraph.engine import Server, reset, status
from polgraph.engine.bolt import knock
from polgraph.errors import EngineError
from tests.engine.owners import count, held_by, owner

pytestmark = pytest.mark.engine


def test_the_server_answers_queries(server: Server):
    assert count(server, "RETURN 40 + 2") == 42


def test_another_process_joins_and_leaves_it_running(
    server: Server, engine_home: Path, jars: Path
):
    with owner(engine_home, jars) as process:
        held = held_by(process)
    assert (held.pid, held.uri) == (server.pid, server.uri)
    assert count(server, "RETURN 1") == 1


def test_status_finds_it(server: Server, engine_home: Path):
    assert status(engine_home) == server


def test_it_listens_on_the_loopback_address_alone(server: Server):
    listening = [
        connection.laddr
        for connection in psutil.Process(server.pid).net_connections("inet")
        if connection.status == psutil.CONN_LISTEN
    ]
    assert {address.ip.removeprefix("::ffff:") for address in listening} == {
        "127.0.0.1"
    }
    assert len(listening) == 1


def test_the_password_is_for_its_owner_alone(server: Server, engine_home: Path):
    file = engine_home / "password"
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE(engine_home.stat().st_mode) == 0o700
    assert server.password.get_secret_value() not in repr(server)


def test_the_password_stands_in_no_other_file(server: Server, engine_home: Path):
    password = server.password.get_secret_value().encode()
    files = (path for path in engine_home.rglob("*") if path.is_file())
    holding = [path.name for path in files if password in path.read_bytes()]
    assert holding == ["password"]


def test_a_wrong_password_is_told_from_a_server_that_is_absent(server: Server):
    port = int(server.uri.rpartition(":")[2])
    assert knock(port, server.password.get_secret_value())
    assert not knock(1, "anything")
    with pytest.raises(EngineError, match="Unauthorized"):
        knock(port, "wrong")


def test_a_reset_under_a_running_owner_is_refused(server: Server, engine_home: Path):
    with pytest.raises(EngineError, match="1 running polgraph process"):
        reset(engine_home)
    assert count(server, "RETURN 1") == 1
