package org.konbit.gateway.localtoken.web;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.konbit.http.Caller;
import org.konbit.http.Role;
import org.konbit.http.text.Handle;

/** Whom a token is wanted for. */
record LocalTokenRequest(
        @NotNull UUID subject,
        @NotNull @Handle String handle,
        @NotEmpty Set<Role> roles,
        @Nullable Boolean platformWide) {
    Caller caller() {
        return new Caller(subject, handle, roles, Boolean.TRUE.equals(platformWide));
    }
}
