"""Reads which two things a question says are one and the same: “茶王和茶后是一回事吗”, “茶办跟茶委是同一家吗”."""

from __future__ import annotations

import re
from dataclasses import dataclass

from rag.lexicon.claims import sameness
from rag.lexicon.tables import any_of
from rag.question.model import Question
from rag.question.plans.links import Mention
from rag.question.spans import Span

_SHORTEST, _LONGEST = 2, 24
_ASKS = "(?:到底|究竟|其实|真的|应该|难道|都|就|也|指的|说的|讲的|,)*"
# “是一回事”, “是同一个部门”, “算不算一家”: said to be one and the same; not “是同一家负责”, “有一家企业”.
_ONE = (
    r"(?:是不是|是否是?|算不算是?|不是|是|算)(?:在)?(?:指|说)?"
    r"(?:(?:同一?|一)[回码][事儿]+|一个意思|(?:同一|同样?|一)[个家所座份部项种类件支样条](?:的)?(?P<kind>[一-鿿]{0,6}?))"
)
# “是一样的吗”, “是不是相同的机构”: the same of two names; not “写得一样吗”.
_ALIKE = r"(?:是不是|是否|是)(?:一样|相同|同样)的?(?P<kind>[一-鿿]{0,4}?)"
_END = r"(?:的)?(?:[,]*(?:[对是]不[对是]|对|是))?(?:吗|吧|么|嘛|不|没有?|呢|啊)*[?!]*$"
# What joins the two, the surest first: 与 may stand within a name.
_JOINTS = ("跟", "和", "以及", "与", "同", "、")
_FORMS = tuple(
    re.compile(rf"^(?P<one>[^,?;]{{2,40}}?){joint}(?P<other>[^?;]{{2,40}}?){_ASKS}{same}{_END}")
    for joint in _JOINTS
    for same in (_ONE, _ALIKE)
)
# “是同一家管的”, “归一个部门负责”: whether the same ones have both to do, which is asked of duties.
_SEES_TO = re.compile(r"管|负责|牵头|办$|抓|承担|做")
# “是同一个部门”, “是一家”: of “修茶园的和办茶展的” that asks who sees to them; not “是同一座”.
_BODY = re.compile(r"(?:部门|单位|局|委|机构)?的?")
# “的部门”, “写法”, “目标”: what is said of two things, and not what they are; not “数据产权”, “承诺单位”.
_SAID_OF = re.compile(f"(?:{any_of(sameness().said_of)})$")
# “负责”, “写”: more than a name.
_TELLS = re.compile(any_of(sameness().tells))


@dataclass(frozen=True, slots=True)
class Sameness:
    """Where a question names the two things that it says are one, and the word for their kind, 部门, if it has one."""

    one: Span
    other: Span
    kind: str


def same_asked(question: Question) -> Sameness | None:
    """Return the two things that a question says are one and the same; None where it says so of none.

    The place that it begins or ends with is no part of them.
    """
    text = question.text
    begin = _behind_places(text, question.places)
    end = _before_places(text, question.places)
    shown = f"{text[begin:end].rstrip(',')}"
    for form in _FORMS:
        match = form.match(shown)
        if match is None or _is_more(match["kind"] or "") or _SEES_TO.search(match["kind"] or ""):
            continue
        if (
            match["one"].endswith("的")
            and match["other"].rstrip(",").endswith("的")
            and _BODY.fullmatch(match["kind"] or "")
        ):
            return None
        one, other = (_name(match.span(side), begin, text, question.places) for side in ("one", "other"))
        sides = text[slice(*one)], text[slice(*other)]
        if all(_SHORTEST <= len(side) <= _LONGEST and not _is_more(side) for side in sides):
            return Sameness(one, other, match["kind"] or "")
    return None


def _behind_places(text: str, places: tuple[Mention, ...]) -> int:
    """Return where a text goes on behind “上海的”, “在上海规划里,”, if it starts so; not within “上海法院和”."""
    first = next((one for one in places if not text[: one.start].strip(",在按照")), None)
    behind = re.match(r"(?:的|里面?的?|中(?:的|(?=,))|里头的?|,|写的)+", text[first.end :]) if first else None
    return first.end + behind.end() if first and behind else 0


def _before_places(text: str, places: tuple[Mention, ...]) -> int:
    """Return where a text ends before “,上海的”, if it ends so."""
    last = next((one for one in places if not text[one.end :].strip(",的里中?")), None)
    return last.start if last and text[: last.start].endswith((",", "?")) else len(text)


# “的” of “上海的茶王”, “里的” of “上海规划里的“茶王””: what leads from a place to a name; not the 茶 of “上海茶园”.
_OF_PLACE = re.compile(r"(?:规划|文件)?(?:里面?|中)?(?:(?:说|写|讲)?的|(?=[“\"]))")


def _name(span: Span, begin: int, text: str, places: tuple[Mention, ...]) -> Span:
    """Return a range of the whole text without the marks, and the “那个”, at its ends.

    So it is without the place that a name is said to be of.
    """
    start, end = span[0] + begin, span[1] + begin
    of_place = (_OF_PLACE.match(text, place.end) for place in places if place.start == start)
    start = next((found.end() for found in of_place if found), start)
    written = text[start:end]
    led = re.match(r"(?:[,“”\"']|[这那]个|所谓的?|什么)*", written)
    start += led.end() if led else 0
    return start, start + len(text[start:end].rstrip(",“”\"'的这两者俩"))


# “茶馆谁管”: what asks is no name.
_ASKED = re.compile("谁|哪|什么|多少")


def _is_more(side: str) -> bool:
    return bool(_SAID_OF.search(side) or _TELLS.search(side) or _ASKED.search(side))


# “跟津城的四级是一回事吗”: the other alone is named, the one stands in an earlier turn.
_OTHER_ALONE = tuple(
    re.compile(rf"^[,]*(?:和|与|跟|同)(?P<other>[^?;]{{2,40}}?){_ASKS}{same}{_END}") for same in (_ONE, _ALIKE)
)


def only_other(text: str) -> str:
    """Return the name of what a question says is one with something that it does not name; or nothing."""
    match = next(filter(None, (form.match(text) for form in _OTHER_ALONE)), None)
    name = re.split("的", match["other"])[-1].strip(",“”\"'") if match else ""
    return name if _SHORTEST <= len(name) <= _LONGEST and not _is_more(name) else ""
