package io.packshot.localservers;

import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.function.Consumer;

import org.apache.kafka.common.utils.Exit;

/**
 * What happens instead when a broker wants to end the JVM: its procedures are shared by
 * the whole process, so every instance that lives here is told.
 */
final class KafkaExits {

	private static final Set<Consumer<String>> LISTENERS = new CopyOnWriteArraySet<>();

	private KafkaExits() {
	}

	static void tell(Consumer<String> listener) {
		LISTENERS.add(listener);
		Exit.setExitProcedure(KafkaExits::refuse);
		Exit.setHaltProcedure(KafkaExits::refuse);
	}

	static void forget(Consumer<String> listener) {
		LISTENERS.remove(listener);
	}

	private static void refuse(int status, String message) {
		String fault = "Kafka gave up with status " + status + ((message != null) ? ": " + message : "");
		LISTENERS.forEach((listener) -> listener.accept(fault));
		// the thread that wanted to exit must not go on as if nothing had happened
		throw new ServerFailed(fault);
	}

}
