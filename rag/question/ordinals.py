"""Finds references to a plan's own numbering: “第102项”, “第四部分第(三)节第4条”, “专栏6”, “重点工程之五”."""

from __future__ import annotations

import re
from dataclasses import dataclass

from corpus.structure.numbering import read_number

LAST = 10_000
"""The number of a reference to the last item, whatever its number."""

_NO = r"[〇零一二三四五六七八九十百两\d]{1,6}"

# One step of a reference: “第四部分”, “第(三)节”, “第4条”, “专栏6”, “no.17”, “(二)”, “主要任务六的”, “最后一项”;
# not “第一批”, “第十四个五年”, “头一名”, “责任单位之一”.
_STEP = re.compile(
    rf"第\s*[(]?(?P<no>{_NO})[)]?\s*(?P<unit>部分|编|篇|章|节|条|项|点|款|个专栏|专栏|个(?!五年|专栏|部分|工程|重点)|个部分|大部分|个工程|个重点工程|号任务|任务|小点|小项|小节)"
    rf"|专栏\s*[(]?(?P<box>{_NO})[)]?|(?:no\.?|№|#)\s*(?P<latin>\d{{1,3}})|(?P<paren>[(](?:[一二三四五六七八九十]+|\d{{1,2}})[)])"
    rf"|(?<![第之〇零一二三四五六七八九十百])(?P<cn>[一二三四五六七八九十]{{1,3}})[、,]?(?=\([一二三四五六七八九十\d])"
    rf"|(?<=\))(?P<behind>\d{{1,2}})(?![\d年家件个])|item\s+(?P<english>\d{{1,3}})"
    rf"|(?P<last>最后|末)(?:一)?(?:个|项|条|点)(?:任务)?|(?P<first>头|首)(?:一)?(?:个|项|条|点)(?:任务)?"
    rf"|(?<=任务|工程|措施|原则)(?P<named>[一二三四五六七八九十]{{1,2}})(?=的|里|中|第|,|$)"
    rf"|(?:之(?!一)|第)(?P<bare>[一二三四五六七八九十]{{1,3}})(?=$|[,。??、是的讲说有]|具体|内容|呢)"
    rf"|(?:(?<=^)|(?<=计划|规划|方案|分工|文件))(?P<count>\d{{1,3}})(?:项|条)(?=[,说讲是的由归谁写具高市])"
    rf"|(?<![\d.])(?P<item>\d{{1,3}})(?:号)?(?:任务|条任务|项任务)(?!数|书)|任务(?P<task>\d{{1,3}})(?!\d)"
)
_WRITTEN = ("no", "box", "latin", "paren", "bare", "item", "task", "cn", "behind", "english", "named", "count")
_FAMILIES = {
    "部分": ("cn", "part"),
    "编": ("book",),
    "篇": ("part", "cn"),
    "章": ("chapter", "cn"),
    "节": ("cn_paren", "section"),
    "小节": ("cn_paren", "section"),
    "条": ("number", "article", "cn_paren", "number_paren"),
    "项": ("number", "cn_paren", "number_paren"),
    "点": ("number", "cn_paren", "number_paren"),
    "款": ("number", "number_paren"),
    "工程": ("cn_paren", "number", "box"),
    "专栏": ("box",),
    "任务": ("number",),
    "": ("cn_paren", "number", "box"),
}


@dataclass(frozen=True, slots=True)
class Reference:
    """One number of a reference and the families of numbering that it can mean, likeliest first."""

    number: int
    families: tuple[str, ...]
    start: int
    end: int


def find_references(text: str) -> tuple[Reference, ...]:
    """Return the numbers by which a normalised question points into a plan, outermost first."""
    return tuple(reference for match in _STEP.finditer(text) if (reference := _reference(match)))


def _reference(match: re.Match[str]) -> Reference | None:
    if match["last"]:
        return Reference(LAST, _FAMILIES["项"], *match.span())
    if match["first"]:
        return Reference(1, _FAMILIES["项"], *match.span())
    written = next(value for value in match.group(*_WRITTEN) if value)
    number = read_number(written.strip("()"))
    if number is None or not 0 < number < 1000:
        return None
    return Reference(number, _families(match), *match.span())


def _families(match: re.Match[str]) -> tuple[str, ...]:
    if match["box"]:
        return ("box",)
    if match["cn"]:
        return ("cn", "part")
    if match["paren"]:
        return ("cn_paren",) if not match["paren"].strip("()").isdigit() else ("number_paren", "number")
    if match["unit"]:
        unit = (
            match["unit"]
            .removeprefix("个")
            .removeprefix("大")
            .removeprefix("重点")
            .removeprefix("号")
            .removeprefix("小")
        )
        return _FAMILIES.get(unit, _FAMILIES["条"])
    if match["named"]:
        return ("cn_paren", "number")
    return ("number", "cn_paren", "box") if match["bare"] else ("number",)
