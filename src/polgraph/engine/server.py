"""What a running managed server is to its users, and how much memory it may take."""

from dataclasses import dataclass
from pathlib import Path

from pydantic import SecretStr

from polgraph.engine.home import Home

USERNAME = "neo4j"
DATABASE = "neo4j"


@dataclass(frozen=True)
class Server:
    """A running server, ready for queries when you hold this value.

    Attributes:
        uri: Bolt address on this machine, `bolt://127.0.0.1:PORT`.
        username: the only user.
        password: random, made before the first start; hidden in `repr`.
        pid: process of the Java virtual machine.
        home: folder with the data.
    """

    uri: str
    username: str
    password: SecretStr
    pid: int
    home: Path

    @classmethod
    def of(cls, home: Home, port: int, pid: int) -> "Server":
        """The server of a home that listens at a port."""
        uri = f"bolt://127.0.0.1:{port}"
        return cls(uri, USERNAME, home.read_password(), pid, home.path)


@dataclass(frozen=True)
class Memory:
    """What the server may take, in MiB.

    Neo4j needs some 200 MiB besides. Who joins a running server takes it as it is.

    Attributes:
        heap: Java heap; query state and transactions live there.
        page_cache: cached pages of the store, outside the heap.
        transactions: what all of them together may claim of the heap, by Neo4j's own
            estimate, which counts a list once for each row that leads to it; 0: no limit.
        plans: how many are kept for statements that come again; one of a large statement
            takes some hundred KiB of the heap. A number, not MiB.
    """

    heap: int
    page_cache: int
    transactions: int
    plans: int


SMALL = Memory(heap=512, page_cache=64, transactions=350, plans=100)
"""Enough for the seeds and for tests: about 320 MiB resident."""

LARGE = Memory(heap=4096, page_cache=2048, transactions=0, plans=1000)
"""For loading and measuring graphs of millions of nodes and relationships."""
