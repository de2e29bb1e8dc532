"""Turns documents and clauses into plain text for an operator: a tree, and raw and clean words side by side."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import zip_longest

from corpus.cleaning.text import clean
from corpus.model import Clause, Document, Heading, Responsibility, Span, SupportMeasure, Target

_LONGEST_LEAF = 36


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of a clause: its raw words, what cleaning makes of them, and by which rule (None if they are kept)."""

    raw: str
    clean: str
    rule: str | None


def tree(document: Document) -> str:
    """Return the headings of a document with its clauses under them, each with its id, kind and what was read in it."""
    pieces: list[Heading | Clause] = sorted((*document.headings, *document.clauses), key=lambda piece: piece.span)
    lines = [f"{document.id} {document.title}", *(_line(piece) for piece in pieces)]
    lines += (f"! {gap.note}" for gap in document.gaps)
    return "\n".join(lines) + "\n"


def stretches(document: Document, clause: Clause) -> tuple[Stretch, ...]:
    """Return a clause cut where cleaning edits it, in order; together they are its raw slice and its text."""
    return tuple(_stretches(document, clause.span))


def side_by_side(document: Document, clause: Clause, width: int = 80) -> str:
    """Return the raw words of a clause beside the clean ones in two columns, and below them what was read in it.

    ``width`` is that of the whole in columns of a terminal, where a Chinese character takes two.
    """
    column = max((width - 3) // 2, 2)
    raw = _wrapped(document.raw[slice(*clause.span)], column)
    head = [f"{clause.id} {' / '.join(clause.path)}".rstrip()]
    rows = [
        f"{_padded(left, column)} | {right}".rstrip()
        for left, right in zip_longest(raw, _wrapped(clause.text, column), fillvalue="")
    ]
    edits = [f"- {part.rule}: “{part.raw}” → “{part.clean}”" for part in stretches(document, clause) if part.rule]
    facts = [*map(_duty, clause.responsibilities), *map(_target, clause.targets)]
    facts += [_measure(clause, measure) for measure in clause.measures]
    return "\n".join([*head, *rows, *edits, *facts]) + "\n"


def _line(piece: Heading | Clause) -> str:
    indent = "  " * (len(piece.path) + 1)
    if isinstance(piece, Heading):
        return f"{indent}{piece.text}"
    short = _short(piece.title or piece.text.replace("\n", " "))
    counts = {"责任": len(piece.responsibilities), "指标": len(piece.targets), "措施": len(piece.measures)}
    told = "".join(f" {name}{count}" for name, count in counts.items() if count)
    return f"{indent}[{piece.id}] {piece.kind.value} {short}{told}"


def _stretches(document: Document, span: Span) -> Iterator[Stretch]:
    here = span.start
    for edit in document.edits:
        if not span.contains(edit.span):
            continue
        yield from _kept(document, here, edit.span.start)
        yield Stretch(document.raw[slice(*edit.span)], edit.replacement, edit.rule)
        here = edit.span.end
    yield from _kept(document, here, span.end)


def _kept(document: Document, start: int, end: int) -> Iterator[Stretch]:
    if start < end:
        yield Stretch(document.raw[start:end], clean(document.raw, (), Span(start, end)).text, None)


def _duty(duty: Responsibility) -> str:
    shared = " (inherited)" if duty.inherited else ""
    return f"* {duty.department} {duty.role.label}{shared}"


def _target(target: Target) -> str:
    when = f" {target.year}" if target.year else ""
    return f"* {target.indicator} {target.value_text} {target.nature.value}{when}"


def _measure(clause: Clause, measure: SupportMeasure) -> str:
    kinds = "、".join(kind.name for kind in measure.kinds)
    limits = "、".join(one.name if one.strict else f"{one.name}（为重点）" for one in measure.conditions)
    words = _short(clause.text[measure.start : measure.end].replace("\n", " "))
    facets = f"{kinds}; {limits}" if limits else kinds
    return f"* {facets}; {measure.firmness.label}“{measure.firm_words}”: {words}"


def _short(words: str) -> str:
    return words if len(words) <= _LONGEST_LEAF else f"{words[:_LONGEST_LEAF]}…"


def _wrapped(text: str, width: int) -> list[str]:
    """Cut text into lines of at most ``width`` columns, at its own breaks too."""
    lines: list[str] = []
    for paragraph in text.splitlines():
        line = ""
        for char in paragraph:
            if _columns(line + char) > width:
                lines.append(line)
                line = ""
            line += char
        lines.append(line)
    return lines


def _padded(text: str, width: int) -> str:
    return text + " " * (width - _columns(text))


def _columns(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in text)
