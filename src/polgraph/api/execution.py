"""Running an operation: one Cypher statement for each root field, side by side.

A small one that many ask for at once is run for several of them `together`.

A search takes two, or three where the names that have its very words are too few: one
finds what is ranked, the last reads the page of the best.

What the schema itself answers (`__schema`, `__type`) goes to graphql-core's executor;
nothing else does.
"""

import asyncio
import logging
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import assert_never

from polgraph.api.plans import Answered, Compiling, Plan, Refused, Step
from polgraph.api.problems import Formatted, problem
from polgraph.api.together import SMALL, Together
from polgraph.errors import (
    DatabaseMemoryError,
    DatabaseUnavailableError,
    PolgraphError,
)
from polgraph.planner.compile import Compiled
from polgraph.planner.cursors import ForeignCursorError
from polgraph.planner.finding import Bound, Finding, Looking
from polgraph.planner.shape import Gap, objects
from polgraph.planner.sharing import Sharing
from polgraph.planner.sources import Context, bind

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Field:
    """A root field's value, its number of objects, the errors met on the way to it.

    `lost` says why the graph could not be asked for it.
    """

    value: object
    objects: int = 0
    errors: tuple[Formatted, ...] = ()
    lost: DatabaseUnavailableError | None = None


@dataclass(frozen=True, slots=True)
class Executed:
    """An operation's data (None where a null had to rise to the top) and errors.

    `objects` are those that the data hold, in the unit of the cost limit.
    """

    data: Mapping[str, object] | None
    objects: int
    errors: tuple[Formatted, ...]


@dataclass(frozen=True)
class Execution:
    """Executes planned operations on a graph, each statement within `seconds`."""

    graph: Together
    compiling: Compiling
    seconds: float

    async def execute(self, plan: Plan, context: Context) -> Executed:
        """Answer all root fields, each with one statement, at the same time.

        Raises:
            DatabaseUnavailableError: when the graph answered none of them.
        """
        if len(plan.steps) == 1:
            answers = [await self._field(plan, plan.steps[0], context)]
        else:
            async with asyncio.TaskGroup() as group:
                tasks = [
                    group.create_task(self._field(plan, step, context))
                    for step in plan.steps
                ]
            answers = [task.result() for task in tasks]
        _refuse_all_lost(plan, answers)
        return _joined(plan, answers)

    async def _field(self, plan: Plan, step: Step, context: Context) -> Field:
        match step.work:
            case Compiled():
                return await self._read(plan, step, step.work, context)
            case Answered(value, errors):
                return Field(value, objects(value), errors)
            case Refused(error):
                return Field(None, errors=(error,))
            case _:
                assert_never(step.work)

    async def _read(
        self, plan: Plan, step: Step, compiled: Compiled, context: Context
    ) -> Field:
        try:
            rows = await self._rows(plan, compiled, context)
        except ForeignCursorError:
            return await self._field(plan, self._anew(plan, step), context)
        except PolgraphError as error:
            return Field(None, errors=(_reported(error, step),), lost=_away(error))
        shaped = compiled.shape(rows)
        errors = tuple(_gap(gap, step) for gap in shaped.gaps)
        return Field(shaped.value, shaped.objects, errors)

    async def _rows(
        self, plan: Plan, compiled: Compiled, context: Context
    ) -> Sequence[Sequence[object]]:
        """Rows of a statement, or of a search's second one; those that find it before."""
        finding = compiled.finding
        if finding is None:
            asked = compiled.bind(plan.variables, context)
            return await self._run(plan, compiled.cypher, asked, compiled.sharing)
        found = await self._found(plan, finding, context)
        answered = finding.answered(found)
        if answered is not None:
            return answered
        asked = compiled.bind(plan.variables, context, found)
        return await self._run(plan, compiled.cypher, asked)

    async def _found(self, plan: Plan, finding: Finding, context: Context) -> Bound:
        """The hits of a search's page."""
        variables = plan.variables
        if not finding.looks(variables, context):
            return finding.found((), variables, context)
        if finding.literal is not None:
            rows = await self._look(plan, finding.literal, context)
            found = finding.enough(rows, variables, context)
            if found is not None:
                return found
        rows = await self._look(plan, finding.candidates, context)
        return finding.found(rows, variables, context)

    async def _look(
        self, plan: Plan, looking: Looking, context: Context
    ) -> Sequence[Sequence[object]]:
        asked = bind(looking.parameters, plan.variables, context)
        return await self._run(plan, looking.cypher, asked, looking.sharing)

    async def _run(
        self,
        plan: Plan,
        cypher: str,
        parameters: Bound,
        sharing: Sharing | None = None,
    ) -> Sequence[Sequence[object]]:
        shares = sharing if plan.cost <= SMALL else None
        return await self.graph.read(cypher, parameters, shares, seconds=self.seconds)

    def _anew(self, plan: Plan, step: Step) -> Step:
        """The step for a cursor that is of another shape than the plan's, or forged."""
        return next(
            other
            for other in self.compiling.steps(plan.operation(), original=plan.original)
            if other.key == step.key
        )


def _away(error: PolgraphError) -> DatabaseUnavailableError | None:
    """The error where it says that Neo4j did not answer; asking for less is no use."""
    if isinstance(error, DatabaseMemoryError):
        return None
    return error if isinstance(error, DatabaseUnavailableError) else None


def _refuse_all_lost(plan: Plan, answers: Sequence[Field]) -> None:
    """Raise where all that was asked of the graph is lost: that is no answer at all."""
    asked = [
        answer.lost
        for step, answer in zip(plan.steps, answers, strict=True)
        if isinstance(step.work, Compiled)
    ]
    reasons = [lost for lost in asked if lost is not None]
    if reasons and len(reasons) == len(asked):
        raise reasons[0]


def _joined(plan: Plan, answers: Sequence[Field]) -> Executed:
    """All fields, or no data where a null is not allowed at the top."""
    errors = tuple(error for answer in answers for error in answer.errors)
    data: dict[str, object] = {}
    for step, answer in zip(plan.steps, answers, strict=True):
        if answer.value is None and step.required:
            return Executed(None, 0, errors)
        data[step.key] = answer.value
    return Executed(data, sum(answer.objects for answer in answers), errors)


def _reported(error: PolgraphError, step: Step) -> Formatted:
    """An error of the database's, told to the client; a defect of ours only logged."""
    message = error.message
    if error.code == "INTERNAL":
        logger.error("root field %s failed", step.key, exc_info=error)
        message = "internal error"
    return problem(message, error.code, path=(step.key,), locations=step.locations)


def _gap(gap: Gap, step: Step) -> Formatted:
    where = ".".join(str(step) for step in gap.path)
    logger.error("null where the schema allows none: %s", where)
    message = "the graph holds nothing here, where there must be something"
    return problem(message, "INTERNAL", path=gap.path, locations=step.locations)
