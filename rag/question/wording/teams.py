"""Spells out that who helps is asked of each task: “茶业局牵头的有哪几条,各配合谁” becomes one question of each."""

from __future__ import annotations

import re

_TASKS = r"(?:任务|条目|事项|活儿?|事情?)"
_MANY = r"(?:哪些|哪[几]?[条项个]|几[条项个]|多少[条项个]|什么|啥)"
_WHO = r"(?:谁|哪(?:些|几[家个])?(?:单位|部门|家)?)"
_EACH = r"(?:各自?|分别|又|都|,)*"
# “牵头的有哪几条,各配合谁”, “牵头哪些任务,分别由谁配合”, “牵头几项,配合单位各是谁”; not “牵头哪些任务,配合哪些任务”.
_TEAMS = re.compile(
    rf"牵头了?的?{_TASKS}?(?:都|一共|总共)?有?(?:是)?{_MANY}(?:{_TASKS}|的)?,+{_EACH}"
    rf"(?:(?:由|有|是|靠)?{_WHO}(?:来|在|一起)?(?:配合|协办|参与)|(?:配合|协办)(?:的)?(?:单位|部门|方)?{_EACH}(?:的)?(?:是|有)?{_WHO}"
    rf"|[跟和同]{_WHO}(?:一起|一块儿?|搭[伙档班])(?:干|做|办)?)的?[呢啊呀?]*$"
)


_OF_EACH = "牵头的任务分别由谁配合"


def spell_teams(text: str) -> str:
    """Return a normalised question that asks for tasks that a body leads, and who helps, as one question of each."""
    return _TEAMS.sub(_OF_EACH, text)


def asks_of_teams(text: str) -> bool:
    """Tell whether a normalised question asks who helps with each of the tasks that a body leads."""
    return _OF_EACH in text
