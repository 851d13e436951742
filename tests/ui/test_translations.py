from __future__ import annotations

import ast
import importlib.util
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLocale, QTranslator
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader_app.ui.main_window import MainWindow
from reader_app.ui.sentences import say
from reader_app.ui.translate import install_translator, language_of

ROOT = Path(__file__).resolve().parents[2]
SHOWING = {
    "setText",
    "setToolTip",
    "setPlaceholderText",
    "setWindowTitle",
    "setAccessibleName",
    "setAccessibleDescription",
    "setTitle",
    "setStatusTip",
    "addAction",
    "addTab",
    "addItem",
    "QLabel",
    "QPushButton",
    "QMenu",
    "QCheckBox",
    "show_message",
    "show_hint",
    "set_empty_text",
}
NAMES = {"CSV", "Markdown", "Anki", "Meipi 眉批", "A−", "A+"}


@pytest.fixture(scope="module")
def tool() -> ModuleType:
    path = ROOT / "packaging" / "translations.py"
    spec = importlib.util.spec_from_file_location("translations", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.slow
def test_every_string_is_translated_and_compiled(tool: ModuleType) -> None:
    assert tool.check() == []


@pytest.mark.slow
def test_the_check_sees_a_missing_translation(tool: ModuleType, tmp_path: Path) -> None:
    for language in tool.LANGUAGES:
        text = tool.ts_file(tool.FOLDER, language).read_text(encoding="utf-8")
        text = text.replace("在文中查找", "").replace("中的 {shown} 個", "中的 {hidden} 個")
        tool.ts_file(tmp_path, language).write_text(text, encoding="utf-8")
    problems = tool.check(tmp_path)
    assert any("zh_CN" in line and "Find in the text" in line for line in problems)
    assert any("zh_TW" in line and "placeholders" in line for line in problems)
    assert any("stale" in line for line in problems)


def shown_literals() -> Iterator[tuple[str, str]]:
    """Yield every literal with letters that is handed to a widget without tr()."""
    for path in sorted((ROOT / "src" / "reader_app").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call):
                continue
            function = node.func
            name = function.attr if isinstance(function, ast.Attribute) else ""
            name = function.id if isinstance(function, ast.Name) else name
            for argument in node.args if name in SHOWING else ():
                if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
                    yield f"{path.name}:{node.lineno}", argument.value


def test_no_words_reach_the_reader_without_a_translation() -> None:
    bare = [
        (place, text)
        for place, text in shown_literals()
        if any(char.isascii() and char.isalpha() for char in text) and text not in NAMES
    ]
    assert bare == []


@pytest.mark.parametrize(
    ("name", "language"),
    [
        ("zh_CN", "zh_CN"),
        ("zh_SG", "zh_CN"),
        ("zh_TW", "zh_TW"),
        ("zh_HK", "zh_TW"),
        ("zh_Hant_MO", "zh_TW"),
        ("en_GB", "en"),
        ("de_DE", "en"),
    ],
)
def test_follows_the_system(name: str, language: str) -> None:
    assert language_of(QLocale(name)) == language


@pytest.mark.parametrize(
    ("language", "tab", "lines"),
    [("zh_CN", "数字 91", "9 行"), ("zh_TW", "數字 91", "9 行"), ("en", "Figures 91", "9 lines")],
)
def test_the_window_speaks_the_language(
    qtbot: QtBot, qapp: QApplication, language: str, tab: str, lines: str
) -> None:
    from PySide6.QtWidgets import QLabel

    from tests.ui import sample

    install_translator(qapp, language)
    try:
        window = MainWindow(QLabel())
        qtbot.addWidget(window)
        window.show_counts(figures=91)
        window.sidebar.show_article(sample.build_article())
        assert window.side_panel.tabs.tabText(1) == tab
        assert lines in [row.right for row in window.sidebar.view.rows]
    finally:
        unlearn(qapp)


def unlearn(qapp: QApplication) -> None:
    """Let the interface speak English again: ours and Qt's own words go."""
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)
        translator.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_buttons_of_qt_speak_chinese(chinese: None) -> None:
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "取消"


@pytest.fixture
def chinese(qapp: QApplication) -> Iterator[None]:
    install_translator(qapp, "zh_CN")
    yield
    unlearn(qapp)


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        ("This note is no longer in the library.", "这条笔记已不在书库中。"),
        (
            "This is a picture (PNG), not a text Meipi can open.",
            "这是图片（PNG），不是眉批能打开的文字。",
        ),
        ("“a {0} b.txt” is empty.", "“a {0} b.txt”是空的。"),
        (
            "“(yè)” stood in the text; it is kept as the reading of 業.",
            "文中原有“(yè)”；已收起，作为“業”的读音保存。",
        ),
        ("Nobody has said this yet.", "Nobody has said this yet."),
        ("", ""),
    ],
)
def test_sentences_from_below_are_said_in_the_language_of_the_window(
    chinese: None, sentence: str, said: str
) -> None:
    assert say(sentence) == said


def test_sentences_stay_as_they_are_in_english() -> None:
    assert say("“x.txt” is empty.") == "“x.txt” is empty."
