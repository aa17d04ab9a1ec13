package io.packshot.renderer.stage;

import io.packshot.renderer.shape.Vec;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class SweepTests {

	@Test
	void findsTheSameHitsAsSteppingAlongItsDistance() {
		Sweep sweep = new Sweep(-1.9, 1.1);
		Vec eye = new Vec(0, 1.3, 4.2);
		for (double slope = -0.5; slope < 0.2; slope += 0.013) {
			Vec direction = new Vec(0.1, slope, -1).unit();
			double t = 0;
			for (int i = 0; i < 400; i++) {
				t += sweep.distance(eye.y() + direction.y() * t, eye.z() + direction.z() * t);
			}
			assertThat(sweep.hit(eye, direction)).isCloseTo(t, within(1e-6));
		}
	}

	@Test
	void normalsAreTheGradientOfTheDistance() {
		Sweep sweep = new Sweep(-1.9, 1.1);
		double y = 0.3;
		double z = -1.5;
		double e = 1e-6;
		Vec normal = sweep.normal(y, z);
		assertThat((sweep.distance(y + e, z) - sweep.distance(y, z)) / e).isCloseTo(normal.y(), within(1e-4));
		assertThat((sweep.distance(y, z + e) - sweep.distance(y, z)) / e).isCloseTo(normal.z(), within(1e-4));
	}

}
