"""Turns statements with the words that support them into an answer with markers, claims and citations."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import Enum, auto
from typing import Any

from corpus.model import Clause
from rag.contract import Citation, Claim, Intent, Status
from rag.knowledge import Knowledge
from rag.question.spans import Placed


@dataclass(frozen=True, slots=True)
class Support:
    """The words of a clause that a statement rests on: ``clause.text[start:end]``."""

    clause: Clause
    start: int
    end: int

    @classmethod
    def of(cls, clause: Clause, words: Placed) -> Support:
        """Return words of a clause, such as a sentence of it, as support."""
        return cls(clause, words.start, words.end)

    @property
    def text(self) -> str:
        """The words themselves."""
        return self.clause.text[self.start : self.end]


def whole(clause: Clause) -> Support:
    """Return the whole of a clause as support."""
    return Support(clause, 0, len(clause.text))


class Reason(Enum):
    """Why an answer is less than what was asked for, where whoever takes it up has to know."""

    UNFOUND = auto()
    """Nothing is found of a topic, and nothing else is said of it."""
    NEAR = auto()
    """What follows is only near, and what is missing has no name."""
    FITTING = auto()
    """What follows fits somebody who asks for help, though it does not say so in the same words."""
    HELPING = auto()
    """Plans do not write of a trouble directly; what follows helps in such a case."""
    PICTURED = auto()
    """A value stood in a table that was a picture."""


class Alike(Enum):
    """Whether what a sentence sets side by side is the same."""

    YES = auto()
    PARTLY = auto()
    NO = auto()


@dataclass(frozen=True, slots=True)
class Statement:
    """One sentence of an answer. Without support it says that a plan does not say something, or only leads on.

    ``alike`` is whether the sides that it relates are the same, where it says so.
    """

    text: str
    supports: tuple[Support, ...] = ()
    reason: Reason | None = None
    alike: Alike | None = None


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Statements that follow each other; one that rests on another plan than the one before begins a line."""

    statements: tuple[Statement, ...]


@dataclass(frozen=True, slots=True)
class Bullets:
    """One statement a line; ``heading`` stands above, in bold."""

    statements: tuple[Statement, ...]
    heading: str | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of statements under column names; the first column names the row."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Statement, ...], ...]


Block = Paragraph | Bullets | Table


@dataclass(frozen=True, slots=True)
class Draft:
    """An answer before its citations are numbered."""

    intent: Intent
    status: Status
    blocks: tuple[Block, ...]
    facts: Mapping[str, Any] = field(default_factory=dict)
    suggestions: tuple[str, ...] = ()

    @property
    def statements(self) -> tuple[Statement, ...]:
        """All that is said, in order."""
        return tuple(statement for block in self.blocks for statement in statements(block))

    @property
    def supports(self) -> tuple[Support, ...]:
        """All that is quoted, in order."""
        return tuple(support for statement in self.statements for support in statement.supports)

    @property
    def reason(self) -> Reason | None:
        """Why this is less than what was asked for, as the sentence that it opens with says."""
        return next((one.reason for one in self.statements), None)

    def behind(self, *said: Statement, status: Status | None = None) -> Draft:
        """Return this answer behind a paragraph, with another ``status`` if one is given."""
        return replace(self, status=status or self.status, blocks=(Paragraph(said), *self.blocks))


def statements(block: Block) -> tuple[Statement, ...]:
    """Return what a block says, the cells of a table row by row."""
    return tuple(cell for row in block.rows for cell in row) if isinstance(block, Table) else block.statements


def joined(drafts: Sequence[Draft], fewest: int = 2) -> Draft | None:
    """Put the answers to the parts of a question together; None unless ``fewest`` of them differ and say something.

    A part that nothing answers makes the whole partial.
    """
    different: list[Draft] = []
    for draft in drafts:
        if not any(draft.blocks == other.blocks for other in different):
            different.append(draft)
    said = [draft for draft in different if draft.status is not Status.NONE]
    if len(said) < fewest:
        return None
    whole_status = Status.GROUNDED if all(d.status is Status.GROUNDED for d in different) else Status.PARTIAL
    facts: dict[str, Any] = {}
    for draft in said:
        for key, value in draft.facts.items():
            facts[key] = [*facts[key], *value] if isinstance(facts.get(key), list) else value
    blocks: list[Block] = []
    for draft in different:
        blocks += _unsaid(draft.blocks, blocks)
    blocks = _without_shorter(blocks)
    if all(draft.intent is Intent.TASKS_OF_DEPARTMENT for draft in different):
        blocks = _counts_first(blocks)
    return Draft(said[0].intent, whole_status, tuple(blocks), facts)


def _unsaid(blocks: Sequence[Block], before: Sequence[Block]) -> list[Block]:
    """Return blocks without those, and without the lines of lists, that were said before."""
    lines = {line for block in before if isinstance(block, Bullets) for line in block.statements}
    found = []
    for block in (one for one in blocks if one not in before):
        if isinstance(block, Bullets):
            block = replace(block, statements=tuple(line for line in block.statements if line not in lines))
        if not isinstance(block, Bullets) or block.statements:
            found.append(block)
    return found


def _without_shorter(blocks: Sequence[Block]) -> list[Block]:
    """Return blocks with a paragraph that another repeats and goes on replaced by that."""
    kept = list(blocks)
    for block in blocks:
        longer = next((other for other in kept if _goes_on(other, block)), None)
        if longer is not None:
            first = min(kept.index(block), kept.index(longer))
            kept = [other for other in kept if other not in (block, longer)]
            kept.insert(first, longer)
    return kept


def _goes_on(other: Block, block: Block) -> bool:
    """Tell whether a paragraph says all that another says, and more."""
    if not (isinstance(other, Paragraph) and isinstance(block, Paragraph)):
        return False
    return len(other.statements) > len(block.statements) and set(block.statements) <= set(other.statements)


def _counts_first(blocks: Sequence[Block]) -> list[Block]:
    """Put what is said of each department before the lists of their tasks, in one paragraph."""
    said = [statement for block in blocks if isinstance(block, Paragraph) for statement in block.statements]
    return [Paragraph(tuple(said)), *(block for block in blocks if not isinstance(block, Paragraph))]


@dataclass(frozen=True, slots=True)
class Rendered:
    """An answer's text with its claims and numbered citations."""

    answer: str
    claims: list[Claim]
    citations: list[Citation]


class _Numbering:
    """Numbers citations in the order in which statements first use them."""

    def __init__(self, knowledge: Knowledge) -> None:
        self.knowledge = knowledge
        self.markers: dict[tuple[str, int, int], int] = {}
        self.citations: list[Citation] = []
        self.claims: list[Claim] = []

    def say(self, statement: Statement) -> str:
        markers = [self._marker(support) for support in dict.fromkeys(statement.supports)]
        if markers:
            self.claims.append(Claim(text=statement.text, citations=markers))
        return statement.text + "".join(f"[{marker}]" for marker in markers)

    def _marker(self, support: Support) -> int:
        key = (support.clause.id, support.start, support.end)
        if key not in self.markers:
            self.markers[key] = len(self.markers) + 1
            self.citations.append(_citation(self.markers[key], support, self.knowledge))
        return self.markers[key]


def _citation(marker: int, support: Support, knowledge: Knowledge) -> Citation:
    clause = support.clause
    span = knowledge.raw_span(clause, support.start, support.end)
    return Citation(
        marker=marker,
        doc_id=clause.doc_id,
        doc_title=knowledge.entry(clause.doc_id).title,
        clause_id=clause.id,
        path=list(clause.path),
        text=clause.text,
        quote=knowledge.quote(clause.doc_id, span),
        start=span.start,
        end=span.end,
        url=f"/documents/{clause.doc_id}?start={span.start}&end={span.end}#{clause.id}",
    )


def render(blocks: Sequence[Block], knowledge: Knowledge) -> Rendered:
    """Number the citations of ``blocks`` and write them as markdown."""
    numbering = _Numbering(knowledge)
    text = "\n\n".join(filter(None, (_block(block, numbering) for block in blocks)))
    return Rendered(text, numbering.claims, numbering.citations)


def _block(block: Block, numbering: _Numbering) -> str:
    if isinstance(block, Paragraph):
        return "".join(_breaks(block.statements, numbering))
    if isinstance(block, Bullets):
        lines = [f"- {numbering.say(statement)}" for statement in block.statements]
        return "\n".join([f"**{block.heading}**\n", *lines] if block.heading else lines)
    head = f"| {' | '.join(block.columns)} |\n|{' --- |' * len(block.columns)}"
    rows = (f"| {' | '.join(_cell(numbering.say(cell)) for cell in row)} |" for row in block.rows)
    return "\n".join([head, *rows])


def _breaks(statements: Sequence[Statement], numbering: _Numbering) -> Iterator[str]:
    """Yield the sentences of a paragraph, with a line break before one on other plans than the last that cites any."""
    last: set[str] = set()
    for statement in statements:
        plans = {support.clause.doc_id for support in statement.supports}
        yield ("\n" if last and plans and last.isdisjoint(plans) else "") + numbering.say(statement)
        last = plans or last


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", " ")
