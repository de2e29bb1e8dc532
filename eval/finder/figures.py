"""Outcomes of profiles become figures: recall of musts, precision, must-nots, in all, by region and by need."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from eval.case import Half
from eval.finder.outcome import FinderOutcome
from eval.measures.statistics import Figure, bootstrap, bootstrap_ratio

RECALL, PRECISION, CLEAN = "finder/recall@10", "finder/precision@5", "finder/clean"


def finder_figures(outcomes: Sequence[FinderOutcome]) -> Mapping[str, Figure]:
    """Sum up; ``n`` is profiles, or for recall the musts and for precision the results that were judged."""
    figures = {
        "finder/passed": bootstrap([float(outcome.passed) for outcome in outcomes]),
        **{
            f"finder/passed/half/{half}": bootstrap([float(o.passed) for o in outcomes if o.half is half])
            for half in Half
        },
        **_three(outcomes, ""),
        "finder/nothing": bootstrap([float(not outcome.wrong) for outcome in outcomes if outcome.nothing]),
        "finder/chat": bootstrap([float(outcome.chat) for outcome in outcomes if outcome.chat is not None]),
    }
    for region in dict.fromkeys(outcome.region for outcome in outcomes):
        figures |= _three([outcome for outcome in outcomes if outcome.region == region], f"/region/{region}")
    for need in dict.fromkeys(need for outcome in outcomes for need in outcome.needs):
        figures |= _three([outcome for outcome in outcomes if need in outcome.needs], f"/need/{need}")
    return figures


def _three(outcomes: Sequence[FinderOutcome], of: str) -> dict[str, Figure]:
    found, musts = [float(o.found) for o in outcomes], [float(o.musts) for o in outcomes]
    right, judged = [float(o.right) for o in outcomes], [float(o.judged) for o in outcomes]
    return {
        f"{RECALL}{of}": bootstrap_ratio(found, musts),
        f"{PRECISION}{of}": bootstrap_ratio(right, judged),
        f"{CLEAN}{of}": bootstrap([float(not outcome.wrong) for outcome in outcomes]),
    }
