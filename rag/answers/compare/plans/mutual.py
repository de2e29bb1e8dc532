"""Answers what places have to do with each other, in the words of their plans: “茶港怎么对接茶市”, “两地有合作吗”."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rag.answers.phrasing.wording import quoted, source
from rag.contract import Intent, Status
from rag.draft import Block, Draft, Paragraph, Statement, Support
from rag.evidence.sentences.cut import sentences
from rag.knowledge import Knowledge
from rag.lexicon.regions import region_names
from rag.question.model import Question
from rag.question.plans.links import Mention, blanked, link_regions, short_forms

_AUXILIARY = (
    "(?:打算|准备|计划|要不要|会不会|有没有|有无|是不是|是否|怎么|如何|怎样|什么|啥|哪些|两地|之间|互相|相互|彼此"
    "|规划|积极|主动|要|想|将|会|去|来|是|有|在|的|里|中|,)*"
)
_JOINS = "(?:对接|接轨|融入|联动|借力|靠拢|承接|衔接|合作|协作|协同|联手|往来|互动|交流)"
# “对接” between two places, which commas stand for; not “保护对接”, where a topic stands between them.
_TOWARDS = re.compile(rf",{_AUXILIARY}(?:[跟和与同],+{_AUXILIARY})?{_JOINS},+(?P<behind>.*)")
# “和……有合作吗” around the second of two places; not “和……的专利合作”.
_WITH = re.compile(rf",(?:[和跟与同]|及|、),+{_AUXILIARY}{_JOINS}(?P<behind>.*)")
# What may stand behind: “吗”, “在规划里”; not “的机制由谁建”.
_BEHIND = re.compile(
    r"(?:规划|文件|计划|内容|安排|任务|机制|关系|措施|什么|哪些|啥|没有?"
    r"|[提写说到了过着的在里中有是吗么嘛吧不呢? ,])*$"
)
# The characters by which provinces and cities are told in a row: 京津冀沪; one alone may be part of any word.
_ROW = "京津冀沪苏浙皖通粤渝川鲁豫鄂湘闽赣晋陕辽"
_HAVING = re.compile("有")
_MOST = 3


@dataclass(frozen=True, slots=True)
class _Writing:
    """The sentences in which the plans of one place write of another."""

    documents: tuple[str, ...]
    name: str
    said: tuple[Statement, ...]


def answer(question: Question, knowledge: Knowledge) -> Draft | None:
    """Quote what the plans of two places write of each other, or of the one of the other; None if not asked for."""
    regions = link_regions(question.text, knowledge.regions)
    if len({value for one in regions for value in one.values}) != 2 or question.departments or question.references:
        return None
    text = blanked(question.text, [*question.places, *regions])
    mutual = _WITH.search(text)
    match = mutual or _TOWARDS.search(text)
    if match is None or not _BEHIND.match(match["behind"]):
        return None
    one, other = regions[0], regions[-1]
    pairs = [(one, other), (other, one)] if mutual else [(one, other)]
    found = [_writing(side, of, question, knowledge) for side, of in pairs]
    writing = [side for side in found if side.said]
    silent = "，".join(f"{knowledge.titles(side.documents)}没有写到{side.name}" for side in found if not side.said)
    asks = question.cues & {"yes_no", "stated"}
    intent = Intent.YES_NO if asks else Intent.MEASURE
    word = "没有，" if not writing else "有。" if _HAVING.search(text) else "是。"
    if not writing:
        told = Statement(f"{word if asks else ''}{silent}。")
        return Draft(intent, Status.NONE, (Paragraph((told,)),), {"verdict": False} if asks else {})
    first, *others = (statement for side in writing for statement in side.said)
    first = Statement(f"{word if asks else ''}{first.text}", first.supports)
    blocks: list[Block] = [Paragraph((first, *others))]
    if silent:
        blocks.append(Paragraph((Statement(f"{silent}。"),)))
    return Draft(intent, Status.GROUNDED, tuple(blocks), {"verdict": True} if asks else {})


def _writing(one: Mention, of: Mention, question: Question, knowledge: Knowledge) -> _Writing:
    documents = tuple(d for d in question.documents if knowledge.entry(d).metadata.region in one.values)
    pattern = _names(of.values)
    said = tuple(_said(documents, pattern, knowledge))[:_MOST]
    return _Writing(documents, short_forms(of.values[0])[-1], said)


def _names(regions: Sequence[str]) -> re.Pattern[str]:
    """Find a region by its names, or by its initial in a row with others: 沪 of “对接沪苏”."""
    table = region_names()
    names = [name for region in regions for name in (*short_forms(region), *table.aliases.get(region, ()))]
    initials = [one for one, region in table.initials.items() if region in regions and one in _ROW]
    rows = [rf"(?<=[{_ROW}]){one}|{one}(?=[{_ROW}])" for one in initials]
    return re.compile("|".join([*(re.escape(name) for name in names if len(name) > 1), *rows]))


def _said(documents: Sequence[str], names: re.Pattern[str], knowledge: Knowledge) -> Iterator[Statement]:
    """Yield the parts of sentences, between commas, that name a region, each with where it stands."""
    for clause in knowledge.clauses(documents):
        for sentence in sentences(clause):
            start = 0
            for part in re.split("[,，]", sentence.text):
                if names.search(part):
                    at = sentence.start + start
                    support = Support(clause, at, at + len(part))
                    yield Statement(f"{source(clause, knowledge)}写的是：{quoted(part)}。", (support,))
                start += len(part) + 1
