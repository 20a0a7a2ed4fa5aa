package org.konbit.http.contract;

import org.konbit.http.Caller;
import org.konbit.http.IfMatch;
import org.konbit.http.PageRequest;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;

/** Describes in OpenAPI what every operation shares: paging, versions, idempotency and problems. */
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
    GlobalOpenApiCustomizer sharedSchemas() {
        return SharedOperation::complete;
    }
}
