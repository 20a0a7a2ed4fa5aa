package org.konbit.http.contract;

import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.oas.models.media.ObjectSchema;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.konbit.http.Caller;
import org.konbit.http.IfMatch;
import org.konbit.http.PageRequest;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.customizers.PropertyCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.core.io.Resource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Describes in OpenAPI what every operation shares: paging, versions, idempotency, problems and examples. */
@AutoConfiguration
@ConditionalOnClass(GlobalOpenApiCustomizer.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
public class ContractAutoConfiguration {
    /** The gateway itself checks no internal tokens, passes its own answers on to nobody, and knows no keys. */
    private static final String BEHIND_GATEWAY = "#{'${konbit.internal-token.jwk-set-uri:}' != ''}";

    ContractAutoConfiguration() {
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(Caller.class, PageRequest.class, IfMatch.class)
                .replaceWithSchema(JsonNode.class, new ObjectSchema().description("A JSON merge patch (RFC 7396)"));
    }

    @Bean
    GlobalOperationCustomizer sharedParameters(@Value(BEHIND_GATEWAY) boolean behindGateway) {
        return (operation, handler) -> SharedOperation.describe(operation, handler, behindGateway);
    }

    @Bean
    GlobalOpenApiCustomizer sharedParts(
            @Value("${spring.application.name:}") String service,
            @Value(BEHIND_GATEWAY) boolean behindGateway,
            @Value("classpath:openapi-examples.json") Resource examples)
            throws IOException {
        var values = examples.exists() ? values(examples) : Map.<String, @Nullable Object>of();
        return description -> {
            SharedParts.complete(description, service, behindGateway);
            new Examples(description, values).add();
        };
    }

    @Bean
    ModelConverter recordsParts() {
        return new RecordsParts();
    }

    @Bean
    PropertyCustomizer textRulesDescribed() {
        return new TextRulesDescribed();
    }

    private static Map<String, @Nullable Object> values(Resource file) throws IOException {
        try (var stream = file.getInputStream()) {
            return JsonMapper.shared().readValue(stream, new TypeReference<Map<String, @Nullable Object>>() {});
        }
    }
}
