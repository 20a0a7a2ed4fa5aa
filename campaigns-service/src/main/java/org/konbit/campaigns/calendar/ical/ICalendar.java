package org.konbit.campaigns.calendar.ical;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.TimeZoneRegistryFactory;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Geo;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RRule;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.konbit.campaigns.Languages;
import org.konbit.campaigns.action.Action;
import org.konbit.campaigns.action.ActionState;

/** Open actions as a calendar of RFC 5545; the same actions give the same bytes. */
public final class ICalendar {
    private ICalendar() {}

    public static byte[] of(String name, List<Action> actions, Locale locale) {
        var calendar = new Calendar();
        calendar.add(new ProdId("-//Konbit//Campaigns//HT"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(ImmutableMethod.PUBLISH);
        if (!name.isEmpty()) calendar.add(new XProperty("X-WR-CALNAME", name));
        zonesOf(actions).values().forEach(calendar::add);
        actions.forEach(action -> calendar.add(event(action, locale)));
        var text = new StringWriter();
        try {
            // The validation of an empty calendar would refuse it; here there may be nothing to come.
            new CalendarOutputter(false).output(calendar, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, VTimeZone> zonesOf(List<Action> actions) {
        var registry = TimeZoneRegistryFactory.getInstance().createRegistry();
        var zones = new TreeMap<String, VTimeZone>();
        for (var action : actions) {
            var id = action.plan().schedule().timeZone();
            var zone = registry.getTimeZone(id);
            if (zone != null) zones.put(id, zone.getVTimeZone());
        }
        return zones;
    }

    private static VEvent event(Action action, Locale locale) {
        var plan = action.plan();
        var zone = ZoneId.of(plan.schedule().timeZone());
        var changed = lastChangeOf(action);
        var event = new VEvent(false);
        event.add(new Uid(action.id() + "@konbit"));
        event.add(new DtStamp(changed));
        event.add(new LastModified(changed));
        event.add(new Sequence(action.sequence()));
        event.add(new DtStart<ZonedDateTime>(inZone(plan.schedule().startsAt(), zone)));
        var end = plan.schedule().endsAt();
        if (end != null) event.add(new DtEnd<ZonedDateTime>(inZone(end, zone)));
        event.add(new Summary(Languages.textIn(locale, plan.title())));
        event.add(new Location(
                "%s, %s".formatted(plan.place().name(), plan.place().territoryName())));
        var point = plan.place().point();
        if (point != null) {
            event.add(new Geo(BigDecimal.valueOf(point.latitude()), BigDecimal.valueOf(point.longitude())));
        }
        if (plan.recurrence() != null) event.add(new RRule<ZonedDateTime>(plan.recurrence()));
        event.add(new Status(new ParameterList(), statusOf(action.state())));
        return event;
    }

    private static ZonedDateTime inZone(OffsetDateTime time, ZoneId zone) {
        return time.atZoneSameInstant(zone);
    }

    private static Instant lastChangeOf(Action action) {
        return action.notices().getLast().at();
    }

    private static String statusOf(ActionState state) {
        return switch (state) {
            case DRAFT -> "TENTATIVE";
            case ANNOUNCED, POSTPONED, HELD -> "CONFIRMED";
            case CANCELLED -> "CANCELLED";
        };
    }
}
