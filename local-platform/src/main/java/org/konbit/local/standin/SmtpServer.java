package org.konbit.local.standin;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** A mail server for every address there is; it forwards nothing. */
final class SmtpServer implements AutoCloseable {
    private final ServerSocket listening;
    private final Arrivals<Message.Mail> mails;
    private final Supplier<Faults> faults;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    SmtpServer(InetSocketAddress address, Arrivals<Message.Mail> mails, Supplier<Faults> faults) throws IOException {
        this.listening = new ServerSocket(address.getPort(), 200, address.getAddress());
        this.mails = mails;
        this.faults = faults;
    }

    int port() {
        return listening.getLocalPort();
    }

    void start() {
        Thread.ofVirtual().name("smtp").start(this::accept);
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                var socket = listening.accept();
                Thread.ofVirtual().name("smtp-session").start(() -> serve(socket));
            } catch (IOException closed) {
                if (!listening.isClosed()) System.err.println("A mail connection could not be taken: " + closed);
            }
        }
    }

    private void serve(Socket socket) {
        open.add(socket);
        try (socket) {
            socket.setTcpNoDelay(true);
            new SmtpSession(socket.getInputStream(), socket.getOutputStream(), mails, faults).run();
        } catch (IOException brokenOff) {
            // A client that goes away in the middle is daily life to a mail server; what it sent so far is forgotten.
            open.remove(socket);
        } finally {
            open.remove(socket);
        }
    }

    @Override
    public void close() throws IOException {
        listening.close();
        for (var socket : open) socket.close();
    }
}
