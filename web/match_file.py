"""Turns what the finder found into rows of a CSV file, one for each place in a plan."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rag.match_contract import Match, MatchCitation, MatchResult
from web.csv_file import Value
from web.match_view import sentence

HEADER = (
    "序号",
    "是否适用",
    "支持类型",
    "措施原文",
    "承诺程度",
    "为什么",
    "没法核对",
    "规划",
    "地区",
    "位置",
    "责任部门",
    "规划期",
    "规划期是否已结束",
    "条款全文",
    "链接",
    "说明",
    "查询日期",
)


def rows_of(result: MatchResult, matches: Sequence[Match], address: str) -> Iterator[tuple[Value, ...]]:
    """Yield the rows of ``matches`` and of the near misses; ``address`` begins the links."""
    for match in matches:
        yield from _rows(result, match, "适用" if not match.open else "可能适用", address)
    for near in result.near_misses:
        yield from _rows(result, near.match, f"差一个条件：{near.condition}", address)


def _rows(result: MatchResult, match: Match, fits: str, address: str) -> Iterator[tuple[Value, ...]]:
    for citation in match.citations:
        yield (
            match.rank,
            fits,
            "、".join(match.needs),
            citation.quote,
            match.commitment.label,
            "；".join(sentence(reason) for reason in match.matched),
            "；".join(one.text for one in match.open),
            citation.doc_title,
            citation.region,
            citation.place,
            "；".join(f"{each.department}（{each.label}）" for each in citation.departments),
            period_in_words(citation),
            "已结束" if citation.period_over else "",
            citation.text,
            f"{address}{citation.url}",
            match.honesty,
            result.as_of.isoformat(),
        )


def period_in_words(citation: MatchCitation) -> str:
    """Return the years in which the plan is in force, or nothing."""
    return f"{citation.period[0]}–{citation.period[1]} 年" if citation.period else ""
