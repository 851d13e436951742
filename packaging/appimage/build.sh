#!/bin/sh
# Puts dist/meipi into dist/Meipi-VERSION-ARCH.AppImage: sh packaging/appimage/build.sh VERSION
# Needs appimagetool in PATH (or its path in APPIMAGETOOL), and the folder that
# `sh packaging/build.sh frozen` makes. Build on the oldest system the file shall run on: the C
# library there is the oldest that will do.
set -eu
version=${1:?name the version}
root=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd)
cd "$root"
id=io.meipi.Meipi
tree=build/Meipi.AppDir
rm -rf "$tree"
mkdir -p "$tree/usr/lib" "$tree/usr/bin" "$tree/usr/share/applications" "$tree/usr/share/metainfo"
cp -a dist/meipi "$tree/usr/lib/meipi"
ln -s ../lib/meipi/meipi "$tree/usr/bin/meipi"
cp packaging/linux/$id.desktop "$tree/usr/share/applications/"
cp packaging/linux/$id.metainfo.xml "$tree/usr/share/metainfo/$id.appdata.xml"
for size in 16 22 24 32 48 64 128 256 512; do
    folder=$tree/usr/share/icons/hicolor/${size}x$size/apps
    mkdir -p "$folder"
    cp resources/icons/meipi-$size.png "$folder/$id.png"
done
cp packaging/linux/$id.desktop "$tree/"
cp resources/icons/meipi-256.png "$tree/$id.png"
ln -s $id.png "$tree/.DirIcon"
ln -s usr/bin/meipi "$tree/AppRun"
ARCH=$(uname -m) "${APPIMAGETOOL:-appimagetool}" --no-appstream "$tree" \
    "dist/Meipi-$version-$(uname -m).AppImage"
