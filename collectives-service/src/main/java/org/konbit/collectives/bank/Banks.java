package org.konbit.collectives.bank;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.konbit.collectives.collective.Collective;
import org.konbit.collectives.collective.CollectiveId;
import org.konbit.collectives.collective.CollectiveType;
import org.konbit.collectives.collective.FindCollectives;
import org.konbit.collectives.collective.MayLead;
import org.konbit.collectives.collective.MayLookInto;
import org.konbit.collectives.collective.MembershipRole;
import org.konbit.collectives.territory.ResolveTerritories;
import org.konbit.http.Caller;
import org.konbit.http.Conflict;
import org.konbit.http.NotFound;
import org.springframework.stereotype.Component;

/** Of collectives, those that keep a bank; who keeps it, who lends out of it, and what day it is there. */
@Component
class Banks {
    private final FindCollectives findCollectives;
    private final ResolveTerritories territories;
    private final BankItems items;
    private final Loans loans;
    private final MayLead mayLead;
    private final MayLookInto mayLookInto;
    private final Clock clock;

    Banks(
            FindCollectives findCollectives,
            ResolveTerritories territories,
            BankItems items,
            Loans loans,
            MayLead mayLead,
            MayLookInto mayLookInto,
            Clock clock) {
        this.findCollectives = findCollectives;
        this.territories = territories;
        this.items = items;
        this.loans = loans;
        this.mayLead = mayLead;
        this.mayLookInto = mayLookInto;
        this.clock = clock;
    }

    /** Whose stock the caller may count, and whose loans they may write off. */
    Collective toKeep(CollectiveId id, Caller caller) {
        var collective = findCollectives.one(id);
        mayLead.check(caller, collective, MembershipRole.TREASURER);
        checkIsOpen(collective);
        return collective;
    }

    /** Which the caller may lend out of, and take back for. */
    Collective toLendFrom(CollectiveId id, Caller caller) {
        var collective = findCollectives.one(id);
        mayLead.check(caller, collective, MembershipRole.TREASURER, MembershipRole.FACILITATOR);
        checkIsOpen(collective);
        return collective;
    }

    Collective toRead(CollectiveId id, Caller caller) {
        var collective = findCollectives.one(id);
        mayLookInto.check(caller, collective);
        checkIsOne(collective);
        return collective;
    }

    Collective require(CollectiveId id, String pointer) {
        return findCollectives.require(id, pointer);
    }

    BankItem item(Collective bank, BankItemId id) {
        return items.findById(id)
                .filter(item -> item.collective().equals(bank.id()))
                .orElseThrow(() -> new NotFound("The item"));
    }

    /** Of a collective that the caller may look into; of all others there is none. */
    Loan loan(LoanId id, Caller caller) {
        return loans.findById(id)
                .filter(loan -> mayLookInto.isTrueOf(caller, findCollectives.one(loan.collective())))
                .orElseThrow(() -> new NotFound("The loan"));
    }

    LocalDate today(Collective bank) {
        var zone = territories.find(bank.territory().code()).orElseThrow().timeZone();
        return LocalDate.ofInstant(clock.instant(), ZoneId.of(zone));
    }

    private static void checkIsOpen(Collective collective) {
        checkIsOne(collective);
        if (collective.isDissolved()) throw new Conflict("collective-dissolved", "Its bank is closed.");
    }

    /** After the rights, as what kind of collective it is, is its state. */
    private static void checkIsOne(Collective collective) {
        if (collective.type() != CollectiveType.FARMERS_GROUP
                && collective.type() != CollectiveType.AGROFORESTRY_BRIGADE) {
            throw new Conflict(
                    "keeps-no-bank",
                    "A FARMERS_GROUP or an AGROFORESTRY_BRIGADE keeps a bank; this is a %s."
                            .formatted(collective.type()));
        }
    }
}
