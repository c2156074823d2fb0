/**
 * One typed value a configuration file.
 *
 * <p>A configuration is a list of {@link dev.ohpc.model.config.Stanza stanzas}: entries, and the
 * comment that says why they are there. The values know nothing of paths or of text; {@link
 * dev.ohpc.model.config.ClusterConfigs} holds all of one cluster.
 */
@NullMarked
package dev.ohpc.model.config;

import org.jspecify.annotations.NullMarked;
