package org.konbit.collectives.person;

import java.time.Instant;
import java.util.List;
import org.konbit.http.Page;
import org.konbit.http.PageRequest;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** Keeps those erased who were: the list of them, and its use on a database that a backup brought back. */
@Component
public class EraseAgain {
    private final ErasedPeople people;
    private final ErasePerson erasePerson;

    EraseAgain(ErasedPeople people, ErasePerson erasePerson) {
        this.people = people;
        this.erasePerson = erasePerson;
    }

    /** In the order of their ids. */
    public Page<ErasedPerson> all(PageRequest page) {
        var after = page.after(PersonId::of);
        var found = people.findByHandleBetweenOrderByHandle(
                ErasedPerson.MARK + (after == null ? "" : after),
                ErasedPerson.AFTER_ALL,
                Limit.of(page.limitPlusOne()));
        return Page.of(found, page.limit(), person -> person.id().toString());
    }

    /** In the order in which they were erased, for whoever has to follow. */
    public List<ErasedPerson> since(Instant since, int limit) {
        return people.findByErasedAtGreaterThanEqualOrderByErasedAt(since, Limit.of(limit));
    }

    /**
     * Told again also of those who are erased already; whoever is not known here does not come back.
     *
     * @return who of them is erased now
     */
    public List<PersonId> erase(List<PersonId> erasedBefore) {
        return erasedBefore.stream().distinct().filter(erasePerson::erase).toList();
    }
}
