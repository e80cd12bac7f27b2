/** Official documents of a call for panellists, the letter and the list, as PDF and DOCX in the six official languages. */
@NullMarked
@NamedInterface("documents")
package org.rostrum.panels.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
