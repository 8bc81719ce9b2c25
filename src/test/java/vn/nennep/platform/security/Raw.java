package vn.nennep.platform.security;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;

/** Says to the server what no client library would. */
final class Raw {

    private Raw() {}

    /** Sends the text and reads until the server closes, which it has to within the time. */
    static String say(int port, String text, int mostMillis) {
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(mostMillis);
            socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            StringBuilder answer = new StringBuilder();
            InputStream in = socket.getInputStream();
            try {
                for (int one = in.read(); one >= 0; one = in.read()) {
                    answer.append((char) one);
                }
            } catch (SocketException e) {
                // closed with a reset, as what we sent was not read to its end
            }
            return answer.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
