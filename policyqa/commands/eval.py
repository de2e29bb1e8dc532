"""Turns ``policyqa eval …`` into runs of the evaluation suite, their reports, comparisons and the baseline."""

from __future__ import annotations

from contextlib import nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from collections.abc import Sequence

    from eval.case import Case
    from eval.finder.profile import Profile
    from eval.store import ReportStore

_FINDER = "finder"

app = typer.Typer(help="评测回答的准确率。", no_args_is_help=True)
_Json = Annotated[bool, typer.Option("--json", help="输出 JSON。")]
_Name = Annotated[str | None, typer.Argument(metavar="[REPORT]", help="报告名称、名称开头或文件，默认为最新一份。")]


@app.command(help="提出全部评测问题，评分，并保存报告。")
def run(
    half: Annotated[str | None, typer.Option("--half", help="只问一半：dev 或 test。")] = None,
    kind: Annotated[list[str] | None, typer.Option("--kind", help="只问这一类，可重复；finder 是企业画像。")] = None,
    folder: Annotated[
        Path | None, typer.Option("--folder", help="改问这个文件夹里的问题，如 eval/held；其中 raw/ 里的规划一并收录。")
    ] = None,
    robust: Annotated[bool, typer.Option("--robustness/--no-robustness", help="是否在改动过的规划上再问。")] = True,
    url: Annotated[str | None, typer.Option("--url", help="改为评测这个地址上的服务。")] = None,
    timeout: Annotated[float, typer.Option("--timeout", help="每个问题等待的秒数，用于 --url。")] = 30.0,
    base_url: Annotated[str, typer.Option("--base-url", help="报告中条款链接的网址。")] = "",
    as_json: _Json = False,
) -> None:
    """Ask every case of the suite, or of a folder, score the answers, and save a report as JSON and as a page."""
    from policyqa.eval_view import figures_table, summary_of
    from policyqa.evaluation import score, service_at, this_service, with_plans_of
    from policyqa.settings import load_settings
    from policyqa.terminal import err, out, print_json, watching

    cases = _cases(half, kind or [], folder)
    profiles = () if folder else _profiles(half, kind or [])
    settings = load_settings()
    with watching() as watch:
        subject = service_at(url, timeout, settings, watch) if url else this_service(settings, watch)
        own = folder / "raw" if folder else None
        with with_plans_of(own, subject) if own and own.is_dir() else nullcontext(subject) as asked:
            report = score(
                asked, cases, watch, with_robustness=robust and bool(cases) and not folder, profiles=profiles
            )
    path = _store().save(report, base_url=base_url or url or "")
    if as_json:
        print_json({"report": str(path), **summary_of(report)})
    else:
        out().print(figures_table(report))
        err().print(f"报告：{path}\n网页：{path.with_suffix('.html')}", markup=False)


@app.command(help="查看一份报告，或导出为独立网页。")
def report(
    name: _Name = None,
    output: Annotated[Path | None, typer.Option("--output", metavar="FILE", help="把网页写到这个文件。")] = None,
    base_url: Annotated[str, typer.Option("--base-url", help="网页中条款链接的网址。")] = "",
    as_json: _Json = False,
) -> None:
    """Show the figures of a report, or write it as one self-contained page."""
    from eval.page import html_of
    from policyqa.eval_view import figures_table, summary_of
    from policyqa.terminal import out, print_json

    found = _store().load(name)
    if output is not None:
        output.write_text(html_of(found, base_url=base_url), encoding="utf-8")
    if as_json:
        print_json(summary_of(found))
    elif output is None:
        out().print(figures_table(found))


@app.command(help="把报告发布到问答网页的“评测”页。")
def publish(
    name: _Name = None,
    withdraw: Annotated[bool, typer.Option("--withdraw", help="撤下已发布的报告。")] = False,
) -> None:
    """Show a report on the page ``/evaluation`` of the server of this home, or show none."""
    from eval.published import PublishedReport
    from policyqa.settings import load_settings
    from policyqa.terminal import out

    published = PublishedReport(load_settings().home)
    if withdraw:
        out().print("已撤下。" if published.withdraw() else "没有已发布的报告。")
        return
    published.publish(_store().load(name))
    out().print(f"已发布到 /evaluation：{published.path}", markup=False)


@app.command(help="比较两份报告：哪些问题由对变错、由错变对，差别是否超出偶然。")
def compare(
    before: Annotated[str, typer.Argument(metavar="BEFORE", help="较早的报告。")],
    after: Annotated[str, typer.Argument(metavar="AFTER", help="较晚的报告。")],
    as_json: _Json = False,
) -> None:
    """Show what flipped between two reports; fail if the later one is worse by more than noise."""
    from dataclasses import asdict

    from eval.compare import compare as compare_reports
    from policyqa.eval_view import comparison_view
    from policyqa.exit_codes import ExitCode
    from policyqa.terminal import out, print_json

    store = _store()
    compared = compare_reports(store.load(before), store.load(after))
    if as_json:
        print_json({**asdict(compared), "is_worse": compared.is_worse, "is_better": compared.is_better})
    else:
        out().print(comparison_view(compared))
    if compared.is_worse:
        raise typer.Exit(ExitCode.FAILED_CHECK)


@app.command(help="把报告与基线比较；--raise 把它定为新基线。")
def baseline(
    name: _Name = None,
    raised: Annotated[bool, typer.Option("--raise", help="写入 eval/baseline.json，供提交和评审。")] = False,
    lower: Annotated[bool, typer.Option("--lower", help="与 --raise 同用：允许低于现基线。")] = False,
) -> None:
    """Fail if a report falls below the baseline by more than noise; or make it the baseline."""
    from eval.baseline import BASELINE, check_baseline, load_baseline, raise_baseline
    from policyqa.exit_codes import ExitCode
    from policyqa.terminal import err, out, print_error

    found = _store().load(name)
    if raised:
        raise_baseline(found, accept_lower=lower)
        out().print(f"已写入 {BASELINE}，请提交并说明原因。", markup=False)
        return
    verdict = check_baseline(found, load_baseline())
    if verdict.unmeasured:
        err().print(f"这份报告没有测量：{'、'.join(verdict.unmeasured)}", markup=False)
    if not verdict.passed:
        print_error("\n".join(["低于基线：", *(f"- {fall.line()}" for fall in verdict.falls)]))
        raise typer.Exit(ExitCode.FAILED_CHECK)
    out().print("没有指标低于基线。")


@app.command(help="用其他检索库对照：相同的规划、模型和问题。需要可选依赖 policyqa\\[peers]。")
def peers(
    half: Annotated[str | None, typer.Option("--half", help="只问一半：dev 或 test。")] = None,
    base_url: Annotated[
        str | None, typer.Option("--llm-base-url", help="OpenAI 兼容的模型服务地址，以 /v1 结尾；给出时比较回答。")
    ] = None,
    model: Annotated[str | None, typer.Option("--llm-model", help="模型名称。")] = None,
    api_key: Annotated[str, typer.Option("--llm-api-key", envvar="POLICYQA_LLM_API_KEY", help="模型服务的密钥。")] = "",
    limit: Annotated[int | None, typer.Option("--limit", min=1, help="比较回答时，每类至多问几个。")] = None,
) -> None:
    """Print a table in Markdown of how pipelines of other libraries rank the evidence or, with a model, answer."""
    from eval.peers import answering, measure
    from eval.peers.model import PassageModel
    from policyqa.errors import WrongUse
    from policyqa.peer_runs import answerings, rankings
    from policyqa.settings import load_settings
    from policyqa.terminal import watching

    if (base_url is None) != (model is None):
        raise WrongUse("--llm-base-url 和 --llm-model 要一起给。")
    cases = _cases(half, [])
    with watching() as watch:
        if base_url is None or model is None:
            table = measure.markdown(rankings(cases, load_settings(), watch))
        else:
            speaker = PassageModel(base_url, model, api_key=api_key)
            table = answering.markdown(answerings(answering.askable(cases, limit), speaker, load_settings(), watch))
    print(table, end="")


def _store() -> ReportStore:
    from eval.store import ReportStore
    from policyqa.settings import load_settings

    return ReportStore(load_settings().home)


def _profiles(half: str | None, kinds: list[str]) -> Sequence[Profile]:
    from eval.case import Half
    from eval.finder.profile import load_profiles

    return load_profiles(half=Half(half) if half else None) if not kinds or _FINDER in kinds else ()


@app.command(help="换着说法问规划里的数值、任务和分工：同一件事怎么问都要答对。")
def forms(
    most: Annotated[int, typer.Option("--most", min=1, help="每一类最多问几件事。")] = 12,
    folder: Annotated[
        Path | None, typer.Option("--folder", help="改问这个文件夹的 raw/ 里的规划，如 eval/unseen。")
    ] = None,
    as_json: _Json = False,
) -> None:
    """Ask for facts of the plans in many wordings, and show which wordings are not answered with the fact."""
    from dataclasses import asdict

    from policyqa.eval_view import forms_table
    from policyqa.evaluation import asked_in_forms, this_service, with_plans_of
    from policyqa.settings import load_settings
    from policyqa.terminal import out, print_json, watching

    with watching() as watch:
        subject = this_service(load_settings(), watch)
        with with_plans_of(folder / "raw", subject) if folder else nullcontext(subject) as asked:
            found = asked_in_forms(asked, most, watch)
    if as_json:
        print_json([asdict(one) for one in found])
        return
    out().print(forms_table(found))
    for one in found:
        if not one.told:
            out().print(f"{one.question}　应有：{one.expected}　答：{one.answer.splitlines()[0]}", markup=False)


@app.command(help="用调试问题重新拟合回答的置信度，写入 rag/data/confidence.toml。")
def calibrate(
    folder: Annotated[Path | None, typer.Option("--folder", help="另加这个文件夹的问题，如 eval/tuning。")] = None,
) -> None:
    """Fit the confidence on the dev half of the suite and the cases of a folder."""
    from eval.case import Half
    from eval.loading import load_cases
    from policyqa.evaluation import calibrate as fit_confidence
    from policyqa.settings import load_settings
    from policyqa.terminal import out, watching

    cases = [*load_cases(half=Half.DEV), *(load_cases(folder, Half.DEV) if folder else [])]
    with watching() as watch:
        path, answers = fit_confidence(load_settings(), cases, watch)
    out().print(f"已用 {answers} 个回答拟合，写入 {path}，请提交并说明原因。", markup=False)


@app.command(help="用调试问题重新拟合条款的排序，写入 rag/data/ranking.toml。")
def rank(
    folder: Annotated[Path | None, typer.Option("--folder", help="另加这个文件夹的问题，如 eval/tuning。")] = None,
) -> None:
    """Fit the weights by which clauses are ranked on the dev half of the suite and the cases of a folder."""
    from eval.case import Half
    from eval.loading import load_cases
    from policyqa.evaluation import rank as fit_ranking
    from policyqa.settings import load_settings
    from policyqa.terminal import out, watching

    cases = [*load_cases(half=Half.DEV), *(load_cases(folder, Half.DEV) if folder else [])]
    with watching() as watch:
        found = fit_ranking(load_settings(), cases, watch)
    out().print(
        f"已用 {found.questions} 个问题拟合，依据排第一的占 {found.after:.1%}（此前 {found.before:.1%}），"
        f"写入 {found.path}，请提交并说明原因。",
        markup=False,
    )


@app.command(help="用调试问题学习问句的嵌入权重，写入 index/embedding/data/questions.safetensors（约二十分钟）。")
def adapt(
    folder: Annotated[Path, typer.Option("--folder", help="学习用的问题所在的文件夹，如 eval/tuning。")],
) -> None:
    """Learn how questions are embedded on the cases of a folder and the lessons in it; then build the index anew."""
    from eval.case import Half
    from eval.lessons import load_lessons
    from eval.loading import load_cases
    from policyqa.adapting import adapt as learn
    from policyqa.settings import load_settings
    from policyqa.terminal import out, watching

    with watching() as watch:
        found = learn(load_settings(), load_cases(folder, Half.DEV), load_lessons(folder / "lessons"), watch)
    out().print(
        f"已用 {found.questions} 个问题学习（此前依据最近的占 {found.before:.1%}），写入 {found.path}，"
        "请提交并说明原因，再运行 policyqa index build。",
        markup=False,
    )


@app.command(
    help="不用某份规划的问题学习，再用这些问题查它的条款：看问句权重能否用于新的规划（约二十分钟，不写文件）。"
)
def carry_over(
    plan: Annotated[str, typer.Argument(help="留出的规划，如 tianjin。")],
    folder: Annotated[Path, typer.Option("--folder", help="学习用的问题所在的文件夹，如 eval/tuning。")],
) -> None:
    """Learn without the questions of one plan, and show how they then find its passages."""
    from eval.case import Half
    from eval.lessons import load_lessons
    from eval.loading import load_cases
    from policyqa.adapting import carry_over as without
    from policyqa.settings import load_settings
    from policyqa.terminal import out, watching

    with watching() as watch:
        found = without(load_settings(), load_cases(folder, Half.DEV), load_lessons(folder / "lessons"), plan, watch)
    out().print(f"学习 {found.learned} 个不涉及 {plan} 的问题，再问 {found.asked} 个只有它能回答的问题：", markup=False)
    for label, placed in (
        ("原模型", found.published),
        ("没有学过这份规划", found.without),
        ("随软件提供的权重", found.shipped),
    ):
        out().print(f"{label}：依据最近的占 {placed.first:.1%}，在前 5 的占 {placed.in_five:.1%}", markup=False)


def _cases(half: str | None, kinds: list[str], folder: Path | None = None) -> list[Case]:
    from eval.case import Half, Kind
    from eval.loading import CASES, load_cases
    from policyqa.errors import WrongUse

    for given, known in (([half] if half else [], list(Half)), (kinds, [*Kind, _FINDER])):
        strange = [each for each in given if each not in known]
        if strange:
            raise WrongUse(f"没有 {'、'.join(strange)}，可选：{'、'.join(known)}。")
    cases = load_cases(folder or CASES, Half(half) if half else None)
    if folder and not cases:
        raise WrongUse(f"{folder} 里没有问题：问题写在 {folder}/dev/*.toml，格式见 docs/evaluation.md。")
    return [case for case in cases if not kinds or case.kind in kinds]
