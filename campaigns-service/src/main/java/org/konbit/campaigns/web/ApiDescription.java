package org.konbit.campaigns.web;

import io.swagger.v3.oas.models.media.ObjectSchema;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.JsonNode;

/** How a change looks in the service's OpenAPI description. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {
    ApiDescription() {
        SpringDocUtils.getConfig()
                .replaceWithSchema(JsonNode.class, new ObjectSchema().description("A JSON merge patch (RFC 7396)"));
    }
}
