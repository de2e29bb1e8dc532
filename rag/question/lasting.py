"""Finds where a question points to a plan by how long it runs: “管三年的那份”, “短的那份计划”, “管到2023年的那份”."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.structure.numbering import read_number
from index.catalogue.records import DocumentEntry
from rag.question.links import Mention

_NO = r"(?P<{}>[一两二三四五六七八九十]{{1,2}}|\d{{1,2}})年"
_KIND = "(?:计划|规划|方案|文件|文本|分工|安排)"
_THAT = rf"的?(?:那|这)(?:一)?(?:份|个|本)(?:{_KIND})?"
_NAMED = r"(?=[里中的和跟与及呢,?谁哪写说]|[一总]共|$)"
_LASTING = re.compile(
    # “管三年的那份”, “五年期的那份规划”, “三年的那个计划里”; not “五年前的那份”, “这三年的任务”.
    rf"(?:[只光就]?(?:管|为期|跨|用|覆盖))?(?<![近前后第个\d]){_NO.format('that')}(?:期|度|内)?{_THAT}"
    # “为期两年的计划”, “管五年的规划里”; not “为期两年的行动”.
    rf"|[只光就]?(?:管|为期|跨|覆盖){_NO.format('runs')}的?{_KIND}"
    # “那个两年计划”, “两年规划里”; not “近五年计划建几家”, “第十四个五年规划”.
    rf"|(?:[那这](?:份|个)|(?<![近前后第个\d])){_NO.format('bare')}期?的?{_KIND}{_NAMED}"
    # “管到2023年的那份”, “2025年到期的那份”; not “到2025年的目标”.
    rf"|(?:[管截]到|截至|截止到?)?(?P<until>20[1-4]\d)年?(?:底|末)?(?:为止|到期|结束|截止)?{_THAT}"
    # “短的那份”, “期限长的那份规划”; not “最短的那条”.
    rf"|(?:时间|期限|周期|年限)?[更最较]?(?P<way>[长短])(?:期|一点|些)?{_THAT}"
)


def point_by_length(text: str, entries: Sequence[DocumentEntry]) -> list[Mention]:
    """Return where a normalised text points to plans by how long they run, with those among ``entries`` that do.

    The long and the short one need another beside them, of the same region; a place that means no plan is left out.
    """
    found = [Mention(_meant(match, entries), *match.span()) for match in _LASTING.finditer(text)]
    return [mention for mention in found if mention.values]


def _meant(match: re.Match[str], entries: Sequence[DocumentEntry]) -> tuple[str, ...]:
    periods = [(entry, period) for entry in entries if (period := entry.metadata.period)]
    if match["until"]:
        return tuple(entry.id for entry, period in periods if period[1] == int(match["until"]))
    if match["way"]:
        if len(periods) < 2 or len({entry.metadata.region for entry, _ in periods}) > 1:
            return ()
        most = (max if match["way"] == "长" else min)(_years(period) for _, period in periods)
        chosen = [entry.id for entry, period in periods if _years(period) == most]
        return tuple(chosen) if len(chosen) < len(periods) else ()
    written = match["that"] or match["runs"] or match["bare"]
    number = 2 if written == "两" else read_number(written)
    return tuple(entry.id for entry, period in periods if _years(period) == number)


def _years(period: tuple[int, int]) -> int:
    return period[1] - period[0] + 1
