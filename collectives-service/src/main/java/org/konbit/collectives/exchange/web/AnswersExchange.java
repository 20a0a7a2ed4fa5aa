package org.konbit.collectives.exchange.web;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.konbit.http.contract.Refuses;
import org.springframework.http.MediaType;

/** Describes an operation that is answered with the exchange as it stands after it. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ApiResponse(
        responseCode = "200",
        description = "The exchange as it stands now",
        content =
                @Content(
                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                        schema = @Schema(implementation = ExchangeView.class)))
@Refuses("exchange-state: It is CANCELLED.")
@interface AnswersExchange {}
