from dataclasses import replace

import pytest

from polgraph.errors import ModelError
from polgraph.model import MODEL
from polgraph.model.assembly import check
from polgraph.model.fields import Computed, Connection, Many, One, Property, out
from polgraph.planner.lower.rules import RULES


def test_a_field_that_leads_nowhere_stops_the_start() -> None:
    astray = One("place", "Nowhere", (out("HELD_AT", "Nowhere"),))
    meeting = replace(MODEL.object_by_name["Meeting"], fields=(astray,))
    broken = replace(MODEL, objects=(meeting,))
    with pytest.raises(ModelError, match=r"Meeting\.place leads to Nowhere"):
        check(broken)


def test_a_field_declared_twice_stops_the_start() -> None:
    twice = (Property("kind"), Property("kind"))
    place = replace(MODEL.object_by_name["Place"], fields=twice)
    with pytest.raises(ModelError, match=r"Place\.kind is declared 2 times"):
        check(replace(MODEL, objects=(place,)))


def test_a_node_carries_the_labels_of_its_interfaces() -> None:
    assert MODEL.labels("Party") == (
        "Node",
        "Entity",
        "Cited",
        "Organization",
        "Party",
    )
    assert MODEL.labels("Participation") == ("Cited", "Participation")


def test_an_interface_is_filtered_only_where_all_its_types_are_filtered_alike() -> None:
    organization = MODEL.where_for("Organization")
    assert organization is not None
    assert organization.name == "OrganizationWhere"
    assert MODEL.where_for("Entity") is None


def test_what_the_data_team_writes_is_one_outgoing_relationship() -> None:
    for item in (*MODEL.objects, MODEL.participation):
        for field in MODEL.stored(item.name):
            if (
                isinstance(field, One | Many | Connection)
                and field.origin.name == "SEED"
            ):
                assert len(field.path) == 1, (item.name, field.name)
                assert field.path[0].direction == "out", (item.name, field.name)


def test_every_computed_field_has_a_rule() -> None:
    holders = [*MODEL.composites.values(), *MODEL.edges, MODEL.citation, *MODEL.answers]
    computed = {
        own if (own := f"{item.name}.{field.name}") in RULES else field.name
        for item in holders
        for field in item.fields
        if isinstance(field, Computed)
    }
    assert computed == set(RULES)
