from datetime import date

import pytest

from corpus.cleaning.edits import plan_cleaning
from corpus.cleaning.text import clean
from corpus.cleaning.width import fold_width
from corpus.library import default_folder
from corpus.metadata import Guess, guess_metadata, level_of
from corpus.sources import load_sources
from tests.corpus.plans import raw_text


def guess(raw: str) -> Guess:
    return guess_metadata(fold_width(clean(raw, plan_cleaning(raw).edits).text))


@pytest.mark.parametrize("doc_id", ["sh-impl", "sh-plan", "haimen", "tianjin"])
def test_the_guess_for_a_known_plan_is_what_its_source_says(doc_id: str) -> None:
    source = next(source for source in load_sources(default_folder()) if source.id == doc_id)
    found = guess(raw_text(doc_id))
    assert (found.title, found.region, found.level, found.period) == (
        source.title,
        source.region,
        source.level,
        source.period,
    )


def test_dates_and_issuers_come_from_the_signature() -> None:
    found = guess(raw_text("sh-plan"))
    assert (found.issuer, found.published) == ("上海市人民政府", date(2021, 12, 31))
    assert guess(raw_text("haimen")).published == date(2023, 4, 3)
    assert guess(raw_text("tianjin")).published == date(2021, 11, 2)


def test_an_overwritten_issuer_is_not_guessed() -> None:
    assert guess(raw_text("haimen")).issuer is None


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("某市人民政府关于印发某市知识产权“十四五”规划的通知\n各区人民政府:\n一、背景", "某市知识产权“十四五”规划"),
        (
            "关于印发《某市知识产权强市建设实施方案(2021—2025年)》的通知\n一、背景",
            "某市知识产权强市建设实施方案(2021—2025年)",
        ),
        ("《某市知识产权“十四五”规划》经市政府同意,现予印发。\n一、背景", "某市知识产权“十四五”规划"),
        (
            "海门市知识产权强市建设纲要和“十四五”\n规划实施推进计划(2022—2023)\n一、要求",
            "海门市知识产权强市建设纲要和“十四五”规划实施推进计划(2022—2023)",
        ),
        (
            "国务院关于加快修缮古城墙和\n防洪堤坝的指导意见\n国发〔2030〕9号",
            "国务院关于加快修缮古城墙和防洪堤坝的指导意见",
        ),
        ("国务院办公厅关于保护古港的实施意见国办发〔2030〕9号\n各省:", "国务院办公厅关于保护古港的实施意见"),
        ("国务院办公厅关于印发全国古港保护分工方案的通知国办发〔2030〕9号\n一、背景", "全国古港保护分工方案"),
        ("国务院关于保护古港的意见国发〔2030〕9号各省、市:古港要紧。一、背景", "国务院关于保护古港的意见"),
        ("国务院办公厅关于转发文物局等部门古港保护纲要(2030—2035年)的通知\n一、背景", "古港保护纲要(2030—2035年)"),
        ("某市关于加强保护的意见\n重点任务分工方案", "某市关于加强保护的意见"),
        ("# 某市知识产权发展规划\n正文。", "某市知识产权发展规划"),
        ("東陵市知識產權事業發展「十四五」規劃\n一、背景", "東陵市知識產權事業發展“十四五”規劃"),
        ("茶港市支持采茶人创业若干举措(试行)(征求意见稿)\n一、对象", "茶港市支持采茶人创业若干举措(试行)(征求意见稿)"),
        ("茶港市茶亭建设指引\n一、对象", "茶港市茶亭建设指引"),
        ("茶港市茶叶局关于印发支持茶农创业若干举措的通知\n一、对象", "支持茶农创业若干举措"),
        ("茶港市扶持茶农十条\n一、对象", "茶港市扶持茶农十条"),
        ("关于印发《茶港市茶农政策清单(第二批)》的通知\n一、对象", "茶港市茶农政策清单(第二批)"),
        ("一、完善政策措施\n二、制定实施方案", None),
        ("加强知识产权保护。", None),
        ("", None),
    ],
)
def test_titles(text: str, title: str | None) -> None:
    assert guess(text).title == title


@pytest.mark.parametrize(
    ("title", "region", "parents"),
    [
        ("江苏省南通市海门区知识产权发展规划", "南通市海门区", ("江苏省", "南通市")),
        ("上海市浦东新区知识产权发展规划", "上海市浦东新区", ("上海市",)),
        ("浙江省杭州市知识产权发展规划", "杭州市", ("浙江省",)),
        ("内蒙古自治区知识产权发展规划", "内蒙古自治区", ()),
        ("望海县知识产权发展规划", "望海县", ()),
        ("2030年望海市知识产权工作要点", "望海市", ()),
        ("桂花街道知识产权工作方案", "桂花街道", ()),
        ("知识产权强国建设纲要实施方案", None, ()),
        ("各区知识产权工作要点汇总方案", None, ()),
    ],
)
def test_regions(title: str, region: str | None, parents: tuple[str, ...]) -> None:
    found = guess(f"{title}\n一、背景")
    assert (found.region, found.parents) == (region, parents)


def test_a_region_can_come_from_the_issuer() -> None:
    found = guess("知识产权强市建设实施方案\n某某市人民政府\n2022年3月1日\n一、背景")
    assert (found.region, found.issuer) == ("某某市", "某某市人民政府")


@pytest.mark.parametrize(
    ("text", "region"),
    [
        ("本举措适用于在茶港市依法登记的茶馆。", "茶港市"),
        ("结合望海县实际,制定本措施。在大城市办茶会。", "望海县"),
        ("在我市登记,在城市街区办茶会,结合各县实际。", None),
    ],
)
def test_a_region_can_come_from_where_the_plan_holds(text: str, region: str | None) -> None:
    assert guess(f"关于扶持茶馆的若干举措\n{text}\n一、背景").region == region


@pytest.mark.parametrize(
    ("line", "published"),
    [
        ("2021年12月31日", date(2021, 12, 31)),
        ("二〇二一年十二月三十一日", date(2021, 12, 31)),
        ("发布日期:2022-06-09", date(2022, 6, 9)),
        ("某市茶叶局2030年3月17日发布,征求意见截止2030年4月1日。", date(2030, 3, 17)),
        ("2021年13月45日", None),
        ("各项任务于2023年12月31日前完成。", None),
    ],
)
def test_dates(line: str, published: date | None) -> None:
    assert guess(f"某市知识产权规划\n{line}\n一、背景").published == published


def test_the_document_number() -> None:
    assert guess("某市知识产权规划\n文号:沪府发〔2021〕12号\n一、背景").document_number == "沪府发〔2021〕12号"
    assert guess("某市知识产权规划\n(某管文〔2030〕4号)\n一、背景").document_number == "某管文〔2030〕4号"
    assert guess("某市知识产权规划\n一、背景").document_number is None
    assert guess("某市知识产权规划\n依据《某意见》(国发〔2030〕4号)制定。\n一、背景").document_number is None


def test_two_bodies_without_a_mark_between_them_both_issue_a_plan() -> None:
    found = guess("茶港市茶叶局 茶港市旅游局\n2030年3月1日\n茶港市茶亭规划\n一、背景")
    assert found.issuer == "茶港市茶叶局、茶港市旅游局"


@pytest.mark.parametrize("issuer", ["茶港市茶叶产业专班办公室", "茶港经开区党政办公室"])
def test_other_bodies_that_issue_plans(issuer: str) -> None:
    assert guess(f"茶港市茶亭规划\n{issuer}\n2030年3月1日\n一、背景").issuer == issuer


@pytest.mark.parametrize(
    ("title", "period"),
    [
        ("某市知识产权“十五五”规划", (2026, 2030)),
        ("某市行动计划(2022—2023)", (2022, 2023)),
        ("某市行动计划(2022年-2024年)", (2022, 2024)),
        ("某市2030年知识产权工作要点", (2030, 2030)),
        ("2030年度茶亭建设任务清单", (2030, 2030)),
        ("某市到2030年知识产权行动方案", None),
        ("某市知识产权规划", None),
    ],
)
def test_periods(title: str, period: tuple[int, int] | None) -> None:
    assert guess(f"{title}\n一、背景").period == period


@pytest.mark.parametrize(
    ("region", "level"),
    [
        ("上海市", "省"),
        ("江苏省", "省"),
        ("香港特别行政区", "省"),
        ("南通市", "市"),
        ("南通市海门区", "区县"),
        ("望海县", "区县"),
        (None, None),
    ],
)
def test_levels(region: str | None, level: str | None) -> None:
    assert level_of(region) == level


@pytest.mark.parametrize(
    ("text", "issuer", "published"),
    [
        ("某市知识产权局2021年3月1日印发\n一、背景", "某市知识产权局", date(2021, 3, 1)),
        ("发文机关:某市人民政府 成文日期:2021-03-01\n一、背景", "某市人民政府", date(2021, 3, 1)),
        ("发布时间:2022-05-06 来源:某报\n某市人民政府\n2021年3月1日\n一、背景", "某市人民政府", date(2021, 3, 1)),
        ("发布时间:2022-05-06 来源:某报\n一、背景", None, date(2022, 5, 6)),
        ("某市人民政府\n一、背景", "某市人民政府", None),
        ("一、背景\n到2021年3月1日前,各局完成整改。", None, None),
    ],
)
def test_issuer_and_date_are_found_in_lines_that_hold_more_too(
    text: str, issuer: str | None, published: date | None
) -> None:
    found = guess(text)
    assert (found.issuer, found.published) == (issuer, published)


def test_the_day_is_the_one_on_which_the_plan_went_out_then_that_of_its_signature_then_that_of_the_page() -> None:
    page = "发布机构:某市港航局 发布日期:2023-04-09 点击数:\n某市港口发展规划"
    signed = f"{page}\n某市港航局\n2023年3月20日\n一、总则"
    printed = f"{signed}\n做好港口工作。\n某市港航局办公室 2023年3月22日印发"
    days = [guess_metadata(text).published for text in (page, signed, printed)]
    assert days == [date(2023, 4, 9), date(2023, 3, 20), date(2023, 3, 22)]


@pytest.mark.parametrize(
    "title",
    ["国务院关于保护古港的指导意见", "国家文物局关于保护古港的通知", "国务院办公厅关于印发全国古港保护分工方案的通知"],
)
def test_a_plan_of_a_national_body_is_of_the_nation(title: str) -> None:
    found = guess(f"{title}\n一、背景")
    assert (found.region, found.level, found.parents) == ("全国", "国家", ())


@pytest.mark.parametrize(
    "text",
    [
        "渔港强国纲要2030年推进计划\n全国渔港工作部际联席会议办公室\n2030年3月1日\n一、背景",
        "渔港强国纲要2030年推进计划\n各省、自治区、直辖市渔业主管部门:\n一、背景",
        "农业农村部等九部门关于保护渔港的意见\n一、背景",
        "市场监管总局关于渔港计量的指导意见\n一、背景",
        "农业农村部 国家渔业局关于印发《“十四五”渔港规划》的通知\n农渔发〔2021〕5号\n一、背景",
    ],
)
def test_a_plan_of_ministries_or_for_all_provinces_is_of_the_nation(text: str) -> None:
    assert (guess(text).region, guess(text).level) == ("全国", "国家")
    assert guess("云港市委宣传部关于渔港文化的意见\n一、背景").region == "云港市"


def test_the_cells_of_a_card_above_a_plan_give_its_number() -> None:
    card = "发布机构: | 云港市人民政府 | 成文日期: | 2030-03-01 |\n文 号: | 云政发〔2030〕15号 | 公开类型: | 主动公开 |"
    found = guess(f"{card}\n云港市渔港规划\n一、背景")
    assert (found.document_number, found.published) == ("云政发〔2030〕15号", date(2030, 3, 1))


def test_the_region_is_whole_where_the_title_only_says_its_kind() -> None:
    text = "云岭自治区人民政府办公厅关于印发自治区“十四五”渔港规划的通知\n一、背景"
    assert guess(text).region == "云岭自治区"
    party = guess("中共云港县委办公室 云港县人民政府办公室印发《关于修缮灯塔的实施方案》的通知\n一、要求")
    assert (party.region, party.issuer) == ("云港县", "中共云港县委办公室、云港县人民政府办公室")


def test_a_ministry_issues_too() -> None:
    assert guess("农业农村部关于印发《渔港规划》的通知\n一、背景").issuer == "农业农村部"


def test_party_and_government_that_a_space_parts_are_two_issuers() -> None:
    title = "中共云岭省委 云岭省人民政府关于印发《云岭省渔业强省纲要》的通知\n一、背景"
    assert guess(title).issuer == "中共云岭省委、云岭省人民政府"


def test_the_head_of_a_notice_says_who_issues_it() -> None:
    page = "标题:望海港区管委会关于印发望海港区护岸方案的通知\n发布机构:望海港区水利局\n一、背景"
    assert guess(page).issuer == "望海港区管委会"


def test_a_signature_behind_the_last_sentence_gives_its_day() -> None:
    letter = (
        "各省:《全国古港保护分工方案》已经国务院同意,现印发给你们,请认真执行。国务院办公厅2030年3月1日(此件公开发布)"
    )
    text = f"国务院办公厅关于印发全国古港保护分工方案的通知国办发〔2030〕9号\n{letter * 4}\n一、背景"
    found = guess(text)
    assert (found.document_number, found.published) == ("国办发〔2030〕9号", date(2030, 3, 1))


@pytest.mark.parametrize(
    ("title", "region", "parents"),
    [
        ("云岭镇知识产权强镇建设行动计划(2031—2033年)", "云岭镇", ()),
        ("石桥乡茶业发展规划", "石桥乡", ()),
        ("茶港区云岭镇茶业发展规划", "茶港区云岭镇", ("茶港区",)),
        ("茶港市新型城镇化规划", "茶港市", ()),
        ("茶港区美丽乡村建设规划", "茶港区", ()),
        ("镇江市茶业发展规划", "镇江市", ()),
    ],
)
def test_a_town_is_a_region_of_its_own(title: str, region: str, parents: tuple[str, ...]) -> None:
    assert (guess_metadata(title).region, guess_metadata(title).parents) == (region, parents)


def test_a_table_of_tasks_is_a_plan_and_a_list_of_duties_is_no_issuer() -> None:
    found = guess_metadata(
        "云港市茶业重点任务分解表(摘录)\n【任务1】修建粮仓\n【牵头单位】市粮食局\n【配合单位】市水务局"
    )
    assert (found.title, found.region, found.issuer) == ("云港市茶业重点任务分解表(摘录)", "云港市", None)


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("云港市“十四五”规划实施2024年推进计划", (2024, 2024)),
        ("云港市若干措施\n本措施自2031年1月1日起施行,有效期至2033年12月31日。", (2031, 2033)),
        ("云港市若干措施\n本措施自2031年1月1日起施行,有效期3年。", (2031, 2033)),
        ("云港市若干措施\n本措施自2031年5月1日起施行,有效期三年。", (2031, 2034)),
        ("云港市若干措施\n发明专利自2031年1月1日起有效期20年。", None),
    ],
)
def test_a_plan_without_a_period_in_its_title_is_in_force_as_long_as_it_says(
    text: str, period: tuple[int, int] | None
) -> None:
    assert guess_metadata(text).period == period


def test_the_years_of_a_plan_can_stand_below_its_title() -> None:
    found = guess_metadata("云港市修建码头任务分工及进度表\n(2031—2033年)\n序号:1;任务名称:修建码头")
    assert (found.title, found.period) == ("云港市修建码头任务分工及进度表", (2031, 2033))


def test_number_and_day_are_read_from_one_line_with_other_things() -> None:
    found = guess("某港市护岸方案\n> 某港市人民政府 · 某政发〔2030〕7号 · 2030年2月20日\n一、目标\n修建护岸。\n")
    assert (found.document_number, found.published) == ("某政发〔2030〕7号", date(2030, 2, 20))
    assert guess("某港市护岸方案\n（某政发〔2030〕7号 2030年2月20日印发）\n一、目标\n").published == date(2030, 2, 20)


def test_a_plan_says_from_when_to_when_it_runs() -> None:
    assert guess("某港市护岸规划\n本规划基期为2029年，规划期为2030年至2035年，展望至2040年。\n").period == (2030, 2035)
    assert guess("某港市护岸规划\n本规划基期为2029年，展望至2040年。\n").period is None


def test_three_bodies_of_a_prefecture_are_three_issuers() -> None:
    title = "茶港州茶叶局 茶港州旅游局 茶港州财政局关于印发茶港州茶亭方案的通知\n一、背景"
    assert guess(title).issuer == "茶港州茶叶局、茶港州旅游局、茶港州财政局"
