package org.veeduria.spark;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;
import org.apache.hadoop.fs.FSDataInputStream;

/** A file of a Hadoop file system as the channel that the engine reads slices from. */
final class StoredChannel implements SeekableByteChannel {
    private final FSDataInputStream in;
    private long position;

    StoredChannel(FSDataInputStream in) {
        this.in = in;
    }

    /** The engine's buffers lie over arrays. Reading at a position behind the end is the end in every file system; going there is not. */
    @Override
    public int read(ByteBuffer target) throws IOException {
        int count = in.read(position, target.array(), target.arrayOffset() + target.position(), target.remaining());
        if (count > 0) {
            target.position(target.position() + count);
            position += count;
        }
        return count;
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public SeekableByteChannel position(long newPosition) {
        position = newPosition;
        return this;
    }

    @Override
    public long size() {
        throw new UnsupportedOperationException("slices know their bounds");
    }

    @Override
    public int write(ByteBuffer source) {
        throw new NonWritableChannelException();
    }

    @Override
    public SeekableByteChannel truncate(long bytes) {
        throw new NonWritableChannelException();
    }

    @Override
    public boolean isOpen() {
        return true;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
