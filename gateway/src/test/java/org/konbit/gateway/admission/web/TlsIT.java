package org.konbit.gateway.admission.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Base64;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManagerFactory;
import org.assertj.core.api.Assertions;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.konbit.gateway.GatewayApplication;
import org.konbit.gateway.testing.Edge;
import org.konbit.http.testing.TestMasterKey;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A gateway with a certificate of its own. */
class TlsIT {
    private static final char[] PASSWORD = "for a moment".toCharArray();

    @TempDir
    Path folder;

    private ConfigurableApplicationContext gateway;
    private KeyStore first;

    @BeforeEach
    void start() throws Exception {
        first = certificate("first");
        gateway = new SpringApplicationBuilder(GatewayApplication.class)
                .profiles("tls")
                .initializers(new TestMasterKey(), new Edge())
                .run(
                        "--server.port=0",
                        "--KONBIT_TLS_CERTIFICATE=" + folder.resolve("certificate.pem"),
                        "--KONBIT_TLS_PRIVATE_KEY=" + folder.resolve("key.pem"));
    }

    @AfterEach
    void stop() {
        gateway.close();
    }

    @Test
    void it_speaks_tls_alone_and_takes_a_renewed_certificate_while_it_runs() throws Exception {
        assertThat(health(first, "TLSv1.3")).isEqualTo(200);
        assertThat(health(first, "TLSv1.2")).isEqualTo(200);
        Assertions.assertThatThrownBy(() -> health(first, "TLSv1.1")).isInstanceOf(SSLHandshakeException.class);
        assertThat(health(first, "TLSv1.2", "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256"))
                .isEqualTo(200);
        Assertions.assertThatThrownBy(() -> health(first, "TLSv1.2", "TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA256"))
                .isInstanceOf(SSLHandshakeException.class);
        assertThat(Edge.send(Edge.to(port(), "/actuator/health/liveness")).statusCode())
                .isEqualTo(400);

        var second = certificate("second");
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> isAnswered(second));
        assertThat(isAnswered(first)).isFalse();
    }

    private boolean isAnswered(KeyStore trusted) throws Exception {
        try {
            return health(trusted, "TLSv1.3") == 200;
        } catch (SSLHandshakeException notThisOne) {
            return false;
        }
    }

    private int health(KeyStore trusted, String protocol, String... ciphers) throws Exception {
        var parameters = new SSLParameters();
        parameters.setProtocols(new String[] {protocol});
        if (ciphers.length > 0) parameters.setCipherSuites(ciphers);
        try (var client = HttpClient.newBuilder()
                .sslContext(trusting(trusted))
                .sslParameters(parameters)
                .build()) {
            var liveness = URI.create("https://localhost:%d/actuator/health/liveness".formatted(port()));
            return client.send(
                            HttpRequest.newBuilder(liveness)
                                    .timeout(Duration.ofSeconds(20))
                                    .build(),
                            BodyHandlers.discarding())
                    .statusCode();
        }
    }

    private int port() {
        return gateway.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    private static SSLContext trusting(KeyStore keys) throws GeneralSecurityException, IOException {
        var trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("it", keys.getCertificate("it"));
        var managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(trusted);
        var context = SSLContext.getInstance("TLS");
        context.init(null, managers.getTrustManagers(), null);
        return context;
    }

    /** Written to where the gateway looks, the key first: it is read once both are there. */
    private KeyStore certificate(String name) throws Exception {
        var file = folder.resolve(name + ".p12");
        var made = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "it",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost, OU=" + name,
                        "-ext",
                        "san=dns:localhost",
                        "-validity",
                        "30",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        new String(PASSWORD))
                .redirectErrorStream(true)
                .start();
        var said = new String(made.getInputStream().readAllBytes());
        assertThat(made.waitFor()).as(said).isZero();
        var keys = KeyStore.getInstance(file.toFile(), PASSWORD);
        write("key.pem", "PRIVATE KEY", keys.getKey("it", PASSWORD).getEncoded());
        write("certificate.pem", "CERTIFICATE", ((X509Certificate) keys.getCertificate("it")).getEncoded());
        return keys;
    }

    private void write(String name, String what, byte[] content) throws IOException {
        var pem = "-----BEGIN %1$s-----\n%2$s\n-----END %1$s-----\n"
                .formatted(what, Base64.getMimeEncoder().encodeToString(content));
        var next = Files.writeString(folder.resolve(name + ".next"), pem);
        Files.move(next, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
