"""Tells what a comparison asks for: departments, values, who gives one, or which of two figures is right."""

from __future__ import annotations

import re
from itertools import pairwise

from rag.knowledge import Knowledge
from rag.question.claims.existence import body_at_end
from rag.question.claims.figures import figures
from rag.question.departments.roles import is_only_one
from rag.question.model import Question
from rag.question.parting.beside import two_topics
from rag.question.plans.links import blanked

# “哪个牵涉的部门更多”, “谁负责的多”, “责任单位”; not “谁的代理机构多”, “贯标单位”.
_DEPARTMENTS = re.compile(
    r"(?<!上级)(?<!下级)部门|(?:管|负责|牵头|配合)[^,?]{1,12}的(?:单位|那几家)|(?:责任|参与|涉及|牵涉|承担|实施|落实|执行|承办|经办|单子上|名单上|清单上)的?单位|分工|负责|牵头|配合|主管"
)
# “牵头、分工单位一样吗”, “责任部门”, “同一个部门牵头”; not “贯标单位”.
_WHO_LEADS = re.compile(r"部门[^,?]{0,2}(?:牵头|负责|主管)|(?:牵头|配合|责任|负责|主管|承担)[^,?]{0,4}(?:单位|部门)")
# “一起干的部门换人了没”, “定没定牵头的”, “参加的区换没换”, “写了哪些区”, “是同一家管”: whoever
# has some role is asked for; not “协调配合机制”.
_HAS_ROLE = re.compile(
    r"牵头|责任区|哪(?:[几两二三]?个|些)区(?:来|在|要)?(?:干|管|办|抓|负责|承担|落实)|归(?:谁|哪[个家])|(?<!用人)(?<!会员)(?<!上级)部门(?!规章|间)|主管|归口|主责|(?:参加|参与|涉及|牵涉|承担|负责|出力|出面|出人|帮忙|上阵|安排|派)的?(?:区|部门|单位)|(?:配|列|写|派)的(?:区|部门|单位)|换(?:了|过)?人"
    r"|管的人(?![才员])|(?:单子|名单|清单)上?的(?:单位|部门)|(?:让|叫)谁(?:来)?[做搞弄干]"
    r"|(?<![到成])[一两三四几]家(?:单位|部门)?(?:一起|就|来|共同|能)*(?:管|负责|牵头|办)"
    r"|(?:负责|配合)(?:的(?![一-鿿]{2})|$|[,?])|[归由让](?:它|他们?|其|这家)(?:来)?(?:管|负责|牵头|办)?(?=[吗么吧不,?]|$)"
    r"|(?<![产定用事])单位(?=(?:都|还|没有?|有没有|是不是|是否|[跟和与][^?]{1,10})*(?:换|变|改|调整|一样|一模一样|相同|一致))"
    r"|(?:是|归|由)一(?:家|个部门|拨人?)(?:来)?(?:管|办)|(?:同一|(?:同样|一样|相同)的?(?:这|那|[两几三四])?)(?:家|个|拨|批)[^,?]{0,4}(?:管|负责|部门|单位)"
    r"|(?:同一?|一)[批拨伙]人|(?:单位|部门)[^?]{0,10}(?:还|都|也)+在(?=[吗么不没]|[?]|$)"
    r"|哪[几两俩些]个?区(?=[,?]|$)|(?<![那这]份)(?<!任务)分工(?![里中方文表和与跟同,])"
)
# “抽查的是谁”, “让谁试点”, “靠什么机构和机制”: to whom something is done, or by what means; not “让谁牵头”,
# “让谁完善”, “茶叶保护谁负责”.
_NO_DUTY = re.compile(
    r"(?:检查|抽查|查|管)的(?:都|主要|就)*是(?:什么|哪些|哪类|啥)(?:样的)?(?:单位|企业|行业|市场|机构)|管(?:的是)?哪(?:个|些|类|几个?)(?:行业|企业|市场|领域)"
    r"|(?:检查|抽查|针对|面向|惠及|服务|资助|奖励|培训|支持|扶持|保护|打击|处罚|适用)的?(?:对象)?(?:都|主要|就)?是?谁"
    r"(?!家?(?:来|在|去)?(?:负责|牵头|管|主管|主抓|分管|承担|办|抓|干|落实|配合|挑头|说了算))"
    r"|(?:(?:让|叫)谁(?!来?(?:[做搞弄干建]|优化|完善|制[定订]|推[进动]|落实|实施|编|起草|组织|加强|开展|负责|承担|牵头))|(?:使|鼓励|引导|支持)谁)(?!来?(?:牵头|负责|管|主管|承担|办|抓|干(?=[,?又]|$)|落实))"
    r"|(?:靠|依托|借助|借|通过|凭)的?是?(?:什么|哪些|哪个|啥)(?:样的)?(?:机构|平台|机制|载体)|机构(?:和|、|与|及)?机制"
)
# “规划里五个单位”, “定了四家部门”, “点名的两个区”: how many see to it; not “五十家单位”.
_SO_MANY = re.compile(
    r"(?<![\d十百千])(?:[一二两三四五六七八九十几]|\d{1,2})[个家](?:责任)?(?:单位|部门|区(?![域块间别]))(?=[,?里在都参负牵和跟与是]|$)"
)
# “商务局的作用相同吗”: the part that departments play; not “角色扮演”.
_PART_PLAYED = re.compile(r"角色(?!扮演)|身份|作用|职责|责任|地位")


def asks_who(question: Question, knowledge: Knowledge) -> bool:
    """Tell whether a question asks for departments: by a question word, or by 分工 where that names no plan.

    The 谁 of “上海和天津谁更多”, “谁提到了” is a side and no department; nor is the 哪家 of “靠的是哪家”, where one of
    the plans gives no department a task.
    """
    text = blanked(question.text, question.places)
    if asks_one_body(text) or (question.departments and is_only_one(question.text)):
        return True
    if _are_bodies(question):
        return bool(_WHO_LEADS.search(text) or _ASKS_FOR_DEPARTMENT.search(text))
    if _NO_DUTY.search(text) and not _WHO_LEADS.search(text):
        return False
    if question.cues & {"more", "all_say", "prefers"}:
        are_named = bool(question.departments) and ("about_duty" in question.cues or _is_said_to_be_there(question))
        return are_named or bool(_DEPARTMENTS.search(text))
    plays = "which" in question.cues or _PART_PLAYED.search(text) is not None
    ways = (_HAS_ROLE, _DEPARTMENTS, _SO_MANY)
    asks_role = any(way.search(text) for way in ways) or _WHO_LEADS.search(question.text) is not None
    assigned = all(map(knowledge.assigns_duties, question.documents)) or "governs" in question.cues
    of_all = "about_duty" in question.cues and "都" in text
    named = bool(question.departments) and (plays or of_all or has_task(question) or _is_said_to_be_there(question))
    return ("responsible" in question.cues and assigned) or asks_role or named


# “都是一家吗”, “归一个部门管”, “是不是同一家发的”, “一样的单位吗”: whether one body has both; not “海门一家有”.
_ONE_BODY = re.compile(
    r"(?:[是归由让给]|都|是不是|是否)(?:同|同一|一)(?:(?:家|个(?:单位|部门|局|机构))(?:单位)?(?:来|在|主)?"
    r"(?:管|发|负责|牵头|办|抓|的|吗|么|[,?]|$)|[批拨伙]人?(?:来|在)?(?:管|负责|牵头|办|抓))|都一家|一样的?(?:单位|部门)"
)


def asks_one_body(text: str) -> bool:
    """Tell whether a normalised text asks if one body sees to all that is compared."""
    return _ONE_BODY.search(text) is not None


# “归谁”, “哪个部门”: of two bodies, whose work is told by 分工, departments are asked for.
_ASKS_FOR_DEPARTMENT = re.compile(r"谁|哪(?:一?[个家]|些|几个?)|部门")


def _are_bodies(question: Question) -> bool:
    """Tell whether a question compares two bodies by what they do: “甲中心跟乙站,分工有什么区别”."""
    two = two_topics(question.text, [*question.places, *question.departments])
    names = (question.text[slice(*span)] for span in (two.one, two.other)) if two else ()
    return two is not None and "differ" in question.cues and all(map(body_at_end, names))


# “规划里有商务局”, “一份列了商务局”: that a plan names a department; not “跟商务局”.
_HAS = re.compile(r"(?:有|没有?|少了?|多了|[带加捎添]上?了?|列上?了?|写上?了?|换[成了]+|包括|包含)着?$")


# “茶展归商务局,乙地呢”, “由商务局管”: that a department has a task; not “自由商务区”.
_HAS_TASK = re.compile(r"(?<!自)(?:归|由|是|让)(?:了|给)?$")


def has_task(question: Question) -> bool:
    """Tell whether a question says that a department has a task: “茶展归商务局,乙地呢”."""
    return any(_HAS_TASK.search(question.text[: one.start]) for one in question.departments)


# “商务局有份吗”, “商务局参没参与”: its part is asked for; not “商务局有份文件”.
_HAS_PART = re.compile(
    r"(?:也|还|都)?(?:有没有份|没?有份(?!文|规|计|名|清)|参不参与|参没参与|参与了?[吗没]|在不在(?:里面|其中|列))"
)


def _is_said_to_be_there(question: Question) -> bool:
    """Tell whether a question says or asks that a side names a department: “规划里有商务局,计划里呢”."""
    before = any(_HAS.search(question.text[: one.start]) for one in question.departments)
    return before or any(_HAS_PART.match(question.text, one.end) for one in question.departments)


def asks_number(question: Question) -> bool:
    """Tell whether a question asks for a number, and not only which is more."""
    return bool(question.cues & {"amount", "count", "share"})


def asks_value(question: Question) -> bool:
    """Tell whether a question asks how much or how many, and not who; the 谁 of “几家,谁更多” is a side."""
    if asks_who_gives(question) or _VALUES_BESIDE.search(question.text):
        return True
    which_side = {"amount", "more"} <= question.cues
    asks = bool(question.cues & {"amount", "count", "more", "share"})
    return asks and ("responsible" not in question.cues or which_side)


# “三地的目标比一比”, “把数放一块儿看”, “对比两地的指标”: values are put beside each other; not “目标任务对比”.
_AIMS = r"(?:目标|指标|数)(?!任务|体系|责任|据|字化|智)(?:值|字|量)?"
_BESIDE = r"(?:对比|比较|对照|比一?比|比一下|比划|(?:放|摆)(?:到|在)?一(?:块|起))"
_VALUES_BESIDE = re.compile(rf"{_AIMS}(?:都|来|给我|,)*{_BESIDE}|{_BESIDE}(?:一下|看看)?[^,?]{{0,10}}{_AIMS}(?:[?]|$)")
# “谁给了茶园的目标数”, “哪家写了具体数字”: which side gives a value at all; not “谁给了补贴”.
_WHO_GIVES = re.compile(
    r"(?:谁|哪(?:一?[家个份边座])?(?:城市|地方|规划|文件)?)的?(?:规划|文件|计划)?[^,?多少几]{0,2}"
    r"(?:给|定|写|设|列|提|明确|有(?!几|多少))(?:没有?)?(?:了|出|过|明|到|有)*[^,?多少几]{0,14}?"
    r"(?:(?:具体|量化|明确)的?(?:数字?|数值|数量|目标|指标|要求)|(?:目标|指标)(?:数字?|值)|数字|数值|硬指标|指标数|金额)"
)


def asks_who_gives(question: Question) -> bool:
    """Tell whether a question asks which side gives a value at all."""
    return _WHO_GIVES.search(question.text) is not None


# Between two figures of which one is right: “30座还是60座”, “一份30座、一份60座”; not “30座码头和60家茶馆”.
_OR = re.compile(
    r"[,?、]*(?:一个|一份|一边|另一?[个份边])?(?:还是?|或者?|对|和|跟|与|[,?、])(?:另?一?[个份边])?"
    r"(?:写|说|是|要)?(?:的是)?"
)


def gives_a_choice(question: Question) -> bool:
    """Tell whether a question states two different figures of one unit and leaves it to the plans which is right."""
    return any(
        one.unit == other.unit and one.low != other.low and _OR.fullmatch(question.text[one.end : other.start])
        for one, other in pairwise(figures(question.text))
    )
