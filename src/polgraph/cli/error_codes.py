"""The page of error codes, written from the classes that declare them."""

from collections.abc import Iterator
from inspect import getdoc

from polgraph.api import problems
from polgraph.errors import PolgraphError
from polgraph.web import faults, page_data

_DECLARED_BY = (faults, page_data)
_PLACES = ("polgraph.errors", *(module.__name__ for module in _DECLARED_BY))
_HEAD = """# Error codes

Written by `polgraph schema` from the classes that declare them. A GraphQL client reads
the code in `extensions.code`, a script reads the exit code, an HTTP client the status.

| code | status | exit code | meaning |
|---|---|---|---|
"""
_OF_DOCUMENTS = """
A document that cannot be executed, or a field that failed:

"""


def error_codes_text() -> str:
    """List every code once, with the meaning of the class that declares it first."""
    rows: dict[str, str] = {}
    for error in _tree(PolgraphError):
        if error.__module__.startswith(_PLACES):
            meaning = (getdoc(error) or "").partition("\n\n")[0].replace("\n", " ")
            row = f"| `{error.code}` | {error.status} | {int(error.exit_code)} | {meaning} |"
            rows.setdefault(error.code, row)
    return _HEAD + "\n".join(rows.values()) + "\n" + _OF_DOCUMENTS + _of_documents()


def _tree(error: type[PolgraphError]) -> Iterator[type[PolgraphError]]:
    for narrower in error.__subclasses__():
        yield narrower
        yield from _tree(narrower)


def _of_documents() -> str:
    table = (problems.__doc__ or "").splitlines()
    return "\n".join(line for line in table if line.startswith("|")) + "\n"
