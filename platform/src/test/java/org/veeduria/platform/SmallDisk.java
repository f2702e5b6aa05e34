package org.veeduria.platform;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A small disk of its own: an ext4 file system in a file. On it a full disk and a power cut are real. Needs root and a loop device;
 * where there is none, {@link #isPossible()} says so and tests are skipped by name.
 */
public final class SmallDisk implements AutoCloseable {
    /** Ends every write and forgets what was not written through, as when the power fails: EXT4_IOC_SHUTDOWN without a flush. */
    private static final String CUT =
            "open(my $disk, '<', $ARGV[0]) or die $!; my $how = pack('L', 2); ioctl($disk, 0x8004587D, $how) or die $!";

    private static final int SMALLEST = 8;

    private final Path image;
    private final Path mount;

    private SmallDisk(Path image, Path mount) {
        this.image = image;
        this.mount = mount;
    }

    /** Whether such disks can be made here. */
    public static boolean isPossible() {
        try {
            Path folder = Files.createTempDirectory("small-disk");
            try (SmallDisk disk = SmallDisk.of(folder, SMALLEST)) {
                disk.cutPower();
                disk.restorePower();
                return true;
            } finally {
                org.springframework.util.FileSystemUtils.deleteRecursively(folder);
            }
        } catch (IOException | AssertionError impossible) {
            return false;
        }
    }

    /** A new disk of so many megabytes, its file in the folder. */
    public static SmallDisk of(Path folder, int megabytes) throws IOException {
        Path image = folder.resolve("disk.img");
        run("truncate", "-s", megabytes + "M", image.toString());
        run("mkfs.ext4", "-q", "-F", "-m", "0", image.toString());
        SmallDisk disk = new SmallDisk(image, Files.createDirectories(folder.resolve("disk")));
        disk.mount();
        return disk;
    }

    private void mount() throws IOException {
        run("mount", "-o", "loop", image.toString(), mount.toString());
    }

    /** Where it is mounted. */
    public Path path() {
        return mount;
    }

    /** What was not written through to the disk is gone; every further write fails with an input/output error. */
    public void cutPower() throws IOException {
        run("perl", "-e", CUT, mount.toString());
    }

    /** Power is back. Nothing may have a file open. */
    public void restorePower() throws IOException {
        run("umount", mount.toString());
        mount();
    }

    /** Fills it to the last byte. */
    public void fill() throws IOException {
        byte[] block = new byte[1 << 20];
        for (int size = block.length; size >= 1; size /= 16) {
            fill(block, size);
        }
    }

    private void fill(byte[] block, int size) {
        try (OutputStream ballast = Files.newOutputStream(mount.resolve("ballast-" + size))) {
            while (true) {
                ballast.write(block, 0, size);
            }
        } catch (IOException full) {
            // That is what was wanted.
        }
    }

    /** Takes away what filled it. */
    public void free() throws IOException {
        for (int size = 1 << 20; size >= 1; size /= 16) {
            Files.deleteIfExists(mount.resolve("ballast-" + size));
        }
    }

    @Override
    public void close() throws IOException {
        run("umount", mount.toString());
        Files.delete(image);
    }

    private static void run(String... line) throws IOException {
        try {
            Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            if (!process.waitFor(30, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IOException(List.of(line) + ": " + said);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException(interrupted);
        }
    }
}
