"""The claims of `polgraph.web.documentation`."""

import re

import httpx

from polgraph.web.documentation import chapters
from tests.program import ROOT
from tests.web.reader import Reader


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
        links = {link for link in reader.addresses() if link.startswith("/docs/")}
        assert {link.partition("#")[0] for link in links} == served


async def test_a_link_to_a_heading_finds_it(client: httpx.AsyncClient):
    texts = {f"/docs/{chapter.name}": chapter.html for chapter in chapters()}
    targets = re.findall(r'href="(/docs/[^"]+)#([^"]+)"', "".join(texts.values()))
    assert targets
    assert [link for link in targets if f'id="{link[1]}"' not in texts[link[0]]] == []
    assert (await client.get(targets[0][0])).status_code == 200


async def test_a_chapter_that_is_not_written_is_not_found(client: httpx.AsyncClient):
    assert (await client.get("/docs/nothing")).status_code == 404
