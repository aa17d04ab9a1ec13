package io.packshot.scenemodel.noise;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The known answers published with Random123 (kat_vectors, philox4x32 10). */
class PhiloxTests {

	@Test
	void zerosGiveThePublishedBlock() {
		assertThat(scrambled(0, 0, 0, 0, 0L)).containsExactly(0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8);
	}

	@Test
	void onesGiveThePublishedBlock() {
		assertThat(scrambled(-1, -1, -1, -1, -1L)).containsExactly(0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd);
	}

	@Test
	void digitsOfPiGiveThePublishedBlock() {
		assertThat(scrambled(0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344, 0x299f31d0a4093822L))
			.containsExactly(0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1);
	}

	private static int[] scrambled(int word0, int word1, int word2, int word3, long key) {
		int[] block = { word0, word1, word2, word3 };
		Philox.scramble(block, key);
		return block;
	}

}
