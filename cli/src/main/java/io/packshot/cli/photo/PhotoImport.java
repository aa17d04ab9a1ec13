package io.packshot.cli.photo;

import io.packshot.cli.client.ApiProblem;
import io.packshot.cli.client.ConnectionOptions;
import io.packshot.cli.client.Gateway;
import io.packshot.cli.shell.ExitCode;
import io.packshot.cli.shell.Shell;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** Sends the pictures of a folder. */
@Command(name = "import",
		description = "Sends every JPEG, PNG and WebP file in a folder and below it. Sending again changes nothing.",
		footer = { "%nExamples:", "  packshot photo import photos/ --product-from name --brand acme",
				"  packshot photo import catalog/ --product-from folder --brand acme   (catalog/<product>/*.jpg)" })
final class PhotoImport implements Callable<Integer> {

	private final Shell shell;

	@Mixin
	private final ConnectionOptions connection = new ConnectionOptions();

	@Parameters(paramLabel = "DIR", description = "The folder.")
	private Path folder = Path.of("");

	@Option(names = "--product-from", required = true, paramLabel = "SOURCE",
			description = "Where product ids come from: name (of the file) or folder.")
	private PictureFolder.ProductSource source = PictureFolder.ProductSource.NAME;

	@Option(names = "--brand", paramLabel = "BRAND",
			description = "Its id or short name; not needed with a key for one brand.")
	private @Nullable String brand;

	@Option(names = "--category", paramLabel = "TEXT", description = "The products' category.")
	private @Nullable String category;

	PhotoImport(Shell shell) {
		this.shell = shell;
	}

	@Override
	public Integer call() {
		List<Path> pictures = PictureFolder.list(this.folder);
		Gateway gateway = this.connection.connect(this.shell);
		PhotoSender sender = new PhotoSender(
				(this.brand != null) ? gateway.actingFor(ConnectionOptions.brandId(gateway, this.brand)) : gateway);
		int refused = 0;
		for (Path picture : pictures) {
			refused += isTaken(sender, picture) ? 0 : 1;
		}
		this.shell.out().println((pictures.size() - refused) + " of " + pictures.size() + " photos sent");
		return (refused == 0) ? ExitCode.OK : ExitCode.FAILED;
	}

	private boolean isTaken(PhotoSender sender, Path file) {
		try {
			JsonNode photo = sender.send(new Picture(this.source.productOf(file), file, null, this.category));
			this.shell.out()
				.printf("%s  %s  %s  %s%n", photo.path("id").asString(""), photo.path("product").asString(""),
						photo.path("state").asString(""), file);
			return true;
		}
		catch (ApiProblem ex) {
			if (ex.status() == 401 || ex.status() == 403) {
				throw ex;
			}
			this.shell.err().println(file + ": " + ex.getMessage());
			return false;
		}
	}

}
