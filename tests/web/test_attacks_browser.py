"""Text of plans, questions, models and readers is only ever text: in a real browser, nothing of it runs."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from types import MappingProxyType
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Page, Request, expect

from corpus.model import (
    Clause,
    ClauseKind,
    Comparator,
    Document,
    Metadata,
    Nature,
    Responsibility,
    Role,
    Span,
    Target,
)
from corpus.parse import parse_document
from index.catalogue.records import Department, Duty, TargetFact
from rag.contract import Answer, AskRequest, Claim
from rag.match_contract import (
    Chip,
    Commitment,
    Facet,
    FacetChoices,
    FacetValue,
    Group,
    InCharge,
    Match,
    MatchCitation,
    MatchRequest,
    MatchResult,
    MatchStatus,
    NearMiss,
    Note,
    NoteKind,
    Open,
    Profile,
    Reason,
    ScoreParts,
)
from rag.topics import Comparison, Passage, Side
from tests.web.attacks import ATTACKS, FAMILIES, FOREIGN
from tests.web.conftest import Site
from tests.web.double import ServiceDouble, secrets_answer
from tests.web.test_chat_browser import ask
from web.feedback import FeedbackStore

pytestmark = pytest.mark.browser

FEW = ATTACKS[::5]


def assert_nothing_ran(page: Page) -> None:
    assert page.evaluate("window.__ran") is None
    assert page.locator(FOREIGN).count() == 0
    assert page.locator("a[href*='script:' i], a[href*='data:' i], [onerror], [onload], [onfocus]").count() == 0
    assert page.locator("body > main").count() == 1
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


@pytest.fixture(autouse=True)
def _nobody_else_is_asked(page: Page) -> Iterator[None]:
    """Fail when a page asks another host for anything."""
    elsewhere: list[str] = []

    def note(request: Request) -> None:
        if not request.url.startswith(("http://127.0.0.1:", "blob:")):
            elsewhere.append(request.url)

    page.on("request", note)
    yield
    assert elsewhere == []


class Echo(ServiceDouble):
    """A service whose every answer carries the question in every field that a page shows."""

    def ask(self, request: AskRequest) -> Answer:
        return poisoned(request.question)


def poisoned(attack: str) -> Answer:
    """Return an answer that carries ``attack`` in every field that a page shows."""
    answer = secrets_answer(attack)
    citation = answer.citations[0].model_copy(
        update={
            "doc_title": attack,
            "path": [attack],
            "text": f"前{attack}后",
            "quote": attack,
            "url": attack,
            "clause_id": attack,
        }
    )
    return answer.model_copy(
        update={
            "answer": f"{attack}[1]",
            "claims": [Claim(text=attack, citations=[1])],
            "citations": [citation],
            "facts": {"all": [{"clause_id": attack, "department": attack, "role": attack}]},
            "suggestions": [attack],
            "generator": f"llm:{attack}",
        }
    )


@pytest.mark.parametrize("family", FAMILIES)
def test_nothing_runs_wherever_an_attack_comes_into_the_chat(
    serve: Callable[..., Site], page: Page, tmp_path: Path, family: str
) -> None:
    store = FeedbackStore(tmp_path / "feedback.sqlite")
    site = serve(Echo(), feedback=store)
    page.goto(site.url)
    for number, attack in enumerate(FAMILIES[family], start=1):
        ask(page, attack)
        expect(page.get_by_test_id("answer")).to_have_count(number)
        turn = page.locator(".turn").last
        turn.get_by_test_id("marker-1").last.click()
        expect(page.get_by_test_id("quote")).to_have_text(attack)
        turn.get_by_test_id("thumb-down").click()
        turn.get_by_test_id("reason").fill(attack)
        turn.get_by_role("button", name="提交").click()
        expect(turn.get_by_test_id("thumb-down")).to_have_text("已记下")
        assert store.latest()[0].reason == attack
        assert_nothing_ran(page)
    page.get_by_test_id("conversations").click()
    expect(page.get_by_test_id("open-conversation")).to_contain_text(FAMILIES[family][0])
    assert_nothing_ran(page)
    page.reload()
    expect(page.get_by_test_id("answer")).to_have_count(len(FAMILIES[family]))
    assert_nothing_ran(page)


@pytest.mark.parametrize("family", FAMILIES)
def test_nothing_in_a_shared_link_runs_with_scripts_or_without(
    serve: Callable[..., Site], page: Page, browser: Browser, family: str
) -> None:
    site = serve(Echo())
    context = browser.new_context(java_script_enabled=False)
    bare = context.new_page()
    for attack in FAMILIES[family]:
        value, short = quote(attack), quote(attack[:50])
        address = f"{site.url}/?q={value}&region={short}&doc={short}&v={short}"
        page.goto(address)
        expect(page.get_by_test_id("answer")).to_be_visible()
        assert_nothing_ran(page)
        bare.goto(address)
        assert bare.locator(f"main {FOREIGN}").count() == 0
    context.close()


class PoisonedPlan(ServiceDouble):
    """A service that holds one plan made of attack strings, and knows facts of it that are."""

    def __init__(self) -> None:
        super().__init__()
        body = "".join(f"{number}.{attack}。(<b>市局</b>负责)\n" for number, attack in enumerate(ATTACKS, start=1))
        metadata = Metadata("poison", ATTACKS[0], ATTACKS[1], ATTACKS[2], ATTACKS[3], ATTACKS[4], url=ATTACKS[5])
        self.plan = parse_document(f"一、{ATTACKS[1]}\n{body}", metadata)
        self.clauses = [self._clause(number, attack) for number, attack in enumerate(ATTACKS)]

    def _clause(self, number: int, attack: str) -> Clause:
        both = (attack, ATTACKS[number - 1])
        duties = tuple(Responsibility(name, Role.LEAD, name, Span(0, 1)) for name in both)
        target = Target(attack, 1.0, None, attack, attack, Comparator.EXACT, Nature.GOAL, attack, 2025, Span(0, 1))
        path, text = (attack, attack), f"前{attack}后"
        return Clause(
            f"poison-{number}", "poison", number, ClauseKind.TASK, path, (), attack, text, Span(0, 1), duties, (target,)
        )

    def documents(self) -> Sequence[Metadata]:
        return (self.plan.metadata,)

    def document(self, doc_id: str) -> Document | None:
        return self.plan if doc_id == "poison" else None

    def departments(self, region: str | None = None) -> Sequence[Department]:
        counts: Mapping[Role, int] = MappingProxyType({Role.LEAD: 1})
        place = self.plan.metadata.region
        return [Department(attack, place, False, (attack, ATTACKS[0]), counts) for attack in ATTACKS]

    def duties(self, department: str | None = None, region: str | None = None) -> Sequence[Duty]:
        place = self.plan.metadata.region
        every = [Duty(clause, place, duty) for clause in self.clauses for duty in clause.responsibilities]
        return [duty for duty in every if department in (None, duty.responsibility.department)]

    def targets(self, region: str | None = None, indicator: str = "") -> Sequence[TargetFact]:
        return [TargetFact(clause, self.plan.metadata.region, clause.targets[0]) for clause in self.clauses]

    def compare(self, topic: str, doc_ids: Sequence[str] = ()) -> Comparison:
        passages = tuple(Passage(clause, ((1, len(clause.text) - 1),), Span(0, 1)) for clause in self.clauses)
        side = Side("poison", passages, len(ATTACKS) + 1, len(ATTACKS), tuple(self.targets()))
        return Comparison(topic, understood=True, sides=(side,), left_out=(topic,))

    def match(self, request: MatchRequest) -> MatchResult:
        matches = tuple(_match(number, attack) for number, attack in enumerate(ATTACKS[:50]))
        return MatchResult(
            id="x",
            status=MatchStatus.MATCHED,
            profile=Profile(
                chips=tuple(
                    Chip(facet=facet, value=a, label=a, words=f"{a}x") for facet in Facet for a in ATTACKS[:20]
                ),
                conflicts=ATTACKS,
            ),
            results=matches,
            groups=(Group(need=ATTACKS[0], label=ATTACKS[1], asked=True, ids=tuple(each.id for each in matches)),),
            near_misses=tuple(
                NearMiss(facet=Facet.NEED, values=ATTACKS, condition=attack, match=matches[0]) for attack in ATTACKS
            ),
            notes=tuple(Note(kind=NoteKind.VAGUE, text=attack) for attack in ATTACKS),
            total=len(ATTACKS),
            as_of=date(2025, 1, 1),
            index_version=ATTACKS[0],
            timings_ms={},
        )

    def match_choices(self) -> FacetChoices:
        values = tuple(FacetValue(value=attack, label=attack, within=attack) for attack in ATTACKS)
        return FacetChoices(choices=dict.fromkeys(Facet, values))


def _match(number: int, attack: str) -> Match:
    """Return a measure that carries ``attack`` in every field that a page shows."""
    citation = MatchCitation(
        doc_id="poison",
        doc_title=attack,
        doc_label=attack,
        region=attack,
        period=None,
        period_over=True,
        clause_id=attack,
        place=attack,
        path=(attack,),
        text=attack,
        quote=attack,
        start=0,
        end=1,
        url="/documents/poison",
        departments=(InCharge(department=attack, role=Role.LEAD, label=attack, written=attack),),
    )
    return Match(
        id=f"{number}{attack}",
        rank=number,
        score=1,
        parts=ScoreParts(),
        needs=(attack,),
        text=attack,
        commitment=Commitment(level=attack, label=attack, words=attack),
        matched=tuple(Reason(facet=f, value=attack, label=attack, said=attack, written=attack) for f in Facet),
        open=(Open(facet=Facet.NEED, values=(attack,), written=attack, text=attack),),
        citations=(citation, citation),
        honesty=attack,
    )


@pytest.fixture
def site(serve: Callable[..., Site]) -> Site:
    return serve(PoisonedPlan())


PAGES = [
    "/",
    "/documents",
    "/documents/poison",
    "/departments",
    "/departments?top=48",
    "/targets",
    "/targets?view=table",
    "/compare",
    "/compare?topic=x",
    "/match",
    "/match?text=x&show=50",
]


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("width", [1280, 390])
def test_nothing_in_a_plan_runs(site: Site, page: Page, path: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 844})
    response = page.goto(f"{site.url}{path}")
    assert response is not None
    assert response.ok
    if path.endswith("poison"):
        for attack in ATTACKS[:3]:
            page.get_by_test_id("find").fill(attack)
    assert page.locator("main b[onmouseover]").count() == 0
    assert_nothing_ran(page)


def test_nothing_in_the_name_of_a_department_runs(site: Site, page: Page) -> None:
    for attack in FEW:
        response = page.goto(f"{site.url}/departments/{quote(attack, safe='')}")
        assert response is not None
        assert response.ok, attack
        expect(page.get_by_role("heading", level=1)).to_have_text(attack)
        assert_nothing_ran(page)


QUERIES = [
    "/departments?region={0}&name={0}",
    "/departments?name={0}",
    "/departments/x?part={0}&with={0}&doc={0}",
    "/targets?indicator={0}",
    "/targets?region={0}&doc={0}&nature={0}",
    "/compare?topic={0}",
    "/compare?topic=x&doc={0}",
    "/?draft={0}",
    "/match?text={0}",
    "/match?region={0}&needs={0}&not_types={0}&doc={0}&department={0}&drop={0}&flip={0}",
    "/match#text={0}&needs={0}&chips=1",
    "/documents/{0}",
    "/{0}",
]


@pytest.mark.parametrize("query", QUERIES)
def test_nothing_in_an_address_runs(site: Site, page: Page, query: str) -> None:
    for attack in FEW:
        page.goto(f"{site.url}{query.format(quote(attack, safe=''))}")
        expect(page.get_by_role("heading", level=1)).to_be_visible()
        assert_nothing_ran(page)


def test_nothing_in_the_file_of_targets_is_a_formula(site: Site) -> None:
    data = site.client.get("/targets.csv").content.decode("utf-8-sig")
    rows = list(csv.reader(io.StringIO(data, newline="")))
    assert len(rows) == len(ATTACKS) + 1
    assert_inert(rows[1:])


def assert_inert(rows: Sequence[Sequence[str]]) -> None:
    for row in rows:
        assert not any(cell.startswith(("=", "+", "-", "@", "＝")) for cell in row)


def test_nothing_in_a_profile_or_its_results_runs_or_is_a_formula(site: Site, page: Page) -> None:
    page.goto(f"{site.url}/match")
    for attack in FEW:
        page.get_by_test_id("profile-text").fill(attack)
        page.get_by_test_id("find-policies").click()
        expect(page.get_by_test_id("chip").first).to_be_visible()
        assert_nothing_ran(page)
    with page.context.expect_page() as opened:
        page.get_by_test_id("print").click()
    expect(opened.value.get_by_test_id("as-of")).to_be_visible()
    assert_nothing_ran(opened.value)
    data = site.client.post("/match.csv", data={"text": "甲"}).content.decode("utf-8-sig")
    rows = list(csv.reader(io.StringIO(data, newline="")))
    assert len(rows) > len(ATTACKS)
    assert_inert(rows[1:])
