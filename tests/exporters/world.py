"""A small graph with something in every field that formats differ about."""

from pathlib import Path

from polgraph.database import Graph
from polgraph.seeds.loading import load
from tests.program import ROOT

MORE = """\
dataset: other
language: en
datasets: [{ id: other, title: Other, sources: optional }]
officials:
  - { id: nidal-al-bataineh, name: Nidal, gender: male, embargo_until: 2999-01-01 }
  - id: official-42
    name: { en: "=Official 42", ar: مسؤول }
    names: [{ text: "+42", kind: alias }]
    birth_date: 1970-05
    identifiers: [{ scheme: test, value: "42" }]
    links: [{ url: "https://example.org/42", title: Page }]
    note: A doubt
    citations: [{ source: paper-report, quote: Official 42 }]
  - { id: hidden, name: Hidden, embargo_until: 2999-01-01 }
bodies: [{ id: council, kind: parliament, name: Council, founded_on: 1999 }]
events: [{ id: term-1, name: First term, kind: legislative_period, since: 2000, organization: council }]
roles:
  - { id: seat, official: official-42, organization: council, title: Member, since: 2000-01, rank: 2, term: term-1 }
  - { id: secret-seat, official: hidden, organization: council, title: Member }
relations:
  - { id: gift, kind: payment, from: council, to: official-42, amount: 12.5, currency: JOD }
articles: [{ id: paper-report, headline: Report, url: "https://example.org/report", text: By Official 42 }]
meetings:
  - id: session
    name: Session
    kind: session
    date: 2001-02
    organizers: [council]
    participants: [{ official: hidden, role: chair }]
    speakers:
      - official: official-42
        statements: [{ kind: verbatim, text: "@all <here> & there" }]
"""


async def loaded(graph: Graph, folder: Path) -> None:
    """Load the article's seeds and the data set `other`."""
    (folder / "other.yaml").write_text(MORE)
    await load(graph, [ROOT / "seeds", folder / "other.yaml"])
