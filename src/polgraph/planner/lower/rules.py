"""Computed fields: one rule for each, found by the name of the field.

A rule gets the computed field, the scope it stands in and the function that writes
rows; it answers with one expression. A test looks up the rule of every computed field
that the model declares.
"""

from collections.abc import Callable, Mapping

from polgraph.cypher.tree import Binary, Case, Expression, IsNull, Property
from polgraph.planner.lower.appearing import shared_meetings
from polgraph.planner.lower.citing import (
    PAGES,
    citation_url,
    citations,
    cited_article,
    datasets,
)
from polgraph.planner.lower.dates import bounds, certainty
from polgraph.planner.lower.drawn import (
    link_citations,
    network_links,
    network_nodes,
)
from polgraph.planner.lower.facts import fact_object, fact_relation, fact_subject
from polgraph.planner.lower.hits import found_statement
from polgraph.planner.lower.patterns import Row, Scope
from polgraph.planner.lower.speaking import (
    roles_then,
    statements,
    turns,
    unidentified,
)
from polgraph.planner.lower.steps import (
    path_end,
    path_sentence,
    path_start,
    path_steps,
    step_citations,
    step_from,
    step_sentence,
    step_to,
)
from polgraph.planner.lower.timeline import entry_sentence
from polgraph.planner.plan import Rule
from polgraph.planner.sources import Operand

Written = Callable[[Rule, Scope, Row], Expression]


def computed(answer: Rule, scope: Scope, row: Row) -> Expression:
    """The expression of a computed field."""
    own = f"{answer.owner}.{answer.field.name}"
    return RULES[own if own in RULES else answer.field.name](answer, scope, row)


def page_address(_answer: Rule, scope: Scope, _row: Row) -> Expression:
    """Address of a node's page, built from the configured one."""
    return Binary("+", PAGES, Property(scope.this, "id"))


def undated(_answer: Rule, scope: Scope, _row: Row) -> Expression:
    """Whether no source dates a meeting."""
    return IsNull(Property(scope.this, "date"))


def public_text(_answer: Rule, scope: Scope, _row: Row) -> Expression:
    """An article's text, where its data set lets it be shown."""
    public = Property(scope.this, "textPublic")
    return Case(((public, Property(scope.this, "text")),))


def role_held(answer: Rule, scope: Scope, _row: Row) -> Expression:
    """How sure it is that a role was held on the day asked for, or today."""
    at = answer.arguments.get("at")
    given = at if isinstance(at, Operand) and at.value is not None else None
    return certainty(scope.this, *bounds(given))


RULES: Mapping[str, Written] = {
    "Network.links": network_links,
    "Network.nodes": network_nodes,
    "NetworkLink.citations": link_citations,
    "Path.end": path_end,
    "Path.sentence": path_sentence,
    "Path.start": path_start,
    "Path.steps": path_steps,
    "PathStep.citations": step_citations,
    "PathStep.from": step_from,
    "PathStep.sentence": step_sentence,
    "PathStep.to": step_to,
    "article": cited_article,
    "citations": citations,
    "datasets": datasets,
    "held": role_held,
    "meetings": shared_meetings,
    "object": fact_object,
    "page": page_address,
    "relation": fact_relation,
    "rolesThen": roles_then,
    "statement": found_statement,
    "Timeline.sentence": entry_sentence,
    "statements": statements,
    "subject": fact_subject,
    "text": public_text,
    "turns": turns,
    "undated": undated,
    "unidentifiedSpeakers": unidentified,
    "url": citation_url,
}
"""Rules by the field that they answer: its name, after its type where others differ."""
