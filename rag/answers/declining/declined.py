"""Says what the plans do not say, in one sentence, and where to look next."""

from __future__ import annotations

import re

from rag.answers.declining.asked import missing, named_beside, topic_beside
from rag.answers.declining.nearest import with_nearest
from rag.answers.phrasing.excerpt import cut
from rag.answers.phrasing.naming import quoting
from rag.contract import Intent, Status
from rag.draft import Draft, Paragraph, Reason, Statement
from rag.evidence.clauses.kinds import DEEDS
from rag.evidence.clauses.retrieve import retrieve
from rag.evidence.places.find import counted_from, find_place, row_counted
from rag.evidence.sentences.cut import lead
from rag.evidence.sentences.quotable import wanted
from rag.evidence.things.written import is_written, sentence_of, writing
from rag.knowledge import Knowledge
from rag.lexicon.cues import AskedType
from rag.lexicon.things import kinds
from rag.question.model import Question
from rag.question.numbering.references import Reference
from rag.question.topic.subject import named

_NEARBY = 3
_LONGEST = 160
PICTURE = "picture_table"
"""The kind of gap that a table leaves which was a picture."""


def _none(intent: Intent, text: str, suggestions: tuple[str, ...] = (), reason: Reason | None = None) -> Draft:
    return Draft(intent, Status.NONE, (Paragraph((Statement(text, reason=reason),)),), suggestions=suggestions)


def covered(knowledge: Knowledge) -> str:
    """List the regions whose plans are held."""
    return "、".join(knowledge.regions)


def out_of_scope(question: Question, knowledge: Knowledge) -> Draft:
    """Decline what is no question about a plan: one for something to be done is told what can be asked instead."""
    if "favour" in question.cues and "foreign_task" not in question.cues:
        text = "我只依据收录的规划原文回答问题，不能代人办事、写材料或查询个案；规划对这方面怎么写，可以直接问我。"
        return _none(Intent.OUT_OF_SCOPE, text, nearby(question, knowledge))
    text = f"这个问题不在收录的规划范围内：我只依据{covered(knowledge)}的规划文本回答，可以试试下面的问题。"
    return _none(Intent.OUT_OF_SCOPE, text, examples(knowledge))


def elsewhere(question: Question, knowledge: Knowledge) -> Draft:
    """Decline by name a place that the corpus holds no plan of."""
    places = "、".join(question.foreign)
    held = covered(knowledge)
    own = "、".join(f"{place}{_OWN if _is_above(place, knowledge) else ''}" for place in question.foreign)
    text = f"没有收录{own}的规划，无法回答；目前收录的是{held}的规划，可以改问这些地区，或查阅{places}政府网站。"
    return _none(question.intent, text, nearby(question, knowledge))


_OWN = "市级"
"""What the plans of a city are called where one of a district of it is held."""


def _is_above(place: str, knowledge: Knowledge) -> bool:
    """Tell whether a place is the city of a district whose plan is held: 南通 of 南通市海门区."""
    return any(region.startswith(place) and region != place for region in knowledge.regions)


# “十五五”规划, “十二五时期的计划”, “十五五的茶业规划”; not “十五五末有几家”.
_OF_PERIOD = re.compile(
    r"“?(?P<period>十[一二三四五六]五)”?(?:时期|期间)?的?(?:那份|那个)?(?:(?!推进|实施|十)[一-鿿]{2,6}?的?)?(?:规划|计划|纲要)"
)


# What is asked of a plan itself: when it was issued, and by whom.
_OF_A_PLAN = frozenset({"plan_date", "plan_issued", "plan_issuer"})


def of_other_years(question: Question, knowledge: Knowledge) -> Draft | None:
    """Decline by name the plan of a five-year period that no plan held writes of; None where there is none."""
    asked = _OF_PERIOD.search(question.text)
    if asked is None or any(asked["period"] in knowledge.entry(doc_id).title for doc_id in knowledge.doc_ids):
        return None
    if knowledge.is_written(asked["period"]) and not question.cues & _OF_A_PLAN:
        return None
    text = f"没有收录“{asked['period']}”规划；目前收录的是{knowledge.titles(knowledge.doc_ids)}。"
    return _none(question.intent, text, examples(knowledge))


def nothing_more(question: Question, knowledge: Knowledge) -> Draft:
    """Say that the plans in question say nothing of the topic beyond what was told before."""
    text = f"除前面所说的以外，{_where(question, knowledge)}没有关于{named(question)}的其他内容；可以向主管部门查询。"
    return _none(question.intent, text, nearby(question, knowledge))


def _where(question: Question, knowledge: Knowledge) -> str:
    plans = knowledge.titles(question.named_documents)
    some = knowledge.titles(question.documents) if len(question.documents) < len(knowledge.entries) else ""
    return plans or (f"{'、'.join(question.regions)}的规划" if question.regions else some or "收录的规划")


def nothing_found(question: Question, knowledge: Knowledge) -> Draft:
    """Say that the plans in question say nothing of the topic, and quote the nearest words, if any come near.

    Of a topic that they do write of, only what is missing is said: the time, the place, or that no sentence says so.
    """
    if not question.terms:
        return unclear(question, knowledge)
    where = _where(question, knowledge)
    if not question.documents:
        text = f"{where}不在所选的范围内；请调整筛选范围后再问。"
    elif question.filtered:
        text = f"所选范围内没有关于{named(question)}的内容；可以放宽筛选范围，或换一种说法。"
    elif written := _without_detail(question, where, knowledge):
        return written
    else:
        about = _unless_written(named_beside(missing(question), question) or named(question), question, knowledge)
        text = f"{where}没有关于{about}的内容；可以换一种说法，或向主管部门查询。"
        return _with_nearest(text, question, knowledge, Reason.UNFOUND)
    return _with_nearest(text, question, knowledge)


def _with_nearest(text: str, question: Question, knowledge: Knowledge, reason: Reason | None = None) -> Draft:
    if question.foreign:
        text = f"没有收录{'、'.join(question.foreign)}的规划；{text}"
    return with_nearest(_none(question.intent, text, nearby(question, knowledge), reason), question, knowledge)


def _without_detail(question: Question, where: str, knowledge: Knowledge) -> Draft | None:
    """Say what plans that write of a topic do not say of it; None where they do not write of it.

    Behind it stands the sentence that writes of all of it, where there is one.
    """
    lacking = missing(question)
    about = named_beside(lacking, question)
    topic = topic_beside(lacking, question)
    telling = [term for term in topic if term in question.telling and (not lacking or term.word in about)]
    found = sentence_of(topic, question.documents, knowledge, loosely=bool(lacking), name=about.strip("“”"))
    if not found and not (telling and all(is_written(term, question.documents, knowledge) for term in telling)):
        return None
    said = f"写明{about}的{lacking[0].label}" if lacking else f"直接写到{_unless_written(about, question, knowledge)}"
    if not found or question.foreign:
        return _with_nearest(f"{where}没有{said}；可以换一种说法，或向主管部门查询。", question, knowledge)
    clause, sentence = found
    words = quoting(clause, [cut(sentence, wanted(question, knowledge), _LONGEST)], knowledge)
    blocks = (Paragraph((Statement(f"{where}没有{said}；最接近的原文如下。"),)), Paragraph((words,)))
    return Draft(question.intent, Status.PARTIAL, blocks)


def _unless_written(about: str, question: Question, knowledge: Knowledge) -> str:
    """Return a topic in quotation marks, or 这一点 where a plan in question writes these very words."""
    clauses = knowledge.clauses(question.documents)
    return about if about and not writing(about.strip("“”"), clauses) else "这一点"


def not_given(question: Question, knowledge: Knowledge, kind: AskedType) -> Draft:
    """Say that plans do not give what is asked for, such as a person's name, and where else to look."""
    is_known = any(knowledge.is_written(term.word) for term in question.telling)
    about = named(question, kind.spans(question.text)) if kind.asks and is_known else ""
    what = f"{about}的{kind.label}" if about else kind.label
    text = f"收录的规划是方向性文件，没有{what}；{kind.where}。"
    return _none(question.intent, text, nearby(question, knowledge))


# “主要指标里,第四个”; not “指标体系第三部分”.
_INDICATORS_BEFORE = re.compile(r"指标(?!体系)(?:表|里|中|当中|之中)?(?:面|头)?的?,?(?:数到|排在?)?$")
# “第3个主要指标”; not “第3项的指标”, which a task has.
_INDICATOR_BEHIND = re.compile(r"(?:发展|主要|核心|预期性?|约束性?)*指标(?!体系)")
_ONE_BY_ONE = frozenset({"", "个", "项", "条", "点"})


def asks_table(question: Question) -> bool:
    """Tell whether a question asks for a table, or for an indicator by its place among the indicators of a plan."""
    return "picture" in question.cues or any(_counts_indicators(one, question.text) for one in question.references)


def _counts_indicators(reference: Reference, text: str) -> bool:
    """Tell whether a number is that of an indicator: “第三个指标”, but “第9项指标多少” asks for that of a task."""
    if reference.unit not in _ONE_BY_ONE:
        return False
    counts = reference.unit == "个" or reference.by_position
    behind = counts and _INDICATOR_BEHIND.match(text, reference.end)
    return bool(behind or _INDICATORS_BEFORE.search(text[: reference.start]))


def pictures(question: Question, knowledge: Knowledge) -> Draft | None:
    """Say that a table asked for was a picture, if the documents in question have such a gap."""
    gaps = [doc_id for doc_id in question.documents for gap in knowledge.document(doc_id).gaps if gap.kind == PICTURE]
    if not gaps:
        return None
    plans = knowledge.titles(dict.fromkeys(gaps))
    text = f"{plans}的表格在原文中是图片，收录文本未包含其内容；请查阅发文机关公布的原文表格。"
    return _none(question.intent, text, nearby(question, knowledge))


def no_such_place(question: Question, knowledge: Knowledge) -> Draft:
    """Say that the plans in question have nothing at the number that a question points to."""
    starts = [counted_from(question, knowledge), *(reference.start for reference in question.references[1:])]
    ends = [reference.end for reference in question.references]
    asked = "".join(question.text[start:end] for start, end in zip(starts, ends, strict=True))
    there = "".join(_how_many(doc_id, question, knowledge) for doc_id in question.documents)
    text = f"{knowledge.titles(question.documents)}没有“{asked}”{there}；请核对编号，或说明是哪份规划的哪一部分。"
    return _none(Intent.LOOKUP, text)


def beyond_row(question: Question, knowledge: Knowledge) -> Draft | None:
    """Say so where the only number of a question is beyond the things of its kind that the plan in question has."""
    if not question.is_placed or len(question.documents) != 1 or len(question.references) != 1:
        return None
    _, number = row_counted(question, knowledge.document(question.documents[0]))
    return no_such_place(question, knowledge) if number and not find_place(question, knowledge) else None


def _how_many(doc_id: str, question: Question, knowledge: Knowledge) -> str:
    """Tell how many things a plan has of the kind that a number counts; nothing where that is not clear."""
    name, number = row_counted(question, knowledge.document(doc_id))
    counted = next((kind.counted for kind in kinds() if kind.name == name), "")
    whose = f"{knowledge.label(doc_id)}" if len(question.documents) > 1 else ""
    return f"，{whose}共{number}{counted}" if number and counted else ""


def unclear(question: Question, knowledge: Knowledge) -> Draft:
    """Ask what a question without a topic is about, unless it names a place that no plan is held of.

    Where it asks a plan as a whole for what plans hardly give, such as what it costs, that is said.
    """
    if question.foreign:
        return elsewhere(question, knowledge)
    if question.is_placed and question.references and not find_place(question, knowledge):
        return no_such_place(question, knowledge)
    if question.is_placed and (lacking := missing(question)):
        text = f"{_where(question, knowledge)}没有写明{lacking[0].label}；{lacking[0].where}。"
        return _none(question.intent, text, examples(knowledge))
    text = "没有看出您想问的是哪项工作：请补充地区、文件或具体事项，例如“上海谁负责商业秘密保护”。"
    return _none(question.intent, text, examples(knowledge))


def nearby(question: Question, knowledge: Knowledge) -> tuple[str, ...]:
    """Suggest questions about the clauses nearest to the question."""
    found = retrieve(question, knowledge, knowledge.doc_ids)
    titles: list[str] = []
    for candidate in found:
        if candidate.clause.kind not in DEEDS:
            continue
        name = candidate.clause.title or lead(candidate.clause, 20).text
        asked = f"{knowledge.region(candidate.clause)}“{name.strip('。;,，')}”有哪些措施？"
        if asked not in titles:
            titles.append(asked)
    return tuple(titles[:_NEARBY]) or examples(knowledge)


def examples(knowledge: Knowledge) -> tuple[str, ...]:
    """Return questions that the corpus can answer, one a region, made from its own clauses."""
    found = []
    for region in knowledge.regions:
        clauses = [
            clause
            for entry in knowledge.entries
            if entry.metadata.region == region
            for clause in knowledge.document(entry.id).clauses
            if clause.title
        ]
        assigned = next((clause for clause in clauses if clause.responsibilities), None)
        chosen = assigned or next(iter(clauses), None)
        if chosen:
            found.append(f"{region}“{chosen.title}”由谁负责？" if assigned else f"{region}“{chosen.title}”有哪些措施？")
    return tuple(found[:_NEARBY])
