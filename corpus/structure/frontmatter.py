"""Tells the lines before and after a plan's body apart: title, addressees, signature and date are metadata."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from corpus.facts.duties import opens_duty
from corpus.structure.endings import WRITTEN_DAY
from corpus.structure.numbering import marker_at_start
from corpus.structure.pieces import Piece

_MOST_LINES = 40
_FEW_LINES = 10
_LAST_LINES = 3
_SHORTEST_TITLE, _LONGEST_TITLE = 4, 60
# “某港规划|(2030—2035年)”; not “某港(某湾)规划”.
_YEARS_BEHIND = re.compile(r"[(][^()]*(?:19|20)\d\d[^()]*[)]$")
_NOT_TITLE = re.compile(r"[\s“”\"'《》()()〔〕\[\]—–-]")

# “2021年12月31日”, “二〇二一年十二月三十一日”; not “2021年12月31日前完成”.
_DATE = re.compile(
    r"^[\d〇零一二三四五六七八九十]{2,4}年[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{1,3}日(?:印发|发布)?$"
)
# “某市港航局2030年3月1日发布,征求意见截止4月1日。”, what a site adds below a plan; not “2030年3月1日起施行。”.
_PUBLISHED = re.compile(rf"^[^。,;:]{{3,40}}{WRITTEN_DAY}发布(?:[。,][^。]{{0,40}}。?)?$")
# “某省政府办公厅2030年3月1日”, “国务院二〇三〇年三月一日”: at the end of a last line.
_SIGNED = re.compile(rf"{WRITTEN_DAY}(?:印发)?$")
# “各区人民政府,市政府各委、办、局:”, “滨江新区、东港区管委会,有关单位:”; not “主要任务如下:”, “责任单位:”.
_ADDRESSEES = re.compile(
    r"^(?:(?:各|有关|市|区|县|省|直属|中央)[^。]{2,120}|[^。;:]{2,120}[、,](?:各|有关|相关)[^。;:]{1,12}):$"
)
# “共印50份”, “特此通知。”, “(此件公开发布)”, “公开方式:主动公开”; not “(以上指标均为预期性指标)”, “公开方式包括网站”.
_NOTE = re.compile(
    r"^(?:[(](?:此件|公开|信息公开|主动公开)[^)]{0,20}[)]|共印\d+份|特此(?:通知|公告|通告)。?|(?:信息)?公开(?:方式|属性|类别|形式|选项):[^。,]{2,12})$"
)
# “沪府发〔2021〕12号”, “通知:沪府办发〔2021〕3号”; not “2021年12号文”.
_NUMBER = re.compile(r"^.{0,20}[〔\[(【]20\d\d[〕\])】]\s?\d{1,4}号$")
# “上海市人民政府”, “南通市〔原文此处缺失〕办公室”; not “知识产权保护”.
_ISSUER = re.compile(
    r"^(?:[^。,;:]{2,40}(?:人民政府|办公室|办公厅|委员会|管委会|党工委|局|厅|领导小组|联席会议|专班)|中共[^。,;:]{2,20}委|国务院)$"
)
# “联系人:某某,电话:12345678”, “抄送:省委办公厅”; not “联系人制度:每月通报”.
_CONTACT = re.compile(r"^(?:抄送|抄报|主送|分送|.{0,15}联系人|联系电话|联系方式|联系地址):")
# “某市人民政府关于印发《某规划》的通知”; not “关于加强保护”.
_NOTICE = re.compile(r"^[^。,;:]{0,40}关于[^。]{2,80}的(?:通知|通告|公告|决定|批复|函)$")
# “附件”, “附件2”, over the title of a plan that is annexed; not “附件2:任务分工表”.
_ANNEX_ALONE = re.compile(r"^附[件表录]\d{0,2}:?$")
# “前言”, “序言”, which has no number; not “前言所述”.
_PREFACE = re.compile("[前序引]言")
# “附件:1.任务分工表”, which lists what is annexed; not “附件1”, “附件2:任务分工表”, the heads of annexes.
_ANNEXES = re.compile(r"^附件:(?:1[.、])?[^。]{2,60}$")
# “时间:2022-06-09来源:上海知识产权”; not “时间安排如下”.
_SOURCE_LINE = re.compile(
    r"^(?:时间|日期|来源|发布时间|信息来源|索引号|文号|发文机关|成文日期|发布机构|主题分类|有效性|生成日期|标题):"
)

# “《某港护岸方案》《某港清淤方案》已经同意,现印发给你们”: a letter with what it issues; not “依据《某规划》印发方案”.
_ISSUES = re.compile("^(?P<issued>[^。]*《[^。]*)印发给你们")
_QUOTED = re.compile("《([^《》]{4,60})》")


def issued_together(lines: Sequence[str]) -> frozenset[str]:
    """Return the lines that are titles of several plans which one letter names and issues; none of a single plan."""
    letter = next((match["issued"] for line in lines[:_MOST_LINES] if (match := _ISSUES.match(line))), "")
    titles = frozenset(_QUOTED.findall(letter)).intersection(lines)
    return titles if len(titles) > 1 else frozenset()


def front_matter(pieces: Sequence[Piece], title: str, issued: Collection[str] = ()) -> list[bool]:
    """Return, for each piece before the first heading, whether it is metadata (otherwise it is a clause).

    The first of several plans, whose titles are ``issued``, opens the body. In a text without numbered or marked
    headings, the front matter ends with its last line that is surely metadata.
    """
    head = pieces[:_MOST_LINES]
    annexed = _annexed([piece.text for piece in head])
    opening = (i for i, piece in enumerate(head) if piece.text in issued or _opens_body(piece, title))
    body = next((i for i in opening if i not in annexed), None)
    if body is None:
        sure = [i for i, piece in enumerate(pieces[:_FEW_LINES]) if _is_surely_metadata(piece.text, title)]
        body = sure[-1] + 1 if sure else 0
    followed = [*(piece.text for piece in pieces[1:]), ""]
    return [
        is_metadata(piece.text, title)
        or bool(_ANNEX_ALONE.match(piece.text) and followed[index] and _repeats_title(followed[index], title))
        for index, piece in enumerate(pieces[:body])
    ]


def _opens_body(piece: Piece, title: str) -> bool:
    if _PREFACE.fullmatch(piece.text):
        return True
    if piece.style is not None:
        return piece.style > 0 and not _repeats_title(piece.text, title) and not _NOTICE.match(piece.text)
    marker = marker_at_start(piece.text)
    return marker is not None and marker.family not in ("annex", "dash")


def is_metadata(line: str, title: str) -> bool:
    """Tell whether a line before the body is title, date, signature, addressees or the like."""
    return _is_surely_metadata(line, title) or (_is_like_title(line) and not opens_duty(line))


def _is_surely_metadata(line: str, title: str) -> bool:
    patterns = (_DATE, _ADDRESSEES, _NOTE, _NUMBER, _ISSUER, _SOURCE_LINE)
    return _repeats_title(line, title) or any(pattern.match(line) for pattern in patterns)


def _is_like_title(line: str) -> bool:
    """Tell whether a line before the body can be part of a title: “规划实施推进计划(2022—2023)”; not a sentence."""
    return (
        _SHORTEST_TITLE <= len(_NOT_TITLE.sub("", line)) <= _LONGEST_TITLE
        and "。" not in line
        and line[-1] not in ",;、:："
    )


def _repeats_title(line: str, title: str) -> bool:
    short, full = _NOT_TITLE.sub("", line), _NOT_TITLE.sub("", title)
    return "。" not in line and min(len(short), len(full)) >= _SHORTEST_TITLE and (short in full or full in short)


def is_title(line: str, title: str) -> bool:
    """Tell whether a line is the plan's title, as where the plan begins behind the letter that issues it.

    The head of a page leaves out the years in brackets behind it.
    """
    return _NOT_TITLE.sub("", line) in (_NOT_TITLE.sub("", title), _NOT_TITLE.sub("", _YEARS_BEHIND.sub("", title)))


def is_addressees(line: str) -> bool:
    """Tell whether a folded line says to whom a letter is sent: “各区人民政府,市政府各委、办、局:”."""
    return bool(_ADDRESSEES.match(line))


def back_matter(lines: Sequence[str]) -> set[int]:
    """Return which lines sign the plan, date it, note its publication, or list its annexes above that."""
    followed = [*lines[1:], ""]
    found = {
        index
        for index, line in enumerate(lines)
        if is_back_matter(line, followed[index], last=index >= len(lines) - _LAST_LINES)
    }
    return found | _annexed(lines)


def _annexed(lines: Sequence[str]) -> set[int]:
    """Return which lines list the annexes above a signature, a date, the first annex or the end."""
    found: set[int] = set()
    for first in (index for index, line in enumerate(lines) if _ANNEXES.match(line)):
        listed = _annexes_listed(lines, first)
        behind = lines[listed.stop : listed.stop + 2]
        if not behind or _is_annex(behind[0]) or is_back_matter(behind[0], "".join(behind[1:]), last=False):
            found.update(listed)
    return found


def is_back_matter(line: str, following: str = "", *, last: bool) -> bool:
    """Tell whether a line behind the body is a signature, a date or a note on publication.

    A signature stands among the ``last`` lines, or before its date or an annex, as ``following`` tells.
    """
    if any(pattern.match(line) for pattern in (_DATE, _NOTE, _NUMBER, _CONTACT)):
        return True
    if last and ((_SIGNED.search(line) and "。" not in line) or _PUBLISHED.match(line) or _SOURCE_LINE.match(line)):
        return True
    signs = last or bool(_DATE.match(following)) or _is_annex(following)
    return signs and is_signature(line)


def _annexes_listed(lines: Sequence[str], first: int) -> range:
    """Return the lines from ``first`` that list annexes: “附件:1.任务分工表”, “2.指标表”."""
    stop = first
    while stop < len(lines) and (stop == first or lines[stop].startswith(_numbered(stop - first + 1))):
        stop += 1
    return range(first, stop)


def _numbered(number: int) -> tuple[str, ...]:
    return f"{number}.", f"{number}、"


def is_signature(line: str) -> bool:
    """Tell whether a folded line is the name of a body, as one that signs is: “某市人民政府”."""
    return bool(_ISSUER.match(line)) and marker_at_start(line) is None


def _is_annex(line: str) -> bool:
    marker = marker_at_start(line)
    return marker is not None and marker.family == "annex"
