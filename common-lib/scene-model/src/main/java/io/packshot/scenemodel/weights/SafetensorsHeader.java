package io.packshot.scenemodel.weights;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import org.jspecify.annotations.Nullable;

/**
 * Reads the header of a safetensors file as a stream, so that neither nesting nor size
 * can surprise, and cuts the arrays out of the bytes behind it.
 */
final class SafetensorsHeader {

	static final String METADATA = "__metadata__";

	static final String FLOAT32 = "F32";

	private static final int LONGEST_NUMBER = 12;

	private final SafetensorsLimits limits;

	private final ByteBuffer data;

	private final Map<String, String> metadata = new HashMap<>();

	private final Map<String, Entry> entries = new LinkedHashMap<>();

	private boolean metadataSeen;

	private SafetensorsHeader(SafetensorsLimits limits, ByteBuffer data) {
		this.limits = limits;
		this.data = data;
	}

	static SafetensorsHeader read(byte[] bytes, SafetensorsLimits limits) {
		if (bytes.length < Long.BYTES) {
			throw new MalformedWeights("a file of " + bytes.length + " bytes has no header length");
		}
		ByteBuffer file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
		long length = file.getLong();
		if (length < 2 || length > limits.headerBytes() || length > file.remaining()) {
			throw new MalformedWeights("a header of " + Long.toUnsignedString(length)
					+ " bytes does not fit the file or the limit of " + limits.headerBytes());
		}
		ByteBuffer text = file.slice(Long.BYTES, (int) length);
		int dataStart = Long.BYTES + (int) length;
		ByteBuffer data = file.slice(dataStart, bytes.length - dataStart).order(ByteOrder.LITTLE_ENDIAN);
		SafetensorsHeader header = new SafetensorsHeader(limits, data);
		header.parse(text);
		header.requireNoHoles();
		return header;
	}

	Safetensors content() {
		Map<String, Tensor> tensors = new HashMap<>();
		this.entries.forEach((name, entry) -> {
			float[] values = new float[entry.length() / Float.BYTES];
			this.data.slice(entry.from(), entry.length()).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(values);
			tensors.put(name, new Tensor(entry.shape(), values));
		});
		return new Safetensors(this.metadata, tensors);
	}

	private void parse(ByteBuffer text) {
		if (text.get(0) != '{') {
			throw new MalformedWeights("the header does not begin with {");
		}
		try (JsonReader json = new JsonReader(
				new StringReader(StandardCharsets.UTF_8.newDecoder().decode(text).toString()))) {
			json.setStrictness(Strictness.STRICT);
			json.beginObject();
			while (json.hasNext()) {
				String name = name(json);
				if (name.equals(METADATA)) {
					readMetadata(json);
				}
				else {
					readEntry(name, json);
				}
			}
			json.endObject();
			if (json.peek() != JsonToken.END_DOCUMENT) {
				throw new MalformedWeights("something follows the header's object");
			}
		}
		catch (CharacterCodingException ex) {
			throw new MalformedWeights("the header is not UTF-8", ex);
		}
		catch (IOException | IllegalStateException ex) {
			throw new MalformedWeights("the header is not the JSON that the format asks for", ex);
		}
	}

	private void readMetadata(JsonReader json) throws IOException {
		if (this.metadataSeen) {
			throw new MalformedWeights("the header has metadata twice");
		}
		this.metadataSeen = true;
		json.beginObject();
		while (json.hasNext()) {
			String name = name(json);
			if (this.metadata.put(name, text(json)) != null) {
				throw new MalformedWeights("the metadata has " + name + " twice");
			}
		}
		json.endObject();
	}

	private void readEntry(String name, JsonReader json) throws IOException {
		if (this.entries.size() == this.limits.tensors()) {
			throw new MalformedWeights("more than " + this.limits.tensors() + " tensors");
		}
		Map<String, List<Long>> lists = new HashMap<>();
		String type = "";
		json.beginObject();
		while (json.hasNext()) {
			String field = name(json);
			switch (field) {
				case "dtype" -> type = text(json);
				case "shape", "data_offsets" -> {
					if (lists.put(field, numbers(json)) != null) {
						throw new MalformedWeights(name + " has " + field + " twice");
					}
				}
				default -> throw new MalformedWeights(name + " has the unknown field " + field);
			}
		}
		json.endObject();
		if (!type.equals(FLOAT32)) {
			throw new MalformedWeights(name + " is not of type " + FLOAT32);
		}
		Entry entry = entry(name, lists.get("shape"), lists.get("data_offsets"));
		if (this.entries.put(name, entry) != null) {
			throw new MalformedWeights("the header has " + name + " twice");
		}
	}

	private Entry entry(String name, @Nullable List<Long> shape, @Nullable List<Long> offsets) {
		if (shape == null || offsets == null || offsets.size() != 2) {
			throw new MalformedWeights(name + " lacks a shape or its two offsets");
		}
		long from = offsets.get(0);
		long to = offsets.get(1);
		if (from > to || to > this.data.capacity()) {
			throw new MalformedWeights(name + " lies outside the file");
		}
		// Every dimension is checked against the file, so the product cannot overflow.
		long size = Float.BYTES;
		for (long dimension : shape) {
			size = (dimension > this.data.capacity()) ? Long.MAX_VALUE / 2 : size * dimension;
			if (size > this.data.capacity()) {
				throw new MalformedWeights(name + " has a shape larger than the file");
			}
		}
		if (size != to - from) {
			throw new MalformedWeights(name + " has " + (to - from) + " bytes for a shape of " + size);
		}
		return new Entry(shape.stream().map(Math::toIntExact).toList(), (int) from, (int) size);
	}

	/**
	 * The format forbids bytes that belong to no tensor, and bytes that belong to two.
	 */
	private void requireNoHoles() {
		long end = 0;
		List<Entry> sorted = new ArrayList<>(this.entries.values());
		sorted.sort((a, b) -> (a.from() != b.from()) ? Integer.compare(a.from(), b.from())
				: Integer.compare(a.length(), b.length()));
		for (Entry entry : sorted) {
			if (entry.from() != end) {
				throw new MalformedWeights("bytes at " + end + " belong to no tensor or to two");
			}
			end += entry.length();
		}
		if (end != this.data.capacity()) {
			throw new MalformedWeights((this.data.capacity() - end) + " bytes at the end belong to no tensor");
		}
	}

	private String name(JsonReader json) throws IOException {
		String name = json.nextName();
		if (name.length() > this.limits.nameLength()) {
			throw new MalformedWeights("a name has more than " + this.limits.nameLength() + " characters");
		}
		return name;
	}

	private static String text(JsonReader json) throws IOException {
		if (json.peek() != JsonToken.STRING) {
			throw new MalformedWeights("the header has a value that is not a text at " + json.getPath());
		}
		return json.nextString();
	}

	private List<Long> numbers(JsonReader json) throws IOException {
		List<Long> numbers = new ArrayList<>();
		json.beginArray();
		while (json.hasNext()) {
			String number = (json.peek() == JsonToken.NUMBER) ? json.nextString() : "";
			if (!number.matches("[0-9]{1," + LONGEST_NUMBER + "}") || numbers.size() == this.limits.dimensions()) {
				throw new MalformedWeights("no short list of whole numbers at " + json.getPath());
			}
			numbers.add(Long.parseLong(number));
		}
		json.endArray();
		return numbers;
	}

	private record Entry(List<Integer> shape, int from, int length) {
	}

}
