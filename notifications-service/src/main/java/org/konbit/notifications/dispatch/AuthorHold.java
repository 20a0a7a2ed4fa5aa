package org.konbit.notifications.dispatch;

import java.time.Instant;
import java.util.UUID;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;

/**
 * That nobody is told anything on a person's own word for a time: somebody else may have used their session.
 *
 * @param by who ended the person's sessions
 */
@TypeAlias("author-hold")
public record AuthorHold(@Id UUID person, Instant since, Instant until, UUID by) {
    boolean holdsAt(Instant now) {
        return now.isBefore(until);
    }

    /**
     * Whether it ends this: what stands on the person's word alone and was begun before, or goes on. Not what another
     * confirmed, and not that something is cancelled: to be called off by mistake harms nobody as being called does.
     */
    boolean stops(Dispatch dispatch) {
        if (dispatch.confirmedBy() != null || dispatch.message().kind() == DispatchKind.CANCELLATION) return false;
        return !dispatch.createdAt().isAfter(since) || dispatch.state() != DispatchState.AWAITING_CONFIRMATION;
    }
}
