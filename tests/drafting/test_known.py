"""Names that the graph has are told in the draft, and nothing is linked."""

import re
from pathlib import Path

import pytest

from polgraph.database import Graph
from polgraph.drafting import ArabicRules, make_draft
from polgraph.drafting.known import look_up
from polgraph.drafting.seed import Origin, seed
from polgraph.drafting.tree import yaml_text
from polgraph.drafting.verifying import verified
from polgraph.engine import Server
from polgraph.search.ranking import SURE
from polgraph.seeds import read
from tests.conftest import beside
from tests.program import ROOT

TEXT = ROOT / "seeds" / "altaj-erada-team.ar.txt"


@pytest.mark.engine
async def test_a_name_is_found_in_whatever_spelling(article_graph: Graph):
    names = ["حزب اراده", "نَضال البطاينه", "Nidal Bataineh", "فلان الفلاني"]
    directory = await look_up(article_graph, names, ["amman", "nobody-here"])
    assert directory.named("حزب اراده", ["Party"])[0].id == "erada-party"
    for spelling in ("نَضال البطاينه", "Nidal Bataineh"):
        best = directory.named(spelling, ["Official"])[0]
        assert (best.id, best.kind) == ("nidal-al-bataineh", "Official")
        assert best.score >= SURE
    assert directory.named("فلان الفلاني", ["Official"]) == ()
    assert "erada-party" not in {k.id for k in directory.named("حزب اراده", ["Place"])}
    assert directory.ids == {"amman"}


@pytest.mark.engine
async def test_names_that_no_search_can_ask_for_ask_nothing(article_graph: Graph):
    directory = await look_up(article_graph, ['" *', "", "((("], [])
    assert directory.entities == {}


@pytest.mark.engine
def test_the_command_tells_of_what_the_graph_has_and_links_nothing(
    article: Server, tmp_path: Path
):
    done = beside(article, tmp_path).run("draft", str(TEXT), "-o", "again.yaml")
    assert done.returncode == 0, done.stderr
    written = (tmp_path / "again.yaml").read_text(encoding="utf-8")
    told = set(re.findall(r"# the graph has «.*», (\w+ [a-z-]+), alike by", written))
    assert told >= {
        "Official nidal-al-bataineh",
        "Official yusr-hassan",
        "Party erada-party",
        "Body erada-social-team",
        "Outlet altaj",
        "Place amman",
    }
    assert "No graph was asked" not in written
    reading = read([tmp_path / "again.yaml"])
    assert (reading.problems, reading.external) == ((), ())
    assert "nidal-al-bataineh" not in {record.id for record in reading.records}


@pytest.mark.engine
async def test_an_id_that_the_graph_has_is_passed_over(article_graph: Graph):
    text = "خبر\n\nقال فلان الفلاني إن العمل مستمر.\n"
    proposals = verified(ArabicRules().propose(text), text)
    directory = await look_up(article_graph, [], ["altaj", "amman"])
    written = yaml_text(seed(proposals, Origin("altaj", "altaj.txt"), directory))
    assert "dataset: altaj-2\n" in written


def test_without_a_graph_the_draft_says_so(tmp_path: Path):
    made = make_draft(TEXT, tmp_path / "alone.yaml", ArabicRules())
    assert "# No graph was asked" in made.seed.read_text(encoding="utf-8")
    assert made.alike == 0
