"""Commands run in this process, far from the user's graph and settings."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from polgraph.cli.program import run
from polgraph.settings import known_names


@dataclass(frozen=True)
class Ended:
    """How a command ended."""

    code: int
    out: str
    err: str


Run = Callable[..., Ended]


@pytest.fixture
def polgraph(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> Run:
    """Run a command in an empty folder; keywords are settings: `POLGRAPH_PORT="0"`."""
    monkeypatch.chdir(tmp_path)
    for name in known_names():
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("POLGRAPH_HOME", str(tmp_path / "home"))

    def command(*arguments: str, **settings: str) -> Ended:
        for name, value in settings.items():
            monkeypatch.setenv(name, value)
        code = run(arguments)
        return Ended(int(code), *capfd.readouterr())

    return command
