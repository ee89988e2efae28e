"""Ids that entries refer to: of the right type, or somewhere outside the files."""

from collections.abc import Iterable, Iterator, Mapping

from polgraph.model import MODEL
from polgraph.seeds.entries import Draft
from polgraph.seeds.fields import Reference
from polgraph.seeds.problems import External, Findings


def resolve(
    drafts: Iterable[Draft], others: Iterable[Reference], findings: Findings
) -> tuple[External, ...]:
    """Check every reference; give those that only the graph can answer.

    Args:
        drafts: everything that the files define.
        others: references that belong to no entry.
        findings: takes the problems.
    """
    drafts = tuple(drafts)
    known = {draft.record.id: draft for draft in drafts}
    made = [*others, *(reference for draft in drafts for reference in draft.references)]
    return tuple(sorted(set(_external(made, known, findings))))


def _external(
    references: Iterable[Reference], known: Mapping[str, Draft], findings: Findings
) -> Iterator[External]:
    for reference in references:
        draft = known.get(reference.id)
        if draft is None:
            yield _outside(reference)
        elif reference.quote is None and not _fits(draft.record.type, reference.target):
            wanted, found = _a(reference.target), _a(draft.record.type)
            message = f"`{reference.key}` must be {wanted}; `{reference.id}` is {found} at {draft.at}"
            findings.refuse(reference.at, message)


def _fits(type_name: str, target: str) -> bool:
    return type_name in {item.name for item in MODEL.possible(target)}


def _outside(reference: Reference) -> External:
    at = reference.at
    message = f"`{reference.key}`: `{reference.id}` is not defined in these files"
    if reference.quote is not None:
        message = (
            f"`{reference.key}`: the text of `{reference.id}` is not in these files"
        )
    return External(
        at.file,
        at.line,
        at.column,
        message,
        reference.key,
        reference.id,
        reference.target,
        reference.quote,
    )


def _a(type_name: str) -> str:
    """A type with its article: `an official`, `a party`."""
    return f"{'an' if type_name[0] in 'AEIOU' else 'a'} {type_name.lower()}"
