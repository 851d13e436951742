"""Themes: what can be read and told apart."""

from __future__ import annotations

import pytest

from reader_app.core.article import Script
from reader_app.ui.theme import THEMES, Theme, contrast, sans_families, serif_families

READABLE = 4.5
VISIBLE = 3.0


def test_contrast_is_the_one_of_wcag() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("theme", THEMES.values(), ids=list(THEMES))
def test_every_text_colour_is_readable_on_every_surface(theme: Theme) -> None:
    surfaces = [theme.page, theme.panel, theme.raised, theme.sunken]
    pairs = [
        (text, ground) for text in (theme.text, theme.muted, theme.accent) for ground in surfaces
    ]
    pairs.append((theme.on_accent, theme.accent))
    assert {pair: contrast(*pair) for pair in pairs if contrast(*pair) < READABLE} == {}


@pytest.mark.parametrize("theme", THEMES.values(), ids=list(THEMES))
def test_text_is_readable_on_every_mark(theme: Theme) -> None:
    tints = [*theme.figures.values(), *theme.highlights.values(), theme.match, theme.current_match]
    grounds = [tint.fill for tint in tints] + [theme.selection]
    low = {
        fill: contrast(theme.text, fill)
        for fill in grounds
        if contrast(theme.text, fill) < READABLE
    }
    assert low == {}


@pytest.mark.parametrize("theme", THEMES.values(), ids=list(THEMES))
def test_every_line_that_means_something_can_be_seen(theme: Theme) -> None:
    tints = [*theme.figures.values(), *theme.highlights.values(), theme.match, theme.current_match]
    lines = [tint.line for tint in tints] + [theme.term, theme.damage, theme.focus]
    low = {
        line: contrast(line, theme.page) for line in lines if contrast(line, theme.page) < VISIBLE
    }
    assert low == {}


@pytest.mark.parametrize("theme", THEMES.values(), ids=list(THEMES))
def test_kinds_and_colours_are_told_apart(theme: Theme) -> None:
    assert len({tint.line for tint in theme.figures.values()}) == len(theme.figures)
    assert len({tint.fill for tint in theme.highlights.values()}) == len(theme.highlights)


def test_each_script_gets_its_own_glyph_shapes() -> None:
    assert serif_families(Script.HANS)[0] == "Noto Serif CJK SC"
    assert serif_families(Script.HANT)[0] == "Noto Serif CJK TC"
    assert sans_families(Script.MIXED)[0] == "Noto Sans CJK SC"
