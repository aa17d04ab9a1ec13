package io.packshot.cli.demo;

import io.packshot.cli.client.Gateway;
import io.packshot.cli.home.Home;
import io.packshot.cli.home.RunningPlatform;
import io.packshot.cli.photo.Picture;
import io.packshot.cli.shell.Shell;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the steps of one call share: the options, the journal, and what earlier steps
 * found. Not thread-safe.
 */
final class DemoRun {

	private final Shell shell;

	private final Home home;

	private final DemoOptions options;

	private final Journal journal;

	private @Nullable RunningPlatform platform;

	private @Nullable Gateway admin;

	private @Nullable Gateway editor;

	private @Nullable String brand;

	private List<Picture> pictures = List.of();

	DemoRun(Shell shell, Home home, DemoOptions options, Journal journal) {
		this.shell = shell;
		this.home = home;
		this.options = options;
		this.journal = journal;
	}

	Shell shell() {
		return this.shell;
	}

	Home home() {
		return this.home;
	}

	DemoOptions options() {
		return this.options;
	}

	Journal journal() {
		return this.journal;
	}

	RunningPlatform platform() {
		return found(this.platform);
	}

	void platform(RunningPlatform found) {
		this.platform = found;
	}

	/** The platform with an administrator's rights, for the demo's brand. */
	Gateway admin() {
		return found(this.admin);
	}

	/** The platform with an editor's rights. */
	Gateway editor() {
		return found(this.editor);
	}

	String brand() {
		return found(this.brand);
	}

	void brand(String id, Gateway asAdmin, Gateway asEditor) {
		this.brand = id;
		this.admin = asAdmin;
		this.editor = asEditor;
	}

	/** All pictures: of products first, then of the brand's style. */
	List<Picture> pictures() {
		return this.pictures;
	}

	void pictures(List<Picture> found) {
		this.pictures = List.copyOf(found);
	}

	String url(String path) {
		return platform().gateway() + path;
	}

	private static <T> T found(@Nullable T value) {
		if (value == null) {
			throw new IllegalStateException("an earlier step finds this");
		}
		return value;
	}

}
