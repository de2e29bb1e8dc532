"""Recognises a question for more than the answers before it told: “还有别的办法吗”, “除此之外呢”, “还有呢”."""

from __future__ import annotations

import re

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
# “还有哪些机制”, “还有没有其他平台”: more of what was told; not “还有多少家”, “还有谁配合”.
_MORE = re.compile(rf"还有(?:没有)?(?:什么|啥|哪些|{_OTHER})[一-鿿]{{0,6}}?{_END}")
# “还有吗”, “除此之外呢”, “还能怎么做”, “除了商标,还有啥”, “就这些吗”: more of whatever was told; not “还有多少”.
_MORE_OF_IT = re.compile(
    rf"^(?:{_BESIDE}?还有(?:没有)?(?:什么|啥|哪些)?{_OTHER}?|{_BESIDE}"
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


def spelt_out(text: str) -> str:
    """Return a text that asks for more in the words that ask so of any topic: “还有什么措施”, “还有哪些部门负责”."""
    text = _HELPS_WITH.sub("配合哪些任务", text)
    text = _MORE_MEASURES.sub(lambda more: f"{more['of'] or ''}还有什么措施", text)
    return _MORE_PEOPLE.sub("还有哪些部门负责", text)
