"""Tells whether a rule, a standard or a list is made or changed as a question says, and not only carried out."""

from __future__ import annotations

import re

from rag.evidence.sentences.parts import PART

_RULE = r"(?:条例|办法|规定|标准|规范|规则|细则|指南|指引|意见|目录|名录|法规|章程)"
_MAKES = r"制定|制订|拟定|出台|起草|编制|编写|编印|发布|颁布|印发"
_CHANGES = r"修订|修改|修正|改"
# “会制定茶叶条例吗”, “要修订茶园管理办法吗”: what is said to be made or changed; not “出台的办法管用吗”.
_SAID = re.compile(
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
    match = _SAID.search(question)
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
