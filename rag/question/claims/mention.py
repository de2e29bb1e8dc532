"""Reads whether a question asks if plans write of a thing, and of which: “有没有提到茶园”, “有关于茶园的规定吗”."""

from __future__ import annotations

import re
from collections.abc import Callable

from index.words import is_verb, names_something, plain_words
from rag.question.claims.denial import denied

SAYS = r"(?:提(?![升高供前质速倡交案醒请])|写(?!作)|说(?![明法服])|讲(?![师座解究])|涉及)"
"""A verb by which plans write of a thing; not “提升”, “说明”, “讲座”."""

VERBS = "提写讲说谈"
"""The characters that such verbs begin with."""

_WHETHER = r"(?:有没有|有无|没有?|未|是否|是不是|都|也|还)*"
# “吗”, “没有?”: what asks for yes or no, at the end.
_END = r"了?(?:吗|么|嘛|吧|没有?|不)?[?]*$"

# “提到”, “写到了”, “出现过”: what says that a word stands in a text; not “说要”, “讲座”, “提升”.
_WRITES = (
    r"(?:(?:提|写|说|讲|谈)(?:到|及)|提(?:过|没提[到过]?)|写没写[到过]?|写进[去来]?|提及|涉及|出现|点名"
    r"|(?<=有没有)[提写](?![升高供前质速倡交案醒请作]))"
    r"(?:了|过)?(?:一下)?"
)
_CLOSES = r"(?:的?(?:内容|字样|说法|表述))?(?:了|过)?(?:吗|么|嘛|吧|没有?|不)?[?]*"
_THING = "(?P<thing>[一-鿿a-z0-9+]{2,12}?)"
_PLAN = "(?:[这那]?(?:一|两)?[份个]?(?:规划|计划|文件|方案|文本|材料))?"
_WITHIN = rf"(?:,+的?{_PLAN}的?(?:里面?|中|上|全文|正文)?(?:里面?|中)?,*)?"
# “,,有没有提到茶园”, “,,文件里出现过茶园没有”, “,,提没提茶园”, “茶园在,,里有没有出现”; not “提到的茶园有几座”,
# “谁提到了茶园”.
_FORMS = (
    re.compile(rf"^{_WITHIN}{_WHETHER}{_WRITES}(?!的|没){_THING}(?:这?个?词)?{_CLOSES}$"),
    re.compile(rf"^{_WITHIN}{_THING}(?:这?个?词)?[,在]*{_WITHIN}{_WHETHER}{_WRITES}{_CLOSES}$"),
)
# What asks for something else, or makes a statement of the thing: “茶园要扩大”, “哪座茶园”; not the 会 of 茶会.
_OTHERWISE = re.compile(r"[谁哪几多怎没不的]|什么|支持|鼓励")
_LINKS = frozenset("要会能可让把被给对为是有和与或")
_ASKS = re.compile(r"(?:吗|么|嘛|吧|没有?|不)[?]*$|有没有|有无|是否|是不是|[提写]没[提写]|[?]$")


def mentioned_thing(text: str) -> str:
    """Return the name of the thing that a normalised question asks to be written; nothing where it asks otherwise.

    The names of places and plans in it are blanked, each character with a comma. What is said to be done, as
    “打击仿茶”, is no name.
    """
    bare = re.sub("[“”\"'《》]", "", text)
    match = next((found for form in _FORMS if (found := form.search(bare))), None)
    if match is None or not _ASKS.search(bare) or _OTHERWISE.search(match["thing"]):
        return ""
    words = plain_words(match["thing"])
    is_name = not _LINKS.intersection(words) and (names_something(words[-1]) or len(words[-1]) == 1)
    return match["thing"] if is_name and not (is_verb(words[0]) and len(words) > 1) else ""


def without_verb(name: str, is_written: Callable[[str], bool]) -> str:
    """Return a name without the verb of writing that stands before it: 茶叶库 of “有没有说茶叶库”.

    It belongs to the name where plans write both together (讲师团), or where it begins another word (说明书).
    """
    rest = name[1:]
    if len(rest) < _SHORTEST or name[0] not in VERBS or is_written(name):
        return name
    return rest if is_written(rest) or re.match(SAYS, name) else name


_SHORTEST = 2
_SAYS_OR_NOT = rf"(?:([提写讲说])[没不]\1|(?:有没有|有无|没有?|是否|是不是)?(?:{SAYS}|出现|点名))(?:到|及|过)?了?"
# “提没提茶园”, “写到茶园了吗”, “有没有讲茶园的内容”, “出现过茶园吗”; not “提升”, “提供”, “说明”.
_MATTER = re.compile(
    rf"{_SAYS_OR_NOT}(?:关于|有关)?(?P<matter>[^,?谁哪几多]{{2,16}}?)(?:方面)?的?"
    rf"(?:内容|规定|条款|表述|说法|提法|部分|章节|条文|要求|字样|事)?{_END}"
)


def matter_mentioned(text: str) -> str:
    """Return the words for what a normalised question asks whether plans write of, be it no name; or nothing."""
    match = _MATTER.search(text)
    return match["matter"] if match else ""


# “茶港的规划提到茶乡了吗”, “写了要对接茶乡吗”: what stands before and behind a place that a plan is said to write of.
_TOWARDS = "(?:要|想)?(?:对接|接轨|融入|联动|衔接|学习|对标|依托)?"
_BEFORE, _BEHIND = re.compile(rf"{_SAYS_OR_NOT}{_TOWARDS}$"), re.compile(_END)


def is_mentioned(text: str, start: int, end: int) -> bool:
    """Tell whether a question asks if a plan writes of what stands in a stretch of its text."""
    return _BEFORE.search(text[:start]) is not None and _BEHIND.match(text, end) is not None


# “提到过”, “有没有规定”: a plan is to say something; not “有没有说法”.
_SAID = r"(?:提|写|说|讲)(?:到|没|了|过)|有没有(?:规定|写|提|说(?!法)|要求|讲|涉及|包括|关于)"
# “没写种业吧”, “规划里有茶叶”, “茶园行动有吗”, “是写在规划里的吗”: whether a plan speaks of a thing.
_SPEAKS = re.compile(
    rf"{_SAID}|(?:没有?|有|是否|规划|计划|分工|文件|里)(?:提|写|说|讲|涉及)(?!法)"
    r"|(?:规划|计划|分工|方案|文件)(?:里|中)面?(?:有没有|有)(?!几|多|哪|什)|有(?:吗|么|没有?)[?]*$"
    r"|(?:写|列|放|出现)在[^,?]{2,30}(?:里面?|中|上)的?(?:吗|么|吧|不)[?]*$"
)
# “有自己的展馆吗”, “有没有种茶的打算”: what there is, be it only meant.
_THERE = re.compile(rf"{_SAID}|有没?有?自己的|有没有[^,?]*的(?:计划|打算|规定|安排|想法|说法)[?]*$")


def asks_if_written(text: str) -> bool:
    """Tell whether a question asks if a plan speaks of a thing, whatever it is."""
    return _SPEAKS.search(text) is not None


def asks_what_there_is(text: str) -> bool:
    """Tell whether a question asks what there is, or a plan says, and not how somebody gets it."""
    return _THERE.search(text) is not None


# “有没有提”, “写没写”: asks for yes or no and denies nothing.
_ASKS_IF = re.compile(r"有没有|([提写讲说])没\1|没有?[?]*$")


def denies_mention(text: str) -> bool:
    """Tell whether a question says that a plan does not write of something: “没提到茶园吧”, not “有没有提到茶园”."""
    return denied(_ASKS_IF.sub(",", text)) is not None
