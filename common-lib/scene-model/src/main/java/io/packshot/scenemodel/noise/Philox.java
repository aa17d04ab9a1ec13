package io.packshot.scenemodel.noise;

/**
 * The counter-based generator Philox4x32-10 of Salmon et al., "Parallel Random Numbers:
 * As Easy as 1, 2, 3" (SC 2011): ten rounds that turn a 128-bit counter and a 64-bit key
 * into 128 random bits. It has no state, so any number can be had without those before
 * it.
 */
final class Philox {

	private static final int ROUNDS = 10;

	private static final long MULTIPLIER_0 = 0xD2511F53L;

	private static final long MULTIPLIER_1 = 0xCD9E8D57L;

	private static final int WEYL_0 = 0x9E3779B9;

	private static final int WEYL_1 = 0xBB67AE85;

	private static final long LOW = 0xFFFFFFFFL;

	private Philox() {
	}

	/**
	 * Replaces a counter by its random block.
	 * @param block four words: the counter on entry, the random bits on return
	 * @param key the key; its low word is the generator's first key word
	 */
	static void scramble(int[] block, long key) {
		int key0 = (int) key;
		int key1 = (int) (key >>> 32);
		for (int round = 0; round < ROUNDS; round++) {
			long product0 = MULTIPLIER_0 * (block[0] & LOW);
			long product1 = MULTIPLIER_1 * (block[2] & LOW);
			int next0 = (int) (product1 >>> 32) ^ block[1] ^ key0;
			int next2 = (int) (product0 >>> 32) ^ block[3] ^ key1;
			block[0] = next0;
			block[1] = (int) product1;
			block[2] = next2;
			block[3] = (int) product0;
			key0 += WEYL_0;
			key1 += WEYL_1;
		}
	}

}
