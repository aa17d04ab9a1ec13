package io.packshot.platform.page;

import java.util.List;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.jspecify.annotations.Nullable;

import io.packshot.platform.problem.CommonProblem;
import io.packshot.platform.problem.ProblemException;

/** Lets controllers take a {@link PageRequest} as an argument. */
@AutoConfiguration
class PageConfiguration {

	@Bean
	WebMvcConfigurer pageArguments() {
		return new WebMvcConfigurer() {
			@Override
			public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
				resolvers.add(new PageRequestResolver());
			}
		};
	}

	private static final class PageRequestResolver implements HandlerMethodArgumentResolver {

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

}
