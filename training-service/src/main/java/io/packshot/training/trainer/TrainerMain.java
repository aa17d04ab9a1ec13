package io.packshot.training.trainer;

import java.nio.file.Path;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The process that trains. It has no network, no database and no credentials: it reads
 * one folder and writes into it. It ends itself when its parent does, because then its
 * standard input ends, and when a newer attempt owns the folder.
 */
public final class TrainerMain {

	private static final Logger log = LoggerFactory.getLogger(TrainerMain.class);

	private TrainerMain() {
	}

	/**
	 * Trains.
	 * @param args the run's folder and the number of the attempt
	 */
	public static void main(String[] args) {
		ParentWatch parent = ParentWatch.start();
		System.exit(run(new RunFolder(Path.of(args[0])), Integer.parseInt(args[1]), parent).code());
	}

	private static TrainerExit run(RunFolder folder, int attempt, ParentWatch parent) {
		try {
			return new Training(folder, attempt, parent).run();
		}
		catch (RuntimeException | Error ex) {
			log.atError().setCause(ex).log("the training ended with an error");
			return TrainerExit.CRASHED;
		}
	}

}
