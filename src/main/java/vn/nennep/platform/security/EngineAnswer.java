package vn.nennep.platform.security;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/**
 * The answer of the engine's interfaces on its way out. One that succeeded passes as it comes; of an error the body is held back, so that it can be
 * said in our words.
 */
class EngineAnswer extends HttpServletResponseWrapper {

    private static final int ERRORS_BEGIN = 400;

    private final ByteArrayOutputStream held = new ByteArrayOutputStream();
    private ServletOutputStream out;

    EngineAnswer(HttpServletResponse response) {
        super(response);
    }

    boolean isError() {
        return getStatus() >= ERRORS_BEGIN;
    }

    /** What was held back. */
    byte[] body() {
        return held.toByteArray();
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        if (out == null) {
            out = new Held(super.getOutputStream());
        }
        return out;
    }

    /** Held bytes aren't out yet, and their length will be another. */
    @Override
    public void flushBuffer() throws IOException {
        if (!isError()) {
            super.flushBuffer();
        }
    }

    private final class Held extends ServletOutputStream {

        private final ServletOutputStream passing;

        Held(ServletOutputStream passing) {
            this.passing = passing;
        }

        @Override
        public void write(int b) throws IOException {
            if (isError()) {
                held.write(b);
            } else {
                passing.write(b);
            }
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            if (isError()) {
                held.write(bytes, from, length);
            } else {
                passing.write(bytes, from, length);
            }
        }

        @Override
        public void flush() throws IOException {
            if (!isError()) {
                passing.flush();
            }
        }

        @Override
        public boolean isReady() {
            return passing.isReady();
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            passing.setWriteListener(listener);
        }
    }
}
