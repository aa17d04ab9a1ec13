package io.packshot.gateway.page;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class FormOriginTests {

	@ParameterizedTest
	@CsvSource({ "same-origin,http://a:1,a:1,true", "none,,a:1,true", "cross-site,http://evil,a:1,false",
			"same-site,http://b.a:1,a:1,false", ",http://a:1,a:1,true", ",http://a:2,a:1,false", ",null,a:1,false",
			",http://a b,a:1,false", ",,a:1,true" })
	void knowsOurForms(String site, String origin, String host, boolean ours) {
		assertThat(FormOrigin.isOurs(site, origin, host)).isEqualTo(ours);
	}

}
