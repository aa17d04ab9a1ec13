package io.packshot.imaging.picture;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.zip.CRC32;
import java.util.zip.Inflater;

import org.bytedeco.javacpp.BytePointer;

/**
 * A read-only window on hostile bytes. Every access is checked against the window, not
 * only the array; one outside throws {@link IndexOutOfBoundsException}, which each parser
 * turns into its own kind of refusal.
 */
final class Bytes {

	static final Bytes NONE = new Bytes(new byte[0]);

	private final byte[] array;

	private final int from;

	private final int length;

	Bytes(byte[] array) {
		this(array, 0, array.length);
	}

	private Bytes(byte[] array, int from, int length) {
		this.array = array;
		this.from = from;
		this.length = length;
	}

	int length() {
		return this.length;
	}

	boolean isEmpty() {
		return this.length == 0;
	}

	int u8(int at) {
		return this.array[this.from + Objects.checkIndex(at, this.length)] & 0xff;
	}

	/** Big-endian, as in JPEG, PNG and ICC. */
	int u16(int at) {
		return u8(at) << 8 | u8(at + 1);
	}

	long u32(int at) {
		return (long) u16(at) << 16 | u16(at + 2);
	}

	int i32(int at) {
		return (int) u32(at);
	}

	/** Little-endian, as in RIFF. */
	int u16le(int at) {
		return u8(at) | u8(at + 1) << 8;
	}

	int u24le(int at) {
		return u16le(at) | u8(at + 2) << 16;
	}

	long u32le(int at) {
		return u16le(at) | (long) u16le(at + 2) << 16;
	}

	Bytes slice(long at, long count) {
		Objects.checkFromIndexSize(at, count, this.length);
		return new Bytes(this.array, this.from + (int) at, (int) count);
	}

	Bytes from(long at) {
		return slice(at, this.length - at);
	}

	boolean startsWith(int at, byte... expected) {
		if (at + expected.length > this.length) {
			return false;
		}
		int start = this.from + at;
		return Arrays.equals(this.array, start, start + expected.length, expected, 0, expected.length);
	}

	boolean startsWith(int at, String expected) {
		return startsWith(at, expected.getBytes(StandardCharsets.ISO_8859_1));
	}

	String latin1(int at, int count) {
		return new String(slice(at, count).toArray(), StandardCharsets.ISO_8859_1);
	}

	/** The place of the next zero byte. */
	int indexOfZero(int at) {
		int index = at;
		while (u8(index) != 0) {
			index++;
		}
		return index;
	}

	void copyTo(ByteArrayOutputStream out) {
		out.write(this.array, this.from, this.length);
	}

	void feed(Inflater inflater) {
		inflater.setInput(this.array, this.from, this.length);
	}

	void feed(CRC32 crc) {
		crc.update(this.array, this.from, this.length);
	}

	/** A copy in native memory, to be closed by the caller. */
	BytePointer toNative() {
		return new BytePointer(this.length).put(this.array, this.from, this.length);
	}

	byte[] toArray() {
		return Arrays.copyOfRange(this.array, this.from, this.from + this.length);
	}

}
