"""The figures of variants and of ways of ranking become the page that justifies the defaults."""

from __future__ import annotations

from collections.abc import Sequence
from importlib.resources import files

from eval.ablation.measure import Found, ablation_table
from eval.ablation.trials import Trial, trials_table


def page_of(found: Sequence[Found], trials: Sequence[Trial]) -> str:
    """Fill the template ``templates/ablation.md``."""
    template = (files("eval") / "templates" / "ablation.md").read_text(encoding="utf-8")
    return template.format(questions=found[0].mrr.n, settings=ablation_table(found), rankings=trials_table(trials))
