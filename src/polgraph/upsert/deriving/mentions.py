"""`(Article)-[:MENTIONS]->(Entity)`: whom and what an article tells of.

Every entity that cites it, and every entity at an end of a fact that cites it: the
ends are the links of the model's facts that lead to entities, and of a meeting its
place, organizers and topics. An article does not mention itself.
"""

from collections.abc import Iterable

from polgraph.model import MODEL
from polgraph.upsert.deriving.shortcuts import Shortcut, anchored, opening
from polgraph.upsert.deriving.touched import Kind
from polgraph.upsert.relationships import SeededLink, seeded_links

_FACTS = ("Role", "Participation", "Statement", "Relation")
_ENDS_OF_MEETINGS = frozenset({"place", "organizers", "topics"})

_CITING = f"""\
{anchored("a", "Article")}
MATCH (a)<-[c:CITES]-(e:Entity)
WHERE e <> a
WITH a.id AS source, e.id AS target, {{}} AS properties, min({opening("c")}) AS opening"""


def _at_ends(type_name: str, links: Iterable[SeededLink]) -> str:
    types = "|".join(sorted({link.path[0].types[0] for link in links}))
    return f"""\
{anchored("a", "Article")}
MATCH (a)<-[c:CITES]-(fact:{type_name})-[:{types}]->(e:Entity)
WHERE e <> a
WITH a.id AS source, e.id AS target, {{}} AS properties,
    min({opening("fact", "c")}) AS opening"""


def _leads_to_entity(link: SeededLink) -> bool:
    return "Entity" in {link.target, *MODEL.composites[link.target].interfaces}


def _ends_of_fact(type_name: str) -> Iterable[SeededLink]:
    return (link for link in seeded_links(type_name) if _leads_to_entity(link))


def _ends_of_meeting() -> Iterable[SeededLink]:
    links = seeded_links("Meeting")
    return (link for link in links if link.name in _ENDS_OF_MEETINGS)


MENTIONS = Shortcut(
    "MENTIONS",
    "Article",
    "Entity",
    Kind.ARTICLE,
    at_target=False,
    chains=(
        _CITING,
        *(_at_ends(name, _ends_of_fact(name)) for name in _FACTS),
        _at_ends("Meeting", _ends_of_meeting()),
    ),
)
