"""Turns an answer into what one turn of the conversation shows: its HTML, its verdict and its sources."""

from __future__ import annotations

import secrets
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from markupsafe import Markup

from corpus.model import Role
from rag.contract import Answer, Citation, Intent, Status
from web.duties import Duties, by_role
from web.markdown import is_local, render_answer

_ROLES = {role.value: role.label for role in Role}

_LEAD_LENGTH = 24

_LONGEST_TOPIC = 60

_ADVICE = {
    Status.GROUNDED: "",
    Status.PARTIAL: "规划只回答了问题的一部分。请打开出处核对原文，或把问题拆开来问。",
    Status.NONE: "换一种说法、放宽范围，或从下面相近的话题继续。",
}


@dataclass(frozen=True, slots=True)
class Segment:
    """A piece of a clause's text; ``quoted`` when the answer rests on these words."""

    text: str
    quoted: bool


@dataclass(frozen=True, slots=True)
class Source:
    """One citation as the source panel shows it.

    ``lead`` is how the clause begins; ``href`` leads to the quoted words in the reader, or is empty.
    """

    marker: int
    doc_title: str
    lead: str
    path: tuple[str, ...]
    segments: tuple[Segment, ...]
    duties: Duties
    href: str


@dataclass(frozen=True, slots=True)
class Step:
    """Where to go when the plans do not answer, or not all."""

    words: str
    href: str


@dataclass(frozen=True, slots=True)
class Turn:
    """One question with its answer, ready for the page; ``anchor`` begins the ids of its elements.

    ``finder`` leads to the enterprise finder when an enterprise asks what applies to it, and is empty otherwise.
    """

    anchor: str
    answer: Answer
    html: Markup
    verdict: str
    advice: str
    steps: tuple[Step, ...]
    understood: str | None
    origin: str
    finder: str
    sources: tuple[Source, ...]


def turn_of(answer: Answer) -> Turn:
    """Return what the page shows for ``answer``."""
    anchor = f"s{secrets.token_hex(4)}"
    duties = duties_by_clause(answer.facts)
    return Turn(
        anchor=anchor,
        answer=answer,
        html=render_answer(answer.answer, markers={c.marker for c in answer.citations}, anchor=anchor),
        verdict=_verdict(answer),
        advice=_ADVICE[answer.status],
        steps=_steps(answer),
        understood=_understood(answer),
        origin="" if answer.status is Status.NONE else _origin(answer.generator),
        finder=_finder(answer),
        sources=tuple(_source(citation, duties.get(citation.clause_id, ())) for citation in answer.citations),
    )


def segments_of(text: str, quote: str) -> tuple[Segment, ...]:
    """Split ``text`` around the first ``quote``; a quote that it does not hold follows it, as a segment."""
    before, found, after = text.partition(quote) if quote else (text, "", "")
    if quote and not found:
        return (Segment(f"{text}\n", False), Segment(quote, True))
    parts = (Segment(before, False), Segment(found, True), Segment(after, False))
    return tuple(part for part in parts if part.text)


def duties_by_clause(facts: Mapping[str, Any]) -> dict[str, Duties]:
    """Collect the duties in an answer's facts, wherever they stand, by the id of their clause."""
    found: dict[str, list[tuple[str, str]]] = {}
    for fact in _mappings(facts):
        match fact:
            case {"clause_id": str(clause), "department": str(department), "role": str(role)}:
                found.setdefault(clause, []).append((_ROLES.get(role, role), department))
    return {clause: by_role(pairs) for clause, pairs in found.items()}


def _mappings(value: object) -> Iterator[Mapping[str, Any]]:
    if isinstance(value, Mapping):
        yield value
        value = list(value.values())
    if isinstance(value, list | tuple):
        for item in value:
            yield from _mappings(item)


def _source(citation: Citation, duties: Duties) -> Source:
    return Source(
        marker=citation.marker,
        doc_title=citation.doc_title,
        lead=_lead(citation.text),
        path=tuple(citation.path),
        segments=segments_of(citation.text, citation.quote),
        duties=duties,
        href=citation.url if is_local(citation.url) else "",
    )


def _lead(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= _LEAD_LENGTH else f"{words[:_LEAD_LENGTH]}…"


def _verdict(answer: Answer) -> str:
    if answer.status is Status.NONE:
        return "规划中没有找到"
    clauses = len({citation.clause_id for citation in answer.citations})
    basis = f"依据 {clauses} 处原文" if clauses else "规划未作规定"
    return f"部分有据 · {basis}" if answer.status is Status.PARTIAL else f"有据可查 · {basis}"


def _understood(answer: Answer) -> str | None:
    asked, resolved = answer.question.strip(), answer.resolved_question.strip()
    same = asked.rstrip("?？。") == resolved.rstrip("?？。")
    return None if same or not resolved else resolved


def _steps(answer: Answer) -> tuple[Step, ...]:
    """Return where to look next: in each plan by itself, and in the plans as they are."""
    if answer.status is Status.GROUNDED:
        return ()
    topic = answer.resolved_question
    compare = Step("逐份规划对照这个话题", f"/compare?{urlencode({'topic': topic})}")
    return (*((compare,) if len(topic) <= _LONGEST_TOPIC else ()), Step("翻看规划原文", "/documents"))


def _finder(answer: Answer) -> str:
    if answer.intent is not Intent.POLICY_MATCH:
        return ""
    return f"/match?{urlencode({'text': answer.resolved_question})}"


def _origin(generator: str) -> str:
    kind, _, model = generator.partition(":")
    return f"由语言模型整理（{model or kind}）" if kind == "llm" else "摘自规划原文"
