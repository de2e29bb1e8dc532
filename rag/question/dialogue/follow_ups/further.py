"""Recognises a question for more than the answers before it told: “还有别的办法吗”, “除此之外呢”, “还有呢”."""

from __future__ import annotations

import re

from rag.contract import Intent
from rag.question.dialogue.opening import without_tail

_BESIDE = r"(?:除(?:了|去|开)?(?:此|这|那|上面|上述|刚才)[^,?]{0,8}?(?:之外|以外|外)?,?)"
_MEASURES = r"(?:的?(?:手段|办法|方法|法子|措施|举措|途径|路子?|渠道|招数?|安排|做法|动作|政策|支持|打算|抓手))"
_OTHER = r"(?:别的?|其他的?|其它的?|另外的?|更多的?)"
_END = r"(?:没有?|吗|么|呢|不)*[?。]*$"
# “还有其他措施吗”, “有没有别的融资渠道”, “还有什么招”: more measures; not “还有别的部门吗”.
_MORE_MEASURES = re.compile(
    rf"{_BESIDE}?(?:还|另)?(?:有没有|有)(?:什么|啥|哪些)?{_OTHER}(?P<of>[一-鿿]{{0,4}}?){_MEASURES}{_END}"
    rf"|{_BESIDE}?还有(?:什么|啥|哪些){_MEASURES}{_END}"
)
# “还有别的部门吗”: more who see to it; not “还有别的办法吗”.
_MORE_PEOPLE = re.compile(rf"{_BESIDE}?(?:还|另)?(?:有没有|有){_OTHER}(?:部门|单位){_END}")
_BODIES = "(?:部门|单位|机关|委办局)"
_OTHERS = (
    rf"(?:{_BESIDE}|除(?:了|开|去)?(?:它|他|她|[这那](?:一?[个家])?|牵头的?)(?:们)?{_BODIES}?(?:之?外|以外)?,?"
    r"|(?:其[他它余]|剩下?|余下|旁|别|另外|另)的?|[跟和与同](?:它|他)们?一(?:起|块儿?|道|同)(?:干|做|办|管|弄)?的)"
)
_WHO = rf"(?:是)?(?:谁|哪(?:些|[几两三]?[个家])(?:{_BODIES})?|(?:什么|啥){_BODIES})"
_DOES = (
    r"(?:一(?:起|块儿?|道|同)|共同|跟着|帮着|协同|协作|协办|协助|配合|参与|参加|牵头|负责|搭手|搭把手|分工)*"
    r"(?:干|做|管|办|抓|搞|弄|负责|配合|参与|参加|牵头|协同|协作|协助|搭手)?"
)
# “其他还有哪些部门配合”, “剩下的单位都有谁”, “另外几家是谁”, “旁的部门呢”, “还有谁协同”, “其他部门也参与吗”: who else
# has a part in it; not “其他部门任务多吗”, “还有哪些单位入选”.
_ELSE = re.compile(
    rf"^(?P<others>{_OTHERS})?(?:[那这]?几家)?{_BODIES}?(?:都|又|呢|,)*(?P<also>还)?(?:都)?(?:有)?(?:没有)?"
    rf"(?P<who>{_WHO})?(?:也|都|会|要|来|在)*(?P<does>{_DOES})(?:的)?(?:吗|么|没有?|不)?[?]*$"
)
# “确定没有别的单位管吗”: the same as “还有哪些部门负责”; not “没有其他办法吗”.
_NO_ONE_ELSE = re.compile(
    rf"^(?:真的?|你?确定|难道|是不是|就)*(?:没有?|再无)(?:其他|其它|别|另外)的?(?:{_BODIES}|人)(?:也|来|再)*"
    r"(?:参与|参加|负责|配合|牵头|管|有份)?(?:的|了)?(?:吗|么|吧)?[?]*$"
)
# “协同”, “搭手”: to do something together, in a word that a topic may have too.
_TOGETHER = re.compile("协同|协作|协助|跟着|帮着|搭把?手|分工")
# “还有哪些机制”, “还有没有其他平台”: more of what was told; not “还有多少家”, “还有谁配合”.
_MORE = re.compile(rf"还有(?:没有)?(?:什么|啥|哪些|{_OTHER})[一-鿿]{{0,6}}?{_END}")
# “还有吗”, “除此之外呢”, “还能怎么做”, “除了商标,还有啥”, “真的只有这些吗”: more of whatever was told; not “还有多少”.
_MORE_OF_IT = re.compile(
    rf"^(?:真的?|你?确定|难道|是不是|果真)*(?:{_BESIDE}?还有(?:没有)?(?:什么|啥|哪些)?{_OTHER}?|{_BESIDE}"
    rf"|{_BESIDE}?还(?:能|可以|会)(?:怎么|怎样|咋)[做办搞弄]?"
    rf"|除(?:了|去|开)[^,?]{{1,10}},?还有(?:什么|啥|哪些)|[就只]有?(?:这些|这么多|这点|这?[一两三几\d][项条个件家])了?|没(?:有)?{_OTHER}?了){_END}"
)


def asks_further(text: str) -> bool:
    """Tell whether a normalised question without its opening asks for more than was told before."""
    return bool(_MORE_MEASURES.search(text) or _MORE.search(text) or asks_the_rest(text))


def asks_the_rest(text: str) -> bool:
    """Tell whether a question asks for more of whatever was told, and says nothing itself."""
    return bool(_MORE_OF_IT.match(text))


# “还给别的哪项配合”, “还替其他哪些任务配合”: what else somebody helps with; not “给企业配合”.
_HELPS_WITH = re.compile(r"(?:给|替|帮)(?:别的|其他|其它)(?:的)?哪(?:些|几|一)?[项条个](?:任务|工作)?配合")


def spelt_out(text: str, before: Intent) -> str:
    """Return a text that asks for more in the words that ask so of any topic: “还有什么措施”, “还有哪些部门负责”.

    Who else has a part in it is asked so where the question ``before`` was who is in charge.
    """
    text = _HELPS_WITH.sub("配合哪些任务", text)
    text = _MORE_MEASURES.sub(lambda more: f"{more['of'] or ''}还有什么措施", text)
    text = _MORE_PEOPLE.sub("还有哪些部门负责", _NO_ONE_ELSE.sub("还有哪些部门负责", text))
    return _who_else(text) if before is Intent.RESPONSIBLE else text


def _who_else(text: str) -> str:
    """Return a text that asks who else has a part in what was told in the words that ask so of any topic."""
    asked = _ELSE.match(without_tail(text))
    if asked is None or not (asked["others"] or (asked["also"] and asked["who"])) or not re.search(_BODY, text):
        return text
    does = _TOGETHER.sub("一起", asked["does"])
    return f"还有哪些部门{'一起做' if does == '一起' else does or '负责'}"


# What shows that bodies are asked for: “谁”, “哪家”, “部门”; not “其他呢”.
_BODY = rf"谁|[哪几两三]家|一(?:起|块|道|同)|{_BODIES}"
