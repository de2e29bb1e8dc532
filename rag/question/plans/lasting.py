"""Finds where a question points to a plan by how long it runs: “管三年的那份”, “短的那份计划”, “两年目标”."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from corpus.structure.numbering import read_number
from index.catalogue.records import DocumentEntry
from rag.lexicon.periods import last_years
from rag.question.plans.links import Mention

_FIVE = 5
_NO = r"(?P<{}>[一两二三四五六七八九十]{{1,2}}|\d{{1,2}})年"
_KIND = "(?:计划|规划|方案|文件|文本|分工|安排)"
_THAT = rf"的?(?:那|这)(?:一)?(?:份|个|本)(?:{_KIND})?"
# “那份”, “这个规划”; not “这个时期”.
_THAT_PLAN = rf"的?(?:那|这)(?:一)?(?:(?:份|本)(?:{_KIND})?|个{_KIND})"
_NAMED = (
    r"(?=[里中的和跟与及呢,?谁哪写说(有对各比都占多少是用点归也没提讲列给]|要(?=[做建办搞])|分别|数[量目字]|目标|相[差比]"
    r"|[一总]共|几|多少|又|第[一二三四五六七八九十\d]|[一二三四五六七八九十]\(|怎|$"
    r"|(?<=规划)(?!计划|建|新|增|培|打造|完成|实现|达|布局|引|发展|投|编))"
)
_LASTING = re.compile(
    # “管三年的那份”, “五年期的那份规划”, “三年的那个计划里”; not “五年前的那份”, “这三年的任务”.
    rf"(?:[只光就]?(?:管|为期|跨|用|覆盖))?(?<![近前后第个\d]){_NO.format('that')}(?:期|度|内)?{_THAT}"
    # “为期两年的计划”, “管五年的规划里”; not “为期两年的行动”.
    rf"|[只光就]?(?:管|为期|跨|覆盖){_NO.format('runs')}的?{_KIND}"
    # “那个两年计划”, “两年规划里”; not “近五年计划建几家”, “第十四个五年规划”.
    rf"|(?:[那这](?:份|个)|(?<![近前后第个\d])){_NO.format('bare')}期?的?{_KIND}{_NAMED}"
    # “五年的和两年的各几座”: two plans called by their years alone; not “五年的茶树和两年的”.
    rf"|(?<![近前后第个\d]){_NO.format('one')}期?的(?=[和与跟同、]{_NO.format('next')}期?的(?:各|分别|都|里|[,?]|$))"
    rf"|(?<=年的[和与跟同、]){_NO.format('two')}期?的(?=各|分别|都|里|[,?]|$)"
    # “推进计划几座,五年的又是几座”: the other of two; not “两年的又怎么修”.
    rf"|(?<=,){_NO.format('also')}期?的(?=又[是有要建]?(?:多少|几))"
    # “五年规划和两年计划几处茶馆”: beside another; not “甲县和三年计划生育”.
    rf"|(?<=[划案件工排][和与跟同、]){_NO.format('beside')}期?的?{_KIND}(?!生育)"
    # “五年的总盘子”, “五年总账”: all that the plan of five years sets; not “五年总量”.
    rf"|(?<![近前后第个\d]){_NO.format('all')}(?:期|下来)?的?(?:总盘子|大盘子|总盘|总账|全盘)"
    # “管到2023年的那份”, “2025年到期的那份”; not “到2025年的目标”.
    rf"|(?:[管截]到|截至|截止到?)?(?P<until>20[1-4]\d)年?(?:底|末)?(?:为止|到期|结束|截止)?{_THAT}"
    # “2022—2023年的那份”, “十四五那份”; not “十四五那几年”.
    rf"|(?P<from>20[1-4]\d)年?[-—–~至到和、]{{1,2}}(?P<to>20[1-4]\d)年?{_THAT_PLAN}|“?(?P<of>十[一二三四五]五)”?{_THAT_PLAN}"
    # “短的那份”, “期限长的那份规划”; not “最短的那条”.
    rf"|(?:时间|期限|周期|年限)?[更最较]?(?P<way>[长短])(?:期|一点|些)?{_THAT}"
)

_BY_YEARS = ("that", "runs", "bare", "one", "two", "also", "beside", "all")

# “两年计划建几座” where another plan is told by its length: a plan, and not what is planned for two years.
_ACTS = re.compile(rf"(?<![近前后第个\d]){_NO.format('acts')}期?的?计划(?=[建做办搞设])")

_OVER = "内|里|间|期间|时间|下来|总共?|一共|累计|合计|共|要|得|[建设办]|完成|培育|新增"
_YEARS = rf"(?<![近前后过第十\d])(?:这|头)?{_NO.format('years')}"
# “五年下来多少”, “三年内要建几座”, “两年做几个”: what a plan of so many years aims at; not “近两年”, “第二年”,
# “两年后”, “五年来”, “五年规划”, “两年一次”.
_STRETCH = re.compile(rf"{_YEARS}(?!之?以?[前后来]|多|级|制|期(?!间)|度|一[次届度]|左右|的?[那这]|规划|计划|方案|行动)")
# “两年目标”, “整个十四五”, “十四五的”, “十四五要建”, “2022、2023两年”: the same beside another plan; not “五年规划”,
# “十四五末”.
_PERIOD = "“?(?P<{}>十[一二三四五]五)”?"
_BESIDE = re.compile(
    r"(?P<from>20[1-4]\d)年?[、到至和—~-](?P<to>20[1-4]\d)年?[这那]?[两二三四五]年(?![前后])"
    rf"|{_YEARS}(?=之?(?:{_OVER}|的|目标|比))|(?:整个|全程|整段){_PERIOD.format('whole')}(?!规划|计划|末)"
    # “头两年就建一半”, “前两年占整个五年的几成”; not “头两年前”, “前两年的年报”, “前五年和后五年”.
    rf"|(?:头|开头){_NO.format('head')}(?!之?以?[前后来])|(?:整个|全程|整段|全部)(?:的|这)?{_NO.format('all')}(?!规划|计划)"
    rf"|(?<![之以年])(?<!(?<!项)目)前{_NO.format('front')}(?=[^?]*(?:整个|全程|整段|全部|[三四五六]年(?:总|一共|合计|下来)))"
    rf"|{_PERIOD.format('period')}(?=的|期间|目标|总|比|,|一共|[要想得][搞建设办做完培])"
)


def point_by_length(text: str, entries: Sequence[DocumentEntry]) -> list[Mention]:
    """Return where a normalised text points to plans by how long they run, with those among ``entries`` that do.

    The long and the short one need another beside them, of the same region; a place that means no plan is left out.
    """
    found = [Mention(_meant(match, entries), *match.span()) for match in _LASTING.finditer(text)]
    if found:
        found += [Mention(_running(match["acts"], entries), *match.span()) for match in _ACTS.finditer(text)]
    return [mention for mention in found if mention.values]


def aimed_at_over(text: str, entries: Sequence[DocumentEntry], *, beside: bool = False) -> list[Mention]:
    """Return where a normalised text asks for what is aimed at over some years, with the ``entries`` that run as long.

    Such a stretch names no plan by itself: it tells which of those that come into question is meant. ``beside``
    another plan fewer words are needed to tell that a plan is.
    """
    matches = (_BESIDE if beside else _STRETCH).finditer(text)
    found = [Mention(_over(match.groupdict(), entries), *match.span()) for match in matches]
    return [mention for mention in found if mention.values]


def _over(match: Mapping[str, str | None], entries: Sequence[DocumentEntry]) -> tuple[str, ...]:
    if years := next((match[name] for name in ("years", "head", "all", "front") if match.get(name)), None):
        return _running(years, entries)
    if start := match.get("from"):
        return _of_period((int(start), int(match["to"] or 0)), entries)
    return _of_plan(match["period"] or match["whole"] or "", entries)


def _of_plan(name: str, entries: Sequence[DocumentEntry]) -> tuple[str, ...]:
    """Return those of ``entries`` that are made for a five-year period, by its name: 十四五."""
    last = last_years()[name]
    return _of_period((last - _FIVE + 1, last), entries)


def _of_period(period: tuple[int, int], entries: Sequence[DocumentEntry]) -> tuple[str, ...]:
    return tuple(entry.id for entry in entries if entry.metadata.period == period)


def _meant(match: re.Match[str], entries: Sequence[DocumentEntry]) -> tuple[str, ...]:
    if match["until"]:
        last = int(match["until"])
        return tuple(entry.id for entry in entries if entry.metadata.period and entry.metadata.period[1] == last)
    if match["from"]:
        return _of_period((int(match["from"]), int(match["to"])), entries)
    if match["of"]:
        return _of_plan(match["of"], entries)
    if match["way"]:
        years = {entry.id: years for entry in entries if (years := entry.metadata.years)}
        if len(years) < 2 or len({entry.metadata.region for entry in entries if entry.id in years}) > 1:
            return ()
        most = (max if match["way"] == "长" else min)(years.values())
        chosen = tuple(doc_id for doc_id, number in years.items() if number == most)
        return chosen if len(chosen) < len(years) else ()
    return _running(next(match[name] for name in _BY_YEARS if match[name]), entries)


def _running(written: str, entries: Sequence[DocumentEntry]) -> tuple[str, ...]:
    """Return those of ``entries`` that run as many years as are written."""
    years = read_number(written)
    return tuple(entry.id for entry in entries if years and entry.metadata.years == years)
