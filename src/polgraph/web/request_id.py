"""One id for each request: in its response, in its log lines, in its masked errors.

A client's own id is kept only when it is short and harmless, so that nothing it sends
can forge a log line or a header.
"""

import re
import secrets
from contextvars import ContextVar

_HARMLESS = re.compile(r"[\w.-]{1,64}", re.ASCII)
_current: ContextVar[str] = ContextVar("polgraph_request_id", default="-")


def assign_request_id(offered: str | None) -> str:
    """Begin a request: keep the id that the client offers, or make one."""
    harmless = offered is not None and _HARMLESS.fullmatch(offered)
    request_id = offered if offered and harmless else secrets.token_hex(16)
    _current.set(request_id)
    return request_id


def current_request_id() -> str:
    """Give the id of the request that this task serves; `-` outside of one."""
    return _current.get()
