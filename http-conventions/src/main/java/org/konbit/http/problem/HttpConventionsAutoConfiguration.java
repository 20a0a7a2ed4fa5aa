package org.konbit.http.problem;

import org.konbit.http.HttpProperties;
import org.konbit.http.ImportPaths;
import org.konbit.http.RequestArguments;
import org.konbit.http.json.StrictJson;
import org.konbit.http.json.StrictJsonAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;

/** Problems, body limits, and the arguments that controllers may have. */
@AutoConfiguration(after = StrictJsonAutoConfiguration.class, before = ErrorMvcAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableConfigurationProperties(HttpProperties.class)
public class HttpConventionsAutoConfiguration {
    private static final int LIMITS_ORDER = Ordered.HIGHEST_PRECEDENCE + 100;
    private static final String SWALLOWED = String.valueOf(16 * 1024 * 1024);

    @Bean
    ProblemAdvice problemAdvice() {
        return new ProblemAdvice();
    }

    @Bean
    @ConditionalOnMissingBean(ErrorController.class)
    ProblemErrorController problemErrorController() {
        return new ProblemErrorController();
    }

    @Bean
    ProblemWriter problemWriter(StrictJson json) {
        return new ProblemWriter(json);
    }

    @Bean
    RequestArguments requestArguments() {
        return new RequestArguments();
    }

    @Bean
    ImportPaths importPaths(HttpProperties properties) {
        return new ImportPaths(properties);
    }

    @Bean
    FilterRegistrationBean<RequestLimitsFilter> requestLimitsFilter(ImportPaths importPaths, ProblemWriter problems) {
        var filter = new FilterRegistrationBean<>(new RequestLimitsFilter(importPaths, problems));
        filter.setOrder(LIMITS_ORDER);
        return filter;
    }

    /** Tomcat says no as all else does, and reads on a little after a refusal, so that the client sees the 413 instead of a broken connection. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> refusalsAreSeen() {
        return tomcat -> {
            tomcat.addConnectorCustomizers(connector -> connector.setProperty("maxSwallowSize", SWALLOWED));
            tomcat.addContextCustomizers(ProblemErrorValve::replaceTomcats);
        };
    }
}
