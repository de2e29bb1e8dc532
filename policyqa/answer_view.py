"""Turns an answer into text for a terminal: what is said, then the words of the plans that it rests on."""

from __future__ import annotations

from rich.console import Group, RenderableType
from rich.markdown import Markdown
from rich.padding import Padding
from rich.text import Text

from rag.contract import Answer, Citation


def answer_view(answer: Answer, *, for_reading: bool) -> RenderableType:
    """Return the answer with its sources and suggestions.

    ``for_reading`` renders the markdown for a person; without it the markdown is left as it is, for a pipe.
    """
    parts: list[RenderableType] = []
    if answer.resolved_question != answer.question:
        parts += [Text(f"理解为：{answer.resolved_question}", style="dim"), Text()]
    parts.append(Markdown(answer.answer) if for_reading else Text(answer.answer))
    if answer.citations:
        parts += [Text(), Text("依据", style="bold"), *(_source(citation) for citation in answer.citations)]
    if answer.suggestions:
        parts += [Text(), Text("还可以问", style="bold"), *(Text(f"- {words}") for words in answer.suggestions)]
    return Group(*parts)


def _source(citation: Citation) -> RenderableType:
    place = " › ".join([citation.doc_title, *citation.path])
    return Group(
        Text(f"[{citation.marker}] {place}", style="cyan"),
        Padding(Text(f"“{citation.quote}”"), (0, 0, 0, 4)),
        Padding(Text(f"{citation.clause_id}，原文第 {citation.start}–{citation.end} 字符", style="dim"), (0, 0, 0, 4)),
    )
