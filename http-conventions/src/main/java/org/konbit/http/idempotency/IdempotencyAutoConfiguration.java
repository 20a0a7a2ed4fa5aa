package org.konbit.http.idempotency;

import java.time.Clock;
import java.util.ArrayList;
import org.konbit.http.HttpProperties;
import org.konbit.http.ImportPaths;
import org.konbit.http.PathSet;
import org.konbit.http.mongo.NeededIndexes;
import org.konbit.http.problem.ProblemWriter;
import org.konbit.http.token.TokenCheckAutoConfiguration;
import org.konbit.instances.InstancesAutoConfiguration;
import org.konbit.instances.LivingInstances;
import org.konbit.sealing.MasterKey;
import org.konbit.sealing.SealedPlace;
import org.konbit.sealing.SealingAutoConfiguration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.data.mongodb.MongoTransactionManager;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Idempotent POSTs, in every service that checks tokens and has a database and a master key. */
@AutoConfiguration(
        after = {
            TokenCheckAutoConfiguration.class,
            SealingAutoConfiguration.class,
            DataMongoAutoConfiguration.class,
            InstancesAutoConfiguration.class
        })
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnProperty("konbit.internal-token.jwk-set-uri")
@ConditionalOnBean({MongoTemplate.class, MasterKey.class})
public class IdempotencyAutoConfiguration {
    /** After Spring Security, as a key belongs to its caller. */
    private static final int AFTER_SECURITY = 0;

    @Bean
    KeptAnswers keptAnswers(MongoTemplate mongo, MasterKey master, LivingInstances instances) {
        return new KeptAnswers(mongo, master, instances, Clock.systemUTC());
    }

    @Bean
    NeededIndexes keptAnswersIndexes() {
        return KeptAnswers.indexes();
    }

    @Bean
    SealedPlace keptAnswersSealed() {
        return KeptAnswers.sealed();
    }

    @Bean
    FilterRegistrationBean<IdempotencyFilter> idempotencyFilter(
            KeptAnswers answers,
            ObjectProvider<MongoTransactionManager> transactions,
            MongoDatabaseFactory database,
            HttpProperties properties,
            ImportPaths importPaths,
            ProblemWriter problems) {
        var piecemeal = new ArrayList<>(properties.importPaths());
        piecemeal.addAll(properties.mediaPaths());
        piecemeal.addAll(properties.piecemealPaths());
        var withItsAnswer = new WithItsAnswer(
                transactions.getIfAvailable(() -> new MongoTransactionManager(database)), new PathSet(piecemeal));
        var filter = new FilterRegistrationBean<>(new IdempotencyFilter(answers, withItsAnswer, importPaths, problems));
        filter.setOrder(AFTER_SECURITY);
        return filter;
    }
}
