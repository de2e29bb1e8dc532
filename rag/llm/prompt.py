"""Turns a question, its history and the numbered clauses into the messages that a model is sent."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from corpus.model import Clause, Role
from rag.contract import AskRequest, Message
from rag.draft import Draft
from rag.knowledge import Knowledge
from rag.llm.label import unlabelled
from rag.llm.lexicon import prompt_words
from rag.llm.sources import Source
from rag.question.model import Question

_LONGEST_CLAUSE = 1200
_LONGEST_TURN = 300
_TURNS = 4
_FENCES = str.maketrans("<>", "＜＞")


def messages(
    request: AskRequest, question: Question, found: Draft, sources: Sequence[Source], knowledge: Knowledge
) -> list[dict[str, str]]:
    """Return the messages: the clauses as numbered, fenced data, the question, and the rule of citing last."""
    words = prompt_words()
    parts = [
        *(_source(source, knowledge, words) for source in sources),
        *_points(found, sources, words),
        *_history(request.history, words),
        words["question"].format(asked=fenced(request.question)),
    ]
    if question.resolved != request.question:
        parts.append(words["resolved"].format(resolved=fenced(question.resolved)))
    user = "".join([*parts, words["rule"]])
    return [{"role": "system", "content": words["system"].strip()}, {"role": "user", "content": user.strip()}]


def fenced(text: str) -> str:
    """Return ``text`` so that it cannot close the fence that it stands in."""
    return text.translate(_FENCES)


def _source(source: Source, knowledge: Knowledge, words: Mapping[str, str]) -> str:
    clause = source.clause
    return words["source"].format(
        number=source.number,
        title=fenced(knowledge.entry(clause.doc_id).title),
        path=fenced(" › ".join(clause.path)),
        text=fenced(clause.text[:_LONGEST_CLAUSE]),
        facts="".join(_facts(source, words)),
    )


def _facts(source: Source, words: Mapping[str, str]) -> Iterator[str]:
    if source.clause.responsibilities:
        yield words["duties"].format(number=source.number, duties=fenced(_duties(source.clause)))
    if source.clause.targets:
        values = (" ".join(filter(None, (t.when, t.indicator, t.said))) for t in source.clause.targets)
        yield words["targets"].format(number=source.number, targets=fenced("；".join(values)))


def _duties(clause: Clause) -> str:
    roles: dict[Role, list[str]] = {}
    for duty in clause.responsibilities:
        roles.setdefault(duty.role, []).append(duty.written)
    return "；".join(f"{'、'.join(names)}{role.label}" for role, names in roles.items())


def _points(found: Draft, sources: Sequence[Source], words: Mapping[str, str]) -> Iterator[str]:
    """Yield what the extractive answer says, cited by the numbers of the clauses."""
    numbers = {source.clause.id: source.number for source in sources}
    lines = []
    for statement in found.statements:
        cited = dict.fromkeys(numbers[s.clause.id] for s in statement.supports if s.clause.id in numbers)
        if cited:
            lines.append(f"- {statement.text.replace('**', '')}{''.join(f'[{number}]' for number in cited)}")
    if lines:
        yield words["points"].format(points=fenced("\n".join(lines)))


def _history(history: Sequence[Message], words: Mapping[str, str]) -> Iterator[str]:
    names = {"user": "用户", "assistant": "服务"}
    turns = [f"{names[turn.role]}：{unlabelled(turn.content)[:_LONGEST_TURN]}" for turn in history[-_TURNS:]]
    if turns:
        yield words["history"].format(turns=fenced("\n".join(turns)))
