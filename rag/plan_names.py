"""Derives what to call a plan from its region, title and period, where no operator has given it names.

Names are derived whenever an index is read and not written to ``sources.toml``: whether a short name is unambiguous
depends on the other plans of the index, and changes when one is added. What an operator writes there as ``aliases``
goes before anything that is derived.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from corpus.model import Metadata
from index.words import plain_words
from rag.question.plans.links import NATION, short_forms

# What a plan calls itself, the last such word of its title: 规划 in “……发展规划”, 计划 in “……规划实施推进计划”.
_KIND = re.compile(r"规划|计划|方案|纲要|意见|措施|细则|分工|办法|通知|条例|要点")
# What tells plans of one kind apart: “行动计划”, “实施方案”, “工作要点”; not the 三年 of “三年计划”.
_KIND_IN_FULL = re.compile(rf"(?:行动|实施|推进|工作|专项|政策)?(?:{_KIND.pattern})")
_MARKS = re.compile(r"[“”\"《》‘’]")
# The time of a plan, which no dictionary has whole: “十三五”.
_FIVE_YEARS = re.compile(r"(十[一二三四五六]五)")
# What many titles have that tells no plans apart: “十四五”, “三年”, “关于促进”, “的”.
_TELLS_NOTHING = re.compile(
    r"十[一二三四五六]五|[一二三四五两]年|国务院|人民政府|办公厅|办公室|关于|印发|加快|促进|推进|推动|加强|进一步"
    r"|若干|[和与及、的]"
)


def kind_of_title(title: str) -> str | None:
    """Return what a plan calls itself, by the last such word of its title."""
    kinds = _KIND.findall(title)
    return kinds[-1] if kinds else None


def words_of_title(title: str, region: str) -> list[str]:
    """Return the words of a title between its region and its kind; of a plan for another plan, only those behind that.

    Single characters in a row are one word: 强市, which the dictionary does not have.
    """
    kind = kind_of_title(title)
    if kind is None:
        return []
    whole = _MARKS.sub("", title[: title.rindex(kind)]).removeprefix(region).lower()
    parts = _FIVE_YEARS.split(_KIND.split(whole)[-1])
    words = [word for part in parts for word in ([part] if _FIVE_YEARS.fullmatch(part) else plain_words(part))]
    runs = groupby(words, key=lambda word: len(word) == 1 and not tells_nothing(word))
    return [word for single, run in runs for word in (["".join(run)] if single else run)]


def tells_nothing(word: str) -> bool:
    """Tell whether a word of a title is one that many titles have, whatever the plan is about."""
    return bool(_TELLS_NOTHING.fullmatch(word))


def labels(plans: Sequence[Metadata]) -> Mapping[str, str]:
    """Return by what name answers call each plan: its first alias, else the shortest that fits no other, or its title.

    Example:
        >>> labels([Metadata("xm", "厦门市港口物流业发展三年行动计划", "厦门市", "市")])
        {'xm': '厦门行动计划'}
    """
    derived = {plan.doc_id: list(_short_names(plan)) for plan in plans}
    used = Counter(name for plan in plans for name in {*derived[plan.doc_id], *plan.aliases})
    return {
        plan.doc_id: (
            *plan.aliases[:1],
            *(name for name in derived[plan.doc_id] if used[name] == 1),
            f"《{plan.title}》",
        )[0]
        for plan in plans
    }


def _short_names(plan: Metadata) -> Iterator[str]:
    """Yield short names of a plan, the shortest first: 厦门行动计划, 厦门港口行动计划, that with its years.

    The whole country has too many plans for its name alone to tell one.
    """
    kinds = _KIND_IN_FULL.findall(plan.title)
    if not kinds:
        return
    place, kind = short_forms(plan.region)[-1], kinds[-1]
    field = next((word for word in words_of_title(plan.title, plan.region) if not tells_nothing(word)), "")
    if place != NATION or not field:
        yield f"{place}{kind}"
    yield f"{place}{field}{kind}"
    if plan.period:
        yield f"{place}{field}{kind}（{plan.period[0]}—{plan.period[1]}年）"
