@NullMarked
package org.rostrum.floor.application;

import org.jspecify.annotations.NullMarked;
