package org.konbit.collectives.bank.mongo;

import org.konbit.collectives.bank.BankItem;
import org.konbit.collectives.bank.BankItemId;
import org.konbit.collectives.bank.Loan;
import org.konbit.collectives.bank.LoanId;
import org.konbit.collectives.bank.StockEntry;
import org.konbit.collectives.bank.StockEntryId;
import org.konbit.collectives.life.OwnedByCollective;
import org.konbit.collectives.storage.StoredId;
import org.konbit.http.mongo.NeededIndexes;
import org.konbit.personaldata.StoredOnPerson;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.index.Index;

@Configuration(proxyBeanMethods = false)
class BankStorage {
    @Bean
    static StoredId<BankItemId> bankItemId() {
        return new StoredId<>(BankItemId.class, BankItemId::new, BankItemId::value);
    }

    @Bean
    static StoredId<StockEntryId> stockEntryId() {
        return new StoredId<>(StockEntryId.class, StockEntryId::new, StockEntryId::value);
    }

    @Bean
    static StoredId<LoanId> loanId() {
        return new StoredId<>(LoanId.class, LoanId::new, LoanId::value);
    }

    @Bean
    NeededIndexes bankItemIndexes() {
        return NeededIndexes.of(BankItem.class, by("collective"));
    }

    @Bean
    NeededIndexes stockEntryIndexes() {
        return NeededIndexes.of(
                StockEntry.class,
                by("item"),
                new Index().named("held").on("item", Direction.ASC).on("change", Direction.ASC));
    }

    @Bean
    NeededIndexes loanIndexes() {
        return NeededIndexes.of(
                Loan.class,
                by("collective"),
                new Index()
                        .named("state")
                        .on("collective", Direction.ASC)
                        .on("state", Direction.ASC)
                        .on("_id", Direction.ASC),
                by("terms.borrower.person"));
    }

    @Bean
    StoredOnPerson loansOfPerson() {
        return new StoredOnPerson(
                "loans",
                "loan",
                "terms.borrower.person",
                "_id",
                "collective",
                "item",
                "terms",
                "returns",
                "state",
                "writtenOff");
    }

    @Bean
    OwnedByCollective bankItemsOwned() {
        return new OwnedByCollective("bankItems", "bankItem", "collective", "description");
    }

    @Bean
    OwnedByCollective loansOwned() {
        return new OwnedByCollective("loans", "loan", "collective", "item", "terms", "returns", "state", "writtenOff");
    }

    private static Index by(String field) {
        return new Index().named(field).on(field, Direction.ASC).on("_id", Direction.ASC);
    }
}
