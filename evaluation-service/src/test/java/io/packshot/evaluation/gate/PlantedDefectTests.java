package io.packshot.evaluation.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

import io.packshot.contract.event.Verdict;
import io.packshot.evaluation.scoring.Defects;
import io.packshot.evaluation.scoring.OneStep;
import io.packshot.evaluation.scoring.RenderedBrand;
import io.packshot.evaluation.scoring.Scorer;
import io.packshot.imaging.composite.Background;
import io.packshot.imaging.composite.Composite;
import io.packshot.imaging.composite.Framing;
import io.packshot.imaging.composite.PlacedProduct;
import io.packshot.imaging.matte.Matte;
import io.packshot.imaging.picture.Picture;
import io.packshot.imaging.proof.PixelProof;
import io.packshot.imaging.proof.ProofReport;
import io.packshot.renderer.ProductFamily;
import io.packshot.renderer.Renderer;
import io.packshot.renderer.Rendering;
import io.packshot.renderer.SceneKind;
import io.packshot.renderer.Shot;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The committed calibration against faults of known kind, on brands whose seeds the
 * calibration has not seen.
 */
class PlantedDefectTests {

	private static final GatePolicy POLICY = new GatePolicy(CalibrationFile.read());

	private static final Scorer SCORER = new Scorer();

	private static RenderedBrand brand;

	private static List<Picture> plates;

	private static Rendering product;

	@BeforeAll
	static void render() {
		brand = new RenderedBrand(7, 24);
		plates = brand.plates(0);
		product = new Renderer().render(new Shot(ProductFamily.MUG, SceneKind.WHITE_STUDIO, 3, 4), 128, 2);
	}

	@Test
	void candidateWithoutFaultPasses() {
		Decision decision = decide(UnaryOperator.identity(), proof(0));
		assertThat(decision.verdict()).as(decision.toString()).isEqualTo(Verdict.PASS);
	}

	@Test
	void realPhotosAgainstRealPhotosOfTheSameBrandPass() {
		Decision decision = POLICY
			.decide(SCORER.measure(brand.heldOut(), brand.all(), brand.heldOut(), List.of(proof(0))));
		assertThat(decision.verdict()).as(decision.toString()).isEqualTo(Verdict.PASS);
	}

	@Test
	void platesBlurredByHalfFailBySharpness() {
		Decision decision = decide(Defects::blurredByHalf, proof(0));
		assertThat(decision.verdict()).isEqualTo(Verdict.FAIL);
		assertThat(decision.failed()).contains("sharpness-loss").doesNotContain("palette-distance", "pixel-proof");
	}

	@Test
	void colourCastFailsByPalette() {
		Decision decision = decide(Defects::withColourCast, proof(0));
		assertThat(decision.verdict()).isEqualTo(Verdict.FAIL);
		assertThat(decision.failed()).contains("palette-distance").doesNotContain("sharpness-loss", "pixel-proof");
	}

	@Test
	void productOneLevelOffFailsByProof() {
		Decision decision = decide(UnaryOperator.identity(), proof(1));
		assertThat(decision.verdict()).isEqualTo(Verdict.FAIL);
		assertThat(decision.failed()).containsExactly("pixel-proof");
	}

	@Test
	void platesOfUntrainedWeightsFailByTextureAndPalette() {
		Decision decision = decide(Defects::untrained, proof(0));
		assertThat(decision.verdict()).isEqualTo(Verdict.FAIL);
		assertThat(decision.failed()).contains("laplacian-0", "laplacian-1", "laplacian-coarse", "palette-distance");
	}

	@Test
	void weightsAfterOneStepFailByTheCoarseField() {
		Decision decision = POLICY.decide(SCORER.measure(brand.heldOut(), brand.all(),
				brand.fields(OneStep.plates(brand), UnaryOperator.identity()), List.of(proof(0))));
		assertThat(decision.verdict()).as(decision.toString()).isEqualTo(Verdict.FAIL);
		assertThat(decision.failed()).as(decision.toString()).contains("laplacian-coarse", "palette-distance");
	}

	@Test
	void candidatesWithoutFaultPassInAtLeastNineteenOfTwentyDraws() {
		List<Decision> failures = new ArrayList<>();
		// From a handful of held-out photos to some dozens.
		for (int products = 6; products <= 24; products += 6) {
			RenderedBrand other = new RenderedBrand(20 + products, products);
			for (int draw = 0; draw < 5; draw++) {
				Decision decision = POLICY.decide(SCORER.measure(other.heldOut(), other.all(),
						other.fields(other.plates(draw), UnaryOperator.identity()), List.of(proof(0))));
				if (decision.verdict() != Verdict.PASS) {
					failures.add(decision);
				}
			}
		}
		assertThat(failures).hasSizeLessThanOrEqualTo(1);
	}

	private static Decision decide(UnaryOperator<Picture> defect, ProofReport proof) {
		return POLICY
			.decide(SCORER.measure(brand.heldOut(), brand.all(), brand.fields(plates, defect), List.of(proof)));
	}

	/** A composite on a plate, its whole picture shifted by some levels. */
	private static ProofReport proof(int shift) {
		Picture photo = Picture.opaque(128, 128, product.beauty());
		Matte matte = new Matte(128, 128, product.alpha(), "truth/1", 1);
		Framing framing = Framing.centred(160, 160, 0.7);
		Picture made = Composite.over(PlacedProduct.of(photo, photo, matte, framing),
				new Background.Solid(200, 190, 170));
		byte[] rgb = made.rgb().clone();
		for (int i = 0; i < rgb.length; i++) {
			rgb[i] = (byte) Math.min(255, (rgb[i] & 0xff) + shift);
		}
		return PixelProof.verify(Picture.opaque(160, 160, rgb), true, photo, matte, framing);
	}

}
