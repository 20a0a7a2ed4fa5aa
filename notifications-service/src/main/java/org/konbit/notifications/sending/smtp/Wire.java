package org.konbit.notifications.sending.smtp;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/** Lines to and from the server, in the clear or not. */
class Wire implements Closeable {
    private static final int CONNECT_MILLIS = 10_000;
    private static final int BUFFER = 64 * 1024;
    private static final int LONGEST_LINE = 4096;
    private static final int MOST_LINES = 200;

    private Socket socket;
    private InputStream in;
    private OutputStream out;

    Wire(SmtpServer server) throws IOException {
        socket = new Socket();
        try {
            socket.setTcpNoDelay(true);
            socket.setKeepAlive(true);
            socket.connect(new InetSocketAddress(server.host(), server.port()), CONNECT_MILLIS);
            socket.setSoTimeout(Math.toIntExact(server.timeout().toMillis()));
            in = new BufferedInputStream(socket.getInputStream(), BUFFER);
            out = new BufferedOutputStream(socket.getOutputStream(), BUFFER);
            if (server.tls()) encrypt(server);
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    /** Goes on encrypted; the certificate must be for the host and vouched for. */
    final void encrypt(SmtpServer server) throws IOException {
        var factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
        var encrypted = (SSLSocket) factory.createSocket(socket, server.host(), server.port(), true);
        var parameters = new SSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        parameters.setProtocols(new String[] {"TLSv1.3", "TLSv1.2"});
        encrypted.setSSLParameters(parameters);
        encrypted.startHandshake();
        socket = encrypted;
        in = new BufferedInputStream(encrypted.getInputStream(), BUFFER);
        out = new BufferedOutputStream(encrypted.getOutputStream(), BUFFER);
    }

    void write(byte[] bytes) throws IOException {
        out.write(bytes);
    }

    void write(String ascii) throws IOException {
        out.write(ascii.getBytes(StandardCharsets.UTF_8));
    }

    OutputStream out() {
        return out;
    }

    void flush() throws IOException {
        out.flush();
    }

    Reply ask(String command) throws IOException {
        write(command + "\r\n");
        flush();
        return read();
    }

    Reply read() throws IOException {
        var lines = new ArrayList<String>(1);
        while (true) {
            var line = line();
            if (line.length() < 3) throw new SmtpException("Not an SMTP reply");
            int code;
            try {
                code = Integer.parseInt(line, 0, 3, 10);
            } catch (NumberFormatException e) {
                throw new SmtpException("Not an SMTP reply");
            }
            lines.add(line.length() > 4 ? line.substring(4) : "");
            if (line.length() == 3 || line.charAt(3) != '-') return new Reply(code, List.copyOf(lines));
            if (lines.size() > MOST_LINES) throw new SmtpException("An endless reply");
        }
    }

    private String line() throws IOException {
        var line = new StringBuilder(64);
        while (true) {
            var next = in.read();
            if (next < 0) throw new EOFException("The server hung up");
            if (next == '\n') return line.toString();
            if (next != '\r') line.append((char) next);
            if (line.length() > LONGEST_LINE) throw new SmtpException("An endless line");
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
