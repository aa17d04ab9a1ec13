package io.packshot.inference.guard;

import io.packshot.imaging.composite.Framing;
import io.packshot.imaging.matte.Matte;
import io.packshot.imaging.picture.DecodeLimits;
import io.packshot.imaging.picture.Picture;
import io.packshot.imaging.picture.PictureDecoder;
import io.packshot.imaging.proof.PixelProof;
import io.packshot.imaging.proof.ProofReport;
import io.packshot.inference.InferenceProblem;
import io.packshot.platform.problem.ProblemException;

import org.springframework.stereotype.Component;

/** Lets only images through whose product is the photo's, pixel by pixel. */
@Component
public class ProductGuard {

	private static final DecodeLimits OWN_FILES = new DecodeLimits(256L << 20, 80_000_000);

	/**
	 * Decodes the delivered bytes again and compares them with the photo.
	 * @param file the bytes that would be delivered
	 * @param lossless whether the format promises exact pixels
	 * @param photo the photo as it was read by its digest
	 * @param matte the matte in force
	 * @param framing where the product stands
	 * @return the passed proof
	 * @throws ProblemException with {@link InferenceProblem#PROOF_FAILED} and the numbers
	 */
	public ProofReport prove(byte[] file, boolean lossless, Picture photo, Matte matte, Framing framing) {
		Picture delivered = PictureDecoder.decode(file, OWN_FILES).picture();
		ProofReport report = PixelProof.verify(delivered, lossless, photo, matte, framing);
		if (!report.passed()) {
			throw new ProblemException(InferenceProblem.PROOF_FAILED,
					"The image was held back: " + String.join("; ", report.failures())
							+ ". Order PNG or a higher quality, or send a photo with a clearer outline.")
				.with("failures", report.failures());
		}
		return report;
	}

}
