package org.konbit.notifications.recipient;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.konbit.http.Caller;
import org.springframework.stereotype.Component;

/** Says beforehand how many an audience is, how they would be reached, and what to think of. */
@Component
public class AudiencePreview {
    private final Tallies tallies;
    private final MayTell mayTell;
    private final Clock clock;

    AudiencePreview(Tallies tallies, MayTell mayTell, Clock clock) {
        this.tallies = tallies;
        this.mayTell = mayTell;
        this.clock = clock;
    }

    /** Each person is counted once, under the best channel they have. */
    public record Preview(
            long people, Map<ChannelKind, Long> byChannel, Map<String, Long> byLanguage, List<Warning> warnings) {}

    /** Something to think of before sending, and for how many it matters. */
    public record Warning(Kind kind, long people) {
        /** What there is to think of. */
        public enum Kind {
            NOBODY,
            NIGHT,
            NO_CHANNEL,
            OPTED_OUT
        }
    }

    /** Where counts by zone and quiet hours come from. */
    public interface Tallies {
        List<Tally> of(AudienceQuery audience);
    }

    /** How many people have all of this in common. */
    public record Tally(
            ChannelKind channel,
            @Nullable SkipReason skip,
            String language,
            String timeZone,
            QuietHours quietHours,
            long people) {}

    public Preview of(AudienceQuery audience, Caller caller) {
        mayTell.check(caller, audience);
        return of(tallies.of(audience), clock.instant());
    }

    static Preview of(List<Tally> tallies, Instant now) {
        long people = 0;
        long night = 0;
        long noChannel = 0;
        long optedOut = 0;
        var byChannel = new TreeMap<ChannelKind, Long>();
        var byLanguage = new TreeMap<String, Long>();
        for (var channel : ChannelKind.values()) {
            byChannel.put(channel, 0L);
        }
        for (var tally : tallies) {
            people += tally.people();
            byChannel.merge(tally.channel(), tally.people(), Long::sum);
            byLanguage.merge(tally.language(), tally.people(), Long::sum);
            if (tally.channel() != ChannelKind.NONE && tally.quietHours().cover(timeAt(now, tally.timeZone()))) {
                night += tally.people();
            }
            noChannel += tally.skip() == SkipReason.NO_CHANNEL ? tally.people() : 0;
            optedOut += tally.skip() == SkipReason.OPTED_OUT ? tally.people() : 0;
        }
        var warnings = new ArrayList<Warning>();
        if (people == 0) {
            warnings.add(new Warning(Warning.Kind.NOBODY, 0));
        }
        warn(warnings, Warning.Kind.NIGHT, night);
        warn(warnings, Warning.Kind.NO_CHANNEL, noChannel);
        warn(warnings, Warning.Kind.OPTED_OUT, optedOut);
        return new Preview(people, byChannel, byLanguage, warnings);
    }

    private static void warn(List<Warning> warnings, Warning.Kind kind, long people) {
        if (people > 0) {
            warnings.add(new Warning(kind, people));
        }
    }

    private static LocalTime timeAt(Instant now, String zone) {
        try {
            return LocalTime.ofInstant(now, ZoneId.of(zone));
        } catch (DateTimeException unknownZone) {
            return LocalTime.NOON;
        }
    }
}
