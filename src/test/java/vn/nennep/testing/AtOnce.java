package vn.nennep.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Several people who do something at the same instant. */
public final class AtOnce {

    private AtOnce() {}

    /** What one of them does; they are numbered from 0. */
    public interface Attempt {
        Object by(int number) throws Exception;
    }

    /** What each came to, in the order of their numbers: his result or his exception. */
    public static List<Object> people(int many, Attempt attempt) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(many);
        try {
            CyclicBarrier start = new CyclicBarrier(many);
            List<Callable<Object>> calls = new ArrayList<>();
            for (int i = 0; i < many; i++) {
                int number = i;
                calls.add(() -> {
                    start.await();
                    try {
                        return attempt.by(number);
                    } catch (Exception e) {
                        return e;
                    }
                });
            }
            List<Object> results = new ArrayList<>();
            for (Future<Object> result : threads.invokeAll(calls)) {
                results.add(result.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }
}
