package org.rostrum.panels.application;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.rostrum.panels.domain.PanelsChange;

/** A log in memory, as strict as the table. */
public final class MemoryLog implements PanelsLog {
    private final Map<String, List<PanelsChange>> changes = new HashMap<>();

    @Override
    public synchronized boolean append(String dialogue, PanelsChange change) {
        List<PanelsChange> own = changes.computeIfAbsent(dialogue, _ -> new ArrayList<>());
        if (change.revision() != own.size() + 1
                || own.stream().anyMatch(each -> each.commandId().equals(change.commandId()))) {
            return false;
        }
        return own.add(change);
    }

    @Override
    public synchronized List<PanelsChange> read(String dialogue, long after) {
        List<PanelsChange> own = changes.getOrDefault(dialogue, List.of());
        return List.copyOf(own.subList((int) Math.min(after, own.size()), own.size()));
    }

    @Override
    public synchronized Optional<PanelsChange> byCommand(String dialogue, UUID commandId) {
        return changes.getOrDefault(dialogue, List.of()).stream()
                .filter(each -> each.commandId().equals(commandId))
                .findFirst();
    }
}
