package io.packshot.cli.photo;

import io.packshot.cli.photo.PictureFolder.ProductSource;
import io.packshot.cli.shell.CommandFailed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PictureFolderTests {

	@TempDir
	Path folder;

	@Test
	void takesProductIdsFromNamesOrFolders() {
		Path picture = Path.of("/catalog/mug 01/front view.v2.JPG");
		assertThat(ProductSource.NAME.productOf(picture).value()).isEqualTo("front-view.v2");
		assertThat(ProductSource.FOLDER.productOf(picture).value()).isEqualTo("mug-01");
		assertThat(ProductSource.NAME.productOf(Path.of("Größe/tasse é.png")).value()).isEqualTo("tasse-");
	}

	@Test
	void refusesNamesThatHoldNoId() {
		assertThatThrownBy(() -> ProductSource.NAME.productOf(Path.of("....png"))).isInstanceOf(CommandFailed.class);
	}

	@Test
	void listsPicturesOnlyAndInOrder() throws IOException {
		Path below = Files.createDirectories(this.folder.resolve("b"));
		for (Path file : new Path[] { below.resolve("2.webp"), this.folder.resolve("c.PNG"),
				this.folder.resolve("notes.txt"), this.folder.resolve("a.jpeg") }) {
			Files.writeString(file, "x");
		}
		assertThat(PictureFolder.list(this.folder)).containsExactly(this.folder.resolve("a.jpeg"),
				below.resolve("2.webp"), this.folder.resolve("c.PNG"));
		assertThat(PictureFolder.mediaType(below.resolve("2.webp"))).isEqualTo("image/webp");
	}

	@Test
	void refusesFoldersWithoutPictures() {
		assertThatThrownBy(() -> PictureFolder.list(this.folder)).hasMessageContaining("no JPEG, PNG or WebP");
	}

}
