package org.konbit.audit;

import java.time.Clock;
import java.util.HashMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.data.mongodb.core.MongoTemplate;

/** The audit log, in every service that has a database; anchored where a broker is configured. */
@AutoConfiguration(after = DataMongoAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnBean(MongoTemplate.class)
@EnableConfigurationProperties(AuditSettings.class)
public class AuditAutoConfiguration {
    private static final String BROKER = "spring.kafka.bootstrap-servers";

    @Bean
    StoredEntries auditEntries(MongoTemplate mongo) {
        return new StoredEntries(mongo);
    }

    @Bean
    AuditLog auditLog(
            StoredEntries stored, AuditSettings settings, @Value("${spring.application.name:service}") String service) {
        return new AuditLog(stored, settings, Clock.systemUTC(), service);
    }

    @Bean
    AuditTrail auditTrail(AuditLog log) {
        return new AuditTrail(log, Clock.systemUTC());
    }

    @Bean
    @ConditionalOnProperty(BROKER)
    KafkaAnchors auditAnchors(
            Environment environment,
            @Value("${spring.application.name:service}") String service,
            @Value("${konbit.kafka.topic-prefix:}") String prefix) {
        var client = Binder.get(environment)
                .bind("spring.kafka.properties", Bindable.mapOf(String.class, String.class))
                .orElseGet(HashMap::new);
        client.put("bootstrap.servers", environment.getRequiredProperty(BROKER));
        return new KafkaAnchors(client, prefix, service, Clock.systemUTC());
    }

    @Bean
    @ConditionalOnBean(Anchors.class)
    LookAfterChains lookAfterAuditChains(StoredEntries stored, Anchors anchors, AuditSettings settings) {
        return new LookAfterChains(stored, anchors, settings, Clock.systemUTC());
    }
}
