package org.konbit.notifications.recipient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.konbit.notifications.recipient.ChannelKind.EMAIL;
import static org.konbit.notifications.recipient.ChannelKind.NONE;
import static org.konbit.notifications.recipient.ChannelKind.RELAY;
import static org.konbit.notifications.recipient.ChannelKind.SMS;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.konbit.notifications.recipient.ContactCard.Best;
import org.konbit.sealing.Sealed;
import org.konbit.sealing.WrappedKey;

class ContactCardTests {
    private static final BlindIndex PHONE = new BlindIndex("01");
    private static final BlindIndex OTHER_PHONE = new BlindIndex("02");
    private static final BlindIndex MAIL = new BlindIndex("03");
    private static final WrappedKey KEY = new WrappedKey(new byte[] {1});
    private static final UUID PERSON = UUID.randomUUID();
    private static final UUID RELAY_PERSON = UUID.randomUUID();

    private final ContactCard blank = ContactCard.blank(PERSON);
    private final ContactCard withPhone = blank.with(KEY, point(PointKind.PHONE, PHONE), false);
    private final ContactCard withBoth = withPhone.with(KEY, point(PointKind.EMAIL, MAIL), false);
    private final ContactCard withAll = withBoth.through(RELAY_PERSON);

    @Test
    void the_ladder_goes_from_text_to_mail_to_relay() {
        assertThat(withAll.best()).isEqualTo(new Best(SMS, null));
        assertThat(withAll.without(Set.of(PHONE)).best()).isEqualTo(new Best(EMAIL, null));
        assertThat(blank.through(RELAY_PERSON).best()).isEqualTo(new Best(RELAY, null));
    }

    @Test
    void who_has_nothing_has_no_channel() {
        assertThat(blank.best()).isEqualTo(new Best(NONE, SkipReason.NO_CHANNEL));
    }

    @Test
    void a_preferred_channel_is_tried_first() {
        assertThat(withAll.preferring(Set.of(), EMAIL, null).best()).isEqualTo(new Best(EMAIL, null));
        assertThat(withPhone.preferring(Set.of(), EMAIL, null).best()).isEqualTo(new Best(SMS, null));
    }

    @Test
    void whoever_chose_to_go_without_texts_is_written_to() {
        assertThat(withBoth.preferring(Set.of(SMS), null, null).best()).isEqualTo(new Best(EMAIL, null));
    }

    @Test
    void whoever_stopped_messages_is_not_reached_another_way() {
        assertThat(withAll.stoppedBy(PHONE, false).best()).isEqualTo(new Best(NONE, SkipReason.OPTED_OUT));
    }

    @Test
    void whoever_stopped_texts_only_is_reached_another_way() {
        assertThat(withAll.stoppedBy(PHONE, true).best()).isEqualTo(new Best(EMAIL, null));
        assertThat(withPhone.stoppedBy(PHONE, true).best()).isEqualTo(new Best(NONE, SkipReason.OPTED_OUT));
    }

    @Test
    void a_shared_phone_that_is_silenced_leaves_other_ways_to_whoever_is_not_reached_by_it() {
        var mailFirst = withBoth.preferring(Set.of(), EMAIL, null);
        assertThat(mailFirst.stoppedBy(PHONE, false).best()).isEqualTo(new Best(EMAIL, null));
        assertThat(mailFirst.stoppedBy(PHONE, false).off()).isEmpty();
    }

    @Test
    void a_silenced_phone_is_never_used_though_another_may_be() {
        var two = withPhone.with(KEY, point(PointKind.PHONE, OTHER_PHONE), false);
        var stopped = two.stoppedBy(OTHER_PHONE, false);
        assertThat(stopped.inUse(SMS).map(ContactPoint::index)).hasValue(PHONE);
    }

    @Test
    void coming_back_opens_everything() {
        var back = withAll.stoppedBy(PHONE, false).resumedBy(PHONE);
        assertThat(back.best()).isEqualTo(new Best(SMS, null));
        assertThat(back.off()).isEmpty();
    }

    @Test
    void the_same_point_again_takes_its_place_once() {
        var again = withPhone.with(KEY, point(PointKind.PHONE, PHONE), true);
        assertThat(again.points()).hasSize(1);
    }

    @Test
    void one_s_own_new_phone_comes_before_the_others() {
        var two = withPhone.with(KEY, point(PointKind.PHONE, OTHER_PHONE), true);
        assertThat(two.points()).extracting(ContactPoint::index).isEqualTo(List.of(OTHER_PHONE, PHONE));
    }

    private static ContactPoint point(PointKind kind, BlindIndex index) {
        return new ContactPoint(kind, new Sealed(new byte[] {1}), index, true, false, Instant.EPOCH);
    }
}
