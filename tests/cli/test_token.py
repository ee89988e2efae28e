"""The claims of `polgraph token`."""

import json
from pathlib import Path

from tests.cli.conftest import Run


def test_a_token_is_told_once_and_can_be_revoked(polgraph: Run, tmp_path: Path):
    made = polgraph("token", "new", "editor")
    secret = made.out.strip()
    assert made.code == 0
    assert secret not in made.err
    listed = polgraph("token", "list")
    assert listed.out.startswith("editor  ")
    assert secret not in listed.out
    assert polgraph("token", "revoke", "editor").out == "revoked editor\n"
    assert polgraph("token", "list").out == ""
    assert (tmp_path / "home" / "tokens.json").exists()


def test_the_file_is_where_the_setting_says(polgraph: Run, tmp_path: Path):
    elsewhere = tmp_path / "elsewhere.json"
    polgraph("token", "new", "editor", POLGRAPH_TOKENS_FILE=str(elsewhere))
    told = json.loads(polgraph("token", "list", "--json").out)
    assert [token["name"] for token in told["tokens"]] == ["editor"]
    assert elsewhere.exists()


def test_what_cannot_be_is_one_line(polgraph: Run):
    for arguments in (("new", "Two Words"), ("revoke", "nobody")):
        ended = polgraph("token", *arguments)
        assert ended.code == 1
        assert ended.err.count("\n") == 1
