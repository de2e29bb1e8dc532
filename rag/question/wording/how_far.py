"""Spells out how far the numbers of a plan go: “小节从(一)排到多少” is “共有几个小节”."""

from __future__ import annotations

import re

# What plans number, by the words that people use, as the words by which it is counted.
_KINDS = (
    (r"小?节", "几个小节"),
    (r"章|大?部分|大标题|一级标题", "几个部分"),
    (r"专栏", "几个专栏"),
    (r"[条项]目?|任务", "几项任务"),
)
_UNIT = "(?:大标题|一级标题|大?部分|小?节|章|专栏|任务|[条项]目?)"
_SIGN = "(?:阿拉伯数字|编号|序号|号码|数字)"
# The 部分 of “第三部分” is one, and not what is counted.
_NO_NUMBER = r"(?<![一二三四五六七八九十\d])"
_RUNS = r"(?:一直|都|会|能)?(?:排|编|数|写|列|标|分)"
_HOW_FAR = rf"到了?(?:第)?[(]?(?:几|多少)[)]?(?:号|个?{_UNIT})?(?:了|为止|结束)?"
_COUNTS = rf"(?:[?,]*(?:一共|总共|共|拢共|合计)(?:是|有)?(?:几|多少)(?:个|大|小)?{_UNIT}?)?"
# “小节从(一)排到多少?总共几节”, “从一编到几”, “任务从1数到多少号”; not “从一家增到几家”, “第三部分排到第几位”.
_FROM = re.compile(
    rf"{_NO_NUMBER}(?:(?P<unit>{_UNIT})(?:的|里|是|,|{_SIGN})*)*从(?:第)?(?P<first>[(](?:[一二三四五六七八九十]{{1,2}}|[1几])[)]|一|1)(?P<of>{_UNIT})?(?:起|开始|往后|往下)?"
    rf",?{_RUNS}{_HOW_FAR}{_COUNTS}(?=[?]*$)"
)
# “专栏排到几号”, “阿拉伯数字编号编到多少”, “任务排到第几项”; not “茶叶排到第几”, “排到第几部分”.
_UP_TO = re.compile(
    rf"{_NO_NUMBER}(?:(?:(?P<unit>{_UNIT})|(?P<sign>{_SIGN}))(?:的|,)*)+{_RUNS}{_HOW_FAR}{_COUNTS}(?=[?]*$)"
)
# “最后一节是第几”, “末一章排第几”; not “最后一章第几节”, “最后一项是第几项”, which is told with what it says.
_LAST = re.compile(
    r"(?:最后|末尾?|最末)(?:的)?(?:那)?一?个?(?P<unit>小?节|章|大?部分|专栏)(?:的)?(?:编号)?(?:是|排|到|排到|编号?到?|标)+第?(?:几|多少)"
    rf"(?:号|个?{_UNIT})?(?=[?]*$)"
)
# “最后一条任务是多少号”: what it is tells its number as well; not “最后一项是几号文件”.
_LAST_ITEM = re.compile(
    r"(?P<item>(?:最后|末尾?|最末)(?:的)?(?:那)?一?[项条])(?:任务)?的?(?:编号|序号)?是(?:几|多少)号?(?=[?]*$)"
)
# “(一)(二)(三)这样的一共有几个”, “一、二、三这种标题有多少个”; not “(一)(二)(三)讲什么”.
_SUCH = re.compile(
    rf"(?:(?P<paren>(?:[(][一二三四五六][)][、,]?){{2,}})|(?P<plain>一[、,]二[、,]三[、,]?))(?:等)?(?:这样|这种|这类|打头|开头)的?"
    rf"(?:{_UNIT}|标题)?,?(?:一共|总共|共|都)*(?:是|有)?(?:几|多少)(?:个|条)?{_UNIT}?(?=[?]*$)"
)

# “册子里数下来有几条”, “统计下来多少项”: that it is counted tells nothing; not “加起来几家”, which asks for a sum.
_COUNTED = re.compile(
    r",?(?:数|算|统计|盘点|清点)(?:一数|下来|起来|一下|完)(?:看)?,?(?=(?:一共|总共|共|能)*(?:有|是)?(?:几|多少))"
)


def spell_how_far(text: str) -> str:
    """Return a normalised question for how far a numbering goes as one for how many there are of what is numbered.

    What (一) begins are sections, what 一 begins the parts of a plan, whatever unit is left out. That something is
    counted (“数下来有几条”) is left out.
    """
    text = _COUNTED.sub("", text)
    if such := _SUCH.search(text):
        kind = "小节" if such["paren"] else "部分"
        return f"{text[: such.start()]}共有几个{kind}{text[such.end() :]}"
    text = _LAST_ITEM.sub(r"\g<item>是什么", text)
    match = _FROM.search(text) or _UP_TO.search(text) or _LAST.search(text)
    if match is None:
        return text
    named = match.groupdict()
    counted = _counted(named.get("first"), named["unit"] or named.get("of"), signs=bool(named.get("sign")))
    return f"{text[: match.start()]}共有{counted}{text[match.end() :]}"


def _counted(first: str | None, unit: str | None, *, signs: bool) -> str:
    """Return how what is numbered is counted: by its unit, or else by the number that begins it, or as tasks."""
    if unit:
        return next(counted for words, counted in _KINDS if re.fullmatch(words, unit))
    return "几项任务" if signs and not first else {"一": "几个部分", "1": "几项任务"}.get(first or "", "几个小节")
