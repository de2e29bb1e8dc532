"""Reads duties and targets out of a table row, such as “指标:有效发明专利量;单位:件;2020年:3754;2025年目标:≥5000”."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from corpus.facts.dates import When, dates
from corpus.facts.departments import Departments
from corpus.facts.duties import Closing, Duty, duties_in
from corpus.facts.duty_words import duty_words
from corpus.facts.indicators import Named
from corpus.facts.quantities import quantities
from corpus.facts.quantity import Quantity, number, strongest
from corpus.facts.target_words import words
from corpus.facts.targets import Finding, Setting, find_targets
from corpus.model import Comparator, Nature

_BETWEEN, _BEHIND_LABEL = ";", ":"
# “指标名称”, “主要指标”, “项目”; not “指标属性”. “类别” names the indicator of a row only where nothing else does.
_NAME_LABELS = (
    re.compile(r"(?:.*(?:指标|名称|项目|事项)|内容)(?:名称)?(?:[(].*[)])?"),
    re.compile(r".*(?:类别|类型|分类)"),
)
# “单位”, “计量单位”; not “责任单位”.
_UNIT_LABEL = re.compile(r"(?:计量)?单位")
# “每万人口发明专利拥有量(件)”, “质押融资额(单位:亿元)”; not “中国(天津)”, “申请量(五年累计)”.
_UNIT_IN_NAME = re.compile(r"[(](?:单位:?)?(?P<unit>(?![^()]*(?:累计|年均|平均|其中|当年|现价))[^()\d]{1,6})[)]$")
# “1.|茶园面积”, “(2)|茶叶产值”: the number of a row before its name; not “1.5级茶园”.
_NUMBERED = re.compile(r"(?:\d{1,2}[.、．](?!\d)|[(]\d{1,2}[)])\s*")
# “1260张” in a unit that no table lists; not “6月底前”, “2023年”.
_OTHER_UNIT = re.compile(r"(?P<low>\d+(?:[.,]\d+)*)(?P<unit>(?![年月日号])[一-鿿]{1,3})")
# “2020年基数”, “现状值”, “2020年实际完成”; not “2025年目标”.
_BASELINE_LABEL = re.compile(r"基数|基期|基准|现状|实际|已?完成值|已达")
# “2025年目标”, “规划值”; not “指标属性”.
_GOAL_LABEL = re.compile(r"目标|规划|预期|预计|到期")
# “完成时限”, “时间节点”; not “时间银行”.
_DEADLINE_LABEL = re.compile(r"(?:完成|办结|推进)?(?:时限|时间|期限)(?:要求|节点|安排)?")
# “权重(%)”, “分值(分)”: what counts how much; not “总投资(亿元)”.
_WEIGHT_LABEL = re.compile("权重|分值|得分|系数")
# “序号”, “编号”; not “文号”.
_NUMBER_LABEL = re.compile(r"序号|编号|次序")
# “类别”, “任务类型”, “领域”; not “分类指标”.
_CLASS_LABEL = re.compile(r"(?:[一-鿿]{0,4})(?:类别|类型|分类|领域|板块|大类)")
# “重点任务”, “工作内容”, “主要措施”; not “完成时限”.
_TASK_LABEL = re.compile(r"(?:任务|事项|内容|举措|措施|项目|名称)$")
_SIGNS = {
    ">": Comparator.OVER,
    **dict.fromkeys(("≥", ">=", "≧"), Comparator.AT_LEAST),
    **dict.fromkeys(("<", "≤", "<=", "≦"), Comparator.AT_MOST),
    "约": Comparator.ABOUT,
}


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a row: the label that its column gives it, and where its value stands in the row's text."""

    label: str
    start: int
    end: int


def cells(text: str) -> list[Cell]:
    """Return the cells of a row; a part without a label belongs to the value before it."""
    found: list[Cell] = []
    start = 0
    for part in text.split(_BETWEEN):
        label, colon, _ = part.partition(_BEHIND_LABEL)
        end = start + len(part)
        if colon:
            found.append(Cell(label, start + len(label) + 1, end))
        elif found:
            found[-1] = replace(found[-1], end=end)
        else:
            found.append(Cell("", start, end))
        start = end + len(_BETWEEN)
    return found


def row_duty(text: str, departments: Departments) -> Closing | None:
    """Return the duties of the cells whose column says who is responsible, or None without such a cell."""
    found: list[Duty] = []
    for cell in cells(text):
        if role := duty_words().heads(cell.label):
            found += duties_in(text, cell.start, cell.end, departments, role)
    return Closing(found[0].start, found[-1].end, tuple(found)) if found else None


def row_targets(text: str, setting: Setting) -> list[Finding]:
    """Return the targets of a row: a value for each column that is a year, a goal or a baseline.

    In a row without such columns, the targets are those that its cells spell out.
    """
    row = cells(text)
    name = next((cell for label in _NAME_LABELS for cell in row if label.fullmatch(cell.label)), row[0])
    unit = next((text[c.start : c.end] for c in row if _UNIT_LABEL.fullmatch(c.label)), "")
    found = list(_columns(text, row, name, unit, setting))
    if found:
        return found
    found = list(_measured(text, row, name, setting))
    deadlines = (dates(text, cell.start, cell.end) for cell in row if _DEADLINE_LABEL.fullmatch(cell.label))
    dated = replace(setting, introduced=(*setting.introduced, *(when for found in deadlines for when in found)))
    return [*found, *(finding for cell in row for finding in _spelled_out(text, cell, _in_column(cell, dated)))]


def is_of_values(text: str) -> bool:
    """Tell whether a row has a column for a year, a goal or a baseline, and a value in it."""
    return any(_is_dated(cell.label) and _quantity(text, cell, "") for cell in cells(text))


def told_cells(text: str) -> list[tuple[int, int]]:
    """Return the ranges of the cells of a row that say what is to be done, or with their label what else there is.

    Its number and those in charge are left out, and its class where another cell says what is to be done.
    """
    told = [cell for cell in cells(text) if not (_NUMBER_LABEL.fullmatch(cell.label) or _in_charge(cell.label))]
    if any(_TASK_LABEL.search(cell.label) for cell in told):
        told = [cell for cell in told if not _CLASS_LABEL.fullmatch(cell.label)]
    return [
        (cell.start if not cell.label or _TASK_LABEL.search(cell.label) else cell.start - len(cell.label) - 1, cell.end)
        for cell in told
    ]


def _in_charge(label: str) -> bool:
    return duty_words().heads(label) is not None


def _is_dated(label: str) -> bool:
    return bool(_year(label) or _BASELINE_LABEL.search(label) or _GOAL_LABEL.search(label))


def _columns(text: str, row: Sequence[Cell], name: Cell, unit: str, setting: Setting) -> Iterator[Finding]:
    numbered = _NUMBERED.match(text, name.start, name.end)
    name = replace(name, start=numbered.end()) if numbered else name
    indicator = text[name.start : name.end]
    if not unit and (own := _UNIT_IN_NAME.search(indicator)):
        indicator, unit = indicator[: own.start()], own["unit"]
    for cell in row:
        if cell.end == name.end or not _is_dated(cell.label):
            continue
        in_label = _UNIT_IN_NAME.search(cell.label)
        quantity = _quantity(text, cell, unit or (in_label["unit"] if in_label else ""))
        if quantity and indicator:
            named = Named(indicator, quantity, quantity.comparator, name.start)
            baseline = bool(_BASELINE_LABEL.search(cell.label))
            yield _finding(named, _year(cell.label), setting, baseline=baseline)


def _measured(text: str, row: Sequence[Cell], name: Cell, setting: Setting) -> Iterator[Finding]:
    """Yield what a column measures whose label gives the unit: “项目:渔港改造;总投资(亿元):2.4”."""
    for cell in row:
        unit = _UNIT_IN_NAME.search(cell.label)
        quantity = unit and cell is not name and words().value.fullmatch(text, cell.start, cell.end)
        if (
            unit
            and quantity
            and not _WEIGHT_LABEL.search(cell.label)
            and (found := _quantity(text, cell, unit["unit"]))
        ):
            indicator = text[name.start : name.end] + cell.label[: unit.start()]
            yield _finding(Named(indicator, found, found.comparator, name.start), None, setting, baseline=False)


def _year(label: str) -> When | None:
    """Return the date in a column's label; in “2025” too, which says no 年."""
    found = dates(label)
    if found:
        return found[-1]
    bare = re.fullmatch(r"(?:19|20)\d\d", label)
    return When(label, int(label), 0, len(label)) if bare else None


def _finding(named: Named, when: When | None, setting: Setting, *, baseline: bool) -> Finding:
    first, last = setting.period or (None, None)
    year = when.year if when else ((first - 1 if first else None) if baseline else last)
    before = setting.since is not None and year is not None and year < setting.since
    return Finding(named, Nature.BASELINE if baseline or before else Nature.GOAL, when.text if when else None, year)


def _quantity(text: str, cell: Cell, unit: str) -> Quantity | None:
    """Read a value such as “≥60” in the unit of its row, or “60件” in its own."""
    match = words().value.fullmatch(text, cell.start, cell.end)
    if match is None:
        own = quantities(text, cell.start, cell.end)
        if len(own) == 1 and own[0].lead == cell.start and own[0].end == cell.end:
            return own[0]
        other = _OTHER_UNIT.fullmatch(text, cell.start, cell.end)
        return other and _exact(number(other["low"]), other["unit"], cell)
    written = match["unit"] or ""
    found = [_SIGNS.get(match["sign"], Comparator.EXACT)] if match["sign"] else []
    found += [words().suffixes[match["suffix"]]] if match["suffix"] else []
    found += [Comparator.TOTAL] if match["total"] else []
    comparator = Comparator.RANGE if match["high"] else strongest(Comparator.EXACT, *found)
    return Quantity(
        value=number(match["low"]),
        upper=number(match["high"]) if match["high"] else None,
        unit=written + unit if written in words().magnitudes else written or unit,
        comparator=comparator,
        lead=cell.start,
        start=match.start("low"),
        end=cell.end,
    )


def _exact(value: float, unit: str, cell: Cell) -> Quantity:
    return Quantity(value, None, unit, Comparator.EXACT, lead=cell.start, start=cell.start, end=cell.end)


def _in_column(cell: Cell, setting: Setting) -> Setting:
    """Return what the surroundings of a cell say, with the year that heads its column: “2030年:新建码头2座”."""
    when = _year(cell.label)
    return replace(setting, introduced=(*setting.introduced, when)) if when else setting


def _spelled_out(text: str, cell: Cell, setting: Setting) -> Iterator[Finding]:
    for finding in find_targets(text[cell.start : cell.end], setting):
        yield finding.shifted(cell.start)
