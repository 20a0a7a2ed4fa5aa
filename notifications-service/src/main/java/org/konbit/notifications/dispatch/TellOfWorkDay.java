package org.konbit.notifications.dispatch;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.konbit.notifications.recipient.Recipients;
import org.konbit.notifications.wording.ComposeTexts;
import org.konbit.notifications.wording.WorkDayFacts;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells the members of a brigade that a work-day is moved or called off; once, however often it is asked to. Whoever
 * leads a brigade has it told, so it has the bounds of any broadcast: the budget, and the hold on its author.
 */
@Component
public class TellOfWorkDay {
    /** Where on earth a day ends last. */
    private static final ZoneOffset FARTHEST_WEST = ZoneOffset.ofHours(-12);

    private final StartDispatch startDispatch;
    private final Recipients recipients;
    private final Clock clock;

    TellOfWorkDay(StartDispatch startDispatch, Recipients recipients, Clock clock) {
        this.startDispatch = startDispatch;
        this.recipients = recipients;
        this.clock = clock;
    }

    /**
     * What happened, and on whose word.
     *
     * @param event its id is the dispatch's
     */
    public record Command(UUID event, UUID brigade, WorkDayFacts facts, UUID by) {}

    /** Of days that are all over nobody needs to hear: they were entered afterwards, or the news took too long. */
    public void tell(Command command) {
        var facts = command.facts();
        if (isOver(facts.date()) && isOver(facts.movedTo())) return;
        startDispatch.start(new StartDispatch.Command(
                command.event(),
                new Dispatch.Message(
                        DispatchKind.WORK_DAY,
                        null,
                        null,
                        JsonMapper.shared().writeValueAsString(Map.of("collectives", List.of(command.brigade()))),
                        null,
                        ComposeTexts.workDay(facts),
                        null,
                        null),
                author(command.by()),
                true));
    }

    private boolean isOver(@Nullable LocalDate day) {
        return day == null || day.isBefore(LocalDate.ofInstant(clock.instant(), FARTHEST_WEST));
    }

    /** Events name nobody; who is not known here, as whoever calls for the platform, goes by their id. */
    private Author author(UUID by) {
        return new Author(by, recipients.handles(Set.of(by)).getOrDefault(by, by.toString()));
    }
}
