"""Answers who is responsible: the direct duty first, by document, with roles exactly as written."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from corpus.model import Clause, Role
from rag.answers.declining import declined
from rag.answers.declining.nearest import only_near
from rag.answers.match import help_for
from rag.answers.phrasing.duty import LONGEST, best_words, duty_facts, proof, statement
from rag.answers.phrasing.naming import named, quoting
from rag.answers.phrasing.wording import quoted, source, who
from rag.answers.tasks import offered
from rag.answers.tasks.groups import given_to, given_to_all
from rag.contract import Intent, Status
from rag.draft import Bullets, Draft, Paragraph, Statement, Support
from rag.evidence.clauses.aims import direct_first
from rag.evidence.clauses.assigned import with_duties
from rag.evidence.clauses.choose import LIMITS, by_document, close, is_direct, of_project, relevant
from rag.evidence.clauses.retrieve import Candidate, retrieve
from rag.evidence.places.find import find_place
from rag.evidence.places.headings import headed
from rag.evidence.places.outline import below
from rag.evidence.sentences.cut import Sentence, lead
from rag.evidence.sentences.relevance import coverage
from rag.knowledge import Knowledge
from rag.question.departments.roles import roles_lacking
from rag.question.model import Question
from rag.question.parting.background import told_and_written
from rag.question.topic.terms import IDLE_WEIGHT

# The share of the question that a sentence holds of a clause that belongs to the answer.
_WHOLLY = 0.95
_PER_DOCUMENT = 2
_MOST_PLACED = 6
# The share of what is to be built that a name in the place of the builder holds if it is the thing itself.
_IS_BUILT = 0.6


def _assigns_nobody(question: Question, knowledge: Knowledge) -> Draft | None:
    """Say that the plans named give nobody a duty; None where one of them does, or a question names no place."""
    clauses = knowledge.clauses(question.documents) if question.is_placed else ()
    if not clauses or any(clause.responsibilities for clause in clauses):
        return None
    said = Statement(f"{knowledge.titles(question.documents)}全文没有写明责任部门；可以改问其中的具体事项。")
    return Draft(Intent.RESPONSIBLE, Status.NONE, (Paragraph((said,)),), suggestions=declined.examples(knowledge))


# “由谁来建茶馆”, “哪些单位设立”: who builds is asked, which is not who is in charge; not “归谁建”, “谁建议”.
_ASKS_BUILDERS = re.compile(
    r"(?<!归)(?:谁|哪(?:些|几)?[个家]?(?:单位|机构|主体|企业)?)(?:来|去)?"
    r"(?:建(?![议言])|组建|共建|创办|创建|设立|成立|开办)"
)
_ON = "[^,，。;；、]"
_BUILD = "(?:组建|共建|建设|建立|创建|设立|成立|开设)"
# “支持茶企建立品鉴室”, “支持茶企加强茶馆建设”, “由行会组建”: a sentence that names who builds; not “推动建立品鉴室”,
# nor “支持茶馆建设”, which names what is built.
_BUILDERS = re.compile(
    rf"(?:支持|鼓励|引导|推动|依托|条件的)(?![建设立成完健开形])(?P<who>{_ON}{{2,30}}?)"
    rf"(?:{_BUILD}(?=(?![和与及的]){_ON})|(?:加强|推进|开展|承担|参与){_ON}{{2,30}}?{_BUILD})"
    rf"|(?:(?<!自)由|联合)(?![建设立成完健开形]){_ON}{{2,30}}?{_BUILD}"
)


def answer(question: Question, knowledge: Knowledge) -> Draft:
    """Answer from the clauses that speak of the topic and close with a duty."""
    if question.references and (placed := find_place(question, knowledge)):
        return at_place(of_departments(placed, question, knowledge), question, knowledge)
    if not question.terms:
        return _assigns_nobody(question, knowledge) or declined.unclear(question, knowledge)
    if _OF_EACH.search(question.text) and (items := _below_a_heading(question, knowledge)):
        return at_place(items, question, knowledge)
    found = with_duties(relevant(retrieve(question, knowledge)), knowledge)
    if not found and (helps := help_for(question, knowledge)):
        return helps
    asked = (
        question
        if found
        else replace(question, terms=told_and_written(question.terms, question.text, knowledge.is_written))
    )
    found = found or with_duties(relevant(retrieve(asked, knowledge)) if asked != question else [], knowledge)
    if not found:
        return declined.nothing_found(question, knowledge)
    chosen = _chosen(asked, of_project(found, asked))
    assigned = [candidate for candidate in chosen if candidate.clause.responsibilities]
    silent = _silent(knowledge, chosen if question.is_placed else _as_good(chosen))
    if not assigned:
        return _unassigned(chosen, silent, question, knowledge)
    assigned = direct_first(assigned, question)
    assigned = offered.naming_first(assigned, question, knowledge) if question.options else assigned
    assigned = _with_part_first(assigned, question, knowledge) if question.beside else assigned
    near = not is_direct(assigned[0]) or asked != question
    blocks: list[Paragraph | Bullets] = [Paragraph((only_near(assigned, question, knowledge),))] if near else []
    if builders := _builders(assigned[0].clause, question):
        blocks.append(Paragraph((quoting(assigned[0].clause, [builders], knowledge),)))
    blocks += _by_region(assigned, question, knowledge)
    if silent:
        blocks.append(Paragraph(tuple(silent)))
    status = Status.PARTIAL if near or (silent and question.regions) else Status.GROUNDED
    return Draft(Intent.RESPONSIBLE, status, tuple(blocks), duty_facts([c.clause for c in assigned]))


# “茶港那几条都归谁”, “茶港这几项分别由谁牵头”: all that stands below a heading; not “哪几条”.
_OF_EACH = re.compile(r"[这那](?:几|[两三四五六])(?:条|项|点|个)|(?:各|每)(?:条|项)")


def _below_a_heading(question: Question, knowledge: Knowledge) -> list[Clause]:
    """Return the clauses with a duty below the headings that hold all of a question's words; no more than are told."""
    terms = [term for term in question.terms if term.weight > IDLE_WEIGHT]
    documents = [knowledge.document(doc_id) for doc_id in question.documents] if terms else []
    clauses = [clause for one in documents for path in headed(terms, one) for clause in below(one, path)]
    assigned = [clause for clause in dict.fromkeys(clauses) if clause.responsibilities]
    return assigned if 1 < len(assigned) <= _MOST_PLACED else []


# “第3到9项哪些是商务局配合”, “哪几项由”: some of the places are picked; not “哪些部门”, “除了商务局还有哪些”.
_PICKS = re.compile(r"^(?!.*(?:除|不|没|谁)).*哪[些几](?![个家]?(?:部门|单位|机关|机构|委|局))")


def of_departments(clauses: Sequence[Clause], question: Question, knowledge: Knowledge) -> Sequence[Clause]:
    """Keep of several places those that give the departments named the role asked for, where some are picked."""
    if len(clauses) == 1 or not question.departments or not _PICKS.search(question.text):
        return clauses
    return [one for one in clauses if _has_part(one, question, knowledge)] or clauses


def _has_part(clause: Clause, question: Question, knowledge: Knowledge) -> bool:
    """Tell whether a clause gives each department that a question names a duty, in the role asked for."""
    given = [given_to(clause, one, question, knowledge.region(clause)) for one in question.departments]
    return all(own and not roles_lacking(question.text, {duty.role for duty in own}) for own in given)


def at_place(clauses: Sequence[Clause], question: Question, knowledge: Knowledge) -> Draft:
    """Say who is responsible for the clauses at a place, each with its first words, and which role asked for is not."""
    lines = []
    for clause in clauses[:_MOST_PLACED]:
        words = lead(clause, LONGEST)
        said = who(clause.responsibilities) if clause.responsibilities else "没有写明责任部门"
        text = f"{source(clause, knowledge)}：{said}（{quoted(words.text)}）。"
        lines.append(Statement(text, proof(clause, words, knowledge)))
    before, behind = offered.told(clauses[0], question, knowledge)
    lines[0] = replace(lines[0], text=f"{before}{lines[0].text}")
    lacking = _without_role(clauses[0], question, knowledge) if clauses[0].responsibilities else ()
    blocks = (Paragraph((lines[0], *behind, *lacking)), *((Bullets(tuple(lines[1:])),) if lines[1:] else ()))
    assigned = [clause for clause in clauses if clause.responsibilities]
    status = Status.GROUNDED if assigned else Status.PARTIAL
    return Draft(Intent.RESPONSIBLE, status, blocks, duty_facts(assigned))


def _builders(clause: Clause, question: Question) -> Sentence | None:
    """Return the words of a clause that name who builds what a question asks about, where it asks for that.

    None where those are in charge of it as well: 茶区 of “支持茶区设立茶馆”, for which 茶区 is responsible.
    """
    words = best_words(clause, question) if _ASKS_BUILDERS.search(question.text) else None
    found = _BUILDERS.search(words.text) if words else None
    if words is None or found is None:
        return None
    builder = (found["who"] or "").removeprefix("在")
    in_charge = any(builder and duty.written.startswith(builder) for duty in clause.responsibilities)
    return None if in_charge or coverage(question.terms, builder.lower()) >= _IS_BUILT else words


def _by_region(
    assigned: Sequence[Candidate], question: Question, knowledge: Knowledge
) -> Iterator[Paragraph | Bullets]:
    """Say the direct duty first, then the others below the names of their regions."""
    first, *others = assigned
    before, behind = offered.told(first.clause, question, knowledge)
    said = statement(first.clause, question, knowledge)
    said = replace(said, text=f"{before}{said.text}")
    beside = _parts_beside(first.clause, said.supports, question, knowledge)
    yield Paragraph((said, *behind, *beside, *_without_role(first.clause, question, knowledge)))
    home = knowledge.region(first.clause)
    regions = dict.fromkeys([home, *(knowledge.region(candidate.clause) for candidate in others)])
    for region in regions:
        same = [candidate for candidate in others if knowledge.region(candidate.clause) == region]
        lines = tuple(statement(candidate.clause, question, knowledge) for candidate in same)
        if lines:
            yield Bullets(lines, heading=f"{region}的相关任务" if region == home else region)


def _parts_beside(
    clause: Clause, supports: tuple[Support, ...], question: Question, knowledge: Knowledge
) -> Iterator[Statement]:
    """Say what part each department has in a clause for whose part the question asks beside who sees to it."""
    region = knowledge.region(clause)
    for mention in question.beside:
        if own := given_to(clause, mention, question, region):
            yield Statement(f"其中{who(own)}。", supports)
        else:
            yield Statement(f"{knowledge.titles([clause.doc_id])}没有把这一项派给{mention.written}。")


def _without_role(clause: Clause, question: Question, knowledge: Knowledge) -> Iterator[Statement]:
    """Say which of the roles asked for a clause gives to nobody: “谁牵头” of what several see to together."""
    without = roles_lacking(question.text, {duty.role for duty in clause.responsibilities})
    if names := "、".join(role.label for role in Role if role in without):
        yield Statement(f"{knowledge.titles([clause.doc_id])}没有给这一项写明{names}的部门。")


def _chosen(question: Question, found: Sequence[Candidate]) -> list[Candidate]:
    """Take the best clauses of each document, and no document that fits far worse, unless the question names it.

    One that holds all of the question in a sentence belongs to the answer, however much better others fit. Where every
    clause with a duty fits far worse than the best, nobody is assigned: the best are taken as they are.
    """
    best = found[0].score
    chosen: list[Candidate] = []
    for doc_id, candidates in by_document(found).items():
        assigned = [c for c in candidates if c.clause.responsibilities] or candidates
        named = doc_id in question.named_documents
        whole = min(assigned[0].covered, assigned[0].focused) >= _WHOLLY
        if named or whole or assigned[0].score >= best - LIMITS.far:
            chosen += close(assigned, _PER_DOCUMENT)
    chosen = chosen or close(found, _PER_DOCUMENT)
    return sorted(chosen, key=lambda candidate: -candidate.score)


def _with_part_first(assigned: Sequence[Candidate], question: Question, knowledge: Knowledge) -> list[Candidate]:
    """Put first, of the clauses that fit as well as the first, one in which each department beside has a part."""
    as_good = (one for one in assigned if one.score >= assigned[0].score - LIMITS.margin)
    first = next(
        (one for one in as_good if given_to_all(one.clause, question.beside, question, knowledge)), assigned[0]
    )
    return [first, *(one for one in assigned if one is not first)]


def _as_good(chosen: Sequence[Candidate]) -> list[Candidate]:
    """Leave out the clauses that name far less of what is asked than the best of those chosen."""
    most = max(one.covered for one in chosen)
    return [one for one in chosen if one.covered >= most - _FAR_LESS]


_FAR_LESS = 0.2


def _silent(knowledge: Knowledge, chosen: Sequence[Candidate]) -> list[Statement]:
    """Say of each document in question that assigns nobody anywhere that it does not."""
    silent = [doc_id for doc_id in by_document(chosen) if not knowledge.assigns_duties(doc_id)]
    return [
        Statement(f"《{knowledge.entry(doc_id).title}》提到了相关工作，但全文没有写明责任部门。") for doc_id in silent
    ]


def _unassigned(
    chosen: Sequence[Candidate], silent: Sequence[Statement], question: Question, knowledge: Knowledge
) -> Draft:
    """Say that nobody is assigned, and quote what is said of the matter.

    The quote comes first where nothing tells that the question asks for a duty: a sentence may name who takes part.
    """
    title = knowledge.entry(chosen[0].clause.doc_id).title
    without = Paragraph(tuple(silent) or (Statement(f"《{title}》提到了相关工作，但没有写明由哪个部门负责。"),))
    lines = [named(candidate.clause, question, knowledge) for candidate in chosen[:_PER_DOCUMENT]]
    if "governs" in question.cues or question.options:
        return Draft(Intent.RESPONSIBLE, Status.PARTIAL, (without, Bullets(tuple(lines))))
    blocks: list[Paragraph | Bullets] = [Paragraph((lines[0],)), without]
    return Draft(Intent.RESPONSIBLE, Status.PARTIAL, (*blocks, *([Bullets(tuple(lines[1:]))] if lines[1:] else ())))
