package org.konbit.collectives.media;

import com.drew.imaging.jpeg.JpegMetadataReader;
import com.drew.imaging.jpeg.JpegProcessingException;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Draws pictures anew, upright and no larger than a screen: nothing of the old file is in the new one but what one sees. */
final class Pictures {
    /** As many as a phone's camera has. A few bytes can say that there are billions. */
    static final long MOST_PIXELS = 25_000_000;

    static final int LONGEST_SIDE_READ = 16_384;

    /** Of what is kept: sharp on a screen, small on a slow line. */
    static final int LONGEST_SIDE = 1_600;

    private static final float QUALITY = 0.85f;
    private static final int UPRIGHT = 1;
    private static final int TURNED = 5;

    private Pictures() {}

    static Cleaning redraw(byte[] bytes, Format format) {
        if (format == Format.JPEG && JpegScans.in(bytes) > JpegScans.MOST) return new Cleaning.TooManyScans();
        var reader = ImageIO.getImageReadersByMIMEType(format.mediaType()).next();
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            reader.setInput(in, true, true);
            if (!isBounded(reader)) return new Cleaning.TooManyPixels();
            var drawn = draw(read(reader), format == Format.JPEG ? orientation(bytes) : UPRIGHT);
            return new Cleaning.Clean(format, write(drawn, format), drawn.getWidth(), drawn.getHeight());
        } catch (IOException | RuntimeException brokenInWhateverWay) {
            // The readers answer to what is broken by all kinds of exceptions.
            return new Cleaning.Unreadable();
        } finally {
            reader.dispose();
        }
    }

    private static boolean isBounded(ImageReader reader) throws IOException {
        long width = reader.getWidth(0);
        long height = reader.getHeight(0);
        return width <= LONGEST_SIDE_READ && height <= LONGEST_SIDE_READ && width * height <= MOST_PIXELS;
    }

    /** At less than twice the size that is kept. */
    private static BufferedImage read(ImageReader reader) throws IOException {
        int step = Math.max(1, Math.max(reader.getWidth(0), reader.getHeight(0)) / LONGEST_SIDE);
        var how = reader.getDefaultReadParam();
        how.setSourceSubsampling(step, step, 0, 0);
        how.setSourceProgressivePasses(0, JpegScans.MOST);
        return reader.read(0, how);
    }

    private static BufferedImage draw(BufferedImage from, int orientation) {
        int longest = Math.max(from.getWidth(), from.getHeight());
        double scale = Math.min(1, (double) LONGEST_SIDE / longest);
        int width = Math.max(1, (int) Math.round(from.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(from.getHeight() * scale));
        boolean turned = orientation >= TURNED;
        var to = new BufferedImage(
                turned ? height : width,
                turned ? width : height,
                from.getColorModel().hasAlpha() ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        var how = uprightFrom(orientation, width, height);
        how.scale((double) width / from.getWidth(), (double) height / from.getHeight());
        var graphics = to.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(from, how, null);
        graphics.dispose();
        return to;
    }

    /** The eight ways that EXIF knows in which a camera may have been held; the last four change width and height. */
    private static AffineTransform uprightFrom(int orientation, int width, int height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }

    private static int orientation(byte[] bytes) throws IOException {
        try {
            var exif = JpegMetadataReader.readMetadata(new ByteArrayInputStream(bytes), List.of(new ExifReader()))
                    .getFirstDirectoryOfType(ExifIFD0Directory.class);
            var told = exif == null ? null : exif.getInteger(ExifIFD0Directory.TAG_ORIENTATION);
            return told == null ? UPRIGHT : told;
        } catch (JpegProcessingException notTold) {
            return UPRIGHT;
        }
    }

    private static byte[] write(BufferedImage drawn, Format format) throws IOException {
        var writer = ImageIO.getImageWritersByMIMEType(format.mediaType()).next();
        var bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(drawn, null, null), format == Format.JPEG ? quality(writer) : null);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static ImageWriteParam quality(ImageWriter writer) {
        var how = writer.getDefaultWriteParam();
        how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        how.setCompressionQuality(QUALITY);
        return how;
    }
}
