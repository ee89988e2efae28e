"""The language of a page: what its address says, else what the browser prefers."""

from typing import Literal, TypeAlias

from starlette.requests import Request

from polgraph.web.negotiation import preferred_languages

PageLanguage: TypeAlias = Literal["ar", "en"]


def page_language(request: Request) -> PageLanguage:
    """Choose Arabic or English; English for who asks for neither."""
    asked = request.query_params.get("lang", "")
    preferred = preferred_languages(request.headers.get("accept-language"))
    for tag in (asked, *preferred):
        match tag.lower().split("-"):
            case ["ar", *_]:
                return "ar"
            case ["en", *_]:
                return "en"
            case _:
                continue
    return "en"
