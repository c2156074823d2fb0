package dev.ohpc.netboot.nfs.serve;

/**
 * How much a server takes at once.
 *
 * @param connections how many connections
 * @param requests how many calls of one connection that are not answered, or whose answers the
 *     client has not taken
 * @param recordLength how many bytes a call may have
 */
public record RpcLimits(int connections, int requests, int recordLength) {}
