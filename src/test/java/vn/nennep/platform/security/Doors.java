package vn.nennep.platform.security;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** Every address that the application answers to, as the code says: Jersey's resources with their sub-resources, and Spring's mappings. */
final class Doors {

    /** Mappings that name no address of their own. */
    private static final Set<String> KNOWN_TO_BE_EMPTY = Set.of("RouterFunctionMapping");

    private Doors() {}

    /** @param applications by the path of their servlet */
    static Set<String> ofJersey(Map<String, Application> applications) {
        Set<String> doors = new TreeSet<>();
        applications.forEach((root, application) -> application.getClasses().forEach(type -> path(type)
                .ifPresent(path -> walk(type, join(root, path), doors, new ArrayDeque<>()))));
        return doors;
    }

    /** Controllers, endpoints of the actuator, pages and static files. A mapping of a kind that isn't known here is refused. */
    static Set<String> ofSpring(Iterable<HandlerMapping> mappings) {
        Set<String> doors = new TreeSet<>();
        for (HandlerMapping mapping : mappings) {
            if (mapping instanceof RequestMappingInfoHandlerMapping methods) {
                for (RequestMappingInfo info : methods.getHandlerMethods().keySet()) {
                    for (String path : info.getPatternValues()) {
                        if (info.getMethodsCondition().getMethods().isEmpty()) {
                            doors.add("ANY " + path);
                        }
                        info.getMethodsCondition().getMethods().forEach(method -> doors.add(method + " " + path));
                    }
                }
            } else if (mapping instanceof AbstractUrlHandlerMapping pages) {
                pages.getHandlerMap().keySet().forEach(path -> doors.add("GET " + path));
                if (pages.getRootHandler() != null) {
                    doors.add("GET /");
                }
            } else if (!KNOWN_TO_BE_EMPTY.contains(mapping.getClass().getSimpleName())) {
                throw new IllegalStateException("What does it map? " + mapping);
            }
        }
        return doors;
    }

    private static void walk(Class<?> type, String path, Set<String> doors, Deque<Class<?>> above) {
        if (above.contains(type) || above.size() > 8) {
            return;
        }
        above.push(type);
        for (Method method : type.getMethods()) {
            Optional<String> step = annotation(type, method, Path.class).map(Path::value);
            Set<String> verbs = verbs(type, method);
            verbs.forEach(verb -> doors.add(verb + " " + join(path, step.orElse(""))));
            if (verbs.isEmpty() && step.isPresent()) {
                walk(method.getReturnType(), join(path, step.get()), doors, above);
            }
        }
        above.pop();
    }

    private static Optional<String> path(Class<?> type) {
        for (Class<?> at = type; at != null; at = at.getSuperclass()) {
            Path path = at.getAnnotation(Path.class);
            if (path != null) {
                return Optional.of(path.value());
            }
            Optional<String> inherited = Arrays.stream(at.getInterfaces()).map(i -> i.getAnnotation(Path.class))
                    .filter(p -> p != null).map(Path::value).findFirst();
            if (inherited.isPresent()) {
                return inherited;
            }
        }
        return Optional.empty();
    }

    private static Set<String> verbs(Class<?> type, Method method) {
        Set<String> verbs = new TreeSet<>();
        for (Method declared : declarations(type, method)) {
            for (Annotation annotation : declared.getAnnotations()) {
                HttpMethod verb = annotation.annotationType().getAnnotation(HttpMethod.class);
                if (verb != null) {
                    verbs.add(verb.value());
                }
            }
        }
        return verbs;
    }

    private static <A extends Annotation> Optional<A> annotation(Class<?> type, Method method, Class<A> wanted) {
        return declarations(type, method).stream().map(m -> m.getAnnotation(wanted)).filter(a -> a != null).findFirst();
    }

    /** The method itself and what it overrides: JAX-RS inherits annotations. */
    private static List<Method> declarations(Class<?> type, Method method) {
        List<Method> found = new ArrayList<>();
        Deque<Class<?>> open = new ArrayDeque<>();
        open.add(type);
        while (!open.isEmpty()) {
            Class<?> at = open.poll();
            try {
                found.add(at.getDeclaredMethod(method.getName(), method.getParameterTypes()));
            } catch (NoSuchMethodException e) {
                // declared elsewhere
            }
            if (at.getSuperclass() != null) {
                open.add(at.getSuperclass());
            }
            open.addAll(Arrays.asList(at.getInterfaces()));
        }
        return found;
    }

    private static String join(String left, String right) {
        String path = (left + "/" + right).replaceAll("/+", "/");
        return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }
}
