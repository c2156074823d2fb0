/** What every format and every renderer must do, as tests that a project inherits for its own. */
@NullMarked
package dev.ohpc.testkit.contract;

import org.jspecify.annotations.NullMarked;
