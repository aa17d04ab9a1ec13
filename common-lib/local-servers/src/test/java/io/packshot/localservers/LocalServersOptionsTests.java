package io.packshot.localservers;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class LocalServersOptionsTests {

	@Test
	void takesFreePortsAndClosesOnExitByDefault() {
		LocalServersOptions options = LocalServersOptions.in(Path.of("somewhere"));
		assertThat(options.portBase()).isZero();
		assertThat(options.closeOnExit()).isTrue();
		assertThat(options.binaries()).isEqualTo(Path.of("somewhere/binaries").toAbsolutePath());
	}

	@Test
	void rejectsPortBaseWithoutRoomForFourPorts() {
		LocalServersOptions options = LocalServersOptions.in(Path.of("somewhere"));
		assertThat(options.withPortBase(65_531).portBase()).isEqualTo(65_531);
		assertThatIllegalArgumentException().isThrownBy(() -> options.withPortBase(65_532));
		assertThatIllegalArgumentException().isThrownBy(() -> options.withPortBase(-1));
	}

}
