package io.packshot.imaging.picture;

import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class PictureMetadataTests {

	static Stream<byte[]> filesWithMetadata() {
		Picture picture = PictureFiles.picture(33, 20, false);
		Picture cutout = PictureFiles.picture(33, 20, true);
		return Stream.of(PictureEncoder.encodePng(picture, PictureFiles.METADATA),
				PictureEncoder.encodePng(cutout, PictureFiles.METADATA),
				PictureEncoder.encodeJpeg(picture, 90, PictureFiles.METADATA),
				PictureEncoder.encodeWebp(picture, 90, PictureFiles.METADATA),
				PictureEncoder.encodeWebp(cutout, 90, PictureFiles.METADATA),
				PictureEncoder.encodeLosslessWebp(picture, PictureFiles.METADATA),
				PictureEncoder.encodeLosslessWebp(cutout, PictureFiles.METADATA));
	}

	@ParameterizedTest
	@MethodSource("filesWithMetadata")
	void comesBackFromEveryFormat(byte[] file) {
		assertThat(PictureMetadata.read(file)).contains(PictureFiles.METADATA);
	}

	@Test
	void isEmptyWhereAFileSaysNothing() {
		byte[] file = PictureFiles.png(PictureFiles.image(PictureFiles.picture(8, 8, false)), false);
		assertThat(PictureMetadata.read(file)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = {
			"<r:Description x:DigitalSourceType='http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture'/>",
			"<r:Description><x:DigitalSourceType>http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture"
					+ "</x:DigitalSourceType></r:Description>",
			"<r:Description><x:DigitalSourceType"
					+ " r:resource='http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture'/></r:Description>" })
	void readsTheFormsThatOtherProgramsWrite(String description) {
		assertThat(readXmp(description)).contains(new PictureMetadata(DigitalSourceType.DIGITAL_CAPTURE, "", "", ""));
	}

	@ParameterizedTest
	@ValueSource(strings = { "<r:Description x:DigitalSourceType='http://example.org/unheard-of'/>", "<r:Descr", "",
			"</r:RDF><r:RDF>" })
	void isEmptyForUnknownOrDamagedPackets(String description) {
		assertThat(readXmp(description)).isEmpty();
	}

	@Test
	void doesNotExpandEntities() {
		byte[] png = PictureFiles.png(PictureFiles.image(PictureFiles.picture(8, 8, false)), false);
		String xmp = "<!DOCTYPE r [<!ENTITY a 'http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture'>]>"
				+ rdf("<r:Description><x:DigitalSourceType>&a;</x:DigitalSourceType></r:Description>");
		assertThat(PictureMetadata.read(withXmp(png, xmp))).isEmpty();
	}

	private static java.util.Optional<PictureMetadata> readXmp(String description) {
		byte[] png = PictureFiles.png(PictureFiles.image(PictureFiles.picture(8, 8, false)), false);
		return PictureMetadata.read(withXmp(png, rdf(description)));
	}

	private static byte[] withXmp(byte[] png, String xmp) {
		return PictureFiles.withChunk(png, "iTXt", PictureFiles.ascii("XML:com.adobe.xmp\0\0\0\0\0" + xmp));
	}

	private static String rdf(String content) {
		return "<r:RDF xmlns:r='http://www.w3.org/1999/02/22-rdf-syntax-ns#'"
				+ " xmlns:x='http://iptc.org/std/Iptc4xmpExt/2008-02-29/'>" + content + "</r:RDF>";
	}

	@ParameterizedTest
	@ValueSource(strings = { "line\nbreak", "\0", "\ud800", "\uffff" })
	void refusesTextsThatXmlCannotHold(String text) {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new PictureMetadata(DigitalSourceType.DIGITAL_CAPTURE, text, "", ""));
	}

	@Test
	void namesTheVocabularyInFull() {
		assertThat(DigitalSourceType.COMPOSITE_WITH_TRAINED_ALGORITHMIC_MEDIA.uri())
			.isEqualTo("http://cv.iptc.org/newscodes/digitalsourcetype/compositeWithTrainedAlgorithmicMedia");
		for (DigitalSourceType type : DigitalSourceType.values()) {
			assertThat(DigitalSourceType.find(type.uri())).contains(type);
		}
	}

}
