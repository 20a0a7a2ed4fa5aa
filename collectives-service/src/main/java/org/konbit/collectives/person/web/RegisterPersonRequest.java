package org.konbit.collectives.person.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;
import org.konbit.collectives.person.Gender;
import org.konbit.collectives.person.RegisterPerson;
import org.konbit.http.text.Handle;
import org.konbit.http.text.Name;

/** Who it is; somebody without a name is known by the handle alone. */
record RegisterPersonRequest(
        @NotNull @Handle String handle,
        @Nullable @Name String displayName,

        @NotNull @Pattern(regexp = PersonRules.LANGUAGE, message = PersonRules.NO_LANGUAGE)
        String language,

        @NotNull @Handle String territory,
        @Nullable Gender gender,

        @Nullable @Pattern(regexp = PersonRules.DECADE, message = PersonRules.NO_DECADE)
        String birthDecade) {

    RegisterPerson.Command toCommand() {
        return new RegisterPerson.Command(handle, displayName, language, territory, gender, birthDecade);
    }

    @Override
    public String toString() {
        return "RegisterPersonRequest";
    }
}
