#!/bin/sh
# Puts dist/Meipi.app into dist/meipi-VERSION.dmg, with hdiutil that every Mac has.
#   sh packaging/macos/dmg.sh VERSION
# The app is signed with the certificate named in MEIPI_SIGN, or else for this machine alone ("-"):
# another Mac then opens it by right click, Open. Notarising needs an Apple account and is left to
# whoever publishes.
set -eu
version=${1:?name the version}
cd "$(dirname "$0")/../.."
codesign --force --deep --options runtime --sign "${MEIPI_SIGN:--}" dist/Meipi.app
stage=$(mktemp -d)
trap 'rm -rf "$stage"' EXIT
cp -R dist/Meipi.app "$stage/"
ln -s /Applications "$stage/Applications"
hdiutil create -volname "Meipi $version" -srcfolder "$stage" -ov -format UDZO "dist/meipi-$version.dmg"
