"""Regenerate the lock of the managed Neo4j: `python tools/lock_engine.py VERSION`.

Maven resolves the runtime dependencies of `org.neo4j:neo4j` on a throwaway project and
puts them into a throwaway repository; what is written is the class that is the server,
and the coordinate, the size and the SHA-256 of each jar, sorted, one a line, so that a
change reads well in a diff.
"""

import hashlib
import json
import re
import subprocess
import sys
import tempfile
import zipfile
from dataclasses import dataclass
from pathlib import Path

LOCKS = Path(__file__).parents[1] / "src" / "polgraph" / "engine"
POM = """<project>
  <modelVersion>4.0.0</modelVersion>
  <groupId>polgraph</groupId><artifactId>lock</artifactId><version>1</version>
  <dependencies><dependency>
    <groupId>org.neo4j</groupId><artifactId>neo4j</artifactId><version>{}</version>
  </dependency></dependencies>
</project>
"""
SERVERS = ("org.neo4j.server.Neo4jCommunity", "org.neo4j.server.CommunityEntryPoint")
LINE = re.compile(
    r"^\s+(?P<group>[^:\s]+):(?P<artifact>[^:]+):jar"
    r"(?::(?P<classifier>[^:]+))?:(?P<version>[^:]+):(?:compile|runtime)\b"
)


@dataclass(frozen=True)
class Resolved:
    """One line of Maven's answer."""

    group: str
    artifact: str
    version: str
    classifier: str

    def path(self, repository: Path) -> Path:
        """Where Maven put the jar."""
        tail = f"-{self.classifier}" if self.classifier else ""
        name = f"{self.artifact}-{self.version}{tail}.jar"
        folder = repository.joinpath(*self.group.split("."))
        return folder / self.artifact / self.version / name

    def entry(self, repository: Path) -> dict[str, str | int]:
        """The jar as the lock has it."""
        content = self.path(repository).read_bytes()
        return {
            "group": self.group,
            "artifact": self.artifact,
            "version": self.version,
            "classifier": self.classifier,
            "size": len(content),
            "sha256": hashlib.sha256(content).hexdigest(),
        }


def resolve(version: str, folder: Path) -> list[Resolved]:
    """Let Maven resolve and download the runtime dependencies into `folder`."""
    (folder / "pom.xml").write_text(POM.format(version), encoding="utf-8")
    answer = folder / "answer.txt"
    command = [
        "mvn", "-q", "-B", f"-Dmaven.repo.local={folder}", "dependency:list",
        "-DincludeScope=runtime", f"-DoutputFile={answer}",
    ]  # fmt: skip
    subprocess.run(command, cwd=folder, check=True)  # noqa: S603 - maintainer's tool
    matches = map(LINE.match, answer.read_text(encoding="utf-8").splitlines())
    return [
        Resolved(m["group"], m["artifact"], m["version"], m["classifier"] or "")
        for m in matches
        if m is not None
    ]


def server(jars: list[Path]) -> str:
    """The class that is the community server; its name changed with 2025.01."""
    for name in SERVERS:
        entry = f"{name.replace('.', '/')}.class"
        if any(entry in zipfile.ZipFile(jar).namelist() for jar in jars):
            return name
    sys.exit(f"none of {', '.join(SERVERS)} is in the jars")


def lock(version: str) -> Path:
    """Write the lock of one release of Neo4j.

    Returns:
        the path of the file written.
    """
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        jars = resolve(version, folder)
        entries = [jar.entry(folder) for jar in jars]
        main = server([jar.path(folder) for jar in jars])
    lines = sorted(json.dumps(entry) for entry in entries)
    path = LOCKS / f"neo4j-{version}.json"
    body = ",\n".join(lines)
    head = f'"release": "{version}", "server": "{main}"'
    text = f'{{{head}, "jars": [\n{body}\n]}}\n'
    path.write_text(text, encoding="utf-8")
    return path


if __name__ == "__main__":
    match sys.argv[1:]:
        case [version]:
            sys.stdout.write(f"{lock(version)}\n")
        case _:
            sys.exit(__doc__)
