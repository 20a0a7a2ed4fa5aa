#!/usr/bin/env bash
# A replica set of one, with logins; the image's own entry point makes the administrator at the first start.
set -euo pipefail
install -m 0400 -o mongodb -g mongodb /run/konbit/key /tmp/key
# What a killed instance had begun to write is held until its transaction ends: not for a minute.
exec docker-entrypoint.sh mongod --replSet konbit --keyFile /tmp/key --bind_ip_all --wiredTigerCacheSizeGB 0.5 \
  --setParameter transactionLifetimeLimitSeconds=15
