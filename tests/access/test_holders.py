"""The claims of `polgraph.access.holders` and `polgraph.access.tokens`."""

import hmac
import logging
from pathlib import Path

import pytest

from polgraph.access import Holders, TokenFile


@pytest.fixture
def file(tmp_path: Path) -> TokenFile:
    return TokenFile(tmp_path / "tokens.json")


def test_tokens_come_and_go_while_a_server_runs(file: TokenFile):
    holders = Holders(file)
    assert holders.name_of("polgraph_nothing") is None
    secret, other = file.add("editor"), file.add("archive")
    assert (holders.name_of(secret), holders.name_of(other)) == ("editor", "archive")
    file.remove("editor")
    assert (holders.name_of(secret), holders.name_of(other)) == (None, "archive")
    file.path.unlink()
    assert holders.name_of(other) is None


@pytest.mark.parametrize("offered", ["", "polgraph_", "é", "\udcff", "x" * 10_000])
def test_what_is_no_secret_opens_nothing(file: TokenFile, offered: str):
    secret = file.add("editor")
    holders = Holders(file)
    assert holders.name_of(offered) is None
    assert holders.name_of(secret[:-1]) is None
    assert holders.name_of(secret + "A") is None


def test_every_token_is_compared_whichever_it_is(
    file: TokenFile, monkeypatch: pytest.MonkeyPatch
):
    secrets = [file.add(f"token-{number}") for number in range(5)]
    compared: list[tuple[str, str]] = []
    real = hmac.compare_digest

    def noted(one: str, other: str) -> bool:
        compared.append((one, other))
        return real(one, other)

    monkeypatch.setattr(hmac, "compare_digest", noted)
    holders = Holders(file)
    for offered in (secrets[0], secrets[-1], "none"):
        compared.clear()
        holders.name_of(offered)
        assert len(compared) == 5


def test_a_broken_file_lets_nobody_in_and_is_told_once(
    file: TokenFile, caplog: pytest.LogCaptureFixture
):
    secret = file.add("editor")
    holders = Holders(file)
    assert holders.name_of(secret) == "editor"
    file.path.write_text("{")
    with caplog.at_level(logging.ERROR):
        assert [holders.name_of(secret) for _ in range(3)] == [None] * 3
    assert len(caplog.records) == 1
    assert secret not in caplog.text
