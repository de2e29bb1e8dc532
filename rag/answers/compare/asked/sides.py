"""Turns a comparison into its sides: what is compared, and what the question asks of each."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from corpus.model import Nature
from rag.answers.compare.asked.parts import find_parts
from rag.answers.compare.asked.texts import Texts, cut_by_sides
from rag.evidence.places.find import having_all
from rag.knowledge import Knowledge
from rag.question.intent.cues import find_cues, nature_of
from rag.question.model import Question
from rag.question.numbering.references import Reference
from rag.question.parting.beside import separate, two_topics
from rag.question.plans.links import find_years
from rag.question.topic.subject import written
from rag.question.topic.terms import IDLE_WEIGHT, Term


@dataclass(frozen=True, slots=True)
class Side:
    """One region or document and the question as it is put to it: of its documents, with its own words."""

    name: str
    question: Question


def all_of(number: int) -> str:
    """Return the words for so many sides together."""
    return {2: "两者", 3: "三者"}.get(number, "各方")


def are_things(sides: Sequence[Side]) -> bool:
    """Tell whether sides are things of one plan, so that nothing belongs to both."""
    return len({side.question.documents for side in sides}) < len(sides)


def silent_titles(sides: Sequence[Side], knowledge: Knowledge) -> str:
    """Name the sides that say nothing: plans by their titles, the parts of one by its label and their own names."""
    parts = [side for side in sides if side.question.inside]
    if not parts:
        return knowledge.titles(doc_id for side in sides for doc_id in side.question.documents)
    names = "、".join(f"“{side.name}”" for side in parts)
    return f"{knowledge.label(parts[0].question.documents[0])}的{names}部分"


def find_sides(question: Question, knowledge: Knowledge) -> list[Side]:
    """Return the sides of a comparison in the order of the question: regions, documents, or things of one plan."""
    groups = _groups(question, knowledge)
    if within := find_things(question, knowledge) if _is_one(question, groups) else []:
        return [Side(name, asked) for name, asked in within]
    texts = cut_by_sides(question, [documents for _, documents in groups])
    sides = []
    for place, (name, documents) in enumerate(groups):
        narrowed = replace(question, documents=documents, named_documents=documents, regions=())
        put = _put(narrowed, texts, place) if texts else narrowed
        sides.append(Side(name, replace(put, meant=_meant(name, put, question))))
    return sides


# “分别怎么写的”, “各有几处”, “对比一下”: what is said to all sides at once and not to one; not “各区”.
_TO_ALL = re.compile(r"分别|各自|各(?=[要有是由怎哪什定写说抓打靠])|对比一?下?|比较一?下?|[和与跟同及、/](?=[、,/]|$)")
# What joined the sides that are left out, where the topic begins.
_LEFT_OVER = re.compile(r"^(?:[和与跟同及、,/ 的]|对(?!应))+")
# “从前设了什么站”, “哪年评上的”: what has come about; what is to come would hide it. Not “了解”, “为了”.
_PAST = re.compile(r"从前|以前|过去|已经?|曾|哪年|评上|获批|拿[过到]|过的|(?<!为)了(?!解)")


def _meant(name: str, put: Question, question: Question) -> str:
    """Return what a side is asked by itself, as the meaning of a sentence with the names of all sides is blurred.

    Of 532 comparisons 10 more were right with it. What a side alone was said to have done is asked as it was put.
    """
    if put.text != question.text and _PAST.search(put.text):
        return ""
    core = put.text
    for word in sorted({question.text[place.start : place.end] for place in question.places}, key=len, reverse=True):
        core = core.replace(word, "")
    return name + _TO_ALL.sub("", _LEFT_OVER.sub("", core))


def _is_one(question: Question, groups: Sequence[tuple[str, tuple[str, ...]]]) -> bool:
    """Tell whether a question names no more than one region or plan."""
    return len(groups) == 1 or max(len(question.regions), len(question.named_documents)) <= 1


def _groups(question: Question, knowledge: Knowledge) -> list[tuple[str, tuple[str, ...]]]:
    regions = [knowledge.region_of(doc_id) for doc_id in question.documents]
    regions = [region for region in dict.fromkeys((*question.regions, *regions)) if region in regions]
    if len(regions) > 1:
        within = [[d for d in question.documents if knowledge.region_of(d) == region] for region in regions]
        return [(_name(region, of, question, knowledge), tuple(of)) for region, of in zip(regions, within, strict=True)]
    named = [doc_id for doc_id in question.named_documents if doc_id in question.documents]
    return [(knowledge.label(doc_id), (doc_id,)) for doc_id in dict.fromkeys((*named, *question.documents))]


def _name(region: str, documents: Sequence[str], question: Question, knowledge: Knowledge) -> str:
    """Return the name of the plan if the question names it and it is the only one of its region, or the region."""
    named = len(documents) == 1 and documents[0] in question.named_documents
    return knowledge.label(documents[0]) if named else region


def _put(question: Question, texts: Texts, side: int) -> Question:
    """Put a question to one side: without the words, the numbers and the years that it has for the others."""
    text = question.text
    own = ",".join(text[start:end] for start, end in texts.own[side])
    before, behind = (text[start:end] for start, end in (texts.before, texts.behind))
    terms = [term for term in question.terms if term.word in f"{before},{own}"]
    names_none = sum(term.weight for term in terms) <= IDLE_WEIGHT
    if _THE_LIKE.search(own):
        names_none, terms = True, [term for term in question.terms if term.word not in own]
    elif names_none:
        terms = list(question.terms)
    terms += [term for term in question.terms if term.word in behind and term not in terms]
    put = ",".join(filter(None, (before, own, behind)))
    spans = [span for of_side in texts.own for span in of_side]
    numbered = [one for one in question.references if any(a <= one.start < b for a, b in spans)]
    mine = [one for one in numbered if any(a <= one.start < b for a, b in texts.own[side])]
    return replace(
        question,
        text=f"{_topic(question, terms)},{put}" if names_none else put,
        topic=_topic(question, terms),
        terms=tuple(terms),
        references=tuple(mine) if numbered else question.references,
        years=find_years(put),
        nature=nature_of(find_cues(own)) or (Nature.GOAL if _IS_TO_BE.search(own) else question.nature),
    )


# “要多少”, “要建几家”: what is to be, where another side is asked what there is; not “需要多少”.
_IS_TO_BE = re.compile(r"(?<![需不想主重])要(?:[一-鿿]{0,4}?)(?:多少|几)")


# “里对应的机构叫什么”, “有没有类似的站”: the like of what another side has, which is all that a side is asked for; not
# “对应的茶叶保护”, “相应的工作里茶叶谁管”.
_THE_LIKE = re.compile(
    "(?:对应|相应|类似|同类|相当)的(?:机构|安排|内容|做法|条款|说法|工作|任务|措施|规定|平台|中心|站|制度|机制)?"
    "的?(?:全名|全称|名字|名称)?(?:叫|是|有|怎么|如何|呢|吗|没|[,?]|$)"
)


def _topic(question: Question, terms: Sequence[Term]) -> str:
    return question.topic if len(terms) == len(question.terms) else ",".join(term.word for term in terms)


# “2020年”, “十四五”目标, “五年后”: a time; not “十大工程”.
_TIME = re.compile(r"20\d\d|十[一二三四五六]五|年[之以]?后")
# “里第3项” behind the name of a plan: what leads to a number is no part of its name; not “里弄”.
_LED = re.compile(r"^[里中的]+(?=第\d)")

_Thing = tuple[str, Question]


def find_things(question: Question, knowledge: Knowledge) -> list[_Thing]:
    """Return the things that a question compares, each with its name and the question as it is put to it."""
    return _numbers(question, knowledge) or find_parts(question, knowledge) or _two_topics(question, knowledge)


def _numbers(question: Question, knowledge: Knowledge) -> list[_Thing]:
    """Return the places that numbers lead to, each called by its own numbers, in the plans that have them all."""
    places = separate(question.references, question.text)
    if len(places) < 2:
        return []
    documents = having_all(question, knowledge) or question.documents
    own = [[one for one in place if one not in before] for before, place in zip([(), *places], places, strict=False)]
    names = [_LED.sub("", question.text[numbers[0].start : numbers[-1].end]) for numbers in own]
    asked = [_at(place, own, question) for place in places]
    return [(name, replace(one, documents=documents)) for name, one in zip(names, asked, strict=True)]


def _at(place: Sequence[Reference], places: Sequence[Sequence[Reference]], question: Question) -> Question:
    """Return a question as it is put to the place that some numbers lead to: without those of the others."""
    text = question.text
    for other in (one for of in places for one in of if one not in place):
        text = f"{text[: other.start]}{',' * (other.end - other.start)}{text[other.end :]}"
    return replace(question, references=tuple(place), text=text)


def _two_topics(question: Question, knowledge: Knowledge) -> list[_Thing]:
    """Return two topics, each with its own words and those that are asked of both; none of one name with 和 in it."""
    two = two_topics(question.text, [*question.places, *question.departments])
    if two is None or knowledge.is_written(question.text[two.one[0] : two.other[1]]):
        return []
    text = question.text
    one, other, rest = text[slice(*two.one)], text[slice(*two.other)], text[two.rest :]
    if not (_is_name(one) and _is_name(other)):
        return []
    return [
        (_called(question, span), _put_to(question, name, beside, rest))
        for span, name, beside in ((two.one, one, other), (two.other, other, one))
    ]


# “)茶叶中心:两份文件”, “的区”: a piece of a question, which names nothing; not “(某地)茶叶中心”, “茶叶中心”.
_NO_NAME = re.compile(r"[:?!。;]|^[的了)）,]|[(（]$")


def _is_name(words: str) -> bool:
    """Tell whether words can name a thing: they are no piece of a question, and no bracket lacks its other half."""
    return _NO_NAME.search(words) is None and words.count("(") == words.count(")")


# “销售额目标各” of “目标各多少”: what asks and is no part of a name; not “各区”.
_ASKS = re.compile(r"(?:(?:各|分别|又|都)(?:有|是)?多?|(?<![存所内潜现])在)$")


def _called(question: Question, span: tuple[int, int]) -> str:
    """Return the name of a thing as it was typed, without what asks for its number."""
    return _ASKS.sub("", written(question, *span))


def _put_to(question: Question, name: str, beside: str, rest: str) -> Question:
    terms = tuple(term for term in question.terms if term.word in name or term.word not in beside)
    asked = replace(question, text=f"{name}{rest}", topic=",".join(term.word for term in terms), terms=terms, places=())
    if not _TIME.search(name):
        return asked
    years = find_years(name) if "20" in name else ()
    return replace(asked, years=years, nature=nature_of(find_cues(name)))
