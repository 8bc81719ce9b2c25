package vn.nennep;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.Participant;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnLabel;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A diagram is read by a party secretary: nothing covers anything else but what it holds, and no line crosses another. */
class ModelLayoutTest {

    /** Height of the name at the head of a sub-process. */
    private static final int NAME = 26;

    private final Map<String, Rectangle2D> nodes = new LinkedHashMap<>();
    private final Map<String, Rectangle2D> labels = new LinkedHashMap<>();
    private final Map<String, Rectangle2D> lanes = new LinkedHashMap<>();
    private final Map<String, String> laneOf = new HashMap<>();
    private final Map<String, String> hostOf = new HashMap<>();
    /** The sub-process in which a node or a flow is; nothing at the top. */
    private final Map<String, String> scopeOf = new HashMap<>();
    private final Map<String, SequenceFlow> flows = new LinkedHashMap<>();
    private final Map<String, List<Line2D>> lines = new LinkedHashMap<>();
    private final List<Rectangle2D> pools = new ArrayList<>();

    @ParameterizedTest
    @MethodSource("vn.nennep.ModelFiles#all")
    void noShapeOverlapsAnother(Path file) {
        read(file);
        assertThat(overlaps(nodes)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("vn.nennep.ModelFiles#all")
    void everyShapeStandsWithinItsLaneAndEveryLaneWithinItsPool(Path file) {
        read(file);
        assertThat(nodes).allSatisfy((id, box) -> assertThat(lanes.get(laneOf.get(id)).contains(box)).as(id).isTrue());
        assertThat(lanes).allSatisfy((id, lane) -> assertThat(pools).as(id).anyMatch(pool -> pool.contains(lane)));
        assertThat(overlaps(lanes)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("vn.nennep.ModelFiles#all")
    void everyShapeAndFlowStandsWithinItsSubProcessBelowTheName(Path file) {
        read(file);
        scopeOf.forEach((id, scope) -> {
            var whole = nodes.get(scope);
            var room = new Rectangle2D.Double(whole.getX(), whole.getY() + NAME, whole.getWidth(), whole.getHeight() - NAME);
            if (nodes.containsKey(id)) {
                assertThat(room.contains(nodes.get(id))).as(id).isTrue();
            } else {
                assertThat(lines.get(id)).as(id).allMatch(line -> room.contains(line.getP1()) && room.contains(line.getP2()));
            }
            if (labels.containsKey(id)) {
                assertThat(room.contains(labels.get(id))).as("label of " + id).isTrue();
            }
        });
    }

    @ParameterizedTest
    @MethodSource("vn.nennep.ModelFiles#all")
    void noLabelCoversAShapeALineOrAnotherLabel(Path file) {
        read(file);
        var problems = overlaps(labels);
        labels.forEach((id, label) -> {
            nodes.forEach((node, box) -> {
                if (box.intersects(label) && !holds(node, id)) {
                    problems.add("label of " + id + " on " + node);
                }
            });
            lines.forEach((flow, segments) -> {
                if (segments.stream().anyMatch(segment -> segment.intersects(label))) {
                    problems.add("label of " + id + " on flow " + flow);
                }
            });
            if (pools.stream().noneMatch(pool -> pool.contains(label))) {
                problems.add("label of " + id + " outside the pool");
            }
        });
        assertThat(problems).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("vn.nennep.ModelFiles#all")
    void noFlowCrossesAnotherOrRunsThroughAShape(Path file) {
        read(file);
        var problems = new ArrayList<String>();
        lines.forEach((flow, segments) -> {
            lines.forEach((other, others) -> {
                if (flow.compareTo(other) < 0 && !shareATrunk(flow, other) && segments.stream().anyMatch(a -> others.stream().anyMatch(a::intersectsLine))) {
                    problems.add(flow + " touches " + other);
                }
            });
            nodes.forEach((node, box) -> {
                var ends = List.of(flows.get(flow).getSource().getId(), flows.get(flow).getTarget().getId());
                if (!ends.contains(node) && !holds(node, flow) && segments.stream().anyMatch(segment -> segment.intersects(box))) {
                    problems.add(flow + " runs through " + node);
                }
            });
        });
        assertThat(problems).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("vn.nennep.ModelFiles#all")
    void everyFlowIsDrawnAtRightAnglesFromTheEdgeOfItsSourceToTheEdgeOfItsTarget(Path file) {
        read(file);
        assertThat(lines).allSatisfy((flow, segments) -> {
            assertThat(segments).as(flow).allMatch(line -> line.getX1() == line.getX2() || line.getY1() == line.getY2());
            var first = segments.get(0);
            var last = segments.get(segments.size() - 1);
            assertThat(onEdge(nodes.get(flows.get(flow).getSource().getId()), first.getX1(), first.getY1())).as(flow).isTrue();
            assertThat(onEdge(nodes.get(flows.get(flow).getTarget().getId()), last.getX2(), last.getY2())).as(flow).isTrue();
        });
    }

    /** Pairs that cover one another; a boundary event sits on its host by right, and a sub-process holds what is in it. */
    private List<String> overlaps(Map<String, Rectangle2D> boxes) {
        var pairs = new ArrayList<String>();
        boxes.forEach((a, box) -> boxes.forEach((b, other) -> {
            if (a.compareTo(b) < 0 && box.intersects(other) && !b.equals(hostOf.get(a)) && !a.equals(hostOf.get(b))
                    && !holds(a, b) && !holds(b, a)) {
                pairs.add(a + " and " + b);
            }
        }));
        return pairs;
    }

    private boolean holds(String scope, String id) {
        for (var outer = scopeOf.get(id); outer != null; outer = scopeOf.get(outer)) {
            if (outer.equals(scope)) {
                return true;
            }
        }
        return false;
    }

    /** The ways that a gateway opens all at once may leave it as one line that branches: it has but three sides for them. */
    private boolean shareATrunk(String flow, String other) {
        var source = flows.get(flow).getSource();
        return source instanceof ParallelGateway && source.equals(flows.get(other).getSource());
    }

    /** At the middle of a side, which is where a gateway's and an event's outline is. */
    private static boolean onEdge(Rectangle2D box, double x, double y) {
        return (x == box.getCenterX() && (y == box.getMinY() || y == box.getMaxY()))
                || (y == box.getCenterY() && (x == box.getMinX() || x == box.getMaxX()));
    }

    private void read(Path file) {
        var model = Bpmn.readModelFromFile(file.toFile());
        for (var pool : model.getModelElementsByType(Participant.class)) {
            pools.add(box(((BpmnShape) pool.getDiagramElement()).getBounds()));
        }
        for (var lane : model.getModelElementsByType(Lane.class)) {
            lanes.put(lane.getId(), box(((BpmnShape) lane.getDiagramElement()).getBounds()));
            lane.getFlowNodeRefs().forEach(node -> laneOf.put(node.getId(), lane.getId()));
        }
        for (var node : model.getModelElementsByType(FlowNode.class)) {
            var shape = (BpmnShape) node.getDiagramElement();
            nodes.put(node.getId(), box(shape.getBounds()));
            readLabel(node.getId(), shape.getBpmnLabel());
        }
        for (var element : model.getModelElementsByType(FlowElement.class)) {
            if (element.getParentElement() instanceof SubProcess scope) {
                scopeOf.put(element.getId(), scope.getId());
            }
        }
        for (var event : model.getModelElementsByType(BoundaryEvent.class)) {
            hostOf.put(event.getId(), event.getAttachedTo().getId());
        }
        for (var flow : model.getModelElementsByType(SequenceFlow.class)) {
            var edge = flow.getDiagramElement();
            flows.put(flow.getId(), flow);
            readLabel(flow.getId(), edge.getBpmnLabel());
            var points = List.copyOf(edge.getWaypoints());
            var segments = new ArrayList<Line2D>();
            for (int i = 1; i < points.size(); i++) {
                segments.add(new Line2D.Double(points.get(i - 1).getX(), points.get(i - 1).getY(), points.get(i).getX(), points.get(i).getY()));
            }
            lines.put(flow.getId(), segments);
        }
    }

    private void readLabel(String id, BpmnLabel label) {
        if (label != null) {
            labels.put(id, box(label.getBounds()));
        }
    }

    private static Rectangle2D box(Bounds bounds) {
        return new Rectangle2D.Double(bounds.getX(), bounds.getY(), bounds.getWidth(), bounds.getHeight());
    }
}
