package org.konbit.campaigns;

import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The campaigns service. */
@SpringBootApplication
@EnableScheduling
public class CampaignsApplication {
    public static void main(String[] args) {
        SpringApplication.run(CampaignsApplication.class, args);
    }

    /** As fine as the database keeps time, so that what is answered at once is what is read later. */
    @Bean
    static Clock clock() {
        return Clock.tickMillis(ZoneOffset.UTC);
    }
}
