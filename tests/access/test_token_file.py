"""The claims of `polgraph.access.token_file`."""

import stat
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from polgraph.access import TokenFile
from polgraph.errors import InputError, SettingsError


@pytest.fixture
def file(tmp_path: Path) -> TokenFile:
    return TokenFile(tmp_path / "secret" / "tokens.json")


def test_a_secret_is_kept_nowhere(file: TokenFile):
    secret = file.add("editor")
    assert secret not in file.path.read_text()
    assert secret.removeprefix("polgraph_") not in file.path.read_text()
    assert [token.name for token in file.read()] == ["editor"]


def test_only_its_owner_may_read_the_file(file: TokenFile):
    file.add("editor")
    assert stat.S_IMODE(file.path.stat().st_mode) == 0o600


def test_where_there_is_no_file_there_are_no_tokens(file: TokenFile):
    assert file.read() == ()


@pytest.mark.parametrize("name", ["", "a b", "-a", "Editor", "é", "a" * 65, "a\n"])
def test_a_name_is_a_slug(file: TokenFile, name: str):
    with pytest.raises(InputError, match="cannot name a token"):
        file.add(name)


def test_a_name_stands_for_one_token(file: TokenFile):
    file.add("editor")
    with pytest.raises(InputError, match="there is a token editor"):
        file.add("editor")


def test_only_what_there_is_can_be_revoked(file: TokenFile):
    with pytest.raises(InputError, match="no token editor"):
        file.remove("editor")


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"tokens": [{"name": 1}]}', "\0"])
def test_a_file_of_something_else_is_refused_and_kept(file: TokenFile, text: str):
    file.path.parent.mkdir()
    file.path.write_text(text)
    with pytest.raises(SettingsError, match="no file of tokens"):
        file.add("editor")
    assert file.path.read_text() == text


def test_tokens_made_at_once_are_all_kept(file: TokenFile):
    names = [f"token-{number}" for number in range(12)]
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(file.add, names))
    assert {token.name for token in file.read()} == set(names)
