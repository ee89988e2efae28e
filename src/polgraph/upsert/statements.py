"""Texts of the writing statements; only names from the model are put into them.

Neo4j takes labels and relationship types as text, not as parameters, so that there is
one statement for each type. Values always travel as parameters.
"""

from polgraph.model import MODEL
from polgraph.upsert.relationships import property_keys, relationship_types


def create_nodes(type_name: str) -> str:
    """Create nodes: `$rows` of their properties."""
    labels = ":".join(MODEL.labels(type_name))
    return f"UNWIND $rows AS row CREATE (n:{labels}) SET n = row"


def overwrite_nodes(type_name: str) -> str:
    """Give nodes other properties, null for none: `$rows` of properties and their id."""
    return f"""\
UNWIND $rows AS row
MATCH (n:{key_label(type_name)} {{id: row.id}})
SET n += row"""


def remove_nodes(type_name: str) -> str:
    """Delete nodes of the ids `$ids` and whatever leads to them."""
    return f"""\
UNWIND $ids AS id
MATCH (n:{key_label(type_name)} {{id: id}})
DETACH DELETE n"""


def remove_relationships(type_name: str) -> str:
    """Delete the stored relationships that leave the nodes of the ids `$ids`."""
    return f"""\
UNWIND $ids AS id
MATCH (:{key_label(type_name)} {{id: id}})
      -[r:{"|".join(relationship_types(type_name))}]->()
DELETE r"""


def write_relationships(source_type: str, type_: str) -> str:
    """Create relationships: `$rows` of source, target and values of `property_keys`.

    Values by position take a quarter less time than maps, which name the keys in each row.
    """
    values = enumerate(property_keys(type_), start=2)
    properties = ", ".join(f"{key}: row[{place}]" for place, key in values)
    return f"""\
UNWIND $rows AS row
MATCH (source:{key_label(source_type)} {{id: row[0]}})
MATCH (target:Node {{id: row[1]}})
CREATE (source)-[:{type_} {{{properties}}}]->(target)"""


def key_label(type_name: str) -> str:
    """The label on which ids of a type are unique."""
    labels = MODEL.labels(type_name)
    return "Node" if "Node" in labels else type_name
