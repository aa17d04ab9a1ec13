package io.packshot.inference.openai;

import io.packshot.inference.InferenceProperties;
import io.packshot.inference.generation.Format;
import io.packshot.inference.generation.Order;
import io.packshot.inference.plate.ModelChoice;
import io.packshot.inference.template.Templates;
import io.packshot.platform.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class GenerationReaderTests {

	private final JsonMapper json = new JsonMapper();

	private final GenerationReader reader = new GenerationReader(new Templates(),
			new InferenceProperties(2048, 64, 1, 8));

	@Test
	void fillsInDefaults() {
		Order order = read("{'prompt':'','product_id':'mug-01'}");
		assertThat(order.template().name()).isEqualTo("white-background");
		assertThat(order.width()).isEqualTo(1024);
		assertThat(order.height()).isEqualTo(1024);
		assertThat(order.format()).isEqualTo(Format.PNG);
		assertThat(order.quality()).isEqualTo(100);
		assertThat(order.seed()).isNull();
	}

	@Test
	void aTransparentBackgroundMeansTheTransparentTemplate() {
		assertThat(read("{'prompt':'','product_id':'a','background':'transparent'}").template().name())
			.isEqualTo("transparent");
	}

	@Test
	void normalisesPrompts() {
		assertThat(read("{'prompt':'  Warm   LIGHT ','product_id':'a'}").prompt()).isEqualTo("warm light");
	}

	@Test
	void modelsAreNamedOrLeftToTheTemplate() {
		assertThat(read("{'prompt':'','product_id':'a','template':'brand-scene'}").model())
			.isEqualTo(new ModelChoice.Auto());
		assertThat(read("{'prompt':'','product_id':'a','template':'studio-sweep','model':'composite'}").model())
			.isEqualTo(new ModelChoice.Composite());
		assertThat(
				read("{'prompt':'','product_id':'a','template':'brand-scene','model':'acme/shelf@champion'}").model())
			.isEqualTo(new ModelChoice.Champion("acme/shelf"));
	}

	@Test
	void ignoresUnknownFields() {
		assertThat(read("{'prompt':'','product_id':'a','moderation':'low','later':{'x':1}}").product().value())
			.isEqualTo("a");
	}

	@Test
	void randomSeedsDiffer() {
		String body = "{'prompt':'','product_id':'a','seed':'random'}";
		assertThat(read(body).seed()).isNotNull().isNotEqualTo(read(body).seed());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			prompt         | {'product_id':'a'}
			product_id     | {'prompt':''}
			product_id     | {'prompt':'','product_id':'../x'}
			template       | {'prompt':'','product_id':'a','template':'moon'}
			model          | {'prompt':'','product_id':'a','model':'dall-e-3'}
			model          | {'prompt':'','product_id':'a','model':'@champion'}
			model          | {'prompt':'','product_id':'a','model':'studio'}
			model          | {'prompt':'','product_id':'a','model':'acme/shelf@champion','template':'studio-sweep'}
			model          | {'prompt':'','product_id':'a','model':'studio','template':'brand-scene'}
			model          | {'prompt':'','product_id':'a','model':'composite','template':'brand-scene'}
			size           | {'prompt':'','product_id':'a','size':'4096x4096'}
			size           | {'prompt':'','product_id':'a','size':'8x8'}
			size           | {'prompt':'','product_id':'a','size':'large'}
			size           | {'prompt':'','product_id':'a','size':'99999x99999'}
			output_format  | {'prompt':'','product_id':'a','output_format':'gif'}
			output_format  | {'prompt':'','product_id':'a','template':'transparent','output_format':'jpeg'}
			background     | {'prompt':'','product_id':'a','background':'pink'}
			background     | {'prompt':'','product_id':'a','background':'transparent','template':'white-background'}
			output_compression | {'prompt':'','product_id':'a','output_format':'jpeg','output_compression':0}
			seed           | {'prompt':'','product_id':'a','seed':-1}
			seed           | {'prompt':'','product_id':'a','seed':1.5}
			seed           | {'prompt':'','product_id':'a','seed':'7'}
			seed           | {'prompt':'','product_id':'a','seed':9007199254740992}
			""")
	void namesTheFieldThatIsWrong(String field, String body) {
		assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> read(body))
			.satisfies((ex) -> assertThat(ex.extras()).containsEntry("field", field));
	}

	@Test
	void countsOneToTenImages() {
		assertThat(this.reader.count(null)).isEqualTo(1);
		assertThat(this.reader.count(10)).isEqualTo(10);
		assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> this.reader.count(0));
		assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> this.reader.count(11));
	}

	private Order read(String body) {
		return this.reader.read(this.json.readValue(body.replace('\'', '"'), GenerationBody.class));
	}

}
