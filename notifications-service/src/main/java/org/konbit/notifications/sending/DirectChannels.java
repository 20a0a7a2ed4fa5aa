package org.konbit.notifications.sending;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.konbit.notifications.dispatch.ChunkInHand;
import org.konbit.notifications.dispatch.Dispatch;
import org.konbit.notifications.dispatch.Outcome;
import org.konbit.notifications.recipient.ChannelKind;
import org.konbit.notifications.recipient.Contact;
import org.konbit.notifications.recipient.Recipients;
import org.konbit.notifications.recipient.SkipReason;
import org.konbit.notifications.sending.WorkOnChunk.Attempt;
import org.konbit.notifications.sending.kannel.Alphabet;
import org.konbit.notifications.sending.kannel.KannelProvider;
import org.konbit.notifications.sending.kannel.TextMessage;
import org.konbit.notifications.sending.smtp.Letter;
import org.konbit.notifications.sending.smtp.MailCarrier;
import org.konbit.notifications.wording.Languages;

/** Mail and SMS to the recipients themselves. */
final class DirectChannels {
    /** Of who has an address that can't be opened; that it goes wrong is seen, and mended by sending it again. */
    static final String UNREADABLE = "unreadable";

    private DirectChannels() {}

    /** Mails, through one held connection. */
    record Mail(MailCarrier carrier, Breaker breaker, Recipients recipients, Clock clock, int group)
            implements WorkOnChunk.Channel {
        @Override
        public Attempt send(ChunkInHand chunk, OpenDispatches.Open dispatch, List<Integer> ordinals) {
            var told = contacts(recipients, ChannelKind.EMAIL, chunk, ordinals);
            var letters = told.ordinals.stream()
                    .map(ordinal -> {
                        var contact = told.of(ordinal);
                        return new Letter(
                                chunk.id().message(ordinal).toString(),
                                contact.address(),
                                dispatch.mail(contact.language()));
                    })
                    .toList();
            return noted(chunk, told, carrier.hand(letters), clock.instant(), breaker);
        }
    }

    /** Text messages. */
    record Sms(KannelProvider provider, Breaker breaker, Recipients recipients, Clock clock, int group)
            implements WorkOnChunk.Channel {
        @Override
        public int parts(ChunkInHand chunk, Dispatch dispatch, int ordinal) {
            return Alphabet.parts(Languages.choose(
                            dispatch.message().texts(), chunk.languages().get(ordinal))
                    .sms());
        }

        @Override
        public Attempt send(ChunkInHand chunk, OpenDispatches.Open dispatch, List<Integer> ordinals) {
            var told = contacts(recipients, ChannelKind.SMS, chunk, ordinals);
            var texts = told.ordinals.stream()
                    .map(ordinal -> {
                        var contact = told.of(ordinal);
                        return new TextMessage(
                                chunk.id().message(ordinal).toString(),
                                contact.address(),
                                Languages.choose(dispatch.dispatch().message().texts(), contact.language())
                                        .sms(),
                                dispatch.dispatch().traceparent());
                    })
                    .toList();
            return noted(chunk, told, provider.hand(texts), clock.instant(), breaker);
        }
    }

    /** Those who still have an address, and it. */
    private record Addressed(List<Integer> ordinals, IntFunction<Contact> contacts) {
        Contact of(int ordinal) {
            return contacts.apply(ordinal);
        }
    }

    private static Addressed contacts(
            Recipients recipients, ChannelKind channel, ChunkInHand chunk, List<Integer> ordinals) {
        var people = ordinals.stream().map(chunk::person).toList();
        var contacts = recipients.contacts(channel, people);
        var addressed = new ArrayList<Integer>();
        var lost = new HashMap<UUID, Integer>();
        for (var ordinal : ordinals) {
            if (contacts.containsKey(chunk.person(ordinal))) addressed.add(ordinal);
            else lost.put(chunk.person(ordinal), ordinal);
        }
        if (!lost.isEmpty()) skip(recipients, channel, chunk, lost);
        return new Addressed(addressed, ordinal -> {
            var contact = contacts.get(chunk.person(ordinal));
            if (contact == null) throw new IllegalStateException("No contact for " + ordinal);
            return contact;
        });
    }

    /** Between planning and sending they opted out, or were erased, or lost what they were reached by. */
    private static void skip(Recipients recipients, ChannelKind channel, ChunkInHand chunk, Map<UUID, Integer> lost) {
        for (var reached : recipients.reach(lost.keySet())) {
            var ordinal = lost.get(reached.person());
            if (ordinal == null) continue;
            if (reached.channel() == channel) chunk.failed(ordinal, UNREADABLE);
            else chunk.skipped(ordinal, reason(reached.skip()));
        }
        lost.values().stream()
                .filter(ordinal -> chunk.outcome(ordinal) == Outcome.QUEUED)
                .forEach(ordinal -> chunk.skipped(ordinal, Outcome.ERASED));
    }

    private static Outcome reason(@Nullable SkipReason skip) {
        return switch (skip) {
            case OPTED_OUT -> Outcome.OPTED_OUT;
            case ERASED -> Outcome.ERASED;
            case NO_CHANNEL -> Outcome.NO_CHANNEL;
            case null -> Outcome.NO_CHANNEL;
        };
    }

    private static Attempt noted(ChunkInHand chunk, Addressed told, List<Handed> handed, Instant now, Breaker breaker) {
        var attempt = new Attempt.Gathering();
        for (int i = 0; i < handed.size(); i++) {
            int ordinal = told.ordinals.get(i);
            switch (handed.get(i)) {
                case Handed.Accepted accepted -> chunk.sent(ordinal, now);
                case Handed.Refused refused -> chunk.failed(ordinal, refused.code());
                case Handed.Later later -> attempt.later(ordinal, later);
                case Handed.Unreachable unreachable -> attempt.unreachable(breaker.openUntil());
            }
        }
        return attempt.asAttempt();
    }
}
