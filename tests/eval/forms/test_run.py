"""Facts asked of the real service in every wording, and of one that knows nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from corpus.model import Document
from eval.forms.facts import facts_of
from eval.forms.run import ask_for, forms, sample
from policyqa.evaluation import Subject, asked_in_forms, this_service
from policyqa.settings import Settings
from policyqa.terminal import Watch, watching

# The share of questions in all wordings that are answered with the fact.
_LEAST = 0.98


@pytest.fixture(scope="module")
def subject(plan_home: Path, settings: Settings) -> Subject:
    with watching() as watch:
        return this_service(settings, watch)


def test_a_fact_is_told_however_it_is_asked_for(subject: Subject) -> None:
    found = asked_in_forms(subject, 2, Watch(None))
    assert {one.kind for one in found} == set(forms())
    missed = [one.question for one in found if not one.told]
    assert len(missed) <= (1 - _LEAST) * len(found), missed


def test_what_is_asked_of_another_plan_tells_no_fact(documents: tuple[Document, ...], subject: Subject) -> None:
    """Every fact is asked of the wrong plan: an answer with it would be false, and so would be the measure."""
    wrong = {document.id: "推进计划" if document.id == "haimen" else "海门规划" for document in documents}
    values = [fact for fact in sample(facts_of(documents, wrong), 4) if fact.kind in ("goal", "task")]
    found = ask_for(values, subject.ask)
    assert sum(one.told for one in found) < len(found) / 4
