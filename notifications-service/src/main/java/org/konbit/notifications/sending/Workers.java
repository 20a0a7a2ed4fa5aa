package org.konbit.notifications.sending;

import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.konbit.notifications.dispatch.ChunkId;
import org.konbit.notifications.dispatch.Lane;
import org.konbit.notifications.recipient.ChannelKind;
import org.konbit.notifications.recipient.Recipients;
import org.konbit.notifications.sending.smtp.MailTemplate;
import org.springframework.stereotype.Component;

/** Those who send chunks: how many for each channel and lane, and with what. */
@Component
public class Workers {
    private static final int SMS_CHUNKS_AT_ONCE = 2;
    private static final int SMALLEST_GROUP = 5;

    private final WorkOnChunk workOnChunk;
    private final Providers providers;
    private final Recipients recipients;
    private final SendingSettings settings;
    private final Clock clock;
    private final String owner = ManagementFactory.getRuntimeMXBean().getName();

    Workers(
            WorkOnChunk workOnChunk,
            Providers providers,
            Recipients recipients,
            SendingSettings settings,
            Clock clock) {
        this.workOnChunk = workOnChunk;
        this.providers = providers;
        this.recipients = recipients;
        this.settings = settings;
        this.clock = clock;
    }

    private ChunkWorker worker(WorkOnChunk.Channel channel, Runnable close) {
        return new ChunkWorker() {
            @Override
            public boolean work(ChunkId chunk, BooleanSupplier stop) {
                return workOnChunk.work(chunk, owner, channel, stop);
            }

            @Override
            public void close() {
                close.run();
            }
        };
    }

    public List<ChunkWorker> of(ChannelKind channel, Lane lane) {
        return switch (channel) {
            case EMAIL ->
                IntStream.range(0, lane == Lane.URGENT ? 1 : settings.mail().connections())
                        .mapToObj(i -> mail())
                        .toList();
            case SMS ->
                IntStream.range(0, lane == Lane.URGENT ? 1 : SMS_CHUNKS_AT_ONCE)
                        .mapToObj(i -> sms(lane))
                        .toList();
            case RELAY -> List.of(relay(lane));
            case NONE -> List.of();
        };
    }

    /** Whether the provider is better left alone now. */
    public boolean rests(ChannelKind channel) {
        return switch (channel) {
            case EMAIL -> providers.mailBreaker().isOpen();
            case SMS -> providers.smsBreaker().isOpen();
            case RELAY ->
                providers.smsBreaker().isOpen() && providers.mailBreaker().isOpen();
            case NONE -> false;
        };
    }

    private ChunkWorker mail() {
        var carrier = providers.newMailCarrier();
        return worker(
                new DirectChannels.Mail(
                        carrier,
                        providers.mailBreaker(),
                        recipients,
                        clock,
                        group(settings.mail().connections())),
                carrier::close);
    }

    private ChunkWorker sms(Lane lane) {
        return worker(
                new DirectChannels.Sms(
                        providers.sms(lane), providers.smsBreaker(), recipients, clock, group(SMS_CHUNKS_AT_ONCE)),
                () -> {});
    }

    private ChunkWorker relay(Lane lane) {
        var carrier = providers.newMailCarrier();
        var from = new MailTemplate.From(settings.mail().from(), settings.mail().fromName());
        return worker(
                new RelayChannel(carrier, providers.sms(lane), from, recipients, clock, group(SMS_CHUNKS_AT_ONCE)),
                carrier::close);
    }

    private int group(int workers) {
        return Math.max(SMALLEST_GROUP, settings.unconfirmed() / Math.max(1, workers));
    }
}
