package io.packshot.inference.openai;

import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.packshot.inference.generation.ImageGenerator;
import io.packshot.inference.generation.ImageGenerator.Delivery;
import io.packshot.inference.generation.ImageGenerator.Generated;
import io.packshot.inference.generation.Order;
import io.packshot.inference.image.Image;
import io.packshot.platform.objects.ObjectStore;
import io.packshot.platform.security.Caller;
import io.packshot.platform.security.RequiresRole;
import io.packshot.platform.security.Role;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Makes images on the order of OpenAI clients. */
@RestController
class GenerationController {

	private final GenerationReader reader;

	private final ImageGenerator generator;

	private final ObjectStore objects;

	GenerationController(GenerationReader reader, ImageGenerator generator, ObjectStore objects) {
		this.reader = reader;
		this.generator = generator;
		this.objects = objects;
	}

	@PostMapping("/v1/images/generations")
	@RequiresRole(Role.EDITOR)
	ResponseEntity<Map<String, Object>> generate(Caller caller, @RequestBody GenerationBody body) {
		Order order = this.reader.read(body);
		boolean inline = ResponseFormat.isInline(body.responseFormat());
		Delivery delivery = this.generator.generate(caller.brand(), order, this.reader.count(body.n()));
		List<Generated> images = delivery.images();
		ResponseEntity.BodyBuilder answer = ResponseEntity.ok()
			.header("x-cache", images.stream().allMatch(Generated::cached) ? "hit" : "miss");
		if (delivery.served() != null) {
			answer.header("x-packshot-version", delivery.served().version().value());
		}
		return answer.body(answer(caller, order, images, inline));
	}

	private Map<String, Object> answer(Caller caller, Order order, List<Generated> images, boolean inline) {
		Map<String, Object> answer = new LinkedHashMap<>();
		answer.put("created", Instant.now().getEpochSecond());
		answer.put("data", images.stream().map((made) -> data(caller, order, made.image(), inline)).toList());
		answer.put("size", order.width() + "x" + order.height());
		answer.put("quality", "high");
		answer.put("background",
				"remove-background".equals(order.template().operation().label()) ? "transparent" : "opaque");
		answer.put("output_format", order.format().label());
		// No usage: it counts tokens, and there are none here.
		return answer;
	}

	private Map<String, Object> data(Caller caller, Order order, Image image, boolean inline) {
		Map<String, Object> data = new LinkedHashMap<>();
		if (inline) {
			data.put("b64_json", Base64.getEncoder().encodeToString(this.objects.get(caller.brand(), image.file())));
		}
		else {
			data.put("url", this.objects.presignedGet(this.objects.locate(caller.brand(), image.file())));
		}
		data.put("revised_prompt", RevisedPrompt.of(order.template(), image.reading()));
		data.put("id", image.id());
		return data;
	}

}
