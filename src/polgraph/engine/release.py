"""The locked releases of Neo4j: which jars make one up, and how it is told apart.

The locks beside this module name each jar by coordinate, size and SHA-256.
`tools/lock_engine.py` regenerates them; nothing is resolved on a user's machine.
"""

import hashlib
import json
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import Self

from polgraph.digests import file_sha256
from polgraph.errors import SettingsError

CURRENT = "2026.08.1"
LONG_TERM = "5.26.29"


@dataclass(frozen=True)
class Jar:
    """One locked jar.

    Attributes:
        size: bytes.
        sha256: lower-case hexadecimal digest of the content.
    """

    group: str
    artifact: str
    version: str
    classifier: str
    size: int
    sha256: str

    @property
    def filename(self) -> str:
        """Its name in the cache: that of the Maven repository layout."""
        tail = f"-{self.classifier}" if self.classifier else ""
        return f"{self.artifact}-{self.version}{tail}.jar"

    def matches(self, path: Path) -> bool:
        """Whether a file is this jar, by size and SHA-256."""
        if not path.is_file() or path.stat().st_size != self.size:
            return False
        return file_sha256(path) == self.sha256


@dataclass(frozen=True)
class Release:
    """A release and its jars, in the order of the class path.

    Attributes:
        server: the class that is the community server.
    """

    version: str
    server: str
    jars: tuple[Jar, ...]

    @property
    def name(self) -> str:
        """Folder of the release in the cache of jars."""
        return f"neo4j-{self.version}"

    @property
    def size(self) -> int:
        """Bytes of all jars together."""
        return sum(jar.size for jar in self.jars)

    @property
    def digest(self) -> str:
        """One digest over all jars; changes when any of them does."""
        lines = (f"{jar.filename} {jar.sha256}\n" for jar in self.jars)
        return hashlib.sha256("".join(lines).encode()).hexdigest()

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read a lock as `tools/lock_engine.py` writes it."""
        content = json.loads(text)
        jars = tuple(Jar(**entry) for entry in content["jars"])
        return cls(content["release"], content["server"], jars)

    @classmethod
    def locked(cls, version: str | None = None) -> Self:
        """A release that this version of polgraph runs.

        Args:
            version: `CURRENT`, which is taken without it, or `LONG_TERM`.

        Raises:
            SettingsError: for any other.
        """
        version = version or CURRENT
        if version not in (CURRENT, LONG_TERM):
            message = (
                f"POLGRAPH_ENGINE is {version}; the managed Neo4j is {CURRENT} or"
                f" {LONG_TERM}. Set NEO4J_URI to use another one"
            )
            raise SettingsError(message)
        lock = files("polgraph.engine") / f"neo4j-{version}.json"
        return cls.parse(lock.read_text(encoding="utf-8"))
