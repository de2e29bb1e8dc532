"""Takes off a question what an answer is to be used for, told before it: “写稿子要核一下:”, “帮领导查个数:”."""

from __future__ import annotations

import re
from functools import cache

from rag.lexicon.askers import errand_words
from rag.lexicon.tables import any_of

_SHORTEST = 4
_WANTS = r"(?:还|正|就|先|也|要|想|需要|得|来|好)*"
# “要核一下”, “查个数”, “用到的数据”, “想确认下”, “急”: what is done with an answer; not “查专利”, “用茶叶”.
_USES = (
    rf"(?:{_WANTS}(?:用(?:到|上)?的?(?:数据?|数字|资料|素材)?|急用?|很急"
    r"|(?:核|查|问|找|对|确认|核对|核实|查对|查证|引用|了解|弄清楚?|搞清楚?|填|报|摘|参考|打听)"
    r"(?:一?下|一句|(?:一|几)?[个组条]?(?:数据|数字|数)|资料|素材|清楚|情况|个事)?"
    r"|问问|查查|看看|核核|(?:一|几)?[个张组条](?:数据|数字|数)))"
)
# “想确认下” with the question right behind it.
_LEADS = rf"(?:{_WANTS}(?:核|查|问|找|对|确认|核对|核实|了解|打听)一?下)"


def without_errand(text: str) -> str:
    """Return a question without what is told of its use, where anything stands behind that."""
    match = _errand().match(text)
    rest = text[match.end() :].lstrip(",，:：。") if match else ""
    return rest if len(rest) >= _SHORTEST else text


@cache
def _errand() -> re.Pattern[str]:
    words = errand_words()
    person = rf"[我咱]?们?(?:家|公司|单位)?(?:{any_of(words.persons)})"
    self = rf"(?:[我咱]们?)?(?:{_WANTS}|正在|打算|在)"
    work = rf"(?:{any_of(words.work)})(?:一?[个篇份张本期套])?[^,:。?的了过]{{0,3}}?(?:{any_of(words.papers)})"
    occasion = rf"(?:{any_of(words.occasions)}){{1,2}}"
    for_whom = rf"(?:[帮给替为]{person})"
    sent = rf"{person}(?:让|叫|要|派|托|催|喊)(?:[我咱]们?)?"
    task = rf"{person}(?:布置|留|出|交代|安排|给)的(?:作业|题目?|任务|活儿?)"
    told = rf"{self}(?:{for_whom}?(?:{work}|{occasion})|{task})"
    # “写稿子要核一下:”, “做作业用,”, “编简报:”, “帮领导查个数:”, “老师布置的作业:”, “写总结,想核对下”; not
    # “写稿子,怎么登记”, “帮老板查专利,”, “写了稿子:”.
    return re.compile(
        rf"(?:{told}[:：]|{task}[,，]|{told}[,，]?{_USES}(?:[,，]?{_USES})?[,，:：。]|{told}[,，]?{_LEADS}"
        rf"|{self}(?:{for_whom}|{sent}){_USES}[,，:：。]|{sent}{_LEADS})"
    )
