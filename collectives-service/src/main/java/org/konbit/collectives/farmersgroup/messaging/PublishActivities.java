package org.konbit.collectives.farmersgroup.messaging;

import java.util.stream.Stream;
import org.konbit.collectives.farmersgroup.Activity;
import org.konbit.collectives.farmersgroup.ActivityEvent;
import org.konbit.outbox.OutboundEvent;
import org.konbit.outbox.Publishes;
import org.springframework.stereotype.Component;

@Component
class PublishActivities implements Publishes<Activity, ActivityEvent> {
    private static final String TOPIC = "collectives.events";

    @Override
    public Class<Activity> aggregate() {
        return Activity.class;
    }

    @Override
    public Stream<OutboundEvent> toWire(Activity activity, ActivityEvent event) {
        return switch (event) {
            case ActivityEvent.Started(var id) ->
                Stream.of(
                        OutboundEvent.of(TOPIC, id.toString(), ActivityStartedV1.TYPE, ActivityStartedV1.of(activity)));
            // What the group sets out to do is its own business.
            case ActivityEvent.Changed ignored -> Stream.empty();
            case ActivityEvent.Closed(var id) ->
                Stream.of(OutboundEvent.of(TOPIC, id.toString(), ActivityClosedV1.TYPE, ActivityClosedV1.of(activity)));
        };
    }
}
