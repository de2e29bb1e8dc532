"""Rules whether sides are alike, where a question asks that: “两地的数一样吗”, “单位有变化没有”, “写法不同吧”."""

from __future__ import annotations

import re
from dataclasses import replace

from rag.draft import Alike, Draft, Paragraph
from rag.question.model import Question
from rag.question.plans.links import blanked

# “一样不一样”, “换没换”, “相不相同”, of which 一样, 换 and 相同 are left.
_EITHER = re.compile(r"([一-鿿]{1,2})[不没](?=\1)")
_CLOSES = r"(?:了|过|的)*(?:吗|么|吧|不|没有?|是吗|对吗|对吧)?$"
# “不一样吧”, “有区别吗”, “换人了没”, “变了吗”; not “没换吧”, “变化多大”.
_DIFFER = re.compile(
    rf"(?:不(?:太|大|怎么)?(?:一样|相同|一致|同)|两样|对不上|(?<!没)(?:有(?:没有?|无)?|存在)(?:区别|差别|差异|出入|不同|变化?|调整|改动?|差(?=[吗么吧不没]|$))"
    rf"|(?<!没)(?<!没有)(?:换|变|改)(?:了|过)?(?:人|单位|部门)?){_CLOSES}"
)
_THERE_IS = re.compile("有|存在")
# “换人了吗”, “变了吗”: what has not changed is denied by 没有; not “变化”.
_CHANGED = re.compile("(?:换|变|改|调整)(?:了|过|人)")
# “一样吗”, “是不是一致”, “对得上不”, “没变吧”, “同样几家管吗”, “是一拨人吗”, “是同一批吗”; not “像上海一样”.
_ALIKE = re.compile(
    r"(?:(?<!像)(?<!不)(?<!不太)(?<!不大)(?:一样|相同|一致|相等|吻合|对得上|一字不差|一模一样|同样的?(?=[吗么吧不?]|$))[多大高]?"
    r"|同样的?[两几三四]?[家个](?:单位|部门)?(?:来|在)?(?:管|负责|牵头|办)?的?"
    r"|(?:同一|(?<=[是归])[同一])[批拨伙](?:人|单位|部门|机构)?(?:来|在)?(?:管|负责|牵头|办)?的?"
    r"|(?:是|属)同一(?:版|个版本|本|份|套|张|种|类|个)(?:版本|东西|意思)?|一(?:回事|码事|个意思|个东西)"
    r"|(?:是不是|是否)?也(?:是)?(?:这样|如此|这么回事|这个样子)"
    rf"|没有?(?:换|变化?|改|区别|差别|不同)(?:人|单位|部门)?){_CLOSES}"
)
# “同样几家”, “点名的几家”: as many as before, or those named, which asks for no number.
_SO_MANY = re.compile("同样的?几|(?:点名|写|列|提)的几")
# “哪里不同”, “有何区别”: what differs is asked for, and not whether.
_OPEN = re.compile("[谁哪何怎几]|什么|啥|多少|也一样")
# “写的”, “要求”, “怎么修茶园”: what sides say is what is asked for; the same words prove nothing of who or how much.
_OF_WORDS = re.compile(
    r"前后|同一[版种类个]|一回事|一码事|意思|东西|版本|变了|有变|[说写提讲叫做]的?法|办法|措施|思路|用词|措辞|表述|口径|内容|要求|规定|安排|[写说讲提]的|[写说讲提]得|哪些|怎么|如何|咋"
)


# What an answer has besides words that may be the same on both sides: duties, values, numbers of things.
_OF_FACTS = frozenset({"responsible", "targets", "items"})


def asks_alike(question: Question) -> bool | None:
    """Return whether a question says that sides are alike, or that they differ (False); None if neither."""
    if not question.tests:
        return None
    text = _EITHER.sub("", blanked(question.text, question.places))
    for part in re.split("[,?]+", text):
        if _OPEN.search(_SO_MANY.sub("", part)):
            continue
        if _DIFFER.search(part):
            return False
        if _ALIKE.search(part):
            return True
    return None


def ruled(question: Question, draft: Draft) -> Draft:
    """Put 是 or 不是 first in an answer that says how its sides relate, where a question asks whether they are alike.

    What only sets words beside each other is ruled where words are asked for.
    """
    said = asks_alike(question)
    block = draft.blocks[0] if draft.blocks else None
    if said is None or not isinstance(block, Paragraph):
        return draft
    place = next((n for n, one in enumerate(block.statements) if one.alike), None)
    if place is None or not (_OF_WORDS.search(question.text) or _OF_FACTS & draft.facts.keys()):
        return draft
    first = block.statements[place]
    word = word_for(question, first.alike or Alike.NO, said)
    before = replace(first, text=f"{word}，{first.text}", alike=None)
    told = (before, *block.statements[:place], *block.statements[place + 1 :])
    return replace(draft, blocks=(Paragraph(told), *draft.blocks[1:]))


def word_for(question: Question, alike: Alike, said: bool) -> str:
    """Return the first word of the answer to whether sides are alike (``said``) or differ."""
    if said:
        return {Alike.YES: "是", Alike.PARTLY: "不完全是", Alike.NO: "不是"}[alike]
    there_is = _THERE_IS.search(question.text) is not None
    if alike is Alike.YES:
        return "没有" if there_is or _CHANGED.search(question.text) else "不是"
    return "有" if there_is else "是"
