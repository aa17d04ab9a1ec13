package io.packshot.training.trainer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import io.packshot.scenemodel.plate.PlateImage;
import io.packshot.scenemodel.plate.PseudoPlate;
import io.packshot.scenemodel.plate.PseudoPlates;
import io.packshot.scenemodel.training.TrainingPlate;

/**
 * The backdrops of a brief's photos.
 *
 * @param learnt to learn from
 * @param heldOut to measure with
 * @param heldOutNames whose plates those are
 * @param refused photos that gave none, by reason
 */
record Plates(List<TrainingPlate> learnt, List<PlateImage> heldOut, Set<String> heldOutNames,
		Map<String, Integer> refused) {

	/** Told after each photo. */
	@FunctionalInterface
	interface Listener {

		void prepared(int photos);

	}

	/** Takes the products out of all photos. */
	static Plates of(TrainerBrief brief, RunFolder folder, Listener listener) {
		List<Found> found = new ArrayList<>();
		Map<String, Integer> refused = new TreeMap<>();
		int done = 0;
		for (TrainerBrief.Photo photo : brief.photos()) {
			PseudoPlate plate = PseudoPlates.of(
					PhotoFiles.read(folder.inputs().resolve(photo.master()), folder.inputs().resolve(photo.alpha())),
					brief.recipe().plateSide());
			if (plate instanceof PseudoPlate.Clean clean) {
				found.add(new Found(photo, clean.image()));
			}
			else if (plate instanceof PseudoPlate.Refused no) {
				refused.merge(no.reason().name().toLowerCase(Locale.ROOT).replace('_', '-'), 1, Integer::sum);
			}
			listener.prepared(++done);
		}
		return split(found, refused);
	}

	private static Plates split(List<Found> found, Map<String, Integer> refused) {
		Set<String> products = HeldOutPolicy.choose(found.stream().map((one) -> one.name(false)).toList());
		boolean byPhoto = products.isEmpty();
		Set<String> names = byPhoto ? HeldOutPolicy.choose(found.stream().map((one) -> one.name(true)).toList())
				: products;
		List<TrainingPlate> learnt = new ArrayList<>();
		List<PlateImage> heldOut = new ArrayList<>();
		for (Found one : found) {
			if (names.contains(one.name(byPhoto))) {
				heldOut.add(one.image());
			}
			else {
				learnt.add(new TrainingPlate(one.image(), one.caption()));
			}
		}
		return new Plates(learnt, heldOut, new TreeSet<>(names), refused);
	}

	/** Plates in all. */
	int count() {
		return this.learnt.size() + this.heldOut.size();
	}

	/** A photo that gave a plate. */
	private record Found(TrainerBrief.Photo photo, PlateImage image) {

		String name(boolean byPhoto) {
			return byPhoto ? this.photo.photo().value() : this.photo.product().value();
		}

		String caption() {
			return (this.photo.words() + " " + PlateWords.of(this.image)).strip();
		}

	}

}
