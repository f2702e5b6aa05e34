#!/bin/sh
# The budget at the ministry's size: a year of 6.2 million rows x 63 columns written and loaded, then questions over 16 such years.
#   bench/budget.sh [FOLDER]
# FOLDER (a temporary one without it) needs 20 GB; it is kept where it is given.
set -eu
root=$(dirname "$(dirname "$(readlink -f "$0")")")
rows=6200000
years=16
work=${1:-$(mktemp -d)}
[ $# -gt 0 ] || trap 'rm -rf "$work"' EXIT
mkdir -p "$work/classes"

uptime
"$root/veeduria" help >/dev/null # builds the first time
libraries=$(find "$root/dist/app" -name '*.jar' | tr '\n' ':')
java=${JAVA_HOME:+$JAVA_HOME/bin/}
"${java}javac" -proc:none -d "$work/classes" -cp "$libraries" \
    "$root/bench/src/main/java/org/veeduria/bench/MefVolume.java" "$root/bench/src/main/java/org/veeduria/bench/CubeVolume.java"
bench() {
    "${java}java" --enable-native-access=ALL-UNNAMED -cp "$work/classes:$libraries" "org.veeduria.bench.$@"
}

[ -f "$work/mef-2025.csv" ] || bench MefVolume "$work/mef-2025.csv" 2025 $rows 7
/usr/bin/time -f "ingestion: %e s wall, %U s user, %S s system, %M kB of the command's memory" \
    "$root/veeduria" load "$work/mef-2025.csv" --data "$work/data"
bench CubeVolume "$(find "$work/data/budget" -mindepth 1 -maxdepth 1 -type d -name '????????*' | head -n 1)" "$work/years" $years
uptime
