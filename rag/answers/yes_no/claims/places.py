"""Checks a district, or a level such as 全国, that a question names against those of a sentence on the same matter."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.model import Clause
from rag.answers.phrasing.wording import speaks_of
from rag.evidence.sentences.relevance import coverage
from rag.knowledge import Knowledge
from rag.lexicon.regions import region_names
from rag.question.model import Question
from rag.question.plans.links import districts_in
from rag.question.topic.terms import Term

# A place is named by its first two characters, with or without the word for its kind.
_PLACE = 2
_PART, _ITEM = re.compile(r"[^,，;；]+"), re.compile(r"[^,，;；、]+")


def of_another_district(question: Question, words: str, clause: Clause, knowledge: Knowledge) -> bool:
    """Tell whether the parts of a sentence on the matter name districts, and none of them all that are asked about.

    Where districts are all that is asked about (“某街在某区吗”), an item must name them together.
    """
    if not question.districts:
        return False
    asked = [] if _TOWN_OF.search(question.text) else matter(question)
    held = {part: round(coverage(asked, part.lower()), 3) for part in (_PART if asked else _ITEM).findall(words)}
    parts = [part for part, share in held.items() if share == max(held.values()) and (share or not asked)]
    naming = [part for part in parts if districts_in(part, (knowledge.region(clause),))]
    if not asked:
        naming = [part for part in naming if any(speaks_of(one, part) for one in question.districts)]
    return bool(naming) and not any(all(speaks_of(one, part) for one in question.districts) for part in naming)


# “等” behind the last of several districts: there are others; not “等级”.
_AMONG_OTHERS = re.compile(r"[区县镇街乡村]等(?![级次于候待])")


def may_be_among_others(question: Question, words: str) -> bool:
    """Tell whether a sentence leaves open if a district is one of several that it names some of: “甲区等申报”.

    It does not where it names the district for something else, nor where all is said to be in that one.
    """
    told = any(speaks_of(one, words) or f"在{one[:_PLACE]}" in question.text for one in question.districts)
    return not told and _AMONG_OTHERS.search(words) is not None


# “茶乡镇是茶港区的吗”, “茶街在茶港区”: of which district a town is said to be; not “茶乡镇在建茶馆”.
_TOWN_OF = re.compile(r"[一-鿿]{2}(?<!小)[镇街乡村](?:道)?(?:是|在|属于|归)[一-鿿]{2,5}[区县](?![一-鿿]{0,2}建)")


def matter(question: Question) -> Sequence[Term]:
    """Return the terms of a question that name no district."""
    return [t for t in question.terms if not any(t.word in place or place in t.word for place in question.districts)]


# “茶叶中心在天津吗”, “设在上海市吧”: where something is said to stand; not “茶叶中心包括在内吗”, “上海在建茶港吗”.
_STANDS_IN = re.compile(
    r"在(?P<place>[一-鿿]{2,8}?)(?:市|区|县)?(?:境内|本地|当地)?(?:吗|么|吧|没有?|对吗|对吧|,对[吗吧])[?]*$"
)


def seat_missing(question: str, words: str) -> bool:
    """Tell whether a question says that something stands in a region, of which a sentence has no name."""
    match = _STANDS_IN.search(question)
    names = (aliases for aliases in region_names().aliases.values() if match and match["place"] in aliases)
    return any(not any(name in words for name in aliases) for aliases in names)


# “国家级茶园”, “江苏省茶园”, “市级茶园”: of which level a thing is; not “国家商标局”, “各省”, “节省”, “全国第一”.
_LEVELS = (
    ("world", re.compile(r"国际|世界|全球")),
    ("nation", re.compile(r"国家(?!利益|部委|[一-鿿]{1,7}?(?:局|署))一?级?|全国(?!第|前|领先)")),
    ("province", re.compile(r"(?<![各节])(?:全省|省一?级?)(?=[^份略])")),
    ("city", re.compile(r"(?<![省区县])市一?级")),
    ("district", re.compile(r"[区县]一?级")),
    ("town", re.compile(r"[镇乡村]一?级|街道一?级")),
)
# “有没有国家级茶园”, “有省级茶园吗”: whether there is one of a level, which one of another level leaves open.
_ASKS_OF_LEVEL = re.compile(r"有(?:没有|无)?(?:[一-鿿]{2}省|国家|全国|[省市区县]级|国际)")
# “国家要在云港设茶庭”: who does it, which is borne out by “国家茶业局云港茶庭”; not “国家级”.
_NATION_DOES = re.compile(r"国家(?:是不是|是否|会不会|也|真的?)*(?:要|会|想|打算|准备|计划|将)")
_OF_NATION = re.compile(r"国家[一-鿿]{1,7}?[局署委部]|全国")
# A plan of a city or a district need not say again that its tasks are of it, nor is 国际 more than a word of a name.
_MUST_BE_TOLD = frozenset({"nation", "province"})
# “茶园” of “国家级的茶园吗”: the thing behind its level.
_LEVELLED = re.compile(r"的?(?P<thing>[一-鿿a-z0-9]{2,14})")
# The least share of the thing that a part of a sentence must hold to speak of it.
_OF_THE_THING = 0.5


def level_told(question: str, words: str, terms: Sequence[Term]) -> bool | None:
    """Tell whether the part of a sentence that names a thing gives it the level that a question does.

    It is True where the question gives none, or several, or says what the nation does of what a body of it is. None is
    where the sentence does not tell: 省 of another part is the level of another thing.
    """
    claimed = _levels(question)
    if len(claimed) != 1 or (_NATION_DOES.search(question) and _OF_NATION.search(words)):
        return True
    [(level, thing)] = claimed.items()
    asked = [term for term in terms if term.word in thing] or list(terms)
    held = {part: round(coverage(asked, part.lower()), 3) for part in _PART.findall(words)}
    parts = [part for part, share in held.items() if share == max(held.values()) and share >= _OF_THE_THING]
    stated = {name for part in parts for name in _levels(part)}
    if level in stated:
        return True
    if stated:
        return None if level in _levels(words) or _ASKS_OF_LEVEL.search(question) else False
    return None if level in _MUST_BE_TOLD else True


def level_missing(question: str, words: str, terms: Sequence[Term]) -> str:
    """Return the word for the level that a question gives a thing and a sentence does not tell; or nothing."""
    if level_told(question, words, terms) is not None:
        return ""
    found = (match for name, pattern in _LEVELS for match in [pattern.search(question)] if name in _levels(question))
    return next((match[0] for match in found if match), "")


def _levels(text: str) -> dict[str, str]:
    """Return the levels that a text names, each with the first thing that it says is of it."""
    found: dict[str, str] = {}
    for name, pattern in _LEVELS:
        for match in pattern.finditer(text):
            thing = _LEVELLED.match(text, match.end())
            found.setdefault(name, thing["thing"] if thing else "")
    return found
