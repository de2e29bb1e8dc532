"""Says of sides that write a thing, and of those that do not, what is asked of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from corpus.cleaning.width import fold
from rag.answers.compare.asked.sides import Side, all_of
from rag.answers.phrasing.wording import listed, nested
from rag.draft import Statement, Support
from rag.evidence.things.presence import Spot, Thing, Way
from rag.question.claims.presence import Presence
from rag.question.claims.presence_forms import Asks
from rag.question.model import Question
from rag.question.spans import Span
from rag.question.topic.subject import as_typed

# What an answer begins with where all sides write the thing.
_YES = {Asks.ALL: "是，", Asks.LAST: "有，", Asks.NONE: "不是，"}


@dataclass(frozen=True, slots=True)
class Found:
    """A side and where it speaks of the thing, the surest first."""

    side: Side
    spots: tuple[Spot, ...]

    @property
    def writes(self) -> bool:
        """Whether the side writes the thing, and does not only come near."""
        return bool(self.spots) and self.spots[0].way.writes


def beside(asked: Presence, question: Question, found: Sequence[Found]) -> tuple[Statement, list[Found]]:
    """Say which sides write a thing beside those that a question sets aside, and return those to quote."""
    apart = named_in(asked.alone, question)
    mine = [one for one in found if set(one.side.question.documents) <= apart]
    writing, without = ([one for one in found if one not in mine and one.writes is has] for has in (True, False))
    name = nested(as_typed(asked.thing, question))
    lacks = f"{names(without)}没有{'直接' if any(one.spots for one in without) else ''}写到"
    text = f"除{names(mine)}外，{names(writing)}也写到“{name}”{f'，{lacks}' if without else ''}。"
    shown = writing or [one for one in mine if one.writes]
    if not writing:
        text = f"没有，只有{names(shown)}写到“{name}”，{lacks}。"
    return Statement(text, tuple(support_of(one.spots[0]) for one in shown)), shown


def verdict(asked: Presence, question: Question, found: Sequence[Found]) -> Statement:
    """Say which sides write the thing and which do not, by what is asked."""
    writing = [one for one in found if one.writes]
    without = [one for one in found if not one.writes]
    thing = nested(as_typed(asked.thing, question))
    supports = tuple(support_of(one.spots[0]) for one in writing)
    has, lacks = names(writing), names(without)
    headed = all(one.spots[0].way is Way.HEADED for one in writing)
    writes = "在标题中写到" if headed else "写到"
    if asked.asks is Asks.ONLY:
        return Statement(_only(asked, question, found, f"{writes}“{thing}”"), supports)
    if asked.asks is Asks.BUT:
        silent = {doc_id for one in without for doc_id in one.side.question.documents}
        so = "是" if without and silent == named_in(asked.alone, question) else "不是"
        rest = f"，{lacks}没有写到" if without else ""
        return Statement(f"{so}，{has}{writes}“{thing}”{rest}。", supports)
    if not without:
        yes = _YES.get(asked.asks, "")
        if asked.asks is Asks.WITHOUT:
            return Statement(f"没有哪一方没写：{has}都{writes}了“{thing}”。", supports)
        return Statement(f"{yes}{all_of(len(found))}一致：{has}都{writes}了“{thing}”。", supports)
    near = [one for one in without if one.spots]
    direct = "直接" if near else ""
    if asked.asks is Asks.WITHOUT:
        return Statement(f"没有{direct}写到“{thing}”的是{lacks}，{has}{writes}了。", supports)
    if asked.asks is Asks.WHERE:
        return Statement(f"“{thing}”是{has}的规划写到的，{lacks}没有{direct}写到。", supports)
    only = "只有" if len(writing) == 1 else ""
    before = ""
    if asked.asks is Asks.NONE:
        before = "不是，"
    elif asked.asks is Asks.ALL:
        before = "不完全是，" if len(near) == len(without) else "不是，"
    elif asked.asks is Asks.LAST:
        last = found[-1]
        before = "有，" if last.writes else "没有，"
    return Statement(f"{before}{only}{has}{writes}“{thing}”，{lacks}没有{direct}写到。", supports)


def in_other_words(said: Statement, thing: Thing, found: Sequence[Found]) -> Statement:
    """Add to what is said which sides call the thing by another word, and by which: “（石桥规划写作‘茶艺人’）”."""
    other = {one.side.name: form for one in found if one.writes and (form := _other_form(thing, one.spots[0]))}
    if not other:
        return said
    told = "，".join(f"{side}写作“{form}”" for side, form in other.items())
    return replace(said, text=f"{said.text.removesuffix('。')}（{told}）。")


def _other_form(thing: Thing, spot: Spot) -> str:
    """Return the word by which a sentence that names a thing writes one of its words; nothing where it writes all."""
    if spot.way is not Way.TOGETHER:
        return ""
    text = fold(spot.words.text).lower()
    missing = (term for term in thing.terms if term.word not in text and not term.parts)
    return next((form for term in missing for form in term.others if form.lower() in text), "")


def _only(asked: Presence, question: Question, found: Sequence[Found], writes: str) -> str:
    """Say whether the sides named are the only ones that write the thing."""
    claimed = named_in(asked.alone, question)
    mine = [one for one in found if claimed & set(one.side.question.documents)]
    others = names([one for one in found if one not in mine and one.writes])
    lacking = names([one for one in mine if not one.writes])
    if others:
        beside = f"，{lacking}没有写到" if lacking else ""
        return f"不是，{others}{'' if lacking else '也'}{writes}{beside}。"
    if lacking:
        return f"不是，{lacking}没有写到。"
    direct = "直接" if any(one.spots for one in found if one not in mine) else ""
    return f"是，只有{names(mine)}{writes}，{names([one for one in found if one not in mine])}没有{direct}写到。"


def named_in(span: Span, question: Question) -> set[str]:
    """Return the plans that the names in a range of a question mean; of 上海规划 only the one, not all of the place."""
    start, end = span
    named = [set(place.values) for place in question.places if start <= place.start < end]
    return set().union(*(plans for plans in named if not any(other < plans for other in named)))


def names(found: Sequence[Found]) -> str:
    """Return the names of sides as a list of words."""
    return listed([one.side.name for one in found])


def support_of(spot: Spot) -> Support:
    """Return what a side writes there as what supports a statement."""
    return Support.of(spot.clause, spot.words)
