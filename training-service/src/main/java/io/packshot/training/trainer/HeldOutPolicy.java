package io.packshot.training.trainer;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import io.packshot.contract.object.Digest;

/**
 * Decides which plates are measured with and never learnt from: those of whole products,
 * so that no second view of a product gives its backdrop away. Which ones depends on
 * their names only, so a product stays on its side from one commit to the next as far as
 * possible.
 */
final class HeldOutPolicy {

	private static final double SHARE = 0.15;

	private HeldOutPolicy() {
	}

	/**
	 * The names to hold out: 15 % of them, at least one, and never all.
	 * @param names of products, or of photos where there is one product only
	 */
	static Set<String> choose(Collection<String> names) {
		List<String> ranked = names.stream().distinct().sorted(Comparator.comparing(HeldOutPolicy::rank)).toList();
		int count = Math.max(1, (int) Math.round(SHARE * ranked.size()));
		return new HashSet<>(ranked.subList(0, Math.min(count, ranked.size() - 1)));
	}

	private static String rank(String name) {
		return Digest.of(name.getBytes(StandardCharsets.UTF_8)).value();
	}

}
