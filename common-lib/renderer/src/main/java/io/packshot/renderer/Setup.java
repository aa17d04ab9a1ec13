package io.packshot.renderer;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

import io.packshot.renderer.chance.Draws;
import io.packshot.renderer.colour.Swatch;
import io.packshot.renderer.product.Product;
import io.packshot.renderer.shape.Vec;
import io.packshot.renderer.stage.Stage;

/**
 * Everything that stands in the studio for one shot.
 */
record Setup(Placement product, Stage stage, Camera camera, Map<String, String> labels) {

	private static final double DISTANCE = 4.4;

	/**
	 * Half the frame is 0.88 at the product; it may fill two thirds of the width and 0.6
	 * of the height.
	 */
	private static final double HALF_EXTENT = 0.2;

	private static final double WIDTH = 1.14;

	private static final double HEIGHT = 1.12;

	static Setup of(Shot shot) {
		Product product = shot.family().make(shot.productSeed());
		Stage stage = shot.scene().build(shot.sceneSeed());
		Draws draws = Draws.of(shot.sceneSeed(), "pose");
		double yaw = draws.between(-0.45, 0.45);
		double pitch = draws.between(0.12, 0.34);
		Vec size = product.high().minus(product.low());
		double scale = Math.min(WIDTH / width(size, yaw), HEIGHT / size.y()) * draws.between(0.88, 1);
		Vec foot = new Vec(draws.between(-0.06, 0.06), stage.top(), draws.between(-0.05, 0.05));
		Vec target = new Vec(0, 0.7 * stage.top() + 0.2 + 0.24 * size.y() * scale, 0);
		Camera camera = new Camera(target.along(Vec.towards(0, pitch), DISTANCE), target, HALF_EXTENT);
		return new Setup(new Placement(product, yaw, scale, foot), stage, camera,
				labels(shot, product, stage, view(yaw, pitch)));
	}

	private static double width(Vec size, double yaw) {
		return size.x() * StrictMath.cos(yaw) + size.z() * Math.abs(StrictMath.sin(yaw));
	}

	private static Map<String, String> labels(Shot shot, Product product, Stage stage, String view) {
		Map<String, String> labels = new LinkedHashMap<>();
		labels.put("category", shot.family().label());
		labels.put("scene", shot.scene().label());
		labels.put("dominant-colours",
				product.colours().stream().map(Swatch::label).distinct().collect(Collectors.joining(", ")));
		labels.put("view", view);
		labels.putAll(stage.labels());
		return Map.copyOf(labels);
	}

	private static String view(double yaw, double pitch) {
		String turn = (Math.abs(yaw) < 0.2) ? "front" : (yaw < 0) ? "three-quarter-left" : "three-quarter-right";
		return turn + ((pitch < 0.22) ? ", level" : ", from above");
	}

}
