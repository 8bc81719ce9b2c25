package vn.nennep.notification;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A mail server that misbehaves as it is told: says nothing, refuses some receivers, or breaks off after it has taken a mail. */
class FaultySmtpServer implements BeforeEachCallback, AfterAllCallback {

    /** @param messageId of the mail, as it stands in it */
    record Taken(String receiver, String messageId, String data) {}

    private final ServerSocket socket;
    private final List<Taken> taken = new CopyOnWriteArrayList<>();
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private final Map<String, String> refusals = new ConcurrentHashMap<>();
    private final Set<String> breaksOffAt = ConcurrentHashMap.newKeySet();
    private volatile String greeting;
    private volatile int connections;

    FaultySmtpServer() {
        try {
            socket = new ServerSocket(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread listener = new Thread(this::listen, "faulty-smtp");
        listener.setDaemon(true);
        listener.start();
    }

    int port() {
        return socket.getLocalPort();
    }

    /** Answers a receiver so, for instance {@code 550 5.1.1 No such user}. */
    void refuse(String receiver, String answer) {
        refusals.put(receiver, answer);
    }

    void takeAll() {
        refusals.clear();
    }

    /** Takes the next mail to this receiver whole, and hangs up before it says so. */
    void breakOffAfter(String receiver) {
        breaksOffAt.add(receiver);
    }

    /** Greets so; null to say nothing at all. */
    void greet(String line) {
        greeting = line;
    }

    List<Taken> taken() {
        return taken;
    }

    int connections() {
        return connections;
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        taken.clear();
        refusals.clear();
        breaksOffAt.clear();
        greeting = "220 test";
        connections = 0;
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        socket.close();
        for (Socket client : open) {
            client.close();
        }
    }

    private void listen() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                open.add(client);
                connections++;
                Thread conversation = new Thread(() -> converse(client), "faulty-smtp-client");
                conversation.setDaemon(true);
                conversation.start();
            } catch (IOException e) {
                return;
            }
        }
    }

    private void converse(Socket client) {
        try (client;
                BufferedReader lines = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8))) {
            OutputStream out = client.getOutputStream();
            if (greeting == null) {
                lines.readLine();
                return;
            }
            say(out, greeting);
            String receiver = null;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String verb = line.split("[ :]")[0].toUpperCase();
                if (verb.equals("RCPT")) {
                    receiver = line.substring(line.indexOf('<') + 1, line.indexOf('>'));
                    say(out, refusals.getOrDefault(receiver, "250 2.1.5 ok"));
                } else if (verb.equals("DATA")) {
                    say(out, "354 go on");
                    take(receiver, lines);
                    if (breaksOffAt.remove(receiver)) {
                        return;
                    }
                    say(out, "250 2.0.0 taken");
                } else {
                    say(out, verb.equals("QUIT") ? "221 bye" : "250 ok");
                }
            }
        } catch (IOException e) {
            // the other side has gone
        }
    }

    private void take(String receiver, BufferedReader lines) throws IOException {
        StringBuilder data = new StringBuilder();
        String id = "";
        for (String line = lines.readLine(); line != null && !line.equals("."); line = lines.readLine()) {
            data.append(line).append("\n");
            if (id.isEmpty() && line.startsWith("Message-ID:")) {
                id = line.substring(11).strip();
            }
        }
        taken.add(new Taken(receiver, id, data.toString()));
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }
}
