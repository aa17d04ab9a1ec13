package io.packshot.imaging.matte;

import java.util.Optional;

import io.packshot.imaging.picture.Picture;

import org.bytedeco.opencv.opencv_core.Mat;

import static org.bytedeco.opencv.global.opencv_core.setRNGSeed;
import static org.bytedeco.opencv.global.opencv_imgproc.COLOR_RGB2Lab;
import static org.bytedeco.opencv.global.opencv_imgproc.cvtColor;

/**
 * The matte without a learnt model: colours that the backdrop does not explain, joined
 * with what a flood from the border cannot reach, refined by a graph cut and softened
 * along the photo's edges. Applies to every photo.
 */
public final class ClassicalMatte implements MatteMethod {

	private static final int COARSE = 384;

	private static final int FLOOD = 512;

	private static final int FINE = 2048;

	/** Handles and rings leave larger holes than this share of their product. */
	private static final double PINHOLE = 0.004;

	private static final int SEED = 20040801;

	@Override
	public String id() {
		return "classical/2";
	}

	@Override
	public Optional<Matte> find(Picture photo) {
		return OpenCv.scoped(() -> {
			setRNGSeed(SEED);
			Mat fine = fitted(OpenCv.bytes(photo.rgb(), photo.width(), 3), FINE);
			Found found = product(fine);
			byte[] alpha = grown(SoftEdges.alpha(fine, found.product.withoutPinholes(PINHOLE)), fine, photo);
			return Optional.of(new Matte(photo.width(), photo.height(), alpha, id(), found.confidence));
		});
	}

	private static Found product(Mat fine) {
		Mat coarse = fitted(fine, COARSE);
		float[] lab = OpenCv.floats(lab(coarse));
		int width = coarse.cols();
		Mask border = Mask.frame(width, coarse.rows(), Math.max(2, (int) (0.04 * Math.min(width, coarse.rows()))));
		BackdropModel backdrop = BackdropModel.fit(lab, width, border);
		Mask colour = ColourMask.of(lab, width, backdrop, border);
		Mask core = colour.eroded(9);
		Mask outside = colour.dilated(25).inverse().or(border.minus(colour));
		Mask cut = GraphCut.refine(coarse, colour, core, outside);
		if (!backdrop.isLeftBy(cut)) {
			return new Found(new Mask(width, coarse.rows()), 0);
		}
		if (backdrop.spread() > ColourMask.TEXTURED) {
			return new Found(cut, confidence(backdrop, colour, cut));
		}
		Mask joined = joined(fitted(fine, FLOOD), backdrop, cut);
		return new Found(joined, confidence(backdrop, cut.resized(joined.width(), joined.height()), joined));
	}

	private static Mask joined(Mat rgb, BackdropModel model, Mask cut) {
		Mat image = lab(rgb);
		float[] lab = OpenCv.floats(image);
		int width = rgb.cols();
		int height = rgb.rows();
		float[] backdrop = model.surface(width, height);
		Mask flood = FloodMask.of(image);
		Mask colour = cut.resized(width, height);
		float[] slope = Slope.of(image, 1);
		Mask either = flood.or(colour);
		Mask shadow = CastShadow.in(lab, backdrop, slope, either);
		Mask inside = either.minus(shadow)
			.eroded(15)
			.or(colour.minus(CastShadow.shaded(lab, backdrop, width)).eroded(3));
		Mask outside = either.dilated(5).inverse().or(shadow.eroded(3));
		Mask split = Watershed.split(slope, inside, outside, 40);
		Mask missed = split.minus(colour).opened(9);
		Mask product = colour.minus(shadow).or(missed.dilated(11).and(split));
		return product.minus(CastShadow.fringe(lab, backdrop, slope, product));
	}

	/**
	 * The product of three doubts: does the surface explain the backdrop, do two ways to
	 * the product agree, does the product leave the border free.
	 */
	private static double confidence(BackdropModel backdrop, Mask one, Mask two) {
		double explained = Math.max(0, Math.min(1, 1 - (backdrop.spread() - 1.5) / 8));
		int either = one.or(two).count();
		double agreement = (either == 0) ? 0 : (double) one.and(two).count() / either;
		Mask frame = Mask.frame(two.width(), two.height(), 2);
		double touching = (double) frame.and(two).count() / frame.count();
		return explained * (0.3 + 0.7 * agreement) * Math.max(0, 1 - 3 * touching);
	}

	private static byte[] grown(byte[] alpha, Mat fine, Picture photo) {
		return OpenCv.bytes(OpenCv.resized(OpenCv.bytes(alpha, fine.cols(), 1), photo.width(), photo.height()));
	}

	private static Mat fitted(Mat rgb, int longSide) {
		double scale = Math.min(1, longSide / (double) Math.max(rgb.cols(), rgb.rows()));
		return OpenCv.resized(rgb, Math.max(1, (int) Math.round(scale * rgb.cols())),
				Math.max(1, (int) Math.round(scale * rgb.rows())));
	}

	private static Mat lab(Mat rgb) {
		Mat out = new Mat();
		cvtColor(OpenCv.unit(rgb), out, COLOR_RGB2Lab);
		return out;
	}

	/** A product on the working grid, and how far to trust it. */
	private record Found(Mask product, double confidence) {
	}

}
