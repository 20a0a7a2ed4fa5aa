package org.konbit.gateway.admission.web;

import jakarta.servlet.DispatcherType;
import java.time.Duration;
import java.util.List;
import org.konbit.gateway.admission.AdmissionSettings;
import org.konbit.gateway.admission.Bearers;
import org.konbit.gateway.admission.EdgeSettings;
import org.konbit.gateway.admission.Secret;
import org.konbit.gateway.admission.Webhooks;
import org.konbit.gateway.limits.CallLimitSettings;
import org.konbit.gateway.limits.CallLimits;
import org.konbit.gateway.program.AuthorizationServer;
import org.konbit.gateway.program.MayProgramCall;
import org.konbit.gateway.session.NeedsProof;
import org.konbit.gateway.session.SessionCookies;
import org.konbit.gateway.session.Sessions;
import org.konbit.http.Role;
import org.konbit.http.problem.ProblemWriter;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.logout.LogoutFilter;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.HstsHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.XContentTypeOptionsHeaderWriter;
import org.springframework.security.web.header.writers.frameoptions.XFrameOptionsHeaderWriter;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsConfigurationSource;

/** The rules of the door: {@code /api} needs a caller, the few paths beside it are named, all else does not exist. */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class AdmissionConfiguration {
    /** Without a token: keys to verify tokens with, health, and what is described. */
    private static final String[] OPEN = {
        "/oauth2/jwks",
        "/internal/jwks",
        "/actuator/health/**",
        "/actuator/prometheus",
        "/docs",
        "/swagger-ui/**",
        "/v3/api-docs/**"
    };

    /** Who signs in has no token yet; each is one path and one method, and judges by rules of its own. */
    private static final String[] SIGN_IN = {
        "/api/sign-in/challenges",
        "/api/sign-in/challenges/*/answer",
        "/api/sign-in/passkey",
        "/api/sign-in/passkey/options"
    };

    private static final String[] PROGRAMS = {
        "/oauth2/authorize",
        "/oauth2/consent",
        "/oauth2/token",
        "/oauth2/revoke",
        "/.well-known/oauth-authorization-server"
    };

    /** A span for each filter tells nobody anything, and costs more than most of them do. */
    @Bean
    SecurityObservationSettings securityObservations() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    SecurityFilterChain door(
            HttpSecurity http,
            Bearers bearers,
            MayProgramCall mayProgramCall,
            Refusals refusals,
            ProblemWriter problems,
            AdmissionSettings settings,
            Sessions sessions,
            SessionCookies cookies,
            NeedsProof needsProof,
            EdgeSettings edge,
            CallLimits limits,
            CallLimitSettings limitSettings) {
        return http.authorizeHttpRequests(rules -> rules.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers("/api/public/**")
                        .permitAll()
                        .requestMatchers(HttpMethod.POST, SIGN_IN)
                        .permitAll()
                        .requestMatchers(Webhooks.paths())
                        .hasRole(Role.PROVIDER.name())
                        .requestMatchers("/api/**")
                        .authenticated()
                        .requestMatchers(OPEN)
                        .permitAll()
                        .requestMatchers("/local/tokens")
                        .access(new FromThisMachine())
                        .anyRequest()
                        .denyAll())
                .addFilterBefore(new NoPartsFilter(problems), AnonymousAuthenticationFilter.class)
                .addFilterBefore(
                        new AddressLimitFilter(limits, limitSettings, problems), AnonymousAuthenticationFilter.class)
                .addFilterBefore(
                        new WebhookSecretFilter(new Secret(settings.webhookSecret())),
                        AnonymousAuthenticationFilter.class)
                .addFilterBefore(
                        new BearerTokenFilter(bearers, mayProgramCall, refusals, problems),
                        AnonymousAuthenticationFilter.class)
                .addFilterBefore(
                        new SessionFilter(sessions, cookies, needsProof, problems), AnonymousAuthenticationFilter.class)
                .addFilterBefore(
                        new CallerLimitFilter(limits, limitSettings, problems), AnonymousAuthenticationFilter.class)
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .sessionManagement(none -> none.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                // Written before all else, so that what never comes here has them too.
                .headers(AbstractHttpConfigurer::disable)
                .cors(cors -> cors.configurationSource(listed(edge.origins())))
                // Only calls by cookie can be forged so; the filter that looks at the cookie sees to it.
                .csrf(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .build();
    }

    /** What a browser is told with every answer, whoever gives it; what the answer says of this itself stands. */
    @Bean
    FilterRegistrationBean<HeaderWriterFilter> headersOfEveryAnswer(EdgeSettings edge) {
        var byTls = new HstsHeaderWriter();
        byTls.setRequestMatcher(any -> "https".equals(edge.publicUrl().getScheme()));
        var filter = new FilterRegistrationBean<>(new HeaderWriterFilter(List.of(
                new XContentTypeOptionsHeaderWriter(),
                new XFrameOptionsHeaderWriter(),
                new ReferrerPolicyHeaderWriter(ReferrerPolicy.NO_REFERRER),
                new ContentRules(),
                byTls,
                keptNowhere())));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }

    /** A phone or a laptop may be shared: nothing of the API stays in a browser but what says that it may. */
    private static HeaderWriter keptNowhere() {
        var noStore = CacheControl.noStore().getHeaderValue();
        return (request, response) -> {
            if (request.getRequestURI().startsWith("/api/") && !response.containsHeader(HttpHeaders.CACHE_CONTROL)) {
                response.setHeader(HttpHeaders.CACHE_CONTROL, noStore);
            }
        };
    }

    @Bean
    HttpFirewall oneSpelling() {
        return new OneSpelling();
    }

    /** Where programs get tokens, and members agree to that: a chain of its own, behind the same filters. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SecurityFilterChain doorOfPrograms(
            HttpSecurity http,
            AuthorizationServer programs,
            ProblemWriter problems,
            Sessions sessions,
            SessionCookies cookies,
            NeedsProof needsProof,
            EdgeSettings edge,
            CallLimits limits,
            CallLimitSettings limitSettings) {
        return http.securityMatcher(PROGRAMS)
                .with(new OAuth2AuthorizationServerConfigurer(), programs::setUp)
                .authorizeHttpRequests(rules -> rules.anyRequest().authenticated())
                .addFilterBefore(new AddressLimitFilter(limits, limitSettings, problems), LogoutFilter.class)
                .addFilterBefore(new FormParameters(problems), LogoutFilter.class)
                .addFilterBefore(new SessionFilter(sessions, cookies, needsProof, problems), LogoutFilter.class)
                .exceptionHandling(handling -> handling.defaultAuthenticationEntryPointFor(
                        (request, response, nobody) -> problems.write(
                                request,
                                response,
                                HttpStatus.UNAUTHORIZED,
                                "unauthenticated",
                                "Sign in with this browser first, then open this address again."),
                        request -> SessionFilter.WHERE_MEMBERS_AGREE.contains(request.getRequestURI())))
                .sessionManagement(none -> none.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(headers -> headers.defaultsDisabled().cacheControl(Customizer.withDefaults()))
                .cors(cors -> cors.configurationSource(listed(edge.origins())))
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .build();
    }

    /** A page from elsewhere gets no headers at all, and so its browser keeps the answer from it. */
    private static CorsConfigurationSource listed(List<String> origins) {
        var listed = new CorsConfiguration();
        listed.setAllowedOrigins(origins);
        listed.setAllowedMethods(List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"));
        listed.setAllowedHeaders(List.of(
                "Authorization", "Content-Type", "Accept-Language", "If-Match", "If-None-Match", "Idempotency-Key"));
        listed.setExposedHeaders(List.of("ETag", "Location", "Retry-After", "RateLimit", "RateLimit-Policy"));
        listed.setMaxAge(Duration.ofHours(1));
        return request -> {
            var origin = request.getHeader(HttpHeaders.ORIGIN);
            return origin != null && origins.contains(origin) ? listed : null;
        };
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
