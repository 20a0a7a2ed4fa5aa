package org.konbit.campaigns.calendar.web;

import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Describes an operation that is answered with a calendar to subscribe to. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ApiResponse(
        responseCode = "200",
        description = "The calendar (RFC 5545)",
        headers = @Header(name = "ETag", ref = "#/components/headers/ETag"),
        content = @Content(mediaType = "text/calendar", schema = @Schema(type = "string")))
@interface AnswersCalendar {}
