"""Takes off a question what only stands around it: “领导问我,…,在线等”; what was heard is asked as “…吗”.

A stretch between marks that the words of ``data/framing.toml`` cover whole, and that says something out of courtesy, of
the asker, of what the answer is for or how it should be, is no part of a question; nor is what leads to it within its
first stretch (“网上都说”, “能不能告诉我”).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from rag.lexicon.cues import cues
from rag.lexicon.framing import framing_words
from rag.lexicon.tables import any_of
from rag.question.wording.covering import ALONE, FIRST, LAST, NOTHING, THOUGH_ASKED, TO_CHECK, Does, cover
from rag.question.wording.leading import lead

# The fewest characters that are left of a question: with what led to it taken off, and without.
_SHORTEST, _SHORTEST_BARE = 4, 2
# What is left at the ends of a question; not its question mark, nor the brackets of a place that it names.
_END = r"[,，:：;；。!！~～…—“”\"【】\s]"
_AT_ENDS = re.compile(rf"^{_END}+|{_END}+$")
# “是60座啊” behind “可我记得”: another figure for what was told before.
_FIGURE_ALONE = re.compile(r"^(?:是|有|说是)?个?\d(?!\d*年)")
# “是吧是吧”, “真有这么多”: the same in more words; not “真有这么多家”.
_IS_IT_SO = re.compile(
    r"(?:是[吗吧伐]|[是对]不[是对])+(?:您了|哦|嘛|啊)*|真(?:有|的|会|能)?[这那]么[一-鿿]{1,2}[吗吧]?"
)
# What asks whether all before it is so, and is read as it stands.
_TAG_AS_READ = re.compile(
    r"(?:是|对|没错|属实|真的|是这样)的?[吗吧么]|对不对|是不是|(?:我|咱)?没(?:有)?[记说弄搞看听]错[吧吗]?|有这回事[吧吗]?"
)
_ASKS_SO = re.compile(r"[吗么嘛吧不没伐][?？]*$")


@dataclass(frozen=True, slots=True)
class _Framed:
    """What is left of a question, and what the words around it do."""

    text: str
    does: Does = NOTHING


@lru_cache(1024)
def unframed(text: str) -> str:
    """Return a question without what only stands around it, where enough is left.

    What somebody has heard, believes or wants to have checked is asked with 吗.
    """
    if _of_the_service(text):
        return text
    bare = _without_last(_without_first(_Framed(_BEGS.sub("", text))))
    least = _SHORTEST_BARE if bare.text != text else 0
    rest = _AT_ENDS.sub("", bare.text) if bare.text != text else text
    if len(rest) < least or _says_nothing(rest):
        return text
    framed = _without_tag(_without_lead(bare))
    led = _AT_ENDS.sub("", framed.text)
    if _FIGURE_ALONE.match(led) and led != rest:
        return _figure_claimed(led) if framed.does & Does.TRUTH else rest
    if framed.text == bare.text or len(led) < _SHORTEST or _says_nothing(led):
        return _checked(rest, bare.does)
    checked = _checked(led, framed.does)
    return checked if checked != led or _asks(led) or not framed.does & Does.ASKS else rest


def _checked(rest: str, does: Does) -> str:
    """Return what is left of a question, with 吗 behind it where it is a claim that is to be checked."""
    if (tag := LAST.search(rest)) and _TAG_AS_READ.fullmatch(tag["said"]):
        return rest
    claim = rest.rstrip("?？吧咯呢啊呀")
    if not does & TO_CHECK or cues()["question"].found_in(_ABOUT.sub("", claim)) or claim[-1] in "吗么嘛":
        return rest
    return f"{claim}{'吗' if _SHORT_CLAIM.fullmatch(claim) else ',对吗'}{'?' if rest[-1] in '?？' else ''}"


def _says_nothing(rest: str) -> bool:
    """Tell whether all that is left is what people say around a question."""
    return cover(rest.rstrip("?？")) is not None


# “麻烦详细说说茶馆”: begs right before what is begged for; not “麻烦的手续”.
_BEGS = re.compile(r"^(?:麻烦(?:您|你)?|烦请|劳驾)(?=再|详细|具体|说|讲|列|给|把|解释|介绍|展开|查|看|算|告诉)")


def _figure_claimed(rest: str) -> str:
    """Return a question that asks of a figure alone whether it is the one told before: “网上说是20座,靠谱吗”."""
    return f"是{rest.removeprefix('说').removeprefix('是').rstrip('?？啊呀呢的')}吗"


# “是市教委”, “归县里”: what is claimed of what was told before.
_SHORT_CLAIM = re.compile(r"(?:不?是|归|由|没有|也是)[^,，]{2,10}")


# “十几家”, “几百件”: about so many, and no question.
_ABOUT = re.compile("[十百千万]几|几[十百千万]")


def _asks(said: str) -> bool:
    plain = _ABOUT.sub("", said)
    return cues()["question"].found_in(plain) or bool(_ASKS_SO.search(plain))


def _of_the_service(text: str) -> bool:
    """Tell whether a question of one stretch is about the service and its answers: “你前面说的对不对”."""
    match = FIRST.match(text)
    return bool(match and match.end() == len(text)) and any(cues()[name].found_in(text) for name in _OF_SERVICE)


_OF_SERVICE = ("chitchat", "instruction")


def _without_first(framed: _Framed) -> _Framed:
    """Return a question without the stretches before it, up to the last that is none of it by itself."""
    at, does, kept, introduced = 0, NOTHING, framed, False
    while (match := FIRST.match(framed.text[at:])) and match["marks"]:
        said, found = match["said"], cover(match["said"])
        if found is None and not introduced and _INTRODUCED.fullmatch(said):
            found, introduced = NOTHING, True
        if found is None or (framed.text[at] == "“" and match["marks"].startswith("”")):
            break
        at, does = at + match.end(), does | found
        opens = re.search("[:：“]", match["marks"]) is not None
        papers = does & (Does.PAPERS | Does.USES)
        for_papers = Does.PAPERS in papers and Does.USES in papers
        if _is_frame(found if _asks(said) else found | papers, said, opens=opens) and (for_papers or not introduced):
            kept = _Framed(framed.text[at:], framed.does | does)
        elif _asks(said):
            break
    led = lead(framed.text[at:]) if at and not introduced and kept.text != framed.text[at:] else None
    return _Framed(framed.text[at:], framed.does | does) if led else kept


# “我是大三法学生” before “写论文用”: who needs it for a paper, which no plan is asked for.
_INTRODUCED = re.compile(r"(?:我|本人|俺)是[^谁哪什怎]{2,14}")


def _without_last(framed: _Framed) -> _Framed:
    """Return a question without the stretches behind it, from the first that is none of it by itself."""
    rest, does, kept = framed.text, framed.does, framed
    while (match := LAST.search(rest)) and match["marks"]:
        said, before = match["said"], rest[: match.start()]
        if match["marks"].endswith("“") or _TAG_AS_READ.fullmatch(said):
            break
        how_written = bool(_how_written().fullmatch(said) and _asks(before))
        found = Does.TRUTH if _IS_IT_SO.fullmatch(said) else cover(said)
        is_frame = how_written or (found is not None and _is_frame(found, said, opens=False))
        verbatim = cues()["verbatim"].found_in(said) and not (how_written or cues()["amount"].found_in(before))
        if verbatim or not (is_frame or (found is not None and not _asks(said))):
            break
        rest, does = before + _asked_mark(match["marks"]), does | (found or NOTHING)
        if is_frame:
            kept = _Framed(rest, does)
    return kept


def _asked_mark(marks: str) -> str:
    return "?" if re.search("[?？]", marks) else ""


def _without_lead(framed: _Framed) -> _Framed:
    """Return a question without what leads to it within its first stretch: “领导问我”, “网上都说”."""
    led = lead(framed.text)
    if led is None:
        return framed
    end, does = led
    if framed.text[end - 1] == "是" and _SHORT.match(framed.text, end):
        end -= 1
    rest = framed.text[end:]
    closed = _CLOSING.sub("", rest)
    if closed != rest and (whether := _WHETHER_TOLD.search(framed.text[:end])):
        if _asks(closed):
            return _Framed(closed, framed.does | does)
        return _Framed(rest, framed.does | does) if whether["knows"] else framed
    return _Framed(rest, framed.does | does)


# “市教委” behind “同事说是”: what is claimed of what was told before keeps its 是.
_SHORT = re.compile(r"[^,，]{2,8}(?:[,，?？]|$)")
# “能告诉我茶馆归谁管吗”: a closing 吗 that belongs to what leads to a question; not “告诉我有补贴吗”.
_WHETHER_TOLD = re.compile(r"能|可否|可以|方便|有人|有没有人|有谁|(?P<knows>知道|晓得|清楚)")
_CLOSING = re.compile(r"(?:吗|么|不|没有?)[?？]*$")


@cache
def _how_written() -> re.Pattern[str]:
    # “规划里咋写的” behind what is asked: no other question; not “规划对茶馆怎么说”.
    return re.compile(
        rf"[那这]?(?:{any_of(framing_words().sources)})(?:里面?|上面?|中)?(?:是|都)?(?:怎么|咋|如何)[写说讲定]的?"
    )


# “是真的还是假的啊”, “对不对” right behind what is claimed; not “说得准不准”.
_TAG = re.compile(
    r"(?<=[一-鿿\d%”])(?:到底|究竟)?(?:是不是真的|是(?:真的?|对的|假的?|错的)还是(?:假的?|错的|真的?|对的)|真的假的|靠谱不|属实不?|对不对?)"
    r"[啊呀呢嘛的吗?？!！]*$"
)


def _without_tag(framed: _Framed) -> _Framed:
    """Return a claim without what asks right behind it whether it is so."""
    match = _TAG.search(framed.text)
    return _Framed(framed.text[: match.start()], framed.does | Does.TRUTH) if match else framed


def _is_frame(does: Does, said: str, *, opens: bool) -> bool:
    """Tell whether a stretch that is covered whole is no part of a question by itself."""
    if opens and does & ~Does.SOURCES:
        return True
    if _asks(said):
        return bool(does & THOUGH_ASKED)
    if Does.SAYS in does and Does.SOURCES in does:
        return False
    if does & ALONE == Does.TELLS and _OTHERS.search(said):
        return False
    return bool(does & ALONE) or (Does.PAPERS in does and Does.USES in does)


# “大家都不懂”: who else does not know, which may be what is asked about.
_OTHERS = re.compile("大家|人家|人们|别人|他们|爸|妈|孩子|娃|员工|公司|单位")
