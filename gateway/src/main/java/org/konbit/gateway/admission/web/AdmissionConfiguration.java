package org.konbit.gateway.admission.web;

import org.konbit.gateway.admission.AdmissionSettings;
import org.konbit.gateway.admission.Secret;
import org.konbit.gateway.admission.Webhooks;
import org.konbit.gateway.token.ExternalTokens;
import org.konbit.http.Role;
import org.konbit.http.problem.CommonProblems;
import org.konbit.http.problem.ProblemWriter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.firewall.RequestRejectedHandler;

/** The rules of the door: {@code /api} needs a caller, the few paths beside it are named, all else does not exist. */
@Configuration(proxyBeanMethods = false)
class AdmissionConfiguration {
    @Bean
    SecurityFilterChain door(
            HttpSecurity http,
            ExternalTokens tokens,
            Unauthorized unauthorized,
            ProblemWriter problems,
            AdmissionSettings settings) {
        return http.authorizeHttpRequests(rules -> rules.requestMatchers("/api/public/**")
                        .permitAll()
                        .requestMatchers(Webhooks.paths())
                        .hasRole(Role.PROVIDER.name())
                        .requestMatchers("/api/**")
                        .authenticated()
                        .anyRequest()
                        .permitAll())
                .addFilterBefore(
                        new WebhookSecretFilter(new Secret(settings.webhookSecret())),
                        AnonymousAuthenticationFilter.class)
                .addFilterBefore(
                        new BearerTokenFilter(tokens, unauthorized, problems), AnonymousAuthenticationFilter.class)
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint(unauthorized)
                        .accessDeniedHandler((request, response, denied) -> problems.write(
                                request, response, HttpStatus.FORBIDDEN, "forbidden", CommonProblems.FORBIDDEN)))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                // Services say themselves what may be kept.
                .headers(headers -> headers.cacheControl(HeadersConfigurer.CacheControlConfig::disable))
                .csrf(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .build();
    }

    /** Addresses that only an attack would use: double slashes, encoded separators, control characters. */
    @Bean
    RequestRejectedHandler rejectedRequests(ProblemWriter problems) {
        return (request, response, rejected) -> problems.write(
                request,
                response,
                HttpStatus.BAD_REQUEST,
                "malformed-request",
                "The address or a header is malformed.");
    }
}
