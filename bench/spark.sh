#!/bin/sh
# One machine beside Spark on it: the red flags of a file and one aggregate of the budget, each as a whole process, start-up included.
#   bench/spark.sh OCDS.jsonl ROWS
# OCDS.jsonl: ../shared/bench/generate-ocds.py 200000 … 7. ROWS: the folder DATA/budget/<SHA-256>/rows that bench/budget.sh FOLDER leaves.
# Spark runs as local[2], without a cluster's installation: on the libraries that Maven fetches for the module's tests.
set -eu
root=$(dirname "$(dirname "$(readlink -f "$0")")")
ocds=$(readlink -f "$1")
rows=$(readlink -f "$2")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

maven() { mvn -B -ntp -q -f "$root/pom.xml" "$@"; }
"$root/veeduria" help >/dev/null # builds the first time
maven -pl spark -am -Dmaven.test.skip=true package dependency:build-classpath -Dmdep.outputFile="$work/libraries"
opens=$(sed -n '/<test.jvm>/,/<\/test.jvm>/p' "$root/spark/pom.xml" | grep -v test.jvm)
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
timed() {
    name=$1
    shift
    /usr/bin/time -f "$name: %e s wall, %U s user, %S s system, %M kB" "$@" >"$work/said" 2>"$work/err" || cat "$work/err"
    tail -n 1 "$work/err"
}
spark() {
    name=$1
    job=$2
    shift 2
    # shellcheck disable=SC2086
    timed "$name" "$java" $opens -Xmx4g -Dspark.master='local[2]' -Dspark.ui.enabled=false \
        -cp "$root/spark/target/classes:$(cat "$work/libraries")" "org.veeduria.spark.$job" "$@"
}

uptime
cat "$ocds" >/dev/null
for code in R003 R018 R024 R025 R028 R030 R035 R036 R038 R048 R058; do echo "[$code]"; done >"$work/eleven.ini"
"$root/veeduria" flags --settings "$work/eleven.ini" -o "$work/one.json" "$ocds" # rehearses the first time
timed "flags, one machine" "$root/veeduria" flags --settings "$work/eleven.ini" -o "$work/one.json" "$ocds"
spark "flags, Spark local[2]" FlagJob --settings "$work/eleven.ini" -o "$work/spark.json" "$ocds"
cmp "$work/one.json" "$work/spark.json" && echo "flags: the same bytes"
spark "aggregate from the rows, Spark local[2]" CubeJob --cut ano_eje:2025 --drilldown especifica_det \
    --aggregates 'pim.sum|devengado.sum' --order pim.sum:desc -o "$work/spark.csv" "$rows"
wc -l <"$work/spark.csv"
uptime
