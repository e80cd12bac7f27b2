@NullMarked
package org.rostrum.floor.websocket;

import org.jspecify.annotations.NullMarked;
