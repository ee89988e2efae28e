"""What Neo4j and Java wrote since a moment, cut down to what explains a failure."""

from dataclasses import dataclass
from pathlib import Path
from typing import Self

from polgraph.engine.home import Home

_LINES = 4
_TELLING = ("ERROR", "Caused by", "Exception", "Error:")


@dataclass(frozen=True)
class Logs:
    """The logs of a home from a moment on.

    Attributes:
        home: whose logs.
        offset: bytes of `neo4j.log` that were there before.
    """

    home: Home
    offset: int

    @classmethod
    def since_now(cls, home: Home) -> Self:
        """Remember how long the log is now."""
        path = home.logs / "neo4j.log"
        return cls(home, path.stat().st_size if path.exists() else 0)

    def port_taken(self) -> bool:
        """Whether the server could not have its port."""
        return "Address already in use" in self._neo4j()

    def archive_unusable(self) -> bool:
        """Whether Java refused its archive of classes and did without."""
        return "Unable to map shared spaces" in self._java()

    def complaint(self) -> str:
        """The last telling lines, on one line."""
        lines = [*self._java().splitlines(), *self._neo4j().splitlines()]
        stripped = [line.strip() for line in lines if line.strip()]
        telling = [line for line in stripped if _is_telling(line)]
        return " | ".join((telling or stripped)[-_LINES:]) or "it left no word"

    def _neo4j(self) -> str:
        path = self.home.logs / "neo4j.log"
        content = _content(path)
        return (
            content[self.offset :] if len(content) >= self.offset else content
        ).decode(errors="replace")

    def _java(self) -> str:
        return _content(self.home.logs / "java.log").decode(errors="replace")


def _is_telling(line: str) -> bool:
    is_frame = line.startswith("at ")
    return not is_frame and any(sign in line for sign in _TELLING)


def _content(path: Path) -> bytes:
    return path.read_bytes() if path.exists() else b""
