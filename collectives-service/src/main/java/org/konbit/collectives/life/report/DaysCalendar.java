package org.konbit.collectives.life.report;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.konbit.collectives.life.Day;

/** A collective's days as a calendar of RFC 5545; the same days give the same bytes. */
public final class DaysCalendar {
    private DaysCalendar() {}

    public static byte[] of(String name, List<Day> days) {
        var calendar = new Calendar();
        calendar.add(new ProdId("-//Konbit//Collectives//HT"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(ImmutableMethod.PUBLISH);
        calendar.add(new XProperty("X-WR-CALNAME", name));
        days.forEach(day -> calendar.add(event(day)));
        var text = new StringWriter();
        try {
            // The validation of an empty calendar would refuse it; a collective may have no day yet.
            new CalendarOutputter(false).output(calendar, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static VEvent event(Day day) {
        var event = new VEvent(false);
        event.add(new Uid(day.id() + "@konbit"));
        event.add(new DtStamp(day.entered()));
        event.add(new DtStart<LocalDate>(day.on()));
        event.add(new Summary(day.what()));
        return event;
    }
}
