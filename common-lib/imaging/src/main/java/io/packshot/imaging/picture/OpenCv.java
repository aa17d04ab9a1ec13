package io.packshot.imaging.picture;

import org.bytedeco.javacpp.Loader;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgcodecs;

/**
 * The one place where OpenCV's native libraries are loaded. They are unpacked on first
 * use into the folder named by the system property {@code org.bytedeco.javacpp.cachedir}.
 * OpenCV is set to one thread: its pool would fight with PyTorch's and with the other
 * requests.
 */
public final class OpenCv {

	private OpenCv() {
	}

	/** Makes sure that the libraries are there; cheap after the first call. */
	public static void load() {
		Library.touch();
	}

	private static final class Library {

		static {
			Loader.load(opencv_core.class);
			Loader.load(opencv_imgcodecs.class);
			opencv_core.setNumThreads(1);
		}

		static void touch() {
			// the class initialiser has done it
		}

	}

}
