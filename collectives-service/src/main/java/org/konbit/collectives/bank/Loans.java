package org.konbit.collectives.bank;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.konbit.collectives.collective.CollectiveId;
import org.konbit.outbox.Saving;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;

/** All loans. */
public interface Loans extends Repository<Loan, LoanId>, Saving<Loan> {
    Optional<Loan> findById(LoanId id);

    List<Loan> findByCollectiveAndIdGreaterThanOrderById(CollectiveId collective, LoanId after, Limit limit);

    List<Loan> findByCollectiveAndStateAndIdGreaterThanOrderById(
            CollectiveId collective, Loan.State state, LoanId after, Limit limit);

    List<Loan> findByCollectiveAndStateAndTermsDueLessThanAndIdGreaterThanOrderById(
            CollectiveId collective, Loan.State state, LocalDate today, LoanId after, Limit limit);
}
