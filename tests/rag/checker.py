"""Checks an answer against the plans by rules 1 to 4 of the contract, without the code that makes or scores answers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import chain

from corpus.cleaning.text import clean
from corpus.model import Document, Span
from rag.contract import Answer, Citation, Claim, Status
from tests.rag.asking import raw

# A closing duty: “(市知识产权局牵头,市教委配合)”, “(责任单位:市教委、市科技局按职责分工负责)”.
_DUTY = re.compile(r"\((?:责任单位:)?([^()]{2,160}?(?:负责|牵头|配合))\)")
_ROLE = re.compile(r"按照?职责分工负责|负责|牵头|配合")
_NUMBER = re.compile(r"\d+(?:\.\d+)?")


def department_names() -> set[str]:
    """Read from the raw texts which names stand in closing duties."""
    found: set[str] = set()
    for doc_id in ("sh-impl", "sh-plan", "tianjin"):
        for duty in _DUTY.findall(raw(doc_id).replace("\n", "")):
            names = re.split("[、,]", _ROLE.sub(",", duty))
            found.update(name for name in map(str.strip, names) if re.fullmatch(r"[一-鿿]{3,12}", name))
    return {name for name in found if re.search(r"[市区局委办院关队会]", name) and not name.startswith("各")}


def faults(answer: Answer, documents: Mapping[str, Document], names: set[str]) -> list[str]:
    """Say in what an answer breaks the contract; an empty list is a kept one."""
    return list(
        chain(
            _markers(answer),
            chain.from_iterable(_quote(citation, documents) for citation in answer.citations),
            chain.from_iterable(_support(claim, answer, documents, names) for claim in answer.claims),
            _status(answer),
        )
    )


def _markers(answer: Answer) -> Iterator[str]:
    shown = {int(marker) for marker in re.findall(r"\[(\d+)\]", answer.answer)}
    held = [citation.marker for citation in answer.citations]
    used = {marker for claim in answer.claims for marker in claim.citations}
    if held != list(range(1, len(held) + 1)):
        yield f"引用编号不是从1起连续：{held}"
    if not shown == set(held) == used:
        yield f"正文{sorted(shown)}、引用{held}、论断{sorted(used)}的编号不一致"
    for claim in answer.claims:
        if not claim.citations:
            yield f"论断没有引用：{claim.text}"
        if claim.text.replace("|", "\\|") not in answer.answer:
            yield f"论断不在正文中：{claim.text}"


def _quote(citation: Citation, documents: Mapping[str, Document]) -> Iterator[str]:
    document = documents[citation.doc_id]
    there = clean(raw(citation.doc_id), document.edits, Span(citation.start, citation.end)).text
    if _bare(there) != _bare(citation.quote):
        yield f"[{citation.marker}]的引文与原文不符：{citation.quote[:30]} / {there[:30]}"
    if not citation.quote.strip() or citation.quote not in citation.text:
        yield f"[{citation.marker}]的引文不在条款中：{citation.quote[:30]}"
    if citation.clause_id not in {clause.id for clause in (*document.clauses, *document.imprint)}:
        yield f"[{citation.marker}]的条款不存在"


def _support(claim: Claim, answer: Answer, documents: Mapping[str, Document], names: set[str]) -> Iterator[str]:
    cited = [citation for citation in answer.citations if citation.marker in claim.citations]
    basis = _bare("|".join(chain.from_iterable(_behind(citation, documents) for citation in cited)))
    text = _bare(claim.text)
    for name in names:
        if name in text and name not in basis:
            yield f"“{name}”不在所引条款中：{claim.text[:60]}"
    for title in re.findall("《([^》]+)》", text):
        if title not in basis:
            yield f"《{title}》不在所引条款中"
    behind_colon = text.rpartition("：")[2]
    listed = {len(re.split("[、，]", part)) for part in (text, behind_colon)} | {len([n for n in names if n in text])}
    counted = {len(claim.citations), *_parts(text, len(claim.citations)), *listed}
    for number in _NUMBER.findall(text):
        if not re.search(rf"(?<![\d.]){re.escape(number)}(?![\d.]*\d)", basis) and number not in map(str, counted):
            yield f"“{number}”不在所引条款中：{claim.text[:60]}"


def _behind(citation: Citation, documents: Mapping[str, Document]) -> Iterator[str]:
    document = documents[citation.doc_id]
    metadata = document.metadata
    clause = next(clause for clause in (*document.clauses, *document.imprint) if clause.id == citation.clause_id)
    yield from (citation.text, *citation.path, metadata.title, *metadata.aliases, metadata.issuer or "")
    yield from (str(ordinal.number) for ordinal in clause.ordinals)
    yield from (duty.written for duty in clause.responsibilities)
    yield from (str(year) for year in metadata.period or ())
    if day := metadata.published:
        yield f"{day.year}年{day.month}月{day.day}日"


def _parts(text: str, whole: int) -> list[int]:
    """Return the parts of a sum such as “共有4项任务：负责1项、配合3项”, if they add up to what is cited."""
    parts = [int(part) for part in re.findall(r"(\d+)项(?!任务)", text)]
    return parts if sum(parts) == whole else []


def _status(answer: Answer) -> Iterator[str]:
    if answer.status is Status.NONE:
        if answer.claims or answer.citations:
            yield "拒答带有论断或引用"
        if not answer.suggestions:
            yield "拒答没有给出可以改问的问题"
    elif not answer.claims:
        yield "没有论断却不是拒答"


def _bare(text: str) -> str:
    return re.sub(r"[\s*“”‘’\"']", "", text)
