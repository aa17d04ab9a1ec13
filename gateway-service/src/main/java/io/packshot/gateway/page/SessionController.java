package io.packshot.gateway.page;

import java.net.URI;
import java.time.Duration;
import java.util.List;

import io.packshot.contract.id.BrandId;
import io.packshot.gateway.brand.Brand;
import io.packshot.gateway.brand.Brands;
import io.packshot.gateway.identity.Credential;
import io.packshot.gateway.token.KeyExchange;
import io.packshot.platform.page.PageRequest;
import io.packshot.platform.problem.CommonProblem;
import io.packshot.platform.problem.ProblemException;
import io.packshot.platform.security.PublicEndpoint;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The forms of the first page. */
@RestController
@Hidden
final class SessionController {

	private final Sessions sessions;

	private final KeyExchange exchange;

	private final Brands brands;

	SessionController(Sessions sessions, KeyExchange exchange, Brands brands) {
		this.sessions = sessions;
		this.exchange = exchange;
		this.brands = brands;
	}

	@PostMapping("/session")
	@PublicEndpoint("signs in: the form carries the key")
	ResponseEntity<Void> begin(HttpServletRequest request) {
		FormOrigin.check(request);
		Credential credential;
		try {
			credential = this.exchange.credential(field(request, "key"), request.getRemoteAddr());
		}
		catch (ProblemException ex) {
			if (ex.problem() != CommonProblem.UNAUTHENTICATED) {
				throw ex;
			}
			return seeOther("/?refused").build();
		}
		List<Brand> choices = this.brands.list(credential.grant().scope(), new PageRequest(1, null)).items();
		BrandId brand = choices.isEmpty() ? null : choices.get(0).id();
		String cookie = this.sessions.begin(new Session(credential.grant().subject(), brand));
		return seeOther("/")
			.header(HttpHeaders.SET_COOKIE, SessionCookie.set(cookie, Sessions.LIFETIME, request.isSecure()))
			.build();
	}

	@PostMapping("/session/brand")
	@PublicEndpoint("the session's cookie says who asks")
	ResponseEntity<Void> choose(HttpServletRequest request) {
		String brand = field(request, "brand");
		FormOrigin.check(request);
		SessionCookie.read(request).ifPresent((cookie) -> this.sessions.find(cookie).ifPresent((session) -> {
			BrandId wanted = parse(brand);
			if (this.brands.find(wanted, this.exchange.current(session.subject()).grant().scope()).isEmpty()) {
				throw ProblemException.notFound("brand", brand);
			}
			this.sessions.choose(cookie, wanted);
		}));
		return seeOther("/").build();
	}

	@PostMapping("/session/end")
	@PublicEndpoint("the session's cookie says who asks")
	ResponseEntity<Void> end(HttpServletRequest request) {
		FormOrigin.check(request);
		SessionCookie.read(request).ifPresent(this.sessions::end);
		return seeOther("/").header(HttpHeaders.SET_COOKIE, SessionCookie.set("", Duration.ZERO, request.isSecure()))
			.build();
	}

	/**
	 * The first value: the proxy's filter for forms makes each parameter appear twice.
	 */
	private static String field(HttpServletRequest request, String name) {
		String value = request.getParameter(name);
		return (value != null) ? value.strip() : "";
	}

	private static BrandId parse(String id) {
		try {
			return new BrandId(id);
		}
		catch (IllegalArgumentException ex) {
			throw ProblemException.notFound("brand", id);
		}
	}

	private static ResponseEntity.BodyBuilder seeOther(String path) {
		return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(path));
	}

}
