"""Every error that polgraph raises on purpose, and what each one means outside.

One tree, at the bottom of the package so that anything may raise from it. A class
declares once how it is met by a script (exit code), an HTTP client (status) and a
GraphQL client (`extensions.code`). Messages say what, where and what to do.
"""

from enum import IntEnum
from typing import ClassVar


class ExitCode(IntEnum):
    """What `polgraph` returns to the shell (contract: commands.md)."""

    DONE = 0
    INPUT = 1
    USAGE = 2
    DATABASE = 3
    INTERRUPTED = 130


class PolgraphError(Exception):
    """Something went wrong that a person can understand and mend."""

    code: ClassVar[str] = "INTERNAL"
    status: ClassVar[int] = 500
    exit_code: ClassVar[ExitCode] = ExitCode.INPUT

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message


class InputError(PolgraphError):
    """A file, a value or a query that the user gave is wrong."""

    code = "BAD_USER_INPUT"
    status = 400


class SettingsError(PolgraphError):
    """The environment or a `.env` file holds a name or a value that cannot be used."""

    code = "BAD_SETTINGS"
    exit_code = ExitCode.USAGE


class LimitError(InputError):
    """A request asks for more than a limit allows; says limit, figure and field."""

    code = "LIMIT_EXCEEDED"


class ModelError(PolgraphError):
    """The declared model contradicts itself; the package cannot start."""

    code = "BROKEN_MODEL"


class EngineError(PolgraphError):
    """The managed Neo4j could not be fetched, started, joined or stopped."""

    code = "ENGINE_FAILED"
    status = 503
    exit_code = ExitCode.DATABASE


class DatabaseUnavailableError(PolgraphError):
    """Neo4j cannot be reached or refuses us."""

    code = "DATABASE_UNAVAILABLE"
    status = 503
    exit_code = ExitCode.DATABASE


class NewerGraphError(PolgraphError):
    """The graph, or the backup, was written by a newer polgraph than this one."""

    code = "NEWER_GRAPH"
    status = 503
    exit_code = ExitCode.INPUT


class DatabaseTimeoutError(DatabaseUnavailableError):
    """Neo4j did not answer within the deadline."""

    code = "TIMEOUT"


class DatabaseMemoryError(DatabaseUnavailableError):
    """An answer or a load takes more of Neo4j's memory than it may; ask for less."""

    code = "MEMORY_EXCEEDED"
