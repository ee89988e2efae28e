"""Entity streams to records: a first pass tells what each thing is, a second reads it.

A stream may tell of one entity on several lines, and an edge may come before its ends: a
third pass reads the edges, so that a stream may be larger than memory.
"""

from collections.abc import Sequence

from polgraph.importers.building import Builder
from polgraph.importers.followthemoney.documents import Entity, entities
from polgraph.importers.followthemoney.edges import Known, edge
from polgraph.importers.followthemoney.entities import thing, type_of
from polgraph.importers.followthemoney.schemata import Schema, schemata
from polgraph.importers.items import Item
from polgraph.importers.tally import Tally
from polgraph.seeds.files import SeedFile

_POSITION = "Position"
_IDENTIFICATION = "Identification"


def read(files: Sequence[SeedFile], builder: Builder) -> dict[str, str]:
    """Add all that the streams hold; they say nothing of themselves."""
    schemas = _schemas(files)
    known = Known(
        {own: type_ for own, schema in schemas.items() if (type_ := type_of(schema))},
        _offices(files, schemas),
    )
    for file in files:
        for entity in entities(file, builder.tally):
            _take(entity, schemas.get(entity.own), builder)
    for file in files:
        for entity in entities(file, Tally()):
            if (schema := schemas.get(entity.own)) is not None:
                _join(entity, schema, builder, known)
    return {}


def _take(entity: Entity, schema: Schema | None, builder: Builder) -> None:
    """Add a thing; leave a link, or what tells of another thing, for the end."""
    tally = builder.tally
    tally.read["entities"] += 1
    tally.read[entity.schema] += 1
    if schema is None:
        message = f"{entity.own}: the schema {entity.schema} is not known"
        tally.note("unknown schema", entity.at, message)
        tally.dropped[entity.schema] += 1
    elif _tells_of_others(schema):
        pass
    elif type_of(schema):
        _thing(entity, schema, builder)
    else:
        tally.dropped[entity.schema] += 1


def _tells_of_others(schema: Schema) -> bool:
    return bool(schema.edge) or _IDENTIFICATION in schema.kin


def _join(entity: Entity, schema: Schema, builder: Builder, known: Known) -> None:
    """Add what an entity tells of others, once all things are there."""
    if schema.edge:
        item = _item(entity, builder.tally)
        edge(item, schema, entity.own, builder, known)
        item.done()
    elif _IDENTIFICATION in schema.kin:
        _paper(entity, builder)


def _schemas(files: Sequence[SeedFile]) -> dict[str, Schema]:
    """What each entity is: of several lines, the one that says most."""
    found: dict[str, Schema] = {}
    for file in files:
        for entity in entities(file, Tally()):
            schema = schemata().get(entity.schema)
            earlier = found.get(entity.own)
            if schema and (earlier is None or earlier.name in schema.kin):
                found[entity.own] = schema
    return found


def _offices(
    files: Sequence[SeedFile], schemas: dict[str, Schema]
) -> dict[str, tuple[str, str | None]]:
    """What positions are called, and where they are."""
    if not any(schema.name == _POSITION for schema in schemas.values()):
        return {}
    found: dict[str, tuple[str, str | None]] = {}
    for file in files:
        for entity in entities(file, Tally()):
            if entity.schema == _POSITION:
                item = _item(entity, Tally())
                name = next(iter(item.texts("name")), entity.own)
                found[entity.own] = (name, next(iter(item.texts("organization")), None))
    return found


def _item(entity: Entity, tally: Tally) -> Item:
    """The properties of an entity, under its schema's name in the report."""
    properties = entity.fields.get("properties")
    fields = properties if isinstance(properties, dict) else {}
    return Item(entity.schema, entity.at, fields, tally)


def _thing(entity: Entity, schema: Schema, builder: Builder) -> None:
    item = _item(entity, builder.tally)
    caption = entity.fields.get("caption")
    said = caption if isinstance(caption, str) else None
    thing(item, schema, entity.own, said, builder)
    item.done()


def _paper(entity: Entity, builder: Builder) -> None:
    """A passport or another identification: an identifier of whoever holds it."""
    item = _item(entity, builder.tally)
    number = next(iter((*item.texts("number"), *item.texts("passportNumber"))), None)
    scheme = next(iter(item.texts("type")), entity.schema.lower())
    for holder in item.texts("holder"):
        id_ = builder.refer("entity", holder, item.at, "Official")
        if number and id_ in builder.records:
            listed = [{"scheme": scheme, "value": number}]
            builder.extend(id_, {"identifiers": listed}, item.at)
        else:
            item.drop("without number or holder")
    item.done()
