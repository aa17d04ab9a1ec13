package io.packshot.inference.template;

import java.util.Arrays;
import java.util.List;

import io.packshot.platform.page.Page;
import io.packshot.platform.security.RequiresRole;
import io.packshot.platform.security.Role;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lists what can be ordered. */
@RestController
class TemplateController {

	private final Templates templates;

	TemplateController(Templates templates) {
		this.templates = templates;
	}

	@GetMapping("/v1/templates")
	@RequiresRole(Role.VIEWER)
	Page<TemplateView> templates() {
		return new Page<>(this.templates.list().stream().map(TemplateView::of).toList(), null);
	}

	@GetMapping("/v1/operations")
	@RequiresRole(Role.VIEWER)
	Page<OperationView> operations() {
		List<OperationView> operations = Arrays.stream(Operation.values())
			.map((operation) -> new OperationView(operation.label(), operation.description()))
			.toList();
		return new Page<>(operations, null);
	}

	/** A template as clients see it. */
	record TemplateView(String name, int revision, String operation, double fill, String description) {

		static TemplateView of(Template template) {
			return new TemplateView(template.name(), template.revision(), template.operation().label(), template.fill(),
					template.description());
		}

	}

	/** An operation as clients see it. */
	record OperationView(String name, String description) {

	}

}
