"""The claims of `polgraph.web.documentation`."""

import httpx

from polgraph.web.documentation import chapters
from tests.program import ROOT
from tests.web.test_entity_page import Reader


def test_every_file_of_the_documentation_is_a_chapter():
    names = [chapter.name for chapter in chapters()]
    assert sorted(names) == sorted(path.stem for path in (ROOT / "docs").glob("*.md"))
    assert names[0] == "start"


async def test_every_chapter_is_served_and_leads_to_others(client: httpx.AsyncClient):
    served = {f"/docs/{chapter.name}" for chapter in chapters()}
    for path in ("/docs", *served):
        response = await client.get(path)
        assert response.status_code == 200
        reader = Reader(response.text)
        assert reader.open == []
        linked = {link for link in reader.addresses() if link.startswith("/docs/")}
        assert linked == served


async def test_a_chapter_that_is_not_written_is_not_found(client: httpx.AsyncClient):
    assert (await client.get("/docs/nothing")).status_code == 404
