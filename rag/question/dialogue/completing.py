"""Completes a question from the turns before it: with a place, a topic, and the kind of what is asked."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rag.contract import Intent
from rag.question.claims.figures import figures
from rag.question.dialogue.answered.items import pointed
from rag.question.dialogue.answered.listed import has_lines
from rag.question.dialogue.answered.picking import picked
from rag.question.dialogue.carried import pronouns
from rag.question.dialogue.carried.kind import counted, of_goal, with_kind
from rag.question.dialogue.carried.matter import is_elsewhere, meant
from rag.question.dialogue.carried.narrower import narrower
from rag.question.dialogue.carried.place import (
    carried,
    own_label,
    plan_told_first,
    plans_beside,
    region_before,
    without_group_of,
    without_place,
)
from rag.question.dialogue.carried.topic import asks_tasks, carried_topic, repeats_act, subject_of, turns_to_plan
from rag.question.dialogue.follow_ups import further
from rag.question.dialogue.follow_ups.against import against_department, as_comparison, compares, later_than
from rag.question.dialogue.follow_ups.beside_it import held_beside
from rag.question.dialogue.follow_ups.bodies import also_named, also_theirs, asked_inside, district_takes_part
from rag.question.dialogue.follow_ups.both import of_both, of_two, of_what_is_shared
from rag.question.dialogue.follow_ups.concluding import concluded
from rag.question.dialogue.follow_ups.item import of_item
from rag.question.dialogue.follow_ups.likewise import asked_likewise
from rag.question.dialogue.follow_ups.next_to import asked_next_to
from rag.question.dialogue.follow_ups.number_told import beside_number
from rag.question.dialogue.follow_ups.numbered import carried_matter, of_all
from rag.question.dialogue.follow_ups.same import (
    asked_elsewhere,
    asked_of_another,
    asked_of_rank,
    done_to_it,
    for_the_same,
)
from rag.question.dialogue.follow_ups.steps import stepped, stepped_over, steps_from
from rag.question.dialogue.follow_ups.tasks_told import of_tasks_told
from rag.question.dialogue.follow_ups.weighing import weighed, weighs
from rag.question.dialogue.joining import joined
from rag.question.dialogue.missing import (
    has_kind,
    has_place,
    has_time,
    has_topic,
    is_whole,
    repeats,
    stands_alone,
)
from rag.question.dialogue.opening import in_usual_words, without_object, without_opening, without_pointer, without_tail
from rag.question.dialogue.spelling_out import named_in_full, spelt_out
from rag.question.dialogue.turns import Context, Turn
from rag.question.model import NUMBERS, UNPLACED, Question
from rag.question.plans.about import speaks_of_whole
from rag.question.wording.normalise import normalise

# “商标评审那块,他们有庭吗”: what is asked about is set apart, so that it is no detail of what was spoken of.
_SET_APART = re.compile(r"^(?P<topic>[^,?]{2,12}?)(?:[那这]一?(?:块|头)儿?|[那这]?一?方面),(?P<asked>.+)")
# “上海在建的那个码头”: before the name of a thing of another place, which is none told before; not “那个呢”.
_THAT = re.compile(r"[那这]个(?=[一-鿿]{2})(?!呢)")
# “码头建设那个呢”: the same of another, which is named; not “海门那个呢”, “专门的馆做这个”.
_THAT_ONE = re.compile(r"^(?P<of>[^,?这那它]{4,12})[那这]个(?=呢?[?]?$)")
# “那执法队伍怎么建”, “那保险有没有试点”: behind 那 another topic is named; not “那个”, “那由谁”, “那具体怎么”.
_OTHER_TOPIC = re.compile(r"^那(?:么)?(?![个些项条块件家位里边两俩三几份么由归谁怎具])")
# “再说一遍”, “总结一下”, “说详细点”: the same is asked again; not “总结经验的是谁”.
_AGAIN = re.compile(
    r"^(?:请|能|帮我)?(?:再|重新|简单|大概|简要)?"
    r"(?:总结|概括|归纳|重复|(?:再|重新|简单|大概|简要)(?:说|讲|答|来))(?:一?(?:下|遍|次))?(?:吧|吗)?$"
    r"|^(?:请|能|可以)?(?:再|不能)?(?:说|讲|列|答)?得?(?:再)?(?:详细|具体|细致|完整)(?:一?点儿?|些|一下)?"
    r"(?:说说|讲讲|说|讲)?(?:吧|吗)?$"
)
# “各叫什么”, “分别是哪些”, “名字呢” behind how many there are: which they are; not “分别是多少”.
_WHICH_ONES = re.compile(
    r"(?:都|各|分别|各自|具体|它们|是)*(?:都|各|分别)?"
    r"(?:(?:是|有|叫|指)(?:做)?(?:哪些|哪[几两二三四五]?[个项条家种]|什么|啥)"
    r"|的?(?:名字|名称|名单)(?:是|叫)?(?:什么|啥)?呢?)(?:名字|名称|名)?[?]?"
)
# “这份文件谁印发的”: the plan before, whose name stands for it; not “这份工作”.
_THIS_PLAN = re.compile(r"^[这那该](?:份|个)?(?:文件|规划|计划|方案|分工)的?")
# “里面提到的”, “中的”, “看……的吧,”: what is left where a place was taken out before it; not “中国”.
_LEFT = re.compile(r"^(?:(?:看看?|说说?|问|查)?的(?:吧|呗)?,|[,的 ]|里(?![面头])|中(?![国心小央])|[那这]边)+")


def completed(text: str, turns: Sequence[Turn], context: Context) -> str:
    """Return a question completed from the turns before it, or nothing if it stands as it was typed."""
    asked = context.understand(text)
    if not turns:
        return ""
    if described := for_the_same(without_opening(normalise(text)), asked, turns[-1].question, context):
        return described
    if asked.intent is Intent.POLICY_MATCH and not has_place(asked):
        region = region_before(turns[-1].question, context.knowledge)
        return f"{region}{text}" if region else ""
    if is_whole(asked, context.knowledge):
        return ""
    if (
        _needs_nothing(asked)
        and not pronouns.two_meant(normalise(text))
        and not _POINTS_BACK.match(normalise(text))
        and not _repeats(text)
    ):
        return ""
    plain = in_usual_words(without_opening(normalise(text)))
    set_apart = _SET_APART.match(plain)
    if set_apart:
        plain = f"{set_apart['topic']}{pronouns.without_them(set_apart['asked'])}"
    plain = named_in_full(plain, asked, turns[-1], context)
    if told := beside_number(plain, asked, turns[-1].question, context) or _in_two_steps(plain, turns, context):
        return told
    said, opened = spelt_out(plain, asked, turns[-1], context)
    that_one = None if without_object(opened) else _THAT_ONE.match(opened)
    opened = that_one["of"] if that_one else opened
    own = context.understand(opened) if opened != normalise(text) else asked
    fresh = bool(set_apart or that_one or _OTHER_TOPIC.match(normalise(text)))
    whole = opened if "new_topic" in asked.cues else _from_before(opened, said, own, turns, context, fresh=fresh)
    whole = _IN_ALL.sub("", whole) if normalise(text).startswith("其中") else whole
    return "" if normalise(whole) == normalise(text) else whole


# “茶叶出口的总额”: of which another number is a part, asked for by “其中2020年多少”.
_IN_ALL = re.compile(r"的?总[额数量](?=20\d\d年)")


# “海门呢,做法有什么不一样”, “上海跟长三角呢,有什么共同点”: another is named and then held beside the one before;
# not “海门呢,有几家”.
_TWO_STEPS = re.compile(r"^(?P<first>[^,?]{2,16}呢)[?]?,(?P<then>[^,?]{2,16})[?]*$")


def _in_two_steps(plain: str, turns: Sequence[Turn], context: Context) -> str:
    """Return what is asked of the thing before and of another, where a question names that one first; or nothing."""
    steps = _TWO_STEPS.match(plain)
    if steps is None or not weighs(steps["then"]):
        return ""
    first = context.understand(steps["first"], completed(steps["first"], turns, context) or None)
    return completed(steps["then"], [*turns, Turn(first, turns[-1].reply)], context)


# “哪里写的”, “是在哪儿写着”: where what was told stands; said first of all it asks the service for its sources.
_POINTS_BACK = re.compile(r"^(?:这|那)?(?:个|些)?(?:是)?在?(?:哪里?|哪儿)写(?:的|着)")


def _repeats(text: str) -> bool:
    return _AGAIN.match(without_tail(without_opening(normalise(text)))) is not None


def _needs_nothing(asked: Question) -> bool:
    """Tell whether a question is about no plan, or about a whole one, so that it takes nothing from before."""
    return asked.intent in UNPLACED or (speaks_of_whole(asked) and "gap" not in asked.cues and not compares(asked.text))


def _from_before(opened: str, said: str, own: Question, turns: Sequence[Turn], context: Context, *, fresh: bool) -> str:
    """Return a question completed in the first of the ways that fits it."""
    over = "" if pointed(opened, turns) else stepped_over(own, turns[-1])
    previous = context.understand(over) if over else turns[-1].question
    return (
        _of_list(opened, own, turns, context)
        or _again(opened, own, previous, turns[-1], context)
        or of_tasks_told(opened, previous, context)
        or later_than(own, turns, previous, context)
        or of_all(opened, previous)
        or of_what_is_shared(opened, own, turns, context)
        or of_both(opened, turns, context)
        or weighed(own, said, turns, context)
        or concluded(opened, own, turns, context)
        or asked_inside(opened, own, previous, context)
        or also_theirs(opened, own, turns[-1], context)
        or also_named(opened, own, previous, context)
        or against_department(own, previous, context)
        or held_beside(said, own, previous, context)
        or asked_of_rank(own, [turn.question for turn in turns])
        or asked_next_to(opened, own, previous, context)
        or ("" if steps_from(own, previous) else of_item(opened, own, turns, context))
        or district_takes_part(opened, own, previous, context)
        or asked_likewise(opened, own, turns, context)
        or stepped(own, previous, context)
        or ("" if stands_alone(own) else carried_matter(own, previous, context))
        or done_to_it(opened, own, previous, context)
        or _standing(own, opened, previous, context)
        or of_two(opened, own, turns, context)
        or asked_of_another(own, previous, context)
        or asked_elsewhere(own, previous, context)
        or _composed(opened, own, turns, context, fresh=fresh)
    )


def _of_list(opened: str, own: Question, turns: Sequence[Turn], context: Context) -> str:
    """Return a question that picks from a list told before the last answer, behind what that list is of; or nothing."""
    chosen = picked(opened, own, turns)
    if chosen is None or chosen.inside or chosen.listing is turns[-1].question:
        return ""
    listed = chosen.listing
    return joined(_carried(own, listed, context), subject_of(listed, context), without_tail(opened))


def _again(opened: str, own: Question, previous: Question, last: Turn, context: Context) -> str:
    """Return the question before where it is asked again, or for the names of what it counted; or nothing."""
    names_them = previous.intent in NUMBERS and _WHICH_ONES.fullmatch(opened)
    if names_them and last.reply and not has_lines(last.reply) and not previous.departments:
        return joined(carried(own, previous, context.knowledge), subject_of(previous, context), "有哪些")
    again = names_them or _AGAIN.match(without_tail(opened)) or further.asks_the_rest(opened)
    return previous.resolved if again else ""


def _standing(own: Question, opened: str, previous: Question, context: Context) -> str:
    """Return a question that needs no topic, without its opening, behind the place before if it names none."""
    if not stands_alone(own) or repeats_act(own, previous):
        return ""
    return opened if has_place(own) else joined(_carried(own, previous, context), "", opened)


def _carried(own: Question, previous: Question, context: Context) -> str:
    """Return the place of the question before, unless a question is about what only plans of other places write."""
    return "" if is_elsewhere(own, previous, context) else carried(own, previous, context.knowledge)


def _composed(text: str, own: Question, turns: Sequence[Turn], context: Context, *, fresh: bool) -> str:
    """Put the place, the topic and the kind that a question lacks before and behind its own words.

    One with a ``fresh`` topic takes none of those before.
    """
    turn = meant(own, turns, context)
    previous = turn.question
    place = _place(own, previous, context)
    rest = pronouns.with_own_name(_LEFT.sub("", without_place(text, context.knowledge, own.foreign)))
    if turns_to_plan(own, previous):
        return joined(place, "", _THIS_PLAN.sub("", rest))
    if compares(own.text):
        rest = as_comparison(rest)
    said = (text, rest)
    someone = next(filter(None, (pronouns.department_meant(one, turns, context.knowledge) for one in said)), "")
    place = place or (someone and plan_told_first(turns[-1].reply, context.knowledge))
    elsewhere = own.is_placed and not set(own.regions) <= set(previous.regions)
    if elsewhere and own.telling:
        rest = _THAT.sub("", rest)
    thing = "" if repeats(own) or elsewhere else pronouns.with_thing(rest, turns)
    if someone:
        rest = pronouns.with_someone(rest, someone)
        topic = "" if has_topic(own) or asks_tasks(own) or not previous.terms else subject_of(previous, context)
    elif thing:
        rest, topic = thing, ""
    elif pronouns.points(rest):
        topic = subject_of(previous, context)
    else:
        topic = carried_topic(own, turn, context, fresh=fresh)
    rest = without_pointer(rest) if topic else rest if someone else pronouns.without_them(rest)
    if other := narrower(rest, own, turn, turns, context):
        rest, topic, previous = other.asks, other.topic, other.of
        if rest:
            return joined(place, topic, rest)
    rest = "" if repeats(own) else without_tail(counted(without_group_of(topic, rest), turn))
    rest = of_goal(rest, own, turn) if topic else rest
    asks = compares(own.text) and rest.startswith(("哪个", "有什么不同"))
    # Of a place without a plan nothing was told that could be asked of another matter.
    asks = asks or bool(previous.foreign and rest and not topic)
    place = f"{place}{_time(own, previous)}"
    return joined(place, topic, rest if asks else with_kind(rest, topic, own, previous))


def _time(own: Question, previous: Question) -> str:
    """Return the year of the value asked before, if only another value, or that of another place, is asked for."""
    if previous.intent not in NUMBERS or has_time(own) or len(previous.years) != 1:
        return ""
    of_place = own.regions and not own.named_documents and str(previous.years[0]) in previous.text
    elsewhere = of_place and not has_topic(own) and ("amount" in own.cues or bool(figures(own.text)))
    if has_kind(own) and not elsewhere:
        return ""
    return f"{previous.years[0]}年"


def _place(own: Question, previous: Question, context: Context) -> str:
    label = own_label(own, previous, context.knowledge)
    if not label:
        return _carried(own, previous, context)
    if has_topic(own) or len(own.regions) > 1 or not (compares(own.text) or "compare" in own.cues):
        return label
    other = carried(own, previous, context.knowledge)
    return label if other == label else f"{plans_beside(other, own, context.knowledge)}和{label}"
