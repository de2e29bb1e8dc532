"""Finds the topic that a question takes over from the turn before, or of which it asks for a detail."""

from __future__ import annotations

import re
from dataclasses import replace

from index.words import is_verb, plain_words
from rag.contract import Intent
from rag.evidence.places.headings import named_headings
from rag.finder.vocabulary import said_in
from rag.lexicon.tables import any_of
from rag.question.claims.figures import figures
from rag.question.dialogue.carried.kind import names_fact
from rag.question.dialogue.carried.matter import is_detail, names_indicator, words_of_plan
from rag.question.dialogue.carried.place import without_place
from rag.question.dialogue.follow_ups.further import asks_further
from rag.question.dialogue.missing import has_kind, has_place, has_time, has_topic, only_acts
from rag.question.dialogue.turns import Context, Turn
from rag.question.model import Question
from rag.question.plans.about import asks_about_plan
from rag.question.topic.subject import subject

# “仲裁怎么做”: what is done is the matter itself here; not “怎么培育的”.
_MATTER = re.compile(r"(?:怎么|如何|怎样|咋)个?(?:做|办|搞|弄|开展|进行)")
# “这份规划哪年出的”, “谁印发的”: a plan is asked about; not “哪年发布”, which may be of a thing.
_OF_PLAN = re.compile(r"规划|计划|文件|方案|分工|印发|发文|文号")
# “天津要建的又是哪些”: what is done with a thing that is not named; not “要建的茶馆是哪些”.
_WITHOUT_NOUN = re.compile(
    r"[要想将会打计准][^,?的]{1,6}的(?:又|到底|究竟|分别)?(?:是|有)?(?:哪(?:些|[几两三四])|什么|啥)"
)


# “一共几个镇”, “还有哪些区”: districts as such, whichever was asked about before; not “哪些区域”.
_DISTRICTS = re.compile(r"(?:哪(?:些|[几两三四五]个?)|几个|多少个)(?:城区|街镇|街道|区县|区|镇)[?]*$")


# “30座茶馆是哪份文件的”: whose a figure is, with what it counts, stands on its own.
_WHICH_PLAN = re.compile(r"哪(?:一|几)?[个份]?(?:文件|规划|计划)")


def carried_topic(own: Question, turn: Turn, context: Context, *, fresh: bool) -> str:
    """Return the topic that a question lacks, or of which it asks for a detail; nothing if it has its own."""
    previous = turn.question
    if own.references or _asks_of_plan_too(own, previous) or (previous.districts and _DISTRICTS.search(own.text)):
        return ""
    if own.telling and _WHICH_PLAN.search(own.text) and figures(own.text):
        return ""
    if _names_another_right(own, previous):
        return ""
    if head := _head_of_deed(own, previous, context):
        return head
    if not has_topic(own) or _acts_on_it(own, previous):
        if own.departments and (asks_tasks(own) or (not has_kind(own) and previous.departments)):
            return ""
        if previous.intent is Intent.TASKS_OF_DEPARTMENT and asks_tasks(own) and not own.departments:
            return "、".join(mention.written for mention in previous.departments)
        other_words = bool(previous.references) if has_place(own) else not has_time(own) and not previous.references
        other_words = other_words and not asks_further(own.text)
        return (other_words and words_of_plan(turn, own, context)) or subject_of(previous, context)
    if not has_kind(own) or not own.telling or names_indicator(own, previous, context):
        return ""
    # Parts of one question stand side by side: there is no answer of which the later could ask for a detail.
    if not turn.reply:
        return ""
    return subject_of(previous, context) if is_detail(own, turn, context, fresh=fresh) else ""


def _names_another_right(own: Question, previous: Question) -> bool:
    """Tell whether a question names nothing but a right, however common its name, behind one on another right."""
    named = said_in("right", own.topic)
    values = {said.value for said in said_in("right", previous.topic)}
    whole = len(named) == 1 and named[0].end - named[0].start == len(own.topic.strip(","))
    return whole and bool(values) and named[0].value not in values and not has_kind(own)


def _head_of_deed(own: Question, previous: Question, context: Context) -> str:
    """Return what is dealt with in the topic before, where a question names only another way to deal with it.

    “登记呢” behind “版权保护” is 版权登记, which the plans write; “地理标志呢” is another topic.
    """
    deed = own.terms[0].word if len(own.terms) == 1 and not has_kind(own) and not own.departments else ""
    subject = subject_of(previous, context)
    words = (*(term.word for term in previous.terms), *plain_words(subject)[-1:])
    last = next((word for word in words if subject.endswith(word) and subject != word and is_verb(word)), "")
    name = subject.removesuffix(last) if last else ""
    deals = len(name) > 1 and deed != last and is_verb(deed) and own.topic.strip(",") == deed
    return name if deals and context.knowledge.is_written(f"{name}{deed}") else ""


def _asks_of_plan_too(own: Question, previous: Question) -> bool:
    """Tell whether a question asks for another fact of the plan that the one before asked about."""
    asks = asks_about_plan(own) or own.cues & {"when", "responsible"} or names_fact(own.text)
    return asks_about_plan(previous) and bool(asks)


def turns_to_plan(own: Question, previous: Question) -> bool:
    """Tell whether a question asks about a plan itself behind one that did not: it has no topic of that."""
    return _OF_PLAN.search(own.text) is not None and asks_about_plan(own) and not asks_about_plan(previous)


def _acts_on_it(own: Question, previous: Question) -> bool:
    """Tell whether a question asks of what is done, which it does not name: “哪年建成”, “天津怎么培育的”."""
    if _MATTER.search(own.text):
        return False
    return has_kind(own) and only_acts(own) and (not has_place(own) or repeats_act(own, previous))


def asks_tasks(own: Question) -> bool:
    """Tell whether a question asks what a department has to do, or how much of it, and not whether it does."""
    counts = bool(own.cues & {"count", "amount", "list"}) and "about_duty" in own.cues
    return "yes_no" not in own.cues and ("duties_of" in own.cues or counts)


def subject_of(question: Question, context: Context) -> str:
    """Return what a question is about; a place in a plan with the heading before it: “实施保障第三条”."""
    if not question.references:
        return re.sub(f"(?:{any_of(question.foreign)})[省市]?", "", subject(question))
    first, last = question.references[0], question.references[-1]
    before = without_place(question.text[: first.start], context.knowledge).strip(", 的")
    heading = subject(replace(question, references=())) if before else ""
    named = heading if heading and heading in before else before if _heads_part(before, question, context) else ""
    return f"{named}{question.text[first.start : last.end]}"


def _heads_part(words: str, question: Question, context: Context) -> bool:
    """Tell whether words are the heading of a part, however common they are: the 主要任务 of “主要任务第三节”."""
    plans = map(context.knowledge.document, question.documents)
    headings = (one for plan in plans for one in named_headings(words, plan, (), context.knowledge))
    return any(one.exact and one.clause is None and one.end - one.start == len(words) for one in headings)


def repeats_act(own: Question, previous: Question) -> bool:
    """Tell whether a question only says what is done, to what the one before was about.

    It does if its words are those of the one before, “天津怎么培育的” behind “海门培育什么”, or if it lacks a noun.
    """
    again = all(term.word in previous.text for term in own.telling) or _WITHOUT_NOUN.search(own.text)
    return bool(own.telling) and only_acts(own) and bool(again)
