"""Completes a question that weighs what the last two were about: “谁的多”, “差多少”, “加起来”, “多了谁”, “哪里不同”."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rag.contract import Intent
from rag.question.departments.how_many import counts_bodies
from rag.question.dialogue.carried.place import label_of, moved, own_label, plans_beside
from rag.question.dialogue.carried.topic import subject_of
from rag.question.dialogue.follow_ups.numbered import at_home
from rag.question.dialogue.missing import has_place, has_topic
from rag.question.dialogue.opening import without_tail
from rag.question.dialogue.turns import Context, Turn
from rag.question.model import Question
from rag.question.plans.about import asks_about_plan
from rag.question.plans.links import DepartmentMention

_TWO = (
    r"(?:(?:这|那|它|他|后面?)?(?:[两二三]|俩)(?:个?数(?:字|值)?|[个者地份边家样种块]|方面|座城市)?"
    r"|它们|他们|上面[两俩三]个?)"
)
_WHICH = r"(?:谁|哪(?:一?[个边家地份里样种]|座城市))"
_MORE = r"(?:[多少高低大小强弱细全长短严好早晚先]|详细|具体|全面|厉害|重视|积极|靠前|完整)"
# “谁的多”, “两个哪个更详细”, “哪边管得多”; not “谁负责”, “哪个部门多”.
_WHICH_IS_MORE = re.compile(
    rf"^{_TWO}?(?:相比|比起来|之间|里|中)?,?{_WHICH}(?:的|家)?"
    rf"(?:任务|事|活|数|规定|写|说|讲|提|列|管|做|定|要求|措施|内容|办法|举措|招数?|做法)*(?:的|得)?"
    rf"(?:更加?|最|比较|还是)?{_MORE}(?:一?些|一?点)?"
    r"(?P<by>,?(?:又)?(?:多|少|高|低|大|小|差)(?:了|出)?(?:多少|几[个家件项条倍]?))?$"
)
# “差多少”, “相差几家”: what lies between the two; not “差在哪”.
_GAP = re.compile(rf"^{_TWO}?(?:之间)?(?:相|又)?差(?:了|着)?(?:多少|多大|几[个家件项]?)$")
# “差几倍”, “是不是正好一半”, “翻了几倍”: what part the one is of the other; not “一半以上的企业”.
_SHARE = re.compile(
    rf"^{_TWO}?(?:之间)?(?:是不是|是否|有没有|算不算|正好|刚好|差不多|大概|大约|相当于|相?差|占|是|翻|到|有|了|就|,)*"
    r"(?:一半|[几两三四五]倍|几成|几分之几|多少倍|倍)(?:吗|么|了|不|没有?)*$"
)
# “加起来”, “两个一共多少家”: what two values make together; not “一共有哪些”.
_SUM = re.compile(
    rf"^{_TWO}?(?:都|全)?(?:(?:相?加|合)(?:起来|在?一起|一块儿?|计|总)|一共|总共|总计|共计|总数)"
    rf"(?:是|有|要|为|呢)?(?:(?:多少|几)[个件家项条]?)?$"
)
# “哪个单位多”, “哪边的责任部门更少”: which of two has more in charge; not “哪个单位任务多”.
_MORE_BODIES = re.compile(
    rf"^{_TWO}?(?:里|中)?,?(?:哪|谁)(?:一?[个边条项家])?的?(?:责任|牵头|参与|配合)?(?:单位|部门)(?:数量?)?更?"
    rf"(?P<more>[多少])(?:一?些|一?点)?$"
)
# “多了谁”, “少了哪家”, “新增的是哪个部门”: who is in charge of one and not of the other; not “多了多少”.
_OTHERS = re.compile(
    r"^(?:后者|前者|后面|前面)?(?:比[^,?]{0,6})?(?:多|少|新增|增加|添|缺)(?:写|列|出来?|加)?了?的?(?:是)?"
    r"(?:谁|哪(?:些|几|一)?[个家]?(?:单位|部门)?)$"
)
# “角色变了吗”, “牵头单位换了没”, “部门一样吗”: how they differ in who sees to it; not “部门有哪些”.
_DUTIES_DIFFER = re.compile(
    rf"^{_TWO}?(?:里|中|的)*(?:责任|牵头|配合|负责|主管)?(?:部门|单位|角色|分工)(?:都|有没有|有|是不是|是)*"
    r"(?:变|换|改|调整|变化|变动|什么不同|啥不同|何不同|什么区别|一样|相同)(?:了|过|人)*(?:吗|么|没有?|不)*$"
)
# “两个比一比”, “对比一下”, “有什么不同”, “一样吗”, “能直接比吗”: how they differ, or if they can be weighed; not
# “跟天津比”.
_DIFFER = re.compile(
    rf"^{_TWO}?(?:之间|相比)?(?:的)?(?:(?:做法|说法|写法|思路|办法|措施|目标|内容)(?:上)?)?(?:(?:对|作个?|做个?)?比(?:一比|较|对)?一?下?"
    rf"|有(?:什么|啥|何|哪些|没有)?(?:最大的)?(?:不同|区别|差别|差异|出入|不一样)(?:的地方|之处)?[吗没]?"
    rf"|(?:能|可以?|好)(?:不能|不可以)?(?:直接|简单|放在一起|拿来)*(?:相|对)?比(?:较|一比)?(?:吗|么|不)?"
    rf"|(?:有没有|有)?可比性?(?:强)?(?:吗|么|不)?|(?:是不是|都)?(?:一样|相同|一致)(?:吗|么|不)?"
    r"|(?:都|全)?(?:是不是|是|归|由)*同?一(?:家|个(?:部门|单位)|拨人?)(?:管|负责|牵头)?(?:吗|么|不)?"
    rf"|区别(?:是什么|在哪里?)?"
    # “哪里不同”, “不同在哪”, “有没有相同的”: how they differ, the other way about; not “哪里有”.
    r"|(?:哪里?|哪儿|(?:哪些|什么)(?:地方|方面))(?:有)?(?:点)?(?:不同|不一样|区别|差别|差异)"
    r"|(?:不同|不一样|差别|差)(?:的地方)?(?:在|是)(?:哪里?|哪儿|什么(?:地方)?)"
    r"|有(?:没有)?(?:一样|相同|重复|重合|重叠|共同)的?(?:吗|么|没有?)?)$"
)


# “做法一样吗”, “两个是不是相同”: whether they are alike, which is told first; not “一样的有哪些”.
_ALIKE = re.compile(
    rf"^{_TWO}?(?:之间)?(?:的)?(?P<what>做法|说法|写法|思路|办法|措施|目标|内容)?(?:上)?(?:是不是|都)?(?:一样|相同|一致)(?:吗|么|不)?$"
)


# “是同一家吗”, “都归同一拨人管”, “领头的是同一个局吗”: whether the same ones see to both; not “同一家企业”.
_ONE_BODY = re.compile(
    rf"^{_TWO}?(?:的)?(?:(?P<leads>牵头|领头|带头|挑头|为主|主办)(?:的|单位|部门|方)*|(?:负责|责任|管|主管)(?:的|它们的|单位|部门|方)+)?"
    r"(?:都|全)?(?:是不是|是否|是|归|由)*同?一(?:家|个(?:部门|单位|局)?|拨人?)(?:管|负责|牵头)?(?:吗|么|不)?$"
)


def weighs(text: str) -> bool:
    """Tell whether a normalised question asks nothing but how two differ, which is more, or what both have."""
    return bool(_asked(without_tail(text).strip(",? "))) or _IN_COMMON.match(text) is not None


# “有什么共同点”, “哪些两边都有”, “有重合的没”: what both have; not “有什么共同体”.
_IN_COMMON = re.compile(
    rf"^{_TWO}?(?:有(?:什么|啥|没有|哪些)?(?:共同(?:点|之处|的(?:地方)?)|相同(?:点|之处|的地方)|相似(?:点|之处|的地方)|重合|交集)"
    r"|哪些(?:两边|两地|两个)?都有)"
)


def weighed(own: Question, opened: str, turns: Sequence[Turn], context: Context) -> str:
    """Return a question that weighs what the last two questions asked of two places, or of two things of one place.

    Nothing where it names a place or topic of its own, or the last question itself was about several.
    """
    if all(turn.question.references for turn in turns[-2:]):
        opened = _NUMBERED.sub("两个", opened)
    asked = _asked(without_tail(opened).strip(",? "))
    if not asked or has_place(own) or (has_topic(own) and not asked.endswith(_EARLY)) or len(turns) < 2:
        return ""
    if several := _of_several(opened, asked, turns, context):
        return several
    one, other = (turn.question for turn in turns[-2:])
    asked = _of_bodies_counted(asked, (one, other))
    if not _fits(asked, turns[-2:]):
        return ""
    if any(len(question.regions) > 1 or question.intent is Intent.COMPARE for question in (one, other)):
        return ""
    if other.departments and other.intent in _OF_DEPARTMENTS:
        row = [turn.question for turn in turns[-2:]] if _OF_TWO.match(opened) else _row_of_departments(turns)
        return _of_departments(row, asked, context)
    places = _places(one, other, context)
    if places[0] == places[1]:
        return _of_two_topics(places[0], one, other, asked, context)
    return _of_two_places(places, turns, asked, context) if all(places) else ""


# “这两项”, “那两条” behind two that were asked for by their numbers; not “两项任务”.
_NUMBERED = re.compile(r"^(?:这|那|它们)?[两俩][项条](?!任务|工作)")


def _places(one: Question, other: Question, context: Context) -> list[str]:
    """Return how to call the places of two questions; a number alone may tell the plan of one of them."""
    places = [label_of(question, context.knowledge) for question in (one, other)]
    if not all(places) and any(places):
        places = [own_label(one, other, context.knowledge), own_label(other, one, context.knowledge)]
    if not all(places) and any(places):
        places = [label_of(at_home(question, context), context.knowledge) for question in (one, other)]
    return [plans_beside(places[0], other, context.knowledge), plans_beside(places[1], one, context.knowledge)]


def _of_two_places(places: Sequence[str], turns: Sequence[Turn], asked: str, context: Context) -> str:
    """Return what the last two questions asked of two places, asked of both."""
    one, other = (turn.question for turn in turns[-2:])
    if asked == _WHO_WRITES:
        return _writing(turns, context)
    if asked.endswith(_EARLY):
        return _by_day(places, one, asked)
    both = other if one.references and not other.references else one
    return f"{without_tail(moved(both, '和'.join(places), context.knowledge))},{asked}"


def _of_two_topics(place: str, one: Question, other: Question, asked: str, context: Context) -> str:
    """Return what is asked of two topics of one place, or of the values of one at two times."""
    topics = [subject_of(question, context) for question in (one, other)]
    if not all(topics) or topics[0] == topics[1] or asked == _WHO_WRITES:
        return f"{place}{topics[0]}{_NOW_AND_THEN},{asked}" if _of_two_times(one, other, asked) else ""
    of_bodies = other.intent is Intent.RESPONSIBLE and asked not in _OF_BODIES
    who = "的" if asked.startswith("牵头") else "的责任部门" if of_bodies else ""
    return f"{place}{topics[0]}和{topics[1]}{who}{asked}"


# “三个有什么不同”: what the last three questions asked of three places; not “三条”.
_THREE = re.compile(r"^(?:这|那)?三(?:[个者地份边家]|座城市)")
# What is said of a time, and is no topic.
_EARLY = ("早", "晚", "先")


def _by_day(places: Sequence[str], question: Question, asked: str) -> str:
    """Return which of two plans came first, or last, where the days of plans were asked for; else nothing."""
    return f"{'和'.join(places)}哪份最{'晚' if '晚' in asked else '早'}印发" if asks_about_plan(question) else ""


def _of_several(opened: str, asked: str, turns: Sequence[Turn], context: Context) -> str:
    """Return what the last three and more questions asked, of their places together; nothing unless there are three.

    It is asked of all places of which the same was asked one by one, unless two are spoken of (“两个”); of the last
    three where three are, whatever was asked.
    """
    questions: Sequence[Question]
    if _THREE.match(opened):
        questions = [turn.question for turn in turns[-3:]]
    elif _OF_TWO.match(opened) or asked in _OF_TWO_VALUES:
        return ""
    else:
        questions = _row([turn.question for turn in turns])
    places = list(dict.fromkeys(label_of(question, context.knowledge) for question in questions))
    if len(places) < 3 or not all(places) or any(question.intent is Intent.COMPARE for question in questions):
        return ""
    if asked.endswith(_EARLY) and (by_day := _by_day(places, questions[0], asked)):
        return by_day
    return f"{without_tail(moved(questions[0], '、'.join(places), context.knowledge))},{asked}"


# “两个比一比”, “后两个”: the last two, and not all.
_OF_TWO = re.compile(r"^(?:后面?|这|那)?(?:两|俩|二)")
_OF_TWO_VALUES = frozenset({"差多少", "差几倍", "是不是一半", "加起来是多少"})


def _row(questions: Sequence[Question]) -> Sequence[Question]:
    """Return the last questions that ask the same: of one topic and one kind."""
    for number, question in enumerate(reversed(questions)):
        if _matter(question) != _matter(questions[-1]):
            return questions[len(questions) - number :]
    return questions


def _matter(question: Question) -> tuple[Intent, frozenset[str]]:
    return question.intent, frozenset(term.word for term in question.terms)


# “所以哪几家提了”, “到底谁写了,谁没写”: which of those asked about one by one write it; not “谁写的”.
_WRITE = r"(?:提|写|有|说|讲)(?:到|了|过|出)*"
_WRITES = re.compile(
    rf"^(?:所以|那么?|这么说|总之|到底|究竟|总的来看|综合来看|,)*(?:哪(?:几|些|个)?(?:家|份|个|地|城市|地方)?|谁){_WRITE}"
    rf"(?:,?(?:谁|哪(?:几|些|个)?(?:家|份|个|地)?)(?:没有?|未){_WRITE})?$"
)
_WHO_WRITES = "哪几个规划提到"
_NOW_AND_THEN = "现在和目标相比"


def _writing(turns: Sequence[Turn], context: Context) -> str:
    """Return which plans write what was asked of several one by one; nothing unless it was whether they do."""
    last = turns[-1].question
    subject = subject_of(last, context)
    return f"{_WHO_WRITES}{subject}" if subject and last.intent is Intent.YES_NO else ""


def _of_two_times(one: Question, other: Question, asked: str) -> bool:
    """Tell whether the values of two times are weighed: one that was reached and one that is aimed at."""
    natures = {one.nature, other.nature}
    return asked in _OF_VALUES and one.intent is other.intent is Intent.TARGET and len(natures) > 1


_OF_VALUES = frozenset({"差多少", "差几倍", "是不是一半"})
_OF_DEPARTMENTS = frozenset({Intent.TASKS_OF_DEPARTMENT, Intent.COUNT})
_TOGETHER = "加起来是多少"
_OF_BODIES = frozenset({"哪个责任部门多", "哪个责任部门少"})
# “**15家**”: a value that an answer tells.
_VALUE = re.compile(r"\*\*[^*\n]{0,8}\d[^*\n]*\*\*")


def _fits(asked: str, turns: Sequence[Turn]) -> bool:
    """Tell whether the last two answers tell what is asked of both: two values, or who is in charge."""
    if asked == _TOGETHER:
        lists = any(turn.question.intent is Intent.LIST or turn.question.departments for turn in turns)
        return not lists and all(_VALUE.search(turn.reply) for turn in turns)
    return asked not in _OF_BODIES or all(_asks_bodies(turn.question) for turn in turns)


def _asks_bodies(question: Question) -> bool:
    """Tell whether a question asks who is in charge, or how many are."""
    counted = question.intent is Intent.COUNT and counts_bodies(question.text)
    return counted or question.intent is Intent.RESPONSIBLE


def _of_bodies_counted(asked: str, two: Sequence[Question]) -> str:
    """Return which has more in charge for which is more, where those in charge were counted of both."""
    counted = all(_asks_bodies(one) and one.intent is Intent.COUNT for one in two)
    return f"哪个责任部门{asked[-1]}" if counted and re.fullmatch(rf"{_WHICH}的?[多少]", asked) else asked


def _row_of_departments(turns: Sequence[Turn]) -> Sequence[Question]:
    """Return the last questions that ask the same of a department each: two, or more of them."""
    questions = [turn.question for turn in turns]
    intent = questions[-1].intent
    at = next((n for n, q in enumerate(reversed(questions)) if q.intent is not intent or not q.departments), len(turns))
    return questions[-max(at, 2) :]


def _of_departments(row: Sequence[Question], asked: str, context: Context) -> str:
    """Return which of the departments of questions has more to do, in the place of all if it is the same."""
    of_many = len(row) > 2
    mentions = [question.departments[0] for question in row if question.departments]
    names = list(dict.fromkeys(_named(mention, of_many=of_many) for mention in mentions))
    labels = {label_of(question, context.knowledge) for question in row if question.named_documents}
    place = labels.pop() if len(labels) == 1 and all(question.named_documents for question in row) else ""
    if len(names) < 2 or not asked.endswith(("多", "少")):
        return ""
    return f"{place}{'、'.join(names[:-1])}和{names[-1]}谁的任务{f'最{asked[-1]}' if len(names) > 2 else '多'}"


def _named(mention: DepartmentMention, *, of_many: bool) -> str:
    """Return how to call a department: in full where it may else name none, as 公安, or 法院 as one of many."""
    whole = len(mention.by_region) != 1 or (mention.written[-1] in _ENDS and not of_many)
    return mention.written if whole else mention.by_region[0][1]


# What the names of departments end with.
_ENDS = "局委院厅办署关会行部队区"
# “和刚才那个比,哪个多”, “跟前面那份比呢”: what the turn before the last was about; not “和刚才的部门比”.
_WITH_BEFORE = re.compile(
    r"^(?:和|跟|与|同)?(?:刚才|刚刚|前面|上面|之前|先前)(?:问|说|讲)?的?(?:那|这)?(?:个|份|边|家|地|项|条|数)?的?"
    r"(?:相?比(?:较|一比)?|对比)(?:起来)?(?:呢)?,?"
)


def _asked(text: str) -> str:
    """Return what a question asks of two things, in words that stand behind them; empty if it compares nothing."""
    if with_before := _WITH_BEFORE.match(text):
        text = text[with_before.end() :] or "有什么不同"
    if which := _WHICH_IS_MORE.match(text):
        by = f",{which['by'].lstrip(',')}" if which["by"] else ""
        bare = which[0].removesuffix(which["by"] or "")
        return re.sub(rf"^{_TWO}(?:相比|比起来|之间|里|中)?,?", "", bare) + by
    if bodies := _MORE_BODIES.match(text):
        return f"哪个责任部门{bodies['more']}"
    if alike := _ALIKE.match(text):
        return f"{alike['what'] or ''}一样吗"
    if one_body := _ONE_BODY.match(text):
        return "牵头部门是同一家吗" if one_body["leads"] else "是同一家吗"
    return next((asked for form, asked in _FORMS if form.match(text)), "")


_FORMS = (
    (_WRITES, _WHO_WRITES),
    (_DUTIES_DIFFER, "责任部门有什么不同"),
    (_GAP, "差多少"),
    (re.compile(rf"(?=.*一半){_SHARE.pattern}"), "是不是一半"),
    (_SHARE, "差几倍"),
    (_SUM, _TOGETHER),
    (_DIFFER, "有什么不同"),
    (_OTHERS, "有什么不同"),
)
