#!/bin/sh
# Sourced by run.sh and test.sh: leaves a ready Python in $PYTHON, or ends with one clear line.
# Nothing is installed outside the checkout but Debian/Fedora packages, and those only as root or
# with a password-less sudo.

fail() {
    printf 'meipi: %s\n' "$1" >&2
    exit 2
}

find_python() {
    for candidate in "${MEIPI_PYTHON:-}" python3 python3.13 python3.12 python3.11; do
        [ -n "$candidate" ] || continue
        if "$candidate" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2])' 2>/dev/null; then
            command -v "$candidate"
            return 0
        fi
    done
    return 1
}

as_root() {
    if [ "$(id -u)" = 0 ]; then
        "$@"
    elif command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null; then
        sudo "$@"
    else
        return 1
    fi
}

install_packages() { # words: the packages; returns 1 where this user may not install
    if command -v apt-get >/dev/null 2>&1; then
        as_root sh -c 'apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@"' sh "$@" >/dev/null
    elif command -v dnf >/dev/null 2>&1; then
        as_root dnf install -y -q "$@" >/dev/null
    elif command -v zypper >/dev/null 2>&1; then
        as_root zypper --quiet install -y "$@" >/dev/null
    elif command -v pacman >/dev/null 2>&1; then
        as_root pacman -Sy --noconfirm --needed "$@" >/dev/null
    else
        return 1
    fi
}

# Each line: a library Qt loads, then its package on Debian/Ubuntu, Fedora, openSUSE, Arch.
QT_LIBRARIES='libEGL.so.1 libegl1 libglvnd-egl Mesa-libEGL1 libglvnd
libGL.so.1 libgl1 libglvnd-glx Mesa-libGL1 libglvnd
libglib-2.0.so.0 libglib2.0-0 glib2 libglib-2_0-0 glib2
libdbus-1.so.3 libdbus-1-3 dbus-libs libdbus-1-3 dbus
libfontconfig.so.1 libfontconfig1 fontconfig libfontconfig1 fontconfig
libxkbcommon.so.0 libxkbcommon0 libxkbcommon libxkbcommon0 libxkbcommon
libxcb-cursor.so.0 libxcb-cursor0 xcb-util-cursor libxcb-cursor0 xcb-util-cursor
libxcb-icccm.so.4 libxcb-icccm4 xcb-util-wm libxcb-icccm4 xcb-util-wm
libxcb-keysyms.so.1 libxcb-keysyms1 xcb-util-keysyms libxcb-keysyms1 xcb-util-keysyms
libxcb-xkb.so.1 libxcb-xkb1 libxcb libxcb-xkb1 libxcb
libxkbcommon-x11.so.0 libxkbcommon-x11-0 libxkbcommon-x11 libxkbcommon-x11-0 libxkbcommon-x11
libxcb-shape.so.0 libxcb-shape0 libxcb libxcb-shape0 libxcb
libxcb-image.so.0 libxcb-image0 xcb-util-image libxcb-image0 xcb-util-image
libxcb-render-util.so.0 libxcb-render-util0 xcb-util-renderutil libxcb-render-util0 xcb-util-renderutil'

package_column() {
    if command -v apt-get >/dev/null 2>&1; then echo 2
    elif command -v dnf >/dev/null 2>&1; then echo 3
    elif command -v zypper >/dev/null 2>&1; then echo 4
    else echo 5
    fi
}

cjk_font_package() {
    case $(package_column) in
        2) echo fonts-noto-cjk ;;
        3) echo google-noto-serif-cjk-fonts ;;
        4) echo noto-serif-cjk-fonts ;;
        *) echo noto-fonts-cjk ;;
    esac
}

has_cjk_font() {
    if command -v fc-list >/dev/null 2>&1; then
        [ -n "$(fc-list ':lang=zh-cn' family 2>/dev/null | head -n 1)" ]
    else
        find /usr/share/fonts /usr/local/share/fonts "$HOME/.local/share/fonts" -iname '*cjk*' \
            2>/dev/null | grep -q .
    fi
}

missing_packages() {
    column=$(package_column)
    libraries=$({ ldconfig -p 2>/dev/null || /sbin/ldconfig -p 2>/dev/null; } || true)
    printf '%s\n' "$QT_LIBRARIES" | while read -r line; do
        library=${line%% *}
        case "$libraries" in
            *"$library"*) ;;
            *) printf '%s\n' "$line" | cut -d ' ' -f "$column" ;;
        esac
    done
    has_cjk_font || cjk_font_package
    "$base_python" -c 'import venv, ensurepip' 2>/dev/null || {
        [ "$column" = 2 ] && "$base_python" -c 'import sys; print("python3.%d-venv" % sys.version_info[1])'
    }
    for tool in ${EXTRA_TOOLS:-}; do # words "command:package"
        command -v "${tool%%:*}" >/dev/null 2>&1 || echo "${tool#*:}"
    done
}

prepare() { # $1: the lock file, $2: the folder of the virtual environment
    lock=$1 venv=$2
    stamp=$venv/.meipi-lock
    if [ -x "$venv/bin/python" ] && cmp -s "$lock" "$stamp" && [ -z "${EXTRA_TOOLS:-}" ]; then
        PYTHON=$venv/bin/python
        return
    fi
    if ! base_python=$(find_python); then
        # Debian and Ubuntu name it python3; only an older release has none new enough
        install_packages python3 python3-venv || true
        base_python=$(find_python) || fail "Python 3.11 or later is needed; please install it and run this again"
    fi
    if [ "$(uname -s)" = Linux ]; then
        missing=$(missing_packages | sort -u | tr '\n' ' ')
        if [ -n "${missing% }" ]; then
            echo "meipi: installing system packages: $missing" >&2
            # shellcheck disable=SC2086 # the list is words
            install_packages $missing || printf 'meipi: please install these packages, then run this again: %s\n' "$missing" >&2
        fi
    fi
    if [ -x "$venv/bin/python" ] && cmp -s "$lock" "$stamp"; then
        PYTHON=$venv/bin/python
        return
    fi
    echo "meipi: preparing $venv (once; later runs start at once)" >&2
    rm -f "$stamp"
    "$base_python" -m venv --clear "$venv" || fail "could not make a virtual environment in $venv; is the python3-venv package installed?"
    # --no-deps: the lock is complete, and pip before 23.3 takes the newest release for a requirement
    # with an extra (coverage[toml]) and then refuses it for want of a hash; pip check says if it is not
    "$venv/bin/python" -m pip install --quiet --disable-pip-version-check --require-hashes --no-deps \
        -r "$lock" && "$venv/bin/python" -m pip check --disable-pip-version-check >/dev/null || fail "could not install the packages named in $lock; is the network reachable?"
    cp "$lock" "$stamp"
    PYTHON=$venv/bin/python
}
