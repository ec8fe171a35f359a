"""Many plans at once, and what is next in each as columns."""

from __future__ import annotations

from array import array
from typing import Any, Iterable, Iterator, List, Mapping, Sequence, Tuple, Union, overload

from recoup._abi import CPlan, CStep, Status
from recoup._batch import Verdicts
from recoup._calls import planned
from recoup._errors import RangeError, RecoupError
from recoup._export import batch
from recoup._fields import column, known
from recoup._history import rows_of
from recoup._matrix import cases_from, split
from recoup._numbers import of_type
from recoup._policy import PolicyLike, frame_of
from recoup._record import keep_listed
from recoup._records import CASE, PLAN, STEP, Case, Plan, Row, Verdict
from recoup._stream import Table
from recoup._tables import columns_of

_NO_STEP = bytes(STEP.size)
_PREFIX = "next."


class Plans(Sequence[Plan]):
    """A column of plans, as :func:`plan_many` made it."""

    __slots__ = ("_heads", "_steps")

    def __init__(self, heads: bytes, steps: Sequence[bytes]) -> None:
        self._heads, self._steps = heads, steps

    def __len__(self) -> int:
        return len(self._steps)

    @overload
    def __getitem__(self, index: int) -> Plan: ...

    @overload
    def __getitem__(self, index: slice) -> Tuple[Plan, ...]: ...

    def __getitem__(self, index: Union[int, slice]) -> Union[Plan, Tuple[Plan, ...]]:
        if isinstance(index, slice):
            return tuple([self._plan(i) for i in range(len(self))[index]])
        return self._plan(range(len(self))[index])

    def __iter__(self) -> Iterator[Plan]:
        return map(self._plan, range(len(self)))

    def __repr__(self) -> str:
        return f"<Plans: {len(self)}>"

    def column(self, name: str) -> array[int]:
        """One field of every plan as its numbers.

        With ``next.`` before it, ``next.due_ms`` say, it is that of its first step: 0 where there is none.
        """
        if name.startswith(_PREFIX):
            return column(CStep, self._first(), name[len(_PREFIX) :])
        return column(CPlan, self._heads, name)

    def table(self, *names: str) -> Table:
        """These fields, or all: those of the plans, and those of their first steps, ``next.due_ms`` say: see :class:`Table`.

        Raises UnknownNameError for a name that :meth:`column` does not take.
        """
        of_plans = [name for name in names if not name.startswith(_PREFIX)]
        of_steps = [name[len(_PREFIX) :] for name in names if name.startswith(_PREFIX)]
        known(CPlan, of_plans)
        known(CStep, of_steps)
        return Table(lambda: self._batch(names, of_plans, of_steps))

    def _batch(self, names: Sequence[str], of_plans: Sequence[str], of_steps: Sequence[str]) -> Tuple[Any, Any]:
        plans = columns_of(PLAN, CPlan, self._heads, of_plans) if of_plans or not names else []
        steps = columns_of(STEP, CStep, self._first(), of_steps) if of_steps or not names else []
        made = {one.name: one for one in [*plans, *[step._replace(name=_PREFIX + step.name) for step in steps]]}
        return batch([made[name] for name in names or made], len(self))

    def _first(self) -> bytes:
        return b"".join([steps[: STEP.size] or _NO_STEP for steps in self._steps])

    def _plan(self, index: int) -> Plan:
        made = Plan._of(self._heads[index * PLAN.size : (index + 1) * PLAN.size])
        keep_listed(made, self._steps[index])
        return made


def plan_many(
    cases: Union[Iterable[Case], Mapping[str, Any]],
    verdicts: Union[Verdicts, Iterable[Verdict]],
    histories: Iterable[Iterable[Row]] = (),
    policy: PolicyLike = "standard",
    *,
    max_steps: int = 1,
) -> Plans:
    """The plans of many debts under one policy; unless ``max_steps`` says otherwise, what is next in each.

    ``cases`` are cases, or the columns of their fields as :func:`classify_many` takes them; the column ``key`` holds texts. There
    are as many verdicts, and as many histories or none; :func:`history_many` makes these of columns. Raises what :func:`plan`
    does; its ``index`` is then that of the debt, where no row is at fault. RangeError too where there are not as many of each.
    """
    frame = frame_of(policy)
    debts = _debts(cases)
    causes = _causes(verdicts)
    rows = [rows_of(history) for history in histories] or [rows_of(())] * len(debts)
    if not len(debts) == len(causes) == len(rows):
        said = {"cases": len(debts), "verdicts": len(causes), "histories": len(rows)}
        raise RangeError(f"there must be as many of each: {said}", status=Status.ERR_RANGE, argument="cases")
    heads: List[bytes] = []
    steps: List[bytes] = []
    for at, (debt, cause, history) in enumerate(zip(debts, causes, rows)):
        try:
            head, listed = planned(debt, cause, history, frame, max_steps)
        except RecoupError as error:
            error.index = at if error.index is None else error.index
            raise
        heads.append(head)
        steps.append(listed)
    return Plans(b"".join(heads), steps)


def _causes(verdicts: Iterable[Verdict]) -> List[bytes]:
    if isinstance(verdicts, Verdicts):
        return verdicts._all()
    return [of_type(verdict, Verdict, f"verdicts[{at}]")._raw for at, verdict in enumerate(verdicts)]


def _debts(cases: Union[Iterable[Case], Mapping[str, Any]]) -> List[bytes]:
    if isinstance(cases, Mapping):
        return split(bytes(cases_from(cases)), CASE.size)
    return [of_type(case, Case, f"cases[{at}]")._raw for at, case in enumerate(cases)]
