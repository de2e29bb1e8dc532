"""The schema of a case: a question, the spans of the plans that answer it, and the facts of a right answer."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import Literal, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

from corpus.model import Role
from rag.contract import AskRequest, Filters, Intent, Message, Status


class Kind(StrEnum):
    """What a case tries; one file holds one kind."""

    RESPONSIBLE = "responsible"
    TASKS_OF_DEPARTMENT = "tasks_of_department"
    TARGET = "target"
    MEASURE = "measure"
    LIST = "list"
    COUNT = "count"
    YES_NO = "yes_no"
    DEFINITION = "definition"
    COMPARE = "compare"
    LOOKUP = "lookup"
    FOLLOW_UP = "follow_up"
    DECLINED = "declined"


class Half(StrEnum):
    """Whether a case may be tuned on (``dev``) or only be scored (``test``)."""

    DEV = "dev"
    TEST = "test"


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Duty(_Strict):
    """Departments by role, in the words of one plan.

    ``unspecified`` holds departments that the plan names without saying what they do: any role is right for them.
    """

    lead: tuple[str, ...] = ()
    cooperate: tuple[str, ...] = ()
    responsible: tuple[str, ...] = ()
    shared: tuple[str, ...] = ()
    unspecified: tuple[str, ...] = ()

    @property
    def roles(self) -> tuple[tuple[str, Role | None], ...]:
        """Every (department, role); the role is None where the plan gives none."""
        named = [(name, role) for role in Role for name in self._of(role)]
        return (*named, *((name, None) for name in self.unspecified))

    def _of(self, role: Role) -> tuple[str, ...]:
        names: tuple[str, ...] = getattr(self, role.value)
        return names


class Evidence(Duty):
    """A passage that answers the question: exact words of the raw file, and the duty that the passage ends with.

    ``occurrence`` counts from 1 and is needed only where the words stand more than once. Pieces of one ``side`` are
    equals, such as the same words in two plans of a city: one of them answers for all.
    """

    doc: str = Field(min_length=1)
    quote: str = Field(min_length=3)
    occurrence: int = Field(default=1, ge=1)
    side: str = ""

    @property
    def duty(self) -> Duty | None:
        """The departments of the passage, or None if the case asserts none."""
        duty = Duty.model_validate(self.model_dump(include=set(Duty.model_fields)))
        return duty if duty.roles else None


class Tasks(_Strict):
    """All clauses of one plan in which the case's department has one role, each named by its first words."""

    doc: str
    role: Literal["lead", "cooperate", "responsible", "shared", "unspecified"]
    quotes: tuple[str, ...] = Field(min_length=1)


class Value(_Strict):
    """A figure with its unit as the plan writes them; ``doc`` tells the sides of a comparison apart."""

    value: str = Field(pattern=r"^\d+(\.\d+)?(-\d+)?$")
    unit: str = Field(min_length=1)
    doc: str | None = None


class Recount(_Strict):
    """How to count from the raw text without a parser.

    One of: a regular expression whose matches are counted; a listing (exact words) that ``separator`` splits;
    words of the plan that state the number.
    """

    doc: str
    pattern: str | None = None
    listing: str | None = None
    separator: str = "、"
    words: str | None = None

    @model_validator(mode="after")
    def _one_way(self) -> Self:
        if sum(way is not None for way in (self.pattern, self.listing, self.words)) != 1:
            raise ValueError("give exactly one of pattern, listing, words")
        if self.pattern is not None:
            re.compile(self.pattern)
        return self


class Case(_Strict):
    """One question with everything that makes an answer right.

    ``evidence`` is what answers (``need`` says whether all of it or any one), ``also`` is acceptable besides.
    Alternatives in ``phrases`` and ``says`` are parted by ``|``; ``phrases`` are words of the plans, ``says`` words of
    the answer. ``forbidden`` are words of the plans that may stand nowhere in an answer, ``forbidden_first`` not in its
    first sentence; ``unsaid`` are other words that it must not say.
    """

    id: str = Field(pattern=r"^[a-z_]+-[dt]\d{2,4}$")
    kind: Kind
    half: Half
    question: str = Field(min_length=1, max_length=500)
    history: tuple[str, ...] = ()
    filters: Filters = Filters()
    intents: tuple[Intent, ...] = Field(min_length=1)
    need: Literal["all", "any"] = "all"
    evidence: tuple[Evidence, ...] = ()
    also: tuple[Evidence, ...] = ()
    department: str | None = None
    tasks: tuple[Tasks, ...] = ()
    values: tuple[Value, ...] = ()
    phrases: tuple[str, ...] = ()
    says: tuple[str, ...] = ()
    verdict: bool | None = None
    number: int | None = None
    recount: Recount | None = None
    status: tuple[Status, ...] = (Status.GROUNDED, Status.PARTIAL)
    forbidden: tuple[str, ...] = ()
    forbidden_first: tuple[str, ...] = ()
    unsaid: tuple[str, ...] = ()
    whole: str | None = None

    @model_validator(mode="after")
    def _hangs_together(self) -> Self:
        for broken, problem in _rules(self):
            if broken:
                raise ValueError(problem)
        return self

    @property
    def declined(self) -> bool:
        """Whether abstaining is right."""
        return Status.NONE in self.status

    @property
    def must_decline(self) -> bool:
        """Whether nothing but abstaining is right."""
        return self.status == (Status.NONE,)

    @property
    def wanted(self) -> tuple[Evidence, ...]:
        """The evidence, with a department's tasks written out."""
        written = tuple(_task_evidence(task, quote, self.department) for task in self.tasks for quote in task.quotes)
        return self.evidence + written

    @property
    def request(self) -> AskRequest:
        """The question as a service is asked it."""
        return AskRequest(question=self.question, history=self.messages, filters=self.filters)

    @property
    def messages(self) -> list[Message]:
        """The history, user and assistant in turn."""
        return [
            Message(role="user" if turn % 2 == 0 else "assistant", content=content)
            for turn, content in enumerate(self.history)
        ]


def _task_evidence(task: Tasks, quote: str, department: str | None) -> Evidence:
    return Evidence.model_validate({"doc": task.doc, "quote": quote, task.role: (department,)})


def _rules(case: Case) -> list[tuple[bool, str]]:
    """What must not be true of a case, each with the words to say so."""
    letter = case.half.value[0]
    return [
        (f"-{letter}" not in case.id, f"the id of a {case.half} case ends in -{letter} and digits"),
        (not case.wanted and not case.declined, "a case that can be answered needs evidence"),
        (bool(case.tasks) != bool(case.department), "tasks and department belong together"),
        (bool(case.tasks) and bool(case.evidence), "tasks are the evidence: a case has one or the other"),
        (bool(case.history) != (case.kind is Kind.FOLLOW_UP), "only follow-ups have a history, and all of them do"),
        (bool(case.history) != bool(case.whole), "a follow-up also says what was asked as a whole"),
        (len(case.history) % 2 == 1, "a history ends with the assistant's turn"),
        ((case.number is None) != (case.recount is None), "number and recount belong together"),
    ]
