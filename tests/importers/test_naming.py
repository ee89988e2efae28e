"""Ids in the graph: slugs, never shared, the same at each import."""

from hypothesis import given
from hypothesis import strategies as st

from polgraph.importers.naming import KINDS, Naming, checked_dataset
from polgraph.text.slug import is_slug

_OWN = st.one_of(
    st.text(min_size=1, max_size=200),
    st.text("abAB-01/ ", min_size=1, max_size=8),
    st.builds("{}-{}".format, st.sampled_from(KINDS), st.text("ab-", min_size=1)),
)
_THING = st.tuples(
    st.from_regex(r"[a-z0-9-]{1,20}", fullmatch=True),
    st.one_of(st.just(""), st.text("ab/-", max_size=3)),
    st.sampled_from(KINDS),
    _OWN,
)


def _id(thing: tuple[str, str, str, str]) -> str:
    dataset, space, kind, own = thing
    return Naming(dataset, space).entity(kind, own)


def _meant(thing: tuple[str, str, str, str]) -> tuple[str, str, str]:
    dataset, space, kind, own = thing
    return dataset, kind, f"{space}/{own}" if space else own


@given(_THING)
def test_every_id_is_a_slug_that_begins_with_its_data_set(
    thing: tuple[str, str, str, str],
):
    assert is_slug(_id(thing))
    assert _id(thing).startswith(f"{thing[0]}-{thing[2]}-")
    assert _id(thing) == _id(thing)


@given(st.lists(_THING, max_size=20))
def test_two_things_never_share_an_id(things: list[tuple[str, str, str, str]]):
    ids: dict[str, tuple[str, str, str]] = {}
    for thing in things:
        assert ids.setdefault(_id(thing), _meant(thing)) == _meant(thing)


def test_ids_that_read_as_two_things_are_told_apart():
    ends = (("a", "person-x"), ("a-person", "x"), ("a-person-person", "x"))
    assert len({Naming(each).entity("person", own) for each, own in ends}) == 3


def test_a_slug_stays_as_it_is_and_case_counts():
    naming = Naming("city", "")
    assert naming.entity("person", "p-1") == "city-person-p-1"
    assert naming.entity("person", "P-1") != "city-person-p-1"
    assert naming.entity("person", "P-1").startswith("city-person-p-1-")


def test_the_longest_data_set_leaves_room_for_an_id():
    dataset = checked_dataset("d" * 48)
    assert is_slug(Naming(dataset, "space").entity("organization", "x" * 300))
    assert is_slug(Naming(dataset).fact("participation", "x"))
