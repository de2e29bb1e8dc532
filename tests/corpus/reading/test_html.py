"""A saved page becomes its main text."""

from __future__ import annotations

from pathlib import Path

import pytest

from corpus.errors import UnreadableFile
from corpus.reading.html import read_html
from corpus.reading.source_text import LineKind, Reading

PAGE = """<!DOCTYPE html><html><head><meta charset="utf-8"><title>关于印发计划的通知_某市政府</title>
<script>var s = "脚本里的句子,不是正文。为了足够长再多写几个字。";</script><style>.p{color:red}</style></head><body>
<h1 class="logo">某市人民政府门户网站</h1>
<div class="nav"><ul><li><a href="/">首页</a></li><li><a href="/zw">政务公开</a></li></ul></div>
<div class="main"><h1>关于印发计划的通知</h1>
<div class="share">分享到:<a>微信</a><a>微博</a></div>
<div class="TRS_Editor">@BODY@</div>
<div class="related"><h3>相关文章</h3><a>图解:计划要点</a></div></div>
<div class="footer"><p>版权所有:某市人民政府办公室,未经授权不得转载。备案号:某ICP备0号</p></div></body></html>"""


def read(body: str) -> Reading:
    return read_html(Path("page.html"), PAGE.replace("@BODY@", body).encode())


def lines(body: str) -> list[str]:
    return read(body).text.split("\n")


PROSE = "<p>为加强知识产权保护,推动高质量发展,制定本计划。</p>"


def test_navigation_share_buttons_scripts_and_footers_are_dropped() -> None:
    assert lines(PROSE) == ["关于印发计划的通知", "为加强知识产权保护,推动高质量发展,制定本计划。"]


def test_the_day_that_a_page_states_of_itself_stands_below_its_title() -> None:
    dated = PAGE.replace("<title>", '<meta name="PubDate" content="2030-03-01 10:12"><title>')
    text = read_html(Path("page.html"), dated.replace("@BODY@", PROSE).encode()).text
    assert text.split("\n")[:2] == ["关于印发计划的通知", "发布时间:2030-03-01"]
    own = read_html(Path("page.html"), dated.replace("@BODY@", f"<p>2030-03-01</p>{PROSE}").encode()).text
    assert "发布时间" not in own


def test_headings_and_list_items_stand_on_their_own_lines_and_are_hinted() -> None:
    reading = read(f"<h2>一、总体要求</h2>{PROSE}<ul><li>加强保护;</li><li>促进运用。</li></ul>")
    kinds = {reading.text[hint.span.start : hint.span.end]: (hint.kind, hint.level) for hint in reading.hints}
    assert kinds == {
        "关于印发计划的通知": (LineKind.HEADING, 1),
        "一、总体要求": (LineKind.HEADING, 2),
        "加强保护;": (LineKind.LIST_ITEM, 1),
        "促进运用。": (LineKind.LIST_ITEM, 1),
    }


def test_the_numbers_that_a_browser_shows_are_written() -> None:
    body = f'{PROSE}<ol start="3"><li>加强保护;</li><li>促进运用。</li></ol><ol><li>1.已有编号。</li></ol>'
    assert lines(body)[2:] == ["3.加强保护;", "4.促进运用。", "1.已有编号。"]
    body = f'{PROSE}<ol style="list-style-type:cjk-ideographic"><li>加强保护;</li></ol>'
    assert lines(body)[2:] == ["一、加强保护;"]


def test_table_rows_keep_headers_over_merged_cells() -> None:
    body = f"""{PROSE}<table><caption>主要指标</caption>
    <tr><th rowspan="2">指标</th><th colspan="2">目标</th></tr><tr><th>2023年</th><th>2025年</th></tr>
    <tr><td><p>专利质押融资额</p></td><td>10亿元</td><td>25亿元</td></tr></table><p>注释在表后。</p>"""
    assert lines(body)[2:] == ["主要指标", "指标:专利质押融资额;目标2023年:10亿元;目标2025年:25亿元", "注释在表后。"]


def test_inline_marks_and_breaks_in_the_source_do_not_split_words() -> None:
    body = "<p>全市有效<b>发明</b><span>专利</span>量达到<font>3754</font>件,\n      年均增长<i>25.6%</i>。</p>"
    assert lines(body)[1] == "全市有效发明专利量达到3754件,年均增长25.6%。"


def test_a_break_ends_a_line_unless_a_sentence_goes_on() -> None:
    body = "<p>推动行政调解协议司法确认,<br>\n  完善诉调对接平台。<br>某市人民政府<br/>2023年3月10日</p>"
    assert lines(body)[1:] == ["推动行政调解协议司法确认,完善诉调对接平台。", "某市人民政府", "2023年3月10日"]


def test_a_page_laid_out_with_tables_and_breaks_becomes_lines() -> None:
    page = """<html><head><title>通知</title></head><body><table><tr><td><a>首页</a>|<a>公开</a></td></tr>
    <tr><td><table><tr>
    <td><a>栏目一</a><br><a>栏目二</a></td><td><b>关于印发计划的通知</b><br>　　为加强知识产权保护,制定本计划。<br>
    　　一、加强保护<br>　　设立快速维权中心,缩短授权周期,完善机制。</td></tr></table></td></tr></table>
    </body></html>"""
    page = page.replace("<title>", '<meta charset="gb2312"><title>')
    text = read_html(Path("old.htm"), page.encode("gb18030")).text
    assert text.split("\n") == [
        "关于印发计划的通知",
        "为加强知识产权保护,制定本计划。",
        "一、加强保护",
        "设立快速维权中心,缩短授权周期,完善机制。",
    ]


def test_a_picture_leaves_its_name_and_an_icon_leaves_nothing() -> None:
    reading = read(f'{PROSE}<p><img src="/files/P0202.png?x=1"><img src="icon.gif" width="16" height="16"></p>{PROSE}')
    assert reading.text.split("\n")[2] == "P0202.png"
    assert "icon" not in reading.text
    assert [hint.kind for hint in reading.hints if hint.kind is LineKind.PICTURE] == [LineKind.PICTURE]


def test_the_stated_article_title_wins() -> None:
    page = PAGE.replace("@BODY@", PROSE).replace(
        "<title>", '<meta name="ArticleTitle" content="某市关于保护的通知"><title>'
    )
    assert read_html(Path("p.html"), page.encode()).text.startswith("某市关于保护的通知\n")


def test_hidden_parts_are_dropped() -> None:
    assert "看不见" not in read(f'{PROSE}<p style="display: none">看不见的句子,也不该读出来。</p>').text


def test_two_documents_on_one_page_both_stay() -> None:
    body = f"<div>{PROSE}</div><div><p>附件中的计划正文,同样属于这份文件,不能丢。</p></div>"
    assert lines(body)[1:] == [
        "为加强知识产权保护,推动高质量发展,制定本计划。",
        "附件中的计划正文,同样属于这份文件,不能丢。",
    ]


def test_a_page_without_elements_is_refused() -> None:
    with pytest.raises(UnreadableFile):
        read_html(Path("empty.html"), b"<!-- nothing -->")
