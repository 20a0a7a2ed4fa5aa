package org.konbit.collectives;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The collectives-service. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class CollectivesApplication {

    public static void main(String[] args) {
        SpringApplication.run(CollectivesApplication.class, args);
    }
}
