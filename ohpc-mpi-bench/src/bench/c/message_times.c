/*
 * What two processes need for a message there and back, and for a sum of both: nanoseconds, the
 * median and the least of several blocks. MessageTimes.java does the same in the same order, at the
 * same thread level, which is the argument: SINGLE or FUNNELED.
 */
#include <mpi.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { BLOCKS = 15, TAG = 1 };

static int rank;
static double *data;
static int count;

static void ping_pong(void) {
  if (rank == 0) {
    MPI_Send(data, count, MPI_DOUBLE, 1, TAG, MPI_COMM_WORLD);
    MPI_Recv(data, count, MPI_DOUBLE, 1, TAG, MPI_COMM_WORLD, MPI_STATUS_IGNORE);
  } else {
    MPI_Recv(data, count, MPI_DOUBLE, 0, TAG, MPI_COMM_WORLD, MPI_STATUS_IGNORE);
    MPI_Send(data, count, MPI_DOUBLE, 0, TAG, MPI_COMM_WORLD);
  }
}

static void sum(void) {
  MPI_Allreduce(MPI_IN_PLACE, data, count, MPI_DOUBLE, MPI_MAX, MPI_COMM_WORLD);
}

static int order(const void *a, const void *b) {
  double difference = *(const double *)a - *(const double *)b;
  return difference < 0 ? -1 : difference > 0;
}

static double block(void (*call)(void), int calls) {
  MPI_Barrier(MPI_COMM_WORLD);
  double start = MPI_Wtime();
  for (int i = 0; i < calls; i++) call();
  return (MPI_Wtime() - start) / calls * 1e9;
}

static void measure(const char *name, void (*call)(void), int elements, int calls) {
  double blocks[BLOCKS];
  count = elements;
  double first = block(call, calls);
  for (int i = 0; i < BLOCKS; i++) block(call, calls / 4);
  for (int i = 0; i < BLOCKS; i++) blocks[i] = block(call, calls);
  qsort(blocks, BLOCKS, sizeof *blocks, order);
  if (rank == 0) printf("%s %f %f %f\n", name, blocks[BLOCKS / 2], blocks[0], first);
}

int main(int argc, char **argv) {
  int funneled = argc == 2 && strcmp(argv[1], "FUNNELED") == 0;
  int provided;
  MPI_Init_thread(&argc, &argv, funneled ? MPI_THREAD_FUNNELED : MPI_THREAD_SINGLE, &provided);
  MPI_Comm_rank(MPI_COMM_WORLD, &rank);
  data = calloc(1 << 17, sizeof *data);
  measure("ping-pong-8", ping_pong, 1, 20000);
  measure("ping-pong-1048576", ping_pong, 1 << 17, 200);
  measure("allreduce-1", sum, 1, 20000);
  free(data);
  MPI_Finalize();
}
