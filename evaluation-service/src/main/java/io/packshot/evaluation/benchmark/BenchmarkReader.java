package io.packshot.evaluation.benchmark;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import io.packshot.contract.dataset.HoldOut;
import io.packshot.contract.id.BrandId;
import io.packshot.contract.id.CommitId;
import io.packshot.contract.id.ProductId;
import io.packshot.platform.neighbour.Neighbours;
import io.packshot.evaluation.scoring.Scorer;
import io.packshot.imaging.measure.BackdropWords;
import io.packshot.imaging.measure.BackgroundField;
import io.packshot.imaging.picture.Picture;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

/** Asks ingest for the rows of a commit and makes a benchmark of their photos. */
@Component
public class BenchmarkReader {

	/** Enough for the numbers; reading takes about a tenth of a second per photo. */
	private static final int MOST_HELD_OUT = 64;

	private static final int MOST_OTHERS = 64;

	private final Neighbours neighbours;

	private final PhotoPictures pictures;

	private final JsonMapper json;

	BenchmarkReader(Neighbours neighbours, PhotoPictures pictures, JsonMapper json) {
		this.neighbours = neighbours;
		this.pictures = pictures;
		this.json = json.rebuild().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
	}

	/** Reads the benchmark of a commit. */
	public Benchmark read(BrandId brand, String dataset, CommitId commit) {
		List<BenchmarkPhoto> rows = rows(brand, dataset, commit);
		Set<ProductId> held = HoldOut.of(rows.stream().map(BenchmarkPhoto::product).toList());
		List<BenchmarkPhoto> photos = rows.stream().filter((row) -> held.contains(row.product())).toList();
		List<HeldOutPhoto> heldOut = new ArrayList<>();
		List<BackgroundField> all = new ArrayList<>();
		photos.stream().filter(BenchmarkPhoto::hasBackdrop).limit(MOST_HELD_OUT).forEach((photo) -> {
			BackgroundField field = field(brand, photo);
			if (field.crops(Scorer.CROP) > 0) {
				heldOut.add(new HeldOutPhoto(photo, field, words(photo, field)));
				all.add(field);
			}
		});
		rows.stream()
			.filter((row) -> !held.contains(row.product()) && row.hasBackdrop())
			.limit(MOST_OTHERS)
			.forEach((photo) -> all.add(field(brand, photo)));
		return new Benchmark(photos, heldOut, all);
	}

	private List<BenchmarkPhoto> rows(BrandId brand, String dataset, CommitId commit) {
		List<BenchmarkPhoto> rows = new ArrayList<>();
		String first = "/v1/datasets/" + encode(dataset) + "/rows?ref=" + commit + "&limit=200";
		String path = first;
		while (!path.isEmpty()) {
			JsonNode page = this.neighbours.get(brand, path);
			page.path("items").forEach((item) -> rows.add(this.json.treeToValue(item, BenchmarkPhoto.class)));
			String next = page.path("next").asString("");
			path = next.isEmpty() ? "" : first + "&cursor=" + encode(next);
		}
		return rows;
	}

	private BackgroundField field(BrandId brand, BenchmarkPhoto photo) {
		Picture master = this.pictures.master(brand, photo);
		return Scorer.field(master, this.pictures.matte(brand, photo).alpha());
	}

	private static String words(BenchmarkPhoto photo, BackgroundField field) {
		String category = photo.category();
		return ((category != null) ? category + " " : "") + BackdropWords.of(field);
	}

	private static String encode(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

}
