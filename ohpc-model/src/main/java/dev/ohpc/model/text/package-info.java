/** What messages are made of, for all packages of this module. */
@NullMarked
package dev.ohpc.model.text;

import org.jspecify.annotations.NullMarked;
