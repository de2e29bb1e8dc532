from __future__ import annotations

import pytest

from rag.finder.recognise import is_profile
from rag.question.wording.normalise import normalise


@pytest.mark.parametrize(
    "text",
    [
        "松江的轴承厂，总担心技术秘密泄露",
        "我们做跨境电商，怕在国外被诉",
        "本公司想贷款",
        "闵行的芯片公司，能申请哪些补贴",
        "青浦做注塑的，外观老被仿冒",
        "嘉定做传感器的，专利能不能抵押",
        "总部在南京，货卖到中东，怕被当地对手起诉",
        "公司开在宝山，参展时被人投诉了该找谁",
        "手里的商标能不能拿去贷款？",
    ],
)
def test_whoever_speaks_of_itself_and_of_a_need_is_an_enterprise(text: str) -> None:
    assert is_profile(normalise(text))


@pytest.mark.parametrize(
    "text",
    [
        "谁负责企业的维权援助",
        "怎么支持中小企业贷款",
        "规划要培育几家企业",
        "把专利池的原话贴给我看",
        "什么是专利导航",
        "我们是谁",
        "总部在天津的企业有什么支持",
        "天津做好商标保护的措施，有哪些",
        "天津开展质押融资的银行，有哪些",
        "企业被侵权了能找谁",
        "我是药厂的研究员，我做的配方能不能归自己",
        "企业",
        "我们在静安开茶馆，商标审查有没有加快",
        "我们是宝山的茶企，评老字号会看商标吗",
        "我公司在嘉定，贷款贴息几个点",
        "我们想办登记，要带什么材料",
        "我们卖茶叶，上海对茶叶商标有什么支持",
        "我们是做外贸的，白皮书由什么机构研究",
        "我想开家商标代理所，听说登记不要钱，真的假的",
        "我们在嘉定办厂，展会纠纷是哪个部门管",
        "我们是静安的茶馆，区里有没有版权服务站",
        "茶叶公司 合作社 联合 品牌推广",
    ],
)
def test_a_question_about_plans_is_none(text: str) -> None:
    assert not is_profile(normalise(text))


@pytest.mark.parametrize("text", ["我们是普陀的商标代理所，市里怎么扶持？", "我们在静安开公司，能享受什么"])
def test_an_enterprise_may_ask_for_support_of_any_kind(text: str) -> None:
    assert is_profile(normalise(text))


@pytest.mark.parametrize(
    "text",
    [
        "店主想给伙计办培训，区里有没有",
        "我是开糖水铺的，上海有啥",
        "我开了间咖啡馆，天津有没有",
        "我是律师，天津有什么机会",
    ],
)
def test_an_enterprise_may_ask_whether_there_is_anything(text: str) -> None:
    assert is_profile(normalise(text))


@pytest.mark.parametrize("text", ["上海有没有", "商标指导站，天津有没有", "老板的责任，海门有啥", "律师函，上海有啥"])
def test_without_somebody_who_speaks_of_itself_it_is_a_question(text: str) -> None:
    assert not is_profile(normalise(text))


def test_who_asks_for_a_place_in_a_plan_is_no_enterprise_in_need() -> None:
    assert not is_profile("本人开茶馆的，不懂政策，规划第三部分第2条")
