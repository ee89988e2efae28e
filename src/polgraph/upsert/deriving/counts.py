"""How many: the numbers by which lists are ordered.

Each counts what is visible by the time that the thing itself is, or now.
"""

from polgraph.upsert.deriving.shortcuts import visible_with, written_where_different


def _count(label: str, key: str, pattern: str, *links: str) -> str:
    """Set `key` of every node `n` to the number of different `x` in a pattern."""
    return f"""\
MATCH (n:{label})
WITH n, {{{key}: COUNT {{
    MATCH {pattern}
    WHERE {visible_with("n", *links)}
    RETURN DISTINCT x
}}}} AS wanted
{written_where_different("n", "wanted")}"""


def _mentions(label: str) -> str:
    return _count(label, "mentionCount", "(n)<-[r:MENTIONS]-(x:Article)", "r", "x")


_ENTITIES_OF_DATASETS = f"""\
MATCH (e:Entity) WHERE coalesce(e.embargoUntil, '') <= $now
UNWIND e.datasets AS id
WITH id, count(*) AS number
WITH collect({{id: id, number: number}}) AS counted
MATCH (d:Dataset)
WITH d, {{
    entityCount: coalesce(head([c IN counted WHERE c.id = d.id | c.number]), 0)
}} AS wanted
{written_where_different("d", "wanted")}"""

COUNTS = (
    _count("Official", "spokeAtCount", "(n)-[r:SPOKE_AT]->(x:Meeting)", "r", "x"),
    _count("Official", "statementCount", "(n)<-[:MADE_BY]-(x:Statement)", "x"),
    _count("Organization", "roleCount", "(n)<-[:ROLE_IN]-(x:Role)", "x"),
    _count("Meeting", "speakerCount", "(n)<-[r:SPOKE_AT]-(x:Official)", "r", "x"),
    _count("Meeting", "statementCount", "(n)<-[:MADE_AT]-(x:Statement)", "x"),
    _count("Topic", "statementCount", "(n)<-[:ABOUT]-(x:Statement)", "x"),
    _count("Article", "factCount", "(n)<-[r:CITES]-(x:Cited)", "r", "x"),
    _mentions("Official"),
    _mentions("Organization"),
    _mentions("Place"),
    _ENTITIES_OF_DATASETS,
)
