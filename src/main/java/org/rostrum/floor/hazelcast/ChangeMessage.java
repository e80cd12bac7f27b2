package org.rostrum.floor.hazelcast;

import com.hazelcast.nio.serialization.compact.CompactReader;
import com.hazelcast.nio.serialization.compact.CompactSerializer;
import com.hazelcast.nio.serialization.compact.CompactWriter;
import java.util.Objects;

/** A committed change on its way to the other nodes. */
record ChangeMessage(String meeting, String change) {

    /** The type name is what nodes of different versions agree on. */
    static final class Serializer implements CompactSerializer<ChangeMessage> {
        @Override
        public ChangeMessage read(CompactReader reader) {
            return new ChangeMessage(
                    Objects.requireNonNull(reader.readString("meeting")),
                    Objects.requireNonNull(reader.readString("change")));
        }

        @Override
        public void write(CompactWriter writer, ChangeMessage message) {
            writer.writeString("meeting", message.meeting());
            writer.writeString("change", message.change());
        }

        @Override
        public String getTypeName() {
            return "rostrum.floor.change";
        }

        @Override
        public Class<ChangeMessage> getCompactClass() {
            return ChangeMessage.class;
        }
    }
}
