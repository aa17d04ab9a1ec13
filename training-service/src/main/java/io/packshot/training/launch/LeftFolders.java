package io.packshot.training.launch;

import io.packshot.contract.id.RunId;
import io.packshot.training.run.Run;
import io.packshot.training.run.Runs;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/** Removes folders of ended runs whose service was killed before it could. */
@Component
final class LeftFolders {

	private static final Logger log = LoggerFactory.getLogger(LeftFolders.class);

	private final RunInputs inputs;

	private final Runs runs;

	LeftFolders(RunInputs inputs, Runs runs) {
		this.inputs = inputs;
		this.runs = runs;
	}

	void clear() {
		for (String name : this.inputs.names()) {
			try {
				Run run = this.runs.get(new RunId(name));
				if (run.state().isFinal()) {
					this.inputs.remove(this.inputs.folder(name));
				}
			}
			catch (RuntimeException ex) {
				log.atWarn().addKeyValue("folder", name).log("a folder belongs to no run that is known here");
			}
		}
	}

}
