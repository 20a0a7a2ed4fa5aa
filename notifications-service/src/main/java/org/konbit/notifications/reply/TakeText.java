package org.konbit.notifications.reply;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.konbit.notifications.dispatch.Dispatches;
import org.konbit.notifications.dispatch.ToldAction;
import org.konbit.notifications.recipient.BlindIndex;
import org.konbit.notifications.recipient.Cards;
import org.konbit.notifications.recipient.EraseByWord;
import org.konbit.notifications.recipient.People;
import org.konbit.notifications.recipient.Person;
import org.konbit.notifications.recipient.PhoneNumber;
import org.konbit.notifications.recipient.Phonebook;
import org.konbit.notifications.recipient.SealedTexts;
import org.konbit.notifications.recipient.StopMessages;
import org.konbit.notifications.reply.InboundMessage.Reaction;
import org.konbit.notifications.reply.InboundMessage.Reaction.Kind;
import org.konbit.notifications.reply.InboundMessage.Sender;
import org.konbit.outbox.Ids;
import org.konbit.outbox.Together;
import org.springframework.stereotype.Component;

/** Takes a text message for what it says: a pledge, a stop, a call for help, a relay's report, or a question. */
@Component
class TakeText {
    private static final String DEFAULT_LANGUAGE = "ht";

    private final InboundMessages messages;
    private final Cards cards;
    private final People people;
    private final Phonebook phonebook;
    private final SealedTexts sealedTexts;
    private final StopMessages stopMessages;
    private final EraseByWord eraseByWord;
    private final Dispatches dispatches;
    private final UnclearTexts unclearTexts;
    private final Together together;
    private final Clock clock;

    TakeText(
            InboundMessages messages,
            Cards cards,
            People people,
            Phonebook phonebook,
            SealedTexts sealedTexts,
            StopMessages stopMessages,
            EraseByWord eraseByWord,
            Dispatches dispatches,
            UnclearTexts unclearTexts,
            Together together,
            Clock clock) {
        this.messages = messages;
        this.cards = cards;
        this.people = people;
        this.phonebook = phonebook;
        this.sealedTexts = sealedTexts;
        this.stopMessages = stopMessages;
        this.eraseByWord = eraseByWord;
        this.dispatches = dispatches;
        this.unclearTexts = unclearTexts;
        this.together = together;
        this.clock = clock;
    }

    /** A text as the provider brought it. */
    record Command(@Nullable String providerId, String from, String text) {}

    /**
     * State, effects and events are one transaction; the same text brought again is the message that is known. Empty
     * when nothing may be left of it.
     */
    Optional<InboundMessage> take(Command command) {
        return together.doing(() -> Optional.ofNullable(command.providerId())
                .flatMap(messages::findByProviderId)
                .or(() -> takeNew(command)));
    }

    private Optional<InboundMessage> takeNew(Command command) {
        var phone = PhoneNumber.ofSender(command.from());
        var index = phone.map(phonebook::index).orElseGet(() -> sealedTexts.index(command.from()));
        var meaning = Keywords.read(command.text());
        return meaning instanceof Meaning.Unknown && eraseByWord.hears(index, command.text())
                ? Optional.empty()
                : Optional.of(takeNew(command, phone, index, meaning));
    }

    private InboundMessage takeNew(Command command, Optional<PhoneNumber> phone, BlindIndex index, Meaning meaning) {
        var holders = phone.isPresent() ? cards.holders(index) : List.<UUID>of();
        var told = holders.isEmpty() ? Optional.<ToldAction>empty() : dispatches.lastActionToldOf(holders);
        var who = sender(holders, told);
        var taking =
                new Taking(command, index, phone.map(PhoneNumber::value).orElse(command.from()), holders, who, told);
        boolean stopped = stopMessages.isStopped(index);
        return switch (meaning) {
            case Meaning.Stop(var onlyTexts) -> {
                stopMessages.stop(index, onlyTexts);
                yield save(taking, stopped ? null : Reaction.of(Kind.STOPPED));
            }
            case Meaning.Start() -> {
                stopMessages.resume(index);
                yield save(taking, Reaction.of(Kind.STARTED));
            }
            case Meaning.Help() -> save(taking, unless(stopped, Kind.HELP));
            case Meaning.Pledge pledge -> pledge(taking, pledge, stopped);
            case Meaning.Relayed relayed -> relayed(taking, relayed, stopped);
            case Meaning.UnclearReport() -> save(taking, unless(stopped, Kind.RELAYED_HOW_MANY));
            case Meaning.Unknown() -> {
                var message = save(taking, unless(stopped, Kind.PASSED_ON));
                unclearTexts.passOn(new UnclearTexts.UnclearText(
                        message.id(),
                        message.at(),
                        requireNonNull(message.sender()),
                        requireNonNull(message.from()),
                        Places.sender(message.id()),
                        requireNonNull(message.text()),
                        Places.text(message.id()),
                        message.who()));
                yield message;
            }
        };
    }

    private InboundMessage pledge(Taking taking, Meaning.Pledge pledge, boolean stopped) {
        if (taking.told().isEmpty()) {
            return save(taking, unless(stopped, Kind.NOTHING_ASKED));
        }
        var told = taking.told().get();
        var message = message(taking, null);
        message.pledges(told.person(), told.action(), pledge);
        return messages.save(message);
    }

    private InboundMessage relayed(Taking taking, Meaning.Relayed relayed, boolean stopped) {
        var relay = taking.who().person();
        var groups = relay == null ? List.<RelayGroupOf>of() : groups(taking.holders());
        if (groups.isEmpty()) {
            return save(taking, unless(stopped, Kind.NOBODY_TO_RELAY));
        }
        var group = groups.getFirst();
        int of = relayed.of().orElse(group.people());
        if (relayed.told() > of) {
            return save(taking, unless(stopped, Kind.RELAYED_HOW_MANY));
        }
        var message = message(taking, stopped ? null : new Reaction(Kind.RELAYED, relayed.told(), of));
        message.reports(group.relay(), group.action(), relayed.told(), of);
        return messages.save(message);
    }

    private record RelayGroupOf(UUID relay, UUID action, int people) {}

    /** What the phone's holders were last asked to pass on. */
    private List<RelayGroupOf> groups(List<UUID> holders) {
        for (var holder : holders) {
            for (var group : dispatches.relayedBy(holder, null, 20)) {
                var action = group.action();
                if (action != null) {
                    return List.of(
                            new RelayGroupOf(holder, action, group.people().size()));
                }
            }
        }
        return List.of();
    }

    private InboundMessage save(Taking taking, @Nullable Reaction reaction) {
        return messages.save(message(taking, reaction));
    }

    private InboundMessage message(Taking taking, @Nullable Reaction reaction) {
        var id = Ids.next();
        var person = taking.who().person();
        return InboundMessage.received(
                id,
                taking.command().providerId(),
                clock.instant(),
                taking.index().hex(),
                sealedTexts.seal(person, Places.sender(id), taking.from()),
                sealedTexts.seal(person, Places.text(id), taking.command().text()),
                taking.who(),
                reaction);
    }

    /** Of a family's phone, the one who was told last; otherwise the one who comes first. */
    private Sender sender(List<UUID> holders, Optional<ToldAction> told) {
        var known = people.known(holders);
        var person = told.map(ToldAction::person).orElseGet(() -> holders.isEmpty() ? null : Collections.min(holders));
        var language = Optional.ofNullable(known.get(person)).map(Person.Known::language);
        return new Sender(
                person,
                language.orElse(DEFAULT_LANGUAGE),
                told.map(ToldAction::action).orElse(null),
                told.map(ToldAction::campaign).orElse(null),
                told.map(ToldAction::dispatch).orElse(null));
    }

    /** Whoever stopped all messages gets none, not even an answer. */
    private static @Nullable Reaction unless(boolean stopped, Kind kind) {
        return stopped ? null : Reaction.of(kind);
    }

    private record Taking(
            Command command,
            BlindIndex index,
            String from,
            List<UUID> holders,
            Sender who,
            Optional<ToldAction> told) {}
}
