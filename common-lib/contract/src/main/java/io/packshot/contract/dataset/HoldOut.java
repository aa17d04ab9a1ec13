package io.packshot.contract.dataset;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import io.packshot.contract.id.ProductId;
import io.packshot.contract.object.Digest;

/**
 * Decides which products of a dataset commit are held out: no run learns from their
 * photos, and every gate measures with them. Whole products, because a second view of a
 * product gives its backdrop away. Training and evaluation both ask here, each with all
 * products of the commit, and so agree without speaking.
 *
 * <p>
 * A product is held out when the SHA-256 of its id, read as a fraction of all digests,
 * lies in the last fifth; thus it stays on its side from one commit to the next. Where
 * fewer than {@value #LEAST} do, those with the largest digests are taken, but one
 * product always remains to learn from. Stateless, safe for any thread.
 */
public final class HoldOut {

	/** The fewest products to hold out, where there are enough. */
	public static final int LEAST = 2;

	/** First byte of a digest in the last fifth: 4/5 of 256, rounded up. */
	private static final int BORDER = 205;

	private HoldOut() {
	}

	/**
	 * The held-out products.
	 * @param products of the whole commit, in any order, perhaps more than once
	 * @return at least {@value #LEAST} where there are at least three products; at least
	 * one product is never among them; empty for a single product
	 */
	public static Set<ProductId> of(Collection<ProductId> products) {
		List<ProductId> ranked = products.stream()
			.distinct()
			.sorted(Comparator.comparing(HoldOut::rank).reversed())
			.toList();
		int last = (int) ranked.stream().filter((product) -> firstByte(product) >= BORDER).count();
		int count = Math.min(Math.max(last, LEAST), ranked.size() - 1);
		return ranked.stream().limit(Math.max(0, count)).collect(Collectors.toUnmodifiableSet());
	}

	private static int firstByte(ProductId product) {
		return Integer.parseInt(rank(product).substring(0, 2), 16);
	}

	private static String rank(ProductId product) {
		return Digest.of(product.value().getBytes(StandardCharsets.UTF_8)).value();
	}

}
