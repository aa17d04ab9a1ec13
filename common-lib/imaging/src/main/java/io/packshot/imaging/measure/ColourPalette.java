package io.packshot.imaging.measure;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The colours of some backgrounds: a histogram over L*a*b* whose boxes are {@value #BOX}
 * units wide, each with the mean of its colours and their share. Boxes with less than one
 * thousandth are left out. Immutable, safe for any thread.
 */
public final class ColourPalette {

	private static final double BOX = 4;

	private static final double LEAST_SHARE = 0.001;

	private final List<Entry> entries;

	private ColourPalette(List<Entry> entries) {
		this.entries = entries;
	}

	/**
	 * The palette of all known cells.
	 * @throws IllegalArgumentException if there is none
	 */
	public static ColourPalette of(Collection<BackgroundField> fields) {
		Map<String, double[]> boxes = new TreeMap<>();
		long cells = 0;
		for (BackgroundField field : fields) {
			for (int cell = 0; cell < field.side() * field.side(); cell++) {
				if (field.known(cell)) {
					add(boxes, field.lab(cell));
					cells++;
				}
			}
		}
		if (cells == 0) {
			throw new IllegalArgumentException("without background there is no palette");
		}
		double least = LEAST_SHARE * cells;
		double kept = boxes.values().stream().mapToDouble((sum) -> sum[3]).filter((n) -> n >= least).sum();
		return new ColourPalette(boxes.values()
			.stream()
			.filter((sum) -> sum[3] >= least)
			.map((sum) -> new Entry(new Lab(sum[0] / sum[3], sum[1] / sum[3], sum[2] / sum[3]), sum[3] / kept))
			.toList());
	}

	private static void add(Map<String, double[]> boxes, Lab lab) {
		String box = (int) Math.floor(lab.l() / BOX) + " " + (int) Math.floor(lab.a() / BOX) + " "
				+ (int) Math.floor(lab.b() / BOX);
		double[] sum = boxes.computeIfAbsent(box, (key) -> new double[4]);
		sum[0] += lab.l();
		sum[1] += lab.a();
		sum[2] += lab.b();
		sum[3]++;
	}

	/**
	 * Mean distance (CIE 1976) of this palette's colours, by their shares, to the nearest
	 * colour of the other one, whatever its share. 0 where this one uses the other's
	 * colours only, in whichever mixture; so it grows with a cast, but not when the other
	 * palette has more backdrops.
	 */
	public double distanceTo(ColourPalette other) {
		double sum = 0;
		for (Entry entry : this.entries) {
			double nearest = Double.POSITIVE_INFINITY;
			for (Entry to : other.entries) {
				nearest = Math.min(nearest, entry.colour().deltaE76(to.colour()));
			}
			sum += entry.share() * nearest;
		}
		return sum;
	}

	/** A colour and how much of the background has it, 0..1. */
	private record Entry(Lab colour, double share) {

	}

}
