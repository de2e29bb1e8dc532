"""Recognises a question that compares with another place: “跟推进计划比呢”, “比上海少吗”."""

from __future__ import annotations

import re

# “跟推进计划比”: two places are to be compared; not “和推进计划的比例”.
_PLACES = re.compile(
    r"(?:和|跟|与|同)[^,]{0,14}(?:相比|对比|比较|比)(?=,|$|哪|谁|怎|有|是|呢)|^比[^,]{1,14}?(?=多|少|高|低|大|小)"
)
# What is left of it without the places, and “多吗”, which then asks of two.
_COMPARED = re.compile(
    r"^(?:和|跟|与|同)*(?:相比|对比|比较|比)?(?:呢)?,?的?"
    r"(?:(?P<more>多|少|高|低|大|小)(?:还是[多少高低大小])?(?:吗|么|不|了)*[?]*$)?"
)


def compares(text: str) -> bool:
    """Tell whether a normalised question compares what was asked with another place."""
    return bool(_PLACES.search(text))


def as_comparison(rest: str) -> str:
    """Return what a comparison asks of two places, from its words without theirs: “哪个多”, “有什么不同”."""
    return _COMPARED.sub(lambda left: f"哪个{left['more']}" if left["more"] else "", rest) or "有什么不同"
