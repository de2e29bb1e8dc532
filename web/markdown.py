"""Turns the markdown of an answer, which is untrusted, into safe HTML with links at its citation markers."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

import nh3
from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from markdown_it.utils import EnvType, OptionsDict
from markupsafe import Markup

from web.folding import fold

# Matches “(市市场监管局负责)[1]” at “[1]”; must not match “[一]”, nor the label of a link, “[1](/documents)”.
_MARKER = re.compile(r"\[(\d{1,3})\](?!\()")

# Matches “/documents/sh-impl#item-50”; must not match “//evil.example/”, nor “/\evil.example”.
LOCAL_LINK = re.compile(r"/(?![/\\])[^\s\\]*")

_TAGS = {
    "a", "blockquote", "br", "code", "details", "div", "em", "h3", "h4", "hr", "li", "ol", "p", "span", "strong",
    "summary", "table", "tbody", "td", "th", "thead", "tr", "ul",
}  # fmt: skip
_ATTRIBUTES = {
    "a": {"href", "class", "data-marker", "data-testid", "aria-label"},
    "details": {"class", "data-testid"},
    "span": {"class"},
    "ol": {"start"},
}
_HEADINGS = {"h1": "h3", "h2": "h3", "h3": "h3", "h4": "h4", "h5": "h4", "h6": "h4"}


def is_local(link: str) -> bool:
    """Tell whether ``link`` stays on this site."""
    return LOCAL_LINK.fullmatch(link) is not None


def render_answer(markdown: str, *, markers: Collection[int] = (), anchor: str = "") -> Markup:
    """Return the safe HTML of an answer.

    A marker in ``markers`` becomes a link to ``#<anchor>-<marker>``; others, as in an answer still being
    written, are shown without a link. Links to other sites and images are shown as their source text.
    Long runs of markers and long lists are folded (:mod:`web.folding`).
    """
    html = _PARSER.render(markdown, {"markers": frozenset(markers), "anchor": anchor})
    return Markup(nh3.clean(html, tags=_TAGS, attributes=_ATTRIBUTES, url_schemes=set(), link_rel=None))  # noqa: S704 -- cleaned


def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"html": False, "breaks": True}).enable("table")
    parser.disable(["image", "autolink", "html_inline", "html_block", "reference", "code"])
    parser.validateLink = is_local  # type: ignore[method-assign, assignment]
    parser.inline.ruler.before("link", "marker", _parse_marker)
    parser.core.ruler.push("fold", fold)
    parser.add_render_rule("marker", _render_marker)
    parser.add_render_rule("fold_open", _render_fold)
    for rule in ("heading_open", "heading_close"):
        parser.add_render_rule(rule, _render_heading)
    return parser


def _parse_marker(state: StateInline, silent: bool) -> bool:
    match = _MARKER.match(state.src, state.pos, state.posMax)
    if match is None:
        return False
    if not silent:
        token = state.push("marker", "", 0)
        token.meta = {"marker": int(match[1])}
    state.pos = match.end()
    return True


def _render_marker(_: RendererHTML, tokens: Sequence[Token], index: int, __: OptionsDict, env: EnvType) -> str:
    marker = tokens[index].meta["marker"]
    if marker not in env["markers"]:
        return f'<span class="marker">{marker}</span>'
    return (
        f'<a class="marker" href="#{env["anchor"]}-{marker}" data-marker="{marker}" '
        f'data-testid="marker-{marker}" aria-label="出处 {marker}">{marker}</a>'
    )


def _render_fold(_: RendererHTML, tokens: Sequence[Token], index: int, __: OptionsDict, ___: EnvType) -> str:
    name, label = tokens[index].meta["name"], tokens[index].meta["label"]
    return (
        f'<details class="fold {name}" data-testid="{name}"><summary>'
        f'<span class="when-shut">{label}</span><span class="when-open">收起</span></summary>'
    )


def _render_heading(
    renderer: RendererHTML, tokens: Sequence[Token], index: int, options: OptionsDict, env: EnvType
) -> str:
    tokens[index].tag = _HEADINGS.get(tokens[index].tag, tokens[index].tag)
    return renderer.renderToken(tokens, index, options, env)


_PARSER = _parser()
