from __future__ import annotations

import pytest

from tests.rag.asking import Ask, documents_of, first_paragraph, raw


def test_the_thing_behind_the_verb_is_asked_for_and_not_the_field_before_it(ask: Ask) -> None:
    assert first_paragraph(ask("三地在宣传方面谁提到了国家宪法日")).startswith("只有天津市写到“国家宪法日”")


def test_a_plan_that_has_the_words_side_by_side_is_not_denied_to_write_it(ask: Ask) -> None:
    assert "公证机构" in raw("sh-impl")
    answer = ask("上海和天津都提到知识产权公证了吗")
    assert first_paragraph(answer).startswith("是，两者一致")
    assert {"sh-impl", "tianjin"} <= documents_of(answer)


def test_what_comes_near_is_quoted_as_such_and_not_denied(ask: Ask) -> None:
    answer = ask("三地哪家提到了律师队伍")
    assert "上海市和天津市没有直接写到" in first_paragraph(answer)
    assert "最接近的写法是“" in answer.answer
    assert "律师人才培养" in answer.answer


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("规划里有专利开放许可，推进计划里有没有", "没有，只有上海十四五规划"),
        ("推进计划里有技术调查官制度，规划里有没有", "有，两者一致"),
        ("海门写了通知贷，天津写了吗", "没有，只有南通市海门区"),
        ("五年规划里讲到知识产权侵权保险，推进计划还讲不讲", "有，两者一致"),
        ("上海规划里的专利开放许可，到了推进计划还保留吗", "没有，只有上海十四五规划"),
        ("海门的通知贷别处有没有", "没有，只有南通市海门区"),
    ],
)
def test_whether_the_other_plan_has_it_too_is_said_first(question: str, first: str, ask: Ask) -> None:
    assert first_paragraph(ask(question)).startswith(first)


def test_each_plan_is_asked_where_files_are_asked_for(ask: Ask) -> None:
    first = first_paragraph(ask("“剑网”行动哪几份文件里有"))
    assert "海门规划和上海实施推进计划写到“剑网行动”，上海十四五规划和天津工作分工没有写到" in first


def test_where_a_thing_is_of_and_whether_another_place_has_it_are_both_answered(ask: Ask) -> None:
    first = first_paragraph(ask("专利执行险是哪里的？海门有没有"))
    assert first.startswith("“专利执行险”是天津市的规划写到的，南通市海门区")
    assert "没有写到" in first


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("软件正版化是不是只有天津写了", "是，只有天津市写到"),
        ("软件正版化是不是只有海门写了", "不是，天津市写到“软件正版化”，南通市海门区没有写到"),
        ("只有天津和海门写了律师调解吗", "不是，上海市也写到"),
        ("信创谷是天津独有的提法，还是海门规划里也有", "是，只有天津市写到"),
        ("软件正版化是天津独有的还是上海也有", "是，只有天津市写到"),
        ("律师调解只有天津写吗，上海写不写", "不是，上海市也写到"),
    ],
)
def test_whether_one_place_alone_writes_a_thing_is_ruled(question: str, verdict: str, ask: Ask) -> None:
    assert first_paragraph(ask(question)).startswith(verdict)


def test_any_body_will_do_for_the_word_for_all_bodies(ask: Ask) -> None:
    assert "只有天津市写到“知识产权仲裁机构”" in first_paragraph(ask("天津与海门谁有知识产权仲裁机构"))


def test_a_heading_counts_where_no_sentence_writes_it(ask: Ask) -> None:
    assert "主要定量指标" in raw("haimen")
    assert "没有写到“定量指标”的是上海市和天津市" in first_paragraph(ask("三地谁没有定量指标"))
    assert "海门规划写到“定量指标”的有**1条**" in ask("三地哪家没写定量指标").answer


def test_letters_are_written_as_they_were_typed(ask: Ask) -> None:
    assert first_paragraph(ask("RCEP是哪里写的？天津也写了吗")).startswith("“RCEP”是上海市")


def test_a_claim_that_no_side_writes_a_thing_is_refuted(ask: Ask) -> None:
    assert first_paragraph(ask("上海和天津都没提到专利池吧")).startswith("不是，两者一致")


def test_places_are_told_apart_where_no_plan_is_named(ask: Ask) -> None:
    first = first_paragraph(ask("哪个城市写了预审"))
    assert first.startswith("只有天津市写到“预审”，南通市海门区和上海市没有写到")


def test_what_only_a_third_place_writes_is_denied_of_those_asked(ask: Ask) -> None:
    answer = ask("海门有没有提到信创谷，上海呢")
    assert first_paragraph(answer).startswith("南通市海门区和上海市都没有写到“信创谷”，写到的是天津工作分工")
    assert documents_of(answer) == {"tianjin"}


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("谁规定了第三方绩效评估", "只有上海市写到"),
        ("谁提出的巡回评审庭", "只有天津市写到"),
        ("谁提出建立人才信息库", "只有南通市海门区写到"),
    ],
)
def test_who_sets_a_thing_is_the_plan_that_writes_it(question: str, first: str, ask: Ask) -> None:
    assert ask(question).answer.startswith(first)


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("除了天津，还有哪个城市提到大数据", "除天津市外，南通市海门区和上海市也写到“大数据”"),
        ("律师调解试点除了海门以外还有谁写了", "除南通市海门区外，天津市也写到"),
        ("除了上海还有哪里提到昆仑专项行动", "没有，只有上海市写到"),
        ("除了推进计划还有哪份规划写了龙腾行动", "没有，只有上海实施推进计划写到"),
    ],
)
def test_who_writes_a_thing_beside_one_that_is_set_aside_is_told(question: str, first: str, ask: Ask) -> None:
    assert first_paragraph(ask(question)).startswith(first)


@pytest.mark.parametrize(
    ("question", "verdict"), [("区块链这玩意儿海门天津都写了？", "是，"), ("技术调查官两个直辖市都有吗", "是，")]
)
def test_that_all_write_a_thing_is_asked_without_a_particle_or_by_their_number(
    question: str, verdict: str, ask: Ask
) -> None:
    assert first_paragraph(ask(question)).startswith(verdict)


def test_whether_all_write_it_behind_who_does_is_answered_with_it(ask: Ask) -> None:
    said = first_paragraph(ask("谁家的规划写到了区块链，三家都写了吗"))
    assert said.startswith("南通市海门区和天津市写到“区块链”，上海市没有写到")


@pytest.mark.parametrize("question", ["专利池是海门一家要建，还是天津也要建", "剑网行动只有上海搞，还是海门也搞"])
def test_that_one_place_alone_or_another_too_has_a_thing_is_told_of_both(question: str, ask: Ask) -> None:
    assert first_paragraph(ask(question)).startswith("两者一致：")


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("是不是只有天津提仲裁", "不是，南通市海门区和上海市也写到“仲裁”"),
        ("唯独海门写了专利池吗", "不是，上海市和天津市也写到“专利池”"),
        ("知识产权特色小镇是不是只有天津在搞", "是，只有天津市写到“知识产权特色小镇”"),
        ("三家都写PCT吗", "不是，南通市海门区和上海市写到“PCT”，天津市没有写到"),
        ("是不是三个地方都搞惩罚性赔偿", "是，三者一致：南通市海门区、上海市和天津市都写到了“惩罚性赔偿”"),
        ("地理标志是不是三家都写了", "是，三者一致：南通市海门区、上海市和天津市都写到了“地理标志”"),
    ],
)
def test_whether_only_one_or_all_write_a_thing_is_held_against_all_plans(question: str, first: str, ask: Ask) -> None:
    assert first_paragraph(ask(question)).startswith(first)


def test_a_thing_that_no_side_writes_by_its_name_is_said_to_be_unwritten_before_what_is_like_it(ask: Ask) -> None:
    answer = ask("天津和海门谁提直播")
    assert first_paragraph(answer) == "天津市和南通市海门区都没有直接写到“直播”，相近的写法如下。"
    assert answer.status == "partial"
    assert ask("哪份规划写了量子计算").status == "none"


def test_two_plans_of_a_place_are_meant_by_their_number_alone(ask: Ask) -> None:
    answer = ask("专利池两份都有吗")
    assert answer.answer.startswith("是，两者一致：上海实施推进计划和上海十四五规划")


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("是不是就天津写了雏鹰企业，上海和海门没写", "是，只有天津市写到“雏鹰企业”，上海市和南通市海门区没有写到"),
        ("技术调查官是否仅见于推进计划，而未写进上海规划", "不是，上海十四五规划也写到"),
        ("哪些地方建了仲裁院，对象有什么不同", "只有上海市写到“仲裁院”"),
    ],
)
def test_what_is_said_of_the_others_is_told_of_them(question: str, first: str, ask: Ask) -> None:
    assert first_paragraph(ask(question)).startswith(first)


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("上海和天津都写了仲裁，就海门没写吧", "不是，"),
        ("上海天津都写了保密商务信息，就海门没写吧", "不是，"),
        ("大数据，上海、天津都没提吧", "不是，两者一致"),
        ("茶山，上海、天津都没提吧", "是，上海市和天津市都没有直接写到“茶山”"),
        ("律师，不光天津有，海门也有吧", "有，两者一致"),
    ],
)
def test_what_is_said_of_those_that_have_it_and_those_that_have_not_is_ruled(
    question: str, first: str, ask: Ask
) -> None:
    assert first_paragraph(ask(question)).startswith(first)


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("上海要办的讲师团天津也要办？", "没有，只有上海市写到“讲师团”"),
        ("天津的版权服务站海门有没有", "没有，只有天津市写到“版权服务站”"),
    ],
)
def test_whether_another_place_has_a_thing_of_the_first_is_ruled(question: str, first: str, ask: Ask) -> None:
    assert first_paragraph(ask(question)).startswith(first)


def test_of_several_names_in_quotation_marks_each_is_told(ask: Ask) -> None:
    answer = ask("上海规划和海门规划，谁写了“剑网行动”和“蓝天”行动").answer
    assert "只有海门规划写到“剑网行动”" in answer
    assert "只有上海十四五规划写到“蓝天" in answer


def test_a_deed_beside_the_thing_is_what_another_side_writes_as_one_name(ask: Ask) -> None:
    assert "商业秘密保护" not in raw("tianjin")
    assert "加强对商业秘密" in raw("tianjin")
    assert "商业秘密" not in raw("haimen")
    assert first_paragraph(ask("上海和天津都有商业秘密保护吗")).startswith("是，两者一致")
    assert first_paragraph(ask("三地都有商业秘密保护吗")).startswith("不是，上海市和天津市写到")


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("天津里有快速维权中心吗？上海五年规划里是有的", "只有上海十四五规划写到“快速维权中心”，天津市没有"),
        ("上海十四五规划鼓励过公益诉讼，落到上海两年推进计划还有没有", "有，两者一致"),
        ("地理标志这事是天津那份分工说的还是海门说的", "两者一致：天津工作分工和南通市海门区都写到"),
    ],
)
def test_whether_sides_write_a_thing_is_ruled_however_it_is_put(question: str, first: str, ask: Ask) -> None:
    assert first_paragraph(ask(question)).startswith(first)


def test_the_word_by_which_a_side_calls_a_thing_is_told(ask: Ask) -> None:
    assert "专利代理师" not in raw("haimen")
    assert "南通市海门区写作“专利代理人”" in first_paragraph(ask("天津写了专利代理师，海门有没有"))
