package io.packshot.renderer.shape;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class SolidTests {

	@Test
	void measuresBricksFromFacesEdgesAndCorners() {
		Solid brick = Solid.brick(new Vec(0, 1, 0), new Vec(1, 1, 1), 0.1);
		assertThat(brick.distance(3, 1, 0)).isCloseTo(2, within(1e-12));
		assertThat(brick.distance(0, 1, 0)).isCloseTo(-1, within(1e-12));
		assertThat(brick.distance(2, 3, 2)).isCloseTo(1.1 * Math.sqrt(3) - 0.1, within(1e-12));
	}

	@Test
	void measuresRodsFromShaftAndEnds() {
		Solid rod = Solid.rod(new Vec(0, 0, 0), new Vec(0, 2, 0), 0.25);
		assertThat(rod.distance(1, 1, 0)).isCloseTo(0.75, within(1e-12));
		assertThat(rod.distance(0, 3, 1)).isCloseTo(Math.sqrt(2) - 0.25, within(1e-12));
	}

	@Test
	void measuresDropsLikeTheFamilyOfBallsTheyAreMadeOf() {
		Vec low = new Vec(0.1, 0, 0.2);
		Vec high = new Vec(0.7, 1.1, -0.3);
		Solid drop = Solid.drop(low, 0.4, high, 0.2);
		for (double x = -1; x <= 1.6; x += 0.37) {
			for (double y = -1; y <= 2; y += 0.41) {
				assertThat(drop.distance(x, y, 0.4)).isCloseTo(nearestBall(low, high, new Vec(x, y, 0.4)),
						within(2e-4));
			}
		}
	}

	private static double nearestBall(Vec low, Vec high, Vec at) {
		double nearest = Double.MAX_VALUE;
		for (int i = 0; i <= 4000; i++) {
			double share = i / 4000.0;
			Vec centre = low.along(high.minus(low), share);
			nearest = Math.min(nearest, at.minus(centre).length() - (0.4 - 0.2 * share));
		}
		return nearest;
	}

	@Test
	void measuresTapersFromSideAndCaps() {
		Profile taper = Profile.taper(1, 0, 0.5, 1, 0);
		assertThat(taper.distance(0.2, 1.5)).isCloseTo(0.5, within(1e-12));
		assertThat(taper.distance(2, 0.5)).isCloseTo(1.25 * 2 / Math.sqrt(5), within(1e-12));
		assertThat(taper.distance(0, 0.5)).isCloseTo(-0.5, within(1e-12));
	}

	@Test
	void blendsOnlyWherePartsAreClose() {
		Solid ball = Solid.turned(Profile.ball(0, 1));
		Solid far = Solid.turned(Profile.ball(5, 1));
		assertThat(ball.blend(far, 0.2).distance(0, -2, 0)).isEqualTo(1);
		assertThat(ball.blend(ball, 0.2).distance(0, -2, 0)).isCloseTo(0.95, within(1e-12));
		assertThat(ball.cut(far, 0.2).distance(0, -2, 0)).isEqualTo(1);
	}

}
