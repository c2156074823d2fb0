/* The loop that kernels are measured against, and the clock that all are measured by. */
#include <time.h>

/* One division a point, all points in one rank. */
double loop(int points) {
  const double width = 1.0 / (double)points;
  double sum = 0.0;
  for (int i = 0; i < points; i++) {
    const double middle = ((double)i + 0.5) * width;
    sum += 4.0 / (1.0 + middle * middle);
  }
  return sum * width;
}

/* How long this thread has been on a processor. */
double thread_seconds(void) {
  struct timespec time;
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
  return (double)time.tv_sec + (double)time.tv_nsec * 1e-9;
}
