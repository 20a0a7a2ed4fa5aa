package org.konbit.local.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.konbit.local.demo.DemoData.Person;

/** What people see when they sign in: whoever they are, and whether or not a message reached them. */
record Inboxes(Stage stage, String action) {

    private static final int AT_A_TIME = 8;

    /** How many of the people have exactly so many entries about the action. */
    long with(long entries, List<Person> people) {
        try (var executor =
                Executors.newFixedThreadPool(AT_A_TIME, Thread.ofVirtual().factory())) {
            var looks = new ArrayList<Callable<Long>>();
            for (var person : people) looks.add(() -> entriesOf(person));
            var count = 0L;
            for (var found : executor.invokeAll(looks)) if (found.get() == entries) count++;
            return count;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while reading inboxes", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof WrongFigure wrong) throw wrong;
            throw new IllegalStateException("Inboxes cannot be read", e.getCause());
        }
    }

    private long entriesOf(Person person) {
        return stage.member(person.handle()).all("/api/me/inbox?limit=50").stream()
                .filter(entry -> entry.toString().contains(action))
                .count();
    }
}
