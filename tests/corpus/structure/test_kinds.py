import pytest

from corpus.model import ClauseKind
from corpus.structure.kinds import kind_of


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        (("一、规划背景",), ClauseKind.BACKGROUND),
        (("一、规划背景", "(一)“十三五”时期知识产权工作成效基础"), ClauseKind.BACKGROUND),
        (("二、总体要求",), ClauseKind.PRINCIPLE),
        (("二、总体要求", "(三)发展目标"), ClauseKind.TARGET),
        (("三、发展目标", "(二)主要定量指标"), ClauseKind.TARGET),
        (("八、实施与保障", "(二十)加强组织领导"), ClauseKind.SAFEGUARD),
        (("一、序言",), ClauseKind.BACKGROUND),
        (("二、机遇与挑战",), ClauseKind.BACKGROUND),
        (("三、发展愿景",), ClauseKind.TARGET),
        (("一、战略定位",), ClauseKind.PRINCIPLE),
        (("五、进度安排",), ClauseKind.SAFEGUARD),
        (("四、强化航道安全保障",), ClauseKind.MEASURE),
        (("三、主要任务", "4.夯实知识产权保护基础"), ClauseKind.MEASURE),
        (("四、主要任务", "(五)落实目标责任"), ClauseKind.MEASURE),
        (("附件:名词解释",), ClauseKind.BACKGROUND),
        ((), ClauseKind.FRONT_MATTER),
    ],
)
def test_the_headings_tell_what_a_clause_does(path: tuple[str, ...], kind: ClauseKind) -> None:
    assert kind_of(path, numbered=False, has_duty=False) is kind


def test_the_innermost_telling_heading_decides() -> None:
    path = ("五、保障措施", "(一)工作目标")
    assert kind_of(path, numbered=True, has_duty=True) is ClauseKind.TARGET


@pytest.mark.parametrize(("numbered", "has_duty"), [(True, False), (False, True)])
def test_a_number_or_a_duty_makes_a_task(numbered: bool, has_duty: bool) -> None:
    assert kind_of(("四、主要任务",), numbered=numbered, has_duty=has_duty) is ClauseKind.TASK


@pytest.mark.parametrize("part", ["四、强化保障", "五、推进保障机制", "第五章 工作保障", "三、人才和经费保障"])
def test_a_part_about_guarantees_is_a_safeguard(part: str) -> None:
    assert kind_of((part,), numbered=True, has_duty=False) is ClauseKind.SAFEGUARD
    assert kind_of(("附件", part, "(一)加强统筹"), numbered=False, has_duty=False) is ClauseKind.SAFEGUARD


@pytest.mark.parametrize(
    "path",
    [
        ("二、工程", "(一)法治保障工程"),
        ("三、任务", "(六)强化人才保障"),
        ("四、维权保障",),
        ("一、免费算力保障",),
        ("第四章 服务与保障",),
    ],
)
def test_a_guarantee_of_something_else_is_no_safeguard(path: tuple[str, ...]) -> None:
    assert kind_of(path, numbered=True, has_duty=False) is ClauseKind.TASK


def test_a_title_of_its_own_tells_before_the_headings_do() -> None:
    path = ("一、总体要求",)
    assert kind_of(path, numbered=True, has_duty=False, title="主要目标") is ClauseKind.TARGET
    assert kind_of(path, numbered=True, has_duty=False, title="基本原则") is ClauseKind.PRINCIPLE
    assert kind_of(path, numbered=True, has_duty=False, title="面临形势") is ClauseKind.BACKGROUND
    assert kind_of(("二、任务",), numbered=True, has_duty=True, title="夯实保护基础") is ClauseKind.TASK


def test_a_principle_stands_beside_goals_under_one_heading() -> None:
    path = ("二、总体思路和发展目标",)
    assert kind_of(path, numbered=True, has_duty=False, body="坚持质量优先,严格保护。") is ClauseKind.PRINCIPLE
    assert kind_of(path, numbered=True, has_duty=False, body="创造质量更高。") is ClauseKind.TARGET
    assert kind_of(("三、任务",), numbered=True, has_duty=True, body="坚持质量优先。") is ClauseKind.TASK


def test_under_one_heading_for_both_a_goal_is_what_says_how_much_or_by_when() -> None:
    path = ("一、基本原则和工作目标",)
    assert kind_of(path, numbered=False, has_duty=False, body="推进茶旅融合。") is ClauseKind.PRINCIPLE
    assert kind_of(path, numbered=False, has_duty=False, body="茶园达到30万亩。") is ClauseKind.TARGET


def test_a_principle_among_goals_and_a_goal_among_principles_say_so() -> None:
    goals, demands = ("一、工作目标",), ("一、总体要求",)
    assert kind_of(goals, numbered=False, has_duty=False, body="全面贯彻新理念。") is ClauseKind.PRINCIPLE
    assert kind_of(demands, numbered=False, has_duty=False, body="到2030年,茶园成片。") is ClauseKind.TARGET
    assert kind_of(demands, numbered=False, has_duty=False, body="发展目标:茶园成片。") is ClauseKind.TARGET
    assert kind_of(("二、任务",), numbered=True, has_duty=False, body="到2030年,茶园成片。") is ClauseKind.TASK


def test_a_title_that_ends_with_a_goal_is_one_among_demands_only() -> None:
    assert kind_of(("一、总体要求",), numbered=True, has_duty=False, title="试点目标") is ClauseKind.TARGET
    assert kind_of(("一、总体要求",), numbered=True, has_duty=False, title="重大意义") is ClauseKind.BACKGROUND
    assert kind_of(("二、任务",), numbered=True, has_duty=False, title="分解年度目标") is ClauseKind.TASK


@pytest.mark.parametrize("heading", ["(一)发展基础", "一、基础和形势", "【工作基础】"])
def test_a_heading_that_ends_with_the_ground_is_background(heading: str) -> None:
    assert kind_of((heading,), numbered=False, has_duty=False) is ClauseKind.BACKGROUND


@pytest.mark.parametrize("heading", ["(一)基础地质调查", "二、加强基础设施和基础研究"])
def test_another_word_with_the_ground_in_it_is_none(heading: str) -> None:
    assert kind_of((heading,), numbered=True, has_duty=False) is ClauseKind.TASK


def test_bettering_the_ground_is_no_background() -> None:
    assert kind_of(("六、持续改善茶业基础条件",), numbered=True, has_duty=False) is ClauseKind.TASK


def test_the_demands_that_close_a_notice_are_safeguards() -> None:
    assert kind_of(("三、推进机制",), numbered=False, has_duty=False) is ClauseKind.SAFEGUARD
    assert kind_of(("三、步骤安排",), numbered=False, has_duty=False) is ClauseKind.SAFEGUARD
    assert kind_of(("三、工作要求",), numbered=True, has_duty=False) is ClauseKind.SAFEGUARD
    assert kind_of(("二、任务", "(三)落实工作要求"), numbered=True, has_duty=False) is ClauseKind.TASK


def test_a_numbered_clause_below_no_heading_is_a_part_of_its_own() -> None:
    assert kind_of((), numbered=True, has_duty=False, title="总体目标", body="总体目标到2025年") is ClauseKind.TARGET
    assert kind_of((), numbered=True, has_duty=False, body="附则本方案自发布之日起施行") is ClauseKind.SAFEGUARD
    assert kind_of((), numbered=True, has_duty=True, title="加强保护", body="加强保护。") is ClauseKind.TASK


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        ("本措施自2030年3月1日起施行,有效期三年。", ClauseKind.SAFEGUARD),
        ("施行说明:本意见自发布之日起实施。", ClauseKind.SAFEGUARD),
        ("自2030年起实施茶园改造。", ClauseKind.MEASURE),
        ("本市自2030年起实施茶园改造。", ClauseKind.MEASURE),
    ],
)
def test_from_when_a_plan_is_in_force_is_a_safeguard(body: str, kind: ClauseKind) -> None:
    assert kind_of(("四、支持政策",), numbered=False, has_duty=False, body=body) is kind


@pytest.mark.parametrize(("has_duty", "kind"), [(True, ClauseKind.TASK), (False, ClauseKind.MEASURE)])
def test_a_paragraph_that_goes_on_with_an_item_below_no_heading_is_no_front_matter(
    has_duty: bool, kind: ClauseKind
) -> None:
    assert kind_of((), numbered=False, has_duty=has_duty, body="修缮茶亭。", inside=True) is kind


def test_raising_what_is_achieved_is_no_background() -> None:
    assert kind_of(("三、重点任务", "(二)提高茶叶转化成效"), numbered=True, has_duty=False) is ClauseKind.TASK
    assert kind_of(("(一)主要成效",), numbered=True, has_duty=False) is ClauseKind.BACKGROUND


def test_what_is_seen_further_on_is_a_target_beside_principles() -> None:
    seen = "展望到2040年,建成海洋强市。"
    assert kind_of(("第二章 总体要求",), numbered=True, has_duty=False, body=seen) is ClauseKind.TARGET
