package io.packshot.evaluation.candidate;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.packshot.contract.event.RunCompleted;
import io.packshot.contract.id.BrandId;
import io.packshot.contract.object.ObjectRef;
import io.packshot.evaluation.benchmark.Benchmark;
import io.packshot.evaluation.benchmark.BenchmarkReader;
import io.packshot.evaluation.benchmark.HeldOutPhoto;
import io.packshot.evaluation.gate.Decision;
import io.packshot.evaluation.gate.GatePolicy;
import io.packshot.evaluation.gate.Sample;
import io.packshot.evaluation.scoring.Scorer;
import io.packshot.imaging.measure.BackgroundField;
import io.packshot.imaging.picture.Picture;
import io.packshot.imaging.proof.ProofReport;
import io.packshot.platform.objects.ObjectStore;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

/**
 * Renders and measures one candidate, and files the report. Doing it again changes
 * nothing but the report's times.
 */
@Component
final class CandidateGate {

	private final Scorer scorer = new Scorer();

	private final BenchmarkReader reader;

	private final BenchmarkRendering rendering;

	private final GatePolicy policy;

	private final ObjectStore objects;

	private final JsonMapper json;

	CandidateGate(BenchmarkReader reader, BenchmarkRendering rendering, GatePolicy policy, ObjectStore objects,
			JsonMapper json) {
		this.reader = reader;
		this.rendering = rendering;
		this.policy = policy;
		this.objects = objects;
		this.json = json;
	}

	/** Measures and decides. */
	Filed judge(RunCompleted run) {
		Instant start = Instant.now();
		Benchmark benchmark = this.reader.read(run.brand(), run.dataset(), run.commit());
		Rendered rendered = this.rendering.render(run, benchmark);
		Sample sample = measure(benchmark, rendered);
		Map<String, ObjectRef> pictures = store(run.brand(), rendered);
		return file(run, new Measured(this.policy.decide(sample), benchmark, rendered, sample, pictures), start);
	}

	/** Files that nothing could be measured. */
	Filed giveUp(RunCompleted run, String reason) {
		Benchmark nothing = new Benchmark(List.of(), List.of(), List.of());
		return file(run, new Measured(Decision.inconclusive(reason), nothing,
				new Rendered(List.of(), List.of(), List.of()), new Sample(0, 0, 0, Map.of()), Map.of()), Instant.now());
	}

	private Sample measure(Benchmark benchmark, Rendered rendered) {
		List<BackgroundField> heldOut = benchmark.heldOut().stream().map(HeldOutPhoto::background).toList();
		List<BackgroundField> plates = rendered.plates()
			.stream()
			.map((plate) -> Scorer.field(plate.picture(), null).seenThrough(heldOut.get(plate.photo())))
			.toList();
		List<ProofReport> proofs = rendered.images()
			.stream()
			.map(Rendered.ProvenImage::proof)
			.filter(Objects::nonNull)
			.toList();
		// One image that cannot be proven leaves the proof as a whole unmeasured.
		return this.scorer.measure(heldOut, benchmark.brand(), plates,
				(proofs.size() == rendered.images().size()) ? proofs : List.of());
	}

	private Map<String, ObjectRef> store(BrandId brand, Rendered rendered) {
		Map<String, ObjectRef> pictures = new LinkedHashMap<>();
		List<Picture> plates = rendered.plates().stream().map(Rendered.Plate::picture).toList();
		if (!plates.isEmpty()) {
			pictures.put("plates", this.objects.put(brand, ContactSheet.png(plates), "image/png"));
		}
		List<Rendered.ProvenImage> images = rendered.images();
		for (int i = 0; i < images.size(); i++) {
			pictures.put("image-" + i, images.get(i).file());
		}
		return pictures;
	}

	private Filed file(RunCompleted run, Measured measured, Instant start) {
		GateReport report = new GateReport(run, measured.decision,
				GateReport.CalibrationRef.of(this.policy.calibration()), measured.sampleLine(), measured.plateLines(),
				measured.proofLines(), measured.rendered.heldBack(), measured.pictures,
				Duration.between(start, Instant.now()).toMillis(), Instant.now());
		ObjectRef ref = this.objects.put(run.brand(), this.json.writeValueAsBytes(report), "application/json");
		return new Filed(measured.decision, ref, measured.pictures);
	}

	/** The material of a report. */
	private record Measured(Decision decision, Benchmark benchmark, Rendered rendered, Sample sample,
			Map<String, ObjectRef> pictures) {

		GateReport.SampleLine sampleLine() {
			return new GateReport.SampleLine(this.benchmark.products(),
					this.benchmark.heldOut().stream().map((photo) -> photo.photo().photo()).toList(),
					this.sample.heldOutCrops(), this.sample.plateCrops(), this.benchmark.brand().size());
		}

		List<GateReport.PlateLine> plateLines() {
			return this.rendered.plates()
				.stream()
				.map((plate) -> new GateReport.PlateLine(plate.prompt(), plate.seed()))
				.toList();
		}

		List<GateReport.ProofLine> proofLines() {
			List<GateReport.ProofLine> lines = new ArrayList<>();
			for (Rendered.ProvenImage image : this.rendered.images()) {
				lines.add(new GateReport.ProofLine(image.product(), image.photo(), image.prompt(), image.seed(),
						image.proof()));
			}
			return lines;
		}

	}

}
