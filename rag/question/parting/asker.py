"""Tells what of a question only says who asks it: “做灯具的,想贷款,有政策吗” asks for loans."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from rag.lexicon.askers import any_help, asker_names, help_asked, introductions, lack_told
from rag.question.spans import Span
from rag.question.topic.terms import IDLE_WEIGHT, NOWHERE, Term

# What the words beside those of the asker must weigh together to be what is asked about.
_ENOUGH = 1.0
# How much is left of what a word tells that names the asker.
_OF_ASKER = 0.3


def asker_spans(text: str) -> tuple[Span, ...]:
    """Return where a normalised question says who asks: “我是个茶农”, “茶具厂” of “茶具厂想办展”."""
    return tuple(match.span("who") for match in introductions().finditer(text))


def _lacks(text: str) -> tuple[Span, ...]:
    """Return the clauses that tell nothing but what the asker lacks: “创业没钱” of “创业没钱,能减吗”."""
    found = (match.span() for match in lack_told().finditer(text))
    return tuple((start, end) for start, end in found if text[end : end + 1] == ",")


def asks_for_help(text: str) -> bool:
    """Tell whether a normalised question asks if there is help of any kind: “有扶持吗”, “有人教吗”."""
    return any(pattern.search(text) for pattern in help_asked())


# “我想考证”, “咱村”, “想开茶馆,”, “办得太慢了,”: somebody who speaks of a wish of their own; not “我市”, nor “想了解”.
_SPEAKER = re.compile(
    r"(?:我|咱|俺)(?![市区省国])|(?:^|[,。;])(?:就|也|一直)?想(?!问|了解|知道|打听|咨询|请教|查)"
    r"|太[少慢难贵乱黑多]了?,|太麻烦了?,"
)


# “有没有人教我们”, “咱能不能…”: somebody who speaks of itself; not “我市”, “我区”, “我国”.
_ITSELF = re.compile(r"我(?![市区省国])|咱|俺")


def speaks_of_itself(text: str) -> bool:
    """Tell whether the asker stands in a normalised question: “有没有人教我们”."""
    return _ITSELF.search(text) is not None


def seeks_help(text: str) -> bool:
    """Tell whether somebody who speaks of themselves, or says who they are, asks if there is help."""
    speaks = asker_spans(text) or _SPEAKER.search(text) or lack_told().search(text)
    return bool(speaks) and asks_for_help(text)


def of_asker(terms: Sequence[Term], text: str) -> tuple[Term, ...]:
    """Return the terms of a normalised question that stand nowhere but where it says who asks."""
    spans = sorted((*asker_spans(text), *_lacks(text)))
    rest = text
    for start, end in reversed(spans):
        rest = f"{rest[:start]},{rest[end:]}"
    told = " ".join(text[start:end] for start, end in spans)
    return tuple(term for term in terms if term.word in told and term.word not in rest)


def asked_beside(terms: Sequence[Term], text: str) -> tuple[Term, ...]:
    """Return the terms of what is asked, without those of the asker and words for any help, if they tell enough."""
    own = of_asker(terms, text)
    helps = any_help() if seeks_help(text) else frozenset()
    asked = tuple(term for term in terms if term.word not in helps)
    names = tuple(term for term in asked if term not in own or term.word not in asker_names())
    rest = tuple(term for term in asked if term not in own)
    return next((some for some in (rest, names) if _tell(some) >= _ENOUGH), asked or tuple(terms))


def telling_beside(terms: Sequence[Term], text: str) -> tuple[Term, ...]:
    """Return those of the terms of what is asked that tell something, if any do."""
    asked = asked_beside(terms, text)
    return tuple(term for term in asked if term.weight > IDLE_WEIGHT) or asked


def without_asker(terms: Sequence[Term], text: str, weigh: Callable[[str], float]) -> tuple[Term, ...]:
    """Return the terms without words for any help; those that name the asker tell less, or nothing if unwritten.

    Nor does the house tell anything that owns what is asked about, where no plan writes of such: “面馆的招牌”.
    """
    terms = tuple(_without_owner(terms, text, weigh))
    told = " ".join(text[start:end] for start, end in asker_spans(text))
    if not (seeks_help(text) or _SPEAKER.search(told)) or asked_beside(terms, text) == tuple(terms):
        return tuple(terms)
    helps = any_help() if seeks_help(text) else frozenset()
    kept = [term for term in terms if term.word not in helps] or terms
    return tuple(_lessened(kept, of_asker(terms, text), weigh))


# “老酒厂的牌子”, “小面馆的秘方”: whose something is; not “茶厂的目标”.
_OWNER = re.compile(
    r"(?P<who>[一-鿿]{1,6}(?:厂|店|馆|坊|铺|社|农场|公司|工作室))(?:里|家)?的"
    r"(?=老?(?:商标|牌子|招牌|品牌|字号|专利|版权|作品|发明|设计|配方|秘方|软件|名字|名号))"
)


def _without_owner(terms: Sequence[Term], text: str, weigh: Callable[[str], float]) -> Iterator[Term]:
    unknown = weigh(NOWHERE)
    owners = " ".join(match["who"] for match in _OWNER.finditer(text))
    for term in terms:
        is_owner = term.word in owners and not term.others and weigh(term.word) >= unknown
        yield replace(term, weight=min(IDLE_WEIGHT, term.weight)) if is_owner else term


def _lessened(terms: Sequence[Term], own: Sequence[Term], weigh: Callable[[str], float]) -> Iterator[Term]:
    unknown = weigh(NOWHERE)
    for term in terms:
        if term not in own:
            yield term
        elif term.others or weigh(term.word) < unknown:
            yield replace(term, special=min(_OF_ASKER, term.special))
        else:
            yield replace(term, weight=min(IDLE_WEIGHT, term.weight))


def _tell(terms: Sequence[Term]) -> float:
    return sum(term.weight * term.special for term in terms if term.weight > IDLE_WEIGHT)
