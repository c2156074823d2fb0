package dev.ohpc.netboot.nfs.program;

import com.google.common.collect.ImmutableMap;

/**
 * A program of ONC RPC in the one version that is served (RFC 5531 section 8).
 *
 * @param number its number
 * @param version its version
 * @param procedures its procedures by their numbers
 */
public record RpcProgram(int number, int version, ImmutableMap<Integer, Procedure<?>> procedures) {}
