package org.konbit.outbox.testing;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.function.Executable;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.ClassNameFilter;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs tests from within a test, and keeps what became of each. */
final class Rerun implements TestExecutionListener {
    private final List<Outcome> outcomes = new ArrayList<>();
    private @Nullable TestPlan plan;

    private Rerun() {}

    /** @param tell throws what the test threw */
    record Outcome(String test, Executable tell) {}

    /** @param named a regular expression for whole class names */
    static List<Outcome> of(String packageAndBelow, String named) {
        var request = LauncherDiscoveryRequestBuilder.request()
                .selectors(DiscoverySelectors.selectPackage(packageAndBelow))
                .filters(ClassNameFilter.includeClassNamePatterns(named))
                .build();
        var rerun = new Rerun();
        LauncherFactory.create().execute(request, rerun);
        return rerun.outcomes;
    }

    @Override
    public void testPlanExecutionStarted(TestPlan started) {
        plan = started;
    }

    /** Of a class or an engine only what went wrong before its tests is worth telling. */
    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        var thrown = result.getThrowable();
        if (test.isTest() || thrown.isPresent())
            outcomes.add(new Outcome(nameOf(test), () -> {
                if (thrown.isPresent()) throw thrown.get();
            }));
    }

    @Override
    public void executionSkipped(TestIdentifier test, String reason) {
        outcomes.add(new Outcome(nameOf(test), () -> Assumptions.abort(reason)));
    }

    private String nameOf(TestIdentifier test) {
        var within = plan == null ? null : plan.getParent(test).orElse(null);
        return within == null ? test.getDisplayName() : within.getDisplayName() + ", " + test.getDisplayName();
    }
}
