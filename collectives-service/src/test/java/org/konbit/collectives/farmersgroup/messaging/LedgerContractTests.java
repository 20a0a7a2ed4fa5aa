package org.konbit.collectives.farmersgroup.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.konbit.collectives.farmersgroup.ActivityEvent;
import org.konbit.collectives.farmersgroup.EntryEvent;
import org.konbit.collectives.farmersgroup.LedgerFixtures;
import org.konbit.collectives.testing.Contract;

class LedgerContractTests {
    @Test
    void an_activity_goes_out_as_agreed() throws IOException {
        var activity = LedgerFixtures.activity();
        Contract.isKept(
                new PublishActivities(),
                activity,
                new ActivityEvent.Started(activity.id()),
                "konbit.collectives.activity-started.v1");
    }

    @Test
    void a_contribution_goes_out_as_agreed() throws IOException {
        var contribution = LedgerFixtures.contribution();
        Contract.isKept(
                new PublishContributions(),
                contribution,
                new EntryEvent.Recorded(contribution.id()),
                "konbit.collectives.contribution-recorded.v1");
    }

    @Test
    void a_result_goes_out_as_agreed() throws IOException {
        var result = LedgerFixtures.result();
        Contract.isKept(
                new PublishResults(),
                result,
                new EntryEvent.Recorded(result.id()),
                "konbit.collectives.result-recorded.v1");
    }

    @Test
    void a_sharing_goes_out_as_agreed() throws IOException {
        var sharing = LedgerFixtures.sharing();
        Contract.isKept(
                new PublishSharings(),
                sharing,
                new EntryEvent.Recorded(sharing.id()),
                "konbit.collectives.result-shared.v1");
    }

    @Test
    void the_end_of_an_activity_goes_out_as_agreed() throws IOException {
        var activity = LedgerFixtures.activity();
        Contract.isKept(
                new PublishActivities(),
                activity,
                new ActivityEvent.Closed(activity.id()),
                "konbit.collectives.activity-closed.v1");
    }

    @Test
    void a_correction_goes_out_as_agreed_and_not_as_a_contribution() throws IOException {
        var correction = LedgerFixtures.correction();
        for (var event : correction.unpublished()) {
            Contract.isKept(new PublishContributions(), correction, event, "konbit.collectives.entry-corrected.v1");
        }
        assertThat(correction.unpublished()).hasSize(1);
    }
}
