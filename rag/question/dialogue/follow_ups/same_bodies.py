"""Asks what else the bodies told before are in charge of: “还有哪些任务也是这几家管”."""

from __future__ import annotations

import re

from rag.question.departments.named import link_departments
from rag.question.dialogue.carried.place import carried, plan_told_first
from rag.question.dialogue.joining import joined
from rag.question.dialogue.turns import Context, Turn
from rag.question.model import Question

_SEVERAL = 2
_THEM = (
    r"(?:[这那][几两三四五些]?(?:个|家)?(?:部门|单位|局)?|它们?|他们"
    r"|同(?:样|一)?(?:一?批|[几两三]家|一?些)?(?:部门|单位|人)?)"
)
# “还有哪些任务也是这几个部门负责”, “别的专栏也归它们管吗”, “它们还一起负责什么”; not “还有哪些部门负责”.
_ALSO_THEIRS = re.compile(
    r"^(?:还|另外|除此之外|那)*(?:有)?(?:没有)?(?:哪(?:些|几[个项条])|什么|啥|别的|其他的?)(?P<noun>[一-鿿]{2,4}?)?"
    rf"(?:也|还|同样|又)(?:都)?(?:是|由|归|让){_THEM}(?:来)?(?:一起|共同)?(?:负责|管|牵头|做|承担|参与|抓|办|的)*"
    r"(?:吗|么|呢)?[?]*$"
)
_NOUN = "任务"


def also_theirs(opened: str, own: Question, turn: Turn, context: Context) -> str:
    """Return a question for what the bodies of the last answer do together, of its plan; or nothing.

    They are those that its first sentence with any names.
    """
    match = _ALSO_THEIRS.match(opened)
    if match is None:
        return ""
    names = _named_first(turn.reply, context)
    if not names:
        return ""
    place = carried(own, turn.question, context.knowledge) or plan_told_first(turn.reply, context.knowledge)
    noun = match["noun"] or _NOUN
    together = "共同参与" if len(names) >= _SEVERAL else "负责"
    return joined(place, "", f"{'、'.join(names)}{together}的{noun}有哪些")


def _named_first(reply: str, context: Context) -> list[str]:
    for said in re.split(r"[。；\n]|（“", reply):
        found = link_departments(said, context.knowledge.departments)
        if found:
            return list(dict.fromkeys(one.written for one in found))
    return []
