package io.packshot.scenemodel.caption;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class VocabularyTests {

	private final Vocabulary vocabulary = Vocabulary.of(List.of("Warm beige, studio", "daylight studio"));

	@Test
	void holdsEveryWordOnceInOrder() {
		assertThat(this.vocabulary.words()).containsExactly("beige", "daylight", "studio", "warm");
	}

	@Test
	void tellsKnownWordsFromUnknownOnes() {
		Caption caption = this.vocabulary.read("BEIGE marble, beige studio & fog");
		assertThat(caption.words()).containsExactly("beige", "studio");
		assertThat(caption.unknown()).containsExactly("marble", "fog");
	}

	@Test
	void aCaptionWeighsItsWordsEqually() {
		float[] batch = new float[2 * this.vocabulary.captionSize()];
		this.vocabulary.write(this.vocabulary.read("warm beige"), batch, 1);
		assertThat(batch).containsExactly(0, 0, 0, 0, 0, 0.5f, 0, 0, 0.5f, 0);
	}

	@Test
	void aCaptionWithoutKnownWordsIsNoCaption() {
		float[] batch = new float[this.vocabulary.captionSize()];
		this.vocabulary.write(this.vocabulary.read("fog"), batch, 0);
		assertThat(batch).containsExactly(0, 0, 0, 0, 1);
	}

	@Test
	void rejectsACaptionOfAnotherVocabulary() {
		Caption foreign = Vocabulary.of(List.of("fog")).read("fog");
		assertThatIllegalArgumentException().isThrownBy(() -> this.vocabulary.write(foreign, new float[5], 0));
	}

	@Test
	void rejectsUnsortedOrComposedWords() {
		assertThatIllegalArgumentException().isThrownBy(() -> new Vocabulary(List.of("b", "a")));
		assertThatIllegalArgumentException().isThrownBy(() -> new Vocabulary(List.of("a b")));
	}

}
