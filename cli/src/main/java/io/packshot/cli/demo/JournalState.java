package io.packshot.cli.demo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one demo has done so far. Resources are named here only after the platform has
 * confirmed them.
 *
 * @param round distinguishes the requests of this demo from those of the one before
 * @param finished whether the result is complete
 * @param sent each picture that is on its way, by file name
 * @param settled each photo that was accepted or rejected, by file name
 * @param dataset the commit, once it is made
 * @param candidates the runs, in the order in which they were asked for
 * @param version that serves, once one does
 * @param images each image, by product and template
 * @param heldBack why the guard kept an image, by product and template
 * @param steps time spent on each step, over all tries
 */
record JournalState(String round, boolean finished, Map<String, Sent> sent, Map<String, Settled> settled,
		@Nullable Dataset dataset, List<Candidate> candidates, @Nullable String version, Map<String, Made> images,
		Map<String, String> heldBack, Map<String, Spent> steps) {

	JournalState {
		sent = ordered(sent);
		settled = ordered(settled);
		candidates = (candidates == null) ? List.of() : List.copyOf(candidates);
		images = ordered(images);
		heldBack = ordered(heldBack);
		steps = ordered(steps);
	}

	static JournalState start(String round) {
		return new JournalState(round, false, Map.of(), Map.of(), null, List.of(), null, Map.of(), Map.of(), Map.of());
	}

	/**
	 * A picture on its way.
	 *
	 * @param digest SHA-256 of the file
	 * @param route {@code REST} or {@code EVENT}
	 * @param location where an upload lies; null for photos sent by REST
	 * @param photo the photo's id; null until it is known
	 * @param sent whether nothing is left to send
	 */
	record Sent(String digest, String route, @Nullable String location, @Nullable String photo, boolean sent) {
	}

	/**
	 * What became of a photo.
	 *
	 * @param photo its id; null where the file was refused at once
	 * @param accepted or rejected
	 * @param reason of a rejection: code and advice
	 * @param matte id of the matte
	 * @param method that made the matte
	 * @param confidence of the matte, 0 to 1
	 */
	record Settled(@Nullable String photo, boolean accepted, @Nullable String reason, @Nullable String matte,
			@Nullable String method, double confidence) {
	}

	/**
	 * A commit of the brand's photos.
	 *
	 * @param name of the dataset
	 * @param commit its id
	 * @param tag that names it
	 * @param photos rows in it
	 */
	record Dataset(String name, String commit, String tag, int photos) {
	}

	/**
	 * A run and what the gate said.
	 *
	 * @param run its id
	 * @param verdict {@code pass}, {@code fail} or {@code inconclusive}, or the state of
	 * a run that gave no candidate; null while it is awaited
	 * @param reason one sentence; null while it is awaited
	 */
	record Candidate(String run, @Nullable String verdict, @Nullable String reason) {

		boolean passed() {
			return GateStep.PASS.equals(this.verdict);
		}

	}

	/**
	 * An image.
	 *
	 * @param id of the image
	 * @param product that it shows
	 * @param template that it was made by
	 * @param millis from order to delivery
	 * @param cached whether an equal order had made it before
	 */
	record Made(String id, String product, String template, long millis, boolean cached) {
	}

	/**
	 * A step's cost and outcome.
	 *
	 * @param millis over all tries
	 * @param figure what came of it
	 * @param url of the resource
	 */
	record Spent(long millis, String figure, String url) {
	}

	JournalState withSent(String file, Sent value) {
		return new JournalState(this.round, this.finished, with(this.sent, file, value), this.settled, this.dataset,
				this.candidates, this.version, this.images, this.heldBack, this.steps);
	}

	JournalState withSettled(String file, Settled value) {
		return new JournalState(this.round, this.finished, this.sent, with(this.settled, file, value), this.dataset,
				this.candidates, this.version, this.images, this.heldBack, this.steps);
	}

	JournalState withDataset(Dataset value) {
		return new JournalState(this.round, this.finished, this.sent, this.settled, value, this.candidates,
				this.version, this.images, this.heldBack, this.steps);
	}

	JournalState withVersion(String id) {
		return new JournalState(this.round, this.finished, this.sent, this.settled, this.dataset, this.candidates, id,
				this.images, this.heldBack, this.steps);
	}

	JournalState withImage(String key, Made value) {
		return new JournalState(this.round, this.finished, this.sent, this.settled, this.dataset, this.candidates,
				this.version, with(this.images, key, value), this.heldBack, this.steps);
	}

	JournalState withHeldBack(String key, String reason) {
		return new JournalState(this.round, this.finished, this.sent, this.settled, this.dataset, this.candidates,
				this.version, this.images, with(this.heldBack, key, reason), this.steps);
	}

	JournalState withStep(String name, Spent value) {
		return new JournalState(this.round, this.finished, this.sent, this.settled, this.dataset, this.candidates,
				this.version, this.images, this.heldBack, with(this.steps, name, value));
	}

	JournalState asFinished() {
		return new JournalState(this.round, true, this.sent, this.settled, this.dataset, this.candidates, this.version,
				this.images, this.heldBack, this.steps);
	}

	private JournalState withCandidates(List<Candidate> value) {
		return new JournalState(this.round, this.finished, this.sent, this.settled, this.dataset, value, this.version,
				this.images, this.heldBack, this.steps);
	}

	/** One more run that was asked for. */
	JournalState withRun(String id) {
		List<Candidate> more = new ArrayList<>(this.candidates);
		more.add(new Candidate(id, null, null));
		return withCandidates(more);
	}

	/** What became of the newest run. */
	JournalState withVerdict(String verdict, String reason) {
		List<Candidate> judged = new ArrayList<>(this.candidates);
		Candidate last = judged.remove(judged.size() - 1);
		judged.add(new Candidate(last.run(), verdict, reason));
		return withCandidates(judged);
	}

	/** The run that was asked for last; null where none was. */
	@Nullable Candidate candidate() {
		return this.candidates.isEmpty() ? null : this.candidates.get(this.candidates.size() - 1);
	}

	private static <V> Map<String, V> with(Map<String, V> map, String key, V value) {
		Map<String, V> copy = new LinkedHashMap<>(map);
		copy.put(key, value);
		return copy;
	}

	// A journal that an older version wrote lacks what newer ones note.
	private static <V> Map<String, V> ordered(@Nullable Map<String, V> map) {
		return (map == null) ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(map));
	}

}
