#!/usr/bin/env bash
# Fetches the programs that benchmarks compare with (Debian's postfix: smtp-source, smtp-sink; nginx; wrk) without
# installing them: nothing is started, and nothing is left outside benchmarks/target.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
into=target/peers
packages=(postfix nginx wrk libluajit-5.1-2)
[[ -e $into/fetched ]] && exit 0
command -v apt-get >/dev/null || { echo 'peers: these programs are known to be had from Debian and its kin only' >&2; exit 1; }
rm -rf "$into"
mkdir -p "$into"
cd "$into"
apt-get download -q "${packages[@]}" >/dev/null 2>&1 || { apt-get update -q >/dev/null; apt-get download -q "${packages[@]}" >/dev/null; }
for package in ./*.deb; do dpkg -x "$package" .; done
rm -f ./*.deb
touch fetched
