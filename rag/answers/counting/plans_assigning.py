"""Says which plans, or whether one, name who is responsible: by the departments that they give tasks, not by a word."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.model import Clause, Role
from rag.answers.counting.how_often import asks_which
from rag.answers.yes_no.ruling import nothing, word_for
from rag.contract import Intent, Status
from rag.draft import Draft, Paragraph, Statement, whole
from rag.knowledge import Knowledge
from rag.question.claims.denial import denied
from rag.question.departments.roles import ALL, roles_named
from rag.question.model import Question
from rag.question.plans.links import blanked

_WHO = (
    r"(?:(?:责任|主管|负责|牵头|承办|配合)的?(?:单位|部门|主体|机构)"
    r"|(?:由|归)?(?:谁|哪(?:个|些|家)(?:部门|单位))(?:来)?(?:负责|牵头|管|承担|配合)"
    r"|(?:职责|任务|部门|责任)分工|部门|单位)"
)
# “哪份规划没写责任单位”, “海门有没有写哪个部门负责”, “写明谁负责了吗”; not “写明责任单位的任务”, “写到单位犯罪”.
_ASKS = re.compile(
    rf"(?:写|列|标|注|给|说|指定|安排|规定|提供)(?:没写)?(?:明|出|到|清楚?|上)?(?:了|过)?"
    rf"(?:具体|每项|任务|各项|的|任何)*{_WHO}"
    r"(?:了|过)?(?:吗|么|没有?|吧|呢|的(?:规划|计划|文件|是哪[份个些一]*(?:规划|计划|文件)?"
    r"|有(?:几|哪)[份个些]?))?[?]*$"
)
# “哪些规划写了责任单位”, “哪份列了牵头单位”, “谁写了责任部门”; not “写明哪个部门”, “写明谁负责”.
_WHICH = re.compile(r"哪(?:些|[一几]?[份个家])(?:规划|文件|计划|(?=[写列标注给说有没]))|谁(?=[写列标注给])")
_WHETHER = re.compile(r"有没有|是否|是不是|(?:吗|么|没有?|吧)[?]*$")
_DENIES = re.compile(r"(?<!有)没有?(?![?]*$)|未")


def answer(question: Question, knowledge: Knowledge) -> Draft | None:
    """Tell of the plans in question which give tasks to departments; None where that is not asked of whole plans."""
    text = blanked(question.text, question.places)
    if question.telling or question.departments or question.references or not _ASKS.search(text):
        return None
    which = asks_which(text) or _WHICH.search(text)
    if not (which or _WHETHER.search(text)):
        return None
    negative = denied(question.text) is not None
    roles = roles_named(text) or ALL
    who = f"{'或'.join(role.label for role in Role if role in roles)}单位" if roles != ALL else "责任部门"
    given = {doc_id: _assigned(doc_id, roles, knowledge) for doc_id in question.documents}
    having, without = [one for one in given if given[one]], [one for one in given if not given[one]]
    holds = bool(having) and not without
    said = [_having(doc_id, who, given[doc_id], knowledge) for doc_id in having]
    if without:
        said.append(Statement(f"{knowledge.titles(without)}全文没有写明{who}。"))
    facts = {"clauses": [one.id for clauses in given.values() for one in clauses]}
    if which:
        none = _DENIES.search(text) is not None
        what, named = (f"没有写明{who}", without) if none else (f"写明了{who}", having)
        proof = () if none else tuple(whole(given[one][0]) for one in named)
        first = Statement(f"{what}的是{knowledge.titles(named)}。" if named else f"没有哪份规划{what}。", proof)
        return Draft(Intent.COUNT, Status.GROUNDED, (Paragraph((first,)), Paragraph(tuple(said))), facts)
    if not having:
        return nothing([said[0].text], word_for(holds=False, denied=negative), knowledge)
    first = Statement("是。" if holds != negative else "不是。")
    blocks = (Paragraph((first, *said)),)
    return Draft(Intent.YES_NO, Status.GROUNDED, blocks, facts | {"verdict": holds != negative})


def _assigned(doc_id: str, roles: frozenset[Role], knowledge: Knowledge) -> list[Clause]:
    clauses = knowledge.document(doc_id).clauses
    return [one for one in clauses if any(duty.role in roles for duty in one.responsibilities)]


def _having(doc_id: str, who: str, clauses: Sequence[Clause], knowledge: Knowledge) -> Statement:
    """Say that a plan tells who is responsible, proved by the first clause that does."""
    text = f"{knowledge.label(doc_id)}写明了任务的{who}。"
    return Statement(text, (whole(clauses[0]),))
