"""What of Qt and of the system's libraries a frozen build carries; docs/packaging.md says why.

Values in, values out, so that tests can ask it; meipi.spec is what uses it.
"""

from __future__ import annotations

from pathlib import PurePosixPath

PLUGINS = {
    # X11 and Wayland to read in, offscreen for --screenshot, Windows and macOS their own
    "platforms": {"qxcb", "qwayland", "qoffscreen", "qwindows", "qcocoa"},
    "xcbglintegrations": set(),  # nothing of ours is drawn with OpenGL
    "wayland-shell-integration": {"xdg-shell", "qt-shell"},
    "wayland-decoration-client": {"adwaita", "bradient"},
    # input methods: without these nobody types Chinese
    "platforminputcontexts": {
        "ibusplatforminputcontextplugin",
        "composeplatforminputcontextplugin",
        "fcitx5platforminputcontextplugin",
    },
    "platformthemes": {"qxdgdesktopportal"},  # native dialogs, dark mode and fonts of the desktop
    "imageformats": {"qgif", "qico", "qjpeg", "qsvg", "qtiff", "qwebp", "qicns"},
    "iconengines": {"qsvgicon"},
    "printsupport": {"cupsprintersupport", "windowsprintersupport"},
    "styles": {"qmodernwindowsstyle", "qmacstyle"},
}
"""The plugins that stay, by folder; any other folder of plugins goes."""

MODULES = {"QtCore", "QtGui", "QtPrintSupport", "QtWidgets"}
"""The parts of PySide6 that the program imports."""

LANGUAGES = {"zh_CN", "zh_TW", "en"}
"""Qt's own words (buttons of dialogs, menus of text fields), in the languages of the interface."""

QT_LIBRARIES = {
    "Qt6Core",
    "Qt6DBus",  # input methods, portals, accessibility
    "Qt6Gui",
    "Qt6PrintSupport",
    "Qt6Svg",
    "Qt6Widgets",
    "Qt6WaylandClient",
    "Qt6WlShellIntegration",
    "Qt6XcbQpa",
    "Qt6OpenGL",  # Qt6XcbQpa is linked with it
    "icudata",
    "icui18n",
    "icuuc",
}

BUNDLED = (
    "libpython3",
    # of the C library's age or newer than some systems': small and without a state of their own
    "libcrypto.",
    "libssl.",
    "libffi.",
    "libsqlite3.",
    "libbz2.",
    "liblzma.",
    "libuuid.",
    # not on every desktop, and Qt does not start without them
    "libxcb-cursor.",
    "libxcb-icccm.",
    "libxcb-image.",
    "libxcb-keysyms.",
    "libxcb-render-util.",
    "libxcb-util.",
    "libxcb-xkb.",
    "libxkbcommon-x11.",
    "libxkbcommon.",
)
"""Beginnings of the system libraries that a Linux build carries; all others are the system's."""

DATA_ONLY = {
    "jieba": ("jieba/analyse/", "jieba/lac_small/", "jieba/posseg/"),  # taggers nobody calls
    "opencc": ("opencc/clib/bin/", "opencc/clib/include/", "opencc/clib/lib64/"),
}
"""Folders inside packages that nothing of ours reads."""


def keeps(destination: str, source: str) -> bool:
    """Tell whether a file belongs into the build.

    destination is its path inside the bundle, source where it is taken from.
    """
    path = PurePosixPath(destination.replace("\\", "/"))
    parts = path.parts
    if any(str(path).startswith(folder) for folders in DATA_ONLY.values() for folder in folders):
        return False
    if "PySide6" in parts:
        return _keeps_of_qt(path)
    stem = path.name.removeprefix("lib")
    if stem.startswith("Qt6"):
        return _library(path.name) in QT_LIBRARIES
    return not _is_of_system(source) or path.name.startswith(BUNDLED)


def _keeps_of_qt(path: PurePosixPath) -> bool:
    parts = path.parts
    if "plugins" in parts:
        folder = parts[parts.index("plugins") + 1]
        name = path.name.split(".")[0]
        kept = PLUGINS.get(folder, set())
        return name in kept or name.removeprefix("lib") in kept
    if "translations" in parts:
        kind, _, language = path.stem.partition("_")
        return kind == "qtbase" and language in LANGUAGES
    if path.name.endswith((".pyd", ".abi3.so")) or path.suffix in (".so", ".pyd"):
        return path.name.split(".")[0] in MODULES
    if path.suffix == ".py":
        return True
    name = _library(path.name)
    if name.startswith(("Qt6", "icu", "Qt")) and "typesystems" not in parts:
        return name in QT_LIBRARIES or name in {q.replace("Qt6", "Qt") for q in QT_LIBRARIES}
    # the OpenGL that Windows builds carry for machines without a driver: 20 MB for nothing
    return not name.startswith("opengl32sw")


def _library(name: str) -> str:
    return name.removeprefix("lib").split(".")[0]


def _is_of_system(source: str) -> bool:
    return source.startswith(("/lib/", "/lib64/", "/usr/lib/", "/usr/lib64/")) and (
        "/site-packages/" not in source
        and "/dist-packages/" not in source
        and "/lib-dynload/" not in source
    )
