package org.konbit.http.contract;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.konbit.http.IfMatch;
import org.konbit.http.PageRequest;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.method.HandlerMethod;

/** What each operation takes and answers beside its own. */
final class SharedOperation {
    private static final String PROBLEM = "Problem";
    private static final String BEARER = "bearer";

    private SharedOperation() {}

    static Operation describe(Operation operation, HandlerMethod handler) {
        if (takes(handler, PageRequest.class)) {
            operation.addParametersItem(new QueryParameter()
                    .name("limit")
                    .description("How many at most.")
                    .schema(new IntegerSchema()
                            .minimum(BigDecimal.ONE)
                            .maximum(BigDecimal.valueOf(PageRequest.MOST))
                            ._default(PageRequest.USUAL)));
            operation.addParametersItem(new QueryParameter()
                    .name("cursor")
                    .description("The nextCursor of the page before.")
                    .schema(new StringSchema()));
        }
        if (takes(handler, IfMatch.class)) {
            operation.addParametersItem(new HeaderParameter()
                    .name("If-Match")
                    .description("The ETag of the version that this change is for; 412 when there is a newer one.")
                    .schema(new StringSchema()));
        }
        if (handler.hasMethodAnnotation(PostMapping.class)) {
            operation.addParametersItem(new HeaderParameter()
                    .name("Idempotency-Key")
                    .description("The same key and body within 24 hours get the same answer, with one effect.")
                    .schema(new StringSchema().maxLength(255)));
        }
        var responses = operation.getResponses() == null ? new ApiResponses() : operation.getResponses();
        return operation.responses(responses._default(new ApiResponse()
                .description("A problem (RFC 9457)")
                .content(new Content()
                        .addMediaType(
                                "application/problem+json",
                                new MediaType().schema(new Schema<>().$ref("#/components/schemas/" + PROBLEM))))));
    }

    static void complete(OpenAPI description) {
        if (description.getComponents() == null) description.setComponents(new Components());
        description
                .servers(List.of())
                .getComponents()
                .addSchemas(PROBLEM, problem())
                .addSecuritySchemes(
                        BEARER,
                        new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer"));
        description.addSecurityItem(new SecurityRequirement().addList(BEARER));
    }

    private static boolean takes(HandlerMethod handler, Class<?> type) {
        return Arrays.stream(handler.getMethodParameters()).anyMatch(parameter -> parameter.getParameterType() == type);
    }

    private static Schema<?> problem() {
        var error = new ObjectSchema()
                .addProperty("pointer", new StringSchema().description("JSON pointer, or the parameter's name"))
                .addProperty("detail", new StringSchema());
        return new ObjectSchema()
                .addProperty("type", new StringSchema().format("uri"))
                .addProperty("title", new StringSchema())
                .addProperty("status", new IntegerSchema())
                .addProperty("detail", new StringSchema())
                .addProperty("instance", new StringSchema().format("uri"))
                .addProperty("errors", new ArraySchema().items(error));
    }
}
