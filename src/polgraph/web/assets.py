"""Static files, with the time that a browser may keep them.

A built file carries a hash of its content in its name (`graphiql-BdLx29_K.js`) and never
changes; every other file is asked for again, with its ETag.
"""

import os
import re
from pathlib import Path

from starlette.responses import Response
from starlette.staticfiles import StaticFiles
from starlette.types import Scope
from typing_extensions import override

_HASHED = re.compile(r"-[A-Za-z0-9_-]{8}\.\w+$")
_FOREVER = "public, max-age=31536000, immutable"
_REVALIDATE = "no-cache"


class Assets(StaticFiles):
    """The files of one folder of the package."""

    def __init__(self, folder: Path) -> None:
        super().__init__(directory=folder, check_dir=False)

    @override
    def file_response(
        self,
        full_path: str | os.PathLike[str],
        stat_result: os.stat_result,
        scope: Scope,
        status_code: int = 200,
    ) -> Response:
        response = super().file_response(full_path, stat_result, scope, status_code)
        hashed = _HASHED.search(os.fspath(full_path))
        response.headers["Cache-Control"] = _FOREVER if hashed else _REVALIDATE
        return response
