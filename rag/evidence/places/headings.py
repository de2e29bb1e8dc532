"""Finds the headings of a plan that a question names: whole, without a common word, or by another name for its kind."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from functools import cache

from corpus.model import Clause, Document
from corpus.structure.numbering import write_number
from index.once import kept_with
from index.words import is_verb, plain_words
from rag.evidence.places.outline import Path, marker_of, name_asked, paths
from rag.evidence.sentences.relevance import coverage
from rag.evidence.things.enumerations import NUMERAL
from rag.knowledge import Knowledge
from rag.lexicon.things import kinds, plan_headings
from rag.question.topic.terms import IDLE_WEIGHT, Term

# “方面” of “保护方面第四条”, “服务方面最后一条”, “运用方面有几项任务”, “保护方面有哪些任务”: what stands below a
# heading is counted or listed; not of “保护方面有几家企业”, “服务方面怎么做”, “人才方面第一个基地”.
_ASPECT = (
    r"方面(?=[里中的,]*(?:任务|工作|内容)?[里中的,]*"
    r"(?:(?:第|最后|末|倒数|[前头后](?=[两二三四五六七八九]))[^,?]{0,6}?(?:[条项点](?!例|件)|个(?=$|[?,的是讲说写由归呢谁]))"
    r"|(?:一共|总共|共|都|总计|拢共|合计|有|列了|分)*(?:(?:几|多少)[条项](?:任务|工作|内容)?|哪(?:些任务|几[条项](?:任务)?))"
    r"(?:$|[?,呢啊])))"
)
_ASPECT_ALONE = re.compile(_ASPECT)
# “强化保护那部分”, “‘组织领导’一节”, “人才那块”, “培训工程这个专栏”, “‘夯实基础’那条”: words that show that a part of a
# plan is meant behind its name; not “保护一体化”, nor “节约资源”.
_CALLED_A_PART = re.compile(
    rf"{_ASPECT}|"
    r"[”’」》)]?的?(?:[这那该]|[这那]?一)?(?:个|一|大|小)?(?:部分|小节|节(?!约|省|能)|章(?!程)|板块|块|专栏|段(?!时))"
    r"|[”’」》)]?的?(?:[这那该]|[这那]一)(?:一)?(?:个工程|项任务|[条项点])"
)
# “讲人才的那一章”, “人才一节”, “人才工程是专栏几”; not “最后一章”, which is a position of its own.
# “指标第二条”, “目标里第三项”, “第三个目标”: a number beside the last word of the name of a part; not “第三年目标”.
_NUMBER = r"第[一二三四五六七八九十\d]{1,3}(?:小|大)?[条项个点]"
_NUMBER_BEHIND, _NUMBER_BEFORE = re.compile(rf"[里的中]*{_NUMBER}"), re.compile(rf"{_NUMBER}的?$")
_POINTED_OUT = re.compile(
    rf"{_ASPECT}|(?:[那这]|(?<![后第末尾头首])一)(?:个|一)?(?:部分|大?块|节|章|段)|专栏几|第几个?专栏|部分(?=[里中的]*(?:第|最|末|首|前|后|倒|排|有?几项|有?多少项))"
)
# “保障措施下面”, “培育工程底下”, “主要任务分成几块”, “组织领导写了几段”: what only a part of a plan has; not “下一步”,
# “花了几段时间”.
_HAS_PARTS = re.compile(
    r"[”’」》)]?(?:那[^,?]{0,3})?[的里]?(?:下面|底下|之下|下设|下分|分成|分为|分几|细分"
    r"|[写讲用占分有]了?(?:几|多少)个?(?:自然段|段(?!时|路)))"
)
# What a word weighs at most that stands in most clauses, so that it tells no headings apart.
_COMMON = 1.0
# The share of the question's words that a heading must hold to be named by them.
_WORDS_OF_A_PART = 0.75
_SHORTEST, _SHORTEST_SHORTENED = 2, 4
# How headings begin that people leave out: 主要任务 is asked for as 任务.
_ADJECTIVES = ("主要", "重点")

# “2024年八件惠民实事”: of what time and how many, which a question for the number leaves out; not “一体化发展”.
HOW_MANY = re.compile(rf"^(?:20\d\d年度?)?{NUMERAL}(?:大|个|项|件|条|类)(?=[一-鿿]{{4}})")

Form = tuple[str, bool | None]
"""How a heading may be called, and whether that is its name; None if so only a part of a plan is called."""

_MARKS = re.compile("[“”]")


@dataclass(frozen=True, slots=True)
class Named:
    """A heading, or the title of a ``clause``, that a question names, and where.

    ``exact`` tells whether all of it is named, ``as_part`` whether the question speaks of it as a part of a plan.
    """

    path: Path
    start: int
    end: int
    exact: bool
    as_part: bool
    clause: Clause | None = None

    @property
    def heading(self) -> str:
        """The heading, with its number, or the title of the clause."""
        return (self.clause.title if self.clause else None) or self.path[-1]

    @property
    def words(self) -> str:
        """What is named as a normalised question writes it, for a clause with the heading above."""
        return "\n".join(map(name_asked, dict.fromkeys((self.path[-1], self.heading))))


def named_headings(text: str, document: Document, terms: Sequence[Term], knowledge: Knowledge) -> list[Named]:
    """Return the headings that a normalised text names, in order of the text; none covers another's words.

    Where the text speaks of a part without its name, it is the one whose heading holds the words of the question.
    """
    found = list(_mentions(text, document, knowledge))
    found.sort(key=lambda named: (named.start - named.end, not named.exact))
    chosen: list[Named] = []
    for named in found:
        if all(named.end <= other.start or other.end <= named.start for other in chosen):
            chosen.append(named)
    return sorted(chosen, key=lambda named: named.start) or _by_words(text, document, terms)


def lacks_aspect(text: str, document: Document, terms: Sequence[Term]) -> bool:
    """Tell whether a normalised text counts within a side of a plan that no one part of it is: “人才方面第二条”."""
    telling = [term for term in terms if term.weight > IDLE_WEIGHT]
    return bool(_ASPECT_ALONE.search(text) and telling) and not _by_words(text, document, terms)


def aspect_start(text: str, terms: Sequence[Term]) -> int | None:
    """Return where the name of the side of a plan starts within which a normalised text counts; None without one."""
    aspect = _ASPECT_ALONE.search(text)
    if aspect is None:
        return None
    before = text[: aspect.start()]
    return min((len(before) - len(term.word) for term in terms if before.endswith(term.word)), default=aspect.start())


def is_plan_heading(heading: str) -> bool:
    """Tell whether a heading is one that plans have whatever they are about: “指导思想”, “保障措施”."""
    return is_kind_heading(heading) or any(name_asked(heading) in words for words in plan_headings())


def is_kind_heading(heading: str) -> bool:
    """Tell whether the things below a heading are of the kind that it names: “基本原则”, “重点工程”, “保障措施”."""
    return any(name_asked(heading) in kind.words for kind in kinds())


def headed(terms: Sequence[Term], document: Document) -> list[Path]:
    """Return the outermost headings of a plan that hold all of the words: “强化区域港口联动发展” for 港口 and 联动."""
    held = [path for path in paths(document) if all(term.word in name_asked(path[-1]) for term in terms)]
    least = min(map(len, held), default=0)
    return [path for path in held if len(path) == least]


def _mentions(text: str, document: Document, knowledge: Knowledge) -> Iterator[Named]:
    """Yield all headings and titles of clauses that a text names, the headings first."""
    for path, clause, forms in _callable_in(knowledge, document.id):
        if named := _mention(path, forms, text):
            yield replace(named, clause=clause) if clause else named


@kept_with(64)
def _callable_in(knowledge: Knowledge, doc_id: str) -> tuple[tuple[Path, Clause | None, Sequence[Form]], ...]:
    """Return where the headings and titles of a plan are, with the clause of a title, and how each may be called."""
    document = knowledge.document(doc_id)
    headings = [(path, None, _forms(name_asked(path[-1]), knowledge)) for path in paths(document)]
    headings += [(path, None, forms) for path, forms in _annexes(document)]
    titled = [(clause, clause.title) for clause in document.clauses if clause.title and clause.path]
    return (*headings, *((clause.path, clause, _forms(name_asked(title), knowledge)) for clause, title in titled))


def _annexes(document: Document) -> Iterator[tuple[Path, Sequence[Form]]]:
    """Yield the annexes of a plan, each with its title, and how it is called: 附件2, or 附件 if it is the only one."""
    own = [path for path in paths(document) if (mark := marker_of(path[-1])) and mark.family == "annex"]
    for path in own:
        below = [one for one in paths(document) if len(one) == len(path) + 1 and one[:-1] == path]
        mark = marker_of(path[-1])
        number = mark.number if mark else None
        digits = (str(number), write_number(number)) if number else ()
        names = [f"{kind}{digit}" for kind in _ANNEX for digit in digits]
        names += _ANNEX if len(own) == 1 else ()
        yield below[0] if len(below) == 1 else path, [(name, False) for name in names]


# What an annex is called, whatever the plan itself calls it.
_ANNEX = ("附件", "附录", "附表")


def _mention(path: Path, forms: Sequence[Form], text: str) -> Named | None:
    for form, exact in forms:
        start = text.find(form)
        if start < 0:
            continue
        end = start + len(form)
        behind = _CALLED_A_PART.match(text, end)
        end = behind.end() if behind else end
        numbered = exact is None and (_NUMBER_BEHIND.match(text, end) or _NUMBER_BEFORE.search(text[:start]))
        as_part = bool(behind or _HAS_PARTS.match(text, end) or numbered) or text[:start].endswith(("专栏", "专栏“"))
        if exact is not None or as_part:
            return Named(path, start, end, bool(exact), as_part)
    return None


def _forms(name: str, knowledge: Knowledge) -> Sequence[Form]:
    """Return the forms of a name, the likeliest first."""
    if len(name) < _SHORTEST:
        return ()
    plain = _MARKS.sub("", name)
    words = plain_words(plain)
    telling = [word for word in words if knowledge.weigh(word) > _COMMON]
    without_verb = telling[1:] if telling and is_verb(telling[0]) else telling
    shortened = [plain, *(plain.removeprefix(word) for word in _ADJECTIVES), HOW_MANY.sub("", plain), "".join(telling)]
    forms: list[Form] = [(name, True)]
    forms += [(form, False) for form in shortened if form != name and len(form) >= _SHORTEST_SHORTENED]
    forms += [(part, False) for part in (*_joined(plain), *_of_list(plain))]
    forms += [(word, False) for word in _other_names(name) if len(word) >= _SHORTEST_SHORTENED]
    loose = ["".join(words[1:]) if is_verb(words[0]) else "", "".join(without_verb)]
    forms += [(form, None) for form in loose if len(form) >= _SHORTEST_SHORTENED]
    if any(name in group for group in plan_headings()) and len(words[-1]) >= _SHORTEST:
        forms.append((words[-1], None))
    if core := _core(name):
        forms.append((core, None))
    return tuple(dict.fromkeys(forms))


@cache
def _core(name: str) -> str:
    """Return the word that all names of a heading's kind have: 保障 of “保障措施” and “实施与保障”; or nothing."""
    names = _other_names(name)
    runs = (name[start:end] for start in range(len(name)) for end in range(start + _SHORTEST, len(name) + 1))
    return max((run for run in runs if len(names) > 1 and all(run in other for other in names)), key=len, default="")


def _joined(name: str) -> list[str]:
    """Return the parts of a heading like “指导思想与基本原则”."""
    parts = [part for part in re.split("[与和、及]", name) if len(part) >= _SHORTEST_SHORTENED]
    return parts if len(parts) > 1 else []


# “滨江港“十四五”规划重点码头建设清单”, “重点任务分工表”: a list of things, whose plan, making and kind are left out.
_LIST = re.compile(
    r"(?:.*(?:规划|计划|方案|纲要|意见|措施))?(?P<whole>(?P<things>[一-鿿]{3,}?)(?:建设|培育|实施|推进|创建|储备|认定|发展)?"
    r"(?:清单|名单|名录|目录|一览表|汇总表|安排表|分工表|分工|表))"
)


def _of_list(name: str) -> list[str]:
    """Return how the title of a list is called in short: 重点码头 for “某港规划重点码头建设清单”."""
    match = _LIST.fullmatch(name)
    return [part for part in (match["whole"], match["things"]) if len(part) >= _SHORTEST_SHORTENED] if match else []


def _other_names(name: str) -> Sequence[str]:
    groups = (*(kind.words for kind in kinds()), *plan_headings())
    return next((words for words in groups if name in words), ())


def _by_words(text: str, document: Document, terms: Sequence[Term]) -> list[Named]:
    """Return the heading that holds the words of a question for a part: the longest run of them, the outermost."""
    pointed = _POINTED_OUT.search(text)
    aspect = _ASPECT_ALONE.search(text)
    kinds_of_parts = {word for kind in kinds() for word in kind.words}
    terms = [term for term in terms if term.word not in kinds_of_parts]
    if not pointed or not terms:
        return []
    held = [path for path in paths(document) if coverage(terms, name_asked(path[-1])) >= _WORDS_OF_A_PART]
    least = min(map(len, held), default=0)
    if aspect and sum(len(path) == least for path in held) > 1:
        return []  # several parts are on that side, and none of them is all of it
    path = min(held, key=lambda path: (-_shared(path[-1], text), len(path), len(path[-1])), default=None)
    start = aspect_start(text, terms) if aspect else None
    return (
        [Named(path, pointed.start() if start is None else start, pointed.end(), exact=False, as_part=True)]
        if path
        else []
    )


def _shared(heading: str, text: str) -> int:
    """Return how long the longest run is that a heading and a text share."""
    return SequenceMatcher(None, name_asked(heading), text, autojunk=False).find_longest_match().size
