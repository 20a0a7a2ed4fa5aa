package org.konbit.notifications.reply;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.konbit.notifications.dispatch.Dispatches;
import org.konbit.notifications.recipient.SealedTexts;
import org.konbit.notifications.reply.InboundMessage.Reaction;
import org.konbit.notifications.sending.SendNow;
import org.konbit.notifications.wording.Languages;
import org.konbit.notifications.wording.Wording;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Limit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Answers whoever wrote, in their language and once, also when the service went down in between. */
@Component
class AnswerTexts {
    private static final Logger log = LoggerFactory.getLogger(AnswerTexts.class);
    private static final Duration OVERDUE = Duration.ofSeconds(15);
    private static final int AT_A_TIME = 200;

    private final InboundMessages messages;
    private final SealedTexts sealedTexts;
    private final Dispatches dispatches;
    private final SendNow sendNow;
    private final Clock clock;

    AnswerTexts(
            InboundMessages messages, SealedTexts sealedTexts, Dispatches dispatches, SendNow sendNow, Clock clock) {
        this.messages = messages;
        this.sealedTexts = sealedTexts;
        this.dispatches = dispatches;
        this.sendNow = sendNow;
        this.clock = clock;
    }

    /** What is owed at once. */
    void answer(InboundMessage message) {
        var reaction = message.reaction();
        if (reaction == null || message.answerDue() == null) {
            return;
        }
        send(message, words(reaction, message.who().language()), reaction.kind() == Reaction.Kind.STOPPED);
        try {
            message.answered();
            messages.save(message);
        } catch (OptimisticLockingFailureException answeredMeanwhile) {
            log.debug("Message {} was answered by another", message.id());
        }
    }

    /** What became of the pledge that was in a text. */
    void pledged(UUID message, String answer, int headcount) {
        messages.findById(message).ifPresent(inbound -> {
            var words = switch (answer) {
                case "ACCEPTED" -> headcount == 1 ? "answer.accepted.one" : "answer.accepted.many";
                case "TENTATIVE" -> "answer.tentative";
                case "DECLINED" -> "answer.declined";
                case "WAITLISTED" -> "answer.waitlisted";
                default -> "answer.refused.other";
            };
            answerOutcome(inbound, words, headcount);
        });
    }

    void refused(UUID message, String reason) {
        messages.findById(message).ifPresent(inbound -> {
            var words = switch (reason) {
                case "ACTION_CANCELLED" -> "answer.refused.cancelled";
                case "ACTION_OVER" -> "answer.refused.over";
                default -> "answer.refused.other";
            };
            answerOutcome(inbound, words, 1);
        });
    }

    /** Once for each message for ever, however often campaigns-service's event is read again. */
    private void answerOutcome(InboundMessage message, String words, int headcount) {
        if (message.outcomeTold()) {
            return;
        }
        send(message, aboutTheAction(words, message, headcount), false);
        try {
            message.tellOutcome();
            messages.save(message);
        } catch (OptimisticLockingFailureException toldMeanwhile) {
            log.debug("The outcome of message {} was told by another", message.id());
        }
    }

    private String aboutTheAction(String key, InboundMessage message, int headcount) {
        var language = message.who().language();
        return Wording.text(key, language, title(message.who().dispatch(), language), headcount);
    }

    private String title(@Nullable UUID dispatch, String language) {
        var told = dispatch == null ? null : dispatches.find(dispatch).orElse(null);
        return told == null
                ? Wording.text("answer.it", language)
                : Languages.choose(told.message().texts(), language).title();
    }

    private void send(InboundMessage message, String words, boolean lastWord) {
        var from = message.from();
        if (from == null) {
            return;
        }
        var person = message.who().person();
        sealedTexts
                .open(Places.sender(message.id()), from)
                .filter(sender -> sender.startsWith("+"))
                .ifPresent(phone -> {
                    var key = "answer:" + message.id();
                    if (lastWord) {
                        sendNow.askedSmsTo(person, phone, words, key);
                    } else {
                        sendNow.smsTo(person, phone, words, key);
                    }
                });
    }

    private static String words(Reaction reaction, String language) {
        var key = "answer." + reaction.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return Wording.text(key, language, reaction.first(), reaction.second());
    }

    @Scheduled(fixedDelay = 10_000, initialDelay = 10_000)
    void answerWhatIsOverdue() {
        messages.findByAnswerDueBefore(clock.instant().minus(OVERDUE), Limit.of(AT_A_TIME))
                .forEach(this::answer);
    }
}
