/**
 * Clusters and files to test with, and the conditions under which tests run.
 *
 * <p>{@link dev.ohpc.testkit.ClusterSpecs} makes specs that are valid by construction, {@link
 * dev.ohpc.testkit.HostLists} host lists, {@link dev.ohpc.testkit.DnsmasqConfigs} configurations of
 * dnsmasq, and {@link dev.ohpc.testkit.SharedCorpus} finds files of real projects; {@link
 * dev.ohpc.testkit.RealProgram} marks tests that hold files against the program that reads them.
 */
@NullMarked
package dev.ohpc.testkit;

import org.jspecify.annotations.NullMarked;
