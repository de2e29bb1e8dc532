"""Tells what a question lacks to stand on its own: a topic, a place, the kind of what is asked."""

from __future__ import annotations

import re

from index.words import names_something
from rag.evidence.places.find import find_place
from rag.knowledge import Knowledge
from rag.question.intent.counting import named_kind
from rag.question.model import Question
from rag.question.plans.links import blanked
from rag.question.topic.terms import Term

# What words that tell little must weigh together to name a topic.
_TOGETHER = 3.2
_SHORT = 14
# Words for an amount, or for a side of a thing, that do not say of what: 奖励 of “有没有奖励”.
_SIDES = frozenset(
    {"金额", "总额", "额度", "规模", "比例", "份额", "增幅"}
    | {"对象", "目的", "内容", "具体内容", "途径", "方式", "手段", "标准", "范围", "要求", "条件", "意义", "作用"}
    | {"奖励", "奖金", "补贴", "补助", "资助", "优惠", "费用", "期限", "时限", "门槛", "名额", "罚款", "处罚"}
    | {"方向", "环节", "领域", "方面", "门类", "类型", "重点", "步骤", "流程", "进展", "进度", "路径"}
)
# “配套措施”, “主要的政策”, “下一步打算”: a side of a thing with a word before it does not say of what either; not
# “重点产业”, “关键技术”.
_SIDE = re.compile(
    r"(?:具体|主要|相关|有关|重点|详细|配套|实际|下一步|后续|关键|核心|工作|政策|落实)+的?"
    r"(?:措施|做法|举措|办法|内容|任务|目标|要求|安排|规定|步骤|情况|工作|打算|计划|行动|方式|手段|指标|说法|政策|依据|数字|进展"
    r"|流程|时间|部署|动作|路径)"
    # “在哪个产业建”, “面向什么行业”; not “哪个产业最多”.
    r"|(?:在|面向|针对|围绕|聚焦)(?:哪些?|哪[一几]?个|什么|啥)(?:重点)?(?:产业|行业|领域)(?:里|上)?[建设办搞做]?"
)
# “五年规划哪个专栏”, “在第几章”: where in a plan something stands, which is not named; not “有几个专栏”.
_WHICH_PLACE = re.compile(r"(?:(?:哪一?个?|第几个?)(?:专栏|小?节|章|部分)|专栏几)(?:里|中)?(?:写的|讲的|说的)?[?]*$")
_PARTS = frozenset({"专栏", "章节"})
KINDS = frozenset(
    {
        "responsible",
        "duties_of",
        "count",
        "amount",
        "yes_no",
        "definition",
        "list",
        "measure",
        "compare",
        "verbatim",
        "when",
    }
    | {"open", "reason", "content", "asserted"}
)
"""The cues by which a question says what it wants to know."""
# “也这么写吗”, “有类似的吗”, “天津有没有这项”: the same is asked of something else; not “有吗”.
_SAME = re.compile(
    r"也(?:是)?(?:这么|这样|一样|如此)|(?:类似|一样|同样|相同|这样)的|有(?:没有)?(?:这个|这条|这项|这种)"
    r"|也有(?:相应的?|对应的?)?(?:数|数字|目标|指标|要求|规定|安排|内容|说法|打算|措施|任务)?(?:吗|么|没有?)?[?]*$"
)

# “各节分别有几项”, “有几个专栏”, “有哪些目标”, “目标列个表”: how a plan is made up, or all that it aims at;
# not “目标是多少”.
_OF_WHOLE = re.compile(
    r"[各每几](?:一)?(?:小?节|章|大?部分|个?部分|个?板块|个?专栏|个?方面|大块)|章节|目录"
    r"|(?:目标|指标)[^,?]{0,4}(?:列|做|整理|画)[^,?]{0,4}表(?!明|示|彰)"
    r"|(?:列|做|整理|画)(?:个|张|一|出|成)*表[^,?]{0,6}(?:目标|指标)[?]?$"
    r"|(?:有|定了|提了|设了)(?:什么|哪些|啥|哪几个)(?:样的)?(?:总体|主要|发展|量化)?(?:目标|指标)[?]?$"
)
# “贯标的目标也是200家吧”: the same is asked of something else, of the place before; not “也要建馆”.
_ALSO = re.compile(r"也(?:是|一样|同样)[^,]{1,10}(?:吗|么|吧|不)[?]*$")


def has_topic(question: Question) -> bool:
    """Tell whether a question names what it is about, beside departments."""
    departments = {mention.written for mention in question.departments}
    terms = [term for term in question.terms if term.word not in departments]
    telling = [term for term in terms if term in question.telling]
    sides = _SIDES | _PARTS if asks_place(question) else _SIDES
    if (side := _SIDE.search(question.text)) and all(term.word in side[0] for term in telling):
        return False
    if telling and all(term.word in sides for term in telling):
        return False
    return bool(telling) or sum(term.weight for term in terms) > _TOGETHER


def only_names_departments(question: Question) -> bool:
    """Tell whether a question is about nothing but departments, whatever their names are made of: 财政 of 财政局."""
    names = "\n".join(mention.written for mention in question.departments)
    return bool(names) and all(term.word in names for term in question.terms)


def asks_place(question: Question) -> bool:
    """Tell whether a question asks in which part of a plan something stands that it does not name."""
    return _WHICH_PLACE.search(question.text) is not None


def own_words(question: Question, knowledge: Knowledge) -> tuple[Term, ...]:
    """Return the terms of a question that the plans write, in these or other words, if any of them is telling."""
    if not question.telling:
        return ()
    return tuple(t for t in question.terms if any(map(knowledge.is_written, (t.word, *t.others))))


def names_department(question: Question) -> bool:
    """Tell whether a question names a department that is no district."""
    return any(mention.written not in question.districts for mention in question.departments)


def only_acts(question: Question) -> bool:
    """Tell whether the telling words of a question only say what happens, and to nothing: “哪年建成”, “怎么培育的”."""
    if _NAMED_BY_FIELD.search(question.topic):
        return False
    return not any(
        term.others or (names_something(term.word) and term.word not in _RELATIONS) for term in question.telling
    )


# Verbs that the dictionary has as names of places or does not have.
_RELATIONS = frozenset({"惠及", "受惠", "普惠"})


# “知识产权师”, at the end of a topic: a noun, though none of its words tells; not “知识产权运用”.
_NAMED_BY_FIELD = re.compile(r"知识产权[一-鿿](?=,|$)")


def has_place(question: Question) -> bool:
    """Tell whether a question names a region, a plan, or a place that no plan is held of."""
    return bool(question.is_placed or question.foreign)


def has_time(question: Question) -> bool:
    """Tell whether a question names a year, or what was or is to be."""
    return bool(question.years or question.nature)


# “怎么建”, “是试点还是示范”: what is to be known, without a cue of its own; not “还是海门的”.
_OFFERS = re.compile(r"怎么|是[^,?]+还是")


def has_kind(question: Question) -> bool:
    """Tell whether a question says what it wants to know; “呢” alone says nothing, nor does “也这样吗”."""
    if repeats(question):
        return False
    stated = "stated" in question.cues and has_topic(question)
    return stated or bool(question.cues & KINDS) or any(one.search(question.text) for one in (_OFFERS, _SIDE))


def repeats(question: Question) -> bool:
    """Tell whether a question asks the same of something else: “天津也这样写吗”."""
    return bool(_SAME.search(question.text)) and not question.telling and not question.departments


def stands_alone(question: Question) -> bool:
    """Tell whether a question needs nothing of the turns before it."""
    if not has_topic(question) and not question.references:
        if has_place(question) and (
            {"baseline", "goal", "compare"} <= question.cues or _OF_WHOLE.search(question.text)
        ):
            return True
        return names_department(question) and has_place(question) and has_kind(question)
    if has_place(question):
        return has_kind(question)
    if "abbreviation" in question.cues and question.text[:1].isascii():
        return True
    return "follow_up" not in question.cues and len(question.text) > _SHORT and not _ALSO.search(question.text)


def placed_by_departments(question: Question) -> bool:
    """Tell whether a question has its place only from the names of departments: 滨海新区 of 滨海新区政府."""
    names = [(one.start, one.end) for one in question.departments]
    within = all(any(a <= place.start and place.end <= b for a, b in names) for place in question.places)
    return bool(names) and within and not (question.named_documents or question.foreign)


# “呢”, “它”, “也”, “跟上海比”: what ties a question to what was said before; not “还是”.
_LEANS = (
    r"呢(?=[?,。!]|$)|它|他们|她|刚才|刚刚|上[面述]|前面|[前后]者|其[中他余]|另外|剩下|同样|类似|一样|相应|对应|[也又再]"
    r"|还(?![是包原款贷])|^(?:就|换|那|所以|不是|不对|对了|嗯|好|聊|说回|[跟和与比])|里头|里面$"
)
_TIED = re.compile(_LEANS)
# “那家单位”, “三地”, “有没有武清的”: as well, where no number says what is meant.
_POINTING = re.compile(rf"{_LEANS}|[这那该]|[两三]地|(?<=[一-鿿]{{2}})的[?]*$")
# “海门那份规划”, “这个文件”: a plan that is named, and not the one before.
_PLAN_NAMED = re.compile(r"[这那](?:份|个)(?=的?(?:[一-鿿]{0,6}(?:规划|文件|计划|方案)|,))")


def is_whole(question: Question, knowledge: Knowledge) -> bool:
    """Tell whether a question says all that it asks: of which place, about what, and what; nothing in it leans back.

    What it is about may be a topic, a department, things that a plan is made of, or a place in it by its number, where
    the plan or a heading leads there.
    """
    text = _PLAN_NAMED.sub("", question.text)
    if not question.is_placed or question.foreign or _TIED.search(text):
        return False
    if question.references:
        before = blanked(question.text, question.places)[: question.references[0].start].strip(", 的里中第")
        return bool(len(before) > 1 or question.named_documents) and bool(find_place(question, knowledge))
    if _POINTING.search(text):
        return False
    if has_topic(question) or (question.departments and question.named_documents):
        return has_kind(question) or len(question.regions) > 1 or len(question.text) > _SHORT
    made_of = named_kind(question.text) is not None or bool(question.named_documents and _IN_ALL.search(question.text))
    of_task = "responsible" in question.cues and not question.named_documents
    return made_of and bool(question.cues & {"count", "list", "amount"}) and not of_task


# “总共几项”: all that a plan that is named has; not “几项”.
_IN_ALL = re.compile(r"(?:总共|一共|拢共|共|合计)有?(?:几|多少)[项条]")
