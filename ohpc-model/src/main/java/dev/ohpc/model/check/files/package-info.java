/**
 * The files of a cluster as the rules see them, and the hosts that they tell of.
 *
 * <p>{@link dev.ohpc.model.check.files.ClusterFiles} holds the files, derived from a spec or found
 * on machines; {@link dev.ohpc.model.check.files.Hosts} is what they say of boards, nodes, names
 * and addresses, each kind of file taken apart in one class.
 */
@NullMarked
package dev.ohpc.model.check.files;

import org.jspecify.annotations.NullMarked;
