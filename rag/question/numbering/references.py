"""Finds references to a plan's own numbering: “第102项”, “第四部分第(三)节第4条”, “专栏6”, “倒数第二个工程”."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from corpus.structure.numbering import read_number
from rag.question.numbering.forms import AT_START, FORMS, STEP
from rag.question.numbering.initials import without_initial

LAST = -1
"""The number of a reference to the last item; -2 is the one before it."""

# “从(一)到最后”, “从总则到结尾”: the whole of a plan, not a place in it.
_WHOLE = re.compile(r"从[^,?]{1,6}?(?:排|数)?到(?:最后|结尾|末尾|尾|底|最末)")

_SECTION = ("cn_paren", "section")
_ITEM = ("number", "cn_paren", "number_paren")
_FAMILIES = {
    "部分": ("cn", "part"),
    "编": ("book",),
    "篇": ("part", "cn"),
    "章": ("chapter", "cn"),
    "节": (*_SECTION, "cn"),
    "条": ("number", "article", "cn_paren", "number_paren"),
    "项": _ITEM,
    "点": _ITEM,
    "款": ("number", "number_paren", "cn_paren"),
    "工程": ("cn_paren", "number", "box"),
    "专栏": ("box",),
    "任务": ("number",),
    "个": ("cn_paren", "number", "box"),
}
_FAMILIES |= dict.fromkeys(("板块", "大块", "大项", "大点", "大类", "类任务", "块"), ("cn", "part", *_SECTION))
_FAMILIES["小块"] = _SECTION
_PARAGRAPHS = ("自然段", "段落", "段")
_BY_POSITION = frozenset(
    {
        "last",
        "first",
        "last_few",
        "first_few",
        "from_end",
        "ranked",
        "end_of_row",
        "closes_row",
        "in_row",
        "both_ends",
        "middle",
        "midmost",
    }
)
# Numbers that a plan may lack, as “第0项” and “第1200条”: they are pointed to all the same.
_WRITTEN_OUT = frozenset({"unit", "box"})
_FRONT = re.compile(f"第一|头|{AT_START}")
_FAMILIES |= dict.fromkeys(_PARAGRAPHS, ())
_OF_FORM = {
    "box": ("box",),
    "cn": ("cn", "part"),
    "alone": ("cn", "part"),
    "part": ("cn", "part"),
    "below": ("number", "cn_paren"),
    "named": ("cn_paren", "number"),
    "bare": ("number", "cn_paren", "box"),
}


@dataclass(frozen=True, slots=True)
class Reference:
    """One number of a reference and the families of numbering that it can mean, likeliest first.

    A negative number counts from the end, and one of so many ``in_middle`` from the first of these; ``unit`` is what is
    numbered, as written, if the question says it; ``by_position`` tells that it counts what stands there, whatever the
    numbers of the plan. ``around`` is the part that is meant where a question asks for what the place stands in: 节 of
    “第5项所在的那一节”.
    """

    number: int
    families: tuple[str, ...]
    start: int
    end: int
    unit: str = ""
    by_position: bool = False
    in_middle: int = 0
    around: str = ""

    def at(self, length: int) -> int | None:
        """Return the position, from 0, that a number counts in a row of a length; None where it has none."""
        if self.in_middle:
            before, uneven = divmod(length - self.in_middle, 2)
            return None if uneven or before < 1 else before + self.number - 1
        position = length + self.number if self.number < 0 else self.number - 1
        return position if 0 <= position < length else None


def find_references(text: str) -> tuple[Reference, ...]:
    """Return the numbers by which a normalised question points into a plan, outermost first.

    A range (“第3到5项”, “前三项”) gives one reference for each of its numbers, all with the same place in the text.
    """
    plain = _WHOLE.sub(lambda match: "," * len(match[0]), without_initial(text))
    found = [reference for match in STEP.finditer(plain) for reference in _references(match)]
    found = [one for one in found if not _says_again(one, found, plain)]
    found = [_of_same_kind(one, before, plain) for one, before in zip(found, [None, *found], strict=False)]
    pairs = zip(found, [*found[1:], None], strict=False)
    return tuple(_within(_outer(_named_beside(one, following, plain), following), plain) for one, following in pairs)


# “(从第1项数起)”, “(第四条)”: what stands in brackets behind the rest; not “(二)”.
_ASIDE = re.compile(r"[(](?P<from>[从自]?)(?=[^()]*第)[^()]*[)]")


def _says_again(one: Reference, found: Sequence[Reference], text: str) -> bool:
    """Tell whether a reference in brackets only says what one before them points to: “最后一条(第四条)”."""
    for aside in _ASIDE.finditer(text):
        if aside.start() < one.start < aside.end():
            before = [other for other in found if other.end <= aside.start()]
            return any(bool(aside["from"]) or other.unit == one.unit for other in before)
    return False


# “所在的那一节”, “那一章” behind the number of what stands in it; not “第5项一节课”.
_AROUND = re.compile(
    r",?(?:(?:所在|所属)的?(?:那|这)?|那|这|同)一?(?:个|大)?(?P<unit>小?节|章(?!程)|部分|专栏)(?![课目])"
)
_LEVELS = (
    frozenset({"部分", "编", "篇", "章", "板块", "大块", "大项", "大点", "大类", "类任务", "块"}),
    frozenset({"节", "小节", "小块", "专栏", "工程"}),
)
_LEVELS_OF_FAMILY = {"cn": 0, "part": 0, "chapter": 0, "book": 0, "cn_paren": 1, "section": 1, "box": 1}


def level_of_unit(unit: str) -> int:
    """Return how deep in a plan stands what a unit counts: 0 for 部分, 1 for 节, 2 for 条, 3 for 段."""
    within = next((depth for depth, units in enumerate(_LEVELS) if unit in units), len(_LEVELS))
    return len(_LEVELS) + 1 if unit in _PARAGRAPHS else within


def level(reference: Reference) -> int:
    """Return how deep in a plan stands what a reference points to, as :func:`level_of_unit` counts."""
    if unit := reference.around or reference.unit:
        return level_of_unit(unit)
    return _LEVELS_OF_FAMILY.get(reference.families[0], len(_LEVELS)) if reference.families else len(_LEVELS)


def _within(reference: Reference, text: str) -> Reference:
    """Return a reference with the part around it that the words behind it ask for."""
    around = _AROUND.match(text, reference.end)
    if around is None or level_of_unit(around["unit"]) >= level(reference):
        return reference
    return replace(reference, end=around.end(), around=around["unit"])


# What stands between two numbers of the same things: “第一个和第三个工程”.
_AND = re.compile("[和与跟同及、]")


def _named_beside(reference: Reference, following: Reference | None, text: str) -> Reference:
    """Return the first of two numbers beside each other with the unit that only the second has: 个 is 工程.

    A number alone, as that of “第21和第22项”, has none at all.
    """
    if (
        following is None
        or not (reference.unit == "个" or _is_alone(reference))
        or not _AND.fullmatch(text[reference.end : following.start])
    ):
        return reference
    return replace(reference, unit=following.unit, families=following.families)


_KINDS = frozenset({"工程", "专栏", "原则", "任务"})
_MEASURES = frozenset({"个", "项", "条", "点"})


def _of_same_kind(reference: Reference, before: Reference | None, text: str) -> Reference:
    """Return the second of two numbers beside each other with the kind that only the first names: 项 is 工程."""
    if (
        before is None
        or before.unit not in _KINDS
        or reference.unit in _KINDS
        or not (reference.unit in _MEASURES or _is_alone(reference) or reference.families == _OF_FORM["bare"])
        or not _AND.fullmatch(text[before.end : reference.start])
    ):
        return reference
    return replace(reference, unit=before.unit, families=before.families)


def _is_alone(reference: Reference) -> bool:
    return not reference.unit and reference.families == ("number",) and not reference.by_position


def _outer(reference: Reference, following: Reference | None) -> Reference:
    """Return what a smaller unit follows as a part too: 五 of “第五节第二小节”, 一 of “第一条第(二)款”."""
    if following is None or reference.start == following.start:
        return reference
    if reference.unit == "条" and following.unit in ("款", "项"):
        return replace(reference, families=(*reference.families, *_FAMILIES["部分"]))
    if (reference.unit, following.unit) != ("节", "节"):
        return reference
    return replace(reference, families=(*_FAMILIES["部分"], *_SECTION))


def _references(match: re.Match[str]) -> Iterator[Reference]:
    form = next(name for name, _ in FORMS if match[name])
    unit = _unit(match[0]) if form not in _OF_FORM else ""
    for number in _numbers(form, match):
        by_position = form in _BY_POSITION or unit in _PARAGRAPHS
        families = _families(form, unit, match)
        yield Reference(number, families, *match.span(), unit, by_position, _in_middle(form, match))


def _in_middle(form: str, match: re.Match[str]) -> int:
    """Return how many stand in the middle of a row, where a reference asks for these."""
    if form == "midmost":
        return 1
    return (read_number(match["middle"]) or 0) if form == "middle" else 0


def _numbers(form: str, match: re.Match[str]) -> list[int]:
    if form in ("last", "first"):
        return [LAST if form == "last" else 1]
    if form == "both_ends":
        return [1, LAST]
    if form in ("end_of_row", "closes_row"):
        return [1 if _FRONT.match(match[form]) else LAST]
    if middle := _in_middle(form, match):
        return list(range(1, middle + 1))
    number = read_number(match[form].removeprefix("倒数").strip("第()"))
    if number is None or not (form in _WRITTEN_OUT or 0 < number < 1000):
        return []
    if form == "range":
        end = read_number(match["to"]) or 0
        return list(range(number, end + 1)) if number < end < number + 50 else []
    if form == "in_row":
        return [-number if match[form].startswith("倒数") else number]
    last_few = range(-number, 0) if number > 1 and "第" not in match[0] else [-number]
    several = {"from_end": last_few, "first_few": range(1, number + 1), "last_few": range(-number, 0)}
    return list(several.get(form, [number]))


def _unit(written: str) -> str:
    """Return what a reference numbers: the longest unit that its words end with, 大项 and not 项; 项 of 项目."""
    written = written.removesuffix("目")
    return max((unit for unit in (*_FAMILIES, "原则") if written.endswith(unit)), key=len, default="")


def _families(form: str, unit: str, match: re.Match[str]) -> tuple[str, ...]:
    if form in _OF_FORM:
        return _OF_FORM[form]
    if form == "paren":
        return ("number_paren", "number") if match["paren"].strip("()").isdigit() else ("cn_paren",)
    if form in _BY_POSITION and unit in ("条", "个", "任务"):
        return _ITEM
    return _FAMILIES.get(unit, _FAMILIES["条"]) if unit else ("number",)
