#!/usr/bin/env bash
# Makes the passwords and master keys of a compose platform at its first start, a folder for each who needs some:
# nobody can read another's. What is there stays, so it may run again.
set -euo pipefail
umask 077
all=/secrets

random() { printf 'k%s' "$(head -c 24 /dev/urandom | base64 | tr '+/' '-_' | tr -d '=\n')"; }
# secret FOLDER NAME [VALUE]: writes VALUE, or a new random one, unless there is one.
secret() {
  mkdir -p "$all/$1"
  [[ -e $all/$1/$2 ]] || printf '%s' "${3:-$(random)}" >"$all/$1/$2"
}
value() { cat "$all/$1/$2"; }

secret platform kafka.admin
secret platform mongodb.admin
secret platform mongodb.key "$(head -c 60 /dev/urandom | base64 | tr -dc 'A-Za-z0-9')"
secret platform gateway.token
secret platform sms.webhook
secret platform sms.provider
secret kafka cluster-id "$(head -c 16 /dev/urandom | base64 | tr '+/' 'ab' | tr -d '=\n')"
secret kafka admin "$(value platform kafka.admin)"
secret mongodb admin "$(value platform mongodb.admin)"
secret mongodb key "$(value platform mongodb.key)"
secret mongodb-users admin "$(value platform mongodb.admin)"

for service in collectives campaigns notifications gateway; do
  module=$service-service
  [[ $service == gateway ]] && module=gateway
  secret platform "kafka.$module"
  secret platform "mongodb.$service"
  secret kafka "$module" "$(value platform "kafka.$module")"
  secret mongodb-users "$service" "$(value platform "mongodb.$service")"
  # The names are those of the settings: each service takes its folder as a config tree.
  secret "$service/settings" MONGODB_URI "mongodb://$service:$(value platform "mongodb.$service")@mongodb:27017/$service?authSource=$service&replicaSet=konbit&w=majority&journal=true&retryWrites=true"
  secret "$service/settings" KAFKA_SASL_JAAS_CONFIG "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"$module\" password=\"$(value platform "kafka.$module")\";"
  [[ -e $all/$service/keys/master-key.json ]] || java -cp '/app/lib/*' org.konbit.sealing.MakeMasterKey "$all/$service/keys/master-key.json"
done
secret notifications/settings SMS_URL "kannel+http://konbit:$(value platform sms.provider)@stand-ins:8090/cgi-bin/sendsms"
secret notifications/settings KONBIT_SMS_WEBHOOK_SECRET "$(value platform sms.webhook)"
secret gateway/settings KONBIT_LOCAL_TOKEN_SECRET "$(value platform gateway.token)"
secret gateway/settings KONBIT_SMS_WEBHOOK_SECRET "$(value platform sms.webhook)"
secret stand-ins KONBIT_STAND_IN_SMS_PASSWORD "$(value platform sms.provider)"
secret stand-ins KONBIT_SMS_WEBHOOK_SECRET "$(value platform sms.webhook)"

# The launcher's commands (token, import) read the same secrets in their own form.
mkdir -p "$all/launcher/secrets"
{
  printf '{'
  separator=''
  for name in "$all"/platform/*; do
    printf '%s"%s":"%s"' "$separator" "$(basename "$name")" "$(cat "$name")"
    separator=,
  done
  printf ',"kafka.controller":"-"}'
} >"$all/launcher/secrets/credentials.json"

chown -R 10001:10001 "$all"/{collectives,campaigns,notifications,gateway,stand-ins,launcher}
chown -R 1000:1000 "$all/kafka"
chown -R 999:999 "$all"/{mongodb,mongodb-users}
