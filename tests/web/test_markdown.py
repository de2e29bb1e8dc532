from __future__ import annotations

import lxml.html
import pytest

from web.markdown import is_local, render_answer


def test_a_marker_of_a_citation_becomes_a_link_to_its_source() -> None:
    html = render_answer("由市市场监管局负责。[1]", markers={1}, anchor="t")
    assert 'href="#t-1"' in html
    assert 'data-testid="marker-1"' in html


def test_a_marker_without_a_citation_is_no_link() -> None:
    assert "<a" not in render_answer("由市市场监管局负责。[7]", markers={1}, anchor="t")


def test_markers_side_by_side_and_in_tables_are_all_links() -> None:
    html = render_answer("甲[1][2]\n\n|部门|任务|\n|-|-|\n|乙|丙[3]|", markers={1, 2, 3}, anchor="t")
    assert [f'data-marker="{n}"' in html for n in (1, 2, 3)] == [True] * 3
    assert "<table>" in html


def test_a_definition_in_the_text_cannot_turn_a_marker_into_a_link_elsewhere() -> None:
    html = render_answer("甲[1]\n\n[1]: https://evil.example/", markers={1}, anchor="t")
    assert 'href="https' not in html
    assert 'href="#t-1"' in html


def test_a_link_within_the_site_is_kept_and_one_elsewhere_is_shown_as_text() -> None:
    html = render_answer("[全部任务](/documents/sh-impl#item-1) [点我](https://evil.example/)")
    assert '<a href="/documents/sh-impl#item-1">全部任务</a>' in html
    assert html.count("<a") == 1


@pytest.mark.parametrize(
    "attack",
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "[x](javascript:alert(1))",
        "[x](data:text/html,<script>alert(1)</script>)",
        "[x](//evil.example/)",
        "[x](/\\evil.example/)",
        "![x](https://evil.example/pixel.png)",
        "<https://evil.example/>",
        "</div><svg onload=alert(1)>",
        '[1]" onmouseover="alert(1)',
        "```\n</code><script>alert(1)</script>\n```",
        "| <iframe src=//evil.example> |\n|-|\n| <style>*{display:none}</style> |",
    ],
)
def test_nothing_in_an_answer_becomes_an_element_of_its_own_making(attack: str) -> None:
    root = lxml.html.fragment_fromstring(render_answer(attack, markers={1}, anchor="t"), create_parent="main")
    elements = list(root.iterdescendants())
    assert {str(element.tag) for element in elements} <= {
        "p",
        "a",
        "code",
        "pre",
        "table",
        "thead",
        "tbody",
        "tr",
        "th",
        "td",
    }
    assert {name for element in elements for name in element.attrib} <= {
        "href", "class", "data-marker", "data-testid", "aria-label",
    }  # fmt: skip
    for link in root.xpath(".//@href"):
        assert link == "#t-1" or is_local(link)


@pytest.mark.parametrize(
    ("link", "local"),
    [
        ("/documents/sh-impl#item-50", True),
        ("/", True),
        ("//evil.example", False),
        ("/\\evil.example", False),
        ("https://evil.example", False),
        ("documents/sh-impl", False),
        ("/a b", False),
    ],
)
def test_only_an_absolute_path_is_local(link: str, local: bool) -> None:
    assert is_local(link) is local
