"""Tells which kind of value a question asks for, money, a share, a number of things, and of which kind a value is."""

from __future__ import annotations

import re
from functools import cache

from corpus.model import Nature, Target
from index.catalogue.records import TargetFact
from rag.lexicon.claims import figure_words
from rag.lexicon.tables import any_of
from rag.question.claims.figures import Kind, kind_of
from rag.question.model import Question

# “几个点”, “百分之多少”, “授权率是多少”; not “几个重点”, “提高率先”.
_SHARE = re.compile(
    r"(?:几|多少)个?(?:百分)?点(?!儿)|百分之(?:几|多少)|几成(?![员立])"
    r"|(?:(?<![效])率|占比|比重|比例)(?:是|呢|要|为|到|达|有|多|[,?]|$)"
)
# “增长”, “同比涨了”, “比上年多了”: a share of growth; not “贴息”, “是涨是降”, “谁多”.
_GROWTH = re.compile(r"(?<!是)[涨增升翻降]|同比|幅度|比[^,?]{1,12}[多高](?:了|出)")
# “多少钱”, “几千万元”, “多少个亿”, “挣多少”; not “多少亿件”, “挣多少客户”.
_MONEY = re.compile(
    r"(?:几|多少)[百千万]*(?:个?亿|万)?(?:元|块钱|块(?=[,?]|$))|多少钱|(?<=[挣赚])(?:到|了)?多少(?=[,?]|$)|(?<=[拨补奖投花])(?:给|了)?多少万(?=[,?]|$)|(?:几|多少)个?亿(?![件家人])"
)
# “保护多少年”, “要几个月”, “多久”: how long something lasts; not “哪年”, nor “十几年来”.
_LASTING = re.compile(r"(?<!十)(?:几|多少)(?:年|个?月|天|个?工作日|小时)(?!来|前|后)|多久|多长时间")
# “年”, “个工作日”: units of time; not “件”, nor the 年 of “件/年”.
_TIMES = re.compile(r"^个?(?:年|月|天|工作日|小时|日)$")
# “多少家”, “几人次”, “几件”: a number of things in a unit; not “几个”, which may be of any, nor “多少名额”.
_COUNTED = re.compile(r"(?:几|多少)(?P<unit>人次|[件家项人次场所]|名(?![额单称目牌]))(?!代|们)")
# “标志有几个”, “建几座”: things counted in whatever unit; not “几个亿”, “几个百分点”, “几个月”.
_THINGS = re.compile(r"(?:几|多少)(?:个(?!亿|百分|点|月|小时|工作日|星期|季度)|[座款枚批支套处张](?!点))")
# “包括几类”, “几个方面”: classes are counted, which no value of an indicator gives; not “几类人才”.
_CLASSES = re.compile(r"(?:几|多少)(?:大|个)?(?:类|种|档|方面)(?=[?,]|$)")
# “干这行的人要到多少”, “从业人员,到期末有几个”: people counted; not “每万人有几件”, “人才工程有几个”.
_PEOPLE = re.compile(
    r"(?:[的业]人|人员|人数),?(?:现在|目前|以后|将来|到?(?:规划|十[一二三四五]五)?(?:期?末|那时)|到?20\d\d年?(?:底|末)?)?"
    r"[要得会能该想有达增到共是一]{0,4}(?:多少|几)个?(?=[?,]|$)"
)
# “比上年涨了多少”, “增长了几成”: what is asked for is by how much; not “增长到多少”, “新增多少”.
_GREW = re.compile(r"(?<!新)[涨增升翻降]长?[了加]?(?:多少|几)|[多高](?:了|出)(?:百分之|几成|几个百分)")
# “累计15亿元”, “总额”: what several years come to; not what one year added.
_SUM = re.compile(r"累计|总|合计")
# “总额多少”, “金额呢”: money asked for beside a number of things.
_SUM_OF_MONEY = re.compile(r"(?:总额|金额|额度|资金)[^,?]{0,4}(?:多少|几|多大|呢)|多少钱")


def right_kind(question: Question, fact: TargetFact) -> bool:
    """Tell whether a value is money, a share or a time where a question asks for that, and none where it counts things.

    A share by which something grew is asked for by a word for growth.
    """
    kind = kind_of(fact.target.unit)
    if _LASTING.search(question.text):
        return bool(_TIMES.search(fact.target.unit))
    if _SHARE.search(question.text):
        return kind is Kind.SHARE and bool(_GROWTH.search(question.text) or not _GROWTH.search(fact.target.indicator))
    if _MONEY.search(question.text):
        return kind is Kind.MONEY
    if asks_measure(question.text):
        return fact.target.unit.endswith(figure_words().measured)
    if _CLASSES.search(question.text):
        return fact.target.unit.endswith(("类", "种", "档", "方面"))
    unit = unit_asked(question.text)
    if unit and any(_is_other(unit, fact.target.unit, sort) for sort in _SORTS):
        return False
    return not (unit or _THINGS.search(question.text)) or kind not in (Kind.SHARE, Kind.MONEY)


# “占地多少”, “面积有多大”: how large a stretch of land is, which no number of things tells.
_LAND = re.compile(r"(?:占地|面积)[^,?]{0,4}(?:多少|几|多大)")


def asks_measure(text: str) -> bool:
    """Tell whether a normalised question asks for what is measured and not counted: “几亩”, “多少公里”, “占地多大”."""
    return bool(_measured().search(text) or _LAND.search(text))


@cache
def _measured() -> re.Pattern[str]:
    """Find “几亩”, “多少万吨”, “几千平方米”; not “几米阳光”, “多少件”."""
    return re.compile(
        rf"(?:几|多少)[十百千万亿]*(?:{any_of(figure_words().measured)})(?:地|路|远|长)?(?=[?,的了吧吗呢啊]|$)"
    )


# What is counted in one of these is never counted in another: firms, people, rights.
_SORTS = (("家", "所"), ("人", "名", "人次", "位"), ("件",))


def _is_other(asked: str, unit: str, sort: tuple[str, ...]) -> bool:
    """Tell whether one of two units counts things of a sort and the other those of another sort: 家 and 件, not 项."""
    if not asked.endswith(sort):
        return False
    return any(unit.endswith(other) for other in _SORTS if other != sort)


def unit_asked(text: str) -> str:
    """Return the unit that a normalised question counts in: 家 of “几家”, 人 of “从业人员有几个”; or nothing."""
    counted = _COUNTED.search(text)
    return counted["unit"] if counted else "人" if _PEOPLE.search(text) else ""


def asks_growth(text: str) -> bool:
    """Tell whether a normalised question asks by how much something grew."""
    return bool(_GREW.search(text))


def asks_money_too(text: str) -> bool:
    """Tell whether a normalised question asks for money beside a number of things: “几家,总额多少”."""
    return bool(unit_asked(text) and _SUM_OF_MONEY.search(text))


def is_growth(fact: TargetFact) -> bool:
    """Tell whether a value is by how much something grew."""
    return kind_of(fact.target.unit) is Kind.SHARE and bool(_GROWTH.search(fact.target.indicator))


def is_per_head(indicator: str) -> bool:
    """Tell whether an indicator is a number for so many people: 每万人高价值发明专利拥有量."""
    return indicator.startswith(("每", "万人"))


def is_sum(fact: TargetFact) -> bool:
    """Tell whether a value is what several years come to."""
    return bool(_SUM.search(fact.target.indicator + fact.target.value_text))


def amount_of(target: Target) -> str:
    """Return a value in the plan's words; of one that was reached without the verb, which 已达到 says beside it."""
    return target.amount if target.nature is Nature.BASELINE else target.said


# “人数”, “金额”: how many or how much; not “人员”.
_SIZE = re.compile(r"[人家个件]数|数[量目额]|总[数量额]|金额|额度")


def is_size(word: str) -> bool:
    """Tell whether a word says only how many or how much there is of something: 人数, 金额."""
    return _SIZE.fullmatch(word) is not None
