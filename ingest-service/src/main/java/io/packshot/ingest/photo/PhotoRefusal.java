package io.packshot.ingest.photo;

import java.util.Locale;

import io.packshot.imaging.picture.UnreadablePicture;
import io.packshot.ingest.IngestProblem;
import io.packshot.platform.problem.ProblemException;

import org.springframework.http.MediaType;

/** Says in the words of the interface why a file is no photo. */
public final class PhotoRefusal {

	/** The media types that are read. */
	static final String SUPPORTED = "image/jpeg, image/png, image/webp";

	private static final String FIELD = "file";

	private PhotoRefusal() {
	}

	/** The kind of problem that a file has. */
	static IngestProblem problem(UnreadablePicture.Reason reason) {
		return switch (reason) {
			case EMPTY -> IngestProblem.PHOTO_EMPTY;
			case TOO_MANY_BYTES -> IngestProblem.PHOTO_TOO_LARGE;
			case TOO_MANY_PIXELS -> IngestProblem.PHOTO_TOO_MANY_PIXELS;
			case UNSUPPORTED_FORMAT -> IngestProblem.PHOTO_UNSUPPORTED_FORMAT;
			case UNSUPPORTED_COLOUR -> IngestProblem.PHOTO_UNSUPPORTED_COLOUR;
			case ANIMATED -> IngestProblem.PHOTO_ANIMATED;
			case TRUNCATED -> IngestProblem.PHOTO_TRUNCATED;
			case CORRUPT -> IngestProblem.PHOTO_CORRUPT;
		};
	}

	/** The problem document for somebody who waits for the answer. */
	static ProblemException document(UnreadablePicture refused, PhotoProperties limits) {
		IngestProblem problem = problem(refused.reason());
		ProblemException document = new ProblemException(problem, String.valueOf(refused.getMessage())).with("field",
				FIELD);
		return switch (problem) {
			case PHOTO_TOO_LARGE -> document.with("limit", limits.maxBytes().toBytes());
			case PHOTO_TOO_MANY_PIXELS -> document.with("limit", limits.maxPixels());
			case PHOTO_UNSUPPORTED_FORMAT -> document.with("supported", MediaType.parseMediaTypes(SUPPORTED));
			default -> document;
		};
	}

	/** The problem document for a file whose size alone refuses it. */
	public static ProblemException tooLarge(PhotoProperties limits) {
		return new ProblemException(IngestProblem.PHOTO_TOO_LARGE, tooLargeDetail(limits)).with("field", FIELD)
			.with("limit", limits.maxBytes().toBytes());
	}

	/** The rejection of a file that nobody waits for. */
	public static Rejection rejection(UnreadablePicture refused) {
		return new Rejection(problem(refused.reason()).code(), String.valueOf(refused.getMessage()));
	}

	static Rejection tooLargeRejection(PhotoProperties limits) {
		return new Rejection(IngestProblem.PHOTO_TOO_LARGE.code(), tooLargeDetail(limits));
	}

	private static String tooLargeDetail(PhotoProperties limits) {
		return String.format(Locale.ROOT,
				"The file has more than %.1f MB. Save it with stronger compression or fewer pixels.",
				limits.maxBytes().toBytes() / 1e6);
	}

}
