"""`import polgraph` offers the library, and is quick."""

import subprocess
import sys

import pytest

import polgraph
from polgraph import library


def test_the_package_offers_what_the_library_offers():
    assert polgraph.__all__ == library.__all__
    assert all(
        getattr(polgraph, name) is getattr(library, name) for name in library.__all__
    )


def test_importing_the_package_imports_nothing_else():
    told = "import sys, polgraph; print([n for n in sys.modules if n > 'polgraph.' and n < 'polgraph/'])"
    done = subprocess.run(  # noqa: S603 - our own words
        (sys.executable, "-c", told), capture_output=True, text=True, check=True
    )
    assert done.stdout == "[]\n"


def test_what_is_not_there_is_said():
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        _ = polgraph.nothing
