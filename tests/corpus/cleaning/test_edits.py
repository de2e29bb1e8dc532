from itertools import pairwise

from corpus.cleaning.edits import plan_cleaning
from corpus.model import Edit, Span


def test_edits_come_in_order_and_never_overlap() -> None:
    text = "<p>表1.png</p>\n落实-20- 药品<br/>行业,20212035年\n《某规划》由会员上传分享,免费在线阅读<br/>"
    edits = plan_cleaning(text).edits
    assert len(edits) > 4
    assert all(before.span.end <= after.span.start for before, after in pairwise(edits))


def test_of_two_rules_for_one_place_the_longer_counts() -> None:
    edits = plan_cleaning("一、背景\n上一篇:<br/>通知公告\n").edits
    assert edits == (Edit(Span(5, 18), "", "site_section"),)


def test_a_removed_line_keeps_the_white_space_around_it() -> None:
    assert plan_cleaning("甲\n  热点资讯  \n乙").edits == (Edit(Span(4, 8), "", "site_section"),)


def test_a_gap_is_a_doubt_for_the_operator() -> None:
    advert = "0.1元入场捕鱼"
    plan = plan_cleaning(f"南通市{advert}办公室\n贯彻《{advert}强化知识产权保护的意见》")
    assert [(doubt.rule, doubt.span) for doubt in plan.doubts] == [("advert_gap", Span(3, 11))]
    assert advert in plan.doubts[0].note


def test_a_clean_text_needs_no_edit() -> None:
    assert plan_cleaning("一、总体要求\n加强知识产权保护。") == type(plan_cleaning(""))((), ())


def test_full_width_noise_is_noise_too() -> None:
    assert [edit.rule for edit in plan_cleaning("阅读：９６８\n一、背景").edits] == ["read_counter"]
