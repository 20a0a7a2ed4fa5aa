package org.konbit.collectives.person;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.konbit.http.Page;
import org.konbit.http.PageRequest;
import org.konbit.sealing.MasterKey;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** Keeps those erased who were: the list of them, and its use on a database that a backup brought back. */
@Component
public class EraseAgain {
    private final ErasedPeople people;
    private final ErasePerson erasePerson;
    private final MasterKey master;

    EraseAgain(ErasedPeople people, ErasePerson erasePerson, MasterKey master) {
        this.people = people;
        this.erasePerson = erasePerson;
        this.master = master;
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
     * That this service listed the person as erased: nobody else can make it, so that a list is good for those who were
     * erased, and for no one else.
     */
    public String proofOf(PersonId erased) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(master.blindIndex("erased", erased.toString()));
    }

    public boolean isProof(String proof, PersonId erased) {
        return MessageDigest.isEqual(
                proof.getBytes(StandardCharsets.UTF_8), proofOf(erased).getBytes(StandardCharsets.UTF_8));
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
