#!/bin/sh
# The main pages of a running site, asked by a second process (wrk): first view, then two visitors without a pause, then far too many.
#   bench/pages.sh [ADDRESS [SECONDS]]
set -eu
site=${1:-http://localhost:8080}
seconds=${2:-10}
first() { curl -fsS "$site/api/v1/$1&size=1" | tr ',' '\n' | sed -n "s/.*\"$2\":\"\([^\"]*\)\".*/\1/p" | head -1; }

# The site of a request is at most as old as what was loaded: a place of the first process, who called it, who won there.
process=$(first "processes?category=works&place=170000" ocid)
supplier=$(first "suppliers?category=works&place=170000" id)
entity=$(first "entities?category=works&place=170000" id)

pages="/ /lugar/000000 /lugar/170000 /lugar/170300 /lugar/170301 /lugar/080101 /compra/$process /proveedor/$supplier
/entidad/$entity /senales /senales?indicator=R018&place=170000 /buscar?q=puente /como-sabemos /datos
/api/v1/processes?place=170000 /api/v1/flags?indicator=R018 /api/v1/suppliers?place=170000 /log/checkpoint"

echo "$(nproc) cores, load average $(cut -d' ' -f1-3 /proc/loadavg)"
echo "address | first view | requests a second | median | 99 % | not 2xx"
for page in $pages; do
    view=$(curl -fsS -o /dev/null -w '%{time_total}' "$site$page")
    wrk -t1 -c2 -d2s "$site$page" >/dev/null
    wrk -t1 -c2 "-d${seconds}s" --latency "$site$page" | awk -v page="$page" -v view="$view" '
        /50%/ { median = $2 } /99%/ { high = $2 } /Requests\/sec/ { rate = $2 } /Non-2xx/ { bad = $NF }
        END { printf "%s | %.0f ms | %s | %s | %s | %d\n", page, view * 1000, rate, median, high, bad }'
done
echo "load average $(cut -d' ' -f1-3 /proc/loadavg)"
echo "600 visitors at once without a pause, $seconds s, one place:"
wrk -t1 -c600 "-d${seconds}s" --latency "$site/lugar/170000" | grep -E '50%|99%|requests in|Non-2xx|Socket|Requests/sec' || true
echo "and then one: $(curl -fsS -o /dev/null -w '%{time_total} s, %{http_code}' "$site/lugar/170000")"
