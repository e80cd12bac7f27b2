@NullMarked
package org.rostrum.floor.rest;

import org.jspecify.annotations.NullMarked;
