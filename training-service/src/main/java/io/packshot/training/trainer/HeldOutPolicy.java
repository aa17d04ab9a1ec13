package io.packshot.training.trainer;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

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
	 * The names to hold out: in the order of their digests, until 15 % of the plates are
	 * held, at least one. A name with more than twice that is never held out: too little
	 * would be left to learn from.
	 * @param names one per plate: of its product, or of its photo
	 * @return none where every name has too many plates
	 */
	static Set<String> choose(Collection<String> names) {
		Map<String, Long> sizes = names.stream()
			.collect(Collectors.groupingBy((name) -> name, TreeMap::new, Collectors.counting()));
		long wanted = Math.max(1, Math.round(SHARE * names.size()));
		Set<String> chosen = new HashSet<>();
		long held = 0;
		for (String name : sizes.keySet().stream().sorted(Comparator.comparing(HeldOutPolicy::rank)).toList()) {
			long size = sizes.getOrDefault(name, 0L);
			if (held < wanted && held + size <= 2 * wanted && held + size < names.size()) {
				chosen.add(name);
				held += size;
			}
		}
		return chosen;
	}

	private static String rank(String name) {
		return Digest.of(name.getBytes(StandardCharsets.UTF_8)).value();
	}

}
