"""Turns the region and the plan that a reader chose into what a page shows, and tells when there is no such thing."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from corpus.model import Metadata
from web.errors import Problem
from web.service import AnswerService


@dataclass(frozen=True, slots=True)
class Scope:
    """The region on show, the plan if one was chosen, and what else could be: regions, and plans of the region."""

    region: str
    plan: Metadata | None
    regions: tuple[str, ...]
    plans: tuple[Metadata, ...]

    @property
    def region_options(self) -> tuple[tuple[str, str], ...]:
        """The regions for a field that chooses among them."""
        return tuple((region, region) for region in self.regions)

    @property
    def plan_options(self) -> tuple[tuple[str, str], ...]:
        """The plans of the region for a field that chooses among them."""
        return tuple((plan.doc_id, plan.title) for plan in self.plans)


def regions_of(documents: Sequence[Metadata]) -> tuple[str, ...]:
    """Return the regions of ``documents``, in their order."""
    return tuple(dict.fromkeys(document.region for document in documents))


def scope_of(service: AnswerService, region: str, doc_id: str, preferred: Collection[str] = ()) -> Scope:
    """Return what to show: the region chosen, else that of the plan chosen, else the first of ``preferred``, or of all.

    Raises:
        Problem: ``filter_unknown``, when there is no such region, or no such plan in it.
    """
    documents = service.documents()
    require_region(service, region)
    require_document(service, doc_id)
    regions = regions_of(documents)
    plan = next((document for document in documents if document.doc_id == doc_id), None)
    first = next((each for each in regions if each in preferred), next(iter(regions), ""))
    shown = region or (plan.region if plan else first)
    if plan and plan.region != shown:
        raise Problem("filter_unknown", f"《{plan.title}》不是{shown}的规划，请重新选择。")
    return Scope(shown, plan, regions, tuple(document for document in documents if document.region == shown))


def require_region(service: AnswerService, region: str) -> None:
    """Check that some plan is of ``region``, unless it is empty.

    Raises:
        Problem: ``filter_unknown``.
    """
    regions = regions_of(service.documents())
    if region and region not in regions:
        raise Problem("filter_unknown", f"索引中没有地区“{region}”。可用的地区：{'、'.join(regions)}。")


def require_document(service: AnswerService, doc_id: str) -> None:
    """Check that ``doc_id`` is a plan of the index, unless it is empty.

    Raises:
        Problem: ``filter_unknown``.
    """
    if doc_id and doc_id not in {document.doc_id for document in service.documents()}:
        raise Problem("filter_unknown", f"索引中没有规划“{doc_id}”，请从规划清单中选择。")
