package org.konbit.local;

import com.mongodb.ConnectionString;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.konbit.local.broker.BrokerSettings;
import org.konbit.local.database.Database;

/** The settings that a service is started with: addresses, its own credentials, and nobody else's. */
final class ServiceEnvironment {
    private static final String HERE = "127.0.0.1";
    private static final String SMS_USER = "konbit";

    private final DataFolder data;
    private final Ports ports;
    private final Secrets secrets;
    private final Outside outside;
    private final BrokerSettings broker;
    private final Database database;

    ServiceEnvironment(
            DataFolder data, Ports ports, Secrets secrets, Outside outside, BrokerSettings broker, Database database) {
        this.data = data;
        this.ports = ports;
        this.secrets = secrets;
        this.outside = outside;
        this.broker = broker;
        this.database = database;
    }

    Map<String, String> of(Part service, int port) {
        var environment = new HashMap<String, String>();
        environment.put("SERVER_PORT", Integer.toString(port));
        environment.put("KONBIT_BIND_ADDRESS", HERE);
        environment.put(Outside.MONGODB, mongodb(service));
        environment.put("KONBIT_MASTER_KEY_FILE", data.masterKey(service).toString());
        if (service == Part.GATEWAY) {
            environment.put(Outside.PUBLIC_URL, publicUrl());
            environment.put("KONBIT_SMS_WEBHOOK_SECRET", secrets.get("sms.webhook"));
            environment.put("KONBIT_LOCAL_TOKEN_SECRET", secrets.get("gateway.token"));
            environment.put("KONBIT_INSTANCES_FILE", data.instances().toString());
            // Where nobody comes from outside, demos, tests and benchmarks call as fast as they can.
            var comeFromOutside = Boolean.toString(outside.has(Outside.PUBLIC_URL));
            environment.put("KONBIT_CALL_LIMITS", System.getenv().getOrDefault("KONBIT_CALL_LIMITS", comeFromOutside));
        } else {
            environment.put("KONBIT_JWKS_URI", gateway() + "/internal/jwks");
        }
        environment.putAll(kafka(service));
        if (service == Part.NOTIFICATIONS) {
            // Where a provider's reports come in, and the secret by which the gateway knows that they are its.
            environment.put(Outside.PUBLIC_URL, publicUrl());
            environment.put("KONBIT_SMS_WEBHOOK_SECRET", secrets.get("sms.webhook"));
            environment.put(
                    Outside.SMTP,
                    outside.has(Outside.SMTP) ? outside.get(Outside.SMTP) : "smtp://" + HERE + ":" + ports.smtp());
            // Nothing costs anything here, benchmarks send by the hundred thousand, and organizers are new.
            for (var bound : List.of("KONBIT_SMS_BUDGET_A_DAY", "KONBIT_SMS_BUDGET_A_CAMPAIGN"))
                environment.put(bound, System.getenv().getOrDefault(bound, "-1"));
            environment.put("KONBIT_COOL_DOWN", System.getenv().getOrDefault("KONBIT_COOL_DOWN", "0s"));
            environment.put(Outside.SMS, outside.has(Outside.SMS) ? outside.get(Outside.SMS) : standInSms());
        }
        return environment;
    }

    Map<String, String> ofStandIns() {
        return Map.of(
                "KONBIT_BIND_ADDRESS", HERE,
                "KONBIT_STAND_IN_PORT", Integer.toString(ports.of(Part.STAND_INS)),
                "KONBIT_STAND_IN_SMTP_PORT", Integer.toString(ports.smtp()),
                "KONBIT_STAND_IN_SMS_USER", SMS_USER,
                "KONBIT_STAND_IN_SMS_PASSWORD", secrets.get("sms.provider"),
                "KONBIT_SMS_WEBHOOK_SECRET", secrets.get("sms.webhook"),
                "KONBIT_GATEWAY_URL", gateway());
    }

    /** Where members find the gateway; on this machine, unless it is said. */
    private String publicUrl() {
        return outside.has(Outside.PUBLIC_URL) ? outside.get(Outside.PUBLIC_URL) : gateway();
    }

    private String gateway() {
        return "http://127.0.0.1:" + ports.of(Part.GATEWAY);
    }

    private String standInSms() {
        return "kannel+http://%s:%s@127.0.0.1:%d/cgi-bin/sendsms"
                .formatted(SMS_USER, secrets.get("sms.provider"), ports.of(Part.STAND_INS));
    }

    private String mongodb(Part service) {
        return outside.has(Outside.MONGODB)
                ? withDatabase(outside.get(Outside.MONGODB), service.database())
                : database.serviceUri(service.database(), secrets.mongodbPassword(service));
    }

    private Map<String, String> kafka(Part service) {
        if (outside.has(Outside.KAFKA)) return outside.broker();
        return Map.of(
                "KAFKA_BOOTSTRAP_SERVERS",
                broker.bootstrap(),
                "KAFKA_SECURITY_PROTOCOL",
                "SASL_PLAINTEXT",
                "KAFKA_SASL_MECHANISM",
                "SCRAM-SHA-256",
                "KAFKA_SASL_JAAS_CONFIG",
                BrokerSettings.jaas(service.module(), secrets.kafkaPassword(service)));
    }

    /** One server for all four: each still has a database of its own, and the login stays where it was. */
    static String withDatabase(String uri, String database) {
        var parsed = new ConnectionString(uri);
        var scheme = uri.indexOf("://") + 3;
        var query = uri.indexOf('?');
        var hostsEnd = uri.indexOf('/', scheme);
        var hosts = uri.substring(0, hostsEnd >= 0 ? hostsEnd : query >= 0 ? query : uri.length());
        var options = query >= 0 ? uri.substring(query + 1) : "";
        var before = parsed.getDatabase();
        if (parsed.getCredential() != null
                && !options.toLowerCase(java.util.Locale.ROOT).contains("authsource=")) {
            var login = "authSource=" + (before == null ? "admin" : before);
            options = options.isEmpty() ? login : options + "&" + login;
        }
        return hosts + "/" + database + (options.isEmpty() ? "" : "?" + options);
    }
}
