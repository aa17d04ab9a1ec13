package io.packshot.renderer;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Digests of beauty, plate and alpha at 32 px. They were computed on JDK 17 and hold on
 * every JVM; a change of look changes them, on purpose, in the same commit.
 */
class GoldenPictureTests {

	private static final String GOLDEN = """
			mug white-studio 7f9a470bd97a3fb2
			mug beige-softbox a318a19e52a67bab
			mug dark-rim 24ca31374742d31b
			mug daylight-gobo 0129ff87d3742438
			mug wood-table 508eead3d24b0758
			mug pastel-podium 98ec8d939eb2c511
			bottle white-studio 1f3dd9e9b55c1bc6
			bottle beige-softbox b34a5f77427e7480
			bottle dark-rim 2151be26eac2015a
			bottle daylight-gobo 7137555773ec8132
			bottle wood-table 45e516d3df5f7489
			bottle pastel-podium 3b3fe8448cfec78b
			box white-studio ad7491a7722c0265
			box beige-softbox 5087deecbd43e8a7
			box dark-rim 1cce088ab461a29f
			box daylight-gobo 92c6789fa52e4418
			box wood-table 0ce26bb3e25ea10c
			box pastel-podium 0be73e8012997726
			lamp white-studio 034ce5260ff1d38f
			lamp beige-softbox 3d6b028e3ebb0b3c
			lamp dark-rim 3b7542b049904b7a
			lamp daylight-gobo 0c07eaa42fbda911
			lamp wood-table 4f220dc202c93765
			lamp pastel-podium 4f33ae87996541b2
			shoe white-studio 658c471e627ddc0e
			shoe beige-softbox 81bf80b6d3bad590
			shoe dark-rim bb144977930a7eac
			shoe daylight-gobo 1a2c1c18105ed738
			shoe wood-table a8f5a66e144755fd
			shoe pastel-podium b94bc50b9cafaf24
			jar white-studio 4b32789aad64ce18
			jar beige-softbox 1467a2d35948111b
			jar dark-rim e22418344d67b5c3
			jar daylight-gobo 3a9e0311aa363fc8
			jar wood-table 8884acaf82e10c87
			jar pastel-podium 18f40e1b8067ff61
			vase white-studio d98022484ff1b181
			vase beige-softbox 33d627413427c74a
			vase dark-rim 8e9999170c4c899b
			vase daylight-gobo 070397718b21b4ec
			vase wood-table 62d3d2a8f3c151b8
			vase pastel-podium 1163026e5b1c972b
			""";

	@Test
	void picturesAreTheSameToTheByte() {
		StringBuilder actual = new StringBuilder();
		for (ProductFamily family : ProductFamily.values()) {
			for (SceneKind scene : SceneKind.values()) {
				Rendering rendering = new Renderer().render(new Shot(family, scene, 42, 7), 32, 2);
				actual.append(family.label()).append(' ').append(scene.label()).append(' ');
				actual.append(Digest.of(rendering.beauty(), rendering.plate(), rendering.alpha())).append('\n');
			}
		}
		assertThat(actual.toString()).isEqualTo(GOLDEN);
	}

}
