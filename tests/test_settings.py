from pathlib import Path

import pytest

from polgraph.errors import SettingsError
from polgraph.settings import Settings


@pytest.fixture(autouse=True)
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_a_misspelt_setting_stops_the_start_and_names_the_right_one(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("POLGRAPH_PROT", "8001")
    with pytest.raises(SettingsError, match="Did you mean POLGRAPH_PORT"):
        Settings.load()


def test_a_bad_limit_is_named_as_the_operator_wrote_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("POLGRAPH_LIMIT_COST", "many")
    with pytest.raises(SettingsError, match="POLGRAPH_LIMIT_COST"):
        Settings.load()


def test_a_file_is_read_and_the_environment_wins_over_it(
    elsewhere: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (elsewhere / ".env").write_text("POLGRAPH_PORT=8100\nPOLGRAPH_LIMIT_PAGE=7\n")
    assert Settings.load().port == 8100
    assert Settings.load().limits.page == 7
    monkeypatch.setenv("POLGRAPH_PORT", "8200")
    assert Settings.load().port == 8200


def test_an_unknown_name_in_the_file_stops_the_start(elsewhere: Path) -> None:
    (elsewhere / ".env").write_text("POLGRAPH_HOMES=/nowhere\n")
    with pytest.raises(SettingsError, match="Did you mean POLGRAPH_HOME"):
        Settings.load()


def test_pages_are_addressed_by_the_public_url(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("POLGRAPH_PUBLIC_URL", "https://polgraph.example/")
    assert Settings.load().base_url == "https://polgraph.example"


def test_the_password_is_never_printed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEO4J_PASSWORD", "not-to-be-seen")
    assert "not-to-be-seen" not in repr(Settings.load())


def test_a_token_is_never_allowed_less_than_everybody(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert Settings.load().limits_of_tokens.cost == 500_000
    assert Settings.load().limits_of_tokens.depth == Settings.load().limits.depth
    monkeypatch.setenv("POLGRAPH_LIMIT_COST", "800000")
    monkeypatch.setenv("POLGRAPH_LIMIT_DEPTH", "20")
    assert Settings.load().limits_of_tokens.cost == 800_000
    assert Settings.load().limits_of_tokens.depth == 20
    monkeypatch.setenv("POLGRAPH_TOKEN_LIMIT_COST", "900000")
    assert Settings.load().limits_of_tokens.cost == 900_000


def test_a_bad_limit_of_tokens_is_named_as_the_operator_wrote_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("POLGRAPH_TOKEN_LIMIT_COST", "many")
    with pytest.raises(SettingsError, match="POLGRAPH_TOKEN_LIMIT_COST"):
        Settings.load()
