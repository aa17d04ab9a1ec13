package io.packshot.inference.openai;

import io.packshot.inference.plate.Reading;
import io.packshot.inference.template.Operation;
import io.packshot.inference.template.Template;

/** Says honestly what became of a prompt. */
final class RevisedPrompt {

	private RevisedPrompt() {
	}

	static String of(Template template, Reading reading) {
		StringBuilder text = new StringBuilder(template.name()).append(": ").append(template.description()).append('.');
		if (!reading.used().isEmpty()) {
			text.append(" Words used: ").append(String.join(", ", reading.used())).append('.');
		}
		if (!reading.unknown().isEmpty()) {
			text.append((template.operation() == Operation.SCENE) ? " Words not known: "
					: " This template has no scene; words not used: ");
			text.append(String.join(", ", reading.unknown())).append('.');
		}
		return text.toString();
	}

}
