"""A double of the answer service, with canned answers over the real plan texts and every way to fail."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Sequence

from corpus.library import load_corpus
from corpus.model import Clause, Document, Metadata, Ordinal, Role
from index.catalogue.records import Department
from rag.contract import Answer, AskRequest, Citation, Claim, Intent, Status
from web.service import Readiness, RequestRefusedError, ServiceUnavailableError

DOCUMENTS = {document.id: document for document in load_corpus()}
PLANS = tuple(document.metadata for document in DOCUMENTS.values())
TITLES = {plan.doc_id: plan.title for plan in PLANS}

SECRETS = "谁负责商业秘密保护"
WEATHER = "今天天气怎么样"
SUBSIDY = "上海和北京的补贴标准各是多少"
WRITTEN_SLOWLY = "慢慢说说商业秘密"
BREAKS_HALF_WAY = "说到一半就断"
CRASHES = "服务崩溃"
UNAVAILABLE = "索引损坏"
REFUSED = "北京的情况"


def task(number: int) -> Clause:
    """Return the task with ``number`` of Shanghai's two-year plan."""
    ordinal = Ordinal("number", number)
    return next(clause for clause in DOCUMENTS["sh-impl"].clauses if clause.ordinals[-1:] == (ordinal,))


def cite(marker: int, clause: Clause, quote: str | None = None) -> Citation:
    """Return a citation of ``quote``, or of the whole clause, with its true offsets in the raw text."""
    quote = quote or clause.text
    start = DOCUMENTS[clause.doc_id].raw.index(quote)
    return Citation(
        marker=marker,
        doc_id=clause.doc_id,
        doc_title=TITLES[clause.doc_id],
        clause_id=clause.id,
        path=list(clause.path),
        text=clause.text,
        quote=quote,
        start=start,
        end=start + len(quote),
        url=f"/documents/{clause.doc_id}?start={start}&end={start + len(quote)}#{clause.id}",
    )


_BASES = cite(1, task(50), "探索建立国家商业秘密保护基地。(市市场监管局负责)")
_MEASURES = cite(2, task(26))
_DUTIES = [
    {"clause_id": _BASES.clause_id, "department": "市市场监管局", "role": "responsible"},
    {"clause_id": _MEASURES.clause_id, "department": "市知识产权局", "role": "lead"},
    {"clause_id": _MEASURES.clause_id, "department": "市委宣传部", "role": "shared"},
    {"clause_id": _MEASURES.clause_id, "department": "市公安局", "role": "shared"},
    {"clause_id": _MEASURES.clause_id, "department": "市市场监管局", "role": "shared"},
]
_SECRETS_CLAIMS = (
    Claim(text="商业秘密保护基地由**市市场监管局**负责。", citations=[1]),
    Claim(
        text="商业秘密的有效保护措施由**市知识产权局**牵头,市委宣传部、市公安局、市市场监管局按职责分工负责。",
        citations=[2],
    ),
)


def answer_to(
    question: str,
    *,
    text: str,
    status: Status = Status.GROUNDED,
    claims: Sequence[Claim] = (),
    citations: Sequence[Citation] = (),
    resolved: str | None = None,
    duties: Sequence[dict[str, str]] = (),
    suggestions: Sequence[str] = (),
    generator: str = "extractive",
) -> Answer:
    """Return a well-formed answer."""
    return Answer(
        id="a1b2c3d4e5f60718",
        question=question,
        resolved_question=resolved or question,
        intent=Intent.RESPONSIBLE,
        status=status,
        answer=text,
        claims=list(claims),
        citations=list(citations),
        facts={"responsibilities": list(duties)},
        suggestions=list(suggestions),
        generator=generator,
        index_version="20250101-test",
        timings_ms={"total": 1.0},
    )


def secrets_answer(question: str = SECRETS, *, resolved: str | None = None) -> Answer:
    """Return the answer about trade secrets, from two clauses of Shanghai's plan."""
    lines = [f"- {claim.text}[{claim.citations[0]}]" for claim in _SECRETS_CLAIMS]
    return answer_to(
        question,
        text="**上海**(实施推进计划)\n\n" + "\n".join(lines),
        claims=_SECRETS_CLAIMS,
        citations=(_BASES, _MEASURES),
        resolved=resolved,
        duties=_DUTIES,
        suggestions=("天津由谁负责商业秘密保护?", "上海市市场监管局还负责哪些任务?"),
    )


def none_answer(question: str) -> Answer:
    """Return an abstention."""
    return answer_to(
        question,
        text="四份规划里没有找到与此有关的内容,可以换成知识产权方面的问题再问。",
        status=Status.NONE,
        suggestions=(SECRETS,),
    )


def partial_answer(question: str) -> Answer:
    """Return an answer to half of the question."""
    return answer_to(
        question,
        text="所列规划没有写明北京的情况。上海方面,商业秘密保护基地由市市场监管局负责。[1]",
        status=Status.PARTIAL,
        claims=_SECRETS_CLAIMS[:1],
        citations=(_BASES,),
        generator="llm:qwen2.5-0.5b",
    )


class ServiceDouble:
    """Answers from a table; ``go_on`` gates the pieces of a slow answer; ``asked`` keeps every request."""

    index_version = "20250101-test"

    def __init__(self, *, reason: str = "", echo: Answer | None = None) -> None:
        self.reason = reason
        self.echo = echo
        self.asked: list[AskRequest] = []
        self.go_on = threading.Event()
        self.go_on.set()

    def readiness(self) -> Readiness:
        return Readiness(not self.reason, self.reason)

    def ask(self, request: AskRequest) -> Answer:
        self.asked.append(request)
        question = request.question
        if question == CRASHES:
            raise RuntimeError("secret detail of the crash")
        if question == UNAVAILABLE:
            raise ServiceUnavailableError("索引损坏,请运行 policyqa index build。")
        if question == REFUSED:
            raise RequestRefusedError("索引中没有地区“北京”。可用的地区:上海市、天津市。")
        if self.echo is not None:
            return self.echo.model_copy(update={"question": question, "resolved_question": question})
        if question == WEATHER:
            return none_answer(question)
        if question == SUBSIDY:
            return partial_answer(question)
        if question.startswith("那") and request.history:
            return secrets_answer(question, resolved="天津由谁负责商业秘密保护")
        return secrets_answer(question)

    def stream(self, request: AskRequest) -> Iterator[str | Answer]:
        answer = self.ask(request)
        if request.question in (WRITTEN_SLOWLY, BREAKS_HALF_WAY):
            half = len(answer.answer) // 2
            yield answer.answer[:half]
            self.go_on.wait(timeout=30)
            if request.question == BREAKS_HALF_WAY:
                raise RuntimeError("secret detail of the break")
            yield answer.answer[half:]
        yield answer

    def documents(self) -> Sequence[Metadata]:
        return () if self.reason else PLANS

    def document(self, doc_id: str) -> Document | None:
        return DOCUMENTS.get(doc_id)

    def departments(self, region: str | None = None) -> Sequence[Department]:
        every = [
            Department("市知识产权局", "上海市", False, ("市知识产权局",), {Role.LEAD: 52}),
            Department("市知识产权局", "天津市", False, ("市知识产权局",), {Role.SHARED: 30}),
            Department("市市场监管委", "天津市", False, ("市市场监管委",), {Role.SHARED: 8}),
            Department("各区", "上海市", True, ("各区",), {Role.SHARED: 90}),
        ]
        return [] if self.reason else [each for each in every if region in (None, each.region)]

    def clause(self, clause_id: str) -> Clause | None:
        clauses = (clause for document in DOCUMENTS.values() for clause in document.clauses)
        return next((clause for clause in clauses if clause.id == clause_id), None)
