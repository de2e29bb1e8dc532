"""Says whether something is so: the verdict first, then what proves it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from rag.answers.declining import declined
from rag.contract import Intent, Status
from rag.draft import Block, Draft, Paragraph, Statement
from rag.knowledge import Knowledge


def ruled(
    verdict: str,
    statements: Sequence[Statement],
    facts: Mapping[str, Any],
    more: Sequence[Block] = (),
    status: Status = Status.GROUNDED,
    mark: str = "。",
) -> Draft:
    """Put a verdict before the first of some statements, with more blocks behind them; ``mark`` stands between."""
    first = Statement(f"{verdict}{mark}{statements[0].text}", statements[0].supports)
    return Draft(Intent.YES_NO, status, (Paragraph((first, *statements[1:])), *more), facts)


def left_open(
    note: str | Statement, said: Statement | Sequence[Statement], facts: Mapping[str, Any] | None = None
) -> Draft:
    """Put what plans leave open before the words that come nearest, whose clauses are the facts if none are given."""
    statements = (said,) if isinstance(said, Statement) else tuple(said)
    clauses = [support.clause.id for one in statements for support in one.supports]
    first = note if isinstance(note, Statement) else Statement(note)
    blocks = (Paragraph((first,)), Paragraph(statements))
    return Draft(Intent.YES_NO, Status.PARTIAL, blocks, {"clauses": clauses} if facts is None else facts)


def is_so(holds: bool) -> str:
    """Return the first word of an answer whether a statement is true."""
    return "是" if holds else "不是"


def word_for(holds: bool, denied: bool) -> str:
    """Return the first word of an answer whether something is there."""
    if denied:
        return "不是" if holds else "是"
    return "是" if holds else "没有"


def nothing(lines: Sequence[str], verdict: str, knowledge: Knowledge) -> Draft:
    """Say in one sentence that plans have nothing for those asked about, nor speak of them."""
    told = "，".join(dict.fromkeys(line.rstrip("。") for line in lines))
    text = Statement(f"{verdict}，{told}；可以换一个地区、文件或部门再问。")
    return Draft(Intent.YES_NO, Status.NONE, (Paragraph((text,)),), suggestions=declined.examples(knowledge))
