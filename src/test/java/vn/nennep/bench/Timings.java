package vn.nennep.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;

/** How long the same thing took, each time that it was done. */
final class Timings {

    private final String what;
    private final List<Long> nanos = new ArrayList<>();

    Timings(String what) {
        this.what = what;
    }

    <T> T measure(Callable<T> work) throws Exception {
        long before = System.nanoTime();
        T result = work.call();
        add(System.nanoTime() - before);
        return result;
    }

    void add(long duration) {
        nanos.add(duration);
    }

    int times() {
        return nanos.size();
    }

    double total() {
        return nanos.stream().mapToLong(Long::longValue).sum() / 1e9;
    }

    /** In milliseconds, the nearest rank. */
    double percentile(int percent) {
        List<Long> sorted = new ArrayList<>(nanos);
        Collections.sort(sorted);
        return sorted.get(Math.max(0, (int) Math.ceil(percent / 100.0 * sorted.size()) - 1)) / 1e6;
    }

    void print() {
        print("");
    }

    /** @param more what else there is to say */
    void print(String more) {
        if (!nanos.isEmpty()) {
            System.out.printf("  %-66s %5d x  median %,9.1f ms  p95 %,9.1f ms  max %,9.1f ms  together %,6.1f s  %s%n",
                    what, times(), percentile(50), percentile(95), percentile(100), total(), more);
        }
    }
}
