#!/bin/sh
# Builds what people install, into dist/: sh packaging/build.sh [wheel] [frozen] [deb]
#   wheel   the wheel and the sdist: the same bytes from the same sources
#   frozen  dist/meipi, one folder with everything (PyInstaller), for this system
#   deb     dist/meipi_VERSION_ARCH.deb of that folder (needs dpkg-deb)
# Without words it builds all three, the .deb where there is a dpkg-deb. Prepares its own virtual
# environment in .venv-build from requirements-build.lock.
set -eu
root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
cd "$root"
. "$root/packaging/setup.sh"

# the same time in every build of one commit: what makes the bytes the same
if [ -z "${SOURCE_DATE_EPOCH:-}" ]; then
    SOURCE_DATE_EPOCH=$(git log -1 --format=%ct 2>/dev/null || echo 1764028800)
fi
export SOURCE_DATE_EPOCH
export PYTHONHASHSEED=1 # PyInstaller's archives keep the order of sets

what=${*:-wheel frozen}
if [ $# = 0 ] && command -v dpkg-deb >/dev/null 2>&1; then
    what="$what deb"
fi
case " $what " in
    *" frozen "*|*" deb "*)
        # shellcheck disable=SC2034 # read by prepare
        if [ "$(uname -s)" = Linux ]; then EXTRA_TOOLS="objdump:binutils"; fi ;;
esac
prepare "$root/packaging/requirements-build.lock" "$root/.venv-build"

# PyInstaller needs Python's shared library, which Debian has in a package of its own
need_libpython() {
    [ "$(uname -s)" = Linux ] || return 0
    "$PYTHON" - <<'PYTHON_END' && return 0
import ctypes, os, sys, sysconfig
name = sysconfig.get_config_var("INSTSONAME") or sysconfig.get_config_var("LDLIBRARY") or ""
if ".so" not in name:
    name = f"libpython3.{sys.version_info[1]}.so.1.0"
places = [os.path.join(sysconfig.get_config_var("LIBDIR") or "", name), name]
for place in places:
    try:
        ctypes.CDLL(place)
    except OSError:
        continue
    sys.exit(0)
sys.exit(1)
PYTHON_END
    install_packages "$("$PYTHON" -c 'import sys; print("libpython3.%d" % sys.version_info[1])')" ||
        fail "PyInstaller needs Python's shared library (on Debian the package libpython3)"
}

for part in $what; do
    case $part in
        wheel)
            "$PYTHON" -m hatchling build -t sdist -t wheel >/dev/null
            ;;
        frozen)
            need_libpython
            "$PYTHON" packaging/icons.py --containers build/icons
            "$PYTHON" -m PyInstaller --noconfirm --log-level ERROR \
                --distpath dist --workpath build/pyinstaller packaging/meipi.spec
            ;;
        deb)
            [ -x dist/meipi/meipi ] || fail "build the frozen program first: sh packaging/build.sh frozen deb"
            "$PYTHON" packaging/deb.py dist/meipi dist
            ;;
        *) fail "unknown part: $part (wheel, frozen, deb)" ;;
    esac
done
