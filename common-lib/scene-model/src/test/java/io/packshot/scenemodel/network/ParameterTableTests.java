package io.packshot.scenemodel.network;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class ParameterTableTests {

	private static final ParameterTable AUTOENCODER = new PlateAutoencoder(AutoencoderShape.QUICK).table();

	@Test
	void everyParameterStartsOnA64ByteBoundaryBehindTheOneBefore() {
		int end = 0;
		for (Parameter parameter : AUTOENCODER.parameters()) {
			assertThat(parameter.offset() % 16).isZero();
			assertThat(parameter.offset()).isBetween(end, end + 15);
			end = parameter.offset() + parameter.size();
		}
		assertThat(AUTOENCODER.length()).isBetween(end, end + 15);
	}

	@Test
	void theQuickNetworksHaveAboutTheDesignedSize() {
		assertThat(AUTOENCODER.count()).isBetween(1_300_000, 1_700_000);
		ParameterTable flow = new LatentFlow(FlowShape.quick(AutoencoderShape.QUICK, 40)).table();
		assertThat(flow.count()).isBetween(1_000_000, 1_200_000);
	}

	@Test
	void theSmokeNetworksAreSmaller() {
		assertThat(new PlateAutoencoder(AutoencoderShape.SMOKE).table().count())
			.isLessThan(AUTOENCODER.count() * 2 / 3);
	}

	@Test
	void theSameSeedFillsTheSameVector() {
		ParameterTable table = new PlateAutoencoder(AutoencoderShape.SMOKE).table();
		float[] vector = table.initialise(5);
		assertThat(Arrays.equals(vector, table.initialise(5))).isTrue();
		assertThat(Arrays.equals(vector, table.initialise(6))).isFalse();
	}

	@Test
	void firstValuesStayWithinTheirSpreadAndPaddingIsZero() {
		ParameterTable table = new PlateAutoencoder(AutoencoderShape.SMOKE).table();
		float[] flat = table.initialise(1);
		Parameter stem = table.get("encoder.stem.weight");
		double bound = 1 / Math.sqrt(9 * 80);
		for (int i = stem.offset(); i < stem.offset() + stem.size(); i++) {
			assertThat(Math.abs(flat[i])).isLessThanOrEqualTo((float) bound);
		}
		for (Parameter parameter : table.parameters()) {
			for (int i = parameter.offset() + parameter.size(); i < parameter.end(); i++) {
				assertThat(flat[i]).isZero();
			}
		}
	}

	@Test
	void refusesOneNameWithTwoShapes() {
		ParameterTable.Builder builder = new ParameterTable.Builder();
		builder.add("weight", Start.ONES, List.of(3));
		assertThatIllegalStateException().isThrownBy(() -> builder.add("weight", Start.ONES, List.of(4)));
	}

	@Test
	void rejectsAPlateThatCannotBeHalvedOften() {
		assertThatIllegalArgumentException().isThrownBy(() -> new AutoencoderShape(24, 4, List.of(8, 8, 8, 8), 4));
	}

	@Test
	void rejectsGroupsThatDoNotDivideAWidth() {
		assertThatIllegalArgumentException().isThrownBy(() -> new AutoencoderShape(64, 4, List.of(8, 12), 8));
	}

}
