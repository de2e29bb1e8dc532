"""Checks what a department is said to do and nothing else, “只负责…吗”, “仅配合…”, against all tasks that it has."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from corpus.model import Role
from index.catalogue.records import Duty
from rag.answers.tasks.duties import duties_of, facts, line, without_bodies
from rag.answers.yes_no.duties.told import none_given, tasks_given
from rag.answers.yes_no.ruling import is_so, nothing, ruled, word_for
from rag.draft import Bullets, Draft, Statement
from rag.evidence.sentences.relevance import coverage
from rag.knowledge import Knowledge
from rag.question.model import Question
from rag.question.plans.links import DepartmentMention, blanked
from rag.question.topic.terms import Term

# “只负责种茶”, “仅仅牵头茶园建设”, “光管茶馆”: all that somebody is said to do; not “只负责三项”, “只由它负责”.
_ONLY = re.compile(
    r"(?:只|仅仅?|单单|光)(?:是|需要?|要|用|会|承担)?(?:负责|配合|协助|主管|承担|参与|管|抓|牵头)"
    r"(?!了?[一二两三四五六七八九十\d]+[项条个件])(?P<what>[^,?]*)"
)
# “只牵头种茶”: of what somebody leads no more is claimed.
_LEADS = re.compile("(?:只|仅仅?|单单|光)(?:是|需要?|要|用|会|承担)?(?:负责)?牵头")
_HELPS = re.compile("(?:只|仅仅?|单单|光)(?:是|需要?|要|用|会|承担)?(?:负责)?(?:配合|协助)")
# “是不是”, “在…里”: what may stand between a department and 只; not “由”, “归”, which have another behind them.
_BETWEEN = re.compile(r"(?:是不是|是否|是|不|并非|并|到底|真的|难道|在|里面?|中|都|就|也|,|应该|究竟)*")
# “不是只”, “不只”, “并非只”: more than that is said to be so; not “是不是只”, “只配合不牵头”.
_MORE_THAN = re.compile("(?<!是)不是?$|并非$")
# “只配合的活”, “只牵头不配合吗”: nothing is named that is done.
_NO_MATTER = re.compile(
    r"(?:牵头|配合|协助|负责|别人|其他|部门|单位|任务|工作|角色|不|没有?|的|了|、|而|吗|么|吧|活儿?|呢)*"
)
_TOPIC_COVERED = 0.6
_MOST_LINES = 3


@dataclass(frozen=True, slots=True)
class _Claim:
    """The only thing that a question says a department does, by its terms or by its role, or denies to be all."""

    mention: DepartmentMention
    role: Role | None
    terms: tuple[Term, ...]
    denied: bool

    def bears(self, duty: Duty) -> bool:
        """Tell whether a duty is one of those that the department is said to have."""
        if not self.terms:
            return duty.role is self.role
        return coverage(self.terms, without_bodies(duty.clause)) >= _TOPIC_COVERED

    def counts(self, duty: Duty) -> bool:
        """Tell whether a duty counts against the claim: beside what it leads a department may help with more."""
        leads_some = self.role is Role.LEAD and bool(self.terms)
        return not self.bears(duty) and not (leads_some and duty.role is not Role.LEAD)


def check(question: Question, knowledge: Knowledge) -> Draft | None:
    """Say whether a department has no task but those claimed, by all that the plans give it; None if not asked."""
    claim = _claim(question)
    if claim is None:
        return None
    given = [duties for doc_id in question.documents if (duties := duties_of(claim.mention, doc_id, knowledge))]
    if not given:
        return nothing([none_given(claim.mention, question, knowledge)], word_for(False, claim.denied), knowledge)
    beside = [[duty for duty in duties if claim.counts(duty)] for duties in given]
    holds = not any(beside)
    if holds and not any(claim.bears(duty) for duties in given for duty in duties):
        return None
    more = [_told(duties, knowledge) for duties in beside if duties]
    told = facts([duty for duties in given for duty in duties]) | {"verdict": holds != claim.denied}
    return ruled(is_so(holds != claim.denied), [tasks_given(duties, "", knowledge) for duties in given], told, more)


def _claim(question: Question) -> _Claim | None:
    """Return what a question says to be all that the department before it does; of a matter set before, nothing."""
    only = _ONLY.search(question.text)
    before = [one for one in question.departments if only and one.end <= only.start()]
    if only is None or len(before) != 1 or question.references:
        return None
    mention = before[0]
    free = blanked(question.text, question.places)
    if not _BETWEEN.fullmatch(free[mention.end : only.start()]) or _names_a_matter(free[: mention.start], question):
        return None
    role = Role.LEAD if _LEADS.search(question.text) else Role.COOPERATE if _HELPS.search(question.text) else None
    terms = tuple(term for term in question.telling if term.word in only["what"])
    if not terms and (role is None or not _NO_MATTER.fullmatch(only["what"])):
        return None
    return _Claim(mention, role, terms, _MORE_THAN.search(question.text[: only.start()]) is not None)


def _names_a_matter(words: str, question: Question) -> bool:
    return any(term.word in words for term in question.telling)


def _told(duties: Sequence[Duty], knowledge: Knowledge) -> Bullets:
    """List the first of the tasks that a department has in a plan beside those claimed."""
    lines: list[Statement] = [line(duty.clause, knowledge) for duty in duties[:_MOST_LINES]]
    first = "的前几项" if len(duties) > _MOST_LINES else ""
    return Bullets(tuple(lines), heading=f"{knowledge.label(duties[0].clause.doc_id)}，其他任务{first}")
