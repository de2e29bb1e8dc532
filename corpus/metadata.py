"""Guesses a plan's metadata from its text, for what ``sources.toml`` does not say."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from corpus.structure.numbering import marker_at_start, read_number
from corpus.structure.pieces import pieces_of

_HEAD_LINES, _TAIL_LINES = 30, 4
_KINDS = (
    "规划|计划|方案|纲要|意见|措施|举措|办法|通知|要点|分工|条例|规定|细则|指引|清单|政策|行动|[一二三四五六七八九十]{1,3}条"
    "|(?:任务|分工|分解|责任|项目|措施|进度)表"
    "|規劃|計劃|綱要|意見|舉措|辦法|條例|規定|細則|要點|清單"
)
_WORDS = r"[^。;::《》\n]"
# “某市知识产权“十四五”规划”, “某市实施方案(2021—2025年)(征求意见稿)”; not “现将规划印发给你们,请认真执行。”.
_TITLE = re.compile(
    rf"^[^一-鿿“]{{0,3}}?((?:20\d\d年|[一-鿿“]){_WORDS}{{3,60}}?(?:{_KINDS})(?:[(][^()\n]{{2,30}}[)]?)*)$"
)
# “某市人民政府关于印发某市知识产权“十四五”规划的通知”: the plan is what is issued; not “关于加强保护的通知”.
_ISSUED = re.compile(
    rf"(?:关于|现将)?(?:印发|转发(?:[一-鿿、]{{2,40}}?等(?:部门|单位))?)《?({_WORDS}{{4,60}}?(?:{_KINDS})(?:[(][^()\n]{{2,30}}[)])*)》?的通知$"
)
# “123项!《某市实施推进计划(2022—2023)》印发”, “《某规划》经区政府同意”; not a work that the text only cites.
_QUOTED = re.compile(rf"《([^《》\n]{{4,60}}(?:{_KINDS})(?:[(][^()\n]{{2,30}}[)])*)》(?:印发|经|$)")
# “《某市知识产权“十四五”规划》主要任务工作分工”: a plan for another plan; not “依据《某规划》,制定本方案”.
_ABOUT = re.compile(rf"^《([^《》\n]{{4,60}})》({_WORDS}{{0,20}}(?:{_KINDS}))$")

_NAME = "(?![省市区區县縣])[一-鿿]"
# “云岭镇”, “石桥乡”; not “城镇化”, “乡村”, “特色小镇”.
_TOWN = "(?!重点|特色|中心|美丽|示范|特大|建制)[一-鿿]{1,3}[^省市区縣县城村小古强乡](?:镇|乡(?!村|镇))(?!化)"
# “江苏省南通市海门区”, “上海市浦东新区”, “杭州市”, “桂花街道”, “茶港区云岭镇”; not “各区”, “全市”, “知识产权强市”.
_REGION = re.compile(
    rf"(?![各全本我该有相]|自治区|知识|关于|推进|加快|推动|专利|商标|创新|国家|中国)"
    rf"(?P<province>(?:{_NAME}){{2,8}}?(?:省|自治区|特别行政区))?(?P<city>(?:{_NAME}){{2,8}}?(?:自治州|市|州|盟))?"
    rf"(?P<county>(?:{_NAME}){{1,8}}?(?:自治县|新区|[区區县縣旗]|街道))?(?P<town>{_TOWN})?"
)
_DAY = (
    r"(?P<year>(?:19|20)\d\d|[一二][〇零一二三四五六七八九]{3})[年./-]"
    r"(?P<month>\d{1,2}|[一二三四五六七八九十]{1,2})[月./-](?P<day>\d{1,2}|[一二三四五六七八九十]{1,3})日?"
)
_BODY = (
    r"(?:(?:人民政府|国务院|管委会)(?:办公厅|办公室)?|党工委|委员会|局|厅|党政办公室"
    r"|(?:领导小组|联席会议|专班)(?:办公室)?)"
)
# “某市港航局|某市水利局关于”, “中共某省委|某省政府关于”: two bodies that a line break or a space parted.
_TWO_BODIES = re.compile(
    rf"(?P<place>[一-鿿]{{2,8}}?[省市区县州旗盟])(?:[一-鿿]{{2,20}}?{_BODY}|委(?:办公[室厅])?)(?=(?P=place))"
)
# “某市人民政府关于印发……”, “标题:某区管委会印发《……》的通知”: who issues it; not “关于印发……”, “各局关于……”.
_BY = re.compile(rf"^(?:标题:)?(?P<issuer>(?!各)[^。,;:《》\d]{{0,30}}?(?:{_BODY}|部|委))(?:关于|印发《)")
# “国务院办公厅”, “国家文物局”, “农业农村部等九部门关于”, “全国防汛联席会议办公室”: bodies of no region; not
# “国家级新区管委会”, “某市委宣传部关于”.
_NATIONAL = re.compile(
    r"国务院|中共中央|中华人民共和国|国家(?!级)[一-鿿]{2,10}(?:局|委|委员会)(?:办公室)?(?:关于|$)"
    r"|全国[一-鿿]{2,16}(?:联席会议|领导小组|委员会)"
    r"|(?!.{0,12}(?:[省区县州旗]|市(?!场)))[一-鿿、]{2,40}?(?:部|总局|总署|国家[一-鿿]{2,8}[委局])(?:办公厅)?"
    r"(?:等[一-鿿\d]{1,4}部门)?(?:关于|印发|$)"
)
# “各省、自治区、直辖市人民政府:”: to whom a national plan is sent.
_TO_ALL_PROVINCES = re.compile("各省、自治区、直辖市")
# “在茶港市依法登记”, “结合望海县实际”: where a plan without a name in its title holds; not “在我市”, “在大城市”.
_HOLDS_IN = re.compile(r"(?:在|结合|立足)(?![我本全各该县省])([一-鿿]{2,3}(?<![城超夜股])[市县])(?![场域级民区])")
# “2030年|某市工作要点”; not “2030年前”.
_YEAR_FIRST = re.compile(r"^20\d\d年度?(?!前|底|末)")
_NATION, _NATIONAL_LEVEL = "全国", "国家"
# “国务院关于加快修缮古城墙和”, a line of a title that goes on; not “某市关于加强保护的意见”.
_GOES_ON = re.compile(rf"^{_WORDS}{{2,30}}关于(?!.*(?:{_KINDS})$){_WORDS}{{2,60}}$")
# “来源:” behind a date, “成文日期:” behind an issuer: cleaning leaves no space before the next label of a line.
_LABEL = r"[一-鿿]{2,6}:"
# “某市人民政府办公室”, “某市知识产权局2021年3月1日印发”, “发文机关:某市科技局”; not “知识产权保护”.
_ISSUER = re.compile(
    rf"(?:^|(?:发文|制发|印发|发布)(?:机关|机构|单位):\s*)(?P<issuer>[^。,;:《》()〔〕【】\s\d]{{2,30}}{_BODY}|国务院)(?=$|\s|{_LABEL}|{_DAY}(?:印发|发布)?$)"
)
# “沪府发〔2021〕12号”, “文号:沪府办发〔2021〕3号”, “(茶港发〔2030〕2号)”; not “2021年12号文”, “意见(国发〔2030〕1号)”.
_NUMBER = re.compile(r"(?:^[(]?|[::\s·])([^\d\s::〔〕()·]{2,10}[〔\[(【](?:19|20)\d\d[〕\])】]\s?\d{1,4}号)")
# “2021年12月31日”, “时间:2022-06-09”, “某局2030年3月1日发布。”; not “于2023年12月31日前完成”.
_DATE = re.compile(rf"(?:^|[\s:)·号]|{_BODY}){_DAY}(?:(?:印发|发布)(?=[。,])|(?:印发|发布)?(?=$|[\s()·]|{_LABEL}))")
# “时间:2022-06-09 来源:某报”, “发布机构:某局 发布日期:2021-03-08”: what a site says of its page, not a plan of itself;
# not “成文日期:2021年3月1日”.
_OF_THE_PAGE = re.compile(r"^(?:时间|日期|来源):|(?:发布|发稿|更新|上传)(?:时间|日期):")
# “某市政府办公室2021年3月2日印发”: when it went out, where its signature has another day; not “印发某规划的通知”.
_PRINTED = re.compile(r"日\s?印发$")
# “2030年工作要点”, “2030年度任务清单”, “2030年推进计划”: of that year; not “2030年规划”, “到2030年的行动计划”.
_OF_A_YEAR = re.compile(
    r"(?<![到至])(?P<year>20\d\d)年度?(?![—–~至-]).*(?:要点|分工|清单|任务|工作计划|工作方案|(?:推进|实施|年度)计划)"
)
# “推进计划(2022—2023)”, “行动计划(2022年-2024年)”; not “2021年规划”.
_PERIOD = re.compile(r"(?P<first>20\d\d)年?[—–~至-]{1,2}(?P<last>20\d\d)")
# “自2030年3月1日起施行,有效期至2034年12月31日”, “自2030年起施行,有效期为5年”: how long the plan itself is in force;
# not “发明专利有效期20年”.
_IN_FORCE = re.compile(
    r"自(?P<first>20\d\d)年(?P<from_its_start>1月1日)?[^。;]{0,12}起(?:正式)?(?:施行|实施|执行|生效)[^。;]{0,6}有效期(?:限)?"
    r"(?:[至到](?P<last>20\d\d)年|为?(?P<years>\d{1,2}|[一二三四五六七八九十])年)"
)
# “规划期为2030年至2035年”, “实施期限:2030—2032年”: the years of the plan in its own words; not “规划基期为2030年”.
_RUNS = re.compile(
    r"(?:规划|实施|行动|计划|执行)(?:期限?|年限|周期)(?:为|是|:)?(?P<first>20\d\d)年?[—–~至-]{1,2}(?P<last>20\d\d)年"
)
# “(2030—2032年)”, “(2030年-2032年)”; not “(2030年3月)”.
_YEARS_ALONE = re.compile(r"[(]20\d\d年?[—–~至-]{1,2}20\d\d年?[)]")
_FIVE_YEAR = {"十二五": (2011, 2015), "十三五": (2016, 2020), "十四五": (2021, 2025), "十五五": (2026, 2030)}
_MUNICIPALITIES = frozenset({"北京市", "上海市", "天津市", "重庆市"})


@dataclass(frozen=True, slots=True)
class Guess:
    """What a text says of its metadata; None where it says nothing."""

    title: str | None = None
    region: str | None = None
    level: str | None = None
    parents: tuple[str, ...] = ()
    issuer: str | None = None
    document_number: str | None = None
    published: date | None = None
    period: tuple[int, int] | None = None


def guess_metadata(text: str) -> Guess:
    """Return what the first and last lines of a clean text, full-width marks folded, say of it.

    The region is that where the whole text says that the plan holds, if neither its title nor its issuer name one.
    """
    lines = [piece.text.replace("|", " ") for piece in pieces_of(text, {})]
    head = _joined(lines[:_HEAD_LINES])
    ends = [*head, *lines[_HEAD_LINES:][-_TAIL_LINES:]]
    title = _title(head)
    issuer = next((match["issuer"] for by in (_BY, _ISSUER) for line in ends if (match := by.search(line))), None)
    region, parents = _region(title or "")
    if region is None:
        region, parents = _region(issuer or "")
    if region is None:
        to_all = any(_TO_ALL_PROVINCES.search(line) or (_NATIONAL.match(line) and "。" not in line) for line in head)
        named = Counter([_NATION] if to_all else [name for line in lines for name in _HOLDS_IN.findall(line)])
        region = next((name for name, _ in named.most_common(1)), None)
    number = next((match[1] for line in ends if (match := _NUMBER.search(line))), None)
    return Guess(
        title=title,
        region=region,
        level=level_of(region),
        parents=parents,
        issuer=issuer and _TWO_BODIES.sub(lambda match: f"{match[0]}、", issuer),
        document_number=number,
        published=_published(ends),
        period=_period(title or "")
        or _period_below(head)
        or next(filter(None, map(_runs, lines)), None)
        or next(filter(None, map(years_in_force, reversed(lines))), None),
    )


def level_of(region: str | None) -> str | None:
    """Return 国家, 省, 市 or 区县 for the name of a region."""
    if region is None:
        return None
    if region == _NATION:
        return _NATIONAL_LEVEL
    if region in _MUNICIPALITIES or region.endswith(("省", "自治区", "特别行政区")):
        return "省"
    return "市" if region.endswith(("市", "州", "盟")) else "区县"


def _title(lines: Sequence[str]) -> str | None:
    """Return the best title: one that names a region within the nation goes before one that does not."""
    found = list(_titles(lines))
    named = (title for title in found if _region(title)[0] not in (None, _NATION))
    return next(named, found[0] if found else None)


def _joined(lines: Sequence[str]) -> list[str]:
    """Return the lines, those of a title in two lines as one: “国务院关于加快修缮古城墙和”, “防洪堤坝的指导意见”."""
    found: list[str] = []
    for line in lines:
        whole = f"{found[-1]}{line}" if found and _GOES_ON.match(found[-1]) else ""
        if _TITLE.match(whole):
            found[-1] = whole
        else:
            found.append(line)
    return found


def _titles(lines: Sequence[str]) -> Iterator[str]:
    unnumbered = [line for line in lines if marker_at_start(line) is None]
    for pattern in (_ISSUED, _QUOTED, _ABOUT):
        yield from ("".join(match.groups()) for line in unnumbered if (match := pattern.search(line)))
    yield from (match[1] for line in unnumbered if (match := _TITLE.match(line)) and not _ISSUED.search(line))
    # A title over two lines: “上海市知识产权强市建设纲要和“十四五””, “规划实施推进计划(2022—2023)”.
    for first, second in pairwise(unnumbered):
        if (match := _TITLE.match(first + second)) and not _TITLE.match(first):
            yield match[1]


def _region(text: str) -> tuple[str | None, tuple[str, ...]]:
    """Return the region that a title or issuer starts with, and the regions that it lies in."""
    text = _YEAR_FIRST.sub("", text).removeprefix("中共")
    if _NATIONAL.match(text):
        return _NATION, ()
    match = _REGION.match(text)
    if match is None or not match[0]:
        return None, ()
    province, city, county = match["province"], match["city"], match["county"]
    if match["town"] and (county or city or not province):
        return (county or "") + match["town"], tuple(name for name in (province, city, county) if name)
    if county:
        return (city or "") + county, tuple(name for name in (province, city) if name)
    if city:
        return city, (province,) if province else ()
    return province, ()


def is_of_the_page(line: str) -> bool:
    """Tell whether a folded line of an imprint is what a site says of its page: when it was put there, and whence."""
    return bool(_OF_THE_PAGE.search(line))


def dates_in(line: str) -> Iterator[date]:
    """Yield the days that a folded line of an imprint gives: “某市知识产权局2021年3月1日印发”."""
    for match in _DATE.finditer(line):
        parts = [read_number(match[part]) for part in ("year", "month", "day")]
        with suppress(ValueError):
            yield date(*(part or 0 for part in parts))


def _published(lines: Sequence[str]) -> date | None:
    """Return the day on which the plan says it went out, or else that of its signature, or that of its page."""
    best_first = sorted(lines, key=lambda line: (is_of_the_page(line), not _PRINTED.search(line)))
    return next((day for line in best_first for day in dates_in(line)), None)


def years_in_force(text: str) -> tuple[int, int] | None:
    """Return the years for which a folded text says that the plan itself is in force; None where it does not."""
    match = _IN_FORCE.search(text)
    if match is None:
        return None
    first = int(match["first"])
    whole = match["from_its_start"] is not None
    last = int(match["last"]) if match["last"] else first + (read_number(match["years"]) or 1) - whole
    return (first, last) if last >= first else None


def _runs(line: str) -> tuple[int, int] | None:
    match = _RUNS.search(line)
    return (int(match["first"]), int(match["last"])) if match else None


def _period_below(lines: Sequence[str]) -> tuple[int, int] | None:
    """Return the years that stand in brackets on a line of their own below a title: “(2030—2032年)”."""
    return next((_period(line) for line in lines if _YEARS_ALONE.fullmatch(line)), None)


def _period(title: str) -> tuple[int, int] | None:
    if match := _PERIOD.search(title):
        return int(match["first"]), int(match["last"])
    if match := _OF_A_YEAR.search(title):
        return int(match["year"]), int(match["year"])
    return next((years for name, years in _FIVE_YEAR.items() if name in title), None)
