"""Which addresses may become links on our pages and in our answers.

The web's schemes and nothing else, so that no seed can bring a `javascript:` link, a
password or an address that browsers read otherwise than we do.
"""

from urllib.parse import urlsplit

from polgraph.text.characters import refused_character


def is_http_url(text: str) -> bool:
    """Whether `text` is an http(s) address with a host and without credentials."""
    if refused_character(text) or "\\" in text or any(c.isspace() for c in text):
        return False
    try:
        parts = urlsplit(text)
        host, port = parts.hostname, parts.port
    except ValueError:
        return False
    if parts.scheme not in {"http", "https"} or "@" in parts.netloc or port == 0:
        return False
    return bool(host)
