"""Puts first what a question says at its end, as people type on a phone: a place, a plan, a time."""

from __future__ import annotations

import re
from functools import cache

from rag.lexicon.regions import region_names

# “谁负责(海门)”, “有几项?推进计划里数”, “有几项,我说的是海门”: where a question is asked of, said last; not “(第3项)”.
_SAID_LAST = re.compile(
    r"^(?P<asked>[^()]{3,}?)[?。]*"
    r"(?:[(](?P<where>[^()]{2,14}?)(?:里面?|中|的)?[)]|[?,。](?P<place>[^()?,]{2,14}?)(?:里面?|中)(?:数|找|查|看|算)(?:数|一?下)?"
    r"|(?P<mark>[?,。])我?(?:说|问|讲|指)的是(?P<meant>[^()?,]{2,14}?))"
    r"[?。!]*$"
)
# “茶馆有几家,2020年的时候”, “茶馆有几家,到2025年”: a time said at the end; not “建于2020年”, “茶馆比2020年多吗”.
_TIME_LAST = re.compile(
    r"^(?P<asked>[^?]{4,}?)[,?]+(?P<time>到?20\d\d年?(?:底|末)?)(?:的?时候|那会儿?|那时候?|那年|时|的)?[?]*$"
)


# “有茶馆吗,海门的”, “要建几家,上海的推进计划”: where it is asked of, and nothing else; not “茶港的,海门的”.
_PLACE_LAST = re.compile(r"^(?P<asked>[^()]{4,}?)(?P<mark>[?,。!]+)(?P<place>[^()?,]{2,14}?)的?[?。!]*$")
# Behind what asks nothing, “说错了,我问的是海门” corrects the turn before.
_ASKING = re.compile("[谁哪几怎吗么呢什啥?]|多少")
_ASKED = re.compile(f"{_ASKING.pattern}|[吧不咋]$|没有?$")


def said_first(text: str) -> str:
    """Return a normalised text with the place, the plan or the time first that it says at its end."""
    said = _SAID_LAST.match(text)
    if said and said["meant"] and not _ASKING.search(text[: said.end("mark")]):
        said = None
    where = (said["where"] or said["place"] or said["meant"]) if said else ""
    if said and where and _place_or_plan().fullmatch(where):
        text = f"{where}{said['asked']}{'?' if said['mark'] == '?' else ''}"
    last = _PLACE_LAST.match(text)
    if last and _place_or_plan().fullmatch(last["place"]) and _ASKED.search(last["asked"]):
        asked, named = last["asked"], re.search(place_names(), last["asked"])
        text = text if named else f"{last['place']}{asked}{'?' if '?' in last['mark'] else ''}"
    return _TIME_LAST.sub(r"\g<time>\g<asked>", text)


def place_names() -> str:
    """Return a pattern that matches what places are called."""
    names = [name for aliases in region_names().aliases.values() for name in aliases if len(name) > 1]
    return "|".join(sorted(map(re.escape, names), key=len, reverse=True))


@cache
def _place_or_plan() -> re.Pattern[str]:
    # “海门”, “上海的推进计划”, “五年规划”; not “茶馆规划”.
    return re.compile(
        rf"(?:{place_names()})?的?(?:这份|那份)?(?:(?:“?十四五”?|五年|两年|实施|推进)*(?:规划|计划|方案|工作分工|分工|文件))?"
    )
