package io.packshot.training.trainer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import io.packshot.contract.dataset.HoldOut;
import io.packshot.contract.id.ProductId;
import io.packshot.imaging.measure.BackdropWords;
import io.packshot.scenemodel.plate.PlateImage;
import io.packshot.scenemodel.plate.PseudoPlate;
import io.packshot.scenemodel.plate.PseudoPlates;
import io.packshot.scenemodel.training.TrainingPlate;

/**
 * The backdrops of a brief's photos, parted by product as the gate parts them.
 *
 * @param learnt to learn from
 * @param heldOut to measure with
 * @param heldOutProducts the products of the commit that are held out, whether their
 * photos gave a plate or not; sorted
 * @param refused photos that gave none, by reason
 */
record Plates(List<TrainingPlate> learnt, List<PlateImage> heldOut, List<String> heldOutProducts,
		Map<String, Integer> refused) {

	/** Told after each photo. */
	@FunctionalInterface
	interface Listener {

		void prepared(int photos);

	}

	/** Takes the products out of all photos. */
	static Plates of(TrainerBrief brief, RunFolder folder, Listener listener) {
		Set<ProductId> held = HoldOut.of(brief.photos().stream().map(TrainerBrief.Photo::product).toList());
		Plates plates = new Plates(new ArrayList<>(), new ArrayList<>(),
				held.stream().map(ProductId::value).sorted().toList(), new TreeMap<>());
		int done = 0;
		for (TrainerBrief.Photo photo : brief.photos()) {
			if (photo.backdrop()) {
				plates.add(photo, brief, folder, held.contains(photo.product()));
			}
			else {
				plates.refused.merge("no-certain-backdrop", 1, Integer::sum);
			}
			listener.prepared(++done);
		}
		return plates;
	}

	private void add(TrainerBrief.Photo photo, TrainerBrief brief, RunFolder folder, boolean held) {
		PhotoFile file = PhotoFile.read(folder.inputs().resolve(photo.master()),
				folder.inputs().resolve(photo.alpha()));
		PseudoPlate plate = PseudoPlates.of(file.matted(), brief.recipe().plateSide());
		if (plate instanceof PseudoPlate.Refused no) {
			this.refused.merge(no.reason().name().toLowerCase(Locale.ROOT).replace('_', '-'), 1, Integer::sum);
		}
		else if (plate instanceof PseudoPlate.Clean clean && held) {
			this.heldOut.add(clean.image());
		}
		else if (plate instanceof PseudoPlate.Clean clean) {
			this.learnt.add(new TrainingPlate(clean.image(), caption(photo, file)));
		}
	}

	/** What the catalog says, and what is seen: as the gate asks for the like of it. */
	private static String caption(TrainerBrief.Photo photo, PhotoFile file) {
		return (photo.words() + " " + BackdropWords.of(file.picture(), file.alpha())).strip();
	}

	/** Plates in all. */
	int count() {
		return this.learnt.size() + this.heldOut.size();
	}

}
