package org.konbit.collectives.person.web;

import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;
import org.konbit.collectives.person.ChangePerson;
import org.konbit.collectives.person.Gender;
import org.konbit.http.text.Handle;
import org.konbit.http.text.Name;

/** What is to change; what is left out, or null, stays as it is. */
record ChangePersonRequest(
        @Nullable @Handle String handle,
        @Nullable @Name String displayName,

        @Nullable @Pattern(regexp = PersonRules.LANGUAGE, message = PersonRules.NO_LANGUAGE)
        String language,

        @Nullable @Handle String territory,
        @Nullable Gender gender,

        @Nullable @Pattern(regexp = PersonRules.DECADE, message = PersonRules.NO_DECADE)
        String birthDecade) {

    ChangePerson.Command toCommand() {
        return new ChangePerson.Command(handle, displayName, language, territory, gender, birthDecade);
    }

    @Override
    public String toString() {
        return "ChangePersonRequest";
    }
}
