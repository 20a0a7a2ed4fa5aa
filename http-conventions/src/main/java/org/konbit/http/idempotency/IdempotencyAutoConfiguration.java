package org.konbit.http.idempotency;

import java.time.Clock;
import org.konbit.http.ImportPaths;
import org.konbit.http.mongo.NeededIndexes;
import org.konbit.http.problem.ProblemWriter;
import org.konbit.http.token.TokenCheckAutoConfiguration;
import org.konbit.sealing.MasterKey;
import org.konbit.sealing.SealingAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Idempotent POSTs, in every service that checks tokens and has a database and a master key. */
@AutoConfiguration(
        after = {TokenCheckAutoConfiguration.class, SealingAutoConfiguration.class, DataMongoAutoConfiguration.class})
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnProperty("konbit.internal-token.jwk-set-uri")
@ConditionalOnBean({MongoTemplate.class, MasterKey.class})
public class IdempotencyAutoConfiguration {
    /** After Spring Security, as a key belongs to its caller. */
    private static final int AFTER_SECURITY = 0;

    @Bean
    KeptAnswers keptAnswers(MongoTemplate mongo, MasterKey master) {
        return new KeptAnswers(mongo, master, Clock.systemUTC());
    }

    @Bean
    NeededIndexes keptAnswersIndexes() {
        return KeptAnswers.indexes();
    }

    @Bean
    FilterRegistrationBean<IdempotencyFilter> idempotencyFilter(
            KeptAnswers answers, ImportPaths importPaths, ProblemWriter problems) {
        var filter = new FilterRegistrationBean<>(new IdempotencyFilter(answers, importPaths, problems));
        filter.setOrder(AFTER_SECURITY);
        return filter;
    }
}
