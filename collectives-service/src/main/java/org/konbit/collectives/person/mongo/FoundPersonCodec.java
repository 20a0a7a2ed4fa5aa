package org.konbit.collectives.person.mongo;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.bson.BsonReader;
import org.bson.BsonType;
import org.bson.BsonWriter;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.jspecify.annotations.Nullable;
import org.konbit.collectives.collective.CollectiveId;
import org.konbit.collectives.collective.CollectiveType;
import org.konbit.collectives.collective.MembershipRole;
import org.konbit.collectives.person.Appointment;
import org.konbit.collectives.person.FoundPerson;
import org.konbit.collectives.person.Gender;
import org.konbit.collectives.person.Home;
import org.konbit.collectives.person.Membership;
import org.konbit.collectives.person.MembershipState;
import org.konbit.collectives.person.PersonId;
import org.konbit.collectives.person.Profile;
import org.konbit.collectives.person.Suspension;
import org.konbit.collectives.person.Term;
import org.konbit.collectives.territory.GeoPoint;
import org.konbit.collectives.territory.TerritoryRef;
import org.konbit.sealing.Sealed;
import org.konbit.sealing.WrappedKey;

/** Reads people straight from the wire: in a list, a mapping layer would be most of the work. */
final class FoundPersonCodec implements Codec<FoundPerson> {

    @Override
    public FoundPerson decode(BsonReader reader, DecoderContext context) {
        UUID id = null;
        String handle = null;
        String handleKey = null;
        WrappedKey key = null;
        Sealed name = null;
        Profile profile = null;
        List<Membership> memberships = null;
        List<Appointment> appointments = null;
        long version = 0;
        reader.readStartDocument();
        for (var field = next(reader); field != null; field = next(reader)) {
            switch (field) {
                case "_id" -> id = uuid(reader);
                case "handle" -> handle = reader.readString();
                case "handleKey" -> handleKey = reader.readString();
                case "key" -> key = new WrappedKey(bytes(reader));
                case "name" -> name = new Sealed(bytes(reader));
                case "profile" -> profile = profile(reader);
                case "memberships" -> memberships = array(reader, FoundPersonCodec::membership);
                case "appointments" -> appointments = array(reader, FoundPersonCodec::appointment);
                case "version" -> version = reader.readInt64();
                default -> reader.skipValue();
            }
        }
        reader.readEndDocument();
        return new FoundPerson(
                new PersonId(requireNonNull(id)),
                requireNonNull(handle),
                requireNonNull(handleKey),
                requireNonNull(key),
                requireNonNull(name),
                requireNonNull(profile),
                requireNonNull(memberships),
                requireNonNull(appointments),
                version);
    }

    private static Profile profile(BsonReader reader) {
        String language = null;
        Home home = null;
        Gender gender = null;
        String birthDecade = null;
        reader.readStartDocument();
        for (var field = next(reader); field != null; field = next(reader)) {
            switch (field) {
                case "language" -> language = reader.readString();
                case "home" -> home = home(reader);
                case "gender" -> gender = Gender.valueOf(reader.readString());
                case "birthDecade" -> birthDecade = reader.readString();
                default -> reader.skipValue();
            }
        }
        reader.readEndDocument();
        return new Profile(requireNonNull(language), requireNonNull(home), gender, birthDecade);
    }

    private static Home home(BsonReader reader) {
        TerritoryRef territory = null;
        String timeZone = null;
        GeoPoint point = null;
        reader.readStartDocument();
        for (var field = next(reader); field != null; field = next(reader)) {
            switch (field) {
                case "territory" -> territory = territory(reader);
                case "timeZone" -> timeZone = reader.readString();
                case "point" -> point = point(reader);
                default -> reader.skipValue();
            }
        }
        reader.readEndDocument();
        return new Home(requireNonNull(territory), requireNonNull(timeZone), point);
    }

    private static TerritoryRef territory(BsonReader reader) {
        String code = null;
        String path = null;
        reader.readStartDocument();
        for (var field = next(reader); field != null; field = next(reader)) {
            switch (field) {
                case "code" -> code = reader.readString();
                case "path" -> path = reader.readString();
                default -> reader.skipValue();
            }
        }
        reader.readEndDocument();
        return new TerritoryRef(requireNonNull(code), requireNonNull(path));
    }

    private static GeoPoint point(BsonReader reader) {
        String type = null;
        List<Double> coordinates = null;
        reader.readStartDocument();
        for (var field = next(reader); field != null; field = next(reader)) {
            switch (field) {
                case "type" -> type = reader.readString();
                case "coordinates" -> coordinates = array(reader, BsonReader::readDouble);
                default -> reader.skipValue();
            }
        }
        reader.readEndDocument();
        return new GeoPoint(requireNonNull(type), requireNonNull(coordinates));
    }

    private static Membership membership(BsonReader reader) {
        UUID collective = null;
        CollectiveType type = null;
        List<MembershipRole> roles = null;
        MembershipState state = null;
        Instant since = null;
        Instant agreedAt = null;
        List<Term> terms = List.of();
        Suspension suspension = null;
        reader.readStartDocument();
        for (var field = next(reader); field != null; field = next(reader)) {
            switch (field) {
                case "collective" -> collective = uuid(reader);
                case "type" -> type = CollectiveType.valueOf(reader.readString());
                case "roles" -> roles = array(reader, each -> MembershipRole.valueOf(each.readString()));
                case "state" -> state = MembershipState.valueOf(reader.readString());
                case "since" -> since = Instant.ofEpochMilli(reader.readDateTime());
                case "agreedAt" -> agreedAt = Instant.ofEpochMilli(reader.readDateTime());
                case "terms" -> terms = array(reader, FoundPersonCodec::term);
                case "suspension" -> suspension = suspension(reader);
                default -> reader.skipValue();
            }
        }
        reader.readEndDocument();
        return new Membership(
                new CollectiveId(requireNonNull(collective)),
                requireNonNull(type),
                Set.copyOf(requireNonNull(roles)),
                requireNonNull(state),
                requireNonNull(since),
                agreedAt,
                terms,
                suspension);
    }

    private static Term term(BsonReader reader) {
        MembershipRole role = null;
        Instant from = null;
        Instant until = null;
        Boolean seat = null;
        reader.readStartDocument();
        for (var field = next(reader); field != null; field = next(reader)) {
            switch (field) {
                case "seat" -> seat = reader.readBoolean();
                case "role" -> role = MembershipRole.valueOf(reader.readString());
                case "from" -> from = Instant.ofEpochMilli(reader.readDateTime());
                case "until" -> until = Instant.ofEpochMilli(reader.readDateTime());
                default -> reader.skipValue();
            }
        }
        reader.readEndDocument();
        return new Term(requireNonNull(role), from, requireNonNull(until), seat);
    }

    private static Suspension suspension(BsonReader reader) {
        Sealed reason = null;
        Instant until = null;
        reader.readStartDocument();
        for (var field = next(reader); field != null; field = next(reader)) {
            switch (field) {
                case "reason" -> reason = new Sealed(bytes(reader));
                case "until" -> until = Instant.ofEpochMilli(reader.readDateTime());
                default -> reader.skipValue();
            }
        }
        reader.readEndDocument();
        return new Suspension(reason, until);
    }

    private static Appointment appointment(BsonReader reader) {
        Appointment.Role role = null;
        TerritoryRef territory = null;
        Instant until = null;
        Instant since = null;
        reader.readStartDocument();
        for (var field = next(reader); field != null; field = next(reader)) {
            switch (field) {
                case "role" -> role = Appointment.Role.valueOf(reader.readString());
                case "territory" -> territory = territory(reader);
                case "until" -> until = Instant.ofEpochMilli(reader.readDateTime());
                case "since" -> since = Instant.ofEpochMilli(reader.readDateTime());
                default -> reader.skipValue();
            }
        }
        reader.readEndDocument();
        return new Appointment(requireNonNull(role), requireNonNull(territory), until, since);
    }

    private static byte[] bytes(BsonReader reader) {
        byte[] bytes = null;
        reader.readStartDocument();
        for (var field = next(reader); field != null; field = next(reader)) {
            if (field.equals("bytes")) bytes = reader.readBinaryData().getData();
            else reader.skipValue();
        }
        reader.readEndDocument();
        return requireNonNull(bytes);
    }

    private static UUID uuid(BsonReader reader) {
        return reader.readBinaryData().asUuid();
    }

    /** The name of the next field that has a value; null at the document's end. */
    private static @Nullable String next(BsonReader reader) {
        for (var type = reader.readBsonType(); type != BsonType.END_OF_DOCUMENT; type = reader.readBsonType()) {
            var field = reader.readName();
            if (type != BsonType.NULL) return field;
            reader.readNull();
        }
        return null;
    }

    private static <T> List<T> array(BsonReader reader, Function<BsonReader, T> readOne) {
        var all = new ArrayList<T>();
        reader.readStartArray();
        while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) all.add(readOne.apply(reader));
        reader.readEndArray();
        return List.copyOf(all);
    }

    @Override
    public void encode(BsonWriter writer, FoundPerson value, EncoderContext context) {
        throw new UnsupportedOperationException("Found people are read here, never written");
    }

    @Override
    public Class<FoundPerson> getEncoderClass() {
        return FoundPerson.class;
    }
}
