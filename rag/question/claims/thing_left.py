"""Reads the only thing of a question that else names sides and asks whether they write it: “计划有茶引吗?规划有的”."""

from __future__ import annotations

import re

from index.words import is_verb, names_something, plain_words
from rag.question.claims.mention import SAYS
from rag.question.claims.presence_forms import ALL_OF, WHO, Asks
from rag.question.spans import Span

# The name of a side, of which each character is a comma.
_SIDE = re.compile(",{2,}")
_WRITES = rf"(?:(?:{SAYS}|列(?![举车])|出现|点名)(?:到|了|过|出|及|着)*的?)"
# “谁提了”, “哪份里没写”, which stands for a side; not “谁负责”, “哪份规划提出建几座”.
_WHO_WRITES = re.compile(
    rf"{WHO}(?:里面?|中|上|的)*(?:都|也|还|就|又|是|曾)*(?P<not>没有?|不|未)?(?:{_WRITES}|有(?![效限机利关权几多]))"
)
# “三个规划”, “两地”, “三份” before a name: the sides by their number.
_SIDES = re.compile(rf"[这那]?(?:{ALL_OF}|[两三四](?:个|份|家)(?=,,))")
# What says that a side has a thing or is asked for it, and nothing else: “里倒是有”, “讲没讲”, “那份呢”, “落到”; not
# the 有 of 有效期, the 中 of 中医 nor the 上 of 上市.
_ONLY_ASKS = (
    rf"里面?|中(?![小医国央期介级])|(?<!线)(?<!网)上(?![市海网])|那[边里份个]|这[边里份个]|当中|内容"
    r"|有没有|有无|没有?|有(?![效限机利关权])(?:过|了|的)?|在(?![线])|不(?![动])"
    rf"|([提写讲说列])[没不]\1(?:到|过)?|{_WRITES}"
    r"|是不是|是否|还是|是|也|还(?![款])|都(?![市])|又|倒|却|可是|但是?|不过|而|就(?!业)|才|只有?|仅|唯独|另外|同样|照样"
    r"|(?:落|放|换|回|轮)到了?|到了|要(?![素求点闻])|想|打算|准备|曾经?|已经?|原来|本来|明确|专门|单独"
    r"|[和与跟同及的了过]|(?:这|那)(?:件|回|码|块|条|项|个|一?[条块])?(?:事儿?|方面|东西)?|方面|关于|有关"
    r"|[吗么呢吧嘛啊呀]|[?]"
)
_LEADS = re.compile(f"^(?:{_ONLY_ASKS})")
_TRAILS = re.compile(f"(?:{_ONLY_ASKS})$")
# “鼓励过茶引”: a deed that is over, told of the side that writes it; not “变了”.
_DEED = re.compile(r"^(?P<verb>[一-鿿]{2})[过了]")
# Where a question asks whether: “有没有”, “讲没讲”, “吗”, “是海门说的还是天津说的”.
_WHETHER = re.compile(r"有没有|有无|是不是|是否|还是|([提写讲说列])[没不]\1|[吗么呢没]|没有[?]*$|[?]$")
# What makes it another question: “写法一样吗”, “谁管茶引”, “够吗”, “第几项”.
_OTHERWISE = re.compile(r"[谁哪几\d更最比]|多少|什么|啥|怎|如何|一样|相同|一致|不同|区别|差|分别|各")
# What is done to something: “支持茶农”; not the 开放 of “开放许可”.
_DOES = re.compile("支持|鼓励|引导|帮助|扶持|促进|推动|推进|完善|健全|加强|强化|打击|查处|提升|提高|优化|深化")
_ONLY = re.compile(r"(?:只有?|仅有?|唯独|就)(?P<alone>,{2,})")
# “都写了吗”, “都没写吧”; not “都市圈”, “首都”.
_ALL = re.compile("(?<![首成])都(?!市)(?P<not>没)?")
_JOINS = ",、和与跟同及"
_SHORTEST, _LONGEST_DEED, _LONGEST = 2, 4, 16


def thing_left(text: str) -> tuple[str, Asks, Span] | None:
    """Return the only thing that a normalised question holds beside sides, what is asked of it, and the sides alone.

    The names of places and plans in it are blanked, each character with a comma. None where fewer than two sides are
    named and it is not asked which (谁提了), nothing is asked, more is said of the thing, or it is no name.
    """
    who = _WHO_WRITES.search(text)
    text = _SIDES.sub(_blank, _WHO_WRITES.sub(_blank, text))
    sides = len(_SIDE.findall(text))
    if not sides or (sides < 2 and not who) or _OTHERWISE.search(text) or not (who or _WHETHER.search(text)):
        return None
    left = [name for piece in re.split("[,?;]+", text) if (name := _bare(piece))]
    if len(left) != 1 or not _is_name(left[0]):
        return None
    if who:
        return left[0], Asks.WITHOUT if who["not"] else Asks.WHICH, (0, 0)
    if only := _ONLY.search(text):
        return left[0], Asks.ONLY, only.span("alone")
    return left[0], _asked_of(text), (0, 0)


def _blank(match: re.Match[str]) -> str:
    """Return a comma for each character that is found, so that all else stays where it is."""
    return "," * len(match[0])


def _bare(piece: str) -> str:
    """Return what a piece of a question holds beside words that only ask whether a side writes something."""
    before = None
    while before != piece:
        before = piece
        deed = _DEED.match(piece)
        if deed and is_verb(deed["verb"]):
            piece = piece[deed.end() :]
        piece = _TRAILS.sub("", _LEADS.sub("", piece))
    return piece.strip("“”\"' ")


def _is_name(thing: str) -> bool:
    """Tell whether words name a thing and do not say what is done: “开放许可”, “公益诉讼”; not “支持企业海外维权”."""
    words = plain_words(thing)
    done = _DOES.fullmatch(words[0]) or not names_something(words[-1])
    named = len(thing) <= _LONGEST_DEED or not (is_verb(words[0]) and done)
    return _SHORTEST <= len(thing) <= _LONGEST and named


def _asked_of(text: str) -> Asks:
    """Return what is asked of the sides: of the last alone where only behind its name a question stands."""
    if found := _ALL.search(text):
        return Asks.NONE if found["not"] else Asks.ALL
    last = list(_SIDE.finditer(text))[-1]
    told, asked = text[: last.start()], text[last.end() :]
    return Asks.LAST if _WHETHER.search(asked) and not _WHETHER.search(told) and told.strip(_JOINS) else Asks.EACH
