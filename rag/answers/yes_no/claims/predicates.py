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
# “茶馆有编制吗”: what a thing is said to have; not “茶港有茶馆吗”, where commas stand for the place, nor “有安排吗”.
_HAS = re.compile(
    r"(?:^|,)(?P<thing>[^,?谁哪几多]{3,16}?)(?<![没拥具设所只])有(?!没有|效|关|权|望|利"
    r"|安排|规定|内容|要求|说法|计划|打算|办法|措施|动作|考虑|涉及|提到|写|说|讲|支持|扶持|政策|一些|些)"
    r"(?P<said>[^,?谁哪几多什啥怎的]{2,5}?)(?:吗|么|吧|没有?)[?]*$"
)
# “比去年增加了吗”: more than at another time, which plans seldom tell.
_THAN_BEFORE = re.compile(r"比(?:去年|前年|上年|上一年|往年|以前|过去|头一年)")
_GREW = re.compile(r"同比|增长|提高|提升|上升|增加|减少|下降|翻")
# “是全国第一个吗”, “是收费的吗”: that a plan is silent on it refutes nothing; not “是第一项吗”.
_OPEN = re.compile(
    r"(?:第一|头一|首)[个家批座](?!五年)"
    r"|是(?:不是)?(?:要|会)?(?:收费|付费|免费|要钱|花钱|自愿|强制|义务|[^,?]{2,8}(?:资助|赞助|出资|捐))[^,?]{0,3}的"
)
# “由茶农自愿参加”, “强制茶馆登记”: in which manner, which a sentence must tell as well.
_MANNERS = ("自愿", "强制", "无偿", "有偿", "义务")


def claims_of_all(question: str) -> bool:
    """Tell whether a question says of all of something what or where it is, and not how many: “都是茶农吗”."""
    match = _OF_ALL.search(question)
    return match is not None and not re.search(r"\d", match["said"])


def of_all_unsaid(question: str, words: str) -> bool:
    """Tell whether a question says of all of something what or where it is, and a sentence says nothing of all."""
    match = _OF_ALL.search(question)
    if match is None:
        return False
    telling = [word[:_SHORTEST] for word in plain_words(match["said"]) if len(word) >= _SHORTEST]
    return _TELLS_ALL.search(words) is None or (bool(telling) and not any(word in words for word in telling))


def predicate_unsaid(question: str, words: str) -> bool:
    """Tell whether a question says that something is what no word of a sentence says: “登记是自愿的吗”."""
    match = _IS.search(question)
    if match is None or _DONE.search(match["said"]):
        return False
    said = list(plain_words(match["said"]))
    telling = [word for word in said if len(word) >= _SHORTEST]
    by_verb = len(said) > 1 and is_verb(said[-1]) and said[-1] not in words
    return by_verb or (bool(telling) and not any(word[:_SHORTEST] in words for word in telling))


def manner_unsaid(question: str, words: str) -> bool:
    """Tell whether a question says in which manner something is done, and a sentence does not."""
    return any(manner in question and manner not in words for manner in _MANNERS)


def possession_unsaid(question: str, words: str) -> bool:
    """Tell whether a question says that a thing has something of which no word of a sentence speaks: “有编制吗”.

    The names of places in it are blanked, each character with a comma.
    """
    match = _HAS.search(question)
    if match is None:
        return False
    telling = [word for word in plain_words(match["said"]) if len(word) >= _SHORTEST]
    return bool(telling) and not any(word[:_SHORTEST] in words for word in telling)


def than_before_unsaid(question: str, words: str) -> bool:
    """Tell whether a question says that there is more than before, and a sentence tells of no growth."""
    return _THAN_BEFORE.search(question) is not None and _GREW.search(words) is None


def silence_refutes_nothing(question: str) -> bool:
    """Tell whether a question says of something what plans need not say, so that silence leaves it open."""
    return _OPEN.search(question) is not None
