package vn.nennep.platform.security;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.stereotype.Component;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;
import vn.nennep.platform.intake.FormRules;

/**
 * Looks at every new deployment before the engine does, the product's own at the start too. Whoever may deploy unguarded has a shell on the server:
 * an expression reaches every class.
 */
@Component
class ModelGuard implements Deployer {

    /** In bytes. The largest model of the product has a fiftieth of it. */
    static final int LARGEST = 2 * 1024 * 1024;

    private static final int MOST_RESOURCES = 200;
    private static final Pattern FILE = Pattern.compile("(?:[A-Za-z0-9_-]+/)*[A-Za-z0-9_-]+\\.(bpmn|dmn|form)");
    private static final Pattern DELEGATES = Pattern.compile("vn\\.nennep(\\.\\w+)*\\.process(\\.\\w+)*");

    private final ListableBeanFactory beans;
    private final ObjectMapper mapper;

    ModelGuard(ListableBeanFactory beans, ObjectMapper mapper) {
        this.beans = beans;
        this.mapper = mapper;
    }

    @Override
    public void deploy(DeploymentEntity deployment) {
        if (deployment.isNew()) {
            Map<String, byte[]> files = new HashMap<>();
            deployment.getResources().values().forEach((ResourceEntity r) -> files.put(r.getName(), r.getBytes()));
            List<String> problems = problems(files, new Deployed() {

                @Override
                public boolean form(String name) {
                    return Context.getCommandContext().getCamundaFormDefinitionManager().findLatestDefinitionByKey(name) != null;
                }

                @Override
                public boolean process(String id) {
                    return !Context.getCommandContext().getProcessDefinitionManager().findProcessDefinitionsByKey(id).isEmpty();
                }
            });
            if (!problems.isEmpty()) {
                throw new ModelRefused(problems);
            }
        }
    }

    /** What is deployed already. */
    interface Deployed {

        boolean form(String name);

        boolean process(String id);
    }

    /** What is wrong with the files, all of it; empty when they may be deployed. */
    List<String> problems(Map<String, byte[]> files, Deployed deployed) {
        List<String> problems = new ArrayList<>();
        if (files.size() > MOST_RESOURCES) {
            return List.of("có hơn " + MOST_RESOURCES + " tệp");
        }
        Map<String, Document> models = new HashMap<>();
        Set<String> forms = new TreeSet<>();
        Set<String> processes = new TreeSet<>();
        for (String name : new TreeSet<>(files.keySet())) {
            byte[] bytes = files.get(name);
            if (!FILE.matcher(name).matches()) {
                problems.add("«" + name + "»: chỉ nhận tệp .bpmn, .dmn, .form có tên không dấu");
            } else if (bytes.length > LARGEST) {
                problems.add("«" + name + "»: lớn hơn 2 MB");
            } else if (name.endsWith(".form")) {
                form(name, bytes).forEach(problem -> problems.add("«" + name + "»: " + problem));
                forms.add(stem(name));
            } else {
                try {
                    Document model = SafeXml.read(bytes);
                    models.put(name, model);
                    var found = model.getElementsByTagNameNS("*", "process");
                    for (int i = 0; i < found.getLength(); i++) {
                        processes.add(((org.w3c.dom.Element) found.item(i)).getAttribute("id"));
                    }
                } catch (SAXException e) {
                    problems.add("«" + name + "»: không phải XML hợp lệ (không được có DOCTYPE)");
                }
            }
        }
        models.forEach((name, model) -> {
            Collection<String> found = name.endsWith(".dmn")
                    ? DmnRules.problems(model)
                    : new BpmnRules(this::isDelegate, form -> forms.contains(form) || deployed.form(form),
                            id -> processes.contains(id) || deployed.process(id)).problems(model);
            found.forEach(problem -> problems.add("«" + name + "» " + problem));
        });
        return problems;
    }

    private List<String> form(String name, byte[] bytes) {
        try {
            JsonNode form = mapper.readTree(bytes);
            List<String> problems = new ArrayList<>(FormRules.problems(form));
            if (!form.path("id").asText().equals(stem(name))) {
                problems.add("id phải trùng với tên tệp");
            }
            return problems;
        } catch (JsonProcessingException e) {
            return List.of("không phải JSON hợp lệ");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Asks for the type only: a delegate needs the engine, which is waiting for this answer when the product's own models are deployed. */
    private boolean isDelegate(String bean) {
        Class<?> type = beans.containsBean(bean) ? beans.getType(bean, false) : null;
        return type != null && JavaDelegate.class.isAssignableFrom(type) && DELEGATES.matcher(type.getPackageName()).matches();
    }

    private static String stem(String name) {
        return name.substring(name.lastIndexOf('/') + 1, name.lastIndexOf('.'));
    }
}
