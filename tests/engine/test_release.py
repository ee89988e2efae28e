import re
from importlib.resources import files

import pytest

from polgraph.engine.release import CURRENT, LONG_TERM, Jar, Release
from polgraph.errors import SettingsError


def test_the_lock_names_every_jar_once():
    release = Release.locked()
    names = [jar.filename for jar in release.jars]
    assert len(names) == len(set(names)) == 225
    assert release.size == 158_401_257


@pytest.mark.parametrize("version", [CURRENT, LONG_TERM])
def test_every_jar_has_a_size_and_a_digest(version: str):
    for jar in Release.locked(version).jars:
        assert jar.size > 0
        assert re.fullmatch(r"[0-9a-f]{64}", jar.sha256)


@pytest.mark.parametrize("version", [CURRENT, LONG_TERM])
def test_the_server_itself_is_among_them(version: str):
    release = Release.locked(version)
    assert any(
        (jar.group, jar.artifact, jar.version)
        == ("org.neo4j", "neo4j", release.version)
        for jar in release.jars
    )


def test_a_release_that_is_not_locked_is_refused():
    with pytest.raises(SettingsError, match=r"POLGRAPH_ENGINE is 4\.4; .* NEO4J_URI"):
        Release.locked("4.4")


def test_a_classifier_is_part_of_the_file_name():
    jar = Jar("io.netty", "netty-epoll", "4.2", "linux-x86_64", 1, "00")
    assert jar.filename == "netty-epoll-4.2-linux-x86_64.jar"


def test_the_digest_changes_with_any_jar():
    jars = Release.locked().jars
    assert Release("1", "", jars).digest != Release("1", "", jars[1:]).digest


def test_the_lock_names_no_host():
    for lock in files("polgraph.engine").iterdir():
        if lock.name.endswith(".json"):
            assert "://" not in lock.read_text(encoding="utf-8")
