"""Hostile requests, one after the other, while honest clients ask on."""

import http.client
import threading
import time
from collections.abc import Generator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from http import HTTPStatus

from typing_extensions import override

from polgraph.bench.hostility.requests import HONEST, HOSTILE, Hostile
from polgraph.errors import PolgraphError

_TIMES = 20
_CLIENTS = 4
_PATIENCE = 30  # seconds for one answer
_ALONE = 3.0  # seconds in which honest clients are by themselves
_JSON = {
    "Accept": "application/graphql-response+json",
    "Content-Type": "application/json",
}


class NotRefusedError(PolgraphError):
    """A hostile request was answered, or an honest one was not."""


@dataclass(frozen=True, slots=True)
class Refused:
    """How long it took to refuse a request, each time, in milliseconds."""

    hostile: Hostile
    milliseconds: Sequence[float]


@dataclass(frozen=True, slots=True)
class Attack:
    """All refusals, and how long honest clients waited, alone and meanwhile."""

    refused: Sequence[Refused]
    alone: Sequence[float]
    meanwhile: Sequence[float]


def attack(port: int, *, times: int = _TIMES, alone: float = _ALONE) -> Attack:
    """Send each hostile request some times to a server on this machine.

    Args:
        port: where it listens on 127.0.0.1.
        times: how often each is sent.
        alone: seconds for which honest clients ask before, to compare with.

    Raises:
        NotRefusedError: when one is not refused as it should be.
    """
    with _asking(port) as before:
        time.sleep(alone)
    with _asking(port) as during:
        refused = [_refusals(port, hostile, times) for hostile in HOSTILE]
    return Attack(refused, tuple(before), tuple(during))


def _refusals(port: int, hostile: Hostile, times: int) -> Refused:
    return Refused(hostile, [_refusal(port, hostile) for _ in range(times)])


def _refusal(port: int, hostile: Hostile) -> float:
    begun = time.perf_counter()
    status, body = _post(port, hostile.body)
    taken = (time.perf_counter() - begun) * 1000
    if status != hostile.status or hostile.code.encode() not in body:
        message = f"{hostile.name}: answered with {status} {body[:200].decode()}"
        raise NotRefusedError(message)
    return taken


def _post(port: int, body: bytes) -> tuple[int, bytes]:
    connection = http.client.HTTPConnection("127.0.0.1", port, _PATIENCE)
    try:
        connection.request("POST", "/graphql", body, _JSON)
        response = connection.getresponse()
        return response.status, response.read()
    finally:
        connection.close()


class _Asker(threading.Thread):
    """An honest client, until it is told that it is enough."""

    def __init__(self, port: int, waited: list[float], enough: threading.Event) -> None:
        super().__init__(daemon=True)
        self.failure: str | None = None
        self._port, self._waited, self._enough = port, waited, enough

    @override
    def run(self) -> None:
        """Ask again and again."""
        while not self._enough.is_set() and self.failure is None:
            begun = time.perf_counter()
            status, body = _post(self._port, HONEST)
            self._waited.append((time.perf_counter() - begun) * 1000)
            if status != HTTPStatus.OK or b'"errors"' in body:
                self.failure = body[:200].decode()


@contextmanager
def _asking(port: int) -> Generator[list[float]]:
    """Honest clients at work; gives how long each answer took, in milliseconds."""
    waited: list[float] = []
    enough = threading.Event()
    askers = [_Asker(port, waited, enough) for _ in range(_CLIENTS)]
    for asker in askers:
        asker.start()
    try:
        yield waited
    finally:
        enough.set()
        for asker in askers:
            asker.join(_PATIENCE)
    failures = [asker.failure for asker in askers if asker.failure]
    if failures:
        message = f"an honest request was not answered: {failures[0]}"
        raise NotRefusedError(message)
