"""Links the words of a question to departments by a part of their names: 商委 for 市商务委, 市场监管 for its 局."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import lru_cache

from index.catalogue.records import Department
from rag.question.departments.named import AND, HAS_DUTY, HAS_TASKS, Same, bare_name, places_of
from rag.question.departments.otherwise import general
from rag.question.plans.links import ByStart, DepartmentMention, find_names, names_by_start
from rag.question.spans import overlaps, spans_of

# What the name of a department ends with: 委 of 商委; not 法 of 立法, nor the 关 of “天津关于”, the 办 of 办法.
_ENDS = re.compile(
    r"局(?![面部势])|委(?![托员派])|办(?![法理公事案])|部(?![分门署])|院(?![校所士])|会(?![议计展员])"
    r"|关(?![于系键心注联税闭切])|行(?![动业政为使情程])|联(?![合动系盟])|[队厅]"
)
_SHORTEST_SHORT, _LONGEST_SHORT = 2, 9
_SHORTEST_STEM = 2
# “公安管还是城管管”: in charge, where another may be; not “公安管理”.
_IN_CHARGE = re.compile(r"(?:来|在)?(?:管|抓|办)的?(?=,?还是|[?]|$)")
# “有法院没有公安局”, “有法院但不含海关”: a body whose part is set against the lack of another.
_WITHOUT_ANOTHER = re.compile(r",?(?:但是?|而|却|又|也)?(?:没有?|不含|不包括|无|缺)(?![一-鿿]?[?]?$)")
# “法院一起做的”, “法院共同的任务”: what a body does with another; not “法院一起案件”.
_TOGETHER = re.compile(r"(?:一起|一道|共同|联合)(?:的|[来去]?(?:做|干|办|管|承担|负责|参与|牵头|配合|出现))")
# “在海关上班”, “是海关的干部”: where somebody works; not “海关工作的任务”.
_WORKPLACE = re.compile(
    r"(?:那边|那儿|里)?(?:上班|任职|供职|当差|做事|工作(?=[,。;!]))|的(?:干部|科员|工作人员|人)(?=[,。;!])"
)
# “法院还是海关”, “还是归法院”: a body that a question lets choose.
_OFFERED = re.compile(r"[^,?]{0,4},?还是")
_BESIDE_BODIES = (HAS_TASKS, HAS_DUTY, _OFFERED, _WORKPLACE, _TOGETHER)
# “哪些活是法院的”: whose something is, around a body; not “作品是法院的”.
_WHOSE, _OWN = (
    re.compile(r"(?:活儿?|任务|差事|事情?)(?:都|也)?(?:是|归|属于?)$"),
    re.compile(r"(?:家)?的(?=[?]*$)|(?=[?]*$)"),
)
_OTHERWISE = re.compile(r"还是(?:说|是|由|归|属于?|算|靠|让|交给|派给)*$")


def link_shortened(
    text: str, departments: Sequence[Department], taken: Sequence[DepartmentMention], common: Callable[[str], bool]
) -> list[DepartmentMention]:
    """Find departments called by some characters of their name in order: 商委 for 市商务委.

    The words must fit one department a region only, begin as its name does or as a part of it, and be no ``common``
    word unless a duty or a task is right behind it (“法院负责”). What ``taken`` covers is left out, and so is what ends
    the name of another department: the 务局 of 水务局.
    """
    found: list[DepartmentMention] = []
    others = general(text)
    for end in (match.end() for match in _ENDS.finditer(text)):
        for length in range(min(_LONGEST_SHORT, end), _SHORTEST_SHORT - 1, -1):
            start, written = end - length, text[end - length : end]
            covered = overlaps((start, end), spans_of((*taken, *found)))
            beside = any(pattern.match(text, end) for pattern in _BESIDE_BODIES)
            said = beside or _OTHERWISE.search(text[:start]) or _stands_against(text, start, end)
            said = (
                said
                or (_WHOSE.search(text[:start]) and _OWN.match(text, end))
                or _is_joined(text, start, end, (*taken, *found))
            )
            idle = common(written) and not said
            if covered or idle or any(m.start < start < m.end for m in others):
                continue
            if meant := meant_by(written, departments):
                found.append(DepartmentMention(written, meant, start, end))
                break
    return found


def _is_joined(text: str, start: int, end: int, others: Sequence[DepartmentMention]) -> bool:
    """Tell whether only 和 parts a body from another department: “公安局和法院”."""
    return any(AND.fullmatch(text[m.end : start]) or AND.fullmatch(text[end : m.start]) for m in others)


def _stands_against(text: str, start: int, end: int) -> bool:
    """Tell whether a body is said to be there where another is not."""
    return text[:start].endswith(("有", "写了", "列了")) and _WITHOUT_ANOTHER.match(text, end) is not None


def meant_by(written: str, departments: Sequence[Department]) -> tuple[tuple[str, str], ...]:
    """Return the department of each region that is called so, or that some characters of its name in order spell."""
    by_region: dict[str, list[str]] = {}
    for department in departments:
        bare = bare_name(department)
        if not department.generic and (written == bare or spells(written, bare)):
            by_region.setdefault(department.region, []).append(department.name)
    return tuple((region, names[0]) for region, names in by_region.items() if len(names) == 1)


def spells(written: str, name: str) -> bool:
    """Tell whether ``written`` has characters of a longer ``name`` in order, from the start of a part to its end."""
    if written[-1] != name[-1] or len(written) >= len(name):
        return False
    rest = iter(name[name.find(written[0]) :]) if written[0] in name else iter("")
    starts = name.startswith(written[0]) or name.endswith(written)
    return starts and all(char in rest for char in written)


def link_without_end(
    text: str, departments: Sequence[Department], taken: Sequence[DepartmentMention], common: Callable[[str], bool]
) -> list[DepartmentMention]:
    """Find departments called without the word that ends their names, where their tasks are asked for: “市场监管负责”.

    What ``taken`` covers is left out, and what is a ``common`` word of plans: 知识产权 is no department.
    """
    found = []
    for mention in find_names(_names_without_end(Same(departments)), text):
        covered = overlaps((mention.start, mention.end), spans_of(taken))
        covered = covered or common(text[mention.start : mention.end])
        offered = "还是" in text and _IN_CHARGE.match(text, mention.end) is not None
        if not covered and (offered or HAS_TASKS.match(text, mention.end)):
            meant = tuple((value.split("\t")[0], value.split("\t")[1]) for value in mention.values)
            found.append(DepartmentMention(text[mention.start : mention.end], meant, mention.start, mention.end))
    return found


@lru_cache(maxsize=4)
def _names_without_end(given: Same) -> ByStart:
    return names_by_start((stem, f"{one.region}\t{one.name}") for one in given.departments for stem in _stems(one))


def _stems(department: Department) -> set[str]:
    """Return the names of a department without its place and the last character, those that are no single one."""
    places = places_of(department.region)
    stems = set()
    for name in (department.name, *department.aliases) if not department.generic else ():
        bare = next((name.removeprefix(place) for place in places if name.startswith(place)), name)
        if bare.endswith(tuple("局委办")):
            stems.add(bare.removeprefix("市")[:-1])
    return {stem for stem in stems if len(stem) >= _SHORTEST_STEM}
