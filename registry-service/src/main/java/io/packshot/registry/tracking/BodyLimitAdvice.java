package io.packshot.registry.tracking;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;

import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;

/** Stops reading a body that is larger than MLflow allows, before it is parsed. */
@ControllerAdvice(assignableTypes = { ExperimentController.class, RunController.class, RunLogController.class })
final class BodyLimitAdvice extends RequestBodyAdviceAdapter {

	@Override
	public boolean supports(MethodParameter parameter, Type type, Class<? extends HttpMessageConverter<?>> converter) {
		return true;
	}

	@Override
	public HttpInputMessage beforeBodyRead(HttpInputMessage message, MethodParameter parameter, Type type,
			Class<? extends HttpMessageConverter<?>> converter) throws IOException {
		byte[] body = message.getBody().readNBytes(LoggingPolicy.MAX_BYTES + 1);
		if (body.length > LoggingPolicy.MAX_BYTES) {
			throw TrackingRefused.invalid("Requests must be at most " + LoggingPolicy.MAX_BYTES + " bytes.");
		}
		return new Buffered(message.getHeaders(), body);
	}

	/** A message whose body has been read. */
	@SuppressWarnings("ArrayRecordComponent")
	private record Buffered(HttpHeaders headers, byte[] bytes) implements HttpInputMessage {

		@Override
		public InputStream getBody() {
			return new ByteArrayInputStream(this.bytes);
		}

		@Override
		public HttpHeaders getHeaders() {
			return this.headers;
		}

	}

}
