"""Writes docs/keys.md from the window's own table of actions: python packaging/keys.py"""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "src"))

HEAD = """# Keys

Every key can be changed: F1 shows this list in the window, and a click on a key takes another.
Ctrl+K finds every action by name. On a Mac Ctrl is ⌘. Single letters work on the page, not while
you type. Made by `python packaging/keys.py`.
"""
PAGE = """
## On the page

| key | |
| --- | --- |
| double click, triple click | the word, figure, 《title》 or “quotation”; the sentence |
| Shift+arrows | select by character or line, with Ctrl by word |
| Tab | to the next part of the window |
| Space, Page Down, Home, End | move as everywhere |
| Ctrl and the wheel | larger, smaller type |
| Esc | closes what is open, and keeps what was typed |
"""


def table() -> str:
    """Return the whole page."""
    from reader_app.ui.actions import ACTIONS, MENUS

    lines = [HEAD]
    for menu in MENUS:
        rows = [spec for spec in ACTIONS if spec.menu == menu and spec.keys]
        lines += [f"## {menu.replace('&', '')}", "", "| key | |", "| --- | --- |"]
        for spec in rows:
            keys = " or ".join(f"`{key}`" for key in spec.keys)
            lines.append(f"| {keys} | {spec.text.replace('…', '')} |")
        lines.append("")
    return "\n".join(lines).rstrip() + "\n" + PAGE


if __name__ == "__main__":
    (ROOT / "docs" / "keys.md").write_text(table(), encoding="utf-8")
