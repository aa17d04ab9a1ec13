package io.packshot.scenemodel.weights;

/**
 * The bytes are not a weights file that this version reads; the message says what is
 * wrong.
 */
public final class MalformedWeights extends IllegalArgumentException {

	private static final long serialVersionUID = 1L;

	/**
	 * The fact.
	 * @param message what is wrong and where; holds no content of the file but names
	 */
	public MalformedWeights(String message) {
		super(message);
	}

	MalformedWeights(String message, Throwable cause) {
		super(message, cause);
	}

}
