"""What is said where a library that only imports need is not installed."""

import sys
from importlib import import_module

import pytest

from polgraph.errors import InputError
from polgraph.importers import FORMATS
from polgraph.importers.extras import needed


@pytest.mark.parametrize("library", ["ijson", "lxml"])
def test_a_missing_library_is_one_line_that_says_what_to_install(
    library: str, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setitem(sys.modules, library, None)
    with (
        pytest.raises(InputError, match=r"pip install 'polgraph\[importers\]'") as told,
        needed("this format"),
    ):
        import_module(library)
    assert library in told.value.message
    assert "\n" not in told.value.message


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_has_a_reader_here(name: str):
    assert callable(FORMATS[name].reader())
