"""Turns an answer into text for a terminal: what is said, then the words of the plans that it rests on."""

from __future__ import annotations

from rich.console import Group, RenderableType
from rich.markdown import Markdown
from rich.padding import Padding
from rich.text import Text

from rag.contract import Answer, Citation

_INDENT = (0, 0, 0, 4)


def answer_view(answer: Answer, *, for_reading: bool) -> RenderableType:
    """Return the answer with its sources and suggestions.

    ``for_reading`` renders the markdown for a person; without it the markdown is left as it is, for a pipe.
    """
    parts: list[RenderableType] = []
    if answer.resolved_question != answer.question:
        parts += [Text(f"理解为：{answer.resolved_question}", style="dim"), Text()]
    parts.append(Markdown(answer.answer) if for_reading else Text(answer.answer))
    if answer.note:
        parts += [Text(), Text(answer.note, style="dim")]
    if answer.citations:
        sources = (_source(citation, for_reading=for_reading) for citation in answer.citations)
        parts += [Text(), Text("依据", style="bold"), *sources]
    if answer.suggestions:
        parts += [Text(), Text("还可以问", style="bold"), *(Text(f"- {words}") for words in answer.suggestions)]
    return Group(*parts)


def _source(citation: Citation, *, for_reading: bool) -> RenderableType:
    place = Text(f"[{citation.marker}] {' › '.join([citation.doc_title, *citation.path])}", style="cyan")
    quote = Text(f"“{citation.quote}”")
    origin = Text(f"{citation.clause_id}，原文第 {citation.start}–{citation.end} 字符", style="dim")
    if for_reading:
        return Group(place, Padding(quote, _INDENT), Padding(origin, _INDENT))
    return Group(place, quote, origin)
