"""Says first what an answer lacks of what was asked: a place, or the time at which something is to happen."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from rag.answers.wording import speaks_of
from rag.contract import Intent, Status
from rag.draft import Draft, Paragraph, Statement, Support, Table
from rag.knowledge import Knowledge
from rag.lexicon import region_names
from rag.question.model import Question

# “2025年底”, “12月”, “十四五”期末; not “五年规划”.
_TIME = re.compile(r"\d{4}年|\d{1,2}月|期末|年底|年末|每年|期间")
_ABOUT_A_PLACE = frozenset({Intent.MEASURE, Intent.LIST, Intent.RESPONSIBLE, Intent.DEFINITION})


def with_caveats(draft: Draft, question: Question, knowledge: Knowledge) -> Draft:
    """Return the draft, behind a sentence for what its supports lack of the question, and then only partial."""
    if draft.status is Status.NONE:
        return draft
    draft = _elsewhere(draft, question, knowledge)
    if draft.intent not in _ABOUT_A_PLACE:
        return draft
    supports = list(_supports(draft))
    lacking = [*_districts(question, supports), *_time(question, supports)]
    if not lacking or not supports:
        return draft
    plans = knowledge.titles(dict.fromkeys(support.clause.doc_id for support in supports))
    said = Statement(f"{plans}没有{'，也没有'.join(lacking)}；相关的内容如下。")
    return replace(draft, status=Status.PARTIAL, blocks=(Paragraph((said,)), *draft.blocks))


def _elsewhere(draft: Draft, question: Question, knowledge: Knowledge) -> Draft:
    """Say of which places of this country no plan is held, if the question names any; the rest of it is answered."""
    places = "、".join(place for place in question.foreign if place not in region_names().abroad)
    if not places:
        return draft
    held = "、".join(dict.fromkeys(knowledge.entry(doc_id).metadata.region for doc_id in question.documents))
    said = Statement(f"没有收录{places}的规划，以下只是{held}的内容。")
    return replace(draft, status=Status.PARTIAL, blocks=(Paragraph((said,)), *draft.blocks))


def _districts(question: Question, supports: list[Support]) -> Iterator[str]:
    named = {mention.written for mention in question.departments}
    for district in question.districts:
        texts = ("\n".join((*support.clause.path, support.clause.text)) for support in supports)
        if district not in named and not any(speaks_of(district, text) for text in texts):
            yield f"专门提到{district}"


def _time(question: Question, supports: list[Support]) -> Iterator[str]:
    words = (support.clause.text[support.start : support.end] for support in supports)
    if "when" in question.cues and not any(_TIME.search(text) for text in words):
        yield "写明具体时间"


def _supports(draft: Draft) -> Iterator[Support]:
    for block in draft.blocks:
        statements = [cell for row in block.rows for cell in row] if isinstance(block, Table) else block.statements
        for statement in statements:
            yield from statement.supports
