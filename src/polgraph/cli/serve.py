"""`polgraph serve`: the server alone."""

import typer

from polgraph.cli.serving import on_port_of, serve_graph
from polgraph.cli.terminal import announce
from polgraph.deployment import connected
from polgraph.settings import Settings
from polgraph.web.server import listen


def serve() -> None:
    """Serve the graph as it is, without changing anything in it."""
    settings = Settings.load()
    with (
        listen(settings) as listener,
        connected(settings, announce) as connection,
    ):
        code = serve_graph(on_port_of(listener, settings), connection, listener)
    raise typer.Exit(code)
