"""Writes the sentences about a whole result: what was not understood, not found, or is over."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from rag.by_words import NOTE as BY_WORDS
from rag.finder.profile import Profile
from rag.finder.ranking import Ranking
from rag.finder.showing import HONEST
from rag.match_contract import Facet, Match, NearMiss, Note, NoteKind


def notes_of(
    profile: Profile,
    ranking: Ranking,
    results: Sequence[Match],
    near: Sequence[NearMiss],
    as_of: date,
    regions: Sequence[str],
) -> tuple[Note, ...]:
    """Return the notes in the order in which they matter."""
    return (
        *(Note(kind=NoteKind.CONFLICT, text=text) for text in profile.conflicts),
        *_unknown(profile, regions),
        *_vague(profile, results),
        *_nothing(profile, results, near),
        *_unmet(profile, ranking),
        *([Note(kind=NoteKind.BY_WORDS, text=BY_WORDS)] if ranking.by_words else ()),
        *_periods(results, as_of),
        *([Note(kind=NoteKind.HONESTY, text=HONEST)] if results or near else ()),
    )


def _unknown(profile: Profile, regions: Sequence[str]) -> Iterator[Note]:
    held = "、".join(regions)
    for name in profile.unknown(Facet.REGION):
        yield Note(kind=NoteKind.UNKNOWN, text=f"没有收录“{name}”的规划；收录的是{held}的规划。")
    others = (Facet.INDUSTRY, Facet.TYPE, Facet.RIGHT, Facet.NEED)
    for name in (name for facet in others for name in profile.unknown(facet)):
        yield Note(kind=NoteKind.UNKNOWN, text=f"没有认出“{name}”，未用于筛选；可以换一种说法。")


def _vague(profile: Profile, results: Sequence[Match]) -> Iterator[Note]:
    if profile.is_blank and not profile.unknown(Facet.REGION):
        text = "没有看出你的所在地、行业或需要；例如“我们在浦东做芯片，想用专利融资”。"
        yield Note(kind=NoteKind.VAGUE, text=text)
        return
    if results and not profile.paths:
        text = "没有说明所在地，列出了各地的措施；补充地区后结果会更准。"
        yield Note(kind=NoteKind.VAGUE, text=text)
    if results and not profile.values(Facet.NEED):
        text = "没有说明需要什么支持，先列出与你的情况有关的措施；补充需要后结果会更准。"
        yield Note(kind=NoteKind.VAGUE, text=text)


def _nothing(profile: Profile, results: Sequence[Match], near: Sequence[NearMiss]) -> Iterator[Note]:
    if results or profile.is_blank:
        return
    asked = "、".join(profile.values(Facet.NEED))
    about = f"“{asked}”的" if asked else ""
    text = f"没有找到适用于你的{about}支持措施。"
    if near:
        text += "下面是条件最接近的措施。"
    yield Note(kind=NoteKind.NOTHING, text=text)


def _unmet(profile: Profile, ranking: Ranking) -> Iterator[Note]:
    if not ranking.applying:
        return
    for need in profile.values(Facet.NEED):
        if not any(one.needs.get(need, 0.0) for one in ranking.applying):
            yield Note(kind=NoteKind.UNMET, text=f"收录的规划没有适用于你的“{need}”措施。")


def _periods(results: Sequence[Match], as_of: date) -> Iterator[Note]:
    citations = [citation for match in results for citation in match.citations]
    over = {citation.doc_title: citation.period for citation in citations if citation.period_over}
    for title, period in over.items():
        if period:
            text = f"《{title}》的规划期为{period[0]}—{period[1]}年，到{as_of:%Y-%m-%d}已经结束。"
            yield Note(kind=NoteKind.PERIOD, text=text)
