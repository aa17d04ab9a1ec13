package io.packshot.imaging.measure;

/**
 * The formula of Sharma, Wu and Dalal (2005), equations 2 to 22, with kL = kC = kH = 1.
 */
final class CieDe2000 {

	private static final double POW_25_7 = Math.pow(25, 7);

	private CieDe2000() {
	}

	static double difference(Lab one, Lab two) {
		double meanChroma = (Math.hypot(one.a(), one.b()) + Math.hypot(two.a(), two.b())) / 2;
		double g = 0.5 * (1 - saturation(meanChroma));
		double a1 = (1 + g) * one.a();
		double a2 = (1 + g) * two.a();
		double c1 = Math.hypot(a1, one.b());
		double c2 = Math.hypot(a2, two.b());
		double h1 = hue(a1, one.b());
		double h2 = hue(a2, two.b());
		boolean grey = c1 * c2 == 0;
		double dL = two.l() - one.l();
		double dC = c2 - c1;
		double dH = 2 * Math.sqrt(c1 * c2) * Math.sin(Math.toRadians(grey ? 0 : turn(h2 - h1)) / 2);
		double meanL = (one.l() + two.l()) / 2;
		double meanC = (c1 + c2) / 2;
		double meanH = grey ? h1 + h2 : meanHue(h1, h2);
		double square = (meanL - 50) * (meanL - 50);
		double tL = dL / (1 + 0.015 * square / Math.sqrt(20 + square));
		double tC = dC / (1 + 0.045 * meanC);
		double tH = dH / (1 + 0.015 * meanC * hueWeight(meanH));
		double rotation = -Math.sin(Math.toRadians(60 * Math.exp(-Math.pow((meanH - 275) / 25, 2)))) * 2
				* saturation(meanC);
		return Math.sqrt(tL * tL + tC * tC + tH * tH + rotation * tC * tH);
	}

	private static double saturation(double chroma) {
		double seventh = Math.pow(chroma, 7);
		return Math.sqrt(seventh / (seventh + POW_25_7));
	}

	private static double hue(double a, double b) {
		if (a == 0 && b == 0) {
			return 0;
		}
		double degrees = Math.toDegrees(Math.atan2(b, a));
		return (degrees < 0) ? degrees + 360 : degrees;
	}

	private static double turn(double difference) {
		if (difference > 180) {
			return difference - 360;
		}
		return (difference < -180) ? difference + 360 : difference;
	}

	private static double meanHue(double h1, double h2) {
		double sum = h1 + h2;
		if (Math.abs(h1 - h2) <= 180) {
			return sum / 2;
		}
		return (sum < 360) ? (sum + 360) / 2 : (sum - 360) / 2;
	}

	private static double hueWeight(double h) {
		return 1 - 0.17 * cos(h - 30) + 0.24 * cos(2 * h) + 0.32 * cos(3 * h + 6) - 0.20 * cos(4 * h - 63);
	}

	private static double cos(double degrees) {
		return Math.cos(Math.toRadians(degrees));
	}

}
