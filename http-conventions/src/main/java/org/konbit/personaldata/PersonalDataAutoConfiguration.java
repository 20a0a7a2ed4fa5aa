package org.konbit.personaldata;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoTemplate;

/** The handing over, in every service that says what it holds on people. */
@AutoConfiguration(after = DataMongoAutoConfiguration.class)
@ConditionalOnBean({StoredOnPerson.class, MongoTemplate.class})
public class PersonalDataAutoConfiguration {
    @Bean
    HandOver handOver(MongoTemplate mongo, List<StoredOnPerson> stored, ObjectProvider<HeldOnPerson> held) {
        return new HandOver(mongo, stored, held.stream().toList());
    }
}
