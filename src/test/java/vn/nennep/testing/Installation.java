package vn.nennep.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.nennep.NenNepApplication;

/** The application as a process of its own, as an operator starts it. */
public final class Installation implements AutoCloseable {

    private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");
    private static final Pattern READY = Pattern.compile("Started NenNepApplication");

    private final Process process;
    private final List<String> output = new CopyOnWriteArrayList<>();
    private int port;
    private int operatorsPort;

    private Installation(Process process) {
        this.process = process;
    }

    /** Starts it with these arguments and waits until it is ready or has ended. */
    public static Installation start(String... arguments) throws IOException {
        List<String> own = new ArrayList<>(List.of("--server.port=0"));
        if (List.of(arguments).stream().anyMatch(argument -> argument.startsWith("--spring.profiles.active=prod"))) {
            own.add("--management.server.port=0");
        }
        own.addAll(List.of(arguments));
        return run(own);
    }

    /** Runs one of its commands, as it is typed, to the end. */
    public static Installation command(String... arguments) throws IOException {
        return run(List.of(arguments));
    }

    private static Installation run(List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"), "-Xmx512m", "-cp", System.getProperty("java.class.path"),
                NenNepApplication.class.getName()));
        command.addAll(arguments);
        Installation installation = new Installation(new ProcessBuilder(command).redirectErrorStream(true).start());
        installation.awaitReadyOrEnd();
        return installation;
    }

    /** The port it listens on; 0 when it didn't come so far. */
    public int port() {
        return port;
    }

    /** The port for the operator alone; 0 when it has none. */
    public int operatorsPort() {
        return operatorsPort;
    }

    /** The code with which it has ended. */
    public int exitCode() {
        return process.exitValue();
    }

    /** Asks it to end, as an operator does, and doesn't wait for it. */
    public void stop() {
        // Process.destroy would close its output as well
        process.toHandle().destroy();
    }

    /** Ends it as a power cut does: nothing that is under way is finished. */
    public void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    public boolean runs() {
        return process.isAlive();
    }

    /** Everything that it has printed. */
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
                int found = Integer.parseInt(listening.group(1));
                if (port == 0) {
                    port = found;
                } else {
                    operatorsPort = found;
                }
            }
            if (READY.matcher(line).find()) {
                drain(lines);
                return;
            }
        }
        process.onExit().join();
    }

    /** Goes on reading, so that the process is never held up by a full pipe. */
    private void drain(BufferedReader lines) {
        Thread reader = new Thread(
                () -> {
                    try {
                        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                            output.add(line);
                        }
                    } catch (IOException e) {
                        // the process has ended
                    }
                },
                "installation output");
        reader.setDaemon(true);
        reader.start();
    }
}
