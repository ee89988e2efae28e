"""The server's log: lines on standard error, each with the id of its request.

A caller that has set up logging itself keeps what it has set up.
"""

import logging
from typing import TextIO

from typing_extensions import override

from polgraph.web.request_id import current_request_id

_LINE = "%(asctime)s %(levelname)s %(name)s [%(request_id)s] %(message)s"


class RequestIdFilter(logging.Filter):
    """Gives every log record a `request_id`."""

    @override
    def filter(self, record: logging.LogRecord) -> bool:
        record.request_id = current_request_id()
        return True


def log_with_request_ids(stream: TextIO | None = None) -> logging.Handler:
    """Make the handler that writes such lines; standard error unless told."""
    handler = logging.StreamHandler(stream)
    handler.addFilter(RequestIdFilter())
    handler.setFormatter(logging.Formatter(_LINE))
    return handler
