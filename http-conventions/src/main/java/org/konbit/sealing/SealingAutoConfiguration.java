package org.konbit.sealing;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.nio.file.Path;
import java.util.Comparator;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;

/** The master key, where {@code konbit.master-key-file} is set; a wrong one stops the start. */
@AutoConfiguration(after = DataMongoAutoConfiguration.class)
@ConditionalOnProperty("konbit.master-key-file")
@EnableConfigurationProperties(MasterKeySettings.class)
public class SealingAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    MasterKey masterKey(@Value("${konbit.master-key-file}") String file) {
        if (file.isBlank()) throw UnusableMasterKey.notSet();
        return MasterKey.fromFile(Path.of(file));
    }

    /** Before the web server starts, which would say at length what came of a key that it can't know. */
    @Bean
    static BeanFactoryPostProcessor masterKeyFirst() {
        return beans -> beans.getBean(MasterKey.class);
    }

    @Bean
    @ConditionalOnMissingBean
    PersonalKeys personalKeys(MasterKey master) {
        return new PersonalKeys(master);
    }

    /** Changing the key while the service runs, where it has a database. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnBean(MongoTemplate.class)
    static class WithDatabase {

        @Bean
        SealedPlace whatTheKeyIsKnownBy() {
            return KnownByItsKey.place();
        }

        @Bean
        ChangeOfKeys changeOfKeys(
                ConfigurableApplicationContext service,
                MongoTemplate mongo,
                MasterKey master,
                MasterKeySettings settings,
                Rewrapping rewrapping) {
            return new ChangeOfKeys(service, new KnownByItsKey(mongo, master), master, rewrapping, settings);
        }

        @Bean
        Rewrapping rewrapping(
                MongoTemplate mongo, MasterKey master, MasterKeySettings settings, ObjectProvider<SealedPlace> places) {
            return new Rewrapping(
                    mongo,
                    master,
                    settings,
                    places.stream()
                            .sorted(Comparator.comparing(SealedPlace::collection)
                                    .thenComparing(SealedPlace::field))
                            .toList());
        }

        /** Asked of the database at each look at the figures, as instances share it. */
        @Bean
        MeterBinder sealedByOlderKeys(Rewrapping rewrapping) {
            return meters -> Gauge.builder("konbit.sealed.by.older.keys", rewrapping, Rewrapping::left)
                    .description("At most so many are sealed by an older master key")
                    .register(meters);
        }
    }
}
