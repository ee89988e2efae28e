"""The limit in Python: Cypher written by hand, the raw driver, the same HTTP server.

No GraphQL, no embargoes, no languages, no limits: what a careful author would write for
these questions alone. `query` in the body names the question.
"""

import base64
import gc
import os
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager

import orjson
import uvicorn
from neo4j import READ_ACCESS, AsyncGraphDatabase
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

Row = list

Q1 = """\
MATCH (o:Official {id: $id})
RETURN o.id, o.name, o.gender, o.birthDate,
    COLLECT {
        MATCH (o)-[:MEMBER_OF]->(p:Party)
        WITH p ORDER BY p.name, p.id RETURN [p.id, p.name]
    },
    COLLECT {
        MATCH (o)<-[:HELD_BY]-(r:Role)-[:ROLE_IN]->(b:Organization)
        WITH r, b ORDER BY r.since, r.id LIMIT 20
        RETURN [r.id, r.title, r.since, r.until, b.id, b.name]
    }"""

Q2 = """\
MATCH (m:Meeting) WHERE m.date IS NOT NULL
WITH m ORDER BY m.date DESC, m.id LIMIT 20
RETURN m.id, m.name, m.date,
    COLLECT {
        MATCH (m)<-[:IN_MEETING]-(s:Participation {role: 'SPEAKER'})-[:BY]->(o:Official)
        WITH s, o ORDER BY s.position LIMIT 20
        RETURN [s.position, s.roleAsWritten, o.id, o.name, COLLECT {
            MATCH (o)-[:MEMBER_OF]->(p:Party)
            WITH p ORDER BY p.name, p.id RETURN [p.id, p.name]
        }]
    },
    COLLECT {
        MATCH (m)<-[:REPORTS_ON]-(a:Article)
        WITH a ORDER BY a.publishedAt DESC, a.id LIMIT 20
        RETURN [a.id, a.name, a.url]
    }"""

Q3 = """\
MATCH (p:Party {id: $id})
RETURN p.id, p.name, COLLECT {
    MATCH (p)<-[:MEMBER_OF]-(o:Official)
    WITH o ORDER BY o.name, o.id LIMIT 50
    RETURN [o.id, o.name, COLLECT {
        MATCH (o)-[:SPOKE_AT]->(m:Meeting)
        WITH m ORDER BY m.date, m.id LIMIT 10
        RETURN [m.id, m.name, m.date, COLLECT {
            MATCH (m)<-[s:SPOKE_AT]-(x:Official)
            WITH s, x ORDER BY s.position LIMIT 20
            RETURN [x.id, x.name]
        }]
    }]
}"""

Q4 = """\
CALL db.index.fulltext.queryNodes('bench_names', $text, {limit: 1}) YIELD node AS o
RETURN o.id, o.name,
    COLLECT {
        MATCH (o)-[:MEMBER_OF]->(p:Party)
        WITH p ORDER BY p.name, p.id RETURN [p.id, p.name]
    },
    COLLECT {
        MATCH (o)-[:SPOKE_AT]->(m:Meeting)
        WITH m ORDER BY m.date, m.id LIMIT 10
        RETURN [m.id, m.name, m.date]
    }"""

Q5 = """\
RETURN COUNT { MATCH (o:Official) WHERE o.gender = $gender }, COLLECT {
    MATCH (o:Official)
    USING INDEX o:Official(gender, name, id)
    WHERE o.gender = $gender AND o.name >= $name AND o.id IS NOT NULL
        AND CASE WHEN o.name = $name THEN o.id > $id ELSE true END
    WITH o ORDER BY o.gender, o.name, o.id LIMIT 101
    RETURN [o.id, o.name, COLLECT {
        MATCH (o)-[:MEMBER_OF]->(p:Party)
        WITH p ORDER BY p.name, p.id RETURN [p.id, p.name]
    }]
}"""


def named(row: Row) -> dict[str, object]:
    """An object of id and name."""
    return {"id": row[0], "name": row[1]}


def q1(rows: list[Row]) -> dict[str, object]:
    """One official."""
    id_, name, gender, born, parties, roles = rows[0]
    nodes = [
        {
            "id": r[0],
            "title": r[1],
            "since": r[2],
            "until": r[3],
            "organization": named(r[4:]),
        }
        for r in roles
    ]
    official = {
        "id": id_,
        "name": name,
        "gender": gender,
        "birthDate": born,
        "parties": [named(p) for p in parties],
        "roles": {"nodes": nodes},
    }
    return {"official": official}


def speaker(row: Row) -> dict[str, object]:
    """An edge of a meeting's speakers."""
    node = named(row[2:]) | {"parties": [named(p) for p in row[4]]}
    return {"position": row[0], "roleAsWritten": row[1], "node": node}


def q2(rows: list[Row]) -> dict[str, object]:
    """The latest meetings."""
    nodes = [
        {
            "id": row[0],
            "name": row[1],
            "date": row[2],
            "speakers": {"edges": [speaker(s) for s in row[3]]},
            "reports": {"nodes": [named(a) | {"url": a[2]} for a in row[4]]},
        }
        for row in rows
    ]
    return {"meetings": {"nodes": nodes}}


def meeting(row: Row) -> dict[str, object]:
    """A meeting and its speakers."""
    speakers = {"nodes": [named(x) for x in row[3]]}
    return {"id": row[0], "name": row[1], "date": row[2], "speakers": speakers}


def q3(rows: list[Row]) -> dict[str, object]:
    """A party, its people, their meetings, who else spoke."""
    id_, name, officials = rows[0]
    nodes = [
        {"id": o[0], "name": o[1], "spokeAt": {"nodes": [meeting(m) for m in o[2]]}}
        for o in officials
    ]
    return {"party": {"id": id_, "name": name, "officials": {"nodes": nodes}}}


def q4(rows: list[Row]) -> dict[str, object]:
    """The official who is meant."""
    nodes = [
        named(o)
        | {"parties": [named(p) for p in o[2]]}
        | {"spokeAt": {"nodes": [named(m) | {"date": m[2]} for m in o[3]]}}
        for o in rows
    ]
    return {"search": {"nodes": nodes}}


def q5(rows: list[Row]) -> dict[str, object]:
    """A page of officials."""
    total, found = rows[0]
    page = found[:100]
    last = orjson.dumps([page[-1][1], page[-1][0]])
    nodes = [named(o) | {"parties": [named(p) for p in o[2]]} for o in page]
    info = {
        "hasNextPage": len(found) > len(page),
        "endCursor": base64.urlsafe_b64encode(last).decode(),
    }
    return {"officials": {"totalCount": total, "pageInfo": info, "nodes": nodes}}


QUESTIONS = {
    "Q1": (Q1, q1),
    "Q2": (Q2, q2),
    "Q3": (Q3, q3),
    "Q4": (Q4, q4),
    "Q5": (Q5, q5),
}


def application() -> Starlette:
    """Starlette over one driver."""
    driver = AsyncGraphDatabase.driver(
        os.environ["NEO4J_URI"],
        auth=(os.environ["NEO4J_USERNAME"], os.environ["NEO4J_PASSWORD"]),
        telemetry_disabled=True,
        notifications_min_severity="OFF",
    )

    async def answer(request: Request) -> Response:
        asked = orjson.loads(await request.body())
        cypher, shape = QUESTIONS[asked["query"]]
        async with driver.session(
            database="neo4j", default_access_mode=READ_ACCESS, fetch_size=-1
        ) as session:
            rows = await (await session.run(cypher, asked["variables"])).values()
        body = orjson.dumps({"data": shape(rows)})
        return Response(body, media_type="application/json")

    @asynccontextmanager
    async def lifespan(_app: Starlette) -> AsyncGenerator[None]:
        gc.collect()
        gc.freeze()
        gc.set_threshold(200_000, 20, 100)
        async with driver:
            yield

    routes = [Route("/graphql", answer, methods=["POST"])]
    return Starlette(routes=routes, lifespan=lifespan)


if __name__ == "__main__":
    uvicorn.run(
        application(),
        host="127.0.0.1",
        port=int(os.environ["PORT"]),
        loop="uvloop",
        http="httptools",
        access_log=False,
        log_level="warning",
    )
