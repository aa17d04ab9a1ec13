package io.packshot.renderer;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Digests of beauty, plate and alpha at 32 px. They were computed on JDK 17 and hold on
 * every JVM; a change of look changes them, on purpose, in the same commit.
 */
class GoldenPictureTests {

	private static final String GOLDEN = """
			mug white-studio 71cc1a98cd99ac8d
			mug beige-softbox 2eefc03538491c4c
			mug dark-rim 4d12bc0cd5c58342
			mug daylight-gobo 84cfaef528975a8c
			mug wood-table 59442161e5ca1c10
			mug pastel-podium 04df07bf21327a30
			bottle white-studio f9c29e02737140be
			bottle beige-softbox 98d76d1c2118809c
			bottle dark-rim c1eb8ccc4630b4e9
			bottle daylight-gobo 4f2d659645f99d15
			bottle wood-table d676b718c285b8d9
			bottle pastel-podium 7c87ab977f0cd04e
			box white-studio f3f7aedfb6dc855f
			box beige-softbox 025222eb1b2ba586
			box dark-rim 158dc05fb9b12ee1
			box daylight-gobo 73a88173b40ff11c
			box wood-table a7b8882401687864
			box pastel-podium cebf7de31692d1d1
			lamp white-studio 49e12b3dfce32d66
			lamp beige-softbox af4163ede8629d1f
			lamp dark-rim 366af0833aa7af15
			lamp daylight-gobo b5cd9640e686e5bd
			lamp wood-table 648b31f76d590257
			lamp pastel-podium afcdf295c2bdec71
			shoe white-studio 1f98cfa1d3e494fa
			shoe beige-softbox f2f4f15ff9f0880d
			shoe dark-rim 20bc4486ea4f02c7
			shoe daylight-gobo 7d3aac57286e6256
			shoe wood-table 281538f72d70f538
			shoe pastel-podium ce6d8decf07631d0
			jar white-studio a68f3dd0d35bd858
			jar beige-softbox 4bf6f39f0c9a8571
			jar dark-rim b4193ec10a862ea7
			jar daylight-gobo 9b7c88970aa983a8
			jar wood-table 363d7f38e324f15e
			jar pastel-podium ef5ca772f0a6e46e
			vase white-studio 243ec6ece34f13b9
			vase beige-softbox a53c2a990b8513f8
			vase dark-rim 0b9c77c69c4b46dc
			vase daylight-gobo 654734a5a9446231
			vase wood-table 01874fdcc21547e7
			vase pastel-podium 905b099a061a4eac
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
