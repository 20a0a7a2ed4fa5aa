#!/usr/bin/env bash
# Starts the broker with SASL and rights; its users are written into the storage before its first start.
set -euo pipefail
secrets=/run/konbit
properties=/tmp/server.properties
admin=$(cat "$secrets/admin")
sed "s|@ADMIN@|$admin|g" /deploy/kafka.properties >"$properties"
if [[ ! -e /var/lib/kafka/data/meta.properties ]]; then
  users=(--add-scram "SCRAM-SHA-256=[name=admin,password=$admin]")
  for service in collectives-service campaigns-service notifications-service gateway; do
    users+=(--add-scram "SCRAM-SHA-256=[name=$service,password=$(cat "$secrets/$service")]")
  done
  /opt/kafka/bin/kafka-storage.sh format --config "$properties" --cluster-id "$(cat "$secrets/cluster-id")" "${users[@]}"
fi
exec /opt/kafka/bin/kafka-server-start.sh "$properties"
