"""Finds the roles of departments that a question asks about: “领衔的任务”, “除牵头外还有几个”."""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import cache

from corpus.model import Role
from rag.lexicon.roles import role_words

ALL = frozenset((Role.LEAD, Role.RESPONSIBLE, Role.COOPERATE, Role.SHARED))
"""Every role that a plan gives by name."""

TAKING_PART = ALL - {Role.LEAD}
"""What “参与” means beside a lead; without one, whoever has a role takes part."""

# “(有配合单位的也算)”: a remark that widens or narrows what is counted; not “(单独负责)”.
_REMARK = re.compile(r"\((?:有|含|不|包括|包含|连)[^()]*\)")
# “茶业任务分工”, before “承担”; not “职责分工”.
_OF_PLAN = re.compile("(?:任务|工作)分工(?=承担|负责|干|做|里|中)")
# “牵头和负责的”, “牵头和一起负责的”, “负责跟配合的”, “牵头的,负责也算”, “牵头几项、负责几项”: words that name a role
# only beside one.
_AND = "(?:以及|还是|和|与|及|、|加|或|跟)"
_PLAIN = (
    (Role.RESPONSIBLE, "(?<!分工)(?<!分头)(?<!一起)(?<!共同)负责"),
    (Role.SHARED, "(?:分工|(?:一起|共同)负责)"),
)
_BESIDE = {
    role: re.compile(f"{_AND}{word}|{word}{_AND}|{word}的?(?:[也都]算|有?(?:几|多少)[项条个])") for role, word in _PLAIN
}
# “分工的不算”: behind a role that is left out; not “分工的算”.
_NOT_COUNTED = "的?(?:不算|不要|除外|不计)"
# “牵头的配合的都算”, “不管牵头还是配合”: roles that are named only to say that any counts; not “都由谁牵头”.
_WHATEVER = re.compile(r"(?:都|全)算|(?:不管|不论|无论)[^,?]{0,8}(?:还是|或)")
# “牵头哪条,其余几条是什么角色”: the tasks in other roles as well; not “除牵头外的其余任务”.
_REST = re.compile(r"[,?](?:其余|剩下|余下)(?:的|几|那)")
_ALONE = frozenset((Role.RESPONSIBLE,))
# “只由农业局负责”, “由农业局一家负责”, “仅农业局一家承担的”, “就派了农业局一家”, “责任单位只有农业局的”: nobody
# else has a share; not “只由甲局和乙局负责”, “只要负责”, “只有一家单位”. A name may hold 和: 文化和旅游局.
_WHO = "(?:[^,?和与及跟、谁哪一几]|(?<![局委部院办厅会关区府行队])和){2,14}?"
_ONLY = re.compile(
    rf"(?:[只仅光](?:是|有|让|由|归)|仅)(?P<who>{_WHO})(?:一家|自己)?(?:来)?(?:负责|承担|管|办|干)"
    rf"|[由归让](?P<one>{_WHO})(?:一家|自己一个|独家)(?:来)?(?:负责|承担|管|办|干)"
    rf"|(?:[只仅光]|(?<!成)就(?=[写列由归让交派安分]))(?:写|列|有|是|由|归|让|给|(?:交|派|安排|分)给?|点名)?了?(?P<named>{_WHO})(?:这?一家(?:单位)?|一个(?:单位|部门)|自己)"
    rf"|(?:单位|部门)(?:里|都)?[只仅](?:有|是|写|列)了?(?P<body>{_WHO})(?=的|[,?]|$)"
)


def roles_asked(text: str) -> frozenset[Role]:
    """Return the roles that a normalised question asks about; all of them where it names none."""
    plain = _plain(text)
    excluded = excluded_roles(plain)
    asked = _named(_excluding().sub(",", plain))
    if (len(asked) > 1 and _WHATEVER.search(plain)) or (asked and _REST.search(plain)):
        return ALL - excluded
    return (asked or ALL) - excluded or ALL


def in_any_role(text: str) -> bool:
    """Tell whether a normalised question names no role, or only 参与: whoever has a role takes part."""
    return roles_asked(text) in (ALL, TAKING_PART) and not excluded_roles(text)


def roles_lacking(text: str, held: Collection[Role]) -> frozenset[Role]:
    """Return the roles that a normalised question asks about and none of which is ``held``.

    Of roles that one word names (挑大梁: lead, or responsible) one suffices; whoever has a role takes part.
    """
    asked = frozenset[Role]() if in_any_role(text) else roles_asked(text)
    either = frozenset((Role.LEAD, Role.RESPONSIBLE))
    return asked - frozenset(held) - (either if either <= asked and either & frozenset(held) else frozenset())


def excluded_roles(text: str) -> frozenset[Role]:
    """Return the roles that a question leaves out: 牵头 of “除牵头外还有几个单位”."""
    plain = frozenset(role for role, word in _PLAIN if re.search(f"{word}{_NOT_COUNTED}", text))
    return plain | {role for match in _excluding().finditer(text) for role in _named(match[0])}


def asks_alone(text: str) -> bool:
    """Tell whether a question asks for what a department does without another."""
    return _named(_excluding().sub(",", _plain(text))) == _ALONE and "负责单位" not in text


def is_only_one(text: str) -> bool:
    """Tell whether a question says of a department by its name that no other has a part: “只写了商务局一家”."""
    return any(found["named"] for found in _ONLY.finditer(text))


def roles_named(words: str) -> frozenset[Role]:
    """Return the roles that the words themselves name; none for 负责 or 任务, which any department may have."""
    return _named(words)


def tells_apart(text: str) -> bool:
    """Tell whether each of several roles is asked for by itself: “牵头几项、配合几项”, “是牵头还是配合”."""
    return len(_NUMBERS.findall(text)) > 1 or asks_which_role(text)


def asks_which_role(text: str) -> bool:
    """Tell whether a text asks in which of two roles a department has a part: “是牵头还是配合”."""
    return _WHICH_ROLE.search(text) is not None


_NUMBERS = re.compile("(?:几|多少)[项条个件]")
# “是牵头还是配合”; not “牵头还是不牵头”.
_WHICH_ROLE = re.compile("(?:牵头|主办|负责|配合|协办|分工)还是(?:牵头|主办|负责|配合|协办|分工)")


def is_role(word: str) -> bool:
    """Tell whether a word names a role."""
    return any(word == name for name, _ in _words())


def _plain(text: str) -> str:
    """Return a text without remarks on what is counted, in which whoever alone does something does so 单独.

    The 分工 of a plan's name is none of a department: “工作分工承担了几条”.
    """
    plain = _OF_PLAN.sub(",", _REMARK.sub("", text))
    return _ONLY.sub(lambda found: f"{next(filter(None, found.groups()))}单独负责", plain)


@cache
def _words() -> tuple[tuple[str, frozenset[Role]], ...]:
    pairs = [(word, entry.roles) for entry in role_words() for word in (*entry.words, *entry.topical)]
    return tuple(sorted(pairs, key=lambda pair: -len(pair[0])))


@cache
def _excluding() -> re.Pattern[str]:
    """Return what leaves out a role: “除牵头”, “不算配合的”, “分工的不算”; not the 牵头 of “除了教委,谁牵头”."""
    words = "|".join(word for word, _ in _words())
    before = "(?:除了|除去|除开|除|不算|不含|不包括|不是|不要|而非)(?:只?是|作为)?"
    return re.compile(rf"{before}(?:{words})|(?:{words}){_NOT_COUNTED}")


def _named(text: str) -> frozenset[Role]:
    """Return the roles of the words in a text; a longer word covers the shorter ones in it."""
    whole, found = text, set[Role]()
    for word, roles in _words():
        if word in text:
            found |= roles
            text = text.replace(word, ",")
    return frozenset(found | {role for role, joined in _BESIDE.items() if found and joined.search(whole)})
