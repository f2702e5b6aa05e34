#!/bin/sh
# Micro benchmark (JMH) of the reader of `./veeduria flags`: lines, jumping, fields, folding.
#   bench/reading.sh FILE.jsonl [JMH options]
set -eu
root=$(dirname "$(dirname "$(readlink -f "$0")")")
file=$(readlink -f "$1")
shift
mvn -q -B -ntp -f "$root/pom.xml" -pl bench -am -Dmaven.test.skip=true package dependency:copy-dependencies -DincludeScope=runtime
exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" -cp "$root/bench/target/classes:$root/bench/target/dependency/*" \
    org.openjdk.jmh.Main -p "file=$file" "$@"
