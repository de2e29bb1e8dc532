"""Puts names in the place of pronouns: 它 and 该局 for a department, “那个中心” for what was named before."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import accumulate, product

from index.words import names_something, plain_words
from rag.knowledge import Knowledge
from rag.question.departments.named import link_departments
from rag.question.dialogue.turns import Turn

# “它还负责什么”, “该局”, “这家单位”; not “其他任务”.
_ONE = (
    r"(?:它们?|(?<!其)他们?|(?<!其)她|(?:[该这那]家?|[这那]个)(?:局|委|部门|单位|院|机关|处|区(?!域))"
    r"|[这那]家(?!企业|公司|机构|中心))"
)
_SOMEONE = re.compile(_ONE)
# “它还负责什么”, “它在海外方面有啥任务”, “归它”: a pronoun for one who has a duty; not “谁配合它”.
_HAS_DUTY = re.compile(
    rf"{_ONE}(?:自己|单独|独自|一起|一块儿?|共同|还|也|都|又|要|在|一共|总共|参与|主要)*"
    rf"(?:负责|牵头|配合|参与|主管|承担|管|领了|分到|干|做|抓"
    rf"|(?:的|有|在)?[^,?由谁]{{0,12}}(?:任务|职责|活儿?|差事))"
    rf"|(?:归|由|是|让|靠){_ONE}"
    # “它还给别的哪项配合”: whose part is asked for.
    rf"|{_ONE}(?:还|也|又|另外)*(?:给|替|帮)(?:别的|其他|其它)?[^,?]{{0,6}}(?:牵头|配合)"
)
# “它要做哪些业务”, “它管哪些产业”: what a centre does that was asked about, and no department; not “它管哪些任务”.
_DOES_BUSINESS = re.compile(
    rf"{_ONE}(?:都|又|要|会|能|主要)*(?:做|管|干|办|搞|开展|提供|服务|面向|覆盖|针对)的?(?:是|哪些|哪几[类种个项]|什么|啥)+的?"
    r"(?:业务|产业|领域|行业|服务|功能|活动|区域|对象|专利|人)"
)
# “配合单位还做什么”, “牵头的这家在第3项里”: a department by its role in the answer; not “配合单位是谁”.
_BY_ROLE = re.compile(
    r"(?:那|这)?(?:个|家)?(?P<role>牵头|配合|负责)的?"
    r"(?:(?:单位|部门|[那这]家)(?=还|也|都|另外|别的)|[那这](?:家|个(?:单位|部门))(?=,|在|跟))"
)
# “他们有庭吗”, “他们还管保险吗”: those of the place spoken of; not “他们的任务”.
_THEY = re.compile(r"^(?:[他它]们|人家|那边|那里)(?=[也还都又有要是会能想打准计怎咋管做搞建具])")
# “他们还一起负责什么”; not “一起案件”.
_TOGETHER = re.compile(r"(?:一起|一块儿?|共同|联手|合伙)(?:[^,?]{0,2})(?:负责|管|做|干|牵头|承担|参与|搞|抓)")
_WHO = re.compile(r"谁|哪(?!(?:几|些)?(?:条|项|件)(?:任务|工作)?(?:是|由|归))|什么(?:部门|单位)")
# “那个中心由谁建”, “该基地”, “这项制度”, “那项目”; not “那几项”, “那会儿”.
_THING = re.compile(
    r"(?:那|这|该)(?:个|家|座|项(?!目)|份|条|种)?(?P<noun>"
    r"(?!个|些|几|两|俩|三|样|事|边|里|么|时|会儿|阵|一?块|方面|部分)[一-鿿]{1,6}?)"
    r"(?=由|归|谁|怎|咋|如何|具体|是|有|在|的|要|能|会|都|主要|干|做|属|什么|啥|哪|几|多|呢|吗|也|又|还|,|\?|$)"
)
_SHORTEST_NAME = 2
# Words up to which what stands before a noun is no part of its name: 建成 in “建成快速维权中心”.
_HEADS = frozenset(
    {
        "建成",
        "组建",
        "设立",
        "建立",
        "成立",
        "建设",
        "打造",
        "提出",
        "联合",
        "推进",
        "完善",
        "一个",
        "一批",
        "探索",
        "加快",
    }
    | {"了", "个", "是", "有", "在", "要", "建", "对", "由", "把", "将", "向", "设", "办", "搞", "开展", "指", "会"}
)
# Two things or turns: “这两样”, “这俩数”, “两者”, “这两个行动”; not “这两年”.
_TWO = re.compile(
    r"(?:这|那)(?:两|俩)(?:个|样|项|数|者|家|类|种|条|份)?(?:行动|工程|中心|平台|基地|指标|机构|联盟|项目)?(?!年|地|市)|两者|二者"
)


def department_meant(text: str, turns: Sequence[Turn], knowledge: Knowledge) -> str:
    """Return the department that a pronoun in a question on duties stands for, or nothing.

    It is the one that the turn before named, or else the first that its answer named; what several do together is asked
    of all that the answer named.
    """
    if by_role := _BY_ROLE.search(text):
        return _with_role(by_role["role"], turns[-1].reply, knowledge)
    if not _HAS_DUTY.search(text) or _WHO.search(text[: _someone_at(text)]):
        return ""
    if _DOES_BUSINESS.search(text) and turns[-1].question.telling and not turns[-1].question.departments:
        return ""
    for turn in reversed(turns):
        if turn.question.departments:
            return turn.question.departments[0].written
        if found := link_departments(turn.reply, knowledge.departments):
            if with_role := _of_role_asked(turn, knowledge):
                return with_role
            names = dict.fromkeys(mention.written for mention in found)
            return "、".join(names) if _TOGETHER.search(text) else found[0].written
    return ""


def _of_role_asked(turn: Turn, knowledge: Knowledge) -> str:
    """Return the department that an answer gives the one role that its question asked for: “谁配合”; or nothing."""
    asked = [role for role in ("牵头", "配合") if role in turn.question.text]
    return _with_role(asked[0], turn.reply, knowledge) if len(asked) == 1 else ""


def without_them(text: str) -> str:
    """Return a text without a pronoun before it that stands for the place or the body spoken of."""
    return _THEY.sub("", text)


def _with_role(role: str, reply: str, knowledge: Knowledge) -> str:
    """Return the department that an answer names right before a role: the 市教委 of “市教委配合”."""
    found = [m for m in link_departments(reply, knowledge.departments) if reply.startswith(role, m.end)]
    return found[0].written if found else ""


def _someone_at(text: str) -> int:
    match = _SOMEONE.search(text)
    return match.start() if match else 0


def with_role_named(text: str, reply: str, knowledge: Knowledge) -> str:
    """Return a text that opens with a department by its role in an answer with its name instead, or as it is."""
    by_role = _BY_ROLE.match(text)
    name = _with_role(by_role["role"], reply, knowledge) if by_role else ""
    return f"{name}{text[by_role.end() :].lstrip(',')}" if by_role and name else text


def with_someone(text: str, name: str) -> str:
    """Return a text with a name, or nothing, in the place of the pronoun for one who has a duty."""
    return (_BY_ROLE if _BY_ROLE.search(text) else _SOMEONE).sub(name, text, count=1)


def with_thing(text: str, turns: Sequence[Turn]) -> str:
    """Return a text with the name of the thing that “那个中心” stands for, as an earlier turn wrote it, or nothing."""
    match = _THING.search(text)
    if match is None:
        return ""
    told = [
        word for word in plain_words(text[: match.start()]) if len(word) >= _SHORTEST_NAME and names_something(word)
    ]
    for turn in reversed(turns):
        for said in (turn.reply, turn.question.resolved):
            name = _named(said, match["noun"])
            if name and all(word in name for word in told):
                return f"{text[: match.start()]}{name}{text[match.end() :]}"
    return ""


# “茶港这个码头”, “那类码头”: a thing named before, of another place; not “那个码头”, nor “这种子”.
_SAME_THING = re.compile(r"(?:这(?:一)?(?:个|种|类|项|样的)|那(?:一)?(?:种|类|样的))(?P<noun>[一-鿿]{2,4})")


def with_same_thing(text: str, told: Sequence[str]) -> str:
    """Return a text with the longer name that the first of what was ``told`` has for it in the place of “这个码头”.

    It stays as it is where none has any.
    """
    for match in _SAME_THING.finditer(text):
        for said, length in product(told, range(len(match["noun"]), 1, -1)):
            if name := _named(said, match["noun"][:length]):
                return f"{text[: match.start()]}{name}{text[match.start('noun') + length :]}"
    return text


def with_own_name(text: str) -> str:
    """Return a text without the pronoun behind the name of a thing: “人才培育工程” for “人才培育那个工程”."""
    match = _THING.search(text)
    before = plain_words(text[: match.start()]) if match else []
    if match is None or not any(len(word) >= _SHORTEST_NAME and names_something(word) for word in before):
        return text
    return f"{text[: match.start()]}{text[match.start('noun') :]}"


# “它的上海中心做什么”, “其博士点呢”: what belongs to the thing before; not “其他的”, “它的任务” of a department.
_OF_IT = re.compile(r"^(?:它们?的|其(?![他它余实中次一二三]))(?!任务|职责|分工|牵头|配合|活)(?=[一-鿿]{2})")


def with_owner(text: str, owner: str) -> str:
    """Return a text that opens with a pronoun for what something belongs to with its name instead, or nothing."""
    return _OF_IT.sub(owner, text) if owner and _OF_IT.match(text) else ""


def points(text: str) -> bool:
    """Tell whether a text speaks of something that was named before, as “这个指标” does."""
    return bool(_THING.search(text))


def _named(said: str, noun: str) -> str:
    """Return the longer name that ends with a noun, in the last stretch between marks that holds one as a word."""
    for stretch in reversed(re.split(r"[,，。;；、:：?？!！（）“”《》*\[\]\n]", said)):
        end = stretch.rfind(noun)
        if end < 1 or end + len(noun) not in accumulate(map(len, plain_words(stretch))):
            continue
        words = plain_words(stretch[:end])
        cut = max((number + 1 for number, word in enumerate(words) if word in _HEADS), default=0)
        name = "".join(words[cut:]) + noun
        if len(name) > len(noun) + 1:
            return name
    return ""


def two_meant(text: str) -> re.Match[str] | None:
    """Return where a question speaks of two things at once, if it does."""
    return _TWO.search(text)
