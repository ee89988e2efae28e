"""The driver's exceptions as ours: what went wrong, without host, port or Java names."""

from collections.abc import Generator
from contextlib import contextmanager

from neo4j.exceptions import (
    AuthError,
    ClientError,
    ConfigurationError,
    ConnectionAcquisitionTimeoutError,
    DriverError,
    Neo4jError,
)

from polgraph.database.bolt.messages import RefusedError
from polgraph.errors import (
    DatabaseMemoryError,
    DatabaseTimeoutError,
    DatabaseUnavailableError,
    PolgraphError,
)

_TIMED_OUT = "TransactionTimedOut"
_CLIENT = "Neo.ClientError."
_STRANGER = frozenset(
    f"Neo.ClientError.Security.{kind}"
    for kind in ("Unauthorized", "AuthenticationRateLimit", "CredentialsExpired")
)
_OUT_OF_MEMORY = "OutOfMemory"
_TRANSIENT = "Neo.TransientError."
_UNDONE = frozenset(
    f"{_TRANSIENT}Transaction.{kind}" for kind in ("DeadlockDetected", "Outdated")
)
_REFUSED = (
    "Neo4j refuses the user name or the password;"
    " check NEO4J_USERNAME and NEO4J_PASSWORD"
)
_BAD_ADDRESS = (
    "NEO4J_URI is not an address that the driver understands;"
    " it begins with bolt://, bolt+s://, neo4j:// or neo4j+s://"
)
_TOO_SLOW = "Neo4j did not answer in time; ask for less, or try again"
_BUSY = "all connections to Neo4j are in use; try again in a moment"
_MEMORY = (
    "Neo4j ran out of memory for the transaction; ask for less or load fewer things"
    " at once, or give Neo4j more (dbms.memory.transaction.total.max, the heap)"
)
_AWAY = "Neo4j cannot be reached; see that it runs and that NEO4J_URI leads to it"


_SCHEMES = ("bolt", "bolt+s", "bolt+ssc", "neo4j", "neo4j+s", "neo4j+ssc")


def refuse_foreign_schemes(uri: str) -> None:
    """Raise unless an address is Bolt's: the driver takes others on trial."""
    if uri.partition("://")[0] not in _SCHEMES:
        raise DatabaseUnavailableError(_BAD_ADDRESS)


class StatementError(PolgraphError):
    """Neo4j refused a statement of ours: a defect of polgraph, not of the user."""


@contextmanager
def translated() -> Generator[None]:
    """Raise polgraph's errors in place of the driver's, the original as the cause."""
    try:
        yield
    except (Neo4jError, DriverError, RefusedError, OSError, TimeoutError) as error:
        raise _translate(error) from error


def is_passing(error: Exception) -> bool:
    """Whether a read may fare better at once: its connection broke, a leader changed.

    Not where Neo4j is short of memory or of connections: asking again makes it worse.
    """
    if _OUT_OF_MEMORY in _code(error):
        return False
    match error:
        case TimeoutError():
            return False
        case DriverError() | Neo4jError():
            return error.is_retryable()
        case _:
            return isinstance(error, OSError) or _TRANSIENT in _code(error)


def is_undone(error: PolgraphError) -> bool:
    """Whether Neo4j has undone a transaction for the sake of another at the same time."""
    return isinstance(error.__cause__, Neo4jError) and _code(error.__cause__) in _UNDONE


def _translate(error: Exception) -> PolgraphError:
    known: tuple[tuple[bool, PolgraphError], ...] = (
        (_is_stranger(error), DatabaseUnavailableError(_REFUSED)),
        (isinstance(error, ConfigurationError), DatabaseUnavailableError(_BAD_ADDRESS)),
        (
            isinstance(error, ConnectionAcquisitionTimeoutError),
            DatabaseTimeoutError(_BUSY),
        ),
        (isinstance(error, TimeoutError), DatabaseTimeoutError(_TOO_SLOW)),
        (_TIMED_OUT in _code(error), DatabaseTimeoutError(_TOO_SLOW)),
        (_OUT_OF_MEMORY in _code(error), DatabaseMemoryError(_MEMORY)),
        (
            isinstance(error, ClientError) or _is_refusal(error),
            StatementError(f"Neo4j refused a statement ({_code(error)})"),
        ),
    )
    return next(
        (ours for applies, ours in known if applies), DatabaseUnavailableError(_AWAY)
    )


def _is_stranger(error: Exception) -> bool:
    return isinstance(error, AuthError) or (
        isinstance(error, RefusedError) and error.code in _STRANGER
    )


def _is_refusal(error: Exception) -> bool:
    return isinstance(error, RefusedError) and error.code.startswith(_CLIENT)


def _code(error: Exception) -> str:
    match error:
        case Neo4jError():
            return error.code or ""
        case RefusedError():
            return error.code
        case _:
            return ""
