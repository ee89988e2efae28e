"""Records of every kind, valid in form though not in meaning."""

from hypothesis import strategies as st

from polgraph.model.enums import NameKind
from polgraph.records import Citation, Record, Wording

TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=8)
ID = st.text("abc-", min_size=1, max_size=3)
INSTANT = st.sampled_from(["2026-01-01T00:00:00Z", "2027-01-01T00:00:00Z"])
LANGUAGE = st.sampled_from(["ar", "ar-JO", "en"])

wordings = st.builds(Wording, TEXT, st.none() | LANGUAGE, st.sampled_from(NameKind))
citations = st.builds(
    Citation,
    ID,
    st.none() | TEXT,
    st.none() | st.integers(0, 9),
    st.none() | st.integers(0, 9),
    st.lists(ID, max_size=2).map(tuple),
    st.none() | INSTANT,
)
scalars = (
    TEXT
    | st.booleans()
    | st.integers(-(2**63) + 1, 2**63 - 1)
    | st.floats(allow_nan=False, allow_infinity=False)
)
values = st.one_of(
    scalars,
    st.lists(wordings, max_size=3).map(tuple),
    st.lists(TEXT, max_size=3).map(tuple),
    st.lists(st.dictionaries(ID, TEXT, max_size=2), max_size=2).map(tuple),
)
records = st.builds(
    Record,
    st.sampled_from(["Official", "Role"]),
    ID,
    ID,
    st.dictionaries(ID, values, max_size=3),
    st.dictionaries(ID, st.lists(ID, max_size=3).map(tuple), max_size=2),
    st.lists(citations, max_size=3).map(tuple),
    st.none() | INSTANT,
)


def assertions_of_one_thing() -> st.SearchStrategy[list[Record]]:
    """What some data sets say of one official."""
    told = st.builds(
        Record,
        st.just("Official"),
        st.just("nidal"),
        st.sampled_from(["news", "other", "third"]),
        st.fixed_dictionaries(
            {},
            optional={
                "name": st.lists(wordings, min_size=1, max_size=3).map(tuple),
                "gender": TEXT,
                "links": st.lists(
                    st.dictionaries(st.sampled_from(["url", "title"]), TEXT), max_size=2
                ).map(tuple),
            },
        ),
        st.just({}),
        st.lists(citations, max_size=3).map(tuple),
        st.none() | INSTANT,
    )
    return st.lists(told, min_size=1, max_size=4)
