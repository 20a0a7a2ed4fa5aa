package org.konbit.sealing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealingTests {
    private static final UUID PERSON = UUID.randomUUID();

    @TempDir
    Path folder;

    Path file;
    MasterKey master;
    PersonalKeys keys;

    @BeforeEach
    void make() throws IOException {
        file = folder.resolve("keys/master.json");
        MakeMasterKey.at(file);
        master = MasterKey.fromFile(file);
        keys = new PersonalKeys(master);
    }

    @Test
    void makes_a_file_for_its_owner_only_and_never_overwrites_one() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        var before = Files.readString(file);
        assertThatThrownBy(() -> MakeMasterKey.at(file)).isInstanceOf(FileAlreadyExistsException.class);
        assertThat(Files.readString(file)).isEqualTo(before);
    }

    @Test
    void opens_what_it_sealed_also_after_a_restart() {
        var sealed = master.seal("mango".getBytes(UTF_8), "here".getBytes(UTF_8));
        assertThat(new String(sealed, UTF_8)).doesNotContain("mango");
        assertThat(MasterKey.fromFile(file).open(sealed, "here".getBytes(UTF_8)))
                .isEqualTo("mango".getBytes(UTF_8));
        assertThatThrownBy(() -> master.open(sealed, "there".getBytes(UTF_8))).isInstanceOf(Unreadable.class);
    }

    @Test
    void binds_a_field_to_its_person_and_its_name() {
        var key = keys.create();
        var sealed = keys.seal(key, PERSON, "phone", "+50900000000");
        assertThat(keys.open(key, PERSON, "phone", sealed)).isEqualTo("+50900000000");
        assertThatThrownBy(() -> keys.open(key, PERSON, "email", sealed)).isInstanceOf(Unreadable.class);
        assertThatThrownBy(() -> keys.open(key, UUID.randomUUID(), "phone", sealed))
                .isInstanceOf(Unreadable.class);
    }

    @Test
    void leaves_nothing_readable_once_a_key_is_destroyed() {
        var sealed = keys.seal(keys.create(), PERSON, "phone", "+50900000000");
        assertThatThrownBy(() -> keys.open(keys.create(), PERSON, "phone", sealed))
                .isInstanceOf(Unreadable.class);
        assertThatThrownBy(() -> master.open(sealed.bytes(), new byte[0])).isInstanceOf(Unreadable.class);
    }

    @Test
    void indexes_the_same_value_alike_and_only_for_the_same_purpose() throws IOException {
        var index = master.blindIndex("phone", "+50900000000");
        assertThat(index).hasSize(32).isEqualTo(MasterKey.fromFile(file).blindIndex("phone", "+50900000000"));
        assertThat(index).isNotEqualTo(master.blindIndex("email", "+50900000000"));
        var other = folder.resolve("other.json");
        MakeMasterKey.at(other);
        assertThat(index).isNotEqualTo(MasterKey.fromFile(other).blindIndex("phone", "+50900000000"));
    }

    @Test
    void says_in_one_line_what_is_wrong_with_the_file() throws IOException {
        var missing = folder.resolve("missing.json");
        assertThatThrownBy(() -> MasterKey.fromFile(missing))
                .isInstanceOf(UnusableMasterKey.class)
                .hasMessage("The master key file " + missing + " cannot be read (setting konbit.master-key-file).");
        var wrong = Files.writeString(folder.resolve("wrong.json"), "{}");
        assertThatThrownBy(() -> MasterKey.fromFile(wrong)).isInstanceOf(UnusableMasterKey.class);
    }

    @Test
    void seals_with_the_new_key_and_opens_with_the_old_while_it_runs() throws Exception {
        var before = master.seal("mango".getBytes(UTF_8), "here".getBytes(UTF_8));
        var index = master.blindIndex("phone", "+50900000000");
        assertThat(master.reread()).as("nothing new").isFalse();

        ChangeMasterKey.in(file, ChangeMasterKey.Change.ADD);
        assertThat(master.reread()).isTrue();
        assertThat(master.isOld(before)).as("the added one only opens").isFalse();
        ChangeMasterKey.in(file, ChangeMasterKey.Change.USE);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(master.reread()).isTrue();
        assertThat(master.isOld(before)).isTrue();
        var after = master.seal("mango".getBytes(UTF_8), "here".getBytes(UTF_8));
        assertThat(master.isOld(after)).isFalse();
        for (var sealed : java.util.List.of(before, after)) {
            assertThat(master.open(sealed, "here".getBytes(UTF_8))).isEqualTo("mango".getBytes(UTF_8));
        }
        assertThat(master.blindIndex("phone", "+50900000000")).isEqualTo(index);

        ChangeMasterKey.in(file, ChangeMasterKey.Change.DROP);
        assertThat(MasterKey.fromFile(file).open(after, "here".getBytes(UTF_8))).isEqualTo("mango".getBytes(UTF_8));
        assertThatThrownBy(() -> MasterKey.fromFile(file).open(before, "here".getBytes(UTF_8)))
                .isInstanceOf(Unreadable.class);
    }

    @Test
    void reads_the_file_again_when_it_meets_a_key_it_does_not_know() throws Exception {
        ChangeMasterKey.in(file, ChangeMasterKey.Change.CHANGE);
        var byAnother = MasterKey.fromFile(file).seal("mango".getBytes(UTF_8), "here".getBytes(UTF_8));
        assertThat(master.open(byAnother, "here".getBytes(UTF_8))).isEqualTo("mango".getBytes(UTF_8));
    }

    @Test
    void goes_on_with_what_it_read_while_the_file_is_gone_spoilt_or_another() throws IOException {
        var sealed = master.seal("mango".getBytes(UTF_8), "here".getBytes(UTF_8));
        var good = Files.readString(file);
        var other = folder.resolve("other.json");
        MakeMasterKey.at(other);
        for (var bad : java.util.List.of("{", "{}", Files.readString(other))) {
            Files.writeString(file, bad);
            assertThat(master.reread()).isFalse();
            assertThat(master.open(sealed, "here".getBytes(UTF_8))).isEqualTo("mango".getBytes(UTF_8));
        }
        Files.delete(file);
        assertThat(master.reread()).isFalse();
        Files.writeString(file, good);
        assertThat(master.reread()).isFalse();
        assertThat(master.open(sealed, "here".getBytes(UTF_8))).isEqualTo("mango".getBytes(UTF_8));
    }
}
