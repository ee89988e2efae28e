"""Value objects from parallel lists: names, identifiers, links."""

from collections.abc import Callable

from polgraph.model import MODEL
from polgraph.planner.plan import ValueList
from polgraph.planner.shape.gaps import Gap, Trail, as_row


def value_shaper(
    answer: ValueList,
) -> Callable[[object, Trail, list[Gap]], object]:
    """A function from the lists of the columns to the list of objects.

    An empty string stands for a part that is not known, where one need not be.
    """
    value = MODEL.value_by_name[answer.field.target]
    optional = {part.name for part in value.parts if not part.required}

    def shape(columns: object, _trail: Trail, _gaps: list[Gap]) -> object:
        parts: dict[str, list[object]] = {
            name: [
                None if part == "" and name in optional else part
                for part in as_row(column)
            ]
            for name, column in zip(answer.columns, as_row(columns), strict=True)
        }
        count = len(parts[answer.columns[0]])
        return [
            {
                key: value.name if name == "__typename" else parts[name][index]
                for key, name in answer.parts
            }
            for index in range(count)
        ]

    return shape
