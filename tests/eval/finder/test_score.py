from __future__ import annotations

from corpus.model import Span
from eval.finder.measures import Measures
from eval.finder.score import fit_of
from eval.measures.matching import Found
from tests.eval.finder.writing import profile, result


def named(measures: Measures, name: str) -> list[Found]:
    return list(result(measures.named(name)[0]))


def test_all_musts_in_any_order_pass(measures: Measures) -> None:
    results = [named(measures, name) for name in ("sh.finance.products", "sh.delta_resources.item", "sh.finance.plan")]
    fit = fit_of(profile(), results, measures)
    assert fit.passed
    assert (fit.judged, fit.right) == (3, 3)


def test_one_equal_is_enough_and_a_missing_must_is_named(measures: Measures) -> None:
    fit = fit_of(profile(), [named(measures, "sh.finance.policy")], measures)
    assert fit.missing == ("sh.finance.products",)
    assert not fit.passed


def test_a_must_behind_the_tenth_result_has_not_come(measures: Measures) -> None:
    padding = [named(measures, "sh.delta_resources.item")] * 10
    assert len(fit_of(profile(), [*padding, named(measures, "sh.finance.plan")], measures).missing) == 2


def test_a_measure_of_another_city_is_wrong_and_unlisted_ones_cost_precision_only(measures: Measures) -> None:
    results = [named(measures, name) for name in ("sh.finance.plan", "sh.seed.item", "tj.finance")]
    fit = fit_of(profile(), [*results, named(measures, "sh.finance.products")], measures)
    assert fit.wrong == ((3, "tj.finance"),)
    assert (fit.judged, fit.right) == (4, 2)
    assert not fit.passed


def test_only_the_first_five_count_for_precision(measures: Measures) -> None:
    results = [named(measures, "sh.finance.plan")] * 5 + [named(measures, "tj.finance")]
    fit = fit_of(profile(), results, measures)
    assert (fit.judged, fit.right) == (5, 5)
    assert fit.wrong == ((6, "tj.finance"),)


def test_a_sentence_of_a_measure_and_a_clause_around_it_both_count(measures: Measures) -> None:
    (plan,) = measures.named("sh.finance.plan")
    sentence = [Found(plan.doc_id, Span(plan.span.start + 15, plan.span.start + 40))]
    clause = [Found(plan.doc_id, Span(plan.span.start - 100, plan.span.end + 100))]
    for found in (sentence, clause):
        assert fit_of(profile(must=["sh.finance.plan"]), [found], measures).passed
    edge = [Found(plan.doc_id, Span(plan.span.start - 30, plan.span.start + 10))]
    assert not fit_of(profile(must=["sh.finance.plan"]), [edge], measures).passed


def test_a_long_clause_that_also_holds_what_fits_is_not_wrong(measures: Measures) -> None:
    whole = [Found("tianjin", Span(0, 20_000))]
    assert fit_of(profile(must=["tj.finance"], must_not=["tj.insurance"]), [whole], measures).passed


def test_a_result_in_two_plans_counts_by_either(measures: Measures) -> None:
    both = [*named(measures, "sh.seed.plan"), *named(measures, "sh.finance.policy")]
    assert fit_of(profile(must=["sh.finance.policy"]), [both], measures).passed


def test_where_no_measure_applies_any_result_is_wrong(measures: Measures) -> None:
    abroad = profile(nothing=True, must=[], may=[], must_not=[])
    assert fit_of(abroad, [], measures).passed
    assert fit_of(abroad, [named(measures, "sh.finance.plan")], measures).wrong == ((1, "nothing"),)
