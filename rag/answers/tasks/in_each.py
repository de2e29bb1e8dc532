"""Answers what part departments have in each of several matters of one plan: “第3项和第5项都有文旅局,角色一样吗”."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from corpus.model import Clause, Responsibility
from rag.answers.compare.asked.sides import all_of
from rag.answers.phrasing.duty import duty_facts, proof
from rag.answers.phrasing.wording import either_of, names_of, place, quoted, source, who
from rag.answers.tasks.groups import given_to
from rag.contract import Intent, Status
from rag.draft import Bullets, Draft, Paragraph, Statement, Support
from rag.evidence.clauses.choose import by_document, relevant
from rag.evidence.clauses.retrieve import retrieve
from rag.evidence.places.find import find_place
from rag.evidence.sentences.cut import lead
from rag.evidence.sentences.relevance import coverage
from rag.knowledge import Knowledge
from rag.question.claims.denial import denied
from rag.question.departments.roles import ALL, in_any_role, roles_asked
from rag.question.model import Question
from rag.question.numbering.references import Reference
from rag.question.parting.beside import are_pointed_to, two_matters

_SEVERAL, _MOST = 2, 4
_LONGEST_QUOTE = 70
# The share of a matter's words that the clause with its duty must hold.
_HELD = 0.6
# The share of a matter's words that a title holds which tells it; of the best, that another holds to tell as much.
_WHOLE = 0.9
# “角色一样吗”, “作用有区别吗”, “也是吗”: whether the part is the same; not “都在里面吗”.
_SAME = re.compile(
    r"一样|相同|同一[种个类](?:角色|身份)|不同|区别|差别|两样|同样|也是(?:[吗么吧]|牵头|负责|配合|单独|主)|变"
)
# “都有文旅局吗”, “是不是两条都管”: whether it has a part in every one.
_ALL = re.compile(r"(?:都|均|全)[^,?]*(?:吗|么|吧|没有?)?[?]*$|(?:是不是|是否)[^,?]*都")
# “哪个是牵头、哪个是配合”: which part it has in which of them.
_EACH_ROLE = re.compile(r"哪[一]?[项条个块件][^?]*哪[一]?[项条个块件]")
# “哪一项它是配合”, “在哪条里牵头”: in which of them it has the part.
_WHICH = re.compile(r"哪[一个]?[项条个块件]")
# “哪一项里有它”, “哪条列了它”, “哪个归它管”: in which of them it has any part; not “哪一项里有目标”.
_HAS_IT = re.compile(
    r"哪一?[项条个块件](?:任务|工作)?(?:里面?|中)?(?:才|也|是|会)?(?:有|写了?|列了?|含|提到?|出现|归|由|轮到)"
)
# “有文旅局,办茶展那条呢”, “有文旅局没教委,那条是不是反过来”: what one of them has is asked of the other.
_OF_THE_OTHER = re.compile(r"[有没无列写含][^?]*(?:呢|[吗么没]|没有|(?:反|倒)过来)(?:的|吧)?(?:[?,]|$)")
# “什么角色”, “分别干啥”, “是牵头还是配合”: the part it has.
_WHAT_PART = re.compile(r"角色|身份|(?<![合协运])作用|地位|分量|份量|(?:牵头|负责|配合)还是|分别(?:是|担任|当|负责)")


@dataclass(frozen=True, slots=True)
class Part:
    """A clause and the duties in it of those asked about."""

    clause: Clause
    own: tuple[Responsibility, ...]


def answer(question: Question, knowledge: Knowledge) -> Draft | None:
    """Say what the departments named do in each matter, behind whether that is what is asked; None if nothing is."""
    if not question.departments or question.intent is Intent.COUNT or not _asks(question):
        return None
    clauses = _numbered(question, knowledge) or _named(question, knowledge)
    if not _SEVERAL <= len(clauses) <= _MOST:
        return None
    parts = [part_in(clause, question, knowledge) for clause in clauses]
    if not any(part.own for part in parts):
        in_any = _HAS_IT.search(question.text) or (question.references and asks_same(question))
        return _in_none(parts, question, knowledge) if in_any else None
    lines = tuple(line(part, knowledge) for part in parts)
    holds, verdict = _verdict(parts, question, knowledge)
    first = (Paragraph((Statement(verdict, supports_of(lines)),)),) if verdict else ()
    told = duty_facts(clauses) | ({} if holds is None else {"verdict": holds})
    return Draft(question.intent, Status.GROUNDED, (*first, Bullets(lines)), told)


def _in_none(parts: Sequence[Part], question: Question, knowledge: Knowledge) -> Draft:
    """Say that those asked about are in none of the matters, and who is."""
    clauses = [part.clause for part in parts]
    where = "、".join(place(clause, knowledge) for clause in clauses)
    plan = knowledge.titles(list(dict.fromkeys(clause.doc_id for clause in clauses)))
    none = Statement(f"{plan}的{where}都没有列{names_of(question.departments)}。")
    lines = tuple(line(part, knowledge) for part in parts)
    return Draft(question.intent, Status.GROUNDED, (Paragraph((none,)), Bullets(lines)), duty_facts(clauses))


def asks_in_each(question: Question) -> bool:
    """Tell whether a question asks for the part of a department in several numbers or plans, which is one question."""
    several = max(len(question.references), len(question.named_documents)) >= _SEVERAL
    return bool(question.departments) and several and _WHAT_PART.search(question.text) is not None


def asks_same(question: Question) -> bool:
    """Tell whether a question asks if the part is the same."""
    return _SAME.search(question.text) is not None


def asks_what_part(question: Question) -> bool:
    """Tell whether a question asks what part somebody has, or where he has the one that it names."""
    text = question.text
    if _WHAT_PART.search(text):
        return True
    named = bool(question.cues & {"about_duty", "responsible"}) and not in_any_role(text)
    return named and _WHICH.search(text) is not None


def _asks(question: Question) -> bool:
    """Tell whether a question asks for the part that somebody has, or whether he has any."""
    if asks_same(question) or asks_what_part(question) or _HAS_IT.search(question.text):
        return True
    if (question.intent is Intent.YES_NO or question.tests) and _ALL.search(question.text):
        return True
    return asks_of_the_other(question)


def asks_of_the_other(question: Question) -> bool:
    """Tell whether a question says who has a part in one of two matters, and asks it of the other."""
    told = _OF_THE_OTHER.search(question.text) is not None
    return told and are_pointed_to(question.text, [*question.places, *question.departments])


def _numbered(question: Question, knowledge: Knowledge) -> list[Clause]:
    """Return the clauses with duties at the numbers of one kind that a question names, each by itself."""
    groups = [(one,) for one in question.references] if _are_alike(question.references) else []
    placed = [find_place(replace(question, references=group), knowledge) for group in groups]
    assigned = [[clause for clause in found if clause.responsibilities] for found in placed]
    shared = [{clause.doc_id for clause in found} for found in assigned]
    documents = set.intersection(*shared) if shared else set()
    kept = [[clause for clause in found if clause.doc_id in documents] for found in assigned]
    return [found[0] for found in kept] if kept and all(len(found) == 1 for found in kept) else []


def _are_alike(references: Sequence[Reference]) -> bool:
    """Tell whether numbers count things of one kind, so that none is part of another: “第3项…第5项”."""
    return len(references) >= _SEVERAL and all(a.families == b.families for a, b in pairwise(references))


def _named(question: Question, knowledge: Knowledge) -> list[Clause]:
    """Return for two matters named by words the clause with a duty of each, both of one plan."""
    two = None if question.references else two_matters(question.text, [*question.places, *question.departments])
    if two is None or any(knowledge.is_written(f"{two[0]}{joint}{two[1]}") for joint in "和与、"):
        return []
    homes = {region for mention in question.departments for region, _ in mention.by_region}
    documents = [d for d in question.documents if knowledge.region_of(d) in homes]
    found = [best_on(name, documents, question, knowledge) for name in two]
    shared = [doc_id for doc_id in found[0] if doc_id in found[1] and found[0][doc_id] != found[1][doc_id]]
    best = max(shared, key=lambda doc_id: sum(of_one[doc_id][1] for of_one in found), default=None)
    return [of_one[best][0] for of_one in found] if best else []


def best_on(
    name: str, documents: Sequence[str], question: Question, knowledge: Knowledge
) -> dict[str, tuple[Clause, float]]:
    """Return the clause with a duty of each plan that speaks of a matter, and how well.

    Where the title of one tells the matter, only such are looked at; of several that tell as much one counts that has
    a duty for those asked about.
    """
    terms = tuple(term for term in question.terms if term.word in name)
    asked = replace(question, text=name, topic=name, terms=terms, departments=(), places=())
    best: dict[str, tuple[Clause, float]] = {}
    for doc_id, found in by_document(relevant(retrieve(asked, knowledge, documents))).items():
        assigned = [one for one in found if one.clause.responsibilities and one.covered >= _HELD]
        titled = {one: coverage(terms, lead(one.clause).text.lower()) for one in assigned}
        told = {one: titled[one] if max(titled.values()) >= _WHOLE else one.focused for one in assigned}
        alike = [one for one in assigned if told[one] >= _WHOLE * max(told.values())]
        if alike:
            chosen = max(alike, key=lambda one: (bool(part_in(one.clause, question, knowledge).own), one.score))
            best[doc_id] = (chosen.clause, told[chosen] + chosen.score)
    return best


def part_in(clause: Clause, question: Question, knowledge: Knowledge) -> Part:
    """Return what those asked about have to do in a clause."""
    region = knowledge.region(clause)
    own = [duty for mention in question.departments for duty in given_to(clause, mention, question, region)]
    return Part(clause, tuple(own))


def line(part: Part, knowledge: Knowledge) -> Statement:
    """Say what those asked about have to do in a clause, and who else has."""
    clause, words = part.clause, lead(part.clause, _LONGEST_QUOTE)
    everybody = who(clause.responsibilities)
    own = who(part.own) or "没有列所问的部门"
    behind = "" if own == everybody else f"，全部责任单位：{everybody}"
    text = f"{source(clause, knowledge)}：{own}（{quoted(words.text)}{behind}）。"
    return Statement(text, proof(clause, words, knowledge))


def _verdict(parts: Sequence[Part], question: Question, knowledge: Knowledge) -> tuple[bool | None, str]:
    """Return whether what a question says of the parts holds, if it says anything, and the sentence for it."""
    several, named = all_of(len(parts)), names_of(question.departments)
    roles = [frozenset(duty.role for duty in part.own) for part in parts]
    asked = ALL if in_any_role(question.text) else roles_asked(question.text)
    having = [part for part, of_one in zip(parts, roles, strict=True) if of_one & asked]
    each = "，".join(f"在{place(part.clause, knowledge)}{role_in(part)}" for part in parts)
    if _EACH_ROLE.search(question.text):
        return None, f"{named}{each}。"
    if asks_of_the_other(question):
        return None, "；".join(_has_and_lacks(part, question, knowledge) for part in parts) + "。"
    if _WHICH.search(question.text):
        where = "、".join(place(part.clause, knowledge) for part in having)
        label = either_of(asked)
        if _HAS_IT.search(question.text) and asked == ALL:
            return None, f"有{named}的是{where}。"
        return None, f"{named}{label}的是{where}。" if where else f"{several}都没有让{named}{label}。"
    if _SAME.search(question.text):
        alike = len(set(roles)) == 1
        return None, f"{named}的角色{'相同' if alike else '不同'}：{each}。"
    if question.intent is not Intent.YES_NO:
        return None, ""
    holds = len(having) == len(parts)
    negative = denied(question.text) is not None
    if negative and _IN_NONE.search(question.text):
        holds = bool(having)
    verdict = "是" if holds != negative else "不是"
    part_of_all = f"，{several}都有{named}" if len(having) == len(parts) and asked == ALL else ""
    only = "、".join(place(part.clause, knowledge) for part in having)
    some = having and len(having) < len(parts) and asked == ALL
    part_of_some = f"，只有{only}列了{named}" if some else ""
    return holds != negative, f"{verdict}{part_of_all or part_of_some}。"


# “都不参加吧”: said to be in none of them; not “不都参加吧”.
_IN_NONE = re.compile(r"都(?:不|没)")


def _has_and_lacks(part: Part, question: Question, knowledge: Knowledge) -> str:
    """Say which of those asked about have a part in a clause, and which have none."""
    region = knowledge.region(part.clause)
    lacking = [one for one in question.departments if not given_to(part.clause, one, question, region)]
    said = [f"有{who(part.own)}"] if part.own else []
    said += [f"没有列{names_of(lacking)}"] if lacking else []
    return f"{place(part.clause, knowledge)}{'，'.join(said)}"


def role_in(part: Part) -> str:
    """Return the roles that those asked about have in a clause."""
    return "、".join(dict.fromkeys(duty.role.label for duty in part.own)) or "没有任务"


def supports_of(lines: Sequence[Statement]) -> tuple[Support, ...]:
    """Return all that some lines rest on."""
    return tuple(support for line in lines for support in line.supports)
