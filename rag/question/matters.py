"""Finds two matters of one plan that a question asks about together: “茶叶贷款和品牌推广两条都有文旅局吗”."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rag.question.links import DepartmentMention, Mention, blanked

_NAME = r"“[^”?]{2,24}”|[^,?、和与跟“”]{3,20}?"
_ONE_OF_THEM = r"(?:[这那]?一?[条项个块件](?:任务|工程|工作|事)?)?"
# “建馆和办展都有文旅局吗”, “建馆那条和办展那条”, “建馆、办展两项”; not “建馆和办展”, which says nothing of both.
_TWO = re.compile(
    rf"(?:^|[,的里中内])(?P<one>{_NAME}){_ONE_OF_THEM}(?:和|与|跟|、|以及|还有)(?P<other>{_NAME}){_ONE_OF_THEM}"
    r"(?:,*(?:里面?|中|上)?(?:[这那]?[两二俩][条项个块件]?(?:任务|工程|工作|事)?)|[这那][条项个块件]|,*(?:里面?|中)?(?=(?:是不是|是否)?都|分别|各|,哪))"
)
# “是不是建馆”, “在建馆里”: what stands before the first of them; not “建馆”.
_LEADS = re.compile(r"^(?:是不是|是否|在|说)+")


def two_matters(text: str, named: Sequence[Mention | DepartmentMention]) -> tuple[str, str] | None:
    """Return the words for two matters of a normalised question, without places and departments; None if none."""
    match = _TWO.search(blanked(text, named))
    if match is None:
        return None
    one, other = (_LEADS.sub("", match[group].strip("“”")) for group in ("one", "other"))
    return (one, other) if one and other else None
