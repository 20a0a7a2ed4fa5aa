package org.konbit.gateway.localtoken;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.konbit.http.Role;
import org.konbit.http.text.Handle;

/** Whom a token is wanted for. */
record LocalTokenRequest(
        @NotNull UUID subject,
        @NotNull @Handle String handle,
        @NotEmpty Set<Role> roles,
        @Nullable Boolean platformWide) {}
