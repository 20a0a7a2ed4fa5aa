#!/usr/bin/env bash
# Makes the server the primary of its set, and a user for each service that sees its own database and no other.
set -euo pipefail
exec mongosh --quiet --host mongodb --username admin --password "$(cat /run/konbit/admin)" --authenticationDatabase admin --eval '
  const fs = require("fs");
  try { rs.status() } catch (e) { rs.initiate({_id: "konbit", members: [{_id: 0, host: "mongodb:27017"}]}) }
  while (!db.hello().isWritablePrimary) sleep(200);
  for (const name of ["collectives", "campaigns", "notifications", "gateway"]) {
    const own = db.getSiblingDB(name);
    if (own.getUser(name) === null) own.createUser({
      user: name,
      pwd: fs.readFileSync("/run/konbit/" + name, "utf8"),
      roles: [{role: "readWrite", db: name}, {role: "dbAdmin", db: name}]
    });
  }'
