package org.konbit.gateway.address.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import org.konbit.gateway.address.CallerAddress;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Before all that counts by address. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class CallerAddressFilter extends OncePerRequestFilter {
    private static final String FORWARDED_FOR = "X-Forwarded-For";

    private final CallerAddress callerAddress;

    CallerAddressFilter(CallerAddress callerAddress) {
        this.callerAddress = callerAddress;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getHeader(FORWARDED_FOR) == null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var address = callerAddress.of(request.getRemoteAddr(), Collections.list(request.getHeaders(FORWARDED_FOR)));
        chain.doFilter(new From(request, address), response);
    }

    private static final class From extends HttpServletRequestWrapper {
        private final String address;

        private From(HttpServletRequest request, String address) {
            super(request);
            this.address = address;
        }

        @Override
        public String getRemoteAddr() {
            return address;
        }
    }
}
