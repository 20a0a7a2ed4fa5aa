package org.konbit.collectives.person.web;

import io.swagger.v3.oas.annotations.Hidden;
import org.konbit.collectives.person.OfficesOfPeople;
import org.konbit.collectives.person.PersonId;
import org.konbit.http.NotFound;
import org.konbit.http.contract.MayCall;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** For the gateway itself, which signs organizers in: no way leads here from outside. */
@Hidden
@RestController
@RequestMapping("/internal/people/{id}/office")
@MayCall("the gateway")
@PreAuthorize("hasRole('GATEWAY')")
class OfficeController {
    private final OfficesOfPeople offices;

    OfficeController(OfficesOfPeople offices) {
        this.offices = offices;
    }

    @GetMapping
    OfficesOfPeople.Office of(@PathVariable PersonId id) {
        return offices.of(id).orElseThrow(() -> new NotFound("The person"));
    }

    /** Whether the one may vouch for the other; if not it is as if they were not there. */
    @GetMapping("/vouchers/{by}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void mayVouch(@PathVariable PersonId id, @PathVariable PersonId by) {
        if (!offices.mayVouch(by, id)) throw new NotFound("The voucher");
    }
}
