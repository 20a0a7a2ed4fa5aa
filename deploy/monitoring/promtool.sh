#!/usr/bin/env bash
# Says where promtool is. Where it isn't installed it is taken out of Debian's package of Prometheus, which is fetched
# as nobody in particular from where this machine's packages come from, and not installed: nothing is left outside
# end-to-end-tests/target. When it can't be had, the last line says why.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../../end-to-end-tests"
command -v promtool && exit
into=$PWD/target/promtool
[[ -x $into/promtool ]] && echo "$into/promtool" && exit
if ! command -v apt-get >/dev/null || ! command -v dpkg >/dev/null; then
  echo 'promtool is not installed, and there is no Debian package to take it from'
  exit 1
fi
rm -rf "$into"
mkdir -p "$into"
cd "$into"
if ! timeout 120 apt-get download -q -o Acquire::Retries=1 -o Acquire::http::Timeout=15 prometheus >said 2>&1; then
  echo "promtool is not installed, and Debian's package of it can't be had: $(grep '^E:' said | head -1)"
  exit 1
fi
dpkg --fsys-tarfile prometheus_*.deb | tar -x --strip-components=3 ./usr/bin/promtool
rm prometheus_*.deb
echo "$into/promtool"
