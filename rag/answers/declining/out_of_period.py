"""Says that a time asked for lies outside the years of the plans quoted, where they do not write of it."""

from __future__ import annotations

from rag.contract import Intent
from rag.draft import Draft
from rag.knowledge import Knowledge
from rag.lexicon.periods import last_years
from rag.question.model import Question
from rag.question.plans.links import find_years

_OF_DEEDS = frozenset(
    {Intent.MEASURE, Intent.LIST, Intent.RESPONSIBLE, Intent.TASKS_OF_DEPARTMENT, Intent.YES_NO, Intent.DEFINITION}
)


def out_of_period(draft: Draft, question: Question, knowledge: Knowledge) -> str:
    """Return a sentence that names the plans, their years and the time that they do not write of; or nothing.

    The year before a plan is the one that it starts from. Of a time that the words quoted name, plans do write.
    """
    years, supports = question.years, draft.supports
    if draft.intent not in _OF_DEEDS or not years or not supports:
        return ""
    told = [f"{support.text}{''.join(support.clause.path)}" for support in supports]
    told += [statement.text for statement in draft.statements]
    if any(set(find_years(text)) & set(years) for text in told):
        return ""
    by_period: dict[tuple[int, int], list[str]] = {}
    for doc_id in dict.fromkeys(support.clause.doc_id for support in supports):
        period = knowledge.entry(doc_id).metadata.period
        if period is None or any(period[0] - 1 <= year <= period[1] for year in years):
            return ""
        by_period.setdefault(period, []).append(doc_id)
    plans = "，".join(f"{knowledge.titles(ids)}的规划期为{start}—{end}年" for (start, end), ids in by_period.items())
    also = "都" if len(by_period) > 1 else ""
    return f"{plans}，这一项{also}没有写到{_label(question)}；规划期内的内容如下。"


def _label(question: Question) -> str:
    """Return the time that a question asks for, as it is put there: “2030年”, or the name of a five-year period."""
    year = question.years[0]
    name = next((name for name, last in last_years().items() if last == year), "")
    return f"{year}年" if str(year) in question.text or not name else f"“{name}”时期"
