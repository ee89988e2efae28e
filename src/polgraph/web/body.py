"""Reads the body of a POST: its declared type, its size as it arrives, its time.

Nothing is trusted: Content-Length only refuses early, the count of received bytes
decides, and a body that trickles in is given up at its own deadline.
"""

import asyncio
import re
from contextlib import suppress

from starlette.requests import Request

from polgraph.settings import Limits
from polgraph.web.faults import (
    BodyTooLargeError,
    SlowBodyError,
    UnsupportedMediaTypeError,
)

_LINGER_SECONDS = 0.5
_LINGER_BYTES = 8 * 1024 * 1024
_JSON_TYPE = re.compile(
    r'application/json[ \t]*(?:;[ \t]*charset=(?:utf-8|"utf-8")[ \t]*)?;?',
    re.IGNORECASE,
)


async def read_body(request: Request, limits: Limits) -> bytes:
    """Receive the whole body.

    Raises:
        UnsupportedMediaTypeError: when it is not declared as plain JSON in UTF-8.
        BodyTooLargeError: when it is larger than `limits.body_bytes`.
        SlowBodyError: when it takes longer than `limits.body_seconds`.
        ClientDisconnect: when the client goes away first.
    """
    _check_type(request)
    try:
        _check_declared_length(request, limits.body_bytes)
        async with asyncio.timeout(limits.body_seconds):
            return await _receive(request, limits.body_bytes)
    except BodyTooLargeError:
        await _discard(request)
        raise
    except TimeoutError:
        message = f"the body did not arrive within {limits.body_seconds:g} s"
        raise SlowBodyError(message) from None


async def _receive(request: Request, most: int) -> bytes:
    received = bytearray()
    async for chunk in request.stream():
        received += chunk
        if len(received) > most:
            raise _too_large(most)
    return bytes(received)


async def _discard(request: Request) -> None:
    """Take in the rest of a large body for a moment, and drop it.

    Where a connection is closed upon bytes that nobody read, the client is told of a
    reset and never sees the answer.
    """
    dropped = 0
    with suppress(TimeoutError):
        async with asyncio.timeout(_LINGER_SECONDS):
            async for chunk in request.stream():
                dropped += len(chunk)
                if dropped > _LINGER_BYTES:
                    return


def _check_type(request: Request) -> None:
    content_type = request.headers.get("content-type", "")
    encoding = request.headers.get("content-encoding", "identity")
    if not _JSON_TYPE.fullmatch(content_type.strip()):
        message = "send the body as Content-Type: application/json, in UTF-8"
        raise UnsupportedMediaTypeError(message)
    if encoding.strip().lower() != "identity":
        message = "send the body without Content-Encoding; compression is not read"
        raise UnsupportedMediaTypeError(message)


def _check_declared_length(request: Request, most: int) -> None:
    declared = request.headers.get("content-length", "")
    if declared.isdecimal() and len(declared.lstrip("0")) > len(str(most)):
        raise _too_large(most)
    if declared.isdecimal() and int(declared) > most:
        raise _too_large(most)


def _too_large(most: int) -> BodyTooLargeError:
    message = (
        f"the body is larger than {most} bytes (POLGRAPH_LIMIT_BODY_BYTES);"
        " ask for less at a time, and put values into variables"
    )
    return BodyTooLargeError(message)
