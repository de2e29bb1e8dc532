"""The forms in which a question weighs things, or what is reached against a goal, over normalised texts.

Commas stand for the places that a text names. Of the groups ``one`` and ``other`` are the names of the first and the
last thing, ``more`` those between them, ``both`` is said of all before them, ``what`` is weighed of each, ``size`` is
how much there is of the first, ``how`` it grows, ``above``, ``below`` and ``denied`` stand between the two.
"""

from __future__ import annotations

import re
from typing import Final

from rag.lexicon.tables import any_of
from rag.lexicon.weighing import goal_words, weighing_words

_WORDS = weighing_words()
_GOAL = goal_words()
_THING = "[^,?;、谁哪几]{2,16}?"
_COUNT = f"(?:[的,]?(?:{any_of(_WORDS.counts)}))?"
# “和”, “跟”, “还是”; not the 与 of “参与”, the 同 of “共同”.
_JOINT = "(?:和|(?<![参给授赋])与|跟|(?<![共协合相])同|、|比起?|还是)"
# “规划背景中写到的茶馆”: where the other stands, before it; not “写到茶馆”.
_WRITTEN_IN = "(?:[^,?;谁哪几]{0,6}[里中]?(?:写|提|讲|说)[到及]?的)?"
_NAMES = f"(?P<one>{_THING}){_COUNT}(?P<more>(?:、{_THING}){{0,4}}),?{_JOINT}{_WRITTEN_IN}(?P<other>{_THING}){_COUNT}"
# “谁”, “哪样”, “哪一头的”; not “哪些”, “哪里”.
_WHICH = "(?:谁家?|哪(?![些里儿怕几])一?[一-鿿]?)的?"
# “,到底”, “比起来”, “这两样里”, “按倍数算”: what may stand between two things and what asks which of them; not
# “的责任”.
_FILL = (
    "(?:,|[按论](?:倍数|比例|增幅|涨幅|百分比)[算看讲说来]?|[这那]?[两俩二][者个样种类项边头块]?|之间|当中|里头?"
    "|相?比(?:之下|起来|较|一比)?|起来|到底|究竟|还是)*"
)
_DEGREE = "(?:更加?|最|比较|显得|算|来得|还要?|要|这么|那么|得|的)*"
_BIT = "(?:一?[些点]儿?|得多|很多|不少|一截|出来的?)?"
# “多”, “小”; not the 少 of “多少”.
_ADJECTIVE = f"(?:(?:{any_of(_WORDS.more)})(?!少)|(?<!多)(?:{any_of(_WORDS.less)}))"
_KNOWN = any_of({*_WORDS.more, *_WORDS.less, *_WORDS.fast, *_WORDS.slow})
# “涨”, “蹿上去”; not the 增 of “新增”.
_GROWS = f"(?<!新)(?:{any_of(_WORDS.growth)})(?:上去|上来|起来)?"
# “多些”, “更大”, “高不高”; not “多少”.
_SIZED = f"{_DEGREE}(?P<size>{_ADJECTIVE})(?:不{_ADJECTIVE})?{_BIT}"
# “涨得欢”, “增长快”: behind 得 any word tells how; not “增长率高”, where what is named is no growth.
_GROWN = f"{_GROWS}(?:得(?=[一-鿿])|的?(?={_DEGREE}(?:{_KNOWN}))){_DEGREE}(?P<how>[一-鿿]{{1,3}}?){_BIT}"
_PREDICATE = f"(?:{_GROWN}|{_SIZED})"
_AGAIN = re.sub(r"\(\?P<\w+>", "(?:", _PREDICATE)
_START = "(?:^|[,里中的]|期间)"
_END = "(?:吗|么|吧|不|没有?|,?(?:[是对][吗吧]|对不对|是不是))?[?]*$"
_IS_IT = ",?(?:是不是|是否|会不会)?(?:要|还)?"
# “多于”, “超没超过”; not “多”.
_VERB = (
    "(?:(?P<verb>[一-鿿])[没不](?=(?P=verb)))?"
    f"(?:(?P<above>{any_of(_WORDS.above)})|(?P<below>{any_of(_WORDS.below)}))了?"
)

WHICH_OF: Final = re.compile(
    f"{_START}{_NAMES}{_FILL}{_WHICH}(?P<what>[^,?;]{{0,8}}?){_PREDICATE}(?:,?[谁哪][^,?;]{{1,4}})?[?]*$"
)
"""“茶馆跟茶园比,谁个头大”, “茶馆、茶园哪头涨得欢”, “茶馆、茶园、茶市到底哪样多些”; not “茶馆哪年多”."""

WHICH_FIRST: Final = re.compile(f"(?:^|,){_WHICH}(?P<what>[^,?;]{{0,8}}?){_PREDICATE}[,?]+是?{_NAMES}[?]*$")
"""“哪个多,茶馆还是茶园”; not “哪个多,各多少”."""

EITHER: Final = re.compile(
    "(?:^|[,里中])(?:(?P<both>[^,?;是]{2,12}?),?(?:到底|究竟)?是)?(?:到底|究竟|是)*"
    f"(?P<one>[^,?;、是谁哪]{{2,16}}?){_COUNT}{_PREDICATE},?还是"
    f"(?P<other>{_THING}(?:的(?={_AGAIN}))?){_COUNT}(?:{_AGAIN})?[?]*$"
)
"""“茶馆多还是茶园多”, “绿茶馆多还是红的多”, “茶叶是种植涨得快还是销售涨得快” (茶叶 of both); not “茶馆还是茶园”."""

THAN: Final = re.compile(
    f"{_START}(?P<one>{_THING}){_COUNT}{_IS_IT}(?:比(?!较|例|重)|有没有|(?<!拥)有(?!效)|(?P<denied>没有?))"
    f"(?P<other>{_THING}){_COUNT}{_PREDICATE}{_END}"
)
"""“茶馆有茶园多吗”, “茶馆是不是比茶园涨得慢”, “茶馆没茶园多吧”; not “茶馆有多少”, “茶馆的比例大吗”."""

GROWN_THAN: Final = re.compile(
    f"{_START}(?P<one>{_THING}){_GROWS}得?{_IS_IT}比(?P<other>{_THING}){_DEGREE}(?P<how>{_KNOWN}|[一-鿿]){_BIT}{_END}"
)
"""“茶馆涨得是不是比茶园快”, “茶馆涨得比茶园欢吗”; not “茶馆比茶园多”."""

OVER: Final = re.compile(f"{_START}(?P<one>{_THING}){_COUNT}{_IS_IT}{_VERB}(?P<other>{_THING}){_COUNT}了?{_END}")
"""“茶馆多于茶园吗”, “茶馆超没超过茶园”; not “茶馆多吗”."""

_HOW_MANY = "(?:了|出|着)?(?:多少|几)(?:[倍家件个人条项位座名]|人次)?"
APART: Final = re.compile(
    f"{_START}{_NAMES}{_FILL}{_COUNT}的?(?:{any_of(_WORDS.apart)})[得有]?"
    f"(?:{_DEGREE}(?:{_ADJECTIVE}|远)(?:不(?:{_ADJECTIVE}|远))?|不小|不少|悬殊|{_HOW_MANY})?{_END}"
)
"""“茶馆、茶园两类相差多不多”, “茶馆和茶园差几家”: how far apart they are; not “茶馆和茶园差在哪”."""

BY_HOW_MANY: Final = re.compile(
    f"{_START}(?P<one>{_THING}){_COUNT}{_IS_IT}比(?!较|例|重)(?P<other>{_THING}){_COUNT}{_DEGREE}(?P<size>{_ADJECTIVE}){_HOW_MANY}{_END}"
)
"""“茶馆比茶园多几家”: by how many there are more of one; not “茶馆比茶园多吗”."""

THAN_PLACE: Final = re.compile(
    f",{{2,}}.*?(?:(?:比|有没有|有|(?P<denied>没有?)),{{2,}}[^,?]{{0,14}}?{_SIZED}了?(?:{_END}|(?=[吗么吧没不,?]))|{_VERB},{{2,}})"
)
"""“(海门)的茶馆比(上海)多吗”, “(海门)的茶馆超过(上海)了吗”; not “(海门)与(上海)的茶馆多吗”."""

WHICH_ALONE: Final = re.compile(f"{_WHICH}(?:,{{2,}})?(?P<what>[^,?;]{{0,10}}?){_PREDICATE}(?=[,?;、谁哪]|$)")
"""“(两地)谁的茶馆多”, “哪个数大,各多少”; not “哪些多”, “谁负责多媒体”."""

WHETHER: Final = re.compile(
    r"是不是|是否|有没有|会不会|(?P<verb>[一-鿿])[没不](?P=verb)|(?:吗|么|吧|不|没有?)[?]*$|[?]$"
)
"""“是不是”, “大不大”, “吗”: a yes or a no is asked for; not “谁多”."""

_AIM = f"(?:{any_of(_GOAL.aims)})(?!体系)"
AIMED: Final = re.compile(_AIM)
"""“目标”, “指标”; not “指标体系”."""

NOW: Final = re.compile(rf"20\d\d年底?|{any_of(_GOAL.now)}")
"""“2020年底”, “眼下”: the time of what there is; not “今后”."""

FAR: Final = re.compile(
    r"差(?:距|不差|得[远多大]|[得的了着]|一[大截]|不少|很多|多[少远大]|几)|[还要][差缺](?!别|异)"
    rf"|[离距][^,?]*{_AIM}[^,?]*[远近差缺]|[有隔]着?(?:多远|一[大小]?截|多大距离)"
)
"""“离目标还隔多远”, “跟目标的差距大不大”, “还差几家”; not “有什么差别”, “跟目标有差异”."""

TURNED: Final = re.compile(f"{any_of(_GOAL.turned)}|{_AIM}[^?]{{0,8}}(?:变[少多]|怎么[还更倒变]?[少低])")
"""“目标反而低了”, “目标怎么更少了”; not “目标怎么定”."""

GOAL_THAN: Final = re.compile(
    f"(?P<one>[^,?]*)比(?!较|例|重|起来)[^,?]{{2,8}}?(?:还|更|要|都|来得)*(?P<size>{_ADJECTIVE})"
)
"""“目标比现在低吧”, “如今的数比目标还高吗”; not “比较高”."""

AGAINST: Final = re.compile(
    f"(?:比(?!较|例|重|起来)|没有?)[^,?]{{2,8}}{_ADJECTIVE}|{_VERB}|{any_of(_GOAL.reached)}"
    f"|到[没不了]到?{_AIM}|到{_AIM}[^,?]*[增减升降涨跌]"
)
"""“比现在高”, “低于现有”, “没现在多”, “够目标了没”; not “比较多”, “跟现在比起来”."""
