package org.rostrum.presence;

import com.hazelcast.nio.serialization.compact.CompactReader;
import com.hazelcast.nio.serialization.compact.CompactSerializer;
import com.hazelcast.nio.serialization.compact.CompactWriter;
import java.util.Objects;

/**
 * What a node tells of its screens, on its way to the other nodes.
 *
 * @param node id of the node within the cluster
 * @param presence a {@link NodePresence} as JSON
 */
record PresenceMessage(String node, String presence) {

    /** The type name is what nodes of different versions agree on. */
    static final class Serializer implements CompactSerializer<PresenceMessage> {
        @Override
        public PresenceMessage read(CompactReader reader) {
            return new PresenceMessage(
                    Objects.requireNonNull(reader.readString("node")),
                    Objects.requireNonNull(reader.readString("presence")));
        }

        @Override
        public void write(CompactWriter writer, PresenceMessage message) {
            writer.writeString("node", message.node());
            writer.writeString("presence", message.presence());
        }

        @Override
        public String getTypeName() {
            return "rostrum.presence";
        }

        @Override
        public Class<PresenceMessage> getCompactClass() {
            return PresenceMessage.class;
        }
    }
}
