package org.konbit.sealing;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says at start in one line that the master key is missing. */
final class UnusableMasterKeyAnalyzer extends AbstractFailureAnalyzer<UnusableMasterKey> {
    @Override
    protected @Nullable FailureAnalysis analyze(Throwable root, UnusableMasterKey cause) {
        return new FailureAnalysis(
                cause.getMessage(),
                "Restore it from where it is kept; a new one, made by org.konbit.sealing.MakeMasterKey, opens nothing"
                        + " that is stored already.",
                cause);
    }
}
