package io.packshot.platform.json;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Constructor;
import java.util.LinkedHashMap;
import java.util.Map;

import io.packshot.contract.Labelled;
import io.packshot.contract.event.Verdict;
import io.packshot.contract.id.ProductId;
import io.packshot.contract.id.TypedId;
import io.packshot.contract.object.Digest;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;
import tools.jackson.databind.ser.std.ToStringSerializer;

/** Writes typed ids and digests as strings, and checks them when it reads them. */
public final class ContractModule extends SimpleModule {

	private static final long serialVersionUID = 1L;

	/** Creates the module with every identifier that the contract knows. */
	public ContractModule() {
		super("packshot-contract");
		for (Class<?> type : TypedId.class.getPermittedSubclasses()) {
			register(type);
		}
		register(ProductId.class);
		register(Digest.class);
		addSerializer(Labelled.class, new LabelWriter());
		addDeserializer(Verdict.class, new LabelReader<>(Verdict.class));
	}

	private <T> void register(Class<T> type) {
		addSerializer(type, ToStringSerializer.instance);
		addDeserializer(type, new FromText<>(type));
	}

	/** Reads a record with one string component. */
	private static final class FromText<T> extends StdDeserializer<T> {

		private final Constructor<T> constructor;

		FromText(Class<T> type) {
			super(type);
			try {
				this.constructor = type.getDeclaredConstructor(String.class);
			}
			catch (NoSuchMethodException ex) {
				throw new IllegalArgumentException(type + " has no constructor for its text", ex);
			}
		}

		@Override
		public T deserialize(JsonParser parser, DeserializationContext context) {
			String text = parser.getValueAsString();
			if (text == null) {
				return context.reportInputMismatch(this, "a string is expected");
			}
			try {
				return this.constructor.newInstance(text);
			}
			catch (InvocationTargetException ex) {
				return context.reportInputMismatch(this, "%s", ex.getTargetException().getMessage());
			}
			catch (ReflectiveOperationException ex) {
				throw new IllegalStateException("the constructor of " + handledType() + " is public", ex);
			}
		}

	}

	/** Writes a constant by its label. */
	private static final class LabelWriter extends StdSerializer<Labelled> {

		LabelWriter() {
			super(Labelled.class);
		}

		@Override
		public void serialize(Labelled constant, JsonGenerator generator, SerializationContext context) {
			generator.writeString(constant.label());
		}

	}

	/** Reads a constant by its label. */
	private static final class LabelReader<E extends Enum<E> & Labelled> extends StdDeserializer<E> {

		private final Map<String, E> constants = new LinkedHashMap<>();

		LabelReader(Class<E> type) {
			super(type);
			for (E constant : type.getEnumConstants()) {
				this.constants.put(constant.label(), constant);
			}
		}

		@Override
		public E deserialize(JsonParser parser, DeserializationContext context) {
			E constant = this.constants.get(String.valueOf(parser.getValueAsString()));
			return (constant != null) ? constant : context.reportInputMismatch(this, "one of %s is expected",
					String.join(", ", this.constants.keySet()));
		}

	}

}
