/** The live feed: every visible change of a meeting, encoded once, to everybody who follows; slow followers cost only themselves. */
@NullMarked
package org.rostrum.floor.websocket;

import org.jspecify.annotations.NullMarked;
