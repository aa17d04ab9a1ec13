package io.packshot.inference.generation;

import io.packshot.imaging.composite.Background;
import io.packshot.imaging.composite.Composite;
import io.packshot.imaging.composite.Framing;
import io.packshot.imaging.composite.PlacedProduct;
import io.packshot.inference.template.Template;

import org.springframework.stereotype.Component;

/** Puts the product's own pixels onto what the template asks for. */
@Component
class Composer {

	private static final int WHITE = 255;

	Rendering compose(Source source, Order order) {
		Template template = order.template();
		Framing framing = Framing.centred(order.width(), order.height(), template.fill());
		PlacedProduct placed = PlacedProduct.of(source.master(), source.foreground(), source.matte(), framing);
		return new Rendering(Composite.over(placed, background(template)), framing);
	}

	private static Background background(Template template) {
		return switch (template.operation()) {
			case REMOVE_BACKGROUND -> new Background.Transparent();
			case WHITE_BACKGROUND -> new Background.Solid(WHITE, WHITE, WHITE);
		};
	}

}
