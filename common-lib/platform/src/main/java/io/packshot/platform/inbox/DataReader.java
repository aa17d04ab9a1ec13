package io.packshot.platform.inbox;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the data of events into records. Every member must be there unless its component
 * is {@link Nullable}: what is missing now is missing at every retry.
 */
final class DataReader {

	private final JsonMapper json;

	DataReader(JsonMapper json) {
		this.json = json;
	}

	/**
	 * The record in an event.
	 * @throws DeadLetter where the data has another form, or misses a member
	 */
	<T> T read(InboundEvent event, Class<T> type) {
		try {
			T value = this.json.readValue(event.data(), type);
			if (value == null) {
				throw refused(type, "null");
			}
			missing(value, "").ifPresent((member) -> {
				throw refused(type, member + " is missing");
			});
			return value;
		}
		catch (JacksonException ex) {
			// Numbers that are missing end here, too.
			throw refused(type, ex.getOriginalMessage() + " at " + ex.getPathReference());
		}
	}

	private static DeadLetter refused(Class<?> type, String reason) {
		return new DeadLetter("malformed-data", "The data is no " + type.getSimpleName() + ": " + reason + ".");
	}

	/** The path of the first member that is null and must not be. */
	private static Optional<String> missing(@Nullable Object value, String path) {
		if (value instanceof Record record) {
			return Stream.of(record.getClass().getRecordComponents())
				.flatMap((component) -> missing(record, component, path).stream())
				.findFirst();
		}
		if (value instanceof List<?> items) {
			return IntStream.range(0, items.size())
				.boxed()
				.flatMap((index) -> missing(items.get(index), path + "[" + index + "]").stream())
				.findFirst();
		}
		if (value instanceof Map<?, ?> entries) {
			return entries.entrySet()
				.stream()
				.flatMap((entry) -> missing(entry.getValue(), path + "." + entry.getKey()).stream())
				.findFirst();
		}
		return Optional.empty();
	}

	private static Optional<String> missing(Record record, RecordComponent component, String path) {
		String member = path.isEmpty() ? component.getName() : path + "." + component.getName();
		Object value = value(record, component);
		if (value == null && !component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
			return Optional.of(member);
		}
		return missing(value, member);
	}

	private static @Nullable Object value(Record record, RecordComponent component) {
		try {
			component.getAccessor().setAccessible(true);
			return component.getAccessor().invoke(record);
		}
		catch (ReflectiveOperationException ex) {
			throw new IllegalStateException("the accessor of " + component + " gives its value", ex);
		}
	}

}
