"""`polgraph doctor`: what is configured, what is reachable, what is wrong."""

import asyncio

import typer

from polgraph.cli.diagnosis import diagnose
from polgraph.cli.terminal import say
from polgraph.errors import ExitCode
from polgraph.settings import Settings


def doctor() -> None:
    """Say what is configured and reachable, what is wrong, and how to mend it."""
    findings = asyncio.run(diagnose(Settings.load()))
    for finding in findings:
        say(str(finding))
    raise typer.Exit(max((each.code for each in findings), default=ExitCode.DONE))
