package org.konbit.notifications.recipient;

import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.konbit.outbox.Aggregate;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.TypeAlias;

/** From which channels a person wants no messages; what the platform tells others when that changes. */
@TypeAlias("consent")
public final class Consent extends Aggregate<ConsentEvent> {
    @Id
    private final UUID person;

    private Set<ChannelKind> off;

    @PersistenceCreator
    Consent(UUID person, Set<ChannelKind> off) {
        this.person = person;
        this.off = off;
    }

    static Consent given(UUID person) {
        return new Consent(person, Set.of());
    }

    void becomes(Set<ChannelKind> wanted) {
        var more = EnumSet.noneOf(ChannelKind.class);
        more.addAll(wanted);
        more.removeAll(off);
        var fewer = EnumSet.noneOf(ChannelKind.class);
        fewer.addAll(off);
        fewer.removeAll(wanted);
        off = new TreeSet<>(wanted);
        if (!more.isEmpty()) {
            record(new ConsentEvent.OptedOut(person, more));
        }
        if (!fewer.isEmpty()) {
            record(new ConsentEvent.OptedIn(person, fewer));
        }
    }

    public UUID person() {
        return person;
    }
}
