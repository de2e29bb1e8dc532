"""Reads the thing that is told of one side and asked of another: “规划鼓励茶农合作社,计划还鼓励吗”."""

from __future__ import annotations

import re

# “,,,,里还提不提”: the name of the second side, where commas stand for it, and what is asked of it.
_TURN = re.compile(r"^(?P<told>.*[^,?]),{2,}(?P<asked>[^,?]{1,14})[?]*$")
_WITHIN = r"(?:里面?|中|上|那边|这边|那里|这里|的)*(?:到底|究竟)?(?:也|还|又|都|却|倒|就|同样|照样)*"
# “吗”, “没有”, “了吧”.
_CLOSES = r"(?:了|着|到|过|进去)*(?:这[个块茬事条点]|这么)?(?:了)?(?:吗|么|嘛|没有?|不|吧|呢)"
# What is asked of the second: “提不提”, “写没写”, “还鼓励吗”, “是不是没写”, “没影了”, “还在不在”; not “怎么写”.
_LIKE = r"(?:(?:这|那|同)(?:个|样|种|类|条)?|类似|相应)?的?(?:名字?|字样|提法|说法|内容|东西|安排|打算|规定)?"
_ASKED = tuple(
    re.compile(form)
    for form in (
        r"(?:里面?|中|上)?(?:是不是|怎么|却|倒|就|也|都)*"
        r"(?:没了|没影|没有?下文|没有?踪影|不见|消失|找不到|看不到|丢了|删了|没动静)(?:了|踪影)?(?:吗|么|吧|呢)?",
        rf"{_WITHIN}(?P<does>[一-鿿]{{1,2}}?)(?:了|到|过)?[不没](?P=does)(?:了|到|过)*{_LIKE}",
        rf"{_WITHIN}(?:是不是|是否)(?:也|还|都|就)*(?:没有?|不|未)?(?P<does>[一-鿿]{{1,2}}?)(?:了|到|过|着)*",
        rf"{_WITHIN}(?:没有?|不|未)?(?P<does>[一-鿿]{{1,3}}?){_CLOSES}",
    )
)
# What a plan does with whatever it writes, 提 and 管; any other verb must have been told of the first side: 鼓励.
_WRITES = re.compile("[提写说讲列有在点搞管做抓推建办要谈沾]|涉及|安排|规定|提到|写到|出现|保留|强调")
# What tells of the first side that it writes a thing, before the thing: “里明确说要”, “提了”; not the 有 of “有效期”.
_LEADS = re.compile(
    r"^(?:里面?|中|上|的|是|那边|这边)*(?:曾|曾经|已经?|都|也|还|明确|专门|单独|特意|可是|原来|本来)*"
    r"(?:(?:提|写|说|讲|列|点|谈)(?![升高供前质速倡交案醒请作明法服师座解究评])(?:到|出|过|了|着|进|名|及)*(?:要|会|想)?"
    r"|有(?![效限机利关])(?:过|了)?|规定|要求|提出|安排|强调|出现|[搞做抓推建办](?![动进广设立法理])(?:了|过)?|要|会|想|打算|准备)*(?:了|过|着)?(?:的|一?个|一?条)?"
)
# “这事”, “的名”: what only points back to the thing.
_POINTS = re.compile(
    r"(?:这|那)(?:个|件|项|条|块|茬|码|回|点)?(?:事|事儿|东西|方面|工作|内容|提法|说法)?$|的?(?:名字?|字样|提法|说法|内容)$|方面$|^(?:关于|有关|对|就)"
)
# Another question, or one of how much: “写了几座”, “哪”; not “几何”.
_OTHERWISE = re.compile(r"[谁哪几吗呢\d?]|多少|什么|啥|怎|如何|是不是|有没有")


def told_then_asked(text: str) -> str:
    """Return the thing that a normalised question tells of one side and asks of the next; nothing where it does not.

    The names of places and plans in it are blanked, each character with a comma.
    """
    turn = _TURN.match(text)
    if turn is None or ",," not in turn["told"] or _OTHERWISE.search(turn["told"]):
        return ""
    asked = next((found for form in _ASKED if (found := form.fullmatch(turn["asked"]))), None)
    if asked is None:
        return ""
    does = asked.groupdict().get("does") or ""
    if does and not _WRITES.fullmatch(does) and does not in turn["told"]:
        return ""
    pieces = [name for piece in re.split(r",+", turn["told"]) if len(name := _bare(piece, does)) > 1]
    return pieces[0] if len(pieces) == 1 else ""


def _bare(piece: str, does: str) -> str:
    """Return the name in a piece of a question, without what is said to be done with it."""
    name = _LEADS.sub("", piece)
    if len(does) > 1:
        name = name.removeprefix(does)
    return _POINTS.sub("", _POINTS.sub("", name)).strip("“”\"'的了过 ")
