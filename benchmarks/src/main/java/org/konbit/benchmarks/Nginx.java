package org.konbit.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** One of Debian's nginx with one worker, as a peer. */
final class Nginx implements AutoCloseable {
    private final Process process;

    private Nginx(Process process) {
        this.process = process;
    }

    /** Answers every path with the same JSON. */
    static Nginx answering(Peers peers, int port, String json) throws IOException, InterruptedException {
        var folder = Files.createTempDirectory("konbit-bench-nginx");
        Files.writeString(folder.resolve("answer.json"), json);
        return start(peers, folder, port, "", "root %s; location / { try_files /answer.json =404; }".formatted(folder));
    }

    /** Passes every call on to somebody on this machine, by held connections. */
    static Nginx passingTo(Peers peers, int port, int target) throws IOException, InterruptedException {
        return start(
                peers,
                Files.createTempDirectory("konbit-bench-nginx"),
                port,
                "upstream service { server 127.0.0.1:%d; keepalive 64; }".formatted(target),
                "location / { proxy_pass http://service; proxy_http_version 1.1; proxy_set_header Connection ''; }");
    }

    private static Nginx start(Peers peers, Path folder, int port, String above, String server)
            throws IOException, InterruptedException {
        Files.writeString(folder.resolve("nginx.conf"), """
                daemon off;
                worker_processes 1;
                pid %1$s/nginx.pid;
                error_log %1$s/error.log;
                events { worker_connections 256; }
                http {
                  access_log off;
                  default_type application/json;
                  keepalive_requests 100000000;
                  client_body_temp_path %1$s; proxy_temp_path %1$s; fastcgi_temp_path %1$s; uwsgi_temp_path %1$s; scgi_temp_path %1$s;
                  %3$s
                  server { listen 127.0.0.1:%2$d; %4$s }
                }
                """.formatted(folder, port, above, server));
        var nginx = new Nginx(peers.start(
                "", "usr/sbin/nginx", "-c", folder.resolve("nginx.conf").toString()));
        Ports.awaitListening(port);
        return nginx;
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }
}
