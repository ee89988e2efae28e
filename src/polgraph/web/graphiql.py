"""The GraphiQL page that a browser gets at `/graphql`.

It is built in `frontend/` and lies among the static files; nothing is fetched from
another host. It alone may use inline styles, which its editor cannot do without.
"""

from pathlib import Path

from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from polgraph.web.answers import VARY
from polgraph.web.headers import CONTENT_SECURITY_POLICY
from polgraph.web.negotiation import prefers_page

_POLICY = CONTENT_SECURITY_POLICY.replace(
    "style-src 'self'", "style-src 'self' 'unsafe-inline'"
)
_NOT_BUILT = """<!doctype html>
<html lang="en"><meta charset="utf-8"><title>polgraph</title>
<h1>GraphiQL is not part of this installation</h1>
<p>The API is served here all the same: send a GraphQL document by POST, and see
<a href="/schema.graphql">the schema</a>.</p>
</html>
"""


class GraphiQLPage:
    """The built page, read once from the folder of static files."""

    def __init__(self, static: Path) -> None:
        page = static / "graphiql.html"
        self._html = page.read_text("utf-8") if page.is_file() else _NOT_BUILT

    def is_asked_for(self, request: Request) -> bool:
        """Say whether a browser opens the address, and sends no query with it."""
        return (
            request.method == "GET"
            and "query" not in request.query_params
            and prefers_page(request.headers.get("accept"))
        )

    def response(self) -> Response:
        """Give the page with the policy that its editor needs."""
        headers = {
            "Content-Security-Policy": _POLICY,
            "Cache-Control": "no-cache",
            "Vary": VARY,
        }
        return HTMLResponse(self._html, headers=headers)
