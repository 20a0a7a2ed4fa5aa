package org.konbit.collectives.life.report;

import org.konbit.collectives.life.ReadLife.Life;
import org.konbit.http.text.CsvText;

/** A row for each figure, or for a moment without any. */
public final class CsvLife {
    private CsvLife() {}

    public static byte[] of(Life life) {
        var rows = new CsvText("on", "kind", "what", "measure", "of", "value", "unit", "source");
        for (var moment : life.moments()) {
            if (moment.figures().isEmpty()) {
                rows.row(moment.on(), moment.kind(), moment.what(), null, null, null, null, moment.source());
            }
            for (var figure : moment.figures()) {
                rows.row(
                        moment.on(),
                        moment.kind(),
                        moment.what(),
                        figure.measure(),
                        figure.of(),
                        figure.value(),
                        figure.unit(),
                        moment.source());
            }
        }
        return rows.bytes();
    }
}
