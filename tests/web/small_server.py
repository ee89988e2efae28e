"""A process that serves the small service: `python -m tests.web.small_server`.

Over https where a certificate and its key are named. Prints the port when it listens and the signal that ended it when it has stopped.
"""

import sys

from polgraph.settings import Settings
from polgraph.web.app import create_app
from polgraph.web.server import listen, serve
from tests.web.small_service import SCHEMA_TEXT, SmallService


def main() -> None:
    names = ("POLGRAPH_TLS_CERTIFICATE", "POLGRAPH_TLS_KEY")
    given = dict(zip(names, sys.argv[1:], strict=False))
    settings = Settings.model_validate({"POLGRAPH_PORT": 0, **given})
    app = create_app(settings, SmallService(), schema_text=SCHEMA_TEXT)
    listener = listen(settings)
    report(str(listener.getsockname()[1]))
    ended_by = serve(settings, app, listener=listener, drain_seconds=1)
    report(ended_by.name if ended_by else "nothing")


def report(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
