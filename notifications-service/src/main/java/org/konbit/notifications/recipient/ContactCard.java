package org.konbit.notifications.recipient;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.konbit.sealing.WrappedKey;

/**
 * All that is known of how to reach one person, and what they wish; a value, changed by making another.
 *
 * @param version 0 when nothing was stored yet
 * @param key seals the points; null as long as there are none
 * @param points those in use first come first
 * @param off channels they opted out of
 * @param first a channel they prefer to the usual order
 * @param duressWord by which they have themselves erased; null for the usual one
 * @param mergedWords which do so too, as another record of theirs had them
 */
public record ContactCard(
        UUID person,
        long version,
        @Nullable WrappedKey key,
        List<ContactPoint> points,
        @Nullable UUID relay,
        Set<ChannelKind> off,
        @Nullable ChannelKind first,
        @Nullable QuietHours quietHours,
        @Nullable BlindIndex duressWord,
        List<MergedWord> mergedWords) {
    private static final List<ChannelKind> LADDER = List.of(ChannelKind.SMS, ChannelKind.EMAIL, ChannelKind.RELAY);

    public ContactCard {
        points = List.copyOf(points);
        off = Set.copyOf(off);
        mergedWords = List.copyOf(mergedWords);
    }

    public static ContactCard blank(UUID person) {
        return new ContactCard(person, 0, null, List.of(), null, Set.of(), null, null, null, List.of());
    }

    /** The best way to the person now, or why there is none. */
    public Best best() {
        var ladder = new ArrayList<ChannelKind>(LADDER);
        if (first != null) {
            ladder.remove(first);
            ladder.addFirst(first);
        }
        for (var channel : ladder) {
            if (isOpen(channel)) {
                return new Best(channel, null);
            }
        }
        boolean wouldHave = ladder.stream().anyMatch(this::has);
        return new Best(ChannelKind.NONE, wouldHave ? SkipReason.OPTED_OUT : SkipReason.NO_CHANNEL);
    }

    private boolean isOpen(ChannelKind channel) {
        if (off.contains(channel)) {
            return false;
        }
        return switch (channel) {
            case SMS, EMAIL -> points.stream().anyMatch(p -> p.kind().channel() == channel && !p.silenced());
            case RELAY -> relay != null;
            case NONE -> false;
        };
    }

    private boolean has(ChannelKind channel) {
        return switch (channel) {
            case SMS, EMAIL -> points.stream().anyMatch(p -> p.kind().channel() == channel);
            case RELAY -> relay != null;
            case NONE -> false;
        };
    }

    /** Where a message of this channel goes. */
    Optional<ContactPoint> inUse(ChannelKind channel) {
        return off.contains(channel)
                ? Optional.empty()
                : points.stream()
                        .filter(point -> point.kind().channel() == channel && !point.silenced())
                        .findFirst();
    }

    boolean hasPoint(BlindIndex index) {
        return points.stream().anyMatch(point -> point.index().equals(index));
    }

    boolean isVouchedFor(BlindIndex index) {
        return points.stream().anyMatch(point -> point.index().equals(index) && point.verified());
    }

    ContactCard vouchedFor(BlindIndex index) {
        return onPoints(point -> point.index().equals(index) ? point.vouchedFor() : point);
    }

    ContactCard with(WrappedKey newKey, ContactPoint point, boolean inFront) {
        var more = new ArrayList<>(points);
        more.removeIf(known -> known.index().equals(point.index()));
        if (inFront) {
            more.addFirst(point);
        } else {
            more.add(point);
        }
        return new ContactCard(person, version, newKey, more, relay, off, first, quietHours, duressWord, mergedWords);
    }

    ContactCard without(Set<BlindIndex> gone) {
        var rest =
                points.stream().filter(point -> !gone.contains(point.index())).toList();
        return new ContactCard(person, version, key, rest, relay, off, first, quietHours, duressWord, mergedWords);
    }

    ContactCard through(@Nullable UUID newRelay) {
        return new ContactCard(person, version, key, points, newRelay, off, first, quietHours, duressWord, mergedWords);
    }

    /** The phone is silenced; who is reached by it wants no message another way either, unless they asked for one. */
    ContactCard stoppedBy(BlindIndex phone, boolean onlyTexts) {
        boolean reachedByIt = inUse(ChannelKind.SMS)
                        .filter(point -> point.index().equals(phone))
                        .isPresent()
                && best().channel() == ChannelKind.SMS;
        var silent = onPoints(point -> point.index().equals(phone) ? point.silenced(true) : point);
        if (!reachedByIt) {
            return silent;
        }
        var more = EnumSet.of(ChannelKind.SMS);
        more.addAll(off);
        if (!onlyTexts) {
            more.addAll(LADDER);
        }
        return silent.preferring(more, first, quietHours);
    }

    ContactCard resumedBy(BlindIndex phone) {
        return onPoints(point -> point.index().equals(phone) ? point.silenced(false) : point)
                .preferring(Set.of(), first, quietHours);
    }

    public ContactCard preferring(
            Set<ChannelKind> newOff, @Nullable ChannelKind newFirst, @Nullable QuietHours newQuiet) {
        return new ContactCard(
                person, version, key, points, relay, newOff, newFirst, newQuiet, duressWord, mergedWords);
    }

    /**
     * A word chosen anew is the only one.
     *
     * @param newWord null for the usual one
     */
    public ContactCard erasedBy(@Nullable BlindIndex newWord) {
        return new ContactCard(person, version, key, points, relay, off, first, quietHours, newWord, List.of());
    }

    /** Somebody under duress says the word that they know, whichever record it was given for. */
    ContactCard alsoErasedBy(ContactCard other) {
        var all = new LinkedHashSet<>(mergedWords);
        all.add(new MergedWord(other.person, other.duressWord));
        all.addAll(other.mergedWords);
        return new ContactCard(
                person, version, key, points, relay, off, first, quietHours, duressWord, List.copyOf(all));
    }

    private ContactCard onPoints(UnaryOperator<ContactPoint> change) {
        return new ContactCard(
                person,
                version,
                key,
                points.stream().map(change).toList(),
                relay,
                off,
                first,
                quietHours,
                duressWord,
                mergedWords);
    }

    /**
     * A word as it was kept for a record that is part of this one now; it can be told again only with that record's id.
     *
     * @param chosen null for the usual one
     */
    public record MergedWord(UUID record, @Nullable BlindIndex chosen) {}

    /** A channel, with the reason when it is none. */
    public record Best(ChannelKind channel, @Nullable SkipReason skip) {}
}
