#!/usr/bin/env bash
# Fetches the programs that benchmarks compare with (Debian's postfix: smtp-source, smtp-sink) without installing
# them: nothing is started, and nothing is left outside benchmarks/target.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
into=target/peers
[[ -x $into/usr/sbin/smtp-sink ]] && exit 0
command -v apt-get >/dev/null || { echo 'peers: only Debian and its kin are known here: put smtp-source and smtp-sink on the PATH' >&2; exit 1; }
mkdir -p "$into"
cd "$into"
apt-get download -q postfix >/dev/null 2>&1 || { apt-get update -q >/dev/null; apt-get download -q postfix >/dev/null; }
dpkg -x postfix_*.deb .
rm -f postfix_*.deb
