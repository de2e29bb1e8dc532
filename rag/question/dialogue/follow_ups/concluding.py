"""Completes what concludes which of the two before has more: “这么说还是海门多喽”, “看来马德里的少些”."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rag.contract import Intent
from rag.question.departments.named import link_departments
from rag.question.departments.shortened import meant_by
from rag.question.dialogue.carried.place import label_of, own_label, without_place
from rag.question.dialogue.follow_ups.weighing import weighed
from rag.question.dialogue.turns import Context, Turn
from rag.question.model import NUMBERS, Question

_SO = (
    r"(?:(?:照)?(?:这么|这样|那么|那样|如此)(?:一)?(?:说|看|讲|比|算)(?:来|起来|下来|的话)?|看(?:来|样子|起来)|合着|敢情|所以|也?就是说"
    r"|总之|那么?|这下|结果|原来|到头来|说到底|算下来|比下来|,)*"
)
# “这么说还是海门多喽”, “合着上海更高啊”, “也就是说茶业局少一点”, “那第九项的部门多吧”: that one of two has more is
# concluded from what was told; not “海门最多”, “这么说哪个多”, “海门有多少”.
_CONCLUDES = re.compile(
    rf"^{_SO}(?:还是|倒是|反而|反倒|其实|应该|可能|果然)*(?:就?是)?(?P<who>[^,?最谁哪几]{{1,12}}?)(?:[那这]边|[那这]里)?(?:的)?"
    r"(?P<bodies>(?:责任|牵头|配合)?(?:部门|单位))?(?:的?任务)?(?:要|会|更|还|又|也|比较|相对|稍微?|略)*"
    r"(?P<more>[多少高低](?![少高于]))(?:一?[点些]儿?|得多)?(?:了|喽|咯|啰|啊|吧|吗|么|嘛|呗|呀|对吧|是吧|对吗|是吗)*[?]*$"
)


def concluded(opened: str, own: Question, turns: Sequence[Turn], context: Context) -> str:
    """Return a question for which of the two before has more, where one is said to have; or nothing.

    That is a place, a department, a numbered place or a thing of one of the last two questions, which count something.
    """
    match = _CONCLUDES.match(opened)
    if match is None:
        return ""
    last = turns[-1].question
    if last.intent is Intent.COMPARE:
        return last.resolved if _is_side(match["who"], own, [last], context) else ""
    two = [turn.question for turn in turns[-2:]]
    of_bodies = bool(match["bodies"]) and all(one.intent is Intent.RESPONSIBLE or one.references for one in two)
    counted = all(one.intent in NUMBERS or one.departments for one in two)
    if len(two) < 2 or not (counted or of_bodies) or not _is_side(match["who"], own, two, context):
        return ""
    asked = f"哪个{'责任部门' if of_bodies else ''}{'多' if match['more'] in '多高' else '少'}"
    return weighed(context.understand(asked), asked, turns, context)


def _is_side(who: str, own: Question, questions: Sequence[Question], context: Context) -> bool:
    """Tell whether words name a side of some questions and nothing else: its place, its department or its thing."""
    labels = "和".join(label_of(one, context.knowledge) for one in questions)
    label = own_label(own, questions[-1], context.knowledge)
    if label and label in labels:
        return not without_place(who, context.knowledge).strip("的, ")
    return any(who in one.text for one in questions) or _is_department(who, questions, context)


def _is_department(who: str, questions: Sequence[Question], context: Context) -> bool:
    """Tell whether words name a department of some questions, be it in short: 教委 of 市教委."""
    departments = context.knowledge.departments
    named = {pair for one in link_departments(who, departments) for pair in one.by_region}
    named |= set(meant_by(who, departments))
    return any(pair in named for one in questions for mention in one.departments for pair in mention.by_region)
