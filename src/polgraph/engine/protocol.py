"""What owners and the keeper say to each other over the Unix socket.

An owner sends one word and a newline, the keeper answers with one line of JSON. An open
connection that said `hold` is what keeps the server alive; the kernel closes it when
its process ends, in whichever way.
"""

import json
from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Self


class Word(StrEnum):
    """What an owner may say."""

    HOLD = "hold"
    """Keep the server for as long as this connection is open; answered when ready."""

    STAY = "stay"
    """Keep the server until somebody says `stop`."""

    STOP = "stop"
    """Stop the server, whoever holds it; answered by the end of the connection."""

    REST = "rest"
    """Stop the server until this connection ends, then start it again; answered when
    it has stopped."""

    ASK = "ask"
    """Tell at once how things stand."""


class State(StrEnum):
    """How things stand with the server."""

    STARTING = "starting"
    READY = "ready"
    FAILED = "failed"
    RESTING = "resting"


@dataclass(frozen=True)
class Reply:
    """The keeper's answer.

    Attributes:
        state: how things stand.
        port: of Bolt, once ready.
        pid: of the Java virtual machine, once ready.
        owners: connections that hold the server.
        message: why it failed, for people.
    """

    state: State = State.STARTING
    port: int = 0
    pid: int = 0
    owners: int = 0
    message: str = ""

    def encode(self) -> bytes:
        """One line of JSON."""
        return json.dumps(asdict(self)).encode() + b"\n"

    @classmethod
    def decode(cls, line: bytes) -> Self:
        """Read what `encode` wrote."""
        content = json.loads(line)
        return cls(**content | {"state": State(content["state"])})
