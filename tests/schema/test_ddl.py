from polgraph.model import MODEL
from polgraph.schema import constraints_text, ddl


def indexed() -> set[tuple[str, str]]:
    """Label and key of every range index."""
    pairs = (line.partition("(n:")[2] for line in ddl(MODEL) if " INDEX " in line)
    return {(p.partition(")")[0], p.partition("(n.")[2].rstrip(")")) for p in pairs}


def test_ids_are_unique():
    constraints = [line for line in ddl(MODEL) if " CONSTRAINT " in line]
    assert [line.partition("FOR ")[2] for line in constraints] == [
        "(n:Node) REQUIRE n.id IS UNIQUE",
        "(n:Participation) REQUIRE n.id IS UNIQUE",
        "(n:Merge) REQUIRE n.id IS UNIQUE",
    ]


def test_lists_are_ordered_by_indexes():
    assert indexed() >= {
        ("Meeting", "date"),
        ("Official", "name"),
        ("Organization", "name"),
        ("Party", "name"),
        ("Article", "publishedAt"),
        ("Role", "firstCited"),
    }


def test_dates_are_filtered_by_both_ends():
    assert indexed() >= {("Meeting", "dateEarliest"), ("Meeting", "dateLatest")}


def test_an_article_is_found_by_its_address():
    assert ("Article", "url") in indexed()


def test_nothing_is_indexed_that_no_filter_could_use():
    unusable = {"text", "datasets", "gender", "identifier", "names", "held", "dataset"}
    assert not {key for _, key in indexed()} & unusable


def test_nothing_is_declared_twice():
    assert len(set(ddl(MODEL))) == len(ddl(MODEL))


def test_the_file_holds_one_statement_to_a_line():
    lines = constraints_text().splitlines()
    assert lines[0].startswith("//")
    assert [line.rstrip(";") for line in lines[2:]] == list(ddl(MODEL))
