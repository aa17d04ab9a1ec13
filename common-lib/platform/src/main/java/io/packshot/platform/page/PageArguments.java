package io.packshot.platform.page;

import java.util.List;

import io.packshot.platform.problem.CommonProblem;
import io.packshot.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;

import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Reads {@code ?limit=&cursor=} into a {@link PageRequest} for controllers. */
final class PageArguments implements WebMvcConfigurer, HandlerMethodArgumentResolver {

	@Override
	public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
		resolvers.add(this);
	}

	@Override
	public boolean supportsParameter(MethodParameter parameter) {
		return parameter.getParameterType() == PageRequest.class;
	}

	@Override
	public Object resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container,
			NativeWebRequest request, @Nullable WebDataBinderFactory binders) {
		String limit = request.getParameter("limit");
		return new PageRequest((limit != null) ? number(limit) : PageRequest.DEFAULT_LIMIT,
				request.getParameter("cursor"));
	}

	private static int number(String text) {
		try {
			return Integer.parseInt(text);
		}
		catch (NumberFormatException ex) {
			throw new ProblemException(CommonProblem.INVALID_REQUEST, "limit is a number").with("field", "limit");
		}
	}

}
