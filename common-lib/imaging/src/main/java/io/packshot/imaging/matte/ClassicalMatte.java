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

	private static final int SEED = 20040801;

	@Override
	public String id() {
		return "classical/1";
	}

	@Override
	public Optional<Matte> find(Picture photo) {
		return OpenCv.scoped(() -> {
			setRNGSeed(SEED);
			Mat rgb = OpenCv.bytes(photo.rgb(), photo.width(), 3);
			Mat fine = fitted(rgb, FINE);
			Mat coarse = fitted(fine, COARSE);
			float[] lab = OpenCv.floats(lab(coarse));
			int width = coarse.cols();
			int height = coarse.rows();
			Mask border = Mask.frame(width, height, Math.max(2, (int) (0.04 * Math.min(width, height))));
			BackdropModel backdrop = BackdropModel.fit(lab, width, border);
			Mask colour = ColourMask.of(lab, width, backdrop, border);
			Mask flood = FloodMask.of(lab(fitted(fine, FLOOD))).resized(width, height);
			boolean clean = backdrop.spread() <= ColourMask.TEXTURED;
			Mask product = clean ? colour.or(flood) : colour;
			Mask core = product.eroded(9);
			Mask outside = product.dilated(25).inverse().or(border.minus(product));
			Mask cut = GraphCut.refine(coarse, product, core, outside);
			byte[] alpha = SoftEdges.alpha(fine, cut);
			return Optional.of(new Matte(photo.width(), photo.height(), grown(alpha, fine, photo), id(), 1));
		});
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

}
