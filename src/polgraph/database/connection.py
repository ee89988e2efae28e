"""Where the graph is and who we are there, as one frozen value."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Connection:
    """Address and credentials of a Neo4j database; the password is never printed."""

    uri: str
    username: str
    password: str = field(repr=False)
    database: str = "neo4j"
