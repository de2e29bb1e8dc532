"""Says the facts of a plan's metadata, each with the lines of the plan that give it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from corpus.cleaning.proofs import GAP_MARK
from corpus.cleaning.width import fold
from corpus.metadata import years_in_force
from corpus.model import Document
from rag.answers.about.imprint import (
    addressees,
    agreed,
    headline,
    is_dated_by_the_page,
    lines_dated,
    lines_with,
    note,
    signature,
    source_named,
    title_lines,
)
from rag.answers.phrasing.wording import quoted
from rag.draft import Support, whole
from rag.evidence.sentences.cut import sentences


@dataclass(frozen=True, slots=True)
class Fact:
    """Part of a sentence about a plan, with what it rests on; ``missing`` says what it leaves open."""

    text: str
    supports: tuple[Support, ...]
    missing: str = ""


def issuer(document: Document) -> Fact | None:
    """Say who issued a plan; where that is not known, how it is signed."""
    name = document.metadata.issuer
    if name:
        return Fact(f"由{name}印发", lines_with(name, document))
    line = signature(document)
    if line is None:
        return None
    return Fact(f"落款为{quoted(line.text)}", (whole(line),), "发文机关的全名" if GAP_MARK in line.text else "")


def published(document: Document) -> Fact | None:
    """Say on which day a plan was issued, or made public where only a page says so."""
    day = document.metadata.published
    if day is None:
        return None
    kind = "发布" if is_dated_by_the_page(day, document) else "印发"
    return Fact(f"{kind}日期为{written(day)}", lines_dated(day, document))


def written(day: date) -> str:
    """Return a day as plans write it."""
    return f"{day.year}年{day.month}月{day.day}日"


def period(document: Document) -> Fact | None:
    """Say for which years a plan is made, and in its own words how long it is in force where it says so."""
    years = document.metadata.period
    if term := _term(document):
        titled = years is not None and all(str(year)[-2:] in document.title for year in years)
        own = f"规划期为{_years(years)}，" if years and titled else ""
        return Fact(f"{own}原文为{quoted(term[0])}", (*(title_lines(document) if titled else ()), term[1]))
    return Fact(f"规划期为{_years(years)}", title_lines(document)) if years else None


def _years(period: tuple[int, int]) -> str:
    first, last = period
    return f"{first}年" if first == last else f"{first}—{last}年"


def _term(document: Document) -> tuple[str, Support] | None:
    """Return the last sentence that says how long a plan is in force, as shown."""
    for clause in reversed(document.clauses):
        for sentence in sentences(clause):
            if years_in_force(fold(sentence.text)):
                return sentence.text.rstrip("。"), Support.of(clause, sentence)
    return None


def number(document: Document) -> Fact | None:
    """Say under which number a plan was issued."""
    found = document.metadata.document_number
    return Fact(f"文号为{found}", lines_with(found, document)) if found else None


def title(document: Document) -> Fact | None:
    """Say what a plan is called in full."""
    return Fact(f"全称为《{document.title}》", title_lines(document))


def page_title(document: Document) -> Fact | None:
    """Say how the page or article is headed that a plan was found in; where none is, what the plan is called."""
    if line := headline(document):
        return Fact(f"所在网页的标题为{quoted(line.text)}", (whole(line),))
    return Fact(f"全称为《{document.title}》", title_lines(document), "所在网页的标题")


def remark(document: Document) -> Fact | None:
    """Say what stands in brackets below the date of a plan."""
    line = note(document)
    return Fact(f"附注为{quoted(line.text)}", (whole(line),)) if line else None


def source(document: Document) -> Fact | None:
    """Say where the page on which a plan was found says that it comes from."""
    found = source_named(document)
    return Fact(f"网页注明的来源为“{found[0]}”", (whole(found[1]),)) if found else None


def sent_to(document: Document) -> Fact | None:
    """Say to whom a plan is sent."""
    line = addressees(document)
    return Fact(f"主送{quoted(line.text.rstrip(':：'))}", (whole(line),)) if line else None


def approval(document: Document) -> Fact | None:
    """Say who agreed to a plan."""
    found = agreed(document)
    return Fact(found[0], (found[1],)) if found else None


FACTS: dict[str, tuple[str, Callable[[Document], Fact | None]]] = {
    "plan_title": ("全称", title),
    "plan_issuer": ("发文机关", issuer),
    "plan_approval": ("批准单位", approval),
    "plan_date": ("发布日期", published),
    "plan_number": ("文号", number),
    "plan_period": ("规划期", period),
    "plan_addressee": ("主送单位", sent_to),
    "plan_source": ("来源网站", source),
    "plan_headline": ("所在网页的标题", page_title),
    "plan_note": ("括号里的附注", remark),
}
"""By the cue that asks for it: what a fact is called where a plan does not give it, and how it is said."""
