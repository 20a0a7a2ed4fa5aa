#!/usr/bin/env bash
# Takes the stand-ins' secrets out of their folder and starts them.
set -euo pipefail
for name in KONBIT_STAND_IN_SMS_PASSWORD KONBIT_SMS_WEBHOOK_SECRET; do
  export "$name=$(cat "/run/konbit/$name")"
done
exec java -cp local-platform.jar org.konbit.local.standin.StandIns
