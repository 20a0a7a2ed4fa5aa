package org.konbit.notifications.recipient;

import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How an audience looks in the OpenAPI description; it is read as JSON, so that each fault is told with its place. */
@Schema(
        description = "Who a message is for. The values of one field are alternatives; the fields together narrow it"
                + " down. At least one field beside except is needed.")
public record Audience(
        @Schema(description = "Codes of the homes' territories, with all within") @Nullable
        List<String> territories,

        @Nullable Near near,
        @Nullable List<UUID> collectives,

        @ArraySchema(
                schema = @Schema(allowableValues = {"FARMERS_GROUP", "AGROFORESTRY_BRIGADE", "ASSEMBLY", "COMMITTEE"}))
        @Nullable
        List<String> types,

        @ArraySchema(
                schema =
                        @Schema(
                                allowableValues = {
                                    "MEMBER",
                                    "COORDINATOR",
                                    "FACILITATOR",
                                    "RELAY",
                                    "DELEGATE",
                                    "TREASURER"
                                }))
        @Nullable
        List<String> roles,

        @Nullable List<String> languages,

        @ArraySchema(schema = @Schema(allowableValues = {"F", "M", "X"})) @Nullable
        List<String> genders,

        @ArraySchema(schema = @Schema(example = "1990")) @Nullable
        List<String> birthDecades,

        @Nullable Pledged pledged,

        @Schema(description = "Who has not answered this action") @Nullable
        UUID unanswered,

        @Schema(description = "Who was never told of any action") @Nullable
        Boolean neverInvited,

        @Schema(description = "The union of these") @Nullable
        List<Audience> anyOf,

        @Schema(description = "All but these") @Nullable Audience except) {

    /** Homes around a point. */
    @Schema(name = "AudienceNear", description = "Homes within so many kilometres of a point")
    public record Near(Point point, double km) {}

    /** A GeoJSON point. */
    @Schema(description = "A GeoJSON point")
    public record Point(
            @Schema(allowableValues = "Point") String type,

            @Schema(description = "Longitude first") List<Double> coordinates) {}

    /** Who answered an action so. */
    @Schema(name = "AudiencePledged", description = "Who gave this answer to that action")
    public record Pledged(
            UUID action,

            @Schema(allowableValues = {"ACCEPTED", "TENTATIVE", "DECLINED", "WAITLISTED"})
            String answer) {}
}
