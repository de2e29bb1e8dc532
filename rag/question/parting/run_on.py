"""Finds where one question for an amount ends and the next begins without a mark, as in what is spoken."""

from __future__ import annotations

import re

_UNIT = r"(?:亿元|万元|人次|个亿|个百分点|[件家个项人件名场次座元亿种处])"
_AMOUNT = rf"(?:多少{_UNIT}?|几{_UNIT})"
_ENDS = r"(?:了|来着)?[呢啊呀?？。]*$"
# How no name of a thing ends: “2020年底|几座”, “要建|几座”; not “茶馆|几座”.
_NO_THING = "[有要建设做办达到是共为成搞定了的年底末又]"
_WITHIN = r"[^,，;；。?？、]"
# “2020年是几座|到2025年要有几座”, “现在多少|将来想要多少”: the same at another time, which opens the second question;
# not “多少座目标”, “几座码头将来”, nor “从2020年的多少到2025年的多少”, which asks for one growth.
_TIME = (
    r"(?:那么?|而|但)?[到在至]?(?:20\d\d年|\d\d年|“?十[一二三四五]五|规划(?:期|末|定|里|要|目标)|期末|五年后|目标|累计"
    r"|将来|未来|以后|今后|往后|现在|目前|眼下|如今|当前)"
)
_OTHER_TIME = re.compile(rf"(?P<asks>{_AMOUNT})(?={_TIME}{_WITHIN}{{0,14}}?{_AMOUNT}{_ENDS})")
# “码头几座|渡口又是几座”: what is asked for as well, with 又; not “几座码头又有几座”, of which the first has its noun
# behind it.
_AS_WELL = re.compile(rf"(?P<asks>{_AMOUNT})(?={_WITHIN}{{3,20}}?又(?:是|有|要)?{_AMOUNT}{_ENDS})")
# “红茶馆做几座|绿茶馆做几座”: the same words ask for both; not “有几座茶馆每座有几层”, nor
# “总共有几座茶馆凉亭有几座”.
_ALIKE = re.compile(
    rf"(?<=[一-鿿]{{4}})(?<!共)(?P<asks>(?P<same>(?![年月底末])[一-鿿]{_AMOUNT}))"
    rf"(?=(?:(?!每|各|平均|其中){_WITHIN}){{3,20}}(?P=same){_ENDS})"
)
# “红茶馆几座|绿茶馆几座”: the same behind each of two things; not “海门有几座茶馆绿茶馆有几座”.
_OF_THINGS = re.compile(
    rf"(?<=[一-鿿]{{4}})(?<!{_NO_THING})(?P<asks>(?P<same>{_AMOUNT}))"
    rf"(?=(?:(?!每|各|平均|其中|{_AMOUNT}){_WITHIN}){{3,12}}(?<!{_NO_THING})(?P=same)(?:{_WITHIN}{{3,12}}(?P=same))?{_ENDS})"
)
# “从2020年的几座”: the first end of a growth; not “从业人员有多少”.
_FROM = re.compile(rf"[从由](?![业事]){_WITHIN}*$")


def with_commas(text: str) -> str:
    """Return a question with a comma where another question for an amount begins without a mark before it."""
    for place in reversed(run_on(text)):
        text = f"{text[:place]},{text[place:]}"
    return text


def run_on(text: str) -> list[int]:
    """Return where in a question another question for an amount begins without a mark before it."""
    ways = (way.finditer(text) for way in (_OTHER_TIME, _AS_WELL, _ALIKE, _OF_THINGS))
    ends = {match.end() for found in ways for match in found if not _FROM.search(text[: match.start()])}
    return sorted(ends)
