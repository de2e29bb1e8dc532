"""A site's lines around a plan are known by their words, and no line of the plan is taken for one."""

from __future__ import annotations

import pytest

from corpus.cleaning.edits import plan_cleaning
from corpus.cleaning.rules import noise_edits
from corpus.cleaning.site import site_edits, site_words
from corpus.cleaning.text import clean

PLAN = "某市知识产权规划\n一、总体要求\n加强知识产权保护,完善服务体系。\n二、保障措施\n各部门要落实责任。"


def removed(text: str) -> list[str]:
    return [text[slice(*edit.span)] for edit in site_edits(text, list(noise_edits(text)))]


@pytest.mark.parametrize(
    "line",
    [
        "还剩12页未读,继续阅读",
        "文档简介:",
        "资源编号:1024",
        "上传用户:山外青山",
        "本文由会员上传,仅供学习交流,更多范文请下载",
        "青松文库所有资源均来源于网络,如有侵权请联系本站删除。",
    ],
)
def test_the_business_of_a_site_is_known_above_and_below(line: str) -> None:
    assert site_words().is_site(line)
    assert removed(f"{line}\n{PLAN}") == [line]
    assert removed(f"{PLAN}\n{line}") == [line]


@pytest.mark.parametrize(
    "line",
    [
        "某市文库资源共享服务平台建设方案",
        "各单位要利用网络、公众号加强宣传,推动版权作品登记和分享,建设公共服务平台。",
        "三、开展作者版权登记",
        "某市版权局办公室",
        "2021年12月20日印发",
        "时间:各区自定",
        "附表1",
    ],
)
def test_the_plan_s_own_lines_stay(line: str) -> None:
    assert not site_words().is_site(line)
    assert removed(f"{line}\n{PLAN}") == []
    assert removed(f"{PLAN}\n{line}") == []


def test_a_line_like_a_site_s_inside_the_plan_stays() -> None:
    line = "下载本文档的用户须登录本站。"
    assert site_words().is_site(line)
    assert removed(f"{PLAN}\n{line}\n{PLAN}") == []


def test_the_title_of_the_plan_stands_between_the_site_s_lines() -> None:
    assert removed(f"文档编号:7\n某市规划\n浏览用户:9\n{PLAN}") == ["文档编号:7", "浏览用户:9"]


def test_the_name_of_a_site_between_its_lines_goes_with_them() -> None:
    assert removed(f"{PLAN}\n还剩2页未读,继续阅读\n青松文库\n登录后下载全部文档") == [
        "还剩2页未读,继续阅读",
        "青松文库",
        "登录后下载全部文档",
    ]


def test_what_a_rule_removes_is_left_to_the_rule() -> None:
    assert removed(f"{PLAN}\n热点资讯\n青松文库\n还剩2页未读,继续阅读") == ["青松文库", "还剩2页未读,继续阅读"]


def test_who_runs_the_site_goes_with_its_number() -> None:
    foot = ["主办:某市茶叶局", "承办:某市信息中心", "网站标识码:3200000001  苏ICP备12345678号"]
    assert removed("\n".join([PLAN, *foot])) == foot[:2]
    assert removed(f"{PLAN}\n主办:某市茶叶局") == []


def test_the_furniture_of_a_page_around_a_plan_is_removed_whatever_stands_beside_it() -> None:
    above = [
        "无障碍阅读",
        "长者模式 | 登录 | 注册",
        "首页 走进云港 政务公开 政务服务 互动交流",
        "字号：大 中 小",
        "【我要打印】【关闭】",
    ]
    below = [
        "我要纠错",
        "一图读懂：云港灯塔规划",
        "网站声明 | 联系我们 | 站点地图",
        "您是第123456位访问者",
        "打印时间：2030年3月5日 10:22",
        "技术支持：某某公司",
    ]
    plan = ["云港灯塔规划", "一、任务", "修缮灯塔，整修航标，提升渔港服务能力。"]
    raw = "\n".join([*above, *plan, *below])
    assert clean(raw, plan_cleaning(raw).edits).text.split() == plan
    for line in below:
        alone = "\n".join([*plan, line])
        assert clean(alone, plan_cleaning(alone).edits).text.split() == plan
