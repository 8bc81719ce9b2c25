package vn.nennep.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.nennep.NenNepApplication;

/** The application as a process of its own, as an operator starts it. */
public final class Installation implements AutoCloseable {

    private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");
    private static final Pattern READY = Pattern.compile("Started NenNepApplication");

    private final Process process;
    private final List<String> output = new ArrayList<>();
    private int port;

    private Installation(Process process) {
        this.process = process;
    }

    /** Starts it with these arguments and waits until it is ready or has ended. */
    public static Installation start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"), "-Xmx512m", "-cp", System.getProperty("java.class.path"),
                NenNepApplication.class.getName(), "--server.port=0"));
        command.addAll(List.of(arguments));
        Installation installation = new Installation(new ProcessBuilder(command).redirectErrorStream(true).start());
        installation.awaitReadyOrEnd();
        return installation;
    }

    /** The port it listens on; 0 when it didn't come so far. */
    public int port() {
        return port;
    }

    public boolean runs() {
        return process.isAlive();
    }

    /** Everything that it printed up to when it was ready, or ended. */
    public String output() {
        return String.join("\n", output);
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }

    private void awaitReadyOrEnd() throws IOException {
        BufferedReader lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            output.add(line);
            Matcher listening = PORT.matcher(line);
            if (listening.find()) {
                port = Integer.parseInt(listening.group(1));
            }
            if (READY.matcher(line).find()) {
                drain(lines);
                return;
            }
        }
        process.onExit().join();
    }

    /** Goes on reading, so that the process is never held up by a full pipe. */
    private static void drain(BufferedReader lines) {
        Thread reader = new Thread(
                () -> {
                    try {
                        lines.transferTo(Writer.nullWriter());
                    } catch (IOException e) {
                        // the process has ended
                    }
                },
                "installation output");
        reader.setDaemon(true);
        reader.start();
    }
}
