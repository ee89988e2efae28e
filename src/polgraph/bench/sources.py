"""Synthetic articles: what the facts of the synthetic graph rest on."""

from collections.abc import Iterator

from polgraph.bench.chance import Chance
from polgraph.bench.parts import DATASET, known, name
from polgraph.bench.size import Size
from polgraph.records import Citation, Record


def dataset() -> Record:
    """The data set that asserts everything."""
    values = {"title": "Synthetic graph", "license": "CC0-1.0"}
    return Record("Dataset", DATASET, DATASET, values)


def articles(size: Size) -> Iterator[Record]:
    """Articles of the outlets in turn, each citing itself."""
    chance = Chance("articles")
    for number in range(size.articles):
        id_ = f"article-{number}"
        outlet = number % size.outlets
        values = known(
            name=name(f"Article {number} about what was said"),
            language="en",
            url=f"https://outlet-{outlet}.example/{number}",
            publishedAt=chance.written_date(2005, 2025),
        )
        itself = (Citation(id_),)
        links = {"outlet": (f"outlet-{outlet}",)}
        yield Record("Article", id_, DATASET, values, links, itself)
