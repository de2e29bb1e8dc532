"""Answers how two places stand to each other: what their plans write of each other, and what one belongs to."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rag.answers.about.facts import title
from rag.answers.declining.nearest import nearest_of
from rag.answers.phrasing.excerpt import parts_of
from rag.answers.phrasing.naming import written
from rag.contract import Intent, Status
from rag.draft import Block, Bullets, Draft, Paragraph, Statement
from rag.evidence.sentences.cut import folded, sentences
from rag.knowledge import Knowledge
from rag.lexicon.regions import region_names
from rag.question.model import Question
from rag.question.plans.links import Mention, blanked, link_regions, short_forms

_MOST = 3
# From this weight on a word tells what body or matter is meant: WIPO, but not 中心.
_TELLING = 4.0
# “甲县属于乙市吗”, “甲县归乙市管吗”: not “甲归谁管”.
_BELONGS = re.compile(
    r"(?:属于|隶属于?|归属)(?P<to>[一-鿿]{2,6}?)(?:省|市)?(?:的)?(?:吗|么|吧|不|没有?)?[?]*$"
    r"|归(?P<under>[一-鿿]{2,6}?)(?:省|市)?(?:管|管辖|领导)(?:的)?(?:吗|么|吧|不)?[?]*$"
)
# “甲县和乙市是什么关系”, “乙市同甲县的关系”: not “甲县和乙市的合作关系”, “两份规划是什么关系”.
_RELATED = re.compile(
    r"^(?P<one>[一-鿿]{2,6}?)(?:[省市区县])?[和跟与同]了?(?P<other>[一-鿿]{2,6}?)(?:[省市区县])?(?:之间)?的?"
    r"(?:到底)?(?:是|有|存在)?(?:个|着)?(?:(?:什么|啥|哪种|何种|怎样的?)(?:样的?)?)?(?:隶属|行政|上下级)?关系(?:如何|怎么?样)?呢?[?]*$"
)
# “某中心在乙市吧”: where something is said to be, which a plan of another place writes of; not “在乙市建吗”.
_SEAT = re.compile(r"在(?P<place>[一-鿿]{2,8}?)(?:省|市|区|县)?(?:吗|么|吧|对吗|对吧)[?]*$")
_AUXILIARY = (
    "(?:知识产权工作|知识产权|工作|有心|有意|愿意|打算|准备|计划|要不要|会不会|有没有|有无|是不是|是否|怎么|如何|怎样|什么|啥|哪些|两地|之间|互相|相互|彼此"
    "|规划|积极|主动|要|想|将|会|去|来|是|有|在|的|里|中|,)*"
)
_JOINS = (
    "(?:对接|接轨|融入|联动|借力|靠拢|承接|衔接|合作|协作|协同|联手|往来|互动|交流"
    "|关系|关联|瓜葛|牵连|联系(?![到好网]))"
)
# “对接” between two places, which commas stand for; not “保护对接”, where a topic stands between them.
_TOWARDS = re.compile(rf",{_AUXILIARY}(?:[跟和与同],+{_AUXILIARY})?{_JOINS},+(?P<behind>.*)")
# “和……有合作吗” around the second of two places; not “和……的专利合作”.
_WITH = re.compile(rf",{_AUXILIARY}(?:[和跟与同]|及|、),+{_AUXILIARY}{_JOINS}(?P<behind>.*)")
# What may stand behind: “吗”, “在规划里”; not “的机制由谁建”.
_BEHIND = re.compile(
    r"(?:知识产权|工作|没错|对|规划|文件|计划|内容|安排|任务|机制|关系|措施|什么|哪些|啥|没有?"
    r"|[和与跟及、提写说到了过着的在里中有是吗么嘛吧不呢? ,])*$"
)
# The characters by which provinces and cities are told in a row: 京津冀沪; one alone may be part of any word.
_ROW = "京津冀沪苏浙皖通粤渝川鲁豫鄂湘闽赣晋陕辽"
_HAVING = re.compile("有(?![心意])")


@dataclass(frozen=True, slots=True)
class _Writing:
    """The sentences in which the plans of one place write of another, or of places that it is one of."""

    documents: tuple[str, ...]
    name: str
    said: tuple[Statement, ...]
    by_name: bool


def answer(question: Question, knowledge: Knowledge) -> Draft | None:
    """Tell how two places stand to each other, or that a plan does not say that something is in another; or None."""
    if (seat := _SEAT.search(question.text)) and seat["place"] in question.foreign:
        return _not_there(seat["place"], question, knowledge)
    if (belongs := _BELONGS.search(question.text)) and question.regions:
        if any(term.word not in belongs[0] for term in question.telling):
            return None
        return _belonging(question.regions[0], belongs["to"] or belongs["under"], question, knowledge)
    if (related := _RELATED.match(question.text)) and (draft := _below(related, question, knowledge)):
        return draft
    return None if "plan_basis" in question.cues else _each_other(question, knowledge)


def _each_other(question: Question, knowledge: Knowledge) -> Draft | None:
    """Quote what the plans of two places write of each other, or of the one of the other; None if not asked for."""
    found = _places(question, knowledge)
    if len({one.values for one in found}) < 2 or question.departments or question.references:
        return None
    text = blanked(question.text, [*question.places, *found])
    mutual = _WITH.search(text)
    match = mutual or _TOWARDS.search(text)
    if match is None or not _BEHIND.match(match["behind"]):
        return None
    one, *others = {mention.values: mention for mention in found}.values()
    pairs = [(one, other) for other in others]
    pairs += [(others[0], one)] if mutual and len(others) == 1 else []
    sides = [side for pair in pairs if (side := _writing(*pair, question, knowledge)).documents]
    writing = [side for side in sides if side.said]
    if not sides or (question.foreign and not writing):
        return None
    silent = "，".join(f"{knowledge.titles(side.documents)}没有写到{side.name}" for side in sides if not side.said)
    asks = question.cues & {"yes_no", "stated"}
    intent = Intent.YES_NO if asks else Intent.MEASURE
    word = "没有，" if not writing else "有。" if _HAVING.search(text) else "是。"
    if not writing:
        told = Statement(f"{word if asks else ''}{silent}。")
        return Draft(intent, Status.NONE, (Paragraph((told,)),), {"verdict": False} if asks else {})
    if not all(side.by_name for side in writing):
        plans = knowledge.titles(doc_id for side in writing for doc_id in side.documents)
        note = Statement(f"{plans}没有直接写“{writing[0].name}”，与它所在地区有关的原文如下。")
        quotes = Paragraph(tuple(statement for side in writing for statement in side.said))
        return Draft(intent, Status.PARTIAL, (Paragraph((note,)), quotes))
    first, *further = dict.fromkeys(statement for side in writing for statement in side.said)
    first = Statement(f"{word if asks else ''}{first.text}", first.supports)
    blocks: list[Block] = [Paragraph((first, *further))]
    if silent:
        blocks.append(Paragraph((Statement(f"{silent}。"),)))
    return Draft(intent, Status.GROUNDED, tuple(blocks), {"verdict": True} if asks else {})


def _places(question: Question, knowledge: Knowledge) -> list[Mention]:
    """Return where a question names regions with plans and other places, in its order."""
    elsewhere = [m for name in question.foreign for m in re.finditer(re.escape(name), question.text)]
    found = [*link_regions(question.text, knowledge.regions), *(Mention((m[0],), *m.span()) for m in elsewhere)]
    return sorted(found, key=lambda one: one.start)


def _writing(one: Mention, of: Mention, question: Question, knowledge: Knowledge) -> _Writing:
    documents = tuple(d for d in question.documents if knowledge.region_of(d) in one.values)
    names, beside = _names(of.values)
    own = tuple(_said(documents, names, knowledge))
    said = own or tuple(_said(documents, beside, knowledge))
    return _Writing(documents, short_forms(of.values[0])[-1], said[:_MOST], bool(own))


def _names(places: Sequence[str]) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Find places by their names or by an initial in a row with others, 沪 of “对接沪苏”; or with those around them."""
    table = region_names()
    names = [name for place in places for name in (*short_forms(place), *table.aliases.get(place, ()))]
    initials = [one for one, region in table.initials.items() if region in places and one in _ROW]
    elsewhere = [one for one, of in table.initials_elsewhere.items() if set(of) & set(places)]
    around = [re.escape(name) for name, of in table.together.items() if set(of) & {*places, *names}]
    own = [*(re.escape(name) for name in names if len(name) > 1), *map(_in_a_row, initials)]
    return _any_of(own), _any_of([*around, *map(_in_a_row, elsewhere)])


def _in_a_row(initial: str) -> str:
    return rf"(?<=[{_ROW}]){initial}|{initial}(?=[{_ROW}])"


def _any_of(patterns: Sequence[str]) -> re.Pattern[str]:
    return re.compile("|".join(patterns) or r"(?!)")


def _said(documents: Sequence[str], names: re.Pattern[str], knowledge: Knowledge) -> Iterator[Statement]:
    """Yield the parts of sentences, between commas, that name a place, each with where it stands."""
    for clause in knowledge.clauses(documents):
        for part in (part for sentence in sentences(clause) for part in parts_of(sentence)):
            if names.search(folded(part.text)):
                yield written(clause, part, knowledge)


def _below(related: re.Match[str], question: Question, knowledge: Knowledge) -> Draft | None:
    """Tell by the title of its plan that one of two places lies in the other, and quote what it writes of that.

    None where neither has a plan, or the title of its plan does not write the other before it.
    """
    pairs = [(region, place) for region in question.regions for place in (related["one"], related["other"])]
    for region, place in pairs:
        told = _belonging(region, place, question, knowledge)
        if told is None or told.status is not Status.GROUNDED:
            continue
        documents = [doc_id for doc_id in question.documents if knowledge.region_of(doc_id) == region]
        # “支撑乙市强市建设”, which the name of the place itself, 乙市甲县, is not.
        beyond = re.compile(rf"{place}(?![省市]?(?:{'|'.join(short_forms(region))}))")
        quotes = tuple(_said(documents, beyond, knowledge))[:_MOST]
        first = Statement(told.statements[0].text.removeprefix("是。"), told.supports)
        return Draft(Intent.MEASURE, Status.GROUNDED, (Paragraph((first,)), *([Bullets(quotes)] if quotes else [])))
    return None


def _belonging(region: str, place: str, question: Question, knowledge: Knowledge) -> Draft | None:
    """Say whether the title of a plan has the place that its region is said to belong to; None for no such place."""
    known = {*region_names().elsewhere, *(name for names in region_names().aliases.values() for name in names)}
    documents = [knowledge.document(doc_id) for doc_id in knowledge.doc_ids]
    told = next((title(one) for one in documents if one.metadata.region == region), None)
    if place not in known or told is None:
        return None
    if region.startswith(place) and place not in short_forms(region):
        said = Statement(f"是。规划{told.text}，{region}在{place}之下。", told.supports)
        return Draft(Intent.YES_NO, Status.GROUNDED, (Paragraph((said,)),), {"verdict": True})
    said = Statement(f"规划{told.text}，其中没有写属于{place}。", told.supports)
    return Draft(Intent.YES_NO, Status.PARTIAL, (Paragraph((said,)),))


def _not_there(place: str, question: Question, knowledge: Knowledge) -> Draft | None:
    """Say that no plan writes of a place where something is said to be that plans write of; None for any other."""
    about = [term for term in question.telling if place not in term.word]
    written = any(term.weight >= _TELLING for term in about) and all(
        any(map(knowledge.is_written, (term.word, *term.same))) for term in about
    )
    if question.is_placed or not written or knowledge.is_written(place):
        return None
    return nearest_of(f"收录的规划没有写到它在“{place}”", about, question, knowledge)
