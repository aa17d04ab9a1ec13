package io.packshot.ingest.dataset;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;

import io.packshot.platform.objects.ObjectLocation;
import io.packshot.platform.objects.ObjectMissing;
import io.packshot.platform.objects.ObjectStore;
import org.apache.iceberg.exceptions.AlreadyExistsException;
import org.apache.iceberg.exceptions.NotFoundException;
import org.apache.iceberg.io.FileIO;
import org.apache.iceberg.io.InputFile;
import org.apache.iceberg.io.OutputFile;
import org.apache.iceberg.io.PositionOutputStream;
import org.apache.iceberg.io.SeekableInputStream;

/**
 * Lets Iceberg read and write through the platform's object store. A file is read and
 * written as a whole: metadata are small, and a data file holds rows, not pictures.
 */
final class ObjectStoreIo implements FileIO {

	private static final long serialVersionUID = 1L;

	private static final long LARGEST_FILE = 512L << 20;

	private static final String MEDIA_TYPE = "application/octet-stream";

	private final transient ObjectStore objects;

	ObjectStoreIo(ObjectStore objects) {
		this.objects = objects;
	}

	@Override
	public InputFile newInputFile(String path) {
		return new StoredFile(ObjectLocation.parse(path));
	}

	@Override
	public OutputFile newOutputFile(String path) {
		return new NewFile(ObjectLocation.parse(path));
	}

	@Override
	public void deleteFile(String path) {
		this.objects.remove(ObjectLocation.parse(path));
	}

	/** A file that is there, or perhaps not. */
	private final class StoredFile implements InputFile {

		private final ObjectLocation location;

		private byte[] bytes = new byte[0];

		StoredFile(ObjectLocation location) {
			this.location = location;
		}

		@Override
		public long getLength() {
			return bytes().length;
		}

		@Override
		public SeekableInputStream newStream() {
			return new MemoryStream(bytes());
		}

		@Override
		public String location() {
			return this.location.toString();
		}

		@Override
		public boolean exists() {
			try {
				return ObjectStoreIo.this.objects.size(this.location) >= 0;
			}
			catch (ObjectMissing ex) {
				return false;
			}
		}

		private synchronized byte[] bytes() {
			if (this.bytes.length == 0) {
				try {
					this.bytes = ObjectStoreIo.this.objects.read(this.location, LARGEST_FILE);
				}
				catch (ObjectMissing ex) {
					throw new NotFoundException(ex, "There is no file %s", this.location);
				}
			}
			return this.bytes;
		}

	}

	/** A file that is about to be written. */
	private final class NewFile implements OutputFile {

		private final ObjectLocation location;

		NewFile(ObjectLocation location) {
			this.location = location;
		}

		@Override
		public PositionOutputStream create() {
			if (new StoredFile(this.location).exists()) {
				throw new AlreadyExistsException("There is a file %s already", this.location);
			}
			return createOrOverwrite();
		}

		@Override
		public PositionOutputStream createOrOverwrite() {
			return new StoringStream(this.location);
		}

		@Override
		public String location() {
			return this.location.toString();
		}

		@Override
		public InputFile toInputFile() {
			return new StoredFile(this.location);
		}

	}

	/** Collects what is written and stores it when it is closed. */
	private final class StoringStream extends PositionOutputStream {

		private final ObjectLocation location;

		private final ByteArrayOutputStream collected = new ByteArrayOutputStream();

		private boolean closed;

		StoringStream(ObjectLocation location) {
			this.location = location;
		}

		@Override
		public long getPos() {
			return this.collected.size();
		}

		@Override
		public void write(int b) {
			this.collected.write(b);
		}

		@Override
		public void write(byte[] bytes, int offset, int length) {
			this.collected.write(bytes, offset, length);
		}

		@Override
		public void close() {
			if (!this.closed) {
				this.closed = true;
				ObjectStoreIo.this.objects.write(this.location, this.collected.toByteArray(), MEDIA_TYPE);
			}
		}

	}

	/** Reads from memory. */
	private static final class MemoryStream extends SeekableInputStream {

		private final ByteBuffer bytes;

		MemoryStream(byte[] bytes) {
			this.bytes = ByteBuffer.wrap(bytes);
		}

		@Override
		public long getPos() {
			return this.bytes.position();
		}

		@Override
		public void seek(long position) throws IOException {
			if (position < 0 || position > this.bytes.limit()) {
				throw new IOException("there is no byte " + position + " of " + this.bytes.limit());
			}
			this.bytes.position((int) position);
		}

		@Override
		public int read() {
			return this.bytes.hasRemaining() ? this.bytes.get() & 0xff : -1;
		}

		@Override
		public int read(byte[] target, int offset, int length) {
			if (length > 0 && !this.bytes.hasRemaining()) {
				return -1;
			}
			int count = Math.min(length, this.bytes.remaining());
			this.bytes.get(target, offset, count);
			return count;
		}

		@Override
		public int available() {
			return this.bytes.remaining();
		}

	}

}
