"""A running server stopped for a while, for what takes a store that nobody uses.

Its owners keep it: they find it at the same address when it runs again. Backups of the
community edition are made, and put back, in such a rest.
"""

from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from polgraph.engine.address import connect
from polgraph.engine.home import Home
from polgraph.engine.ownership import hear, join, say, wait_for_end
from polgraph.engine.protocol import State, Word
from polgraph.errors import EngineError


@contextmanager
def resting(home: Path) -> Generator[None]:
    """Stop the running server of a home while the context lasts.

    Where somebody uses it, it answers again when the context has ended. Should this process be killed, the server starts again all the same.

    Raises:
        EngineError: none runs, or it could not be stopped.
    """
    folder = Home(home.resolve())
    connection = connect(folder)
    if connection is None:
        message = "the managed Neo4j does not run; `polgraph db start` starts it"
        raise EngineError(message)
    try:
        say(connection, Word.REST)
        reply = hear(connection)
        if reply is None or reply.state is not State.RESTING:
            message = "the managed Neo4j ended while it was to be stopped; try again"
            raise EngineError(message)
        yield
    finally:
        wait_for_end(connection)
    ownership = join(folder)
    if ownership is not None:
        ownership.leave()
