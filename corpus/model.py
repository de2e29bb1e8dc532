"""The values that a plan text becomes: a document of clauses, with duties, targets, measures and exact offsets.

All offsets are Unicode code points in the raw text of the file as it was read, before any cleaning.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import NamedTuple

# The last number of “≥60”, “1.2万”, “3-5个”, with its magnitude; not the “番” of “翻一番”.
_NUMBER_AT_END = re.compile(r"\d([十百千万亿]*)(?!.*\d)")
# “增长到3500件”, “达4亿元”; not “超过3500件”, “累计达200家”.
_REACHING = re.compile(r"^(?:增长到|增加到|提高到|上升到|达到|达)(?=\d)")


class Span(NamedTuple):
    """A half-open range ``[start, end)`` of code points in the raw text."""

    start: int
    end: int

    def contains(self, other: Span) -> bool:
        """Tell whether ``other`` lies inside this span."""
        return self.start <= other.start and other.end <= self.end


class ClauseKind(StrEnum):
    """What a clause does in its plan."""

    TASK = "task"
    MEASURE = "measure"
    TARGET = "target"
    BACKGROUND = "background"
    PRINCIPLE = "principle"
    SAFEGUARD = "safeguard"
    FRONT_MATTER = "front_matter"
    TABLE = "table"


class Role(StrEnum):
    """What a department does about a clause, exactly as the plan words it."""

    LEAD = "lead"
    COOPERATE = "cooperate"
    RESPONSIBLE = "responsible"
    SHARED = "shared"

    @property
    def label(self) -> str:
        """The word that the plans use for this role."""
        return {"lead": "牵头", "cooperate": "配合", "responsible": "负责", "shared": "按职责分工负责"}[self.value]


class Nature(StrEnum):
    """Whether a target says what was reached (baseline) or what is to be reached (goal)."""

    BASELINE = "baseline"
    GOAL = "goal"


class Comparator(StrEnum):
    """How a target's value is meant."""

    EXACT = "exact"
    REACH = "reach"
    OVER = "over"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"
    ABOUT = "about"
    TOTAL = "total"
    RANGE = "range"


@dataclass(frozen=True, slots=True)
class Edit:
    """One change that cleaning makes to the raw text: ``span`` becomes ``replacement`` because of ``rule``."""

    span: Span
    replacement: str
    rule: str


class Ordinal(NamedTuple):
    """A number in the plan's own counting, such as ``("item", 50)`` for “50.” or ``("box", 6)`` for “专栏6”."""

    family: str
    number: int


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading line: its clean text, where it stands, its numbering and its depth (0 is outermost)."""

    text: str
    span: Span
    level: int
    ordinal: Ordinal | None
    path: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Responsibility:
    """A department and its role in a clause.

    ``department`` is the canonical name, ``written`` the words of the plan, ``span`` where they stand in the raw text.
    ``inherited`` is true when the duty closes a group of paragraphs (a 专栏, or those above a line of duties) of which
    the clause is not the last.
    """

    department: str
    role: Role
    written: str
    span: Span
    generic: bool = False
    inherited: bool = False


@dataclass(frozen=True, slots=True)
class Target:
    """An indicator with its value.

    ``value`` is the number in ``unit`` (the lower end of a range, ``upper`` the other end); ``value_text`` is as
    written, without the unit where a column of its own gives it. ``when`` is the date or period in the plan's words,
    ``year`` its last year. ``span`` covers indicator and value.
    """

    indicator: str
    value: float
    upper: float | None
    unit: str
    value_text: str
    comparator: Comparator
    nature: Nature
    when: str | None
    year: int | None
    span: Span

    @property
    def said(self) -> str:
        """The value with its unit, wherever the plan writes that: “≥60” in the unit 件 is “≥60件”."""
        if self.unit in self.value_text or not (last := _NUMBER_AT_END.search(self.value_text)):
            return self.value_text
        written = self.value_text[: last.end()]
        return f"{written}{self.unit.removeprefix(last[1])}{self.value_text[last.end() :]}"

    @property
    def amount(self) -> str:
        """The value as it is said, without a verb of reaching before it: “3500件” of “增长到3500件”."""
        return _REACHING.sub("", self.said)


class Firmness(StrEnum):
    """How firmly a plan promises a support measure, the firmest first."""

    FIXED = "fixed"
    BUILD = "build"
    ENCOURAGE = "encourage"
    EXPLORE = "explore"

    @property
    def label(self) -> str:
        """The words for it."""
        return {"fixed": "有数量", "build": "建设实施", "encourage": "鼓励支持", "explore": "探索研究"}[self.value]


class Side(StrEnum):
    """What a condition of a support measure is about."""

    ROLE = "role"
    TYPE = "type"
    INDUSTRY = "industry"
    RIGHT = "right"
    AREA = "area"


@dataclass(frozen=True, slots=True)
class SupportKind:
    """A kind of support that a measure gives, and the words that show it.

    ``service`` is true for something that enterprises can use or get, false where only the topic is named.
    """

    name: str
    written: str
    span: Span
    service: bool


@dataclass(frozen=True, slots=True)
class Condition:
    """Whom or what a measure is for, in the plan's words; ``strict`` unless they only stress it (为重点, 等)."""

    side: Side
    name: str
    written: str
    span: Span
    strict: bool


@dataclass(frozen=True, slots=True)
class SupportMeasure:
    """Sentences of a clause that offer something to enterprises: ``clause.text[start:end]``, in the raw file ``span``.

    ``kinds`` stand in order of weight, the main one first. Conditions of one side are alternatives. ``firm_words`` are
    the verb, or the number, that ``firmness`` is read from.
    """

    start: int
    end: int
    span: Span
    kinds: tuple[SupportKind, ...]
    conditions: tuple[Condition, ...]
    firmness: Firmness
    firm_words: str


@dataclass(frozen=True, slots=True)
class Clause:
    """The smallest unit that a reader would quote.

    ``path`` holds the headings above it, outermost first; ``ordinals`` the numbers of those headings and its own, last.
    Cleaning ``raw[span]`` gives ``text``.
    """

    id: str
    doc_id: str
    index: int
    kind: ClauseKind
    path: tuple[str, ...]
    ordinals: tuple[Ordinal, ...]
    title: str | None
    text: str
    span: Span
    responsibilities: tuple[Responsibility, ...] = ()
    targets: tuple[Target, ...] = ()
    measures: tuple[SupportMeasure, ...] = ()

    @property
    def headed_text(self) -> str:
        """The headings above the clause and its text, one below the other."""
        return "\n".join((*self.path, self.text))

    def __hash__(self) -> int:
        """Hash what names a clause: it is the key of many tables, and hashing all of it took longer than they saved."""
        return hash((self.doc_id, self.id))


@dataclass(frozen=True, slots=True)
class Gap:
    """Something that the published plan had and the text does not: a picture table, overwritten words."""

    kind: str
    span: Span
    note: str
    path: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Doubt:
    """Something that an operator should look at: where, why, and the words."""

    rule: str
    span: Span
    note: str


@dataclass(frozen=True, slots=True)
class Metadata:
    """What is known of a plan besides its text; ``period`` is the first and last year in force."""

    doc_id: str
    title: str
    region: str
    level: str
    issuer: str | None = None
    document_number: str | None = None
    published: date | None = None
    period: tuple[int, int] | None = None
    url: str | None = None
    aliases: tuple[str, ...] = ()
    parents: tuple[str, ...] = ()

    @property
    def years(self) -> int | None:
        """How many years the plan runs, the first and the last included; None where its period is not known."""
        return self.period[1] - self.period[0] + 1 if self.period else None


@dataclass(frozen=True, slots=True)
class Document:
    """One plan, parsed: metadata, the raw text, and everything found in it in the order of the text.

    ``imprint`` are the lines around the plan that say whose it is and since when: title, issuer, date, number,
    addressees. They can be cited like clauses, and are none: nothing is searched or counted in them.
    """

    metadata: Metadata
    sha256: str
    raw: str = field(repr=False)
    headings: tuple[Heading, ...]
    clauses: tuple[Clause, ...]
    imprint: tuple[Clause, ...]
    edits: tuple[Edit, ...]
    gaps: tuple[Gap, ...]
    doubts: tuple[Doubt, ...]

    @property
    def id(self) -> str:
        """The short, stable name of the document, such as ``sh-impl``."""
        return self.metadata.doc_id

    @property
    def title(self) -> str:
        """The full title of the plan."""
        return self.metadata.title

    @property
    def metadata_spans(self) -> tuple[Span, ...]:
        """Where the lines of the imprint stand in the raw text."""
        return tuple(line.span for line in self.imprint)
