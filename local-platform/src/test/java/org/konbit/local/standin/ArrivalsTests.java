package org.konbit.local.standin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.HashSet;
import org.junit.jupiter.api.Test;

class ArrivalsTests {
    private static Message.Text to(String phone) {
        return new Message.Text("Konbit", phone, "Bonjou", 1);
    }

    @Test
    void gives_each_once_page_by_page() {
        var arrivals = new Arrivals<Message.Text>(Clock.systemUTC(), 1_000_000);
        for (int number = 0; number < 25; number++) arrivals.add(to("+509" + number));

        var seen = new HashSet<String>();
        Long cursor = 0L;
        while (cursor != null) {
            var slice = arrivals.slice(null, cursor, 10);
            assertThat(slice.total()).isEqualTo(25);
            slice.items()
                    .forEach(each -> assertThat(seen.add(each.message().to())).isTrue());
            cursor = slice.next();
        }
        assertThat(seen).hasSize(25);
    }

    @Test
    void counts_only_what_its_receiver_got() {
        var arrivals = new Arrivals<Message.Text>(Clock.systemUTC(), 1_000_000);
        for (int number = 0; number < 9; number++) arrivals.add(to(number % 3 == 0 ? "+1" : "+2"));

        var slice = arrivals.slice("+1", 0, 2);
        assertThat(slice.total()).isEqualTo(3);
        assertThat(slice.items()).hasSize(2);
        assertThat(arrivals.slice("+1", java.util.Objects.requireNonNull(slice.next()), 2)
                        .items())
                .hasSize(1);
    }

    @Test
    void drops_the_oldest_and_says_so() {
        var arrivals = new Arrivals<Message.Text>(Clock.systemUTC(), 400_000);
        for (int number = 1; number <= 5_000; number++) arrivals.add(to("+509" + number));

        var slice = arrivals.slice(null, 0, 1);
        assertThat(slice.total()).isEqualTo(5_000);
        assertThat(slice.dropped()).isPositive();
        assertThat(slice.items().getFirst().number()).isEqualTo(slice.dropped() + 1);
    }

    @Test
    void numbers_on_after_it_was_emptied() {
        var arrivals = new Arrivals<Message.Text>(Clock.systemUTC(), 1_000_000);
        arrivals.add(to("+1"));
        arrivals.clear();
        assertThat(arrivals.slice(null, 0, 10).total()).isZero();
        assertThat(arrivals.add(to("+1"))).isEqualTo(2);
        assertThat(arrivals.slice(null, 1, 10).items()).hasSize(1);
    }
}
