"""Tells what a question says that a thing is: by its name, by the trade that it is for, as something set up."""

from __future__ import annotations

import re

from rag.evidence.sentences.parts import PART
from rag.finder.vocabulary import said_in
from rag.lexicon.claims import strength

# “金奖”, “一等奖”, “五星级”, “甲级”: how good something is held to be; not “年级”, “国家级”, “奖金”.
_GRADE = re.compile(
    r"[金银铜]奖|(?:[特一二三]|优胜|鼓励)等奖|优秀奖|[甲乙丙特]级|[一二三四五\d]星级?|(?<![a-z])[1-5]?a{1,5}级"
)


def grade_missing(question: str, words: str) -> str:
    """Return the grade that a question gives a thing and a sentence does not, 金奖; or nothing."""
    return next((grade for grade in _GRADE.findall(question) if grade not in words.lower()), "")


# “是新茶馆吗”, “算不算新设的”: something is said to be new; not “是新能源吗”, “是创新吗”, “有新茶馆吗”.
_NEW = (
    r"(?<![创更革刷重全])新(?!能源|材料|一代|[区兴城片疆闻药型港]|媒体|业[态务]|加坡|质生产力|三板|产品|技术|品种|动能)"
)
_SAYS_NEW = re.compile(rf"(?:是|算)(?:不[是算])?(?:一?[个种项家座所]|刚|才)?{_NEW}")


def newness_missing(question: str, words: str) -> bool:
    """Tell whether a question says of a thing that it is new, of which a sentence says nothing."""
    return _SAYS_NEW.search(question) is not None and re.search(_NEW, words) is None


def of_another_right(question: str, words: str) -> bool:
    """Tell whether a question is on one right and a sentence on others only: 专利 proves nothing of 商标."""
    asked = {said.value for said in said_in("right", question)}
    told = {said.value for said in said_in("right", words)}
    return len(asked) == 1 and bool(told) and not asked & told


# “设一座法院”, “搞个展示馆”, “建知识产权学院”: what a question says is set up; not “建设情况”, “设备更新”, “搞保护”.
_FOUNDS = re.compile(
    r"(?:(?:建|盖|设|成立|组建|筹建|新建|开|办|搞|弄|来)(?:立|设|成|起|起来)?[了过上]?[一两几]?"
    r"(?:个|家|座|所|处|支|套|间)"
    r"|(?:盖|成立|组建|筹建|新建|创办|开办|设立|建立|建(?![设议成])|(?<!建)设(?![备计施置])|(?<=[要想会])办(?![理法公事好案]|[^,?]*的是))[了过]?)"
    r"(?P<thing>[^,?吗吧呢不没了]{2,16})"
)


def founded(question: str) -> str | None:
    """Return what a question says is set up, with the words behind it, or None."""
    match = _FOUNDS.search(question)
    return match["thing"] if match else None


def speaks_of_founding(thing: str, words: str) -> bool:
    """Tell whether a sentence sets something up, or carries it on, beside the place where it names ``thing``.

    “落实最高人民法院的规定” sets up no court; what opens a row of things (“建立茶园、茶馆机制”) sets up all of them.
    """
    rows = [row for row in re.split("[,;，；]", words) if thing in row]
    items = [item for row in rows for item in row.split("、") if thing in item]
    founding = strength().founding
    return any(word in item.replace(thing, "") for item in items for word in founding) or any(
        row.startswith(founding) for row in rows
    )


# “是做汽车的”, “搞的是汽车零件”: what something is said to be, before the word; not “是不是有汽车”, “是否”.
_SAYS_IS = r"(?<!不)是(?!不是|否|有|要|会|能|想|打算)[^,?]{0,6}"


def says_is(question: str, word: str) -> bool:
    """Tell whether a question says of something that it is, or is for, what a word names."""
    return re.search(_SAYS_IS + re.escape(word), question) is not None or word in aimed_at(question)[1]


# “面向钢铁行业的吧”, “针对餐饮企业的吗”, “建在家具领域,对吧”: what a thing is said to be for; not “面向社会公开”.
_AIMED_AT = re.compile(
    r"(?:面向|针对|专门?做|专攻|主打|瞄准|服务于|[建放用设]在)(?:的是)?(?P<aim>[^,?的]{2,8}?)"
    r"(?:行业|产业|领域|企业)的?,?"
    r"(?:吧|吗|么|对吗|对吧|是吧|是吗|没错吧)"
)


# “是做服装的吗”, “是负责陶瓷产业的吧”: the trade that a body is said to be for; not “是做好了的吗”, “是负责审批的吗”.
_WORKS_FOR = re.compile(
    r"(?<!不)是(?:专门)?(?:(?:做|搞)(?P<aim>(?![好完成到过了])[^,?的]{2,6}?)(?:行业|产业|领域|生意|这一?行)?"
    r"|(?:负责|管|服务|对口|覆盖)(?P<trade>[^,?的]{2,8}?)(?:行业|产业|领域))的,?"
    r"(?:吧|吗|么|对吗|对吧|是吧|是吗|没错吧)"
)


def aimed_at(question: str) -> tuple[str, str]:
    """Return the trade that a question says a thing is for, and all the words that say so; empty where none do."""
    if works_for := _WORKS_FOR.search(question):
        return works_for["aim"] or works_for["trade"], works_for[0]
    match = _AIMED_AT.search(question)
    return (match["aim"], match[0]) if match else ("", "")


def is_light(verb: str) -> bool:
    """Tell whether an everyday verb says of a thing no more than that something is done with it."""
    return verb in strength().light or verb.endswith("下来")


# “甲比乙建得晚”, “比去年多吗”: two things are weighed; not “比例高”, “比较多”.
_WEIGHED = re.compile(
    r"比(?![例重赛武较])[^,?]{2,20}?(?:[早晚多少高低大小快慢强弱严](?=[吧吗么些点?,]|$)|得[更要]?[早晚多少高低快慢])"
)


def weighs(question: str) -> bool:
    """Tell whether a question says how one thing compares with another, which no sentence on one of them proves."""
    return _WEIGHED.search(question) is not None


_RULE = r"(?:条例|办法|规定|标准|规范|规则|细则|指南|指引|意见|目录|名录|法规|章程)"
_MAKES = r"制定|制订|拟定|出台|起草|编制|编写|编印|发布|颁布|印发"
_CHANGES = r"修订|修改|修正|改"
# “会制定茶叶条例吗”, “要修订茶园管理办法吗”: what is said to be made or changed; not “出台的办法管用吗”.
_SAYS_MADE = re.compile(
    rf"(?:(?P<makes>{_MAKES}|(?<![提得])出)|(?P<changes>{_CHANGES}))(?:了|过|一?[部个份批套项])*"
    rf"(?P<name>[^,?的吗吧]{{0,16}}?{_RULE})(?![的里中])"
)
# What stands for making in plans: “研究形成茶叶标准”, “建立茶叶名录”; not “实施茶叶标准”.
_MADE = rf"{_MAKES}|研制|起草|建立|形成|构建|推出|探索"
_CHANGED = rf"{_CHANGES}|完善|健全"
_TITLE = re.compile(r"《[^》]*》")


def is_made(question: str, words: str) -> bool:
    """Tell whether a sentence makes, or changes, the rule of which a question says so; True if it says no such thing.

    The verb stands in the same part of the sentence before the word for the rule; “落实《茶叶条例》” makes none, and
    “修订《茶馆条例》” does not change the “茶园条例”, as a title is taken as it is written.
    """
    match = _SAYS_MADE.search(question)
    if match is None:
        return True
    verbs = _MADE if match["makes"] else _CHANGED
    head = match["name"][-2:]
    return any(
        re.search(rf"(?:{verbs})[^,，;；。]*{head}", part) is not None and _is_titled(match["name"], part)
        for part in PART.findall(words)
    )


def _is_titled(name: str, part: str) -> bool:
    """Tell whether a part of a sentence has no title, or one that holds a name, if with more characters between."""
    titles = _TITLE.findall(part)
    spelled = re.compile(".{0,4}".join(map(re.escape, name)))
    return not titles or any(spelled.search(title) for title in titles)
