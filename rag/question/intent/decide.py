"""Decides the intent of a question from its cues and links."""

from __future__ import annotations

from dataclasses import dataclass

from rag.contract import Intent
from rag.question.intent.cues import asks_who


@dataclass(frozen=True, slots=True)
class Signals:
    """What intents are decided by.

    The cues found, how many of each thing the question names, what is left of it without them, the cues of its part
    behind the last comma, how many things of one plan stand beside each other, how many years are named, and whether it
    lets choose who has a duty.
    """

    cues: frozenset[str]
    departments: int
    sides: int
    references: int
    leftover: str
    last: frozenset[str] = frozenset()
    beside: int = 0
    years: int = 0
    offers: bool = False


def decide(signals: Signals) -> Intent:
    """Return the intent; the first rule that holds decides."""
    found = signals.cues
    rules: tuple[tuple[bool, Intent], ...] = (
        ("chitchat" in found and not found & _FOREIGN, Intent.CHITCHAT),
        ("instruction" in found or bool(found & _FOREIGN), Intent.OUT_OF_SCOPE),
        ("profile" in found and not _asks_of_plan(signals), Intent.POLICY_MATCH),
        (signals.offers, Intent.RESPONSIBLE),
        (_weighs_departments(signals), Intent.COMPARE),
        (
            signals.sides > 1 and not found & {"adds", "more"} and _names_only_departments(signals),
            Intent.TASKS_OF_DEPARTMENT,
        ),
        (_asks_joint_tasks(signals), Intent.TASKS_OF_DEPARTMENT),
        (signals.sides > 1 or _weighs_things(signals) or _weighs_times(signals), Intent.COMPARE),
        (signals.references > 0 and ("content" in found or not _asks_more(signals)), Intent.LOOKUP),
        (_asks_verbatim(signals), Intent.LOOKUP),
        ("yes_no" in found and not found & {"measure", "open"}, Intent.YES_NO),
        (bool(found & {"embedded", "stated"}), Intent.YES_NO),
        (_closes_with_yes_no(signals), Intent.YES_NO),
        (_claims_duty(signals), Intent.YES_NO),
        (_counts_tasks(signals), Intent.COUNT),
        (_asks_tasks(signals), Intent.TASKS_OF_DEPARTMENT),
        (_asks_partners(signals), Intent.RESPONSIBLE),
        ("abbreviation" in found, Intent.DEFINITION),
        (asks_who(found) or asks_who(signals.last), Intent.RESPONSIBLE),
        ("count" in found, Intent.COUNT),
        ("amount" in found, Intent.TARGET),
        ("responsible" in found, Intent.RESPONSIBLE),
        ("definition" in found, Intent.DEFINITION),
        ("measure" in found and "list" not in found, Intent.MEASURE),
        (bool(found & {"list", "parties"}) and "measure" not in found, Intent.LIST),
    )
    return next((intent for holds, intent in rules if holds), Intent.MEASURE)


def _asks_verbatim(signals: Signals) -> bool:
    """Tell whether the words of a plan are asked for, and no department or value: “多少件,最好有原文”."""
    found = signals.cues
    return "verbatim" in found and bool(signals.leftover) and not (asks_who(found) or "amount" in found)


# What somebody wants done that no plan is asked for; whether the service makes things up is no such wish.
_FOREIGN = frozenset({"foreign_task", "foreign_topic", "favour"})


def _asks_of_plan(signals: Signals) -> bool:
    """Tell whether somebody who speaks of an enterprise asks for something else than what it may get."""
    holds = bool(signals.last & {"yes_no", "stated"}) and not signals.cues & {"seeks", "any", "open", "measure", "list"}
    weighs = signals.beside > 1 and "more" in signals.cues
    numbers = "amount" in signals.last and {"baseline", "goal"} <= signals.cues and "seeks" not in signals.cues
    return _works_there(signals) or _weighs_sides(signals) or weighs or holds or numbers


def _works_there(signals: Signals) -> bool:
    """Tell whether somebody asks for the tasks of a department that is theirs: “我们商务局要做哪些事”."""
    return bool(signals.departments) and "duties_of" in signals.cues


_ASKS_MORE = frozenset({"responsible", "count", "amount", "yes_no", "stated"})


def _asks_more(signals: Signals) -> bool:
    """Tell whether more is asked of a place than what stands there."""
    return bool(signals.cues & _ASKS_MORE) or ("duties_of" in signals.cues and bool(signals.departments))


def _weighs_sides(signals: Signals) -> bool:
    """Tell whether a question asks how several places or plans compare, whatever enterprises it speaks of."""
    return signals.sides > 1 and bool(signals.cues & {"more", "differ", "prefers"})


def _weighs_departments(signals: Signals) -> bool:
    """Tell whether a question asks which of two departments has more to do."""
    asked = signals.cues & {"duties_of", "about_duty"} or not signals.leftover
    weighs = "more" in signals.cues and "jointly" not in signals.cues
    return signals.departments > 1 and weighs and bool(asked)


def _weighs_things(signals: Signals) -> bool:
    """Tell whether a question asks how two things of one plan differ, which is more, or who sees to each."""
    of_two_times = signals.cues & {"baseline", "goal"}
    weighs = signals.cues & {"differ", "more", "share"} or ("gap" in signals.cues and not of_two_times)
    which = bool(signals.departments) and "which" in signals.cues
    alike = signals.references > 1 and "differ" in signals.cues
    alike = alike or {"adds", "responsible"} <= signals.cues
    who = "responsible" in signals.cues or {"governs", "yes_no"} <= signals.cues
    who = who and not (signals.references or signals.departments)
    return signals.beside > 1 and (which or alike or who or (not signals.departments and bool(weighs)))


def _weighs_times(signals: Signals) -> bool:
    """Tell whether a question asks how the values of two years, or what was reached and what is aimed at, relate."""
    if {"baseline", "goal"} <= signals.cues:
        return bool(signals.cues & {"changed", "more", "differ", "share"})
    return signals.years > 1 and "changed" in signals.cues


def _names_only_departments(signals: Signals) -> bool:
    """Tell whether a question names departments and nothing else, and does not ask who they are."""
    return bool(signals.departments) and not signals.leftover and "responsible" not in signals.cues


def _asks_joint_tasks(signals: Signals) -> bool:
    """Tell whether a question asks what several departments do together: “法院和检察院共同承担的有哪些”."""
    asks = "duties_of" in signals.cues or ("list" in signals.cues and not signals.leftover)
    asks = asks and not signals.cues & {"count", "amount"}
    claims = "yes_no" in signals.cues and signals.leftover
    return signals.departments > 1 and "jointly" in signals.cues and asks and not claims


def _closes_with_yes_no(signals: Signals) -> bool:
    """Tell whether the last part of a question asks whether a department has a duty, whatever stands before it."""
    asks = bool(signals.last & {"yes_no", "stated"}) and not signals.last & {"measure", "open"}
    return bool(signals.departments) and asks


def _claims_duty(signals: Signals) -> bool:
    """A department said to be in charge, with a question mark and no question word: “那条是司法局牵头?”."""
    return bool(signals.departments) and "asserted" in signals.cues and not signals.cues & {"open", "duties_of"}


def _asks_partners(signals: Signals) -> bool:
    """A department named, and with whom it does something: “海关和谁一起打假”; not “海关和谁合作”."""
    return bool(signals.departments and signals.leftover) and {"jointly", "parties"} <= signals.cues


def _counts_tasks(signals: Signals) -> bool:
    """A department, and how many tasks it has: “教委配合的任务数”."""
    asks = bool(signals.cues & {"count", "amount"}) and bool(signals.cues & {"duties_of", "about_duty"})
    return asks and bool(signals.departments) and not signals.leftover


def _asks_tasks(signals: Signals) -> bool:
    """A department asked for what it does, or with nothing else to ask about, be it how, who or where from."""
    if not signals.departments or "count" in signals.cues:
        return False
    if signals.cues & {"which_role", "which_item"} and not signals.leftover:
        return True
    asks_else = signals.cues & {"responsible", "measure"} or signals.cues & {"open", "list"} == {"open"}
    return "duties_of" in signals.cues or not (asks_else or signals.leftover)
