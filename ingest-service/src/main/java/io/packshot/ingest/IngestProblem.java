package io.packshot.ingest;

import io.packshot.platform.problem.Problem;

import org.springframework.http.HttpStatus;

/** Everything that ingest refuses, with one stable code each. */
public enum IngestProblem implements Problem {

	/** No bytes at all. */
	PHOTO_EMPTY(HttpStatus.UNPROCESSABLE_CONTENT, "The photo has no bytes"),

	/** More bytes than the limit. */
	PHOTO_TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "The photo has too many bytes"),

	/** The header promises more pixels than the limit. */
	PHOTO_TOO_MANY_PIXELS(HttpStatus.CONTENT_TOO_LARGE, "The photo has too many pixels"),

	/** Not a JPEG, PNG or WebP by its content. */
	PHOTO_UNSUPPORTED_FORMAT(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "The file is not a JPEG, PNG or WebP"),

	/** A colour model that has no sound way to sRGB. */
	PHOTO_UNSUPPORTED_COLOUR(HttpStatus.UNPROCESSABLE_CONTENT, "The photo's colours cannot be converted"),

	/** More than one frame. */
	PHOTO_ANIMATED(HttpStatus.UNPROCESSABLE_CONTENT, "The file is an animation"),

	/** The file ends too early. */
	PHOTO_TRUNCATED(HttpStatus.UNPROCESSABLE_CONTENT, "The photo is cut off"),

	/** The file contradicts its own format. */
	PHOTO_CORRUPT(HttpStatus.UNPROCESSABLE_CONTENT, "The photo is damaged"),

	/** The catalog has withdrawn the product. */
	PRODUCT_WITHDRAWN(HttpStatus.CONFLICT, "The product is withdrawn"),

	/** The photo has not been prepared yet, or never will be. */
	PHOTO_NOT_READY(HttpStatus.CONFLICT, "The photo is not prepared"),

	/** The announced bytes have not arrived. */
	UPLOAD_MISSING(HttpStatus.CONFLICT, "The upload has not arrived"),

	/** The bytes that arrived are others than announced. */
	UPLOAD_DIFFERS(HttpStatus.UNPROCESSABLE_CONTENT, "The upload is not what was announced"),

	/** Another brand holds the event source. */
	SOURCE_TAKEN(HttpStatus.CONFLICT, "The source belongs to another brand"),

	/** Another brand or the platform itself holds the bucket. */
	BUCKET_TAKEN(HttpStatus.CONFLICT, "The bucket belongs to somebody else"),

	/** The brand has a dataset of that name. */
	DATASET_EXISTS(HttpStatus.CONFLICT, "The dataset exists already"),

	/** There is no accepted photo to put into a first commit. */
	NOTHING_TO_COMMIT(HttpStatus.CONFLICT, "There is nothing to commit"),

	/** Others commit to the branch all the time. */
	DATASET_BUSY(HttpStatus.CONFLICT, "Others are committing to this dataset"),

	/** The name stands for another commit or for a branch. */
	TAG_TAKEN(HttpStatus.CONFLICT, "The tag is taken");

	private final HttpStatus status;

	private final String title;

	IngestProblem(HttpStatus status, String title) {
		this.status = status;
		this.title = title;
	}

	@Override
	public HttpStatus status() {
		return this.status;
	}

	@Override
	public String title() {
		return this.title;
	}

}
