package io.packshot.gateway.page;

import java.util.List;
import java.util.Optional;

import io.packshot.contract.id.BrandId;
import io.packshot.gateway.brand.Brand;
import io.packshot.gateway.brand.Brands;
import io.packshot.gateway.identity.Credential;
import io.packshot.gateway.token.KeyExchange;
import io.packshot.platform.page.PageRequest;
import io.packshot.platform.problem.ProblemException;
import io.packshot.platform.security.PublicEndpoint;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page. */
@Controller
final class FrontController {

	private static final String CONTENT_SECURITY_POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; "
			+ "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

	private final ServiceStates states;

	private final LoopState loop;

	private final Sessions sessions;

	private final KeyExchange exchange;

	private final Brands brands;

	FrontController(ServiceStates states, LoopState loop, Sessions sessions, KeyExchange exchange, Brands brands) {
		this.states = states;
		this.loop = loop;
		this.sessions = sessions;
		this.exchange = exchange;
		this.brands = brands;
	}

	@GetMapping("/")
	@PublicEndpoint("says what this is; shows a brand's things only to who has signed in")
	String show(HttpServletRequest request, HttpServletResponse response, Model model) {
		response.setHeader("Content-Security-Policy", CONTENT_SECURITY_POLICY);
		// Keeps the Origin header on our own forms, unlike no-referrer.
		response.setHeader("Referrer-Policy", "same-origin");
		model.addAttribute("services", this.states.list());
		Optional<Session> session = SessionCookie.read(request).flatMap(this.sessions::find);
		if (session.isEmpty() || !show(session.get(), model)) {
			model.addAttribute("signedIn", false);
			model.addAttribute("words", LoopState.words());
		}
		model.addAttribute("refused", request.getParameter("refused") != null);
		return "front";
	}

	private boolean show(Session session, Model model) {
		Credential credential;
		try {
			credential = this.exchange.current(session.subject());
		}
		catch (ProblemException ex) {
			// The key has ended, and the session with it.
			return false;
		}
		List<Brand> choices = this.brands.list(credential.grant().scope(), new PageRequest(PageRequest.MAX_LIMIT, null))
			.items();
		model.addAttribute("signedIn", true);
		model.addAttribute("role", credential.grant().role().label());
		model.addAttribute("brands", choices);
		BrandId brand = session.brand();
		model.addAttribute("brand", (brand != null) ? brand.value() : "");
		if (brand == null) {
			model.addAttribute("words", LoopState.words());
			model.addAttribute("pairs", List.of());
			return true;
		}
		String token = this.exchange.exchange(credential, brand).value();
		model.addAttribute("words", this.loop.words(token));
		model.addAttribute("pairs", this.loop.pairs(token));
		return true;
	}

}
