/** The frame around every screen: light pages, errors, languages, theme. */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "cluster",
            "programme",
            "floor :: application",
            "floor :: domain",
            "floor :: json"
        })
@NullMarked
package org.rostrum.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
