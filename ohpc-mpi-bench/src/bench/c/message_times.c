/*
 * What two processes need for a message there and back, and for a sum of both. Each reads lines of
 * a call and how often it is to be made from the pipe turns.RANK, and the first answers with
 * nanoseconds a call. Waiting for a turn takes no processor. MessageTimes.java does the same.
 *
 * Usage: message_times SINGLE|FUNNELED DIRECTORY_OF_PIPES
 */
#include <mpi.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { TAG = 1, MOST = 1 << 17 };

static int rank;
static double *data;

static void ping_pongs(int count, int calls) {
  for (int i = 0; i < calls; i++) {
    if (rank == 0) {
      MPI_Send(data, count, MPI_DOUBLE, 1, TAG, MPI_COMM_WORLD);
      MPI_Recv(data, count, MPI_DOUBLE, 1, TAG, MPI_COMM_WORLD, MPI_STATUS_IGNORE);
    } else {
      MPI_Recv(data, count, MPI_DOUBLE, 0, TAG, MPI_COMM_WORLD, MPI_STATUS_IGNORE);
      MPI_Send(data, count, MPI_DOUBLE, 0, TAG, MPI_COMM_WORLD);
    }
  }
}

static void sums(int calls) {
  for (int i = 0; i < calls; i++)
    MPI_Allreduce(MPI_IN_PLACE, data, 1, MPI_DOUBLE, MPI_MAX, MPI_COMM_WORLD);
}

static double block(const char *call, int calls) {
  MPI_Barrier(MPI_COMM_WORLD);
  double start = MPI_Wtime();
  if (strcmp(call, "ping-pong-8") == 0) ping_pongs(1, calls);
  if (strcmp(call, "ping-pong-1048576") == 0) ping_pongs(MOST, calls);
  if (strcmp(call, "allreduce-1") == 0) sums(calls);
  return (MPI_Wtime() - start) / calls * 1e9;
}

int main(int argc, char **argv) {
  int funneled = argc == 3 && strcmp(argv[1], "FUNNELED") == 0;
  int provided;
  MPI_Init_thread(&argc, &argv, funneled ? MPI_THREAD_FUNNELED : MPI_THREAD_SINGLE, &provided);
  MPI_Comm_rank(MPI_COMM_WORLD, &rank);
  data = calloc(MOST, sizeof *data);
  char path[4096];
  snprintf(path, sizeof path, "%s/turns.%d", argv[2], rank);
  FILE *turns = fopen(path, "r");
  char call[32];
  int calls;
  while (fscanf(turns, "%31s %d", call, &calls) == 2) {
    double nanos = block(call, calls);
    if (rank == 0) printf("%f\n", nanos);
    fflush(stdout);
  }
  fclose(turns);
  free(data);
  MPI_Finalize();
}
