"""Bounds how many requests run at once, so that a burst is refused and not queued.

Each process admits `executing` requests and lets `waiting` more stand in line, first
come, first served; whoever comes after them is told to come back.
"""

import asyncio

from polgraph.api.service import GraphQLAnswer, GraphQLRequest, GraphQLService
from polgraph.settings import Limits
from polgraph.web.faults import OverloadedError
from polgraph.web.metrics import Metrics


class Admission:
    """The places of one process; belongs to the event loop that serves it."""

    def __init__(self, limits: Limits) -> None:
        self._places = asyncio.Semaphore(limits.executing)
        self._most_waiting = limits.waiting
        self._running = self._waiting = 0

    @property
    def running(self) -> int:
        """How many requests hold a place now."""
        return self._running

    @property
    def waiting(self) -> int:
        """How many requests stand in line now."""
        return self._waiting

    async def __aenter__(self) -> None:
        """Take a place, and hold it while the block runs.

        Raises:
            OverloadedError: when the line is full.
        """
        await self._enter()
        self._running += 1

    async def __aexit__(self, *_: object) -> None:
        """Give the place back."""
        self._running -= 1
        self._places.release()

    async def _enter(self) -> None:
        if self._places.locked() and self._waiting >= self._most_waiting:
            message = "the server is busy; try again in a moment"
            raise OverloadedError(message)
        self._waiting += 1
        try:
            await self._places.acquire()
        finally:
            self._waiting -= 1


class AdmittedService:
    """A GraphQL service in which every document holds a place while it runs."""

    def __init__(
        self, service: GraphQLService, limits: Limits, metrics: Metrics
    ) -> None:
        self._service = service
        self._metrics = metrics
        self._admission = Admission(limits)
        metrics.running.set_function(lambda: self._admission.running)
        metrics.waiting.set_function(lambda: self._admission.waiting)

    async def answer(self, request: GraphQLRequest) -> GraphQLAnswer:
        """Execute a document once there is a place for it.

        Raises:
            OverloadedError: when the line is full.
        """
        async with self._admission:
            answer = await self._service.answer(request)
        self._metrics.failed(answer.codes)
        return answer

    async def ready(self) -> None:
        """Ask the service itself; a probe does not stand in line."""
        await self._service.ready()
