package org.konbit.collectives.territory;

import java.util.regex.Pattern;
import org.konbit.http.MalformedRequest;

/** A point as a parameter {@code at}: longitude and latitude in degrees of WGS 84, parted by a comma. */
public final class AtPoint {
    private static final Pattern FORM = Pattern.compile("(-?\\d{1,3}(?:\\.\\d{1,12})?),(-?\\d{1,2}(?:\\.\\d{1,12})?)");

    private AtPoint() {}

    public static GeoPoint read(String text) {
        var read = FORM.matcher(text);
        if (!read.matches()) throw isNone();
        var longitude = Double.parseDouble(read.group(1));
        var latitude = Double.parseDouble(read.group(2));
        if (Math.abs(longitude) > 180 || Math.abs(latitude) > 90) throw isNone();
        return GeoPoint.at(longitude, latitude);
    }

    private static MalformedRequest isNone() {
        return new MalformedRequest("at", "must be a longitude and a latitude in degrees, such as -72.01,19.15");
    }
}
