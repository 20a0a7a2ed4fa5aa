package org.konbit.collectives.person.web;

/** What a request may say of a person. */
final class PersonRules {
    static final String LANGUAGE = "[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}";
    static final String NO_LANGUAGE = "must be a BCP 47 code such as ht, fr, es or en";
    static final String DECADE = "(18|19|20)[0-9]0";
    static final String NO_DECADE = "must be the first year of ten, such as 1990";

    private PersonRules() {}
}
