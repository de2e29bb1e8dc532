"""Finds the cues in a question: words and forms that show what it asks for, and whether it asks a favour."""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import lru_cache

from corpus.model import Nature
from index.words import plain_words
from rag.lexicon.claims import strength
from rag.lexicon.cues import cues
from rag.lexicon.speech import favour_words
from rag.question.claims.figures import figures
from rag.question.claims.ranks import ends_with_rank
from rag.question.departments.roles import asks_which_role
from rag.question.intent.counting import counted_kind, counting, without_several


@lru_cache(1024)
def find_cues(text: str) -> frozenset[str]:
    """Return the names of the cues in a normalised question: those of the table, and those that its form shows."""
    text = _BOTH_NUMBERS.sub(r"\g<claim>?", text)
    plain = without_several(text)
    found = {name for name, cue in cues().items() if cue.found_in(plain)}
    asks_number = counting(text) is not None or bool(_AFTER_ALL.search(text))
    if asks_number:
        found.add("amount")
    if counted_kind(text):
        found.add("count")
    if "parties" in found and "measure" not in found:
        found -= {"parties"} if "governs" in found else {"responsible", "definition"}
    opens = asks_number or _AND_SO_MANY.search(text) or found & _OPEN
    if text.endswith("?") and not opens and (states(text) or ends_with_rank(text)):
        found.add("stated")
    if asks_favour(text):
        found.add("favour")
    if _WRITES_NOT.search(text):
        found = found - {"responsible"} | {"all_sides"}
    if asks_which_role(text):
        found.add("which_role")
    return frozenset(found)


def nature_of(found: Collection[str]) -> Nature | None:
    """Return whether the cues of a text show that it asks for what was reached, or for what is aimed at.

    A verb in the perfect asks for what was reached where no word speaks of what is to come.
    """
    if "baseline" in found:
        return Nature.BASELINE
    if "goal" in found:
        return Nature.GOAL
    return Nature.BASELINE if "reached" in found else None


def cue_spans(name: str, text: str) -> list[tuple[int, int]]:
    """Return where a cue stands in a normalised question."""
    return [match.span() for pattern in cues()[name].patterns for match in pattern.finditer(text)]


# “产量比前年多了没,分别多少”: the numbers prove what is asked to be so or not; not “产量和销量,分别多少”.
_BOTH_NUMBERS = re.compile(
    r"^(?P<claim>[^?]*(?:是不是|是否|有没有|[吗么](?=[,?])|了没(?=[,?]))[^?]*)[,?]+(?:分别|各自?)(?:是|有|为)?多少[家件个项名人]?[?]*$"
)
# “到底八十几家?”: the very number is asked for; not “到底是不是八十几家?”.
_AFTER_ALL = re.compile(r"(?:到底|究竟)(?:是|有)?(?:[一二三四五六七八九]?十|\d+)(?:几|来|多)[家个件项条人名]")
# “谁没写请专家来看茶”, “哪家没提茶馆”: a plan is asked for, and nobody in charge; not “谁没参加”, “哪个部门没写”.
_WRITES_NOT = re.compile(
    r"(?:谁家?|哪(?:一?[个家份边座])?(?:城市|地方)?)的?(?:规划|文件|计划)?(?:里|中|都|是)*(?:没有?|未)(?:提|写|说|讲|列)(?![明服])"
)
_OPEN = frozenset({"open", "measure", "when", "definition"})
_MARKS = ",?!。 "


# “沿海等几个省市一起办?”: how many there are with those named; not “沿海几家也办?”.
_AND_SO_MANY = re.compile("等几[个家项]")


def states(text: str) -> bool:
    """Tell whether a text with a question mark makes a statement, “只准备建3家?”, and does not only name a topic.

    A figure makes one, or a word that says how things are, unless what it says is asked for: “目标是?”, “上一个呢?”.
    """
    if text.endswith("呢?"):
        return False
    words = [word for word in plain_words(text) if word.strip(_MARKS)]
    asks = not words or words[-1] in strength().asking_last
    return not asks and (bool(figures(text)) or any(word in strength().stating for word in words))


def asks_who(found: Collection[str]) -> bool:
    """Tell whether a question, or its last part, asks who sees to something, and not how many do."""
    return "responsible" in found and not ("count" in found or "amount" in found)


_OPENS = r"(?:请问|请|你好|您好|那么?|麻烦|劳驾|拜托|求|对了|嗨|,)*"
_YOU = r"(?:你们?|您们?|小?助手|机器人|客服)(?:[这那](?:里|儿|边))?(?:的?(?:人|系统|平台|网站))?"
_MAY = r"(?:能不能|可不可以|会不会|能否|可否|是否|是不是|可以|愿意|能够|[能会可肯])"
_ONCE = (
    r"(?>(?:直接|现在|马上|也|再|先|顺便|亲自|代为|一下|[来去都]|全部?|逐一|逐条|一一|一[条项个](?:一?[条项个])"
    r"|详细|简单|大致|仔细|好好)*)"
)
_ASKER = r"(?>[我咱俺]们?(?:公司|企业|厂|店|家)?)"
_FOR_ME = (
    rf"(?>(?:帮忙?|替|代)(?:{_ASKER}|个忙)|帮忙"
    rf"|给{_ASKER}(?=写|办|填|开|拟|起草|设计|注册|登记|申请)){_ONCE}"
)
_WORDS = favour_words()
_LOOK = "(?:查查?|查询|检索|搜搜?|看看?)"
_OWNER = "(?:[我咱俺]们?(?:公司|企业|厂|店|家)?的?|[这那]一?[个项件份])"
_LOOK_UP = rf"{_LOOK}(?:一下|下)?{_OWNER}?(?:{_WORDS.registers})+(?:的?(?:号|信息|结果|情况))?"
_END = "[吗么不吧呗]?[?]?$"

# What is to be done: to look into a register, or anything but telling or what an enterprise may hope for.
_DOES = rf"(?:{_LOOK_UP}{_END}|把[^,?]{{1,8}}?(?:{_WORDS.acts})|(?!把|{_WORDS.tells}|{_WORDS.benefit})[^,?]+)"
_PATTERNS = (
    # “你们能帮我注册商标吗”, “我有项发明,您替我写申请吧”; not “您能帮我列一下任务吗”, “政府能帮我打官司吗”.
    rf"(?:^|[,。!]){_OPENS}{_YOU}{_ONCE}{_MAY}?{_ONCE}{_FOR_ME}{_DOES}",
    # “可以帮我打官司吗”, “帮我写份合同”; not “帮我查查第12项”, “能帮我解决融资难吗”.
    rf"^{_OPENS}{_MAY}?{_ONCE}{_FOR_ME}{_DOES}",
    # “查一下商标”, of which the politeness is taken off; not “查一下商标保护”.
    rf"^{_OPENS}(?={_LOOK}(?:一下|{_OWNER})){_LOOK_UP}{_END}",
    # “你能代办吗”, “您这里受理投诉吗”; not “你知道谁受理投诉吗”, “你们市能办吗”.
    rf"(?:^|[,。!]){_OPENS}{_YOU}{_ONCE}{_MAY}?{_ONCE}(?:{_WORDS.acts})[^,?]{{0,12}}?[吗么不吧][?]?$",
)
_FAVOUR = re.compile("|".join(_PATTERNS))
# Who asks for anything that a plan may tell asks for no favour: “帮我注册商标该找谁”.
_ASKS_OF_PLANS = re.compile(r"谁|哪|什么|啥|怎|如何|咋|多少|几(?!句)|为何|规划|计划|方案|文件|第.{1,4}[条项章节]|专栏")


def asks_favour(text: str) -> bool:
    """Tell whether a normalised message asks for something to be done that no plan can answer."""
    return not _ASKS_OF_PLANS.search(text) and _FAVOUR.search(text) is not None
