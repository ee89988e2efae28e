"""`polgraph token`: who may ask for more, and see what is under embargo."""

import json
from typing import Annotated

import typer

from polgraph.access import Token, TokenFile
from polgraph.cli.terminal import point_out, say
from polgraph.settings import Settings

_Name = Annotated[str, typer.Argument(metavar="NAME", show_default=False)]


def token() -> typer.Typer:
    """The group of commands."""
    about = "Named tokens: higher limits, and sight of what is under embargo."
    app = typer.Typer(no_args_is_help=True, help=about)
    app.command("new")(new)
    app.command("list")(list_tokens)
    app.command("revoke")(revoke)
    return app


def new(name: _Name) -> None:
    """Make a token and print its secret, which is kept nowhere."""
    secret = _file().add(name)
    point_out("Keep it safe; it cannot be shown again. Send it as")
    point_out("  Authorization: Bearer ...")
    say(secret)


def list_tokens(
    *,
    as_json: Annotated[
        bool, typer.Option("--json", help="Print them as one JSON object.")
    ] = False,
) -> None:
    """List the names of all tokens, and when they were made."""
    tokens = _file().read()
    if as_json:
        say(json.dumps({"tokens": [_told(each) for each in tokens]}))
        return
    for each in tokens:
        say(f"{each.name}  {each.created}")


def revoke(name: _Name) -> None:
    """Take a token back; servers that run refuse it at once."""
    _file().remove(name)
    say(f"revoked {name}")


def _told(each: Token) -> dict[str, str]:
    return {"name": each.name, "created": each.created}


def _file() -> TokenFile:
    return TokenFile(Settings.load().tokens)
