"""The answer contract: what ``POST /api/ask`` and ``policyqa ask --json`` take and give."""

from __future__ import annotations

from enum import StrEnum
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, field_validator


class Intent(StrEnum):
    """The kind of a question."""

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
    POLICY_MATCH = "policy_match"
    CHITCHAT = "chitchat"
    OUT_OF_SCOPE = "out_of_scope"


class Status(StrEnum):
    """How much of the question the plans answer; ``none`` means that the service abstains."""

    GROUNDED = "grounded"
    PARTIAL = "partial"
    NONE = "none"


class Message(BaseModel):
    """One earlier turn of the conversation."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    role: Literal["user", "assistant"]
    content: str = Field(max_length=20_000)


class Filters(BaseModel):
    """What the answer may draw on; an empty list does not restrict."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    regions: list[str] = Field(default_factory=list, max_length=50)
    doc_ids: list[str] = Field(default_factory=list, max_length=50)
    departments: list[str] = Field(default_factory=list, max_length=50)


class AskRequest(BaseModel):
    """A question with its history and filters."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    question: str = Field(min_length=1, max_length=500)
    history: list[Message] = Field(default_factory=list, max_length=40)
    filters: Filters = Field(default_factory=Filters)
    mode: Literal["auto", "extractive", "llm"] = "auto"

    @field_validator("question")
    @classmethod
    def _not_blank(cls, value: str) -> str:
        if not value.strip():
            raise ValueError("问题不能为空")
        return value


class Claim(BaseModel):
    """One statement of the answer and the markers of the citations that support it."""

    model_config = ConfigDict(frozen=True)

    text: str
    citations: list[int]


class Citation(BaseModel):
    """A clause that a claim rests on; ``start`` and ``end`` locate ``quote`` in the raw file."""

    model_config = ConfigDict(frozen=True)

    marker: int
    doc_id: str
    doc_title: str
    clause_id: str
    path: list[str]
    text: str
    quote: str
    start: int
    end: int
    url: str


class Answer(BaseModel):
    """The answer to one question.

    ``note`` says, for the reader, why a language model that was to word the answer did not; else it is empty.
    """

    model_config = ConfigDict(frozen=True)

    id: str
    question: str
    resolved_question: str
    intent: Intent
    status: Status
    answer: str
    claims: list[Claim]
    citations: list[Citation]
    facts: dict[str, Any]
    suggestions: list[str]
    generator: str
    index_version: str
    timings_ms: dict[str, float]
    note: str = ""
