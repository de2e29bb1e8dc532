"""Compares what sides say of a topic: whether all speak of it, in which words they differ, and a quotation of each."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from corpus.model import Clause
from rag.answers.compare.asked.sides import Side, all_of, are_things, silent_titles
from rag.answers.compare.likeness.resembling import alike_beside
from rag.answers.compare.likeness.unlike import Writing, unlike
from rag.answers.compare.likeness.whole_item import verbatim
from rag.answers.compare.likeness.wordings import (
    apart,
    in_part,
    tells_of_part,
    tells_words,
    wordings_compared,
    writes_more,
)
from rag.answers.compare.quoting.lines import left, statement
from rag.answers.compare.quoting.side_by_side import side_by_side, side_by_side_honestly, told_together
from rag.answers.compare.quoting.speaking import (
    Found,
    find_speaking,
    nearest_line,
    speaks,
    telling_of,
    titles_of,
    told_sentences,
)
from rag.answers.compare.writing.mentions import all_say
from rag.answers.phrasing.wording import quoted
from rag.answers.phrasing.wording_diff import likeness
from rag.contract import Intent, Status
from rag.draft import Block, Bullets, Draft, Paragraph, Statement, Support
from rag.evidence.sentences.cut import Sentence, sentences
from rag.evidence.sentences.quotable import fit
from rag.evidence.sentences.relevance import coverage, has, holds
from rag.knowledge import Knowledge
from rag.question.claims.presence import asked_presence
from rag.question.claims.presence_forms import Asks
from rag.question.model import Question
from rag.question.plans.links import blanked

_MOST = 2
# The share from which on two sentences cannot stand for a difference.
_ALIKE = 0.8
# How well a sentence must answer, beside the one that both sides write, to be told beyond it.
_AS_WELL = 0.8


def answer(question: Question, sides: Sequence[Side], knowledge: Knowledge) -> Draft | None:
    """Say how the sides relate with the words of each that answer, then quote them whole; None if none says any."""
    found = _without_others(find_speaking(sides, knowledge), question)
    speaking: Sequence[Found] = [one for one in found if one.lines]
    if not speaking:
        return None
    if are_things(sides) and (together := told_together(speaking, knowledge)):
        return together
    if are_things(sides):
        speaking = _each_its_own(speaking)
    silent = [one.side for one in found if not one.lines]
    opening = _opening(question, speaking, silent, knowledge)
    said = "".join(one.text for one in opening)
    blocks: list[Block] = [Paragraph(tuple(dict.fromkeys(opening)))]
    telling = telling_of(speaking)
    for one in speaking:
        if lines := [rest for line in one.lines if speaks(line, telling) and (rest := left(line, said))]:
            blocks.append(Bullets(tuple(statement(line, knowledge) for line in lines), heading=one.side.name))
    clauses = [clause.id for one in speaking for line in one.lines for clause in line.clauses]
    is_open = bool(silent) or _asks_nature(question, speaking) or _as_one(speaking)
    status = Status.PARTIAL if is_open else Status.GROUNDED
    return Draft(Intent.COMPARE, status, tuple(blocks), {"clauses": clauses})


def _without_others(found: Sequence[Found], question: Question) -> list[Found]:
    """Leave out a side that is asked whether it has what another writes, where all it has is other things."""
    telling = telling_of([one for one in found if one.lines])
    return [
        replace(one, lines=())
        if _is_asked_of([one.side], question) and not any(speaks(line, telling) for line in one.lines)
        else one
        for one in found
    ]


def _each_its_own(speaking: Sequence[Found]) -> Sequence[Found]:
    """Leave out the sentence that answers best for all of several things, where each has one of its own as well.

    What is written of both at once tells nothing of how they compare.
    """
    if not _as_one(speaking):
        return speaking
    shared = speaking[0].lines[0].words[0][0]
    kept = []
    for one in speaking:
        rest = [
            replace(line, words=tuple(tuple(words for words in of if words != shared) for of in line.words))
            for line in one.lines
        ]
        kept.append(replace(one, lines=tuple(line for line in rest if all(line.words))))
    return kept if all(one.lines for one in kept) else speaking


def _opening(
    question: Question, speaking: Sequence[Found], silent: Sequence[Side], knowledge: Knowledge
) -> list[Statement]:
    """Say how the sides relate, where that is asked, and what each says, unless the one tells the other."""
    said: list[Statement] = []
    if "all_say" in question.cues:
        clauses = [(one.side, [clause for line in one.lines for clause in line.clauses]) for one in speaking]
        said = all_say(clauses, silent, knowledge)
        if len(said) > 1:
            return said
    if said and "differ" in question.cues and len(speaking) == _MOST:
        return [*said, *side_by_side(speaking, knowledge)]
    if not (said or silent) and (both := _all_write(question, speaking)):
        return [both, *side_by_side(speaking, knowledge)]
    if "adds" in question.cues and len(speaking) == _MOST and (more := _added(question, speaking, knowledge)):
        return [*said, *more]
    if not (said or silent) and _asks_nature(question, speaking):
        return [
            Statement(f"{titles_of(speaking, knowledge)}没有解释两者的区别，分别写到的如下。"),
            *side_by_side(speaking, knowledge),
        ]
    if silent and not said:
        return _beside_silent(question, speaking, silent, knowledge)
    if "prefers" in question.cues and not silent:
        said.append(Statement(f"{titles_of(speaking, knowledge)}没有直接作这样的比较，各自的写法如下。"))
    elif not said and _asks_relation(question) and len(speaking) == _MOST:
        return _side_by_side_related(question, speaking, knowledge)
    return [*said, *(side_by_side(speaking, knowledge) if said else side_by_side_honestly(speaking, knowledge))]


_OF_ALL = frozenset({Asks.ALL, Asks.LAST, Asks.EACH})
# The share of what is asked that the words of each side must hold to write of it.
_WRITES = 0.8
# The share that a sentence of one side must hold to keep both from being called alike.
_ON_IT = 0.5


def _all_write(question: Question, speaking: Sequence[Found]) -> Statement | None:
    """Say that all sides write of what a question asks if the others do; None unless it asks that and they do."""
    asked = asked_presence(blanked(question.text, question.places))
    if asked is None or asked.asks not in _OF_ALL:
        return None
    told = [(one.lines[0].clauses[0], one.lines[0].words[0][0]) for one in speaking]
    texts = [words.text.lower() for _, words in told]
    if any(coverage(question.telling, text) < _WRITES for text in texts) or _is_near_only(question, texts):
        return None
    supports = tuple(Support(clause, words.start, words.end) for clause, words in told)
    return Statement(f"有，{all_of(len(speaking))}都写到了。", supports)


def _is_near_only(question: Question, texts: Sequence[str]) -> bool:
    """Tell whether one side writes what a question tells most by itself, and another only what is near it."""
    heaviest = max(question.telling, key=lambda term: term.weight, default=None)
    if heaviest is None:
        return False
    writes = [any(word in text for word in (heaviest.word, *heaviest.same)) for text in texts]
    return any(writes) and not all(writes)


def _side_by_side_related(question: Question, speaking: Sequence[Found], knowledge: Knowledge) -> list[Statement]:
    """Say how the words of two sides relate, then quote both, unless the one tells the other.

    Where they are alike in one place only, what each does comes first, as that is asked for: two plans of a region,
    which put much alike, each have something beyond the other.
    """
    if _as_one(speaking):
        apart_not = Statement(f"{titles_of(speaking, knowledge)}没有把两者分开来写，最接近的写法如下。")
        return [apart_not, *side_by_side(speaking[:1], knowledge)]
    related = _related(question, speaking)
    told = [one for one in side_by_side_honestly(speaking, knowledge) if not _is_quoted(one, related.text)]
    if tells_words(related):
        if not _asks_contents(question):
            return _alike_or_more(question, speaking, related, told, knowledge)
        more = _more_of_each(speaking, knowledge, as_well=True)
        return [*more, in_part(related), *_beyond(told, more)] if more else [related]
    if not tells_of_part(related) or not _asks_contents(question):
        return [related, *told]
    if len(_regions(speaking, knowledge)) > 1 and not _put_alike(speaking):
        alike = alike_beside([told_sentences(one) for one in speaking], question, knowledge)
        return [apart(), *told, *alike]
    more = [one for one in _more_of_each(speaking, knowledge) if not _is_quoted(one, related.text)]
    return [*more, related, *_beyond(told, more)]


def _alike_or_more(
    question: Question, speaking: Sequence[Found], related: Statement, told: Sequence[Statement], knowledge: Knowledge
) -> list[Statement]:
    """Say that two wordings are one, or that they are so in one place where a side has as much on it beside that."""
    beside = [_as_much_beside(question, one, related) for one in speaking]
    if not any(beside):
        return [related]
    pairs = zip(speaking, beside, speaking[::-1], strict=True)
    more = [said for one, on_it, other in pairs for said in _more_of(one, on_it, other, knowledge)]
    if not more and (whole := _all_verbatim(related, speaking, beside, knowledge)):
        return [whole]
    return [in_part(related), *(more or told)]


def _all_verbatim(
    related: Statement,
    speaking: Sequence[Found],
    beside: Sequence[Sequence[tuple[Clause, Sentence]]],
    knowledge: Knowledge,
) -> Statement | None:
    """Say that two wordings are one with all that each side has on the matter beside them; None if any differs."""
    others = [one.side.question.documents for one in speaking[::-1]]
    found = [verbatim(told, documents, knowledge) for told, documents in zip(beside, others, strict=True)]
    if any(pairs is None for pairs in found):
        return None
    rows = {pair[0].text: pair for pairs in found for pair in pairs or ()}
    text = "；".join((related.text.rstrip("。"), *map(quoted, rows)))
    return replace(
        related, text=f"{text}。", supports=(*related.supports, *(one for row in rows.values() for one in row))
    )


def _as_much_beside(question: Question, one: Found, related: Statement) -> list[tuple[Clause, Sentence]]:
    """Return the sentences of a side that hold as much of what was asked as what both sides have, beside that."""
    least = max(_ON_IT, coverage(question.telling, related.text.lower()))
    return [
        (clause, sentence)
        for clause, sentence in told_sentences(one)
        if coverage(question.telling, sentence.text.lower()) >= least
        and not any(
            part.clause == clause and part.start < sentence.end and sentence.start < part.end
            for part in related.supports
        )
    ]


def _as_one(speaking: Sequence[Found]) -> bool:
    """Tell whether two things of a plan are told by one sentence, whose words relate to none but themselves."""
    firsts = {(one.lines[0].clauses[0].id, one.lines[0].words[0][0]) for one in speaking}
    return len(firsts) == 1 and len(speaking) == _MOST


# “茶叶合作社” of “写的是“茶叶合作社””: what a statement quotes.
_QUOTED = re.compile(r"“([^”]+)”")


def _beyond(told: Sequence[Statement], said: Sequence[Statement]) -> list[Statement]:
    """Return what is told without what was said to be more of one side."""
    text = "".join(one.text for one in said)
    return [one for one in told if not _is_quoted(one, text)]


def _is_quoted(said: Statement, text: str) -> bool:
    """Tell whether a text quotes all that a statement does."""
    quotes = _QUOTED.findall(said.text)
    return bool(said.supports and quotes) and all(one in text for one in quotes)


def _put_alike(speaking: Sequence[Found]) -> bool:
    """Tell whether the first sentences that two sides are quoted by are as good as one."""
    one, other = (told_sentences(found)[:1] for found in speaking)
    return bool(one and other) and likeness(one[0][1].text, other[0][1].text) >= _ALIKE


def _more_of_each(speaking: Sequence[Found], knowledge: Knowledge, *, as_well: bool = False) -> list[Statement]:
    """Quote what each of two sides is quoted by that the other has nothing like; or what of it answers ``as_well``."""
    said = []
    for one, other in (speaking, speaking[::-1]):
        told = told_sentences(one)
        least = _AS_WELL * fit(told[0][1], one.want) if as_well else 0.0
        told = [(clause, sentence) for clause, sentence in told if fit(sentence, one.want) >= least]
        said += _more_of(one, told, other, knowledge)
    return said


def _more_of(
    one: Found, told: Sequence[tuple[Clause, Sentence]], other: Found, knowledge: Knowledge
) -> list[Statement]:
    """Quote what of the sentences told by one side the other has nothing like, if anything."""
    theirs = Writing.of(knowledge.clauses(other.side.question.documents))
    more = [(clause, part) for clause, sentence in told for part in unlike(sentence, theirs)]
    return [writes_more(one.side.name, more[:_MOST])] if more else []


def _related(question: Question, speaking: Sequence[Found]) -> Statement:
    """Say how the words of two sides relate."""
    one, other = ((found.side.name, found.lines[0].clauses[0], found.want) for found in speaking)
    return wordings_compared(one, other, of_all=not asks_wording(question))


# “三地谁要求”, “哪个城市写了”: who says it comes before who does not; not “谁没有写”.
_ASKS_WHERE = re.compile(r"(?:谁|哪(?:一?个|边|家|里|地|座?城市|份)?)(?![^,?]{0,4}(?:没|不|未|缺))")


def _beside_silent(
    question: Question, speaking: Sequence[Found], silent: Sequence[Side], knowledge: Knowledge
) -> list[Statement]:
    """Say what the sides say that speak of the topic and which do not: the fewer last, or those not asked for.

    Of one that is asked how it puts a thing, the words that come nearest in meaning are quoted, if the question tells
    of that in words of its own.
    """
    told = side_by_side(speaking, knowledge)
    asks_how = question.cues & {"differ", "measure"} and not question.cues & {"yes_no", "all_say", "stated", "lacks"}
    in_own_words = not _is_put_so(question, speaking)
    near = [line for side in silent if asks_how and in_own_words and (line := nearest_line(side, knowledge))]
    titles = silent_titles(silent, knowledge)
    if len(near) == len(silent):
        return [*told, Statement(f"{titles}没有直接这样写，意思最接近的写法如下。"), *near]
    without = Statement(f"{'没有，' if _is_asked_of(silent, question) else ''}{titles}没有这方面的内容。")
    first = len(speaking) > len(silent) or _ASKS_WHERE.search(question.text)
    return [*told, without] if first else [without, *told]


def _is_put_so(question: Question, speaking: Sequence[Found]) -> bool:
    """Tell whether a side writes what is asked in the question's words, so that one without them says nothing of it."""
    texts = [one.lines[0].words[0][0].text.lower() for one in speaking]
    return any(all(has(term.word, text) for term in question.telling) for text in texts)


# “提没提”, “有没有”, “写了吗”: whether a plan writes a thing; not “怎么写”.
_WHETHER = re.compile(
    r"(?:提没提|写没写|讲没讲|说没说|列没列|有没有|有无)|(?:有|提|写|讲|说|列)(?:到|了|过)*[^,?怎如哪]{0,8}(?:吗|么|没有?)[?]*$"
)
_ASKING = re.compile("[谁哪吗呢么?]|(?<!好)几|怎|如何|什么|啥|多少|是不是|是否|没|不")


def _is_asked_of(silent: Sequence[Side], question: Question) -> bool:
    """Tell whether a question says of one side that it has a thing, and asks of the silent ones whether they do."""
    if not question.places or "yes_no" not in question.cues:
        return False
    last = max(question.places, key=lambda place: place.end)
    before = [place for place in question.places if place.end <= last.start]
    told, asked = question.text[: last.start], question.text[last.end :]
    meant = {doc_id for side in silent for doc_id in side.question.documents}
    is_told = bool(before) and not _ASKING.search(told)
    return is_told and set(last.values) <= meant and _WHETHER.search(asked) is not None


# “茶馆和茶楼有什么区别”, “甲和乙的差别是什么”: how two things differ by nature; not “有什么不同的措施”.
_ASKS_NATURE = re.compile(
    r"^[^,?第]{2,16}(?:和|与|跟)[^,?第]{2,10}?(?:之间)?的?(?:有(?:什么|啥|何)|到底)?(?:区别|差别)"
    r"(?:是什么|在哪里?|吗)?[?]*$"
)


def _asks_nature(question: Question, speaking: Sequence[Found]) -> bool:
    """Tell whether a question asks what two things are, each beside the other, which plans do not explain."""
    return _ASKS_NATURE.search(question.text) is not None and are_things([one.side for one in speaking])


# “跟规划比,计划多写了什么”: the plan that adds stands second; not “计划比规划多写了什么”.
_FROM = re.compile(r"^(?:跟|和|与|同|较|对照|相比|比起)")


# “哪份写得更细”, “谁更具体”: which side adds something; not “细化了哪些”.
_WHICH_ADDS = re.compile(
    r"(?:谁|哪(?:一?[份个边家]|座?城市|个?地方))[^,?]{0,10}(?:具体|详细|细|全)|(?:谁|哪[份个边家])[^,?]{0,8}[,?]*$"
)


def _added(question: Question, speaking: Sequence[Found], knowledge: Knowledge) -> list[Statement]:
    """Quote what the side that a question says adds something has beside all that the other writes.

    Where it asks which side that is, each is told what it has beyond the other.
    """
    sides = speaking[::-1] if _FROM.search(question.text) else speaking
    ways = [sides, sides[::-1]] if _WHICH_ADDS.search(question.text) else [sides]
    telling = telling_of(speaking)
    said = []
    for one, other in ways:
        clause = one.lines[0].clauses[0]
        told = [(clause, sentence) for sentence in sentences(clause)]
        told += [each for each in told_sentences(one) if each not in told]
        on_it = [(of, each) for of, each in told if any(holds(term, each.text.lower()) for term in telling)]
        said += _more_of(one, on_it or told, other, knowledge)
    return said


# “用的动词一样不”, “改成什么词了”, “措辞”: how something is put; not “关键词”.
_WORDING = re.compile(r"(?:动|用|措|改成什么|改成啥|什么|哪个)词|措辞|用语|表述|[说写提]法|口径")


def asks_wording(question: Question) -> bool:
    """Tell whether a question asks how something is put, and not who does it or how much it is."""
    return bool(_WORDING.search(question.text)) and not question.cues & {"amount", "responsible"}


def _asks_relation(question: Question) -> bool:
    return bool(question.cues & {"differ", "in_common"})


def _asks_contents(question: Question) -> bool:
    """Tell whether a question asks what sides do differently, and not whether, or how, they put it."""
    return "yes_no" not in question.cues and not asks_wording(question)


def _regions(speaking: Sequence[Found], knowledge: Knowledge) -> set[str]:
    return {knowledge.region(one.lines[0].clauses[0]) for one in speaking}
