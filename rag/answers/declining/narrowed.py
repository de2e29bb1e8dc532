"""Finds what a question narrows a matter to by a name that plans write nowhere: 茶具 of “茶具的商标”."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator

from corpus.model import Clause
from index.words import is_proper, is_word, names_something, plain_words, rarity
from rag.evidence.sentences.cut import folded
from rag.evidence.sentences.relevance import stands_in
from rag.finder.vocabulary import entries
from rag.knowledge import Knowledge
from rag.question.model import Question
from rag.question.plans.links import blanked
from rag.question.topic.terms import Term

_MOST = 2
# Rarer words than this name a thing.
_RARE = 9.5
# A name of a place or a person so short is as often cut out of other words: 里加 of “培训里加专利”.
_SHORT = 2
# So many of the other words for a term come closest to it.
_CLOSEST = 2
# Who somebody is narrows no matter, nor does whose it is: 老师, 农民, 酒厂.
_SOMEBODY = re.compile("[人者员师官们生民户士家工厂店馆坊铺社]$|公司$")
# “谁买单”, “没人用的专利”: what asks or tells is no name.
_NO_NAME = re.compile("[谁哪啥几的没不]|什么|怎|多少|如何")
_RIGHT = "知识产权|专利|商标|版权|著作权|地理标志"
# “专利信托”, “商标展厅”: a right, and what is made of it.
_OF_RIGHT = re.compile(f"(?:{_RIGHT})$")
_NAMES_RIGHT = re.compile(f".(?:{_RIGHT})$|^(?:{_RIGHT}).")
# “防御性公开专利”: a kind of right by its whole name; not “假专利”.
_KIND_OF_RIGHT = re.compile(f"[一-鿿]{{3,6}}(?:{_RIGHT})")
# “做唐卡的行当”: a trade told by what it makes, which plans call by its name; not “唐卡归谁管”, “唐卡怎么搞”.
_TRADE = re.compile("行当|行业|产业|生意|这行|这一行|(?<![么咋样])[做卖搞干开造产办]")
# “的专利”, “类作品”, “技术”, “(ict)的专利”: the matter that a thing right before it narrows.
_MATTER = re.compile(
    rf"(?:\([a-z\d]+\))?(?:类|方面|相关|这种|这类)?的?(?:{_RIGHT}|作品|软件|数据|品牌|纠纷|技术|产业|行业|项目)"
)


def things_missing(question: Question, clauses: Collection[Clause], knowledge: Knowledge) -> tuple[str, ...]:
    """Return what narrows the matter of a question, and that the plans of ``clauses`` do not write, at most two names.

    The clauses write of the matter itself, or else they are not about it at all.
    """
    plans = tuple(dict.fromkeys(clause.doc_id for clause in clauses))
    cited = "\n".join(folded(clause.headed_text) for clause in clauses).lower()
    return tuple(_things(question, cited, _written(plans, knowledge)))[:_MOST]


def things_unwritten(question: Question, plans: Iterable[str], knowledge: Knowledge) -> tuple[str, ...]:
    """Return what narrows the matter of a question, and that plans do not write, at most two names."""
    written = _written(plans, knowledge)
    return tuple(_things(question, written, written))[:_MOST]


def _written(plans: Iterable[str], knowledge: Knowledge) -> str:
    return "\n".join(folded(clause.headed_text) for clause in knowledge.clauses(plans)).lower()


def _things(question: Question, cited: str, written: str) -> Iterator[str]:
    text = blanked(question.text, question.places)
    alone = all(term.narrow for term in question.telling) and not _TRADE.search(text)
    for term in question.terms:
        if _is_new(term, written) and _is_thing(term, written) and (alone or _narrows(term.word, text, cited)):
            yield term.word


def _is_new(term: Term, written: str) -> bool:
    """Tell whether plans write neither a term nor all the words that it is made of: 银行 and 贷款 of 银行贷款."""
    words = plain_words(term.word)
    return not stands_in(term, written) and not (len(words) > 1 and all(word in written for word in words))


def _is_thing(term: Term, written: str) -> bool:
    """Tell whether a term names a thing of its own, and is no everyday word for what plans call otherwise.

    What the plans have other words for is a thing where it is known to be narrower than these, or a trade (光伏), or
    where those name a right in a field that is wider than it (网络版权 for 短视频).
    """
    if _NO_NAME.search(term.word):
        return False
    if term.narrow or _KIND_OF_RIGHT.fullmatch(term.word):
        return True
    if term.word.isascii():
        return not term.word.isdigit()
    if any(other.lower() in written for other in term.others[:_CLOSEST]):
        return _is_trade(term.word) or any(map(_NAMES_RIGHT.search, term.others[:1]))
    known = is_word(term.word) and not (len(term.word) == _SHORT and is_proper(term.word))
    return known and names_something(term.word) and not _SOMEBODY.search(term.word) and rarity(term.word) >= _RARE


def _is_trade(word: str) -> bool:
    return any(entry.pattern.fullmatch(word) for entry in entries("industry"))


def _narrows(word: str, text: str, cited: str) -> bool:
    """Tell whether the name of a matter that is written of stands right behind a word, or a right before it."""
    start = text.find(word)
    if start < 0 or _KIND_OF_RIGHT.fullmatch(word):
        return start >= 0
    matter = _MATTER.match(text, start + len(word))
    if matter is None:
        return _OF_RIGHT.search(text[:start]) is not None
    name = matter[0].split("的")[-1]
    return (
        any(one in cited for one in (name, _SAME_RIGHT.get(name, name))) or _OF_RIGHT.search(text[:start]) is not None
    )


_SAME_RIGHT = {"版权": "著作权", "著作权": "版权"}
