"""A double of the answer service, with canned answers over the real plan texts and every way to fail."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

from corpus.model import Document, Metadata
from rag.contract import Answer, AskRequest, Citation, Claim, Intent, Status
from web.service import Readiness, ServiceUnavailableError

RAW = Path(__file__).parents[2] / "corpus" / "raw"
PLANS = (
    Metadata(
        "sh-impl",
        "《上海市知识产权保护和运用“十四五”规划》实施方案",
        "上海",
        "省级",
        "上海市知识产权联席会议办公室",
    ),
    Metadata(
        "sh-plan",
        "上海市知识产权保护和运用“十四五”规划",
        "上海",
        "省级",
        "上海市人民政府",
        published=date(2021, 12, 31),
        period=(2021, 2025),
    ),
    Metadata("tianjin", "天津市知识产权“十四五”规划", "天津", "省级", period=(2021, 2025)),
    Metadata(
        "haimen",
        "南通市海门区“十四五”知识产权发展规划",
        "海门",
        "县级",
        published=date(2023, 4, 3),
        period=(2021, 2025),
    ),
)
TITLES = {plan.doc_id: plan.title for plan in PLANS}

SECRETS = "谁负责商业秘密保护"
WEATHER = "今天天气怎么样"
SUBSIDY = "上海和北京的补贴标准各是多少"
WRITTEN_SLOWLY = "慢慢说说商业秘密"
BREAKS_HALF_WAY = "说到一半就断"
CRASHES = "服务崩溃"
UNAVAILABLE = "索引损坏"


def cite(
    marker: int, doc_id: str, clause_id: str, path: Sequence[str], text: str, quote: str | None = None
) -> Citation:
    """Return a citation of ``quote`` with its true offsets in the raw text."""
    quote = quote or text
    start = (RAW / f"{doc_id}.txt").read_text(encoding="utf-8").index(quote)
    return Citation(
        marker=marker,
        doc_id=doc_id,
        doc_title=TITLES[doc_id],
        clause_id=clause_id,
        path=list(path),
        text=text,
        quote=quote,
        start=start,
        end=start + len(quote),
        url=f"/documents/{doc_id}#{clause_id}",
    )


_BASES = cite(
    1,
    "sh-impl",
    "sh-impl-50",
    ["四、强化知识产权高水平保护", "(七)加大知识产权行政保护力度", "第50项"],
    "探索建立商业秘密保护基地(园区、企业、指导站)探索建立国家商业秘密保护基地。(市市场监管局负责)",
    "探索建立国家商业秘密保护基地。(市市场监管局负责)",
)
_MEASURES = cite(
    2,
    "sh-impl",
    "sh-impl-26",
    ["四、强化知识产权高水平保护", "(五)完善知识产权保护制度体系", "第26项"],
    "研究对商业秘密、数字知识产权和计算机软件源代码等的有效保护措施。"
    "(市知识产权局牵头,市委宣传部、市公安局、市市场监管局按职责分工负责)",
)
_DUTIES = [
    {"clause_id": "sh-impl-50", "department": "市市场监管局", "role": "responsible"},
    {"clause_id": "sh-impl-26", "department": "市知识产权局", "role": "lead"},
    {"clause_id": "sh-impl-26", "department": "市委宣传部", "role": "shared"},
    {"clause_id": "sh-impl-26", "department": "市公安局", "role": "shared"},
    {"clause_id": "sh-impl-26", "department": "市市场监管局", "role": "shared"},
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
        text="**上海**(《实施方案》)\n\n" + "\n".join(lines),
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
        return None
