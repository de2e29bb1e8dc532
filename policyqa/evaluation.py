"""Turns settings into what the evaluation suite scores: the service, its plans, and services over changed plans."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

from corpus.ingest import ingest
from corpus.model import Document
from eval import ranking
from eval.calibrate import fit, write
from eval.case import Case
from eval.finder.outcome import FinderOutcome
from eval.finder.profile import Profile
from eval.finder.run import Finder, match_profiles
from eval.forms.facts import facts_of
from eval.forms.run import Asked, ask_for, forms, sample
from eval.hits import search_of
from eval.measures.matching import places_of
from eval.outcome import Outcome
from eval.provenance import commit_of, configuration_of
from eval.remembering import RememberingEncoder
from eval.remote import RemoteService
from eval.report import About, Report, report_of
from eval.robustness.suites import AnswerFrom, Trial, robustness, trials
from eval.run import Ask, Search, evaluate
from index.build import build_index
from index.embedding import Encoder
from index.embedding.cache import CachedEncoder
from index.layout import Layout
from index.reader import IndexReader
from index.search import open_index
from policyqa import parts
from policyqa.errors import WrongUse
from policyqa.settings import Settings
from policyqa.terminal import Watch
from rag.confidence import CONFIDENCE
from rag.contract import AskRequest, Status
from rag.finder.find import finder_of
from rag.lexicon.weights import ranking_weights
from rag.plan_names import labels
from rag.service import AnswerService


@dataclass(frozen=True, slots=True)
class Ranking:
    """What fitting the ranking gave: its file, the number of questions, and the share with a right clause first.

    ``before`` is that share by the weights in force before, ``after`` by those fitted on the same questions.
    """

    path: Path
    questions: int
    before: float
    after: float


@dataclass(frozen=True, slots=True)
class Subject:
    """What is scored: an answering function with its plans, its finder and, of the service on this machine, its search.

    ``answer_from`` is None for a service that is reached by address: its plans cannot be changed from here.
    """

    ask: Ask
    documents: Sequence[Document]
    about: About
    search: Search | None = None
    answer_from: AnswerFrom | None = None
    finder: Finder | None = None


def this_service(settings: Settings, watch: Watch) -> Subject:
    """Put together the service on this machine, from the index in use.

    A question is embedded when it is first asked, which its time includes, and not again for search or robustness.

    Raises:
        IndexFault: Index or model is missing or damaged; the message says which command mends it.
    """
    encoder = RememberingEncoder(parts.encoder(settings, watch, for_serving=True))
    with watch.during("打开索引"):
        reader = IndexReader(settings.home, encoder, settings.for_search(), settings.for_stores())
        index = reader.current()
    answers = AnswerService(reader.current)
    return Subject(
        ask=answers.ask,
        documents=[index.catalogue.document(entry.id) for entry in index.catalogue.documents()],
        about=About(
            index_version=index.version,
            configuration=_configuration(settings),
            model=index.manifest.model.name,
            commit=commit_of(),
        ),
        search=search_of(reader.current),
        finder=lambda request: finder_of(answers.knowledge()).find(request),
        answer_from=answering_from(settings, encoder),
    )


@contextmanager
def with_plans_of(folder: Path, subject: Subject) -> Iterator[Subject]:
    """Give the service on this machine with the plans in ``folder`` beside its own; the corpus stays as it is.

    They are recognised as ``policyqa ingest`` does, each under the name of its file. What searches and matches the
    plans of the index is left out.

    Raises:
        CorpusError: A plan cannot be read.
    """
    if subject.answer_from is None:
        raise WrongUse("按地址评测的服务不能另加规划：请去掉 --url，或先在那里收录这些规划。")
    with TemporaryDirectory(prefix="policyqa-plans-") as corpus:
        files = sorted(path for path in folder.iterdir() if path.is_file())
        added = [ingest(path, Path(corpus), {"id": path.stem}).document for path in files]
        documents = (*subject.documents, *added)
        with subject.answer_from(documents) as ask:
            yield replace(subject, ask=ask, documents=documents, search=None, finder=None)


def service_at(address: str, timeout: float, settings: Settings, watch: Watch) -> Subject:
    """Put together a service that speaks the contract, with the plans of this machine to score its answers by.

    Raises:
        BadAddressError: The address is not valid.
        CorpusError: A plan cannot be read.
    """
    service = RemoteService(address, timeout)
    about = About(model=address, commit=commit_of())
    return Subject(service.ask, parts.documents(settings, watch), about, finder=service.match)


def answering_from(settings: Settings, encoder: Encoder) -> AnswerFrom:
    """Make what answers from any plans: an index of them is built in a passing folder, with the shared vector cache."""
    cached = CachedEncoder(encoder, Layout(settings.home).embeddings)

    @contextmanager
    def answer_from(documents: Sequence[Document]) -> Iterator[Ask]:
        with TemporaryDirectory(prefix="policyqa-eval-") as folder:
            build_index(documents, cached, Path(folder), settings.for_index())
            index = open_index(Path(folder), encoder, settings.for_search())
            yield AnswerService(lambda: index).ask

    return answer_from


def score(
    subject: Subject,
    cases: Sequence[Case],
    watch: Watch,
    *,
    with_robustness: bool,
    profiles: Sequence[Profile] = (),
) -> Report:
    """Ask and score all cases, match all profiles and, if wanted and possible, run the suites of robustness.

    Raises:
        UnreachableError: The service is asked by address and is not there.
        EvalError: A case does not fit the plans.
    """
    report = evaluate(
        subject.ask,
        cases,
        subject.documents,
        search=subject.search,
        about=subject.about,
        on_outcome=counter(watch, "提问并评分", len(cases)),
    )
    tried: Mapping[str, tuple[Outcome, ...]] = {}
    if with_robustness and subject.answer_from is not None:
        planned: list[Trial] = list(trials(cases, subject.documents))
        total = sum(len(trial.cases) for trial in planned)
        tried = robustness(planned, subject.answer_from, counter(watch, "改动规划后再问", total))
    about = subject.about.model_copy(update={"finished": datetime.now(UTC).isoformat(timespec="seconds")})
    return report_of(report.outcomes, about, tried, _matched(subject, profiles, watch))


def calibrate(settings: Settings, cases: Sequence[Case], watch: Watch) -> tuple[Path, int]:
    """Fit the confidence that is told with answers on these cases, and write it; return the file and their number.

    Raises:
        IndexFault: Index or model is missing or damaged; the message says which command mends it.
        ValueError: There are too few answers to fit it.
    """
    answers = AnswerService(parts.reader(settings, watch).current)
    knowledge = answers.knowledge()
    plans = [knowledge.document(doc_id) for doc_id in knowledge.doc_ids]
    report = evaluate(answers.ask, cases, plans, on_outcome=counter(watch, "提问并评分", len(cases)))
    given = [(case, each) for case, each in zip(cases, report.outcomes, strict=True) if each.status != Status.NONE]
    write(fit([(answers.features(case.request), each.passed) for case, each in given]), CONFIDENCE)
    return CONFIDENCE, len(given)


def rank(settings: Settings, cases: Sequence[Case], watch: Watch) -> Ranking:
    """Fit how clauses are ranked on the cases with evidence, follow-ups asked whole, and write the weights.

    Raises:
        IndexFault: Index or model is missing or damaged; the message says which command mends it.
        ValueError: There are too few cases to fit them.
    """
    answers = AnswerService(parts.reader(settings, watch).current)
    knowledge = answers.knowledge()
    raw = {doc_id: knowledge.document(doc_id).raw for doc_id in knowledge.doc_ids}
    contests = []
    ranked = [case for case in cases if case.kind in ranking.KINDS and case.evidence]
    for done, case in enumerate(ranked, start=1):
        watch.show("检索", done, len(ranked))
        question = AskRequest(question=case.whole or case.question, filters=case.filters)
        contests.append(ranking.contest(answers.candidates(question), places_of(case, raw)))
    before = ranking.first_right(contests, ranking_weights())
    weights = ranking.fit(contests)
    ranking.write(weights, ranking.RANKING)
    return Ranking(ranking.RANKING, len(contests), before, ranking.first_right(contests, weights))


def _matched(subject: Subject, profiles: Sequence[Profile], watch: Watch) -> tuple[FinderOutcome, ...]:
    if subject.finder is None or not profiles:
        return ()
    raw = {document.id: document.raw for document in subject.documents}
    count = counter(watch, "匹配企业画像", len(profiles))
    return match_profiles(subject.finder, profiles, raw, ask=subject.ask, on_outcome=count)


def counter(watch: Watch, label: str, total: int) -> Callable[[object], None]:
    """Make what advances the line of ``label`` by one whenever it is called."""
    done = 0

    def count(_: object) -> None:
        nonlocal done
        done += 1
        watch.show(label, done, total)

    watch.show(label, 0, total)
    return count


def _configuration(settings: Settings) -> str:
    return configuration_of(
        {
            "index": settings.for_index().model_dump(mode="json"),
            "search": settings.for_search().model_dump(mode="json"),
        }
    )


def asked_in_forms(subject: Subject, most: int, watch: Watch) -> list[Asked]:
    """Ask for at most so many facts of each kind of a subject's plans, in every wording."""
    names = labels([document.metadata for document in subject.documents])
    facts = sample(facts_of(subject.documents, dict(names)), most)
    total = sum(len(forms()[fact.kind]) for fact in facts)
    done = count(1)
    return ask_for(facts, subject.ask, lambda: watch.show("换着说法提问", next(done), total))
