package org.konbit.notifications.recipient;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.konbit.notifications.recipient.AudienceQuery.Near;
import org.konbit.notifications.recipient.AudienceQuery.Pledged;
import org.konbit.notifications.recipient.InvalidAudience.Fault;
import tools.jackson.databind.JsonNode;

/** Reads an audience and notes every fault with its pointer. */
final class AudienceReader {
    private static final int MAX_DEPTH = 8;
    private static final int MAX_VALUES = 1000;
    private static final double HALF_ROUND_THE_WORLD_KM = 20_038;
    private static final Set<String> FIELDS = Set.of(
            "territories",
            "near",
            "collectives",
            "types",
            "roles",
            "languages",
            "genders",
            "birthDecades",
            "pledged",
            "unanswered",
            "neverInvited",
            "anyOf",
            "except");
    private static final Set<String> TYPES = Set.of("FARMERS_GROUP", "AGROFORESTRY_BRIGADE", "ASSEMBLY", "COMMITTEE");
    private static final Set<String> ROLES =
            Set.of("MEMBER", "COORDINATOR", "FACILITATOR", "RELAY", "DELEGATE", "TREASURER");
    private static final Set<String> GENDERS = Set.of("F", "M", "X");
    private static final Set<String> ANSWERS = Set.of("ACCEPTED", "TENTATIVE", "DECLINED", "WAITLISTED");
    private static final Pattern DECADE = Pattern.compile("[12]\\d\\d0");
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*");
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final Pattern UUID_TEXT =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private final List<Fault> faults = new ArrayList<>();
    private final Map<String, String> territories = new LinkedHashMap<>();

    AudienceQuery read(JsonNode json) {
        var audience = audience(json, "", 0);
        if (!faults.isEmpty() || audience == null) {
            throw new InvalidAudience(faults);
        }
        return audience;
    }

    /** Nothing when it is an audience; {@code territories} takes up those that it names, by pointer. */
    List<Fault> faults(JsonNode json, Map<String, String> named) {
        audience(json, "", 0);
        named.putAll(territories);
        return List.copyOf(faults);
    }

    private @Nullable AudienceQuery audience(JsonNode json, String at, int depth) {
        if (!json.isObject()) {
            return fault(at, "An audience is an object.");
        }
        if (depth > MAX_DEPTH) {
            return fault(at, "Audiences may be nested %d deep at most.".formatted(MAX_DEPTH));
        }
        int before = faults.size();
        for (var name : json.propertyNames()) {
            if (!FIELDS.contains(name)) {
                fault(at + "/" + escaped(name), "Unknown field.");
            }
        }
        var query = new AudienceQuery(
                values(json, at, "territories", this::code),
                near(json.get("near"), at + "/near"),
                values(json, at, "collectives", this::uuid),
                values(json, at, "types", oneOf(TYPES)),
                values(json, at, "roles", oneOf(ROLES)),
                values(json, at, "languages", this::language),
                values(json, at, "genders", oneOf(GENDERS)),
                values(json, at, "birthDecades", this::decade),
                pledged(json.get("pledged"), at + "/pledged"),
                json.has("unanswered") ? uuid(json.get("unanswered"), at + "/unanswered") : null,
                isTrue(json.get("neverInvited"), at + "/neverInvited"),
                anyOf(json.get("anyOf"), at + "/anyOf", depth),
                json.has("except") ? audience(json.get("except"), at + "/except", depth + 1) : null);
        if (faults.size() == before && saysNobody(query)) {
            fault(at, "An audience has to say who: it is empty, or has only an exception.");
        }
        return query;
    }

    private static boolean saysNobody(AudienceQuery query) {
        return query.territories().isEmpty()
                && query.near() == null
                && query.collectives().isEmpty()
                && query.types().isEmpty()
                && query.roles().isEmpty()
                && query.languages().isEmpty()
                && query.genders().isEmpty()
                && query.birthDecades().isEmpty()
                && query.pledged() == null
                && query.unanswered() == null
                && !query.neverInvited()
                && query.anyOf().isEmpty();
    }

    private <T> Set<T> values(
            JsonNode parent, String at, String field, BiFunction<JsonNode, String, @Nullable T> read) {
        if (!parent.has(field)) {
            return Set.of();
        }
        var list = parent.get(field);
        var here = at + "/" + field;
        if (!list.isArray() || list.isEmpty()) {
            fault(here, "A list with at least one value is expected.");
            return Set.of();
        }
        if (list.size() > MAX_VALUES) {
            fault(here, "At most %d values.".formatted(MAX_VALUES));
            return Set.of();
        }
        var values = new LinkedHashSet<T>();
        for (int i = 0; i < list.size(); i++) {
            var value = read.apply(list.get(i), here + "/" + i);
            if (value != null) {
                values.add(value);
            }
        }
        return values;
    }

    private List<AudienceQuery> anyOf(@Nullable JsonNode list, String at, int depth) {
        if (list == null) {
            return List.of();
        }
        if (!list.isArray() || list.isEmpty() || list.size() > MAX_VALUES) {
            fault(at, "A list of 1 to %d audiences is expected.".formatted(MAX_VALUES));
            return List.of();
        }
        var audiences = new ArrayList<AudienceQuery>();
        for (int i = 0; i < list.size(); i++) {
            var audience = audience(list.get(i), at + "/" + i, depth + 1);
            if (audience != null) {
                audiences.add(audience);
            }
        }
        return audiences;
    }

    private @Nullable Near near(@Nullable JsonNode near, String at) {
        if (near == null) {
            return null;
        }
        if (!near.isObject()) {
            return fault(at, "An object {point, km} is expected.");
        }
        only(near, at, Set.of("point", "km"));
        var km = near.get("km");
        boolean reaches = km != null && km.isNumber() && km.asDouble() > 0 && km.asDouble() <= HALF_ROUND_THE_WORLD_KM;
        if (!reaches) {
            fault(at + "/km", "A number of kilometres above 0 is expected.");
        }
        var place = point(near.get("point"), at + "/point");
        return place == null || !reaches ? null : new Near(place[0], place[1], km.asDouble());
    }

    private double @Nullable [] point(@Nullable JsonNode point, String at) {
        if (point == null || !point.isObject()) {
            return fault(at, "A GeoJSON point is expected.");
        }
        only(point, at, Set.of("type", "coordinates"));
        var coordinates = point.get("coordinates");
        var type = point.get("type");
        boolean shaped = type != null
                && type.isString()
                && type.stringValue().equals("Point")
                && coordinates != null
                && coordinates.isArray()
                && (coordinates.size() == 2 || coordinates.size() == 3)
                && coordinates.get(0).isNumber()
                && coordinates.get(1).isNumber();
        if (!shaped) {
            return fault(
                    at, "A GeoJSON point is expected: {\"type\": \"Point\", \"coordinates\": [longitude, latitude]}.");
        }
        double longitude = coordinates.get(0).asDouble();
        double latitude = coordinates.get(1).asDouble();
        if (Math.abs(longitude) > 180 || Math.abs(latitude) > 90) {
            return fault(at + "/coordinates", "Longitude is within ±180 and comes first, latitude within ±90.");
        }
        return new double[] {longitude, latitude};
    }

    private @Nullable Pledged pledged(@Nullable JsonNode pledged, String at) {
        if (pledged == null) {
            return null;
        }
        if (!pledged.isObject()) {
            return fault(at, "An object {action, answer} is expected.");
        }
        only(pledged, at, Set.of("action", "answer"));
        var action = uuid(pledged.get("action"), at + "/action");
        var answer = oneOf(ANSWERS).apply(pledged.get("answer"), at + "/answer");
        return action == null || answer == null ? null : new Pledged(action, answer);
    }

    private boolean isTrue(@Nullable JsonNode flag, String at) {
        if (flag == null) {
            return false;
        }
        if (!flag.isBoolean() || !flag.booleanValue()) {
            fault(at, "Only true means something here; leave it out otherwise.");
            return false;
        }
        return true;
    }

    private void only(JsonNode object, String at, Set<String> fields) {
        for (var name : object.propertyNames()) {
            if (!fields.contains(name)) {
                fault(at + "/" + escaped(name), "Unknown field.");
            }
        }
    }

    private BiFunction<@Nullable JsonNode, String, @Nullable String> oneOf(Set<String> allowed) {
        return (node, at) -> node != null && node.isString() && allowed.contains(node.stringValue())
                ? node.stringValue()
                : fault(
                        at,
                        "One of " + String.join(", ", allowed.stream().sorted().toList()) + " is expected.");
    }

    private @Nullable UUID uuid(@Nullable JsonNode node, String at) {
        return node != null
                        && node.isString()
                        && UUID_TEXT.matcher(node.stringValue()).matches()
                ? UUID.fromString(node.stringValue())
                : fault(at, "An id (UUID) is expected.");
    }

    private @Nullable String code(JsonNode node, String at) {
        var code = matching(CODE, node, at, "A territory's code is expected.");
        if (code != null) {
            territories.put(at, code);
        }
        return code;
    }

    private @Nullable String decade(JsonNode node, String at) {
        return matching(DECADE, node, at, "A decade such as \"1990\" is expected.");
    }

    private @Nullable String language(JsonNode node, String at) {
        var language = matching(LANGUAGE, node, at, "A language such as \"ht\" is expected.");
        return language == null ? null : Locale.forLanguageTag(language).toLanguageTag();
    }

    private @Nullable String matching(Pattern pattern, JsonNode node, String at, String otherwise) {
        return node.isString() && pattern.matcher(node.stringValue()).matches()
                ? node.stringValue()
                : fault(at, otherwise);
    }

    private <T> @Nullable T fault(String pointer, String detail) {
        faults.add(new Fault(pointer, detail));
        return null;
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
