package org.konbit.collectives.person;

/** All that names people by their ids: plots, presence at work-days, contributions, shares, and what else there is. */
public interface ReferencesToPeople {
    /**
     * Done twice, it changes nothing.
     *
     * @throws org.springframework.dao.OptimisticLockingFailureException when something was changed at the same moment
     */
    void rename(PersonId from, PersonId to);
}
