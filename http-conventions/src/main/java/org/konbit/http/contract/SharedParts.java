package org.konbit.http.contract;

import static org.konbit.http.contract.PossibleProblems.header;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** What a description holds once for all its operations, and what is told by the answers themselves. */
final class SharedParts {
    private static final String BEARER = "bearer";
    private static final String REF = "#/components/schemas/";

    private final OpenAPI description;
    private final boolean behindGateway;

    private SharedParts(OpenAPI description, boolean behindGateway) {
        this.description = description;
        this.behindGateway = behindGateway;
    }

    static void complete(OpenAPI description, String service, boolean behindGateway) {
        description.info(new Info().title(service).version("1"));
        if (description.getComponents() == null) description.setComponents(new Components());
        new SharedParts(description, behindGateway).complete();
    }

    private void complete() {
        description
                .servers(List.of())
                .getComponents()
                .addSchemas("Problem", problem())
                .addSecuritySchemes(
                        BEARER,
                        new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer"));
        headers();
        names();
        description.addSecurityItem(new SecurityRequirement().addList(BEARER));
        description.getPaths().values().forEach(path -> path.readOperationsMap().forEach(this::versions));
        description.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .forEach(this::onlyKnownFields);
        shareAnswers();
    }

    /** The same whatever else is described beside it, so that only what changes is seen to change. */
    private void names() {
        description
                .getPaths()
                .forEach((path, item) -> item.readOperationsMap().forEach((method, operation) -> {
                    operation.operationId(method.name().toLowerCase(Locale.ROOT)
                            + path.replaceFirst("^/api", "")
                                    .replaceAll("[/.]", "-")
                                    .replaceAll("[{}]", ""));
                    if (operation.getTags() == null) return;
                    operation.setTags(operation.getTags().stream()
                            .map(tag -> tag.replaceFirst("-controller$", ""))
                            .toList());
                }));
    }

    private void headers() {
        Map.of(
                        HttpHeaders.ETAG,
                        "The version of what is answered; for If-Match and If-None-Match.",
                        HttpHeaders.LOCATION,
                        "Where what was begun or made is found.",
                        HttpHeaders.RETRY_AFTER,
                        "After how many seconds to try again.",
                        HttpHeaders.WWW_AUTHENTICATE,
                        "That a bearer token is needed.",
                        "RateLimit",
                        "Which limit stands nearest, how many calls are left (r) and after how many seconds all are (t).",
                        "RateLimit-Policy",
                        "That limit: how many calls (q) within how many seconds (w).",
                        "Idempotency-Replayed",
                        "true when the answer to an earlier call with this Idempotency-Key is given again.")
                .forEach((name, says) -> description
                        .getComponents()
                        .addHeaders(name, new Header().description(says).schema(new StringSchema())));
    }

    private void versions(PathItem.HttpMethod method, Operation operation) {
        var answers = operation.getResponses();
        for (var entry : List.copyOf(answers.entrySet())) {
            var status = entry.getKey();
            var answer = entry.getValue();
            if (!status.startsWith("2")) continue;
            if (behindGateway && method == PathItem.HttpMethod.POST) header(answer, "Idempotency-Replayed");
            if (status.equals("201") || status.equals("202")) header(answer, HttpHeaders.LOCATION);
            if (hasVersion(answer)) header(answer, HttpHeaders.ETAG);
            if (method == PathItem.HttpMethod.GET && hasTag(answer)) {
                operation.addParametersItem(new HeaderParameter()
                        .name(HttpHeaders.IF_NONE_MATCH)
                        .description("The ETag of what the caller has; 304 when there is nothing newer.")
                        .schema(new StringSchema()));
                var unchanged = new ApiResponse().description("What the caller has is the newest");
                header(unchanged, HttpHeaders.ETAG);
                answers.addApiResponse("304", unchanged);
            }
        }
    }

    private static boolean hasTag(ApiResponse answer) {
        return answer.getHeaders() != null && answer.getHeaders().containsKey(HttpHeaders.ETAG);
    }

    private boolean hasVersion(ApiResponse answer) {
        return answer.getContent() != null
                && answer.getContent().values().stream().anyMatch(media -> {
                    var schema = named(media.getSchema());
                    return schema != null
                            && schema.getProperties() != null
                            && schema.getProperties().containsKey("version");
                });
    }

    /** A request with a field that is not known is refused. */
    private void onlyKnownFields(Operation operation) {
        if (operation.getRequestBody() == null || operation.getRequestBody().getContent() == null) return;
        operation.getRequestBody().getContent().values().forEach(media -> close(media.getSchema()));
    }

    private void close(@Nullable Schema<?> schema) {
        if (schema == null) return;
        var named = named(schema);
        if (named != null && named != schema) {
            close(named);
            return;
        }
        if (schema.getItems() != null) close(schema.getItems());
        if (schema.getProperties() == null || schema.getAdditionalProperties() != null) return;
        schema.setAdditionalProperties(false);
        schema.getProperties().values().forEach(this::close);
    }

    private @Nullable Schema<?> named(@Nullable Schema<?> schema) {
        if (schema == null || schema.get$ref() == null) return schema;
        return description.getComponents().getSchemas().get(schema.get$ref().substring(REF.length()));
    }

    /** Answers that several operations have are written once. */
    private void shareAnswers() {
        var all = new ArrayList<ApiResponse>();
        var counted = new LinkedHashMap<ApiResponse, Integer>();
        operations().forEach(operation -> all.addAll(operation.getResponses().values()));
        all.stream().filter(SharedParts::isProblem).forEach(answer -> counted.merge(answer, 1, Integer::sum));
        counted.entrySet().removeIf(answer -> answer.getValue() == 1);
        var names = new LinkedHashMap<ApiResponse, String>();
        counted.keySet().forEach(answer -> {
            var name = nameOf(answer);
            if (names.containsValue(name)) return;
            names.put(answer, name);
            description.getComponents().addResponses(name, answer);
        });
        for (var operation : operations()) {
            operation.getResponses().replaceAll((status, answer) -> {
                var name = names.get(answer);
                return name == null ? answer : new ApiResponse().$ref("#/components/responses/" + name);
            });
        }
    }

    private List<Operation> operations() {
        return description.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .toList();
    }

    private static boolean isProblem(ApiResponse answer) {
        return answer.getContent() != null && answer.getContent().containsKey(PossibleProblems.MEDIA_TYPE);
    }

    private static String nameOf(ApiResponse problem) {
        return problem.getContent().values().stream()
                .flatMap(media -> media.getExamples().keySet().stream())
                .collect(Collectors.joining("-or-"));
    }

    private static Schema<?> problem() {
        var error = new ObjectSchema()
                .addProperty("pointer", new StringSchema().description("JSON pointer, or the parameter's name"))
                .addProperty("detail", new StringSchema())
                .required(List.of("pointer", "detail"));
        return new ObjectSchema()
                .addProperty("type", new StringSchema().format("uri"))
                .addProperty("title", new StringSchema())
                .addProperty("status", new IntegerSchema())
                .addProperty("detail", new StringSchema())
                .addProperty("instance", new StringSchema().format("uri-reference"))
                .addProperty("errors", new ArraySchema().items(error))
                .required(List.of("type", "title", "status", "detail"));
    }
}
