/**
 * Clusters and files to test with, and the conditions under which tests run.
 *
 * <p>Values are valid by construction, and shrink to the plainest. {@link
 * dev.ohpc.testkit.ClusterSpecs} makes specs, {@link dev.ohpc.testkit.HostLists}, {@link
 * dev.ohpc.testkit.HostNames}, {@link dev.ohpc.testkit.Ipv4Addresses}, {@link
 * dev.ohpc.testkit.Ipv4Subnets} and {@link dev.ohpc.testkit.MacAddresses} what they are made of,
 * {@link dev.ohpc.testkit.SlurmConfigs} and {@link dev.ohpc.testkit.DnsmasqConfigs} configurations
 * that their programs take, and {@link dev.ohpc.testkit.config.Configs} those of every other file.
 * jqwik finds all of them for {@code @ForAll ClusterSpec} and the like; {@link
 * dev.ohpc.testkit.OhpcDomain} is for tests with a domain of their own.
 *
 * <p>{@link dev.ohpc.testkit.SharedCorpus} finds files of real projects; {@link
 * dev.ohpc.testkit.RealProgram} marks tests that hold files against the program that reads them.
 */
@NullMarked
package dev.ohpc.testkit;

import org.jspecify.annotations.NullMarked;
