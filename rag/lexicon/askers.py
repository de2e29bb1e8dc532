"""Loads what people call themselves when they ask, and how they ask whether there is help."""

from __future__ import annotations

import re
from functools import cache

from rag.lexicon.tables import any_of, read_table


@cache
def asker_names() -> frozenset[str]:
    """Return the words for persons and houses that may ask."""
    who = read_table("askers")["who"]
    return frozenset((*who["persons"], *who["houses"]))


@cache
def introductions() -> re.Pattern[str]:
    """Return how a clause of a normalised question says who asks; group ``who`` is all that tells of the asker."""
    who = read_table("askers")["who"]
    names, deals = any_of((*who["persons"], *who["houses"])), any_of(who["deals"])
    # “我是医院的大夫,”, “我们茶厂想办展”, “茶馆老板被人抄了”, “我写小说的,”; not “茶园有几家,”, “我想当工程师,”.
    ours = r"(?:我|咱|俺|本人)们?(?:也|就|都)?"
    own = rf"{ours}(?:是|在|做|开)?(?:了|着)?(?:一?[个名位家])?[^,。;?想要当考找请]{{0,10}}?(?:{names})"
    other = rf"[^,。;?谁哪几多什怎想要当考找请]{{0,8}}?(?:{names})"
    doing = (
        r"(?=[,。;]|也?(?:想|打算|准备|希望|怕|担心|愁|被|让人|没钱|没人|缺|不懂|手里|手上|遇到|碰到|老被|总被|老遇到|总遇到|带货"
        r"|在[^,。;?]{2,4},|啥都|什么都))"
    )
    trade = rf"(?:{ours})?(?:是|一家|一个)*(?:{deals})[^,。;?谁哪几多什怎]{{1,10}}的(?:{names})?(?:(?=[,。;])|{doing})"
    return re.compile(rf"(?:^|(?<=[,。;]))(?P<who>{trade}|{own}(?:{doing}|(?=要(?!求)))|{other}{doing})")


@cache
def help_asked() -> tuple[re.Pattern[str], ...]:
    """Return how a normalised question asks whether there is help of any kind."""
    return tuple(map(re.compile, read_table("askers")["help"]["patterns"]))


@cache
def lack_told() -> re.Pattern[str]:
    """Return how somebody speaks of a lack of their own."""
    return re.compile(read_table("askers")["help"]["lacks"])


@cache
def generic_needs() -> frozenset[str]:
    """Return the needs that say nothing of a right: many things are subsidised, and taught."""
    return frozenset(read_table("askers")["help"]["generic"])


@cache
def speaks_of_right() -> re.Pattern[str]:
    """Return how a text speaks of a right, or of what may become one."""
    return re.compile(read_table("askers")["help"]["rights"])


@cache
def speaks_of_field() -> re.Pattern[str]:
    """Return how a text speaks of those who make what becomes a right, or teach and research it."""
    return re.compile(read_table("askers")["help"]["field"])


@cache
def any_help() -> frozenset[str]:
    """Return the words for help of any kind."""
    return frozenset(read_table("askers")["help"]["any_help"])
