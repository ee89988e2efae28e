"""`polgraph.draft`: what `polgraph draft` does."""

import asyncio
from collections.abc import Iterable
from pathlib import Path

from polgraph import engine
from polgraph.database import Connection, Graph
from polgraph.deployment import managed, named
from polgraph.drafting import ArabicRules, Draft, Drafter, make_draft
from polgraph.drafting.known import NOBODY, Directory, look_up
from polgraph.errors import PolgraphError
from polgraph.library.opening import Announce, silent
from polgraph.settings import Settings


def draft(  # noqa: PLR0913 (one parameter for each option)
    article: str | Path,
    output: str | Path,
    *,
    url: str | None = None,
    published: str | None = None,
    drafter: Drafter | None = None,
    settings: Settings | None = None,
    announce: Announce = silent,
) -> Draft:
    """Propose a seed file from the text of an article.

    Names are looked up in the graph of `NEO4J_URI`, else in the managed one where it
    runs; without either, or where it does not answer, the draft says that nobody was asked.

    Args:
        article: a file with the text of one article.
        output: the seed file to write; nothing that exists is overwritten.
        url: where the article was published.
        published: when: a year, a month or a day.
        drafter: what proposes, instead of the rules for Arabic news.
        settings: instead of those that the environment gives.
        announce: told that the graph does not answer.

    Raises:
        SeedError: the text cannot be read; says where.
        InputError: an argument cannot be used, a file is there already, or the drafter
            proposes what the text does not say.
    """
    used = settings or Settings.load()

    def ask(names: Iterable[str], ids: Iterable[str]) -> Directory:
        connection = _at_hand(used)
        if connection is None:
            return NOBODY
        try:
            return asyncio.run(_asked(connection, names, ids))
        except PolgraphError as error:
            announce(f"The graph is not asked: {error.message}")
            return NOBODY

    return make_draft(
        Path(article),
        Path(output),
        drafter or ArabicRules(),
        url=url,
        published=published,
        look_up=ask,
    )


def _at_hand(settings: Settings) -> Connection | None:
    """The graph that can be asked without starting anything."""
    if settings.neo4j_uri is not None:
        return named(settings)
    server = engine.status(settings.home)
    return None if server is None else managed(server)


async def _asked(
    connection: Connection, names: Iterable[str], ids: Iterable[str]
) -> Directory:
    async with Graph(connection) as graph:
        return await look_up(graph, names, ids)
