package org.konbit.notifications.dispatch;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.konbit.notifications.wording.Text;
import org.springframework.stereotype.Component;

/** Tells whoever was told before; an announcement that still awaits its confirmation is overtaken instead. */
@Component
public class FollowDispatch {
    private final StoredDispatches dispatches;
    private final StartDispatch startDispatch;
    private final Clock clock;

    FollowDispatch(StoredDispatches dispatches, StartDispatch startDispatch, Clock clock) {
        this.dispatches = dispatches;
        this.startDispatch = startDispatch;
        this.clock = clock;
    }

    /**
     * @param texts for those who were told before
     * @param anew for an audience that was not told yet
     * @param begins when the action does, as it is now; for the last time if it recurs
     */
    public record Command(
            UUID id,
            DispatchKind kind,
            UUID action,
            UUID campaign,
            UUID followed,
            Map<String, Text> texts,
            Map<String, Text> anew,
            Instant begins,
            Author by) {
        public Command {
            texts = Map.copyOf(texts);
            anew = Map.copyOf(anew);
        }
    }

    public void follow(Command command) {
        var followed = lastInstead(command);
        var untold = command.id().equals(followed.overtakenBy());
        if (!untold && followed.overtake(command.id(), clock.instant())) {
            dispatches.save(followed);
            untold = true;
        }
        startDispatch.start(new StartDispatch.Command(
                command.id(),
                untold ? anew(command, followed) : following(command, followed),
                command.by(),
                // Behind what it follows: whoever hears of both hears last what is true.
                false));
    }

    /** The announcement, or what was sent instead of it, or instead of that. */
    private Dispatch lastInstead(Command command) {
        var last = require(command.followed());
        for (var next = last.overtakenBy(); next != null && !next.equals(command.id()); next = last.overtakenBy())
            last = require(next);
        return last;
    }

    private Dispatch require(UUID id) {
        return dispatches.findById(id).orElseThrow(() -> new IllegalStateException("There is no dispatch " + id));
    }

    private static Dispatch.Message following(Command command, Dispatch followed) {
        return new Dispatch.Message(
                command.kind(),
                command.action(),
                command.campaign(),
                null,
                followed.id(),
                command.texts(),
                null,
                command.begins());
    }

    /** Nobody knows of the action yet: a new date is news to all, a cancellation to nobody. */
    private static Dispatch.Message anew(Command command, Dispatch followed) {
        return switch (command.kind()) {
            case POSTPONEMENT ->
                new Dispatch.Message(
                        DispatchKind.ANNOUNCEMENT,
                        command.action(),
                        command.campaign(),
                        followed.message().audience(),
                        followed.message().following(),
                        command.anew(),
                        null,
                        command.begins());
            case ANNOUNCEMENT, CANCELLATION, MESSAGE, WORK_DAY -> following(command, followed);
        };
    }
}
