#!/bin/sh
# Builds the wheel and the .deb, installs the .deb in a clean Debian, starts it on Xvfb, opens an
# article, takes a picture, removes it again and looks for leftovers: sh packaging/check-package.sh
#   --prefix    unpack into a folder instead of a clean Debian (no download, two minutes less)
#   --keep DIR  leave the packages, the picture and the trees in DIR
# Needs Debian or Ubuntu and root; elsewhere it says so and ends well.
set -eu
root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
cd "$root"
. "$root/packaging/setup.sh"

skip() {
    echo "package check: skipped, $1"
    exit 0
}
command -v dpkg-deb >/dev/null 2>&1 || skip "there is no dpkg on this system"
[ "$(id -u)" = 0 ] || skip "it installs packages and needs root"

EXTRA_TOOLS="Xvfb:xvfb xdotool:xdotool objdump:binutils desktop-file-validate:desktop-file-utils appstreamcli:appstream"
case " $* " in
    *" --prefix "*) ;;
    *) EXTRA_TOOLS="$EXTRA_TOOLS debootstrap:debootstrap" ;;
esac
prepare "$root/packaging/requirements-build.lock" "$root/.venv-build"
exec "$PYTHON" packaging/check_package.py "$@"
