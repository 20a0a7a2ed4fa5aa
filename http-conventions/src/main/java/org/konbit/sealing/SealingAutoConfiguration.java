package org.konbit.sealing;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;

/** The master key, where {@code konbit.master-key-file} is set; a wrong one stops the start. */
@AutoConfiguration
@ConditionalOnProperty("konbit.master-key-file")
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
}
