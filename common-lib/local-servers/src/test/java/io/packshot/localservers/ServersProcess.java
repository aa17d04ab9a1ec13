package io.packshot.localservers;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;

import io.minio.PutObjectArgs;

/** The main class of a JVM that is there to be killed: starts, writes, and waits. */
final class ServersProcess {

	private ServersProcess() {
	}

	public static void main(String[] arguments) throws Exception {
		LocalServers servers = LocalServers
			.start(LocalServersOptions.in(Path.of(arguments[0])).withBinaries(Path.of(arguments[1])));
		Clients.execute(servers.postgres(), "create table if not exists kept (id int)");
		Clients.execute(servers.postgres(), "insert into kept values (42)");
		servers.kafka().createTopic("kept", 1, false);
		Clients.produce(servers.kafka(), "kept", "a record");
		servers.s3().createBucket("kept");
		byte[] bytes = { 1, 2, 3 };
		Clients.minio(servers.s3())
			.putObject(PutObjectArgs.builder()
				.bucket("kept")
				.object("object")
				.stream(new ByteArrayInputStream(bytes), (long) bytes.length, -1L)
				.build());
		System.out.println("written");
		System.in.read();
		System.exit(0);
	}

}
