"""Reads the thing of which a question asks whether plans write it at all: “有没有提到茶园”, “茶园出现了吗”."""

from __future__ import annotations

import re

from index.words import is_verb, names_something, plain_words

# “提到”, “写到了”, “出现过”: what says that a word stands in a text; not “说要”, “讲座”, “提升”.
_WRITES = r"(?:(?:提|写|说|讲|谈)(?:到|及)|提(?:过|没提[到过]?)|写没写[到过]?|提及|涉及|出现|点名)(?:了|过)?(?:一下)?"
_WHETHER = r"(?:有没有|有无|没有?|未|是否|是不是|都|也|还)*"
_CLOSES = r"(?:的?(?:内容|字样|说法|表述))?(?:了|过)?(?:吗|么|嘛|吧|没有?|不)?[?]*"
_THING = "(?P<thing>[一-鿿a-z0-9+]{2,12}?)"
_WITHIN = r"(?:,+的?(?:里面?|中|上|全文|正文)?,*)?"
# “,,有没有提到茶园”, “,,提没提茶园”, “茶园在,,里有没有出现”; not “提到的茶园有几座”, “谁提到了茶园”.
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
