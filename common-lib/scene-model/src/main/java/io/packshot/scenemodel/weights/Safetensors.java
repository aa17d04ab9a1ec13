package io.packshot.scenemodel.weights;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import com.google.gson.stream.JsonWriter;

/**
 * The safetensors format (huggingface/safetensors, format description of the README): 8
 * bytes little-endian header length, a JSON header, then the arrays end to end. Only
 * float32 arrays. The same content gives the same bytes: names are sorted and the header
 * is padded with blanks to a multiple of 8. Immutable.
 */
public final class Safetensors {

	private static final int HEADER_ALIGNMENT = 8;

	private final SortedMap<String, String> metadata;

	private final SortedMap<String, Tensor> tensors;

	/**
	 * A file's content.
	 * @param metadata free texts by name
	 * @param tensors arrays by name; {@code __metadata__} is not a name
	 */
	public Safetensors(Map<String, String> metadata, Map<String, Tensor> tensors) {
		if (tensors.containsKey(SafetensorsHeader.METADATA)) {
			throw new IllegalArgumentException("a tensor cannot be called " + SafetensorsHeader.METADATA);
		}
		this.metadata = new TreeMap<>(metadata);
		this.tensors = new TreeMap<>(tensors);
	}

	/**
	 * Reads a file that may be hostile: every length and offset is checked before it is
	 * used, and nothing larger than the file itself is allocated.
	 * @param bytes the whole file
	 * @throws MalformedWeights when it breaks the format, or one of the limits of
	 * {@link SafetensorsLimits}, or holds another type than float32
	 */
	public static Safetensors read(byte[] bytes) {
		return SafetensorsHeader.read(bytes, SafetensorsLimits.DEFAULT).content();
	}

	/** Free texts by name. */
	public Map<String, String> metadata() {
		return Map.copyOf(this.metadata);
	}

	/** Arrays by name. */
	public Map<String, Tensor> tensors() {
		return Map.copyOf(this.tensors);
	}

	/**
	 * A metadata entry that must be there.
	 * @throws MalformedWeights when it is not
	 */
	public String text(String name) {
		String text = this.metadata.get(name);
		if (text == null) {
			throw new MalformedWeights("the metadata lacks " + name);
		}
		return text;
	}

	/**
	 * A whole number in the metadata.
	 * @throws MalformedWeights when it is missing or no whole number
	 */
	public long number(String name) {
		try {
			return Long.parseLong(text(name));
		}
		catch (NumberFormatException ex) {
			throw new MalformedWeights("the metadata's " + name + " is not a whole number", ex);
		}
	}

	/**
	 * The values of an array that must be there.
	 * @throws MalformedWeights when it is not
	 */
	public float[] values(String name) {
		return tensor(name).values();
	}

	Tensor tensor(String name) {
		Tensor tensor = this.tensors.get(name);
		if (tensor == null) {
			throw new MalformedWeights("the file lacks the tensor " + name);
		}
		return tensor;
	}

	/** The file's bytes. */
	public byte[] toBytes() {
		byte[] header = header();
		long values = 0;
		for (Tensor tensor : this.tensors.values()) {
			values += tensor.values().length;
		}
		int length = Math.toIntExact(Long.BYTES + header.length + Float.BYTES * values);
		ByteBuffer file = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
		file.putLong(header.length).put(header);
		for (Tensor tensor : this.tensors.values()) {
			file.asFloatBuffer().put(tensor.values());
			file.position(file.position() + Float.BYTES * tensor.values().length);
		}
		return file.array();
	}

	/** The identity of a file: lower-case hexadecimal SHA-256 of its bytes. */
	public static String digest(byte[] bytes) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("every Java runtime has SHA-256", ex);
		}
	}

	private byte[] header() {
		StringWriter text = new StringWriter();
		try (JsonWriter json = new JsonWriter(text)) {
			json.setHtmlSafe(false);
			json.beginObject();
			writeMetadata(json);
			long offset = 0;
			for (Map.Entry<String, Tensor> entry : this.tensors.entrySet()) {
				long end = offset + (long) Float.BYTES * entry.getValue().values().length;
				writeEntry(json, entry.getKey(), entry.getValue(), offset, end);
				offset = end;
			}
			json.endObject();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		int length = text.toString().getBytes(StandardCharsets.UTF_8).length;
		text.write(" ".repeat(Math.floorMod(-length, HEADER_ALIGNMENT)));
		return text.toString().getBytes(StandardCharsets.UTF_8);
	}

	private void writeMetadata(JsonWriter json) throws IOException {
		json.name(SafetensorsHeader.METADATA).beginObject();
		for (Map.Entry<String, String> entry : this.metadata.entrySet()) {
			json.name(entry.getKey()).value(entry.getValue());
		}
		json.endObject();
	}

	private static void writeEntry(JsonWriter json, String name, Tensor tensor, long from, long to) throws IOException {
		json.name(name).beginObject();
		json.name("dtype").value(SafetensorsHeader.FLOAT32);
		json.name("shape").beginArray();
		for (int dimension : tensor.shape()) {
			json.value(dimension);
		}
		json.endArray();
		json.name("data_offsets").beginArray().value(from).value(to).endArray();
		json.endObject();
	}

}
