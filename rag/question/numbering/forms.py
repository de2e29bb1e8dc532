"""The ways to write one step of a reference to a plan's own numbering: “第102项”, “专栏6”, “倒数第二个工程”."""

from __future__ import annotations

import re
from typing import Final

# A number in one way of writing: the 1 of “专栏1两段” is no 12.
_NO = r"(?:\d{1,6}|[〇零一二三四五六七八九十百两]{1,6})"
_CN = r"[一二三四五六七八九十]{1,3}"
# What is numbered, perhaps with 个 or 大 before it: 部分 of “第三大部分”, 项目 of “第12项目是什么”; not “第一个五年”,
# “第一块钱”, “第三项目部”.
_UNIT = (
    r"(?:个|号|大|条|项)?(?:部分|板块|大块|大项|大点|编|篇|章|小节|小块|节|款|专栏|重点工程|工程|基本原则|原则"
    r"|重点任务|主要任务|任务|小点|小项|点)"
    r"|块(?![钱地布])|自然段|段落|段(?!时[间期]|话)|条(?!例|件)|(?:项|条)目(?=[是由归谁讲说的呢,、和与跟及]|内容)|项(?!目(?!标))|个(?!五年|百年|月|季度)"
)
# “排在最后的那个工程”, “列在第二的原则”.
_IN_ROW = "(?:[排放列摆]在?)?"
# “最后”, “最末尾”, “末了”: the end of a row.
_AT_END = "(?:最(?:后|末了?|尾|末尾)|末(?:尾|了|位)|压轴|压尾|压阵|压台|垫底|垫后|殿后|断后|收尾|煞尾)"
# “打头阵”, “排头”, “居首”: the start of a row.
AT_START: Final = "(?:最前|最先|打(?:头[阵炮]?|先锋|前站)|开头炮?|排头|居首|首位)"
"""What stands at the start of a row, as a pattern."""

# “倒数”, “从后往前数”, “从最后一条起往回数”, “倒过来数的”, “从后往前”: what is counted from the end.
_END = r"(?:最?后|末尾|最末|结尾|尾巴?)(?:面|头|边)?(?:那?一?[项条个])?(?:开始|起)?"
_TOWARDS = r"[往向朝](?:前|回|上)"
_BACKWARDS = (
    rf"(?:倒数|(?:从{_END}(?:{_TOWARDS}|倒着?)?|{_TOWARDS}倒着|(?:倒|反)(?:着|过来)(?:{_TOWARDS})?)数"
    rf"(?:过来|起|上去)?的?[,，]?"
    rf"|从{_END}{_TOWARDS}[,，]?|最后(?:倒着?)?数(?:起|过来)[,，]?)"
)
# What stands between a position and its unit: “最后的那个工程”, “最后是哪个专栏”.
_OF_THAT = r"(?:面|头)?(?:一位)?(?:的是|的|是)?(?:那|这|哪|什么|啥)?(?:一)?"
_CN_TAIL = r"[〇零一二三四五六七八九十百]*"
_BEHIND_PLAN = r"(?<=计划|规划|方案|分工|文件)"
# What follows the number of an item that stands without 第 behind the name of a plan: not “规划2025年”, “计划5家”.
_ITEM_ENDS = r"(?=[,、。:;?!)说讲是的由归谁写具高市]|[和与跟同及]第?\d|内容|具体|$)"

# The ways to write one step of a reference. Each group is the number; `to` is the end of a range. With real lines that
# match, and behind “not” those that must not.
FORMS: Final[tuple[tuple[str, str], ...]] = (
    # “第3到5项”, “第三至第五条”, “计划里56到58项”; not “第一到第二批”.
    (
        "range",
        rf"(?:第\s*|{_BEHIND_PLAN}|(?<=[里中]))(?P<range>{_NO})(?:项|条|点)?(?:到|至|-|—|~)第?(?P<to>{_NO})\s*"
        rf"(?:{_UNIT})",
    ),
    # “倒数第二个工程”, “倒数第二的那条”; “倒数三条” are the last three.
    ("from_end", rf"{_IN_ROW}{_BACKWARDS}第?(?P<from_end>{_NO})\s*(?:位?的(?:那|这))?(?:{_UNIT})"),
    # “第四部分”, “第(三)节”, “第4条”; not “第一批”.
    ("unit", rf"第\s*[(]?(?P<unit>{_NO})[)]?\s*(?:{_UNIT})"),
    # “十四节讲什么”, “计划的十二章里”: a number too high to count; not “共十四节”, “十二节课”.
    (
        "high",
        r"(?:^|(?<=[划案工件,、的里和]))(?P<high>[二三]?十[一二三四五六七八九]?)(?:章|节)"
        r"(?=[讲说写的是谁里有叫由都,?]|$)(?!都?有几)",
    ),
    # “一头一尾两项”, “首尾两条”; not “首尾呼应”.
    ("both_ends", rf"(?P<both_ends>一头一尾|首尾|头尾|一首一尾)(?:各一|[这那]?两)?(?:{_UNIT})"),
    # “前三项”, “头两条”; not “前三年”, “牵头两项”.
    ("first_few", rf"(?:前|(?<![牵领带挑])头)(?P<first_few>[二三四五六七八九十两\d]{{1,2}})(?:{_UNIT})"),
    # “后两项”, “最后三条”; not “以后三年”, “前后两项”.
    ("last_few", rf"(?:最后|末尾|末|(?<![以之前])后)(?P<last_few>[二三四五六七八九十两\d]{{1,2}})(?:{_UNIT})"),
    # “中间两条”; not “中间商两个”.
    ("middle", rf"(?:中间|居中)的?(?P<middle>[一二三四五六七八九两\d])(?:{_UNIT})"),
    # “最中间的那个工程”, “正中间是哪一条”; not “中间”.
    ("midmost", rf"(?P<midmost>[最正]中间){_OF_THAT}(?:{_UNIT})"),
    # “最后一项”, “末了那条任务”, “最后的那个工程”, “压轴是哪个专栏”; not “最后如何”.
    ("last", rf"{_IN_ROW}(?P<last>{_AT_END}{_OF_THAT}|末一?)(?:{_UNIT})(?:任务)?"),
    # “头一条”, “首个工程”, “最前面的那条”, “打头阵的是哪个工程”; not “头一名”, nor the 头 of “文件里头主要任务” or
    # “牵头任务”.
    (
        "first",
        rf"{_IN_ROW}(?P<first>{AT_START}{_OF_THAT}|(?<![里外上下前后牵领带挑两二双])[头首]一?)(?:{_UNIT})(?:任务)?",
    ),
    # “排第三的工程”, “第五位的那条”; not “第三方的”.
    ("ranked", rf"{_IN_ROW}第(?P<ranked>{_NO})位?的(?:那|这)?(?:一)?(?:{_UNIT})"),
    # “排在最后的是”, “工程里排第三的”, “排倒数第二的”: a position without a unit; not “排名最后”.
    (
        "end_of_row",
        r"[排放列摆]在?(?P<end_of_row>最后|最末|末尾|末位|最前|最先|首位|第一位|头一[个位])(?:面|头)?(?:的|是)",
    ),
    # “打头阵的是啥”, “垫底的是什么”; not “怎么收尾的”.
    ("closes_row", rf"(?P<closes_row>{AT_START}|{_AT_END})的(?:一?[个条项])?是(?=什么|啥|谁|哪(?!句|一句))"),
    ("in_row", rf"[排放列摆]在?(?P<in_row>(?:倒数)?第{_NO})位?(?:的|是)"),
    # “专栏6”, “专栏(二)”, “专栏第三个”; not the 专栏 of “专栏第三段”, “专栏一共几个”.
    ("box", rf"专栏\s*(?:的?第(?={_NO}个))?[(]?(?P<box>{_NO}(?!共))[)]?个?"),
    # “no.17”, “#17”.
    ("latin", r"(?:no\.?|№|#|编号(?:是|为)?|序号(?:是|为)?)\s*(?P<latin>\d{1,3})"),
    ("english", r"item\s+(?P<english>\d{1,3})"),
    # “(二)”, “(3)”.
    ("paren", rf"(?P<paren>[(](?:{_CN}|\d{{1,2}})[)])"),
    # “四” of “四(二)”, “四、(二)”, “第四(二)”.
    ("cn", rf"(?<![之〇零一二三四五六七八九十百])第?(?P<cn>{_CN})[、,]?(?=\([一二三四五六七八九十\d])"),
    # “3” of “四(二)3”, “(二)、3.”; not “(二)2023年”.
    ("behind", r"(?<=\))[、,.]?\s*(?P<behind>\d{1,2})(?![\d年家件个%])\.?"),
    # “四.2”, “四、3”: a part and an item; not “四、五月”.
    ("part", rf"(?<![第〇零一二三四五六七八九十百])(?P<part>{_CN})(?=[、.]\d{{1,2}}(?![\d年家件个%]))"),
    ("below", r"(?<=[一二三四五六七八九十])[、.](?P<below>\d{1,2})(?![\d年家件个%])"),
    # “任务三的”, “工程五”, “原则2是什么”, “主要任务二第3条”; not “任务一共几个”, “工程3个”.
    (
        "named",
        rf"(?<=任务|工程|措施|原则)(?P<named>{_CN}|\d{{1,2}}(?!\d))(?=的|里|中|第|,|[?]|是|讲|说|写|内容|$)",
    ),
    # “重点工程之三”, “重点工程第三”, “工程之一讲啥”; not “第三方”, “单位之一”.
    (
        "bare",
        rf"(?:之(?!一)|(?<=工程|任务|专栏|原则|措施)之(?=一(?:讲|说|写|的?内容|是(?:什么|啥|哪)))|第)"
        rf"(?P<bare>{_CN})(?=$|[,。??、是的讲说写有]|具体|内容|呢)",
    ),
    # “计划53”, “计划 71”, “推进计划102条”, “方案第60”, “计划里头3是啥”; not “规划2025年”, “计划里3家”.
    (
        "item",
        rf"(?:^|{_BEHIND_PLAN}(?:,(?=\d{{1,3}}[项条号]?[?]?$)|(?:里[面头]?|中|的))?)第?(?P<item>\d{{1,3}})"
        rf"(?:(?:号|项|条)(?:任务)?)?{_ITEM_ENDS}",
    ),
    # “70” of “计划69、70两项”; not “建69、70家”.
    ("of_both", r"(?<=\d[、和与跟及,])(?P<of_both>\d{1,3})(?=[这那]?(?:两|三|四)(?:项|条))"),
    # “60项” of “计划53项和60项都”, “计划5项和6项里”; not “建5项和6项工程”.
    ("and_item", r"(?<=[项条号][和与跟同及、])(?P<and_item>\d{1,3})(?:项|条|号)(?=[都,、?。是的分里中各]|$)"),
    # “计划一百零二项”, “计划第一百零二”, “计划里十七项讲什么”; not “规划三项任务”, “计划十家”.
    (
        "spelled",
        rf"{_BEHIND_PLAN}(?:里[面头]?|中|的)?第?"
        rf"(?P<spelled>[一二三四五六七八九][十百]{_CN_TAIL}|十[一二三四五六七八九])(?:项|条)?{_ITEM_ENDS}",
    ),
    # “88号任务”, “102条任务”; not “123项任务数”, “123项任务里”, nor “总共132项任务” and
    # “那132项任务”, which tell how many there are.
    (
        "counted",
        r"(?<![\d.共有列了])(?<![那这](?=\d{1,3}[条项]))(?P<counted>\d{1,3})(?:号|条|项)?任务(?!数|书|当中|之中|里|中)",
    ),
    # “任务31”; not “任务5个”.
    ("task", r"任务(?P<task>\d{1,3})(?![\d个家件次])"),
)
"""The name of each way, which is that of its group, and its pattern."""

STEP: Final = re.compile("|".join(pattern for _, pattern in FORMS))
"""One step of a reference, in any way."""
