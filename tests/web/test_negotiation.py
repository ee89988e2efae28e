"""The claims of `polgraph.web.negotiation`."""

import pytest

from polgraph.web.negotiation import (
    GRAPHQL_RESPONSE,
    JSON,
    preferred_languages,
    prefers_page,
    response_type,
)

BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8"


@pytest.mark.parametrize(
    ("accept", "chosen"),
    [
        (None, JSON),
        ("", JSON),
        ("*/*", JSON),
        ("application/*", JSON),
        ("application/json", JSON),
        ("APPLICATION/JSON", JSON),
        (GRAPHQL_RESPONSE, GRAPHQL_RESPONSE),
        (f"{GRAPHQL_RESPONSE}, {JSON}", GRAPHQL_RESPONSE),
        (f"{JSON}, {GRAPHQL_RESPONSE}", JSON),
        (f"{GRAPHQL_RESPONSE};q=0.5, {JSON};q=0.9", JSON),
        (f"{GRAPHQL_RESPONSE}, {JSON};q=0.9", GRAPHQL_RESPONSE),
        (f"{GRAPHQL_RESPONSE}, */*", GRAPHQL_RESPONSE),
        (f"*/*, {JSON};q=0", GRAPHQL_RESPONSE),
        (f"multipart/mixed; deferSpec=20220824, {JSON}", JSON),
        ('application/json; charset="UTF-8"', JSON),
        (BROWSER, JSON),
        ("text/html", None),
        ("image/*", None),
        ("*/*;q=0", None),
        (f"{JSON};q=0", None),
        ("application/json; charset=utf-16", None),
        ("application/json;q=nonsense", JSON),
        ("application/json;q=inf, text/html", None),
    ],
)
def test_the_best_acceptable_type_is_chosen(accept: str | None, chosen: str | None):
    assert response_type(accept) == chosen


@pytest.mark.parametrize(
    ("accept", "page"),
    [
        (BROWSER, True),
        ("text/html", True),
        ("*/*", False),
        (None, False),
        (f"{JSON}, text/html", False),
        ("text/html;q=0.5, application/json", False),
        ("text/html;q=0", False),
    ],
)
def test_only_who_names_html_gets_a_page(accept: str | None, *, page: bool):
    assert prefers_page(accept) is page


@pytest.mark.parametrize(
    ("header", "languages"),
    [
        (None, ()),
        ("ar", ("ar",)),
        ("en;q=0.5, ar-JO, *;q=0.1", ("ar-jo", "en")),
        ("ar;q=0, en", ("en",)),
        ("*", ()),
        ("en_US, '; drop, ../x, 123456789", ()),
        (",,;;q=,", ()),
        (",".join(["ar"] * 5000), ("ar",) * 10),
    ],
)
def test_languages_come_best_first(header: str | None, languages: tuple[str, ...]):
    assert preferred_languages(header) == languages
