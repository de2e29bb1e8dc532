"""The words that answers of every kind share: where a clause stands, who does what, quoted words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Sequence

from corpus.cleaning.width import fold
from corpus.model import Clause, Responsibility, Role
from corpus.structure.numbering import marker_at_start
from rag.evidence.places.parts import numbered_through
from rag.knowledge import Knowledge
from rag.question.plans.links import DepartmentMention


def place(clause: Clause, knowledge: Knowledge) -> str:
    """Return where a clause stands in its plan, in the plan's own numbering: “第50项”, “三、(二)”, “专栏6”."""
    own = clause.ordinals[-1] if clause.ordinals else None
    if own and own.family == "number" and clause in numbered_through(knowledge.document(clause.doc_id)):
        return f"第{own.number}项"
    box = next((ordinal for ordinal in clause.ordinals if ordinal.family == "box"), None)
    if box:
        return f"专栏{box.number}"
    marks: list[str] = []
    for heading in clause.path:
        if marker := marker_at_start(fold(heading)):
            # “2.1” names the “2.” that it stands below.
            marks = [mark for mark in marks if marker.above is None or not mark[:1].isdigit()]
            marks.append(fold(heading)[: marker.end].rstrip(": "))
    if own_marker := marker_at_start(fold(clause.text)):
        marks = [mark for mark in marks if own_marker.above is None or not mark[:1].isdigit()]
        mark = fold(clause.text)[own_marker.start : own_marker.end].rstrip(".、,:-—")
        # A number below an annex or “2.1” is none of that itself: 附件2第4项.
        apart = mark.isdigit() and marks and (marks[-1].startswith("附") or marks[-1][-1:].isdigit())
        marks.append(f"第{mark}项" if apart else mark)
    return "".join(marks).rstrip(".、,:-—")


def places(clauses: Sequence[Clause], knowledge: Knowledge, unit: str) -> str:
    """List where clauses stand, each place once, with how many of them stand there if several do: “专栏5（2项）”."""
    found = Counter(place(clause, knowledge) or "开头" for clause in clauses)
    return "、".join(f"{where}（{number}{unit}）" if number > 1 else where for where, number in found.items())


def source(clause: Clause, knowledge: Knowledge) -> str:
    """Return the name of the plan and the place in it: “上海实施推进计划第50项”."""
    where = place(clause, knowledge)
    separator = "" if where.startswith(("第", "专")) else " "
    return f"{knowledge.label(clause.doc_id)}{separator if where else ''}{where}"


# “浦东新区”, “静海区”: a district with the word for its kind; not “园区” by itself.
_DISTRICT = re.compile(r"(?P<name>[一-鿿]{2,}?)(?:新区|新城|区|县|镇|街)")


def speaks_of(district: str, text: str) -> bool:
    """Tell whether a text names a district, with or without the word for its kind."""
    match = _DISTRICT.fullmatch(district)
    return district in text or (match is not None and match["name"] in text)


def who(duties: Sequence[Responsibility]) -> str:
    """Return who does what, in the plan's words and order: “A牵头，B、C按职责分工负责”."""
    groups: list[tuple[Role, list[str]]] = []
    for duty in duties:
        if groups and groups[-1][0] is duty.role:
            groups[-1][1].append(duty.written)
        else:
            groups.append((duty.role, [duty.written]))
    return "，".join("、".join(names) + role.label for role, names in groups)


def listed(names: Sequence[str]) -> str:
    """Return names as one list, with 和 before the last: “甲、乙和丙”."""
    return "和".join(filter(None, ("、".join(names[:-1]), *names[-1:])))


def names_of(mentions: Iterable[DepartmentMention]) -> str:
    """Return the departments that a question names, as it writes them: “市教委、市科委”."""
    return "、".join(mention.written for mention in mentions)


def either_of(roles: Collection[Role]) -> str:
    """Return what any of several roles is called: “牵头或配合”."""
    return "或".join(role.label for role in Role if role in roles)


def quoted(text: str) -> str:
    """Return words of a plan as a quotation, without the number before and the full stop behind."""
    return f"“{nested(text)}”"


def nested(text: str) -> str:
    """Return words of a plan fit to stand inside quotation marks: in a line, their own marks single."""
    return in_line(text).replace("“", "‘").replace("”", "’")


def in_line(text: str) -> str:
    """Return words of a plan fit to stand inside a sentence as they are written: one line, no full stop."""
    return re.sub(r"\s*\n\s*", " ", text).strip().rstrip("。;；,，、")
