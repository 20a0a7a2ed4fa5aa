package org.konbit.collectives.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.konbit.collectives.media.MediaFixtures.TRACE;
import static org.konbit.collectives.media.MediaFixtures.ascii;
import static org.konbit.collectives.media.MediaFixtures.join;

import com.drew.imaging.ImageMetadataReader;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.GpsDirectory;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.Semaphore;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class CleanMediumTests {
    private final CleanMedium cleanMedium = new CleanMedium();

    private Cleaning.Clean cleaned(byte[] bytes, Format format) {
        assertThat(text(bytes)).as("what is to be removed").contains(TRACE);
        var outcome = cleanMedium.clean(bytes, format.mediaType());
        assertThat(outcome).isInstanceOf(Cleaning.Clean.class);
        var clean = (Cleaning.Clean) outcome;
        assertThat(clean.format()).isEqualTo(format);
        assertThat(text(clean.bytes())).doesNotContain(TRACE);
        return clean;
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static BufferedImage seen(Cleaning.Clean clean) throws Exception {
        return ImageIO.read(new ByteArrayInputStream(clean.bytes()));
    }

    @Test
    void a_photograph_tells_neither_where_nor_with_what_it_was_made() throws Exception {
        var photograph = MediaFixtures.jpeg(120, 60, 1);
        var told = ImageMetadataReader.readMetadata(new ByteArrayInputStream(photograph));
        assertThat(told.getFirstDirectoryOfType(GpsDirectory.class)
                        .getGeoLocation()
                        .getLatitude())
                .isBetween(19.1, 19.2);

        var clean = cleaned(photograph, Format.JPEG);

        var left = ImageMetadataReader.readMetadata(new ByteArrayInputStream(clean.bytes()));
        assertThat(left.getDirectoriesOfType(ExifDirectoryBase.class)).isEmpty();
        assertThat(left.getDirectories())
                .extracting(directory -> directory.getName())
                .isSubsetOf("JPEG", "JFIF", "Huffman", "File Type");
        assertThat(clean.width()).isEqualTo(120);
        assertThat(new Color(seen(clean).getRGB(10, 30)).getRed()).isGreaterThan(200);
    }

    @Test
    void a_photograph_stands_upright_however_the_phone_was_held() throws Exception {
        for (int orientation = 1; orientation <= 8; orientation++) {
            var clean = cleaned(MediaFixtures.jpeg(120, 60, orientation), Format.JPEG);
            var seen = seen(clean);
            boolean turned = orientation >= 5;
            assertThat(seen.getWidth()).as("held as %d", orientation).isEqualTo(turned ? 60 : 120);
            assertThat(seen.getHeight()).isEqualTo(turned ? 120 : 60);
            var atTheStart = new Color(turned ? seen.getRGB(30, 10) : seen.getRGB(10, 30));
            boolean redFirst = Arrays.asList(1, 4, 5, 6).contains(orientation);
            assertThat(redFirst ? atTheStart.getRed() : atTheStart.getBlue())
                    .as("held as %d", orientation)
                    .isGreaterThan(200);
        }
    }

    @Test
    void a_picture_is_no_larger_than_a_screen() throws Exception {
        var clean = cleaned(MediaFixtures.jpeg(4000, 1000, 6), Format.JPEG);

        assertThat(clean.height()).isEqualTo(1600);
        assertThat(clean.width()).isEqualTo(400);
        assertThat(seen(clean).getHeight()).isEqualTo(1600);
    }

    @Test
    void other_pictures_have_nothing_beside_what_is_seen() throws Exception {
        var png = cleaned(MediaFixtures.png(40, 20), Format.PNG);
        assertThat(seen(png).getWidth()).isEqualTo(40);
        assertThat(seen(png).getColorModel().hasAlpha()).isTrue();

        var webp = cleaned(MediaFixtures.webp(640, 480), Format.WEBP);
        assertThat(webp.width()).isEqualTo(640);
        assertThat(webp.height()).isEqualTo(480);
        assertThat(text(webp.bytes())).startsWith("RIFF").contains("WEBPVP8 ").doesNotContain("VP8X", "EXIF", "ICCP");
        assertThat(cleanMedium.clean(MediaFixtures.movingWebp(), "image/webp")).isEqualTo(new Cleaning.Unreadable());
    }

    @Test
    void of_sound_there_are_frames_alone() {
        var mp3 = cleaned(MediaFixtures.mp3(20), Format.MP3);
        assertThat(mp3.bytes()).hasSize(20 * 417);
        assertThat(text(mp3.bytes())).contains("sound 0", "sound 19").doesNotContain("ID3", "TAG", "Xing");
        assertThat(cleanMedium.clean(join(mp3.bytes(), ascii("APETAGEX")), "audio/mpeg"))
                .extracting(again -> ((Cleaning.Clean) again).bytes())
                .isEqualTo(mp3.bytes());

        var opus = cleaned(MediaFixtures.opus(3), Format.OPUS);
        assertThat(text(opus.bytes())).contains("OpusHead", "OpusTags", "sound 0", "sound 2");
        assertThat(((Cleaning.Clean) cleanMedium.clean(opus.bytes(), "audio/ogg")).bytes())
                .as("it is a whole file")
                .isEqualTo(opus.bytes());
    }

    /** "123456789" by CRC-32 with Ogg's polynomial, nothing before and nothing after, as catalogues of CRCs have it. */
    @Test
    void oggs_checksum_is_the_one_that_others_know() {
        var page = join(new byte[30], ascii("123456789"));

        assertThat(OggOpus.checksum(page)).isEqualTo(0x89A1897F);
    }

    @Test
    void what_says_it_is_something_else_is_refused() {
        var anotherKind = new Cleaning.OfAnotherKind();
        assertThat(cleanMedium.clean(MediaFixtures.png(4, 4), "image/jpeg")).isEqualTo(anotherKind);
        assertThat(cleanMedium.clean(ascii("<html><script>alert(1)</script></html>"), "image/png"))
                .isEqualTo(anotherKind);
        assertThat(cleanMedium.clean(ascii("<svg xmlns='http://www.w3.org/2000/svg'/>"), "image/png"))
                .isEqualTo(anotherKind);
        assertThat(cleanMedium.clean(new byte[0], "image/png")).isEqualTo(anotherKind);
    }

    @Test
    void what_is_broken_is_refused() {
        for (var format : Format.values()) {
            var whole = switch (format) {
                case JPEG -> MediaFixtures.jpeg(40, 20, 1);
                case PNG -> MediaFixtures.png(40, 20);
                case WEBP -> MediaFixtures.webp(40, 20);
                case MP3 -> MediaFixtures.mp3(20);
                case OPUS -> MediaFixtures.opus(3);
            };
            assertThat(cleanMedium.clean(Arrays.copyOf(whole, 60), format.mediaType()))
                    .as(format.name())
                    .isEqualTo(new Cleaning.Unreadable());
        }
        var flipped = MediaFixtures.opus(3);
        flipped[flipped.length - 1] ^= 1;
        assertThat(cleanMedium.clean(flipped, "audio/ogg")).isEqualTo(new Cleaning.Unreadable());
        assertThat(cleanMedium.clean(join(MediaFixtures.opus(3), MediaFixtures.opus(3)), "audio/ogg"))
                .isEqualTo(new Cleaning.Unreadable());
    }

    @Test
    void a_picture_that_is_told_over_and_over_again_is_not_decoded() {
        assertThat(cleanMedium.clean(MediaFixtures.jpegOfScans(0), "image/jpeg"))
                .isInstanceOf(Cleaning.Clean.class);
        assertThat(cleanMedium.clean(MediaFixtures.jpegOfScans(2000), "image/jpeg"))
                .isEqualTo(new Cleaning.TooManyScans());
    }

    @Test
    void nobody_waits_for_ever_behind_a_picture_that_takes_long() {
        var patient = new CleanMedium(new Semaphore(0), Duration.ofMillis(1));

        assertThat(patient.clean(MediaFixtures.png(4, 4), "image/png")).isEqualTo(new Cleaning.NoTurn());
    }

    @Test
    void a_few_bytes_that_say_they_are_a_huge_picture_are_not_unpacked() {
        assertThat(cleanMedium.clean(MediaFixtures.pngThatSaysItIs(60_000, 60_000), "image/png"))
                .isEqualTo(new Cleaning.TooManyPixels());
        assertThat(cleanMedium.clean(MediaFixtures.pngThatSaysItIs(20_000, 10), "image/png"))
                .isEqualTo(new Cleaning.TooManyPixels());
        assertThat(cleanMedium.clean(MediaFixtures.webp(16_000, 16_000), "image/webp"))
                .isEqualTo(new Cleaning.TooManyPixels());
    }
}
