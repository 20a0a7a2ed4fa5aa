package org.konbit.sealing;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
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
    MasterKey masterKey(@Value("${konbit.master-key-file}") Path file) {
        return MasterKey.fromFile(file);
    }

    @Bean
    @ConditionalOnMissingBean
    PersonalKeys personalKeys(MasterKey master) {
        return new PersonalKeys(master);
    }
}
