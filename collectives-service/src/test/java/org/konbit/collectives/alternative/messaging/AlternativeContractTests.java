package org.konbit.collectives.alternative.messaging;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.konbit.collectives.alternative.AlternativeEvent;
import org.konbit.collectives.alternative.AlternativeFixtures;
import org.konbit.collectives.testing.Contract;

class AlternativeContractTests {
    @Test
    void an_alternative_goes_out_as_agreed() throws IOException {
        var alternative = AlternativeFixtures.ofTheExamples();
        Contract.isKept(
                new PublishAlternatives(),
                alternative,
                new AlternativeEvent.Shared(alternative.id()),
                "konbit.collectives.alternative-shared.v1");
    }

    @Test
    void a_retired_alternative_goes_out_as_agreed() throws IOException {
        var alternative = AlternativeFixtures.ofTheExamples();
        Contract.isKept(
                new PublishAlternatives(),
                alternative,
                new AlternativeEvent.Retired(alternative.id()),
                "konbit.collectives.alternative-retired.v1");
    }
}
