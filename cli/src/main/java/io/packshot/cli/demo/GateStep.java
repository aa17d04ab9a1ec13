package io.packshot.cli.demo;

import io.packshot.cli.client.Reply;
import io.packshot.cli.home.AtomicFile;
import io.packshot.cli.shell.Pause;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Waits for the gate's decision about the run's candidate. A failed one is trained again
 * with another seed, twice at most, without being asked: this step follows.
 */
final class GateStep implements Step {

	/** The verdict that lets a candidate become a version. */
	static final String PASS = "pass";

	private static final String FAIL = "fail";

	private static final String PATH = "/v1/gates/";

	/** One wish gets three runs. */
	private static final int MOST_CANDIDATES = 3;

	private static final Duration POLL = Duration.ofMillis(500);

	private final RunStep runs;

	private final Duration patience;

	/**
	 * A step that knows how to wait.
	 * @param runs waits for runs
	 * @param patience how long a decision may take
	 */
	GateStep(RunStep runs, Duration patience) {
		this.runs = runs;
		this.patience = patience;
	}

	@Override
	public String name() {
		return "gate";
	}

	@Override
	public Result run(DemoRun run, ProgressLine progress) {
		while (true) {
			JournalState.Candidate candidate = newest(run);
			if (candidate.verdict() == null) {
				candidate = decide(run, candidate.run(), progress);
				progress.note(candidate.verdict() + ": " + candidate.reason());
			}
			String next = FAIL.equals(candidate.verdict()) ? retry(run, candidate.run(), progress) : "";
			if (next.isEmpty()) {
				return result(run, candidate);
			}
			run.journal().note((state) -> state.withRun(next));
		}
	}

	private static Result result(DemoRun run, JournalState.Candidate last) {
		int count = run.journal().state().candidates().size();
		String figure = last.passed() ? "pass" : "no candidate passed";
		return new Result(figure + " (" + count + ((count == 1) ? " candidate)" : " candidates)"),
				run.url(PATH + last.run()));
	}

	private static JournalState.Candidate newest(DemoRun run) {
		JournalState.@Nullable Candidate candidate = run.journal().state().candidate();
		if (candidate == null) {
			throw new IllegalStateException("no run was asked for");
		}
		return candidate;
	}

	private JournalState.Candidate decide(DemoRun run, String id, ProgressLine progress) {
		JsonNode trained = this.runs.watch(run, id, progress);
		if (!RunStep.isCompleted(trained)) {
			return note(run, trained.path("state").asString("failed"), trained.path("detail").asString("no candidate"));
		}
		JsonNode gate = await(run, id, progress, "decidedAt");
		keep(run, id, gate);
		return note(run, gate.path("verdict").asString(""), gate.path("reason").asString(""));
	}

	private static JournalState.Candidate note(DemoRun run, String verdict, String reason) {
		run.journal().note((state) -> state.withVerdict(verdict, reason));
		return newest(run);
	}

	/** For the page: every number, and the plates that it was measured on. */
	private static void keep(DemoRun run, String id, JsonNode gate) {
		ResultFiles files = new ResultFiles(run.options().out());
		AtomicFile.write(files.gateReport(id), run.editor().get(PATH + id + "/report").bytes());
		for (JsonNode name : gate.path("pictures")) {
			if ("plates".equals(name.asString(""))) {
				AtomicFile.write(files.gatePlates(id), run.editor().get(PATH + id + "/pictures/plates").bytes());
			}
		}
	}

	/** The run that evaluation asked for instead; empty where there will be none. */
	private String retry(DemoRun run, String id, ProgressLine progress) {
		if (run.journal().state().candidates().size() == MOST_CANDIDATES) {
			return "";
		}
		String next = await(run, id, progress, "retry").path("retry").asString("");
		return next.startsWith("run_") ? next : "";
	}

	private JsonNode await(DemoRun run, String id, ProgressLine progress, String member) {
		progress.update("measuring candidate " + run.journal().state().candidates().size());
		return Pause.until(this.patience, POLL,
				() -> run.editor().find(PATH + id).map(Reply::json).filter((gate) -> gate.path(member).isString()),
				"the gate of " + id + " has not decided after " + this.patience.toMinutes()
						+ " minutes; evaluation's log says what it waits for");
	}

}
