package io.packshot.inference.runtime;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import ai.djl.ndarray.NDManager;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.packshot.platform.objects.ObjectStore;
import io.packshot.scenemodel.engine.Torch;
import io.packshot.scenemodel.weights.SceneWeights;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Brings weights from the object store into memory, in the background and one after the
 * other. The native library is started by the first of them, not before.
 */
@Component
public class WeightsLoader implements AutoCloseable {

	private static final Logger log = LoggerFactory.getLogger(WeightsLoader.class);

	private static final String LIBRARIES = "DJL_CACHE_DIR";

	private final ObjectStore objects;

	private final RuntimeProperties properties;

	private final Counter evaluations;

	private final Counter failures;

	private final ExecutorService background = Executors.newSingleThreadExecutor(WeightsLoader::thread);

	WeightsLoader(ObjectStore objects, RuntimeProperties properties, MeterRegistry metrics) {
		this.objects = objects;
		this.properties = properties;
		this.evaluations = Counter.builder("packshot.network.evaluations")
			.description("Calls of a network on one bucket of rows")
			.register(metrics);
		this.failures = Counter.builder("packshot.weights.failures")
			.description("Weights that could not be loaded")
			.register(metrics);
	}

	private static Thread thread(Runnable work) {
		Thread thread = new Thread(work, "weights-loader");
		thread.setDaemon(true);
		return thread;
	}

	/** A runtime that is being loaded; its first user is the caller. */
	public SceneRuntime load(Weights weights) {
		return new SceneRuntime(weights.file().digest(),
				CompletableFuture.supplyAsync(() -> read(weights), this.background));
	}

	private LoadedScene read(Weights weights) {
		try {
			SceneWeights read = SceneWeights.read(this.objects.get(weights.brand(), weights.file()));
			NDManager memory = start();
			return new LoadedScene(read, memory, this.evaluations);
		}
		catch (RuntimeException | LinkageError ex) {
			this.failures.increment();
			log.atError()
				.addKeyValue("brand", weights.brand())
				.addKeyValue("weights", weights.file().digest())
				.setCause(ex)
				.log("weights could not be loaded");
			throw ex;
		}
	}

	private NDManager start() {
		if (this.properties.libraries() != null && own(System.getenv(LIBRARIES)) == null
				&& own(System.getProperty(LIBRARIES)) == null) {
			System.setProperty(LIBRARIES, this.properties.libraries().toString());
		}
		return Torch.open(Samplers.TORCH);
	}

	private static @Nullable String own(@Nullable String setting) {
		return (setting == null || setting.isBlank()) ? null : setting;
	}

	@Override
	public void close() {
		this.background.shutdown();
	}

}
