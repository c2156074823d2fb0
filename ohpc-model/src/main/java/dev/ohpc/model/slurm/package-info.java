/**
 * What Slurm itself knows of its configuration files: which keys there are, in which release
 * series, and which texts it takes for their values.
 *
 * <p>{@link dev.ohpc.model.slurm.SlurmKeys} is the catalogue; {@link
 * dev.ohpc.model.slurm.SlurmKeyFault} judges a key and its value for a series.
 */
@NullMarked
package dev.ohpc.model.slurm;

import org.jspecify.annotations.NullMarked;
