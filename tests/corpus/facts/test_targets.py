"""Targets are read from sentences with their indicators, dates and natures, and sums paid are no targets."""

from __future__ import annotations

import pytest

from corpus.facts.dates import dates
from corpus.facts.targets import Finding, Setting, find_targets
from corpus.model import ClauseKind, Nature

TASK = Setting(ClauseKind.TASK, (2021, 2025))
OPEN_ENDED = Setting(ClauseKind.TASK, None)


def short(findings: list[Finding]) -> list[tuple[str, float, str, str, int | None]]:
    return [
        (f.named.indicator, f.named.quantity.value, f.named.quantity.unit, f.nature.value, f.year) for f in findings
    ]


def test_the_date_of_a_start_is_not_that_of_the_end() -> None:
    text = "到2025年,服务网点由2022年的8个增加到20个,开展培训300人次。"
    assert short(find_targets(text, Setting(ClauseKind.TASK, (2023, 2025)))) == [
        ("服务网点", 8, "个", "baseline", 2022),
        ("服务网点", 20, "个", "goal", 2025),
        ("培训", 300, "人次", "goal", 2025),
    ]


@pytest.mark.parametrize(
    ("text", "indicator"),
    [
        ("统筹安排护岸专项经费,五年不少于4亿元,向山区倾斜。", "五年护岸专项经费"),
        ("设立疏浚基金,每年4亿元。", "每年疏浚基金"),
    ],
)
def test_money_whose_years_stand_before_it_is_named_with_them(text: str, indicator: str) -> None:
    assert short(find_targets(text, TASK)) == [(indicator, 4, "亿元", "goal", 2025)]


def test_an_end_without_date_has_the_date_of_its_paragraph() -> None:
    text = "截至2020年底,发明专利2856件;专利密度由2015年的4.12件提高到9.87件。注册商标达到3.6万件。"
    assert [finding[4] for finding in short(find_targets(text, Setting(ClauseKind.BACKGROUND, None)))] == [
        2020, 2015, 2020, 2020,
    ]  # fmt: skip


def test_the_introduction_dates_what_has_no_date_of_its_own() -> None:
    setting = Setting(ClauseKind.TASK, None, introduced=tuple(dates("到2025年,实现下列目标:")))
    found = short(find_targets("专利密度达到2.5件;有效注册商标由1860件增加到2026年的3000件。", setting))
    assert [finding[4] for finding in found] == [2025, None, 2026]


def test_a_start_is_not_dated_by_the_introduction() -> None:
    setting = Setting(ClauseKind.TASK, None, introduced=tuple(dates("到2025年,实现下列目标:")))
    start, end = find_targets("有效注册商标由1860件增加到3000件。", setting)
    assert (start.year, start.nature) == (None, Nature.BASELINE)
    assert (end.year, end.nature) == (2025, Nature.GOAL)


def test_a_bare_verb_is_named_by_the_title_of_its_clause() -> None:
    setting = Setting(ClauseKind.TASK, None, title="建设商业秘密保护基地")
    assert short(find_targets("到2025年累计建成15个。", setting)) == [("商业秘密保护基地", 15, "个", "goal", 2025)]


def test_a_title_about_something_else_names_nothing() -> None:
    setting = Setting(ClauseKind.TASK, None, title="加强商业秘密保护")
    assert short(find_targets("到2025年累计建成15个。", setting)) == [("建成", 15, "个", "goal", 2025)]


@pytest.mark.parametrize(
    "text",
    [
        "对获得金奖、银奖的单位,分别给予50万元、30万元、10万元奖励。",
        "给予10万元、20万元、30万元奖励。",
        "按照实际支付利息的50%给予补贴,每年补贴不超过20万元。",
        "一般投诉在3个工作日内作出是否受理的决定。",
        "自收到申请起15天内完成审查。",
    ],
)
def test_sums_paid_and_deadlines_are_no_targets(text: str) -> None:
    assert find_targets(text, TASK) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("案件平均审理周期缩短至60天。", ("案件平均审理周期", 60, "天")),
        ("专利授权周期压缩至3个月以内。", ("专利授权周期", 3, "个月")),
        ("专利质押融资额达到8亿元。", ("专利质押融资额", 8, "亿元")),
    ],
)
def test_lengths_of_time_and_sums_that_are_reached_are_targets(text: str, expected: tuple[str, float, str]) -> None:
    assert [finding[:3] for finding in short(find_targets(text, TASK))] == [expected]


@pytest.mark.parametrize(
    ("text", "indicator"),
    [
        ("每年培训从业人员不少于80人。", "每年培训从业人员"),
        ("在孵企业达到60家。", "在孵企业"),
        ("从高校引进人才20名。", "高校引进人才"),
        ("商标使用率达到90%。", "商标使用率"),
        ("每万人口高价值发明专利拥有量力争达到5.2件。", "每万人口高价值发明专利拥有量"),
        ("专利转让许可次数较2020年翻一番。", "专利转让许可次数"),
        ("(其中高价值发明专利占比达45%)。", "高价值发明专利占比"),
        ("力争3年内培育独角兽企业5家。", "独角兽企业"),
        ("公众满意率在90%以上。", "公众满意率"),
        ("质押融资金额五年累计达到50亿元。", "质押融资金额"),
    ],
)
def test_indicators_begin_and_end_with_their_own_words(text: str, indicator: str) -> None:
    assert [finding.named.indicator for finding in find_targets(text, OPEN_ENDED)] == [indicator]


def test_a_change_can_start_from_an_average() -> None:
    text = "商标审查周期从平均1个月压缩至15个工作日。"
    assert [(f.named.indicator, f.named.quantity.value, f.nature.value) for f in find_targets(text, TASK)] == [
        ("商标审查周期", 1, "baseline"),
        ("商标审查周期", 15, "goal"),
    ]


def test_where_something_is_done_is_no_target() -> None:
    assert short(find_targets("在6个国家高新区布局建设10家运营中心。", TASK)) == [("运营中心", 10, "家", "goal", 2025)]


def test_what_is_said_of_a_list_holds_for_its_last_value_too() -> None:
    found = find_targets("2023年、2024年、2025年融资额分别达到100亿元、150亿元和200亿元。", TASK)
    assert [(f.named.quantity.value, f.year, f.named.comparator.value) for f in found] == [
        (100, 2023, "reach"),
        (150, 2024, "reach"),
        (200, 2025, "reach"),
    ]


def test_an_age_in_a_name_stays_there() -> None:
    assert short(find_targets("60岁及以上茶农1.8万人,平均寿命提高到81.5岁。", TASK)) == [
        ("60岁及以上茶农", 1.8, "万人", "goal", 2025),
        ("平均寿命", 81.5, "岁", "goal", 2025),
    ]


@pytest.mark.parametrize(
    ("text", "indicator"),
    [
        ("设立茶叶检测站,总数达到80个。", "茶叶检测站总数"),
        ("新增茶馆6家,总数达到30家。", "茶馆总数"),
        ("组建由茶农构成的评茶队,规模不少于20人。", "评茶队规模"),
        ("扩大出口,规模达到20家。", "规模"),
    ],
)
def test_a_total_is_that_of_what_was_named_before(text: str, indicator: str) -> None:
    assert find_targets(text, TASK)[-1].named.indicator == indicator


@pytest.mark.parametrize(
    ("text", "indicator"),
    [
        ("在山口、码头设立茶亭20个。", "茶亭"),
        ("为返乡茶农免费配备采茶机300台。", "采茶机"),
        ("三年培养制茶师90人。", "制茶师"),
        ("在册茶农达到900人。", "在册茶农"),
        ("5年内市、县(区)两级重点评选资助200名制茶师。", "制茶师"),
        ("引进和培养制茶师不少于90人。", "制茶师"),
        ("自2031年起新建茶亭达到20座。", "茶亭"),
    ],
)
def test_the_words_that_say_where_for_whom_and_in_how_many_years_are_no_part_of_the_name(
    text: str, indicator: str
) -> None:
    (found,) = find_targets(text, TASK)
    assert found.named.indicator == indicator


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("建成3座茶亭和5座茶楼、8棵古茶园。", [("茶亭", 3), ("茶楼", 5), ("古茶园", 8)]),
        ("在全市范围内选择10个左右有条件的茶村。", [("有条件的茶村", 10)]),
        ("培育茶艺师20名和制茶师30名。", [("茶艺师", 20), ("制茶师", 30)]),
        ("建成茶亭5座、茶楼6座。", [("茶亭", 5), ("茶楼", 6)]),
        ("培养高级茶师和茶艺师6名、茶艺教师8名。", [("高级茶师和茶艺师", 6), ("茶艺教师", 8)]),
    ],
)
def test_in_a_list_each_amount_has_the_name_beside_it(text: str, expected: list[tuple[str, float]]) -> None:
    assert [(found.named.indicator, found.named.quantity.value) for found in find_targets(text, TASK)] == expected


def test_a_value_behind_a_change_is_that_of_what_changes() -> None:
    text = "茶叶成交额年均增长10%以上,2025年达5亿元。"
    assert [(name, value) for name, value, *_ in short(find_targets(text, TASK))] == [
        ("茶叶成交额年均增长", 10),
        ("茶叶成交额", 5),
    ]


def test_a_plan_whose_period_is_not_known_has_no_goals_before_the_year_it_went_out() -> None:
    setting = Setting(ClauseKind.TASK, None, 2032)
    text = "2031年货物吞吐量820万吨,2033年达到1500万吨。"
    assert [(f.year, f.nature) for f in find_targets(text, setting)] == [(2031, Nature.BASELINE), (2033, Nature.GOAL)]


def test_what_a_change_starts_from_has_not_the_date_of_its_goal() -> None:
    text = "到2035年,新建粮仓16座;航线由6条增至12条。"
    assert [(f.named.indicator, f.year) for f in find_targets(text, OPEN_ENDED)][1:] == [("航线", None), ("航线", 2035)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("成交额达到60亿元,力争突破80亿元。", [("成交额", 60), ("成交额", 80)]),
        ("成交额三年累计突破20亿元,较前三年翻一番。", [("成交额", 20), ("成交额", 1)]),
        ("培育茶企、茶社共30家。", [("茶企、茶社", 30)]),
        ("茶叶申请量年均保持在800件左右。", [("茶叶申请量年均", 800)]),
        ("加快2个渔港改造试点和4个粮仓转型试点建设。", [("渔港改造试点", 2), ("粮仓转型试点建设", 4)]),
        ("全镇茶园面积超2万亩。", [("茶园面积", 2)]),
    ],
)
def test_words_around_a_name_are_no_part_of_it(text: str, expected: list[tuple[str, float]]) -> None:
    assert [(f.named.indicator, f.named.quantity.value) for f in find_targets(text, TASK)] == expected


def test_signs_say_how_a_value_is_meant() -> None:
    found = find_targets("灯塔完好率≥90%,渔船失修率≤3%。", TASK)
    assert [(f.named.indicator, f.named.comparator.value) for f in found] == [
        ("灯塔完好率", "at_least"),
        ("渔船失修率", "at_most"),
    ]


def test_shortened_to_within_some_days_is_at_most_so_many() -> None:
    (found,) = find_targets("办结周期缩短至30天内。", TASK)
    assert (found.named.comparator.value, found.named.quantity.value) == ("at_most", 30)


def test_a_verb_within_a_word_cuts_no_name() -> None:
    (found,) = find_targets("在茶港、云港建设茶叶公共服务站各1个。", TASK)
    assert found.named.indicator == "茶叶公共服务站"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # What stands before the amount only says where, who or that there is one.
        ("力争每个渔村至少有1所标准灯塔。", [("标准灯塔", 1, "所")]),
        ("完成县城3家窑厂烟气治理。", [("窑厂烟气治理", 3, "家")]),
        ("支持企业在云港、茶港等地建设“灯塔驿站”10个。", [("“灯塔驿站”", 10, "个")]),
        ("窑厂每年拿出不低于60%的泥料用于教学。", [("泥料用于教学", 60, "%")]),
        # Two verbs, one of them in brackets, and a verb that the name needs.
        (
            "新建(改扩建)渔港6座,新建改造航标85座,改造窑炉30座。",
            [("渔港", 6, "座"), ("航标", 85, "座"), ("改造窑炉", 30, "座")],
        ),
        ("争创灯塔博物馆1个,募集渔具1.2万件。", [("灯塔博物馆", 1, "个"), ("渔具", 1.2, "万件")]),
        ("培训合格率不低于90%,渔民满意率达到95%。", [("培训合格率", 90, "%"), ("渔民满意率", 95, "%")]),
        ("在站引航员突破500人。", [("在站引航员", 500, "人")]),
        # What is named in the segment before.
        ("渔港货运收入持续增长,达到50亿元。", [("渔港货运收入", 50, "亿元")]),
        ("窑厂达到3家,陶瓷产业规模不断壮大,突破80亿元。", [("窑厂", 3, "家"), ("陶瓷产业规模", 80, "亿元")]),
        ("建设一批标准灯塔,年内新批准筹建不少于3座。", [("标准灯塔", 3, "座")]),
        (
            "整修航标80座,建成灯塔50座,分别比2023年增加30座、22座。",
            [
                ("整修航标", 80, "座"),
                ("灯塔", 50, "座"),
                ("整修航标比2023年增加", 30, "座"),
                ("灯塔比2023年增加", 22, "座"),
            ],
        ),
        ("发起设立总规模6亿元的灯塔修缮基金。", [("灯塔修缮基金总规模", 6, "亿元")]),
        (
            "渔民失业率控制在5%左右,渔民收入与渔业产值增长同步,力争达到6%。",
            [("渔民失业率", 5, "%"), ("渔民收入", 6, "%")],
        ),
        # Classes that are counted as well, and shares in tenths.
        (
            "完成渔港实事10大类32件,新(改、扩)建航标6座,新改扩建窑厂2家。",
            [("渔港实事", 32, "件"), ("航标", 6, "座"), ("窑厂", 2, "家")],
        ),
        ("渔船更新占比超过三成,灯塔点亮率达到九成以上。", [("渔船更新占比", 30, "%"), ("灯塔点亮率", 90, "%")]),
        ("集装箱吞吐量达12万标准箱,接入视频2万路。", [("集装箱吞吐量", 12, "万标准箱"), ("接入视频", 2, "万路")]),
        ("规划建设“渔村客厅”60个,航道投资完成35亿元。", [("“渔村客厅”", 60, "个"), ("航道投资", 35, "亿元")]),
        ("在全市范围内选树“最美渔民”10名。", [("“最美渔民”", 10, "名")]),
        (
            "办理时限由15天压缩至5天,渔获量稳定在9亿斤。",
            [("办理时限", 15, "天"), ("办理时限", 5, "天"), ("渔获量", 9, "亿斤")],
        ),
        # As many names as amounts, and what stands on a high level.
        (
            "新增国家海洋灯塔示范村、优势村30家、90家。",
            [("新增国家海洋灯塔示范村", 30, "家"), ("新增国家海洋灯塔优势村", 90, "家")],
        ),
        ("渔民满意度保持较高水平,达到82分。", [("渔民满意度", 82, "分")]),
        ("培育5家营收过6亿元的窑厂,通过检验9项。", [("营收过6亿元的窑厂", 5, "家"), ("通过检验", 9, "项")]),
        (
            "完成投资50亿元,占年度计划的60%,渔港占地面积20亩。",
            [("投资", 50, "亿元"), ("投资占年度计划", 60, "%"), ("渔港占地面积", 20, "亩")],
        ),
        # Units of something, and years that something lasts.
        (
            "PM2.5年均浓度为31微克/立方米,较2015年下降36.7%。",
            [("PM2.5年均浓度", 31, "微克/立方米"), ("PM2.5年均浓度较2015年下降", 36.7, "%")],
        ),
        (
            "渔民受教育年限由8年提高到9.5年,灯塔设计寿命不低于50年。",
            [("渔民受教育年限", 8, "年"), ("渔民受教育年限", 9.5, "年"), ("灯塔设计寿命", 50, "年")],
        ),
        # How large each of them is, and a loan whose limit is raised.
        ("培育营收超10亿元的陶企8家、超50亿元窑厂3家。", [("营收超10亿元的陶企", 8, "家"), ("超50亿元窑厂", 3, "家")]),
        (
            "办好渔民担保贷款,最高贷款额度由20万元提高到30万元。",
            [("最高贷款额度", 20, "万元"), ("最高贷款额度", 30, "万元")],
        ),
    ],
)
def test_an_amount_has_the_name_of_what_it_counts(text: str, expected: list[tuple[str, float, str]]) -> None:
    assert [found[:3] for found in short(find_targets(text, TASK))] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("每年培训渔民不少于300人,引进窑工20名。", [("每年培训渔民", 300), ("窑工", 20)]),
        ("每年培训40名窑工。", [("每年培训窑工", 40)]),
        ("每月探访灯塔2次。", [("每月探访灯塔", 2)]),
        ("每年为渔民提供夜校课程8次。", [("每年夜校课程", 8)]),
        ("渔获量年均增长8%。", [("渔获量年均增长", 8)]),
    ],
)
def test_what_is_to_be_reached_each_year_is_said_to_be(text: str, expected: list[tuple[str, float]]) -> None:
    assert [(f.named.indicator, f.named.quantity.value) for f in find_targets(text, TASK)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("复核老窑口120家,新认定30家。", [("老窑口", 120), ("新认定老窑口", 30)]),
        (
            "建设渔港食堂350个,其中2024年建成120个,2025年建成230个。",
            [("渔港食堂", 350), ("建成渔港食堂", 120), ("建成渔港食堂", 230)],
        ),
        ("举办灯会5场,培训300人。", [("灯会", 5), ("培训", 300)]),
        ("2023年新增渔港15座,2024年再新增20座。", [("新增渔港", 15), ("新增渔港", 20)]),
        ("新签约渔港项目20个、总投资10亿元。", [("新签约渔港项目", 20), ("新签约渔港项目总投资", 10)]),
        ("建成渔港冷库20个、面积3万平方米。", [("渔港冷库", 20), ("渔港冷库面积", 3)]),
        ("培育壮大船厂10家。", [("船厂", 10)]),
    ],
)
def test_an_amount_with_only_a_verb_counts_what_the_one_before_does(
    text: str, expected: list[tuple[str, float]]
) -> None:
    assert [(f.named.indicator, f.named.quantity.value) for f in find_targets(text, TASK)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "渔业产值达到9亿元,占总产值比重提高至12%,年均增速高于全省增速3个百分点。",
            [("渔业产值", 9), ("渔业产值占总产值比重", 12), ("渔业产值年均增速高于全省增速", 3)],
        ),
        ("持证渔民达到80人,占比60%。", [("持证渔民", 80), ("持证渔民占比", 60)]),
        ("灯塔点亮率达到75%或较2020年提高5个百分点以上。", [("灯塔点亮率", 75), ("灯塔点亮率较2020年提高", 5)]),
        ("灯塔投入年均增长9%,总额突破8亿元。", [("灯塔投入年均增长", 9), ("灯塔投入总额", 8)]),
        ("每年新增渔港不少于10座,五年累计50座以上。", [("每年新增渔港", 10), ("新增渔港", 50)]),
        ("海上险、渔船险参保人数分别达到12万人、15万人。", [("海上险参保人数", 12), ("渔船险参保人数", 15)]),
    ],
)
def test_what_is_said_of_the_indicator_before_is_named_with_it(text: str, expected: list[tuple[str, float]]) -> None:
    assert [(f.named.indicator, f.named.quantity.value) for f in find_targets(text, TASK)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("渔业产值占总产值比重达30%,较2020年提高3个百分点。", ("渔业产值占总产值比重较2020年提高", 3)),
        ("实际利用外资5000万美元。", ("实际利用外资", 5000)),
        ("五年扶持窑工创业2万人。", ("窑工创业", 2)),
        ("渔船失修率始终控制在4%以内。", ("渔船失修率", 4)),
        ("窑工补贴标准提高到每人每月360元。", ("窑工补贴标准", 360)),
        ("窑工最低标准由每月108元提高到130元。", ("窑工最低标准", 130)),
    ],
)
def test_words_of_time_and_of_sureness_are_no_part_of_a_name(text: str, expected: tuple[str, float]) -> None:
    found = find_targets(text, TASK)[-1]
    assert (found.named.indicator, found.named.quantity.value) == expected


def test_so_many_for_each_are_of_what_the_amount_before_counts() -> None:
    found = find_targets("灯塔达到300座,每个渔村至少1座;窑炉加工能力达到日产2万吨。", TASK)
    assert [(f.named.indicator, f.named.quantity.value) for f in found] == [
        ("灯塔", 300),
        ("每个渔村灯塔", 1),
        ("窑炉加工能力", 2),
    ]


def test_what_is_said_of_the_whole_is_named_by_the_title() -> None:
    setting = Setting(ClauseKind.TASK, (2021, 2025), title="灯塔修缮工程")
    (found,) = find_targets("总投资2.6亿元。", setting)
    assert found.named.indicator == "灯塔修缮工程总投资"


def test_money_for_each_year_is_named_without_its_verbs() -> None:
    assert short(find_targets("整合设立灯塔修缮资金,每年不低于5亿元。", TASK))[0][0] == "每年灯塔修缮资金"


@pytest.mark.parametrize(
    "text", ["建成窑厂有三成,其余停办。", "服务期限3年。", "力争3年内建成。", "办理时间最长3年期。"]
)
def test_years_of_a_term_are_no_target(text: str) -> None:
    assert not find_targets(text, TASK)


@pytest.mark.parametrize(
    ("text", "indicator"),
    [
        ("围绕港口、航道等环节实施疏浚项目40项。", "疏浚项目"),
        ("沿青河修建栈道40公里。", "沿青河修建栈道"),
        ("沿青河建设栈道40公里。", "栈道"),
        ("沿海港口泊位40座。", "沿海港口泊位"),
        ("面向渔民每年发布海况简报40期。", "每年海况简报"),
        ("完成灯塔、码头等40个项目建设。", "灯塔、码头等项目建设"),
        ("港口投资累计完成40亿元。", "港口投资"),
        ("开通航线40条。", "航线"),
        ("渔村灯塔建成40座以上。", "渔村灯塔"),
        ("对航道长度9公里以上的8条河流实行整治,疏浚航道40公里。", "疏浚航道"),
        ("每半年发布海况报告40期。", "每半年发布海况报告"),
        ("算力规模超过40 PFLOPS。", "算力规模"),
        ("支持东港、西港等地建设示范港40个。", "示范港"),
        ("举办“赶海节”等节庆活动,每季度不少于40场。", "每季度“赶海节”等节庆活动"),
    ],
)
def test_a_name_has_what_is_counted_and_nothing_around_it(text: str, indicator: str) -> None:
    assert [(found[0], found[1]) for found in short(find_targets(text, TASK))] == [(indicator, 40)]


def test_what_is_said_aside_of_a_value_is_no_name() -> None:
    assert short(find_targets("堤防达标率由75%提高到88%(预期性),利用系数达到0.62(约束性)。", TASK)) == [
        ("堤防达标率", 75, "%", "baseline", 2020),
        ("堤防达标率", 88, "%", "goal", 2025),
        ("利用系数", 0.62, "", "goal", 2025),
    ]


def test_names_of_what_is_counted_are_not_what_it_is() -> None:
    assert short(find_targets("开工建设东港、西港2座深水码头,培育茶艺、陶艺2类人才。", TASK))[0][:2] == ("深水码头", 2)


def test_a_date_in_brackets_is_that_of_what_they_hold() -> None:
    text = "泊位累计达到30个,2025年当年不少于8个(2020年为6个);吞吐量达到500万吨(2020年:320万吨),床位5张(全省平均4张)。"
    assert short(find_targets(text, TASK)) == [
        ("泊位", 30, "个", "goal", 2025),
        ("泊位", 8, "个", "goal", 2025),
        ("泊位", 6, "个", "baseline", 2020),
        ("吞吐量", 500, "万吨", "goal", 2025),
        ("吞吐量", 320, "万吨", "baseline", 2020),
        ("床位", 5, "张", "goal", 2025),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "建设渔村公路20公里,其中新建5公里、改造15公里。",
            [("渔村公路", 20), ("新建渔村公路", 5), ("改造渔村公路", 15)],
        ),
        ("新增渔场50万亩、改造提升30万亩。", [("新增渔场", 50), ("改造提升渔场", 30)]),
        ("渔业产值年均增长10%,占GDP比重达到5%。", [("渔业产值年均增长", 10), ("渔业产值占GDP比重", 5)]),
        ("渔民预期寿命提高1岁,达到81岁。", [("渔民预期寿命提高", 1), ("渔民预期寿命", 81)]),
        ("分三年实施,2024年、2025年分别完成投资5亿元、8亿元。", [("投资", 5), ("投资", 8)]),
        (
            "接待游客600万人次、实现渔业收入50亿元,同比分别增长15%、18%。",
            [("接待游客", 600), ("渔业收入", 50), ("接待游客同比增长", 15), ("渔业收入同比增长", 18)],
        ),
        ("泊港时间由1.2天延长到1.8天。", [("泊港时间", 1.2), ("泊港时间", 1.8)]),
        ("流失面积减少300亩,减幅达到10%。", [("流失面积减少", 300), ("流失面积减幅", 10)]),
        ("解决15万人饮水问题,上船服务时长不少于每月30小时。", [("饮水问题", 15), ("上船服务时长", 30)]),
        ("渔产260万吨,其中养殖产量占80%。", [("渔产", 260), ("养殖产量占比", 80)]),
        ("渔业规模突破千亿元,打造千亿元级渔业集群。", [("渔业规模", 1000)]),
        ("潮位年均回升3毫米,改造600米以下浅海设施9处。", [("潮位年均回升", 3), ("改造600米以下浅海设施", 9)]),
    ],
)
def test_an_amount_that_only_says_what_is_done_is_of_what_the_one_before_is(
    text: str, expected: list[tuple[str, float]]
) -> None:
    assert [(found[0], found[1]) for found in short(find_targets(text, TASK))] == expected


def test_what_is_restored_or_improved_to_a_value_has_its_start_and_its_end() -> None:
    assert short(find_targets("旅客由8万人恢复到20万人,船员与船只配比由1:5优化为1:4。", TASK)) == [
        ("旅客", 8, "万人", "baseline", 2020),
        ("旅客", 20, "万人", "goal", 2025),
        ("船员与船只配比", 0.2, "", "baseline", 2020),
        ("船员与船只配比", 0.25, "", "goal", 2025),
    ]


def test_a_time_that_is_shortened_has_its_start_and_its_end() -> None:
    assert short(find_targets("潮汐预报时间由6小时缩短到3小时。", TASK)) == [
        ("潮汐预报时间", 6, "小时", "baseline", 2020),
        ("潮汐预报时间", 3, "小时", "goal", 2025),
    ]
