#!/bin/sh
# Whole-process benchmark of `./veeduria flags`: start-up included, beside plain Jackson tokenising of the same file.
#   bench/flags.sh [FILE.jsonl] [ROUNDS]
# Without FILE it makes the usual one (1.39 GB) with ../shared/bench/generate-ocds.py 200000 … 7.
set -eu
root=$(dirname "$(dirname "$(readlink -f "$0")")")
file=${1:-${TMPDIR:-/tmp}/veeduria-bench-200000-7.jsonl}
rounds=${2:-5}
[ -f "$file" ] || python3 "$root/../shared/bench/generate-ocds.py" 200000 "$file" 7

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
for code in R003 R018 R024 R025 R028 R030 R035 R036 R038 R048 R058; do echo "[$code]"; done >"$work/eleven.ini"
size=$(stat -c %s "$file")
cat "$file" >/dev/null # into the page cache

# measure NAME COMMAND…: the best of so many rounds.
measure() {
    name=$1
    shift
    for _ in $(seq "$rounds"); do
        /usr/bin/time -a -o "$work/times" -f "%e %U %S %M" "$@" >/dev/null
    done
    sort -n "$work/times" | head -n 1 | awk -v name="$name" -v size="$size" \
        '{ printf "%-28s %6.2f s wall %6.2f s CPU %6.0f MB/s %6.0f MB resident\n", name, $1, $2 + $3, size / 1e6 / $1, $4 / 1024 }'
    rm "$work/times"
}

uptime
"$root/veeduria" flags --settings "$work/eleven.ini" -o "$work/out.json" "$file" # builds and rehearses the first time
measure "flags --compat cardinal" "$root/veeduria" flags --compat cardinal --settings "$work/eleven.ini" -o "$work/out.json" "$file"
measure "flags, the same eleven" "$root/veeduria" flags --settings "$work/eleven.ini" -o "$work/out.json" "$file"
measure "Jackson tokens, one thread" "${JAVA_HOME:+$JAVA_HOME/bin/}java" -XX:+UseSerialGC \
    -cp "$(find "$root/dist/app" -name '*.jar' | tr '\n' ':')" "$root/bench/JacksonTokens.java" "$file"
