package org.rostrum.cluster;

import com.hazelcast.instance.EndpointQualifier;
import com.hazelcast.spi.MemberAddressProvider;
import java.net.InetSocketAddress;
import org.jspecify.annotations.Nullable;

/** The address that this node was given, for instance by the pod that it runs in: taken as it is, without a search. */
final class OwnAddress implements MemberAddressProvider {
    private final InetSocketAddress address;

    OwnAddress(String host, int port) {
        address = new InetSocketAddress(host, port);
    }

    @Override
    public InetSocketAddress getBindAddress() {
        return address;
    }

    @Override
    public InetSocketAddress getBindAddress(@Nullable EndpointQualifier qualifier) {
        return address;
    }

    @Override
    public InetSocketAddress getPublicAddress() {
        return address;
    }

    @Override
    public InetSocketAddress getPublicAddress(@Nullable EndpointQualifier qualifier) {
        return address;
    }
}
