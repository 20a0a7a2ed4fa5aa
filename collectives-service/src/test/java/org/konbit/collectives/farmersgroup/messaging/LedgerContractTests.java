package org.konbit.collectives.farmersgroup.messaging;

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
}
