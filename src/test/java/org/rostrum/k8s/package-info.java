/** Reads the manifests in k8s/ as a cluster would and starts nodes as they say, because no cluster runs here. */
@NullMarked
package org.rostrum.k8s;

import org.jspecify.annotations.NullMarked;
