package org.konbit.http;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets a controller method take a {@link Caller}, a {@link PageRequest} and an {@link IfMatch}. */
public final class RequestArguments implements WebMvcConfigurer {

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new Resolver(Caller.class, request -> caller()));
        resolvers.add(new Resolver(PageRequest.class, RequestArguments::page));
        resolvers.add(new Resolver(IfMatch.class, RequestArguments::ifMatch));
    }

    private static Caller caller() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof Caller caller) return caller;
        throw new AuthenticationCredentialsNotFoundException("No caller");
    }

    private static PageRequest page(NativeWebRequest request) {
        var cursor = request.getParameter("cursor");
        return new PageRequest(
                limit(request.getParameter("limit")),
                cursor == null || cursor.isEmpty() ? null : Cursor.decode(cursor));
    }

    private static int limit(@Nullable String said) {
        if (said == null) return PageRequest.USUAL;
        try {
            int limit = Integer.parseInt(said);
            if (limit >= 1 && limit <= PageRequest.MOST) return limit;
        } catch (NumberFormatException e) {
            throw wrongLimit();
        }
        throw wrongLimit();
    }

    private static MalformedRequest wrongLimit() {
        return new MalformedRequest("limit", "must be a whole number from 1 to " + PageRequest.MOST);
    }

    private static IfMatch ifMatch(NativeWebRequest request) {
        return IfMatch.read(request.getHeader(HttpHeaders.IF_MATCH));
    }

    private record Resolver(Class<?> type, Function<NativeWebRequest, Object> read)
            implements HandlerMethodArgumentResolver {
        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == type;
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer model,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binders) {
            return read.apply(request);
        }
    }
}
