package org.konbit.collectives.brigade.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.konbit.collectives.brigade.WorkDay;
import org.konbit.collectives.brigade.WorkDayReport;
import org.konbit.collectives.brigade.WorkDayReport.Absence;
import org.konbit.collectives.brigade.WorkDays;
import org.konbit.personaldata.HeldOnPerson;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Limit;

/** The days on which somebody worked, and those that they missed: of each what is said of them, and of nobody else. */
@Configuration(proxyBeanMethods = false)
class WorkDaysHeld {
    /** One more than are ever handed over, which then is noticed. */
    private static final Limit ALL = Limit.of(10_001);

    private record Given(
            UUID collective,
            LocalDate date,
            String task,
            @Nullable BigDecimal hours) {
        static Given of(WorkDay day, UUID person) {
            var hours = report(day).hours().stream()
                    .filter(one -> one.person().equals(person))
                    .map(WorkDayReport.Hours::hours)
                    .findFirst();
            return new Given(day.collective().value(), day.date(), day.task(), hours.orElse(null));
        }
    }

    private record Missed(UUID collective, LocalDate date, Absence.Reason reason) {
        static Stream<Missed> of(WorkDay day, UUID person) {
            return report(day).absent().stream()
                    .filter(one -> one.person().equals(person))
                    .map(one -> new Missed(day.collective().value(), day.date(), one.reason()));
        }
    }

    @Bean
    HeldOnPerson workDaysGiven(WorkDays workDays) {
        return held(
                "workDaysGiven",
                person -> workDays.findByReportPresentOrderById(person, ALL).stream()
                        .map(day -> Given.of(day, person))
                        .toList());
    }

    @Bean
    HeldOnPerson workDaysMissed(WorkDays workDays) {
        return held(
                "workDaysMissed",
                person -> workDays.findByReportAbsentPersonOrderById(person, ALL).stream()
                        .flatMap(day -> Missed.of(day, person))
                        .toList());
    }

    private interface Reading {
        List<?> of(UUID person);
    }

    private static HeldOnPerson held(String name, Reading reading) {
        return new HeldOnPerson() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public List<?> of(UUID person) {
                return reading.of(person);
            }
        };
    }

    private static WorkDayReport report(WorkDay day) {
        return Objects.requireNonNull(day.report());
    }
}
