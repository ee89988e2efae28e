"""The home folder of a managed server: where each thing lies, and its password.

```
data/             the graph; removed by `reset`
logs/             neo4j.log, debug.log, java.log, keeper.log
conf/             written anew at each start
run/              sockets, locks, records of processes, temporary files
password          0600, made once
before-restore/   the graph, while another one is put in its place
first-start       there while the very first start has not come to its end
```
"""

import secrets
import shutil
from dataclasses import dataclass
from pathlib import Path

from pydantic import SecretStr

from polgraph.errors import EngineError

START_BYTES = 200 * 1024 * 1024
"""Free space without which a start is refused: the store, its log, a checkpoint."""


@dataclass(frozen=True)
class Home:
    """Paths under one home folder; the folder need not exist yet."""

    path: Path

    @property
    def data(self) -> Path:
        """Store and transaction logs."""
        return self.path / "data"

    @property
    def logs(self) -> Path:
        """What Neo4j, Java and the keeper have to say."""
        return self.path / "logs"

    @property
    def conf(self) -> Path:
        """Neo4j's configuration, ours to overwrite."""
        return self.path / "conf"

    @property
    def run(self) -> Path:
        """What is of use only while a server runs."""
        return self.path / "run"

    @property
    def password_file(self) -> Path:
        """The password, readable by its owner alone."""
        return self.path / "password"

    @property
    def first_start(self) -> Path:
        """Marker of a first start that has not come to its end."""
        return self.path / "first-start"

    @property
    def before_restore(self) -> Path:
        """The store that a restore under way has taken from its place."""
        return self.path / "before-restore"

    @property
    def temporary(self) -> Path:
        """Temporary files of the Java virtual machine."""
        return self.run / "tmp"

    def prepare(self) -> None:
        """Make the folders, readable by their owner alone.

        Raises:
            EngineError: where they cannot be made.
        """
        try:
            for folder in (self.path, self.logs, self.conf, self.run):
                folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        except OSError as error:
            message = (
                f"cannot make {error.filename}: {error.strerror}; "
                "let POLGRAPH_HOME name a folder that you may write to"
            )
            raise EngineError(message) from None

    def refuse_full_disk(self, needed: int = START_BYTES) -> None:
        """Refuse to go on with less than `needed` bytes free."""
        refuse_full_disk(self.path, needed, "let POLGRAPH_HOME name a larger one")

    def read_password(self) -> SecretStr:
        """The password that the first start made.

        Raises:
            EngineError: where it is gone.
        """
        try:
            return SecretStr(self.password_file.read_text(encoding="ascii").strip())
        except FileNotFoundError:
            message = (
                f"{self.password_file} is missing, and the data cannot be opened "
                "without it; put it back, or start empty with `polgraph db reset`"
            )
            raise EngineError(message) from None

    def write_password(self) -> SecretStr:
        """Make a random password and keep it in a 0600 file."""
        password = secrets.token_hex(20)
        self.password_file.unlink(missing_ok=True)
        self.password_file.touch(mode=0o600, exist_ok=False)
        self.password_file.write_text(password + "\n", encoding="ascii")
        return SecretStr(password)

    def clear_data(self) -> None:
        """Remove the graph and the password that belongs to it."""
        shutil.rmtree(self.before_restore, ignore_errors=True)
        shutil.rmtree(self.data, ignore_errors=True)
        self.password_file.unlink(missing_ok=True)


def refuse_full_disk(folder: Path, needed: int, remedy: str) -> None:
    """Refuse to go on when the disk of `folder` has less than `needed` bytes free.

    Raises:
        EngineError: says how much is free, how much it takes, and the remedy.
    """
    free = shutil.disk_usage(folder).free
    if free < needed:
        message = (
            f"the disk of {folder} has {_mib(free)} free and Neo4j needs "
            f"{_mib(needed)}; free some space, or {remedy}"
        )
        raise EngineError(message)


def _mib(size: int) -> str:
    return f"{size // (1024 * 1024):,} MiB"
