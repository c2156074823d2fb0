/*
 * Computes Pi with all tasks of an MPI job. Fails if tasks do not see each other, or if the result
 * is not Pi.
 *
 *   mpicc -O3 pi_mpi.c -o pi_mpi
 *   srun --mpi=pmix --nodes=3 --ntasks=12 ./pi_mpi [POINTS]
 *
 * The area under 4 / (1 + x * x) from 0 to 1 is Pi. It is cut into POINTS strips (10^9 unless told
 * otherwise) that are as high as the curve is in their middle, and task number r of s takes the
 * strips r, r + s, r + 2s, and so on.
 */
#include <mpi.h>
#include <stdio.h>
#include <stdlib.h>

static const double PI = 3.14159265358979323846;
static const long MOST_POINTS = 1000000000000;

/* Such as 1000000000 or 1e9; 0 for what is no number of points. */
static long points_of(const char *word) {
  char *end;
  const double number = strtod(word, &end);
  const int good = *end == '\0' && number >= 1.0 && number <= (double)MOST_POINTS;
  return good && number == (double)(long)number ? (long)number : 0;
}

/* What the launcher says that it started, or 0. */
static int tasks_started(void) {
  static const char *const variables[] = {"OMPI_COMM_WORLD_SIZE", "PMI_SIZE",
                                          "SLURM_STEP_NUM_TASKS"};
  for (size_t i = 0; i < sizeof variables / sizeof *variables; i++) {
    const char *value = getenv(variables[i]);
    if (value != NULL) {
      return atoi(value);
    }
  }
  return 0;
}

/* How many machines there are: on each, one task is the first of those that share memory. */
static int count_nodes(void) {
  MPI_Comm neighbours;
  int place, first, nodes;
  MPI_Comm_split_type(MPI_COMM_WORLD, MPI_COMM_TYPE_SHARED, 0, MPI_INFO_NULL, &neighbours);
  MPI_Comm_rank(neighbours, &place);
  MPI_Comm_free(&neighbours);
  first = place == 0;
  MPI_Allreduce(&first, &nodes, 1, MPI_INT, MPI_SUM, MPI_COMM_WORLD);
  return nodes;
}

static double heights(long points, int task, int tasks) {
  const double width = 1.0 / (double)points;
  double sum = 0.0;
  for (long strip = task; strip < points; strip += tasks) {
    const double middle = ((double)strip + 0.5) * width;
    sum += 4.0 / (1.0 + middle * middle);
  }
  return sum;
}

/* What the rule and the rounding of so many sums explain. */
static int is_pi(double value, long points) {
  const double rule = 1.0 / (6.0 * (double)points * (double)points);
  const double rounding = 1e-10;
  const double error = value < PI ? PI - value : value - PI;
  return error <= rule + rounding;
}

static int report(double pi, long points, int tasks, double seconds, int nodes) {
  const int good = is_pi(pi, points);
  printf("Computed %.16f with %ld points\n", pi, points);
  printf("Pi is    %.16f\n", PI);
  printf("%d nodes, %d tasks, %.4f seconds\n", nodes, tasks, seconds);
  printf("%s\n", good ? "PASSED" : "FAILED: this is not Pi");
  return good ? EXIT_SUCCESS : EXIT_FAILURE;
}

static int run(long points, int task, int tasks) {
  const int nodes = count_nodes();
  double start, sum, total = 0.0;
  MPI_Barrier(MPI_COMM_WORLD);
  start = MPI_Wtime();
  sum = heights(points, task, tasks);
  MPI_Reduce(&sum, &total, 1, MPI_DOUBLE, MPI_SUM, 0, MPI_COMM_WORLD);
  if (task != 0) {
    return EXIT_SUCCESS;
  }
  return report(total * (1.0 / (double)points), points, tasks, MPI_Wtime() - start, nodes);
}

int main(int argc, char **argv) {
  const long points = argc > 1 ? points_of(argv[1]) : 1000000000;
  int task, tasks, status = EXIT_FAILURE;
  MPI_Init(&argc, &argv);
  MPI_Comm_rank(MPI_COMM_WORLD, &task);
  MPI_Comm_size(MPI_COMM_WORLD, &tasks);
  if (points == 0) {
    fprintf(stderr, "pi_mpi: POINTS must be a whole number from 1 to %ld, but is `%s`\n",
            MOST_POINTS, argv[1]);
  } else if (tasks == 1 && tasks_started() > 1) {
    fprintf(stderr,
            "pi_mpi: the launcher started %d tasks, and each sees only itself: launcher and MPI"
            " library do not belong together (try srun --mpi=pmix, or the library's mpirun)\n",
            tasks_started());
  } else {
    status = run(points, task, tasks);
  }
  MPI_Finalize();
  return status;
}
