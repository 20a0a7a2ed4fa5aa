package org.konbit.collectives.person.imports;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.konbit.collectives.collective.MembershipRole;
import org.konbit.collectives.person.EnrolPeople;
import org.konbit.collectives.person.EnrolPeople.Enrolled;
import org.konbit.collectives.person.EnrolPeople.Enrolment;
import org.konbit.collectives.person.Gender;
import org.konbit.http.text.TextRules;
import org.konbit.imports.ImportContext;
import org.konbit.imports.ImportRows;
import org.konbit.imports.Row;
import org.konbit.imports.RowOutcome;
import org.springframework.stereotype.Component;

/** Rows of a person and, if a collective is named, an active membership in it; several rows of a handle add up. */
@Component
public class ImportPeople implements ImportRows {
    public static final String KIND = "people";

    private static final String HANDLE = "handle";
    private static final String DISPLAY_NAME = "display_name";
    private static final String LANGUAGE = "language";
    private static final String TERRITORY = "territory";
    private static final String GENDER = "gender";
    private static final String BIRTH_DECADE = "birth_decade";
    private static final String COLLECTIVE = "collective";
    private static final String ROLES = "roles";
    private static final Pattern BETWEEN_ROLES = Pattern.compile("\\s*;\\s*");
    private static final Pattern DECADE = Pattern.compile("(18|19|20)[0-9]0");

    private final EnrolPeople enrolPeople;

    ImportPeople(EnrolPeople enrolPeople) {
        this.enrolPeople = enrolPeople;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Set<String> requiredColumns() {
        return Set.of(HANDLE, DISPLAY_NAME, LANGUAGE, TERRITORY);
    }

    @Override
    public Set<String> optionalColumns() {
        return Set.of(GENDER, BIRTH_DECADE, COLLECTIVE, ROLES);
    }

    @Override
    public List<RowOutcome> apply(ImportContext context, List<Row> rows) {
        var outcomes = new ArrayList<@Nullable RowOutcome>();
        var enrolments = new ArrayList<Enrolment>();
        for (var row : rows) {
            switch (read(row)) {
                case Reading.Wrong(var refused) -> outcomes.add(refused);
                case Reading.Right(var enrolment) -> {
                    outcomes.add(null);
                    enrolments.add(enrolment);
                }
            }
        }
        var enrolled = (context.dryRun()
                        ? enrolPeople.judge(enrolments, context.importer())
                        : enrolPeople.enrol(enrolments, context.importer()))
                .iterator();
        return outcomes.stream()
                .map(outcome -> outcome == null ? outcomeOf(enrolled.next()) : outcome)
                .toList();
    }

    private static RowOutcome outcomeOf(Enrolled enrolled) {
        return switch (enrolled) {
            case CHANGED -> new RowOutcome.Accepted();
            case UNCHANGED -> new RowOutcome.Unchanged();
            case TERRITORY_UNKNOWN -> new RowOutcome.Refused(TERRITORY, "is not the code of a territory");
            case TERRITORY_NOT_YOURS ->
                new RowOutcome.Refused(TERRITORY, "is not one that you organize, or the person lives outside of it");
            case COLLECTIVE_UNKNOWN -> new RowOutcome.Refused(COLLECTIVE, "is not the code of a collective");
            case COLLECTIVE_NOT_YOURS -> new RowOutcome.Refused(COLLECTIVE, "is in no territory that you organize");
            case COLLECTIVE_DISSOLVED -> new RowOutcome.Refused(COLLECTIVE, "is dissolved");
        };
    }

    private sealed interface Reading {
        record Right(Enrolment enrolment) implements Reading {}

        record Wrong(RowOutcome.Refused refused) implements Reading {}
    }

    private static Reading read(Row row) {
        var handle = row.cell(HANDLE);
        if (!TextRules.isHandle(handle)) return wrong(HANDLE, "must be 1 to 64 letters, digits, '.', '_' or '-'");
        // Kept to the letter, with the blanks around it.
        var name = row.cells().getOrDefault(DISPLAY_NAME, "");
        if (!TextRules.isName(name)) return wrong(DISPLAY_NAME, "must be 1 to 200 characters, none of them a control");
        var language = row.cell(LANGUAGE);
        if (!TextRules.isLanguage(language)) return wrong(LANGUAGE, "must be a BCP 47 code such as ht, fr, es or en");
        var territory = row.cell(TERRITORY);
        if (!TextRules.isHandle(territory)) return wrong(TERRITORY, "must be the code of a territory");
        var gender = row.given(GENDER).map(cell -> cell.toUpperCase(Locale.ROOT));
        if (gender.isPresent() && !isOneOf(Gender.values(), gender.get())) return wrong(GENDER, "must be F, M or X");
        var decade = row.given(BIRTH_DECADE);
        if (decade.isPresent() && !DECADE.matcher(decade.get()).matches()) {
            return wrong(BIRTH_DECADE, "must be the first year of ten, such as 1990");
        }
        var roles = BETWEEN_ROLES
                .splitAsStream(row.cell(ROLES))
                .filter(role -> !role.isEmpty())
                .map(role -> role.toUpperCase(Locale.ROOT))
                .toList();
        if (!roles.stream().allMatch(role -> isOneOf(MembershipRole.values(), role))) {
            return wrong(ROLES, "must be of " + Arrays.toString(MembershipRole.values()) + ", parted by ';'");
        }
        var collective = row.given(COLLECTIVE);
        if (collective.isEmpty() && !roles.isEmpty()) return wrong(COLLECTIVE, "must be given where roles are");
        var memberships = EnumSet.noneOf(MembershipRole.class);
        roles.forEach(role -> memberships.add(MembershipRole.valueOf(role)));
        return new Reading.Right(new Enrolment(
                handle,
                name,
                language,
                territory,
                told(row, GENDER, gender.map(Gender::valueOf)),
                told(row, BIRTH_DECADE, decade),
                collective.orElse(null),
                memberships));
    }

    private static <T> @Nullable Optional<T> told(Row row, String column, Optional<T> cell) {
        return row.cells().containsKey(column) ? cell : null;
    }

    private static boolean isOneOf(Enum<?>[] all, String name) {
        return Arrays.stream(all).anyMatch(one -> one.name().equals(name));
    }

    private static Reading wrong(String column, String detail) {
        return new Reading.Wrong(new RowOutcome.Refused(column, detail));
    }
}
