"""Libraries that only imports need, and what to say where they are not installed."""

from collections.abc import Generator
from contextlib import contextmanager

from polgraph.errors import InputError


@contextmanager
def needed(format_name: str) -> Generator[None]:
    """Turn a missing library into one line that says what to install.

    Raises:
        InputError: a module that is imported inside is not installed.
    """
    try:
        yield
    except ModuleNotFoundError as error:
        message = (
            f"importing {format_name} needs {error.name}, which is not installed; "
            "run: pip install 'polgraph[importers]'"
        )
        raise InputError(message) from error
