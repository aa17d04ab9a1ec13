package io.packshot.standalone;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

import io.packshot.localservers.LocalServers;

/** What each service is told about its surroundings. */
final class ServiceSettings {

	private final Home home;

	private final LocalServers servers;

	private final ServicePorts ports;

	private final ServiceSecrets secrets;

	ServiceSettings(Home home, LocalServers servers, ServicePorts ports, ServiceSecrets secrets) {
		this.home = home;
		this.servers = servers;
		this.ports = ports;
		this.secrets = secrets;
	}

	Map<String, Object> of(Service service) {
		Map<String, Object> settings = new LinkedHashMap<>();
		settings.put("server.port", this.ports.of(service));
		settings.put("spring.datasource.url", this.servers.postgres().jdbcUrl());
		settings.put("spring.datasource.username", this.servers.postgres().user());
		settings.put("spring.datasource.password", this.servers.postgres().password());
		settings.put("spring.kafka.bootstrap-servers", this.servers.kafka().bootstrapServers());
		URI gateway = this.ports.url(Service.GATEWAY);
		settings.put("packshot.security.issuer", gateway);
		settings.put("packshot.security.jwks-uri", gateway + "/.well-known/jwks.json");
		settings.put("packshot.security.token-uri", gateway + "/v1/tokens");
		settings.put("packshot.home", this.home.directory());
		settings.put("spring.autoconfigure.exclude", ForeignConfigurations.to(service));
		if (service == Service.GATEWAY) {
			addIdentity(settings);
		}
		else {
			addObjects(settings);
			// The gateway's library turns this off for everybody on its class path.
			settings.put("spring.servlet.multipart.enabled", true);
			settings.put("packshot.security.service-key", this.secrets.of(service.label()));
		}
		return settings;
	}

	private void addObjects(Map<String, Object> settings) {
		settings.put("packshot.objects.endpoint", this.servers.s3().endpoint());
		settings.put("packshot.objects.public-endpoint", this.servers.s3().endpoint());
		settings.put("packshot.objects.access-key", this.servers.s3().accessKey());
		settings.put("packshot.objects.secret-key", this.servers.s3().secretKey());
		settings.put("packshot.objects.region", this.servers.s3().region());
	}

	private void addIdentity(Map<String, Object> settings) {
		settings.put("packshot.identity.admin-key-file", this.home.secrets().resolve("admin.key"));
		settings.put("packshot.identity.signing-key-file", this.home.secrets().resolve("signing-key.pem"));
		settings.put("packshot.identity.pepper-file", this.home.secrets().resolve("pepper"));
		for (Service service : Service.values()) {
			if (service != Service.GATEWAY) {
				settings.put("packshot.gateway.routes." + service.label(), this.ports.url(service));
				settings.put("packshot.identity.service-accounts." + service.label(), this.secrets.of(service.label()));
			}
		}
	}

}
