package org.konbit.collectives.person.web;

import io.swagger.v3.oas.annotations.Hidden;
import org.konbit.audit.Audited;
import org.konbit.collectives.person.ErasePerson;
import org.konbit.collectives.person.PersonId;
import org.konbit.http.NotFound;
import org.konbit.http.contract.MayCall;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** For the gateway itself, which asks for the person who calls: no way leads here from outside. */
@Hidden
@RestController
@RequestMapping("/internal/people/{id}")
@MayCall("the gateway")
@PreAuthorize("hasRole('GATEWAY')")
class PersonalDataController {
    private final ErasePerson erasePerson;

    PersonalDataController(ErasePerson erasePerson) {
        this.erasePerson = erasePerson;
    }

    /** Again and again, with the same answer. */
    @Audited(Audited.When.BEFORE)
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void erase(@PathVariable PersonId id) {
        if (!erasePerson.erase(id)) throw new NotFound("The person");
    }
}
