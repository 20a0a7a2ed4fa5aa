package org.konbit.collectives.territory;

import java.util.List;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Limit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Tells all that stand on a territory where it is now: those below it, and what the followers keep. The mark is stored
 * with the change itself and goes when all have followed, so that a crash in between loses nothing. An import carries
 * its changes down at once, while another instance may be catching up.
 */
@Component
public class CarryChangesDown {
    private static final Limit BATCH = Limit.of(500);
    private static final int MOST_CONFLICTS = 100;

    private final Territories territories;
    private final List<FollowsTerritories> followers;

    CarryChangesDown(Territories territories, List<FollowsTerritories> followers) {
        this.territories = territories;
        this.followers = followers;
    }

    @Scheduled(
            fixedDelayString = "${konbit.territories.catch-up-every}",
            initialDelayString = "${konbit.territories.catch-up-every}")
    public void now() {
        int conflicts = 0;
        for (var behind = next(); !behind.isEmpty(); behind = next()) {
            for (var territory : behind) {
                try {
                    carryDown(territory);
                } catch (OptimisticLockingFailureException anotherDoesItToo) {
                    // What it has done is not done again, and what is left is still marked.
                    if (++conflicts == MOST_CONFLICTS) throw anotherDoesItToo;
                }
            }
        }
    }

    private List<Territory> next() {
        return territories.findByDependantsBehindIsTrueOrderByPath(BATCH);
    }

    private void carryDown(Territory territory) {
        var after = "";
        while (true) {
            var below = territories.findByParentAndCodeGreaterThanOrderByCode(territory.code(), after, BATCH);
            if (below.isEmpty()) break;
            territories.saveAll(
                    below.stream().filter(child -> child.follows(territory)).toList());
            after = below.getLast().code();
        }
        followers.forEach(follower -> follower.follow(territory));
        territory.dependantsHaveFollowed();
        territories.save(territory);
    }
}
