from corpus.structure.levels import Open, OpenLevels
from corpus.structure.numbering import Marker, marker_at_start

PLAIN = Marker("plain", None, 0, 0)


def mark(line: str) -> Marker:
    marker = marker_at_start(line)
    assert marker is not None
    return marker


def opened(*lines: str) -> OpenLevels:
    """Open each line as a heading, after it closed what it ends."""
    levels = OpenLevels()
    for line in lines:
        add(levels, line)
    return levels


def add(levels: OpenLevels, line: str, style: int | None = None) -> None:
    marker = marker_at_start(line) or PLAIN
    levels.close_for(marker, style)
    levels.open(Open(marker, line, heading=True, style=style))


def test_a_deeper_mark_stays_inside_and_a_mark_of_the_same_family_follows() -> None:
    assert opened("一、甲", "(一)乙", "1.丙", "2.丁").path == ("一、甲", "(一)乙", "2.丁")
    assert opened("一、甲", "(一)乙", "1.丙", "二、丁").path == ("二、丁",)


def test_only_headings_stand_in_the_path_but_items_count() -> None:
    levels = opened("一、甲")
    levels.open(Open(mark("3.乙"), "3.乙", heading=False))
    assert levels.path == ("一、甲",)
    assert [ordinal.number for ordinal in levels.ordinals] == [1, 3]


def test_a_box_counts_for_itself() -> None:
    levels = opened("三、甲", "(一)乙", "2.丙", "专栏1丁")
    levels.close_for(mark("1.戊"))
    assert levels.path[-1] == "专栏1丁"


def test_a_number_that_goes_on_outside_leaves_the_box() -> None:
    levels = opened("三、甲", "(一)乙", "2.丙", "专栏1丁")
    levels.close_for(mark("3.戊"))
    assert levels.path == ("三、甲", "(一)乙")


def test_a_count_inside_a_box_goes_on_inside() -> None:
    levels = opened("三、甲", "专栏1丁", "1.戊")
    levels.close_for(mark("2.己"))
    assert levels.path == ("三、甲", "专栏1丁")


def test_a_dash_stays_in_the_box_and_the_next_box_takes_its_place() -> None:
    levels = opened("三、甲", "专栏1丁")
    levels.close_for(mark("——戊"))
    assert levels.path == ("三、甲", "专栏1丁")
    levels.close_for(mark("专栏2己"))
    assert levels.path == ("三、甲",)


def test_leaving_a_box_closes_all_that_is_in_it() -> None:
    levels = opened("三、甲", "专栏1丁", "1.戊")
    levels.leave_box()
    assert levels.path == ("三、甲",)
    levels.leave_box()
    assert levels.path == ("三、甲",)


def test_unnumbered_headings_of_the_file_nest_by_their_style() -> None:
    levels = OpenLevels()
    add(levels, "总体要求", 2)
    add(levels, "指导思想", 3)
    assert levels.path == ("总体要求", "指导思想")
    add(levels, "发展目标", 3)
    assert levels.path == ("总体要求", "发展目标")
    add(levels, "主要任务", 2)
    assert levels.path == ("主要任务",)


def test_items_below_an_unnumbered_heading_count_for_themselves() -> None:
    levels = OpenLevels()
    add(levels, "总体要求", 2)
    add(levels, "1.甲")
    add(levels, "2.乙")
    assert levels.path == ("总体要求", "2.乙")
    add(levels, "主要任务", 2)
    add(levels, "1.丙")
    assert levels.path == ("主要任务", "1.丙")


def test_a_count_that_went_on_leaves_an_unnumbered_heading_of_the_file() -> None:
    levels = OpenLevels()
    add(levels, "一、甲")
    add(levels, "说明", 3)
    levels.close_for(mark("二、乙"))
    assert levels.path == ()


def test_a_styled_heading_leaves_a_box() -> None:
    levels = opened("三、甲", "专栏1丁")
    levels.close_for(PLAIN, 2)
    assert levels.path == ("三、甲",)
    levels.close_for(PLAIN, 1)
    assert levels.path == ()


def test_a_mark_belongs_to_a_count_if_it_starts_or_continues_one() -> None:
    levels = opened("一、甲", "1.乙", "2.丙")
    assert levels.continues_count(mark("1.丁"))
    assert levels.continues_count(mark("3.丁"))
    assert levels.continues_count(mark("9.丁"))
    assert not levels.continues_count(mark("2.丁"))
    assert not levels.continues_count(mark("40.丁"))
    assert levels.continues_count(mark("专栏7丁"))
    assert levels.continues_count(mark("——丁"))


def test_articles_are_held_to_their_order() -> None:
    levels = opened("第一条 甲", "第二条 乙")
    assert levels.continues_count(mark("第三条 丙"))
    assert levels.continues_count(mark("第五条 丙"))
    assert not levels.continues_count(mark("第一条 丙"))
    assert not levels.continues_count(mark("第九条 丙"))


def test_a_count_that_runs_through_the_headings_of_the_file_stays_below_them() -> None:
    levels = OpenLevels()
    add(levels, "健全服务网络", 2)
    for item in ("1.甲", "2.乙"):
        levels.close_for(mark(item))
        levels.open(Open(mark(item), item, heading=False))
    add(levels, "提升服务能力", 2)
    levels.close_for(mark("3.丙"))
    assert levels.path == ("提升服务能力",)


def test_a_box_and_an_unnumbered_heading_stand_under_no_item() -> None:
    for line in ("专栏1丁", "主要指标"):
        levels = opened("三、甲", "(一)乙")
        levels.open(Open(mark("3.丙"), "3.丙", heading=False))
        add(levels, line)
        assert [ordinal.number for ordinal in levels.ordinals][:2] == [3, 1]
        assert all(ordinal.family != "number" for ordinal in levels.ordinals)


def test_an_annex_ends_everything() -> None:
    levels = OpenLevels()
    add(levels, "总体要求", 1)
    for line in ("一、甲", "专栏1乙"):
        add(levels, line)
    add(levels, "附件1")
    assert levels.path == ("附件1",)
    add(levels, "一、丙")
    assert levels.path == ("附件1", "一、丙")


def test_numbers_with_dots_stand_below_the_number_that_they_name() -> None:
    levels = opened("2.甲", "2.1乙", "2.1.1丙")
    assert levels.path == ("2.甲", "2.1乙", "2.1.1丙")
    assert levels.continues_count(mark("2.2丁"))
    assert not levels.continues_count(mark("3.2丁"))
    levels.close_for(mark("2.2丁"))
    assert levels.path == ("2.甲",)


def test_a_count_inside_a_number_with_dots_is_its_own() -> None:
    levels = opened("1.甲", "1.1乙", "1.丙")
    assert levels.path == ("1.甲", "1.1乙", "1.丙")
    levels.close_for(mark("2.丁"))
    assert levels.path == ("1.甲", "1.1乙")
    levels.close_for(mark("1.2戊"))
    assert levels.path == ("1.甲",)
    assert opened("1.甲", "1.1乙", "2.丙").path == ("2.丙",)
