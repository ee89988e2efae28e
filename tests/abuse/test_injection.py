"""Values stay values: in Cypher, in Lucene, in headers, in addresses, on pages."""

import json
from collections.abc import AsyncGenerator, Mapping

import httpx
import pytest

from polgraph.api.graphql import GraphService
from polgraph.database import Graph
from polgraph.records import Wording
from polgraph.settings import Settings
from polgraph.web.app import create_app
from tests.abuse.conftest import Ask, codes
from tests.upsert.news import news, thing, write

pytestmark = pytest.mark.engine

CYPHER = (
    "x'}) DETACH DELETE n //",
    '"} ) MATCH (n) SET n.id = 0 RETURN n //',
    "` MATCH (n) RETURN n; CALL dbms.shutdown() //",
    "$p0",
    "\\u0027 OR 1=1",
    "LOAD CSV FROM 'http://127.0.0.1:1/' AS line RETURN line",
)
LUCENE = ("*:*", "norm:/.*/", "xqz:[* xqz *]", "qq^1e999", "(((((", '"~99999999', "\\")
WHERE: Mapping[str, str] = {
    "officials": "name: {contains: $s, ne: $s, in: [$s], startsWith: $s}, id: {eq: $t}",
    "parties": "identifier: {value: $s, scheme: $s}, dataset: {in: [$t]}",
    "meetings": "place: {name: {eq: $s}}, speakers: {some: {name: {contains: $s}}}",
    "statements": "text: {contains: $s}, language: {eq: $s}, speaker: {id: {eq: $t}}",
    "articles": "url: {eq: $s}, dataset: {eq: $t}",
}
ONE: Mapping[str, str] = {
    "node": "node(id: $t) { id }",
    "nodes": "nodes(ids: [$t]) { id }",
    "official": "official(id: $t) { id }",
    "paths": "paths(from: $t, to: $t) { length }",
    "network": "network(around: [$t]) { nodes { id } }",
    "search": "search(query: $s) { totalCount }",
    "suggest": "suggest(text: $s) { score }",
    "cursor": "officials(after: $s) { nodes { id } }",
}
FOUND_NOTHING: list[object] = [None, [None], [], {"nodes": []}, {"totalCount": 0}]
_COUNT = "MATCH (n) OPTIONAL MATCH (n)-[r]->() RETURN count(DISTINCT n), count(r)"


async def test_no_value_becomes_cypher(ask: Ask, article_graph: Graph):
    before = await article_graph.read(_COUNT)
    lists = " ".join(
        f"{name}(where: {{{where}}}) {{ totalCount }}" for name, where in WHERE.items()
    )
    for text in CYPHER:
        answer = ask(f"query ($s: String!, $t: ID!) {{ {lists} }}", s=text, t=text)
        assert {item["totalCount"] for item in answer.json()["data"].values()} == {0}
        inline = lists.replace("$s", json.dumps(text)).replace("$t", json.dumps(text))
        assert ask(f"{{ {inline} }}").json()["data"] == answer.json()["data"]
    assert await article_graph.read(_COUNT) == before


@pytest.mark.parametrize("field", ONE)
def test_no_value_finds_what_it_does_not_name(ask: Ask, field: str):
    typed = "($s: String!)" if "$s" in ONE[field] else "($t: ID!)"
    name = typed[2]
    for text in (*CYPHER, *LUCENE):
        answer = ask(f"query {typed} {{ it: {ONE[field]} }}", **{name: text})
        assert codes(answer) <= {"BAD_USER_INPUT"}
        if not codes(answer):
            assert answer.json()["data"]["it"] in FOUND_NOTHING, text


@pytest.mark.parametrize(
    "path",
    [
        "/entity/x%0d%0aSet-Cookie:%20a=b",
        "/entity/x%0aLocation:%20http://evil.example/.csv",
        "/entity/%22;%20filename=evil.exe.csv",
        "/docs/x%0d%0aSet-Cookie:%20a=b",
    ],
)
def test_no_address_becomes_a_header(client: httpx.Client, path: str):
    answer = client.get(path)
    assert answer.status_code == 404
    assert not {"set-cookie", "location", "content-disposition"} & set(answer.headers)


@pytest.mark.parametrize(
    "path",
    [
        "/static/..%2f..%2f..%2fpyproject.toml",
        "/static/%2e%2e/%2e%2e/settings.py",
        "/static/..%5c..%5csettings.py",
        "/static/%00",
        "/static//etc/passwd",
        "/docs/..%2f..%2fREADME",
        "/docs/%2e%2e%2fCHANGELOG.md",
        "/entity/../../etc/passwd",
    ],
)
def test_no_address_leads_out_of_its_folder(client: httpx.Client, path: str):
    answer = client.get(path)
    assert answer.status_code in {404, 405}
    assert "location" not in answer.headers


HOSTILE = "=1+1</script><script>alert(1)</script>\"'{{7*7}}${7*7}<img src=x onerror=a>"


@pytest.fixture
async def pages(graph: Graph) -> AsyncGenerator[httpx.AsyncClient]:
    """The pages of a graph whose every text is hostile, seeds' checks or not."""
    named = {"name": (Wording(HOSTILE, "en"),), "note": (Wording(HOSTILE, "en"),)}
    hostile = (
        thing("Official", "hostile", named),
        thing(
            "Role",
            "hostile-role",
            {"title": (Wording(HOSTILE, "en"),)},
            official="hostile",
            organization="erada",
        ),
        thing(
            "Statement",
            "hostile-claim",
            {
                "kind": "VERBATIM",
                "text": (Wording(HOSTILE, "en"),),
                "attribution": HOSTILE,
            },
            speaker="hostile",
            meeting="meeting",
        ),
    )
    await write(graph, (*news(), *hostile))
    patient = Settings().limits.model_copy(
        update={"database_seconds": 120, "request_seconds": 120}
    )
    settings = Settings().model_copy(update={"limits": patient})
    app = create_app(settings, GraphService(graph, settings), schema_text="")
    transport = httpx.ASGITransport(app)
    async with httpx.AsyncClient(
        transport=transport, base_url="http://polgraph.test"
    ) as client:
        yield client


async def test_no_text_becomes_markup_a_formula_or_a_template(
    pages: httpx.AsyncClient,
):
    for address in ("/entity/hostile", "/entity/meeting", f"/?q={HOSTILE}"):
        page = await pages.get(address)
        assert page.status_code == 200
        assert "<script>alert" not in page.text
        assert "<img src=x" not in page.text
        assert "49" not in page.text.replace("149", "")
    table = (await pages.get("/entity/hostile.csv")).text
    cells = [cell for line in table.splitlines() for cell in line.split(",")]
    assert not [cell for cell in cells if cell.strip('"').startswith(("=", "@", "+"))]
    data = (await pages.get("/entity/hostile.json")).json()
    assert HOSTILE in json.dumps(data, ensure_ascii=False).replace('\\"', '"')
