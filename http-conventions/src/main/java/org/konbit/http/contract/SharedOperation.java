package org.konbit.http.contract;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.konbit.http.IfMatch;
import org.konbit.http.PageRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.web.method.HandlerMethod;

/** What each operation takes and answers beside its own. */
final class SharedOperation {
    private static final String ANY_MEDIA_TYPE = "*/*";

    private SharedOperation() {}

    static Operation describe(Operation operation, HandlerMethod handler, boolean behindGateway) {
        var shape = new Shape(operation, handler, behindGateway);
        parameters(operation, shape);
        if (shape.readsCsv()) {
            operation.requestBody(new RequestBody()
                    .required(true)
                    .content(new Content().addMediaType("text/csv", new MediaType().schema(new StringSchema()))));
        }
        if (shape.rule().equals("permitAll()")) operation.setSecurity(List.of());
        var responses = operation.getResponses() == null ? new ApiResponses() : operation.getResponses();
        responses.values().forEach(response -> asJson(response.getContent()));
        if (shape.streams()) responses.values().forEach(response -> asStream(response.getContent()));
        PossibleProblems.describe(shape, responses);
        Rights.describe(operation, shape);
        return operation.responses(responses);
    }

    private static void parameters(Operation operation, Shape shape) {
        if (shape.takes(PageRequest.class)) {
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
        if (shape.takes(Locale.class)) {
            operation.addParametersItem(new HeaderParameter()
                    .name(HttpHeaders.ACCEPT_LANGUAGE)
                    .description("The languages to be answered in, the best first.")
                    .schema(new StringSchema()));
        }
        if (shape.takes(IfMatch.class)) {
            operation.addParametersItem(new HeaderParameter()
                    .name(HttpHeaders.IF_MATCH)
                    .description("The ETag of the version that this change is for; 412 when there is a newer one.")
                    .schema(new StringSchema()));
        }
        if (shape.takesKey()) {
            operation.addParametersItem(new HeaderParameter()
                    .name("Idempotency-Key")
                    .description("The same key and body within 24 hours get the same answer, with one effect.")
                    .schema(new StringSchema().minLength(1).maxLength(255).pattern("^[!-~]+$")));
        }
    }

    /** What says nothing else is answered as JSON. */
    private static void asJson(@Nullable Content content) {
        if (content == null) return;
        var any = content.remove(ANY_MEDIA_TYPE);
        if (any != null) content.addMediaType(org.springframework.http.MediaType.APPLICATION_JSON_VALUE, any);
    }

    private static void asStream(@Nullable Content content) {
        if (content != null) content.values().forEach(form -> form.setSchema(new StringSchema()));
    }
}
