package io.packshot.inference.generation;

import io.packshot.imaging.composite.Background;
import io.packshot.imaging.composite.Composite;
import io.packshot.imaging.composite.ContactShadow;
import io.packshot.imaging.composite.Framing;
import io.packshot.imaging.composite.PlacedProduct;
import io.packshot.imaging.measure.Srgb;
import io.packshot.imaging.picture.Picture;
import io.packshot.inference.plate.Plate;
import io.packshot.inference.template.Operation;
import io.packshot.inference.template.Template;

import org.springframework.stereotype.Component;

/** Puts the product's own pixels onto what the template asks for. */
@Component
class Composer {

	/** The product alone: on white, or on nothing. */
	Rendering alone(Source source, Template template, int width, int height) {
		Framing framing = Framing.centred(width, height, template.fill());
		Background background = (template.operation() == Operation.REMOVE_BACKGROUND) ? new Background.Transparent()
				: Background.WHITE;
		return new Rendering(Composite.over(placed(source, framing), background), framing);
	}

	/** The product standing on a plate, with its shadow. */
	Rendering onPlate(Source source, Plate plate, double fill, long seed) {
		int width = plate.light().width();
		int height = plate.light().height();
		Framing framing = SceneFraming.of(source.matte(), width, height, fill, plate.floorLine());
		PlacedProduct placed = placed(source, framing);
		Background background = new Background.Plate(width, height, plate.light().rgb(), seed);
		return new Rendering(Composite.over(placed, background, ContactShadow.scene(plate.shadowSide()).of(placed)),
				framing);
	}

	/** A plate without a product. */
	Picture empty(Plate plate) {
		float[] linear = plate.light().rgb();
		byte[] levels = new byte[linear.length];
		for (int i = 0; i < levels.length; i++) {
			// Grain and dither are in the plate already: these are whole levels.
			levels[i] = (byte) Srgb.level(linear[i]);
		}
		return Picture.opaque(plate.light().width(), plate.light().height(), levels);
	}

	private static PlacedProduct placed(Source source, Framing framing) {
		return PlacedProduct.of(source.master(), source.foreground(), source.matte(), framing);
	}

}
