package io.packshot.standalone;

import io.packshot.evaluation.EvaluationApplication;
import io.packshot.gateway.GatewayApplication;
import io.packshot.inference.InferenceApplication;
import io.packshot.ingest.IngestApplication;
import io.packshot.registry.RegistryApplication;
import io.packshot.training.TrainingApplication;

/** The services in the order of the data's flow, with the gateway first. */
enum Service {

	GATEWAY("gateway", GatewayApplication.class, 0),

	INGEST("ingest", IngestApplication.class, 10),

	TRAINING("training", TrainingApplication.class, 11),

	EVALUATION("evaluation", EvaluationApplication.class, 12),

	REGISTRY("registry", RegistryApplication.class, 13),

	INFERENCE("inference", InferenceApplication.class, 14);

	private final String label;

	private final Class<?> application;

	private final int portOffset;

	Service(String label, Class<?> application, int portOffset) {
		this.label = label;
		this.application = application;
		this.portOffset = portOffset;
	}

	String label() {
		return this.label;
	}

	Class<?> application() {
		return this.application;
	}

	/** Distance of its port from the port base. */
	int portOffset() {
		return this.portOffset;
	}

}
