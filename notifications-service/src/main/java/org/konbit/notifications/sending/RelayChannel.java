package org.konbit.notifications.sending;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.konbit.notifications.dispatch.ChunkInHand;
import org.konbit.notifications.dispatch.Dispatch;
import org.konbit.notifications.dispatch.Outcome;
import org.konbit.notifications.dispatch.RelayGroup;
import org.konbit.notifications.recipient.ChannelKind;
import org.konbit.notifications.recipient.Contact;
import org.konbit.notifications.recipient.Reachable;
import org.konbit.notifications.recipient.Recipients;
import org.konbit.notifications.sending.WorkOnChunk.Attempt;
import org.konbit.notifications.sending.kannel.Alphabet;
import org.konbit.notifications.sending.kannel.KannelProvider;
import org.konbit.notifications.sending.kannel.TextMessage;
import org.konbit.notifications.sending.smtp.Letter;
import org.konbit.notifications.sending.smtp.MailCarrier;
import org.konbit.notifications.sending.smtp.MailTemplate;
import org.konbit.notifications.wording.ComposeTexts;
import org.konbit.notifications.wording.Languages;
import org.konbit.notifications.wording.Text;

/** One note to each relay, on the best channel the relay has; with it all of the relay's people count as told. */
record RelayChannel(
        MailCarrier mail, KannelProvider sms, MailTemplate.From from, Recipients recipients, Clock clock, int group)
        implements WorkOnChunk.Channel {

    /** As if every note went by SMS, to a relay who reads as the first of their people does. */
    @Override
    public int parts(ChunkInHand chunk, Dispatch dispatch, int ordinal) {
        return chunk.groups().stream()
                .filter(group -> group.from() == ordinal)
                .mapToInt(group -> Alphabet.parts(ComposeTexts.relayNote(
                                Languages.choose(
                                        dispatch.message().texts(),
                                        chunk.languages().get(ordinal)),
                                group.count(),
                                chunk.languages().get(ordinal))
                        .sms()))
                .sum();
    }

    @Override
    public Attempt send(ChunkInHand chunk, OpenDispatches.Open dispatch, List<Integer> ordinals) {
        var groups = chunk.groups().stream()
                .filter(group -> ordinals.stream().anyMatch(o -> o >= group.from() && o < group.from() + group.count()))
                .toList();
        var relays = recipients.reach(groups.stream().map(RelayGroup::relay).toList()).stream()
                .collect(Collectors.toMap(Reachable::person, Function.identity(), (one, other) -> one));
        var attempt = new Attempt.Gathering();
        for (var channel : List.of(ChannelKind.SMS, ChannelKind.EMAIL)) {
            var mine = groups.stream()
                    .filter(group -> by(relays, group) == channel)
                    .toList();
            if (mine.isEmpty()) continue;
            var contacts = recipients.contacts(
                    channel, mine.stream().map(RelayGroup::relay).toList());
            tell(chunk, dispatch, channel, mine, contacts, attempt);
        }
        groups.stream()
                .filter(group -> by(relays, group) == ChannelKind.NONE)
                .forEach(group -> queued(chunk, group).forEach(o -> chunk.skipped(o, Outcome.NO_CHANNEL)));
        return attempt.asAttempt();
    }

    /** Whoever is only reached by another relay passes nothing on. */
    private static ChannelKind by(Map<UUID, Reachable> relays, RelayGroup group) {
        var relay = relays.get(group.relay());
        if (relay == null) return ChannelKind.NONE;
        return switch (relay.channel()) {
            case SMS -> ChannelKind.SMS;
            case EMAIL -> ChannelKind.EMAIL;
            case RELAY, NONE -> ChannelKind.NONE;
        };
    }

    private void tell(
            ChunkInHand chunk,
            OpenDispatches.Open dispatch,
            ChannelKind channel,
            List<RelayGroup> groups,
            Map<UUID, Contact> contacts,
            Attempt.Gathering attempt) {
        var told = new ArrayList<RelayGroup>();
        var letters = new ArrayList<Letter>();
        var texts = new ArrayList<TextMessage>();
        for (var group : groups) {
            var contact = contacts.get(group.relay());
            if (contact == null) {
                queued(chunk, group).forEach(o -> chunk.failed(o, DirectChannels.UNREADABLE));
                continue;
            }
            told.add(group);
            var note = note(dispatch, group, contact.language());
            var id = chunk.id().message(group.from()).toString();
            if (channel == ChannelKind.SMS)
                texts.add(new TextMessage(
                        id, contact.address(), note.sms(), dispatch.dispatch().traceparent()));
            else
                letters.add(new Letter(
                        id,
                        contact.address(),
                        MailTemplate.of(
                                note,
                                contact.language(),
                                from,
                                dispatch.dispatch().traceparent(),
                                clock.instant().atZone(clock.getZone()))));
        }
        var handed = channel == ChannelKind.SMS ? sms.hand(texts) : mail.hand(letters);
        for (int i = 0; i < handed.size(); i++) {
            noted(chunk, told.get(i), handed.get(i), attempt);
        }
    }

    private void noted(ChunkInHand chunk, RelayGroup group, Handed handed, Attempt.Gathering attempt) {
        var people = queued(chunk, group);
        switch (handed) {
            case Handed.Accepted accepted -> people.forEach(o -> chunk.sent(o, clock.instant()));
            case Handed.Refused refused -> people.forEach(o -> chunk.failed(o, refused.code()));
            case Handed.Later later -> people.forEach(o -> attempt.later(o, later));
            case Handed.Unreachable unreachable -> people.forEach(attempt::unreachable);
        }
    }

    private static Text note(OpenDispatches.Open dispatch, RelayGroup group, String language) {
        return ComposeTexts.relayNote(
                Languages.choose(dispatch.dispatch().message().texts(), language), group.count(), language);
    }

    private static List<Integer> queued(ChunkInHand chunk, RelayGroup group) {
        return chunk.queued().stream()
                .filter(o -> o >= group.from() && o < group.from() + group.count())
                .toList();
    }
}
