package org.konbit.gateway.admission.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import org.springframework.security.web.firewall.FirewalledRequest;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/**
 * A path has one spelling: what needs no escape has none. Otherwise {@code /%61pi} would be {@code /api} to whoever
 * matches what is meant, and not to whoever looks at what is written.
 */
final class OneSpelling extends StrictHttpFirewall {
    /** Letters, digits and the hyphen: all that a path's fixed parts are made of. */
    private static final Pattern NEEDLESS = Pattern.compile("%(?i:2d|3[0-9]|[46][1-9a-f]|[57][0-9a])");

    @Override
    public FirewalledRequest getFirewalledRequest(HttpServletRequest request) {
        if (NEEDLESS.matcher(request.getRequestURI()).find()) {
            throw new RequestRejectedException("A letter, digit or hyphen of the path is escaped");
        }
        return super.getFirewalledRequest(request);
    }
}
