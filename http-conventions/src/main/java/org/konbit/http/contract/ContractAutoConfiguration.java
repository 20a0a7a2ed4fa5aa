package org.konbit.http.contract;

import io.swagger.v3.core.converter.ModelConverter;
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
import tools.jackson.databind.json.JsonMapper;

/** Describes in OpenAPI what every operation shares: paging, versions, idempotency, problems and examples. */
@AutoConfiguration
@ConditionalOnClass(GlobalOpenApiCustomizer.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
public class ContractAutoConfiguration {

    ContractAutoConfiguration() {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class, PageRequest.class, IfMatch.class);
    }

    @Bean
    GlobalOperationCustomizer sharedParameters() {
        return SharedOperation::describe;
    }

    @Bean
    GlobalOpenApiCustomizer sharedParts(
            @Value("${spring.application.name:}") String service,
            @Value("classpath:openapi-examples.json") Resource examples)
            throws IOException {
        var values = examples.exists() ? values(examples) : Map.<String, @Nullable Object>of();
        return description -> {
            SharedParts.complete(description, service);
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
