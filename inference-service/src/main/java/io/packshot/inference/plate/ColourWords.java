package io.packshot.inference.plate;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import io.packshot.scenemodel.plate.Colour;

/** Names of colours, as painted on a matt backdrop. */
final class ColourWords {

	private static final String NAMES = """
			white f4f2ee ivory f1ebdd cream efe5d0 beige d9cbb8 sand d3bf9f tan c3a37f camel c09a6b taupe a3968a
			stone bdb5a8 grey b4b4b2 gray b4b4b2 silver c4c7c9 charcoal 3f4144 black 232325 brown 7a5a43
			chocolate 4e3629 terracotta bf6f52 rust a5532f copper b87a52 coral e58c78 salmon e5a08c peach f2c3a5
			apricot eebb8a blush eacdc5 pink e9b3bd rose d58d96 magenta b0447f red b23a3a crimson a02838
			burgundy 6e2436 orange e08a45 amber d99a3e yellow edcf6a lemon f0e08a mustard cfa23f gold c9a75a
			olive 7f7f4f khaki b3a77e green 6f9a76 sage b2bda2 mint bfdccb lime b6cf6a emerald 2f7d5e
			forest 2f4f3e teal 3f7f80 turquoise 6fbdb8 cyan 8fcfd6 aqua a5d8d8 blue 6f93bb azure 9cc3e0
			sky b5d3e6 denim 51698a navy 23324f indigo 3d3f73 lavender c9c1de lilac cfb6d8 violet 8b73b3
			purple 80609c plum 5d3a54
			""";

	private static final Map<String, Colour> COLOURS = colours();

	private ColourWords() {
	}

	static Optional<Colour> find(String word) {
		return Optional.ofNullable(COLOURS.get(word));
	}

	private static Map<String, Colour> colours() {
		String[] parts = NAMES.strip().split("\\s+", -1);
		Map<String, Colour> colours = new HashMap<>();
		for (int i = 0; i < parts.length; i += 2) {
			colours.put(parts[i], Colour.ofHex("#" + parts[i + 1]));
		}
		return Map.copyOf(colours);
	}

}
