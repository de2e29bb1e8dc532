"""Says that a time asked for lies outside the years of the plans quoted, where their words do not name it."""

from __future__ import annotations

import re

from rag.contract import Intent
from rag.draft import Draft
from rag.knowledge import Knowledge
from rag.lexicon.periods import last_years
from rag.question.model import Question
from rag.question.plans.links import find_years
from rag.question.wording.normalise import normalise

_OF_DEEDS = frozenset(
    {Intent.MEASURE, Intent.LIST, Intent.RESPONSIBLE, Intent.TASKS_OF_DEPARTMENT, Intent.YES_NO, Intent.DEFINITION}
)
# “2018年注册的”, “2015年成立的企业”, “2018年的企业”, “《办法》(2018年)”: tells which thing is meant, and no time of
# what is asked. Not “2018年怎么保护”.
_OF_A_THING = re.compile(
    r"20\d\d年?(?:\d{1,2}月)?(?:底|末|初)?(?:[^,?怎如何谁哪什]{0,6}?"
    r"(?:注册|成立|设立|创办|开办|获批|评上|认定|入驻|申请|授权|登记|上市|颁布|发布|印发|修订|出台|公布|制定|毕业|离职|买|签|拿)"
    r"[^,?]{0,4}的|的(?=[一-鿿])|版)|《[^》]*》|[(][^)]*20\d\d[^)]*[)]"
)
# “是2018年拿下的吧”, “2018年获批的吧”, “2035年才建”: when something came about is claimed, which a sentence of another
# time refutes; not “2018年有没有办展”.
_CLAIMED = re.compile(
    r"是在?(?:到|等到?)?20\d\d年|20\d\d年?[底末]?(?:才|就)|(?:拖|等|推迟|延)[^,?]{0,2}到20\d\d年?"
    r"|20\d\d年?[底末]?[^,?有没]{0,4}(?:获批|评上|通过|获得|成立|建成|入选|当选|拿[下到]|印发|发布|挂牌|结束|到期|终止|为止|截止)"
)


# What an answer about the years of a plan itself says.
_PERIOD = "规划期"


def out_of_period(draft: Draft, question: Question, knowledge: Knowledge) -> str:
    """Return a sentence that names the plans, their years and the time that the words quoted do not name; or nothing.

    The year before a plan is the one that it starts from. A verdict on when something is so is left as it is.
    """
    years = find_years(_OF_A_THING.sub(",", question.text))
    supports = draft.supports
    if draft.intent not in _OF_DEEDS or not years or not supports or _CLAIMED.search(question.text):
        return ""
    told = [f"{support.text}{''.join(support.clause.path)}" for support in supports]
    told += [statement.text for statement in draft.statements]
    if any(set(find_years(normalise(text))) & set(years) or _PERIOD in text for text in told):
        return ""
    by_period: dict[tuple[int, int], list[str]] = {}
    for doc_id in dict.fromkeys(support.clause.doc_id for support in supports):
        period = knowledge.entry(doc_id).metadata.period
        if period is None or any(period[0] - 1 <= year <= period[1] for year in years):
            return ""
        by_period.setdefault(period, []).append(doc_id)
    plans = "，".join(f"{knowledge.titles(ids)}的规划期为{start}—{end}年" for (start, end), ids in by_period.items())
    also = "都" if len(by_period) > 1 else ""
    times = "、".join(_called(year, question) for year in years)
    return f"{plans}，这一项{also}没有写到{times}；规划期内的内容如下。"


def _called(year: int, question: Question) -> str:
    """Return a time as a question puts it: “2030年”, or the name of the five-year period that ends then."""
    name = next((name for name, last in last_years().items() if last == year), "")
    return f"{year}年" if str(year) in question.text or not name else f"“{name}”时期"
