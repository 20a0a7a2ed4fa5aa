package org.konbit.notifications.sending;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;

/** What a provider answered, by kind: how fast it takes messages, and whether anything is wrong with it. */
public final class CountedAnswers {
    private final Counter accepted;
    private final Counter refused;
    private final Counter later;
    private final Counter unreachable;

    /** @param provider {@code mail} or {@code sms} */
    public CountedAnswers(MeterRegistry meters, String provider) {
        this.accepted = counter(meters, provider, "accepted");
        this.refused = counter(meters, provider, "refused");
        this.later = counter(meters, provider, "later");
        this.unreachable = counter(meters, provider, "unreachable");
    }

    private static Counter counter(MeterRegistry meters, String provider, String answer) {
        return Counter.builder("konbit.provider.answers")
                .description("What became of messages that were to be handed to a provider")
                .tag("provider", provider)
                .tag("answer", answer)
                .register(meters);
    }

    public List<Handed> of(List<Handed> all) {
        for (var handed : all) {
            var counter = switch (handed) {
                case Handed.Accepted _ -> accepted;
                case Handed.Refused _ -> refused;
                case Handed.Later _ -> later;
                case Handed.Unreachable _ -> unreachable;
            };
            counter.increment();
        }
        return all;
    }
}
