package io.packshot.scenemodel.weights;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SafetensorsTests {

	private static final String ONE_NUMBER = "{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]}}";

	@Test
	void readsAFileLaidOutAsTheFormatDescriptionSays() {
		String header = "{\"__metadata__\":{\"k\":\"v\"},\"b\":{\"dtype\":\"F32\",\"shape\":[1,2],\"data_offsets\":[4,12]},"
				+ "\"a\":{\"data_offsets\":[0,4],\"shape\":[],\"dtype\":\"F32\"}}   ";
		Safetensors content = Safetensors.read(file(header, 1.5f, -2f, 3f));
		assertThat(content.metadata()).isEqualTo(Map.of("k", "v"));
		assertThat(content.values("a")).containsExactly(1.5f);
		assertThat(content.values("b")).containsExactly(-2f, 3f);
		assertThat(content.tensor("b").shape()).containsExactly(1, 2);
	}

	@Test
	void writesWhatItReads() {
		Safetensors content = new Safetensors(Map.of("quote", "\"<>\u00e4"),
				Map.of("x", new Tensor(List.of(2, 2), new float[] { 1, Float.NaN, Float.MIN_VALUE, -0f }), "empty",
						Tensor.of(new float[0])));
		byte[] bytes = content.toBytes();
		Safetensors again = Safetensors.read(bytes);
		assertThat(again.metadata()).isEqualTo(content.metadata());
		assertThat(again.values("x")).containsExactly(1, Float.NaN, Float.MIN_VALUE, -0f);
		assertThat(again.toBytes()).isEqualTo(bytes);
		assertThat(Safetensors.digest(again.toBytes())).isEqualTo(Safetensors.digest(bytes)).hasSize(64);
	}

	@Test
	void theDataBeginsOnAnEightByteBoundary() {
		byte[] bytes = new Safetensors(Map.of("k", "odd"), Map.of("x", Tensor.of(new float[3]))).toBytes();
		assertThat(ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getLong() % 8).isZero();
		assertThat(bytes[8]).isEqualTo((byte) '{');
	}

	@Test
	void rejectsLyingHeaderLengths() {
		for (long length : new long[] { 0, 1, 5_000, Long.MAX_VALUE, -1, Integer.MAX_VALUE + 3L }) {
			ByteBuffer file = ByteBuffer.wrap(file(ONE_NUMBER, 1)).order(ByteOrder.LITTLE_ENDIAN);
			file.putLong(0, length);
			rejects(file.array());
		}
	}

	@Test
	void rejectsEveryTruncation() {
		byte[] whole = file(ONE_NUMBER, 1);
		for (int length = 0; length < whole.length; length++) {
			rejects(java.util.Arrays.copyOf(whole, length));
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "[1]", "{", "{\"a\":1}", "{} {}", " {}", "{\"a\":{\"dtype\":\"F32\"}}", "{'a':{}}",
			"{\"__metadata__\":{\"k\":1}}", "{\"__metadata__\":{\"k\":\"v\",\"k\":\"w\"}}",
			"{\"__metadata__\":{},\"__metadata__\":{}}",
			"{\"a\":{\"dtype\":\"F16\",\"shape\":[1],\"data_offsets\":[0,4]}}",
			"{\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,4]}}",
			"{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,8]}}",
			"{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[4,0]}}",
			"{\"a\":{\"dtype\":\"F32\",\"shape\":[-1],\"data_offsets\":[0,4]}}",
			"{\"a\":{\"dtype\":\"F32\",\"shape\":[1.0],\"data_offsets\":[0,4]}}",
			"{\"a\":{\"dtype\":\"F32\",\"shape\":[\"1\"],\"data_offsets\":[0,4]}}",
			"{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4],\"more\":1}}",
			"{\"a\":{\"dtype\":\"F32\",\"shape\":[1,1,1,1,1,1,1,1,1],\"data_offsets\":[0,4]}}",
			"{\"a\":{\"dtype\":\"F32\",\"shape\":[999999999999,999999999999,999999999999],\"data_offsets\":[0,4]}}",
			"{\"a\":{\"dtype\":\"F32\",\"shape\":[0],\"data_offsets\":[0,0]}}",
			"{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]},\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]}}",
			"{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]},\"b\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]}}",
			"{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"shape\":[1],\"data_offsets\":[0,4]}}" })
	void rejectsHostileHeaders(String header) {
		rejects(file(header, 1));
	}

	@Test
	void rejectsDeepNestingWithoutOverflowingTheStack() {
		rejects(file("{\"a\":" + "[".repeat(1_000_000) + "]".repeat(1_000_000) + "}", 1));
	}

	@Test
	void rejectsAHeaderThatIsNotUtf8() {
		byte[] bytes = file(ONE_NUMBER, 1);
		bytes[10] = (byte) 0xff;
		rejects(bytes);
	}

	@Test
	void rejectsNamesBeyondTheLimit() {
		rejects(file(ONE_NUMBER.replace("a\":", "a".repeat(300) + "\":"), 1));
	}

	private static void rejects(byte[] bytes) {
		assertThatExceptionOfType(MalformedWeights.class).isThrownBy(() -> Safetensors.read(bytes));
	}

	private static byte[] file(String header, float... values) {
		byte[] text = header.getBytes(StandardCharsets.UTF_8);
		ByteBuffer file = ByteBuffer.allocate(8 + text.length + 4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
		file.putLong(text.length).put(text);
		for (float value : values) {
			file.putFloat(value);
		}
		return file.array();
	}

}
