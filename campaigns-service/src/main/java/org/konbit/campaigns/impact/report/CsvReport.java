package org.konbit.campaigns.impact.report;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.konbit.campaigns.Languages;
import org.konbit.campaigns.impact.Impact;
import org.konbit.http.text.CsvText;

/** Impact as a table of single figures: one a row, with the part of the report and what it is of. */
public final class CsvReport {
    private final CsvText rows = new CsvText("part", "of", "figure", "value");

    private CsvReport() {}

    public static byte[] of(Impact impact, Locale locale) {
        var report = new CsvReport();
        report.write(impact, locale);
        return report.rows.bytes();
    }

    private void write(Impact impact, Locale locale) {
        var title = Languages.textIn(locale, impact.title());
        row("campaign", title, "id", impact.campaign());
        row("campaign", title, "state", impact.state());
        row("campaign", title, "from", impact.period().from());
        row("campaign", title, "to", impact.period().to());
        impact.scope().forEach(place -> row("scope", place.territory(), "name", place.name()));
        reach("told", "", impact.told());
        reach("messages", "", impact.messages());
        for (var action : impact.actions()) action(action, locale);
        var answers = impact.answers();
        row("answers", "", "accepted", answers.accepted());
        row("answers", "", "tentative", answers.tentative());
        row("answers", "", "declined", answers.declined());
        row("answers", "", "waitlisted", answers.waitlisted());
        row("answers", "", "headcount", answers.headcount());
        row("answers", "", "delegated", answers.delegated());
        row("came", "", "attended", impact.came().attended());
        if (impact.came().crowd() != null) {
            row("came", "", "crowd low", impact.came().crowd().low());
            row("came", "", "crowd high", impact.came().crowd().high());
        }
        var land = impact.restoration();
        row("restoration", "", "work days", land.workDays());
        row("restoration", "", "person days", land.personDays());
        each("restoration", "trees", land.trees());
        each("restoration", "metres", land.metres());
        for (var indicator : impact.indicators()) indicator(indicator, locale);
        for (var obstacle : impact.obstacles()) {
            row("obstacle", obstacle.kind(), "description", obstacle.description());
            for (var strategy : obstacle.strategies()) {
                row("obstacle", obstacle.kind(), "tried", strategy.tried());
                if (strategy.worked() != null) row("obstacle", obstacle.kind(), "worked", strategy.worked());
            }
        }
    }

    private void action(Impact.ActionImpact action, Locale locale) {
        var title = Languages.textIn(locale, action.title());
        row("action", title, "id", action.id());
        row("action", title, "kind", action.kind());
        row("action", title, "state", action.state());
        row("action", title, "starts at", action.startsAt());
        row("action", title, "accepted", action.counts().accepted());
        row("action", title, "tentative", action.counts().tentative());
        row("action", title, "declined", action.counts().declined());
        row("action", title, "waitlisted", action.counts().waitlisted());
        row("action", title, "headcount", action.counts().headcount());
        row("action", title, "delegated", action.counts().delegated());
        row("action", title, "attended", action.counts().attended());
        if (action.crowd() != null) {
            row("action", title, "crowd low", action.crowd().low());
            row("action", title, "crowd high", action.crowd().high());
        }
        reach("action told", title, action.told());
    }

    private void indicator(Impact.IndicatorImpact indicator, Locale locale) {
        var name = Languages.textIn(locale, indicator.name());
        row("indicator", name, "unit", indicator.unit());
        row("indicator", name, "baseline", indicator.baseline());
        row("indicator", name, "target", indicator.target());
        if (indicator.latest() != null) {
            row("indicator", name, "latest", indicator.latest().value());
            row("indicator", name, "latest date", indicator.latest().date());
            row("indicator", name, "confidence", indicator.latest().confidence());
            row("indicator", name, "evidence", indicator.latest().evidence());
        }
    }

    private void reach(String part, Object of, Impact.Reach reach) {
        row(part, of, "recipients", reach.recipients());
        row(part, of, "queued", reach.queued());
        row(part, of, "told", reach.told());
        row(part, of, "failed", reach.failed());
        row(part, of, "skipped", reach.skipped());
        each(part, "channel", reach.byChannel());
        each(part, "language", reach.byLanguage());
    }

    private void each(String part, String figure, Map<String, ?> values) {
        values.forEach((of, value) -> row(part, of, figure, value));
    }

    private void row(String part, Object of, String figure, @Nullable Object value) {
        rows.row(part, of, figure, value);
    }
}
