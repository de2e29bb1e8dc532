from __future__ import annotations

import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from corpus.cleaning.text import clean
from corpus.model import Span
from rag.finder.find import OTHER, Finder
from rag.knowledge import Knowledge
from rag.match_contract import Facet, MatchRequest, MatchResult, MatchStatus, NoteKind
from tests.rag.finder.conftest import Find

_PROFILES = tomllib.loads(Path(__file__).with_name("profiles.toml").read_text("utf-8"))["profile"]


def words(result: MatchResult) -> list[str]:
    """Return the words of each result, in every plan that has it."""
    return [" ".join(citation.quote for citation in match.citations) for match in result.results]


def notes(result: MatchResult, kind: NoteKind) -> list[str]:
    return [note.text for note in result.notes if note.kind is kind]


@pytest.mark.parametrize("profile", _PROFILES, ids=lambda profile: profile["id"])
def test_each_profile_gets_what_it_must_and_nothing_that_it_must_not(find: Find, profile: dict[str, Any]) -> None:
    result = find(profile.get("text", ""), **profile.get("fields", {}))
    if profile.get("nothing"):
        assert words(result) == []
        assert result.near_misses
        return
    found = words(result)
    musts = [must.split("|") for must in profile["must"]]
    assert [must for must in musts if not any(word in text for word in must for text in found)] == []
    fitting = [word for must in musts for word in must]
    unfit = [text for text in found if not any(word in text for word in fitting)]
    assert [word for word in profile["must_not"] if any(word in text for text in unfit)] == []


def test_four_of_the_first_five_fit(find: Find) -> None:
    judged = right = 0
    for profile in _PROFILES:
        if profile.get("nothing"):
            continue
        fitting = [word for must in profile["must"] for word in must.split("|")] + profile["may"]
        first = words(find(profile.get("text", ""), **profile.get("fields", {})))[:5]
        judged += len(first)
        right += sum(any(word in text for word in fitting) for text in first)
    assert right / judged >= 0.9


def test_every_quote_is_the_raw_text_at_its_offsets(find: Find, knowledge: Knowledge) -> None:
    result = find("浦东的芯片公司，想融资、导航、培训、维权", limit=50)
    assert len(result.results) > 20
    for citation in (citation for match in result.results for citation in match.citations):
        document = knowledge.document(citation.doc_id)
        raw = clean(document.raw, document.edits, Span(citation.start, citation.end)).text
        assert raw == citation.quote
        assert citation.quote in citation.text


def test_another_region_and_another_district_are_not_for_the_enterprise(find: Find) -> None:
    result = find("闵行的企业，想找服务站、想做版权", limit=50)
    assert {citation.region for match in result.results for citation in match.citations} == {"上海市"}
    assert not any("浦东设立" in text for text in words(result))
    near = next(miss for miss in result.near_misses if "科创板" in miss.match.text)
    assert near.condition == "若你在浦东新区"
    assert near.facet is Facet.DISTRICT


def test_unknown_never_excludes_and_is_said_to_be_open(find: Find) -> None:
    result = find("上海的企业，想找知识产权服务站", limit=50)
    match = next(match for match in result.results if "科创板" in match.text)
    assert {one.facet for one in match.open} == {Facet.DISTRICT, Facet.TYPE}
    assert any("浦东新区" in one.text for one in match.open)


def test_what_is_denied_is_left_out(find: Find) -> None:
    result = find("海门的企业，不需要贷款，想要保险和证券化，没有海外业务", limit=50)
    assert not any(match.needs[0] == "质押融资" for match in result.results)
    assert not any("海外知识产权风险" in text for text in words(result))


def test_results_say_which_words_fit_which(find: Find) -> None:
    result = find("海门的科技小巨人，想做托管")
    first = result.results[0]
    said = {(reason.facet, reason.said, reason.written) for reason in first.matched}
    assert (Facet.NEED, "托管", "知识产权托管") in said
    assert (Facet.TYPE, "小巨人", "“小巨人”企业") in said or (Facet.TYPE, "小巨人", "小巨人") in said


def test_needs_take_turns_and_group_the_results(find: Find) -> None:
    result = find("上海的企业，想做专利导航，还想参加培训")
    assert {match.needs[0] for match in result.results[:2]} == {"专利导航", "人才培训"}
    assert [group.need for group in result.groups[:2]] == ["专利导航", "人才培训"]
    grouped = [name for group in result.groups for name in group.ids]
    assert sorted(grouped) == sorted(match.id for match in result.results)
    assert OTHER not in [group.need for group in result.groups[:2]]


def test_scores_are_the_sum_of_their_parts(find: Find) -> None:
    for match in find("天津的老字号，想保护商标").results:
        assert match.score == pytest.approx(sum(match.parts.model_dump().values()), abs=1e-3)


def test_the_same_request_has_the_same_result(finder: Finder) -> None:
    request = MatchRequest(text="浦东的芯片公司，想融资", as_of=date(2023, 1, 1))
    one, other = finder.find(request), finder.find(request)
    assert one.model_copy(update={"timings_ms": {}}) == other.model_copy(update={"timings_ms": {}})


def test_the_same_measure_in_two_plans_is_one_result(find: Find) -> None:
    result = find("上海的种子企业，想做成果转化", limit=50)
    both = [match for match in result.results if "种子企业" in match.text]
    assert [{citation.doc_id for citation in match.citations} for match in both] == [{"sh-plan", "sh-impl"}]


def test_a_plan_whose_period_is_over_says_so(find: Find) -> None:
    in_2024 = find("上海的企业，想要补贴", as_of=date(2024, 1, 1))
    over = {c.doc_id for match in in_2024.results for c in match.citations if c.period_over}
    assert over == {"sh-impl"}
    assert all("2022—2023" in text for text in notes(in_2024, NoteKind.PERIOD))
    assert notes(find("上海的企业，想要补贴"), NoteKind.PERIOD) == []


def test_no_amount_and_no_procedure_is_promised(find: Find) -> None:
    result = find("上海的企业，想要补贴")
    assert all("未给出金额和申报流程" in match.honesty for match in result.results)
    assert notes(result, NoteKind.HONESTY)


def test_a_place_without_a_plan_is_named_and_the_nearest_shown(find: Find) -> None:
    result = find("我们在成都，想贷款")
    assert result.status is MatchStatus.NEAR
    assert "没有收录“成都”的规划" in notes(result, NoteKind.UNKNOWN)[0]
    assert {miss.facet for miss in result.near_misses} == {Facet.REGION}


def test_a_need_that_no_plan_meets_names_the_nearest_kind(find: Find) -> None:
    result = find("上海的企业，只想找托管")
    assert result.results == ()
    assert notes(result, NoteKind.NOTHING)
    assert all(miss.condition.startswith("若你也需要") for miss in result.near_misses)


@pytest.mark.parametrize("text", ["你好", "???", "<script>alert(1)</script>", "🙂" * 400, "的" * 2000])
def test_words_that_say_nothing_get_a_hint_and_no_results(find: Find, text: str) -> None:
    result = find(text)
    assert result.status is MatchStatus.NONE
    assert notes(result, NoteKind.VAGUE)


def test_contradictions_still_give_what_fits(find: Find) -> None:
    result = find("想贷款", region="上海市", district="滨海新区")
    assert notes(result, NoteKind.CONFLICT)
    assert {citation.region for match in result.results for citation in match.citations} == {"上海市", "天津市"}


def test_the_trade_in_the_name_of_an_agency_is_no_need(find: Find) -> None:
    chips = find("我们是普陀的商标代理所，想拓展业务").profile.chips
    assert [chip.value for chip in chips if chip.facet is Facet.NEED] == ["服务机构发展"]


def test_a_firm_in_two_regions_gets_the_measures_of_both_in_turns(find: Find) -> None:
    result = find(region=["天津", "上海"], needs=["海外维权"])
    assert {match.citations[0].region for match in result.results[:2]} == {"天津市", "上海市"}
    assert notes(result, NoteKind.CONFLICT) == []


def test_what_is_only_in_a_district_where_the_firm_says_it_is_not_is_a_near_miss(find: Find) -> None:
    result = find("公司在上海，不在浦东，准备科创板上市，想要上市辅导")
    assert not any("在浦东设立" in text for text in words(result))
    assert any("若你在浦东新区" in near.condition for near in result.near_misses)


def test_a_place_without_plans_gets_the_nearest_of_other_regions_with_needs_or_without(find: Find) -> None:
    for text in ("苍南县做电商的", "苍南县做电商的，想贷款", "杭州做电商的"):
        result = find(text)
        assert result.status is MatchStatus.NEAR
        assert all(near.condition.startswith("若你在") for near in result.near_misses)
        assert "没有收录" in notes(result, NoteKind.UNKNOWN)[0]
        assert notes(result, NoteKind.VAGUE) == []


@pytest.mark.parametrize(
    "text", ["我们是准备上市的公司，想贷款", "在全市的企业里算大的，想贷款", "在超市做零食生意，想贷款"]
)
def test_what_only_ends_like_a_place_is_none(find: Find, text: str) -> None:
    assert find(text).status is MatchStatus.MATCHED


def test_a_place_without_plans_where_the_firm_is_not_rules_nothing_out(find: Find) -> None:
    result = find("公司不在北京，想用专利贷款")
    assert result.status is MatchStatus.MATCHED
    assert notes(result, NoteKind.UNKNOWN) == []


def test_without_needs_what_speaks_of_the_enterprise_comes_first(find: Find) -> None:
    result = find(region="天津市", types=["老字号企业"])
    assert "老字号" in result.results[0].text
    assert notes(result, NoteKind.VAGUE)


def test_a_form_can_offer_every_value(finder: Finder) -> None:
    choices = finder.choices().choices
    assert {value.value for value in choices[Facet.REGION]} == {"上海市", "天津市", "南通市海门区"}
    assert ("浦东新区", "上海市") in {(value.value, value.within) for value in choices[Facet.DISTRICT]}
    assert "质押融资" in {value.value for value in choices[Facet.NEED]}
    assert {value.within for value in choices[Facet.TYPE]} >= {"规模", "身份"}


def test_without_a_need_the_kinds_that_its_trade_uses_come_first(find: Find) -> None:
    kinds = [match.needs[0] for match in find("天津的咖啡馆").results]
    assert kinds[0] == "商标品牌"


def test_who_wants_money_is_shown_loans_and_grants(find: Find) -> None:
    result = find("上海的公司，缺钱")
    assert [group.need for group in result.groups if group.asked] == ["质押融资", "资金支持"]


def test_a_measure_for_anybody_that_names_the_role_of_the_speaker_is_for_it(find: Find) -> None:
    fitting = find("海门的产业园区").results[:3]
    assert all(any(reason.value == "园区载体" for reason in match.matched) for match in fitting)


def test_a_measure_for_few_comes_behind_those_for_who_says_nothing_of_it(find: Find) -> None:
    first, *_ = words(find("我们公司在上海，想做贯标"))
    assert "管理体系标准化" in first
    assert "涉案企业" in words(find("我们公司在上海，想做知识产权合规"))[0]


def test_who_wants_to_found_an_agency_is_told_what_agencies_get(find: Find) -> None:
    assert "培训机构发展壮大" in words(find("想在天津开个知识产权培训机构，有什么支持"))[0]


def test_the_trade_of_who_is_infringed_is_not_where_it_happened(find: Find) -> None:
    assert "网络版权" in words(find("我们是做直播的公司，版权被侵权，上海有什么支持"))[0]
