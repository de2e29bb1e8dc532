"""Tells whether words leave unsaid what a question says that something is, or where all of it is."""

from __future__ import annotations

import re

from index.words import is_verb, plain_words

_END = r"的?(?:吗|么|吧|嘛|没有?|,?(?:对|是|没错)[^?]{0,3})?[?]*$"
# “都是绿茶吗”, “全在茶港吧”, “清一色是茶农的”: of all of something; not “都是谁”, “都在推进吗”, “都是要办的吗”.
_OF_ALL = re.compile(
    rf"(?:都|全都?|均|全部|统统|一律|清一色)(?:是|在|属于|来自|出自)(?!要|会|想|为了?|由|推|建设|做|搞|进行|开展)"
    rf"(?P<said>[^,?谁哪什啥几多怎]{{2,10}}?){_END}"
)
# What tells of all: “各区”, “全部”; not “全省”.
_TELLS_ALL = re.compile(r"都(?!市)|均|全部|全面|所有|[各每]|一律|统一|全覆盖")
# “是自愿的吗”, “是绿茶的吧”: what something is said to be; not “是市茶委负责的”, “是2021年印发的”, “是真的吗”.
_IS = re.compile(
    r"(?<![不都全])是(?!不是|否|真|假|这|那|事实|实话|对的|一回事)"
    rf"(?P<said>[^,?是谁哪什啥几多怎有在由归\d]{{2,6}}?){_END}"
)
_DONE = re.compile(r"[负牵管办发印定建设写提出做搞给让把用要会想能来去]|配合|组织")
_SHORTEST = 2


def claims_of_all(question: str) -> bool:
    """Tell whether a question says of all of something what or where it is, and not how many: “都是茶农吗”."""
    match = _OF_ALL.search(question)
    return match is not None and not re.search(r"\d", match["said"])


def of_all_unsaid(question: str, words: str) -> bool:
    """Tell whether a question says of all of something what or where it is, and a sentence says nothing of all."""
    return _OF_ALL.search(question) is not None and _TELLS_ALL.search(words) is None


def predicate_unsaid(question: str, words: str) -> bool:
    """Tell whether a question says that something is what no word of a sentence says: “登记是自愿的吗”."""
    match = _IS.search(question)
    if match is None or _DONE.search(match["said"]):
        return False
    said = list(plain_words(match["said"]))
    telling = [word for word in said if len(word) >= _SHORTEST]
    by_verb = len(said) > 1 and is_verb(said[-1]) and said[-1] not in words
    return by_verb or (bool(telling) and not any(word[:_SHORTEST] in words for word in telling))
