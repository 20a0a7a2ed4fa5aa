package org.konbit.collectives.exchange.web;

import com.fasterxml.jackson.annotation.JsonCreator;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.konbit.collectives.exchange.Exchange;
import org.konbit.collectives.territory.GeoPoint;
import org.konbit.http.InvalidRequest;
import org.konbit.http.text.Handle;
import org.konbit.http.text.Name;

/** Where people met: a name, a territory, a point, or any of these. */
record PlaceBody(
        @Nullable @Name String name,
        @Nullable @Handle String territory,
        @Nullable @Valid Point point) {
    private static final double FARTHEST_NORTH = 90;

    /** A place may also be told by its name alone. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static PlaceBody called(String name) {
        return new PlaceBody(name, null, null);
    }

    /** A GeoJSON Point: longitude, then latitude. */
    record Point(
            @NotNull @Pattern(regexp = "Point", message = "must be Point")
            String type,

            @NotNull @Size(min = 2, max = 2)
            List<@NotNull @DecimalMin("-180") @DecimalMax("180") Double> coordinates) {}

    Exchange.Place toPlace() {
        if (point != null && Math.abs(point.coordinates().getLast()) > FARTHEST_NORTH) {
            throw new InvalidRequest("/place/point/coordinates/1", "must be a latitude from -90 to 90");
        }
        return new Exchange.Place(
                name,
                territory,
                point == null
                        ? null
                        : GeoPoint.at(
                                point.coordinates().getFirst(),
                                point.coordinates().getLast()));
    }
}
