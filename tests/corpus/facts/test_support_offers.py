from __future__ import annotations

import pytest

from corpus.facts.support_offers import find_offer
from corpus.model import Firmness


def kinds_of(sentence: str) -> list[str]:
    offer = find_offer(sentence, 0, len(sentence))
    return [kind.name for kind in offer.kinds] if offer else []


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("支持物流企业利用商标权向银行申请质押贷款。", "质押融资"),
        ("在港区建设知识产权维权援助工作站。", "维权援助"),
        ("对通过认定的企业给予最高20万元支持。", "资金支持"),
        ("鼓励陶瓷企业委托服务机构开展专利托管。", "托管"),
        ("举办面向中小企业的知识产权培训班,开设公益课程。", "人才培训"),
        ("为出海企业提供海外知识产权纠纷应对指导。", "海外维权"),
        ("建设轨道交通产业专利导航服务基地。", "专利导航"),
        ("设立知识产权纠纷调解组织,畅通调解渠道。", "纠纷调解仲裁"),
    ],
)
def test_a_sentence_that_gives_enterprises_something_is_an_offer_of_its_kind(sentence: str, kind: str) -> None:
    assert kinds_of(sentence)[0] == kind


@pytest.mark.parametrize(
    "sentence",
    [
        "严厉打击侵犯专利权的违法行为。",
        "加强知识产权审判队伍建设。",
        "将专利数量纳入各区绩效考核。",
        "发布知识产权保护状况白皮书。",
        "开展知识产权宣传周活动,普及商标知识。",
        "知识产权对经济发展的作用显著增强。",
        "推动行业协会制定商标保护自律公约。",
        "完善专利案件移送机制。",
        "财政部门要统筹安排专项资金。",
    ],
)
def test_duties_of_authorities_and_states_of_affairs_are_no_offers(sentence: str) -> None:
    assert kinds_of(sentence) == []


def test_a_topic_alone_is_an_offer_only_to_somebody_who_is_named() -> None:
    assert kinds_of("提高专利创造水平。") == []
    assert kinds_of("引导企业提高专利创造水平。") == ["高价值专利培育"]


def test_a_part_about_enforcement_does_not_hide_the_service_beside_it() -> None:
    assert kinds_of("加大违法行为查处力度,设立维权援助工作站。") == ["维权援助"]


def test_what_an_offer_rests_on_is_not_its_main_kind() -> None:
    assert kinds_of("依托知识产权保护中心,设立维权援助分中心。")[0] == "维权援助"


@pytest.mark.parametrize(
    ("sentence", "firmness"),
    [
        ("建设专利导航服务基地。", Firmness.BUILD),
        ("鼓励企业投保专利保险。", Firmness.ENCOURAGE),
        ("探索开展知识产权证券化。", Firmness.EXPLORE),
        ("依托研究中心开展专利导航。", Firmness.BUILD),
    ],
)
def test_the_verb_before_the_kind_tells_how_firm_the_promise_is(sentence: str, firmness: Firmness) -> None:
    offer = find_offer(sentence, 0, len(sentence))
    assert offer is not None
    assert offer.firmness is firmness
    assert offer.firm_words in sentence
