"""Why a request is refused before GraphQL sees it, or given up while it runs.

Each class declares the status and the headers that belong to it, so that the endpoint
turns any of them into a response without asking which one it is.
"""

from typing import ClassVar, TypeAlias

from polgraph.errors import (
    DatabaseTimeoutError,
    DatabaseUnavailableError,
    InputError,
    LimitError,
    PolgraphError,
)

Headers: TypeAlias = tuple[tuple[str, str], ...]

RETRY_LATER: Headers = (("Retry-After", "1"),)
CLOSE: Headers = (("Connection", "close"),)


class RefusedRequestError(PolgraphError):
    """The request cannot be read as a GraphQL request."""

    code = "BAD_REQUEST"
    status = 400
    headers: ClassVar[Headers] = ()


class UnknownTokenError(RefusedRequestError):
    """The token that was sent is none, or was revoked."""

    code = "UNKNOWN_TOKEN"
    status = 401
    headers: ClassVar[Headers] = (
        ("WWW-Authenticate", 'Bearer realm="polgraph", error="invalid_token"'),
    )


class MethodNotAllowedError(RefusedRequestError):
    """Only GET and POST are served."""

    code = "METHOD_NOT_ALLOWED"
    status = 405
    headers: ClassVar[Headers] = (("Allow", "GET, POST"),)


class NotAcceptableError(RefusedRequestError):
    """Accept leaves out every media type that can be served."""

    code = "NOT_ACCEPTABLE"
    status = 406


class SlowBodyError(RefusedRequestError):
    """The body did not arrive in time."""

    code = "BODY_TIMEOUT"
    status = 408
    headers = CLOSE


class BodyTooLargeError(RefusedRequestError):
    """The body is larger than `POLGRAPH_LIMIT_BODY_BYTES`."""

    code = "BODY_TOO_LARGE"
    status = 413
    headers = CLOSE


class AddressTooLongError(RefusedRequestError):
    """The query string is longer than `POLGRAPH_LIMIT_BODY_BYTES`."""

    code = "ADDRESS_TOO_LONG"
    status = 414


class UnsupportedMediaTypeError(RefusedRequestError):
    """The body is not plain application/json in UTF-8."""

    code = "UNSUPPORTED_MEDIA_TYPE"
    status = 415
    headers: ClassVar[Headers] = (("Accept-Post", "application/json"),)


class ClientGoneError(RefusedRequestError):
    """The client closed the connection; nobody reads the answer."""

    code = "CLIENT_GONE"
    status = 499


class TooManyRequestsError(RefusedRequestError):
    """The client asks more often than `POLGRAPH_LIMIT_REQUESTS_PER_MINUTE`."""

    code = "TOO_MANY_REQUESTS"
    status = 429

    def __init__(self, seconds: int) -> None:
        super().__init__(
            f"more requests than a minute allows; come back in {seconds} s"
            " (POLGRAPH_LIMIT_REQUESTS_PER_MINUTE)"
        )
        self.retry_after: Headers = (("Retry-After", str(seconds)),)


class OverloadedError(RefusedRequestError):
    """As many requests run and wait as the limits allow."""

    code = "OVERLOADED"
    status = 503
    headers = RETRY_LATER


class DeadlineError(RefusedRequestError):
    """The request ran longer than `POLGRAPH_LIMIT_REQUEST_SECONDS`."""

    code = "TIMEOUT"
    status = 503
    headers = RETRY_LATER


class ResponseTooLargeError(LimitError):
    """The answer is larger than `POLGRAPH_LIMIT_RESPONSE_BYTES`."""


def public_message(error: PolgraphError) -> str:
    """Give what a client may read; the words of the database may hold its address."""
    match error:
        case RefusedRequestError() | InputError():
            return error.message
        case DatabaseTimeoutError():
            return "the database did not answer in time; ask for less, or try again"
        case DatabaseUnavailableError():
            return "the database does not answer; try again in a moment"
        case _:
            return "internal error; the server's log says more under this request id"


def headers_of(error: PolgraphError) -> dict[str, str]:
    """Give the headers that an error's response carries beside its status."""
    match error:
        case TooManyRequestsError():
            return dict(error.retry_after)
        case RefusedRequestError():
            return dict(error.headers)
        case DatabaseUnavailableError():
            return dict(RETRY_LATER)
        case _:
            return {}
